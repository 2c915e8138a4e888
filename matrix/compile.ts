import type { App } from './app'
import { tool } from './tools'

/**
 * A way of finding modules. TypeScript 4.9 is the lowest that is supported: 4.7 and 4.8 know nodenext too, but let
 * `typesVersions`, which node10 needs, decide before `exports`, and so give CommonJS the declarations of the ES modules.
 */
export interface Resolution {
  name: string
  /** How the consumers are written, and what they are called: `.mts` says ESM, `.ts` leaves it to the options. */
  source: '.mts' | '.cts'
  extension: '.mts' | '.cts' | '.ts'
  options: Record<string, unknown>
  /** The TypeScript versions that have it and that the package supports: from the first on, and before the last. */
  versions: [first: number, last: number]
}

const NODENEXT = { module: 'nodenext', moduleResolution: 'nodenext' }
const BUNDLER = { module: 'esnext', moduleResolution: 'bundler' }
const NODE10 = { module: 'esnext', moduleResolution: 'node' }

const RESOLUTIONS: Resolution[] = [
  { name: 'nodenext ESM', source: '.mts', extension: '.mts', options: NODENEXT, versions: [409, Infinity] },
  { name: 'nodenext CJS', source: '.cts', extension: '.cts', options: NODENEXT, versions: [409, Infinity] },
  { name: 'bundler', source: '.mts', extension: '.ts', options: BUNDLER, versions: [500, Infinity] },
  { name: 'node10', source: '.mts', extension: '.ts', options: NODE10, versions: [409, 600] },
]

/** A name such as `typescript-4.9` as a number that can be compared: 409. */
function rank(typescript: string): number {
  const [major = 0, minor = 0] = typescript.replace('typescript-', '').split('.').map(Number)
  return major * 100 + minor
}

export const resolutionsOf = (typescript: string): Resolution[] =>
  RESOLUTIONS.filter(({ versions: [first, last] }) => rank(typescript) >= first && rank(typescript) < last)

/** Whether msw's own declarations compile: they import an ES module, which CommonJS may do from 5.8 on. */
export const compilesMsw = (typescript: string, { source }: Resolution): boolean =>
  source === '.mts' || rank(typescript) >= 508

/** What the compiler is given: the files of `program/`, and whether it looks into the declarations of packages. */
interface Project {
  sources: string[]
  skipLibCheck: boolean
}

async function compileProject(
  app: App,
  typescript: string,
  { name, source, extension, options }: Resolution,
  { sources, skipLibCheck }: Project,
): Promise<void> {
  const folder = [...name.split(' '), ...sources].join('-')
  for (const each of sources) await app.copy(each + source, `${folder}/${each}${extension}`)
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    isolatedModules: true,
    ...(rank(typescript) >= 500 ? { verbatimModuleSyntax: true } : {}),
    target: 'es2020',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
    ...options,
  }
  const files = sources.map((each) => each + extension)
  await app.add(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files }))
  await app.execute(process.execPath, [tool(typescript, 'bin/tsc'), '--pretty', 'false', '-p', folder])
}

/** Compiles the consumers as strictly as TypeScript can, declarations of all packages included; throws complaints. */
export async function compile(app: App, typescript: string, resolution: Resolution): Promise<void> {
  const hasMocks = app.kind === 'axios'
  const projects = !hasMocks
    ? [{ sources: ['consumer'], skipLibCheck: false }]
    : compilesMsw(typescript, resolution)
      ? [{ sources: ['consumer', 'mocks'], skipLibCheck: false }]
      : [
          { sources: ['consumer'], skipLibCheck: false },
          { sources: ['mocks'], skipLibCheck: true },
        ]
  for (const project of projects) await compileProject(app, typescript, resolution, project)
}
