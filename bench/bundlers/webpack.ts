import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import webpackOf, { type StatsCompilation } from 'webpack'
import type { Bundler } from './bundler'

export const webpack: Bundler = async (folder, entry) => {
  const path = join(folder, 'webpack')
  const { assets = [], entrypoints = {} } = await run({
    mode: 'production',
    context: folder,
    entry: { app: entry },
    output: { path, filename: '[name].js', clean: true },
    performance: false,
  })
  const atStart = new Set(entrypoints.app?.assets?.map(({ name }) => name))
  const code = assets.map(({ name }) => name).filter((name) => name.endsWith('.js'))
  const read = (wanted: boolean) =>
    Promise.all(code.filter((name) => atStart.has(name) === wanted).map((name) => readFile(join(path, name))))
  return { start: await read(true), later: await read(false) }
}

function run(options: webpackOf.Configuration): Promise<StatsCompilation> {
  return new Promise((done, fail) => {
    const compiler = webpackOf(options)
    compiler.run((error, stats) => {
      compiler.close((closing) => {
        if (error || closing || !stats) fail(error ?? closing)
        else if (stats.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })))
        else done(stats.toJson({ all: false, assets: true, entrypoints: true }))
      })
    })
  })
}
