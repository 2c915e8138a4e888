import { execFile } from 'node:child_process'
import { mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = new URL('../..', import.meta.url).pathname

/** A folder outside the repository in which the packed tarball is installed as a user would. */
export interface Installed {
  folder: string
  tarball: string
  /** Runs Node in the folder; returns what it printed. */
  node(...args: string[]): Promise<string>
  /** Compiles files with the repository's TypeScript, strictly and without ambient types; returns its complaints. */
  tsc(options: Record<string, unknown>, files: string[]): Promise<string>
  write(name: string, text: string): Promise<void>
  remove(): Promise<void>
}

/** The peers that the snippets use. */
const PEERS = ['axios', 'msw', 'openapi-client-axios', '@simplewebauthn/browser']

/** Packs what `npm run build` has built, and installs it together with peers. */
export async function install(names: string[] = PEERS): Promise<Installed> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'epilot-sdk-')))
  const packed = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root })
  const [{ filename }] = JSON.parse(packed.stdout)
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const peers = names.map((name) => `${name}@${devDependencies[name]}`)
  await writeFile(join(folder, 'package.json'), '{ "name": "consumer", "private": true }')
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts']
  await run('npm', ['install', ...flags, join(folder, filename), ...peers], { cwd: folder })
  // A test file in the folder runs on the repository's Vitest, which is large.
  if (names.length) await symlink(join(root, 'node_modules/vitest'), join(folder, 'node_modules/vitest'))
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  const node = async (...args: string[]) => (await run(process.execPath, args, { cwd: folder })).stdout
  const tsc = async (options: Record<string, unknown>, files: string[]) => {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      ...options,
    }
    await write('tsconfig.json', JSON.stringify({ compilerOptions, files }))
    try {
      return await node(join(root, 'node_modules/typescript/bin/tsc'), '--pretty', 'false', '-p', '.')
    } catch (error) {
      return (error as { stdout: string }).stdout
    }
  }
  return {
    folder,
    tarball: join(folder, filename),
    node,
    tsc,
    write,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
