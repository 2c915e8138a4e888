import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { App, Kind } from '../app'
import type { Form, Order } from '../bundlers/bundler'
import { missingChromium } from '../chromium'
import { runInPage } from '../in-page'
import { type Row, rowName } from '../row'
import { pinned } from '../tools'

const TAGS: Record<Form, string> = {
  esm: '<script type="module" src="app.js"></script>',
  'one-file': '<script src="app.js"></script>',
}

/** A sentence that is once in axios, and that no minifier changes. */
const MARK = /There is no suitable adapter/g

/** Counts the scripts in a folder and the copies of axios in them. */
async function inspect(out: string): Promise<{ scripts: number; copies: number }> {
  const names = (await readdir(out, { recursive: true })).filter((name) => /\.m?js$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')))
  return { scripts: names.length, copies: texts.join('').match(MARK)?.length ?? 0 }
}

const RUN = fileURLToPath(new URL('../bundlers/run.ts', import.meta.url))

/** Returns the bundler's warnings. */
async function bundleWith(app: App, name: string, order: Order): Promise<string[]> {
  const args = ['--import', import.meta.resolve('tsx'), RUN, name, JSON.stringify(order)]
  return JSON.parse(await app.execute(process.execPath, args))
}

const row = (name: string, form: Form, kind: Kind): Row => ({
  name: rowName(`${name}-${form}`, kind),
  missing: missingChromium,
  async run(stage) {
    const app = await stage.app(rowName(`${name}-${form}`, kind), kind)
    await Promise.all([app.add('program.mjs'), app.add('parts.mjs')])
    const entry = await app.add(form === 'esm' ? 'split-page.js' : 'page.js')
    const out = join(app.folder, 'dist')
    const warnings = await bundleWith(app, name, { folder: app.folder, entry, form, out })
    if (warnings.length) throw new Error(`${name} warns:\n${warnings.join('\n')}`)
    const { scripts, copies } = await inspect(out)
    if (copies !== (kind === 'axios' ? 1 : 0)) throw new Error(`axios is in the output ${copies} times`)
    if (form === 'esm' ? scripts < 2 : scripts > 1) throw new Error(`the output has ${scripts} scripts`)
    await runInPage(await stage.chromium(), app, TAGS[form], out)
    return `${pinned(name)}: no warnings, ${kind === 'axios' ? 'axios once' : 'no axios'}, ${scripts === 1 ? 'one script' : `${scripts} scripts`} in Chromium`
  },
})

/** Each is a file of `bundlers/`. */
const BUNDLERS = ['esbuild', 'rollup', 'vite', 'webpack']

export const bundlerRowsOf = (kind: Kind): Row[] =>
  BUNDLERS.flatMap((name) => [row(name, 'esm', kind), row(name, 'one-file', kind)])
