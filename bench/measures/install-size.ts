import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app'
import { BENCH } from '../bench'
import { closureOf } from '../closure'
import { number, table } from '../table'
import type { Measure } from './measure'

/** Bytes of a file, or of all files in a folder; without packages inside of it when `nested` is false. */
export async function bytesIn(place: string, nested = true): Promise<number> {
  const found = await stat(place)
  if (!found.isDirectory()) return found.size
  const names = (await readdir(place)).filter((name) => nested || name !== 'node_modules')
  const sizes = await Promise.all(names.map((name) => bytesIn(join(place, name), nested)))
  return sizes.reduce((total, size) => total + size, 0)
}

const sumOf = async (sizes: Promise<number>[]) => (await Promise.all(sizes)).reduce((total, size) => total + size, 0)

const megabytes = (bytes: number) => (bytes ? (bytes / 1e6).toFixed(2) : '–')

/** The generator with its dependencies, except TypeScript, which an app with generated types has anyway. */
async function generatorOf({ peer }: App): Promise<{ packages: number; bytes: number }> {
  const typescript = closureOf(['typescript'])
  const places = [...closureOf(peer.generator ?? [])].filter((place) => !typescript.has(place))
  return { packages: places.length, bytes: await sumOf(places.map((place) => bytesIn(join(BENCH, place), false))) }
}

async function rowOf(app: App): Promise<string[]> {
  const { peer, folder } = app
  const packages = closureOf(peer.packages).size + (peer.entry ? 1 : 0)
  const modules = packages ? await bytesIn(join(folder, 'node_modules')) : 0
  const beside = await sumOf((peer.beside ?? []).map((name) => bytesIn(join(folder, name))))
  const generator = await generatorOf(app)
  const more = generator.packages ? `${generator.packages}` : '–'
  return [peer.name, number(packages), megabytes(modules), megabytes(beside), more, megabytes(generator.bytes)]
}

export const installSize: Measure = async ({ apps }) => {
  const head = ['', 'packages', 'MB', 'generated or kept beside, MB', 'packages of its generator', 'MB']
  return {
    title: 'Install size',
    parts: [
      'Sizes of files in `node_modules`: the peer, its dependencies, and axios where it needs that. What an app keeps ' +
        'beside its own code is generated, or is the document. Generators are needed in development only.',
      table(head, await Promise.all(apps.map(rowOf))),
    ],
  }
}
