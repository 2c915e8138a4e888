import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { execute } from '../scripts/processes/execute'
import { BENCH } from './bench'
import { closureOf } from './closure'
import type { Peer } from './peers/peer'

/** A user's program: a folder with a package.json, and with one peer and its dependencies in `node_modules`. */
export interface App {
  peer: Peer
  folder: string
  /** Writes a file, and the folders that it needs; returns its path. */
  write(name: string, text: string): Promise<string>
  /** Copies a file of `programs/`; returns its path. */
  copy(name: string): Promise<string>
}

/** Unpacks the tarball as npm does: the package has no dependencies of its own. */
async function unpack(tarball: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await execute('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { cwd: dirname(folder) })
}

/** Makes an app in a folder, without its generated files. */
export async function createApp(folder: string, tarball: string, peer: Peer): Promise<App> {
  const write = async (name: string, text: string) => {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
    return path
  }
  // Copied, not linked: a link's target would find packages that the app does not have.
  for (const place of closureOf(peer.packages)) {
    const within = (from: string) => !from.slice(join(BENCH, place).length).includes('node_modules')
    await cp(join(BENCH, place), join(folder, place), { recursive: true, filter: within })
  }
  if (peer.entry) await unpack(tarball, join(folder, 'node_modules/@epilot/sdk'))
  const copy = async (name: string) => {
    await cp(join(BENCH, 'programs', name), join(folder, name))
    return join(folder, name)
  }
  const app = { peer, folder, write, copy }
  for (const [name, text] of Object.entries(filesOf(peer))) await write(name, text)
  await copy('stub.mjs')
  return app
}

/** The files that all measures use. */
const filesOf = (peer: Peer) => ({
  'package.json': '{ "name": "app", "private": true, "type": "module" }',
  'client.mjs': `${peer.load('esm')}\n${peer.client}\n`,
  'consumer.ts': `${peer.consumer}\n`,
  'tsconfig.json': JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['consumer.ts'] }),
})

/** What `tsc --init` sets, for a program that is bundled. */
const COMPILER_OPTIONS = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  strict: true,
  skipLibCheck: true,
  types: [],
  noEmit: true,
}

/** Generates and builds what an app needs before it runs; returns the milliseconds that generating took. */
export async function prepare(app: App, spec: string): Promise<number> {
  const start = performance.now()
  await app.peer.generate?.(app, spec)
  const took = performance.now() - start
  await app.peer.build?.(app)
  return took
}
