import { cp, readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { build } from 'esbuild'
import { execute } from '../../scripts/processes/execute'
import type { App } from '../app'
import { BENCH, installed } from '../bench'
import { user } from './ours'
import { importOf, type Peer } from './peer'

const ROOT = join(BENCH, '..')
const SOURCE = join(ROOT, 'src')

/** Where the generated files are, in a copy of `src/` as in the repository. */
const GENERATED = 'src/user/generated'

/** Turns imports from the repository's `src/` into imports from the copy. */
function withOwnImports(text: string, folder: string): string {
  return text.replace(/(from ')(\.[^']+)'/g, (all, start, path) => {
    const target = relative(SOURCE, resolve(folder, path))
    if (target.startsWith('..')) return all
    return `${start}${relative(GENERATED, join('src', target)).replaceAll('\\', '/')}'`
  })
}

/** Runs the generator of this repository, and lets the files import from a copy of its source. */
async function generate({ folder, write }: App, spec: string): Promise<void> {
  const out = join(folder, GENERATED)
  const tsx = join(ROOT, 'node_modules/.bin/tsx')
  await execute(tsx, ['scripts/generate.ts', '--spec', spec, '--out', out], { cwd: ROOT })
  for (const name of await readdir(out)) {
    await write(join(GENERATED, name), withOwnImports(await readFile(join(out, name), 'utf8'), out))
  }
}

const DECLARATIONS = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    strict: true,
    skipLibCheck: true,
    types: [],
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    rootDir: 'src',
    outDir: 'api',
  },
  files: ['src/user/index.ts'],
}

/** Makes what the package has, with the generated files in place of its own: code in one file, and declarations. */
async function compile({ folder, write }: App): Promise<void> {
  const isOther = (path: string) => path !== join(ROOT, GENERATED)
  await cp(SOURCE, join(folder, 'src'), { recursive: true, filter: isOther })
  const outfile = join(folder, 'api/user/index.js')
  const options = { bundle: true, treeShaking: true, format: 'esm', packages: 'external', target: 'es2022' } as const
  // The definition is a file of its own, which is loaded when it is asked for, and here never is.
  const external = ['./definition']
  await write('api/user/definition.js', 'export const definition = {}\n')
  await build({ entryPoints: [join(folder, 'src/user/index.ts')], outfile, external, logLevel: 'silent', ...options })
  await write('tsconfig.declarations.json', JSON.stringify(DECLARATIONS))
  await execute(process.execPath, [installed('typescript/bin/tsc'), '-p', 'tsconfig.declarations.json'], {
    cwd: folder,
  })
}

const { entry: _, ...unpacked } = user

/** What this package would be with another document: its generator's output in its own source. */
export const grown: Peer = {
  ...unpacked,
  key: 'grown',
  name: 'this package',
  beside: [`${GENERATED}/operations.ts`],
  generate,
  build: compile,
  load: (kind) => importOf('{ createClient }', './api/user/index.js', kind),
  consumer: user.consumer.replace('@epilot/sdk/user', './api/user/index.js'),
}
