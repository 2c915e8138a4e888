import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { inject } from 'vitest'
import { pack } from '../../scripts/processes/pack'
import { type Compiler, runTsc } from '../support/run-tsc'

const run = promisify(execFile)
const root = new URL('../..', import.meta.url).pathname

/** A folder outside the repository that finds the packed tarball as a user's would. */
export interface Installed {
  folder: string
  /** The real path of the folder's `node_modules`, which other test files use as well. */
  modules: string
  tarball: string
  /** Runs Node in the folder; returns what it printed. */
  node(...args: string[]): Promise<string>
  /**
   * Compiles files strictly and without ambient types. Returns the compiler's errors. Those in declarations are left
   * out unless `skipLibCheck` is false.
   */
  tsc(options: Record<string, unknown>, files: string[], compiler?: Compiler): Promise<string>
  write(name: string, text: string): Promise<void>
  /** Bundles a module into `preload.cjs`, which many programs load before they run: at once, not file by file. */
  writePreload(code: string): Promise<void>
  remove(): Promise<void>
}

/** What the snippets use: the peers, and the mocks and loggers that the pages name. */
const PACKAGES = [
  'axios',
  'msw',
  'openapi-client-axios',
  '@simplewebauthn/browser',
  '@tanstack/query-core',
  'axios-mock-adapter',
  'moxios',
  'nock',
  'pino',
  '@opentelemetry/api',
  '@opentelemetry/instrumentation',
  '@opentelemetry/instrumentation-http',
  '@opentelemetry/instrumentation-undici',
  '@opentelemetry/sdk-trace-node',
]

/** A folder that is filled once for all test files of a run: the first one fills it, the others wait for it. */
async function once(name: string, fill: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(await realpath(inject('installations')), name)
  // Says "done", or what went wrong.
  const end = join(folder, 'end.txt')
  const isFirst = await mkdir(folder).then(
    () => true,
    (error) => {
      if (error.code !== 'EEXIST') throw error
      return false
    },
  )
  if (isFirst) {
    const problem = await fill(folder).then(
      () => '',
      (error) => error.message,
    )
    await writeFile(end, problem || 'done')
  }
  for (let waited = 0; waited < 100_000; waited += 100) {
    const text = await readFile(end, 'utf8').catch(() => '')
    if (text === 'done') return folder
    if (text) throw new Error(text)
    await sleep(100)
  }
  throw new Error(`nothing was written to ${folder}`)
}

/** The tarball of what `npm run build` has built. */
async function packed(): Promise<string> {
  const folder = await once('packed', pack)
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  return join(folder, name as string)
}

/** Installs the tarball together with other packages. */
async function installInto(base: string, tarball: string, names: string[], tarballs: string[]): Promise<void> {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const others = names.map((name) => `${name}@${devDependencies[name]}`)
  await writeFile(join(base, 'package.json'), '{ "name": "consumer", "private": true }')
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--legacy-peer-deps']
  await run('npm', ['install', ...flags, tarball, ...others, ...tarballs], { cwd: base })
  // A test file of a page runs on the repository's Vitest, which is large.
  if (names.length) await symlink(join(root, 'node_modules/vitest'), join(base, 'node_modules/vitest'))
}

/**
 * A folder of its own, in which the packed tarball is installed together with other packages. Its `node_modules` are
 * shared: whatever else a test needs there is one of `tarballs`, by name and path (`name@file:…`).
 */
export async function install(names: string[] = PACKAGES, tarballs: string[] = []): Promise<Installed> {
  const id = createHash('sha256')
    .update([...names, ...tarballs].join())
    .digest('hex')
  const tarball = await packed()
  const base = await once(id.slice(0, 8), (folder) => installInto(folder, tarball, names, tarballs))
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'epilot-sdk-')))
  await symlink(join(base, 'node_modules'), join(folder, 'node_modules'))
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  await write('package.json', '{ "name": "consumer", "private": true }')
  const node = async (...args: string[]) => (await run(process.execPath, args, { cwd: folder })).stdout
  const tsc: Installed['tsc'] = (options, files, compiler) => {
    const compilerOptions = {
      strict: true,
      skipLibCheck: true,
      // Those of the language take longest, and are not ours.
      skipDefaultLibCheck: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      ...options,
    }
    return runTsc(folder, { compilerOptions, files }, compiler)
  }
  return {
    folder,
    modules: join(base, 'node_modules'),
    tarball,
    node,
    tsc,
    write,
    writePreload: async (contents) => {
      const bundle = { bundle: true, platform: 'node', outfile: join(folder, 'preload.cjs') } as const
      await build({ ...bundle, stdin: { contents, resolveDir: folder } })
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
