import { cp, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import type { App } from '../app'
import { execute } from '../execute'
import { BENCH } from '../install'
import { user } from './ours'
import { importOf, type Peer } from './peer'

const ROOT = join(BENCH, '..')
const RUNTIME = join(ROOT, 'src/runtime')

/** As src/user/index.ts: where generated code and runtime meet. */
const ENTRY = `import { createClientOf } from '../runtime/client'
import { baseURL, operations } from './generated/operations'
export const createClient = (options) => createClientOf(operations, baseURL, options)
`

const DECLARATIONS = `import type { ClientOptions } from '../runtime/types'
import type { Client } from './generated/types'
export declare function createClient(options?: ClientOptions): Client
`

/** Runs the generator of this repository, and lets the files look for the runtime in the app's own folder. */
async function generate({ folder, write }: App, spec: string): Promise<void> {
  const out = join(folder, 'src/api/generated')
  const tsx = join(ROOT, 'node_modules/.bin/tsx')
  await execute(tsx, ['scripts/generate.ts', '--spec', spec, '--out', out], ROOT)
  const runtime = relative(out, RUNTIME).replaceAll('\\', '/')
  for (const name of await readdir(out)) {
    const text = await readFile(join(out, name), 'utf8')
    await write(`src/api/generated/${name}`, text.replaceAll(runtime, '../../runtime'))
  }
}

/** Makes of them what the package has of its own: a file of code beside axios, and declarations. */
async function compile({ folder, write }: App): Promise<void> {
  await cp(RUNTIME, join(folder, 'src/runtime'), { recursive: true })
  const entry = await write('src/api/index.ts', ENTRY)
  const outfile = join(folder, 'api/index.js')
  const options = { bundle: true, treeShaking: true, format: 'esm', packages: 'external', target: 'es2022' } as const
  await build({ entryPoints: [entry], outfile, logLevel: 'silent', ...options })
  await write('api/index.d.ts', DECLARATIONS)
  // They hold nothing but types, and so are declarations already.
  for (const name of ['api/generated/types', 'api/generated/schema', 'runtime/types']) {
    await cp(join(folder, `src/${name}.ts`), join(folder, `${name}.d.ts`))
  }
}

/** What this package would be with another document: its generator's output beside its runtime. */
export const grown: Peer = {
  ...user,
  key: 'grown',
  name: 'this package',
  packed: false,
  beside: ['src/api/generated/operations.ts'],
  generate,
  build: compile,
  load: (kind) => importOf('{ createClient }', './api/index.js', kind),
  consumer: user.consumer.replace('@epilot/sdk/user', './api/index.js'),
}
