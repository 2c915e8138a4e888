import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))
const { dependencies, peerDependencies, peerDependenciesMeta } = read('package.json')

interface Locked {
  version?: string
  license?: string
  resolved?: string
  deprecated?: string
  optional?: boolean
}
const packages = Object.entries<Locked>(read('package-lock.json').packages).filter(([path]) => path)

/** What is built into the package, with its licence: see decisions/0011-a-local-server.md. */
const BUNDLED = ['@hono/node-server']

/** Licences under which anyone may use a tool or library in the making of this package. */
const LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0']
/** Unmodified tools, of which nothing ends up in the package. */
const TOOLS = ['MPL-2.0', 'Python-2.0']
/** Of npm-run-all2: under MIT, which it says in the field `licenses`, as was done before npm had `license`. */
const WITHOUT_FIELD = ['node_modules/memorystream']

/** The sources of some folders. */
const sourcesOf = (...folders: string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .concat('tsup.config.ts', 'vitest.config.ts')
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => readFileSync(join(root, name), 'utf8'))

/** The packages that sources import. */
function importedBy(sources: string[]): Set<string> {
  const specifiers = sources.flatMap((text) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName))
  const names = specifiers.map((name) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  )
  return new Set(names.filter((name) => !/^(\.|node:|@epilot\/sdk$)/.test(name)))
}

describe('what a user installs', () => {
  it('is this package alone: what an entry needs besides is an optional peer', () => {
    expect(dependencies).toBeUndefined()
    const needed = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
    expect(needed).toEqual([])
    expect(Object.keys(peerDependenciesMeta).filter((name) => !(name in peerDependencies))).toEqual([])
  })

  it('is all that src and its generator import, beside what is bundled', () => {
    const imported = importedBy(sourcesOf('src', 'scripts/read', 'scripts/compile', 'scripts/emit'))
    // The generator has the last of them from openapi-typescript.
    const others = /^(tsup|vitest|esbuild|@redocly\/openapi-core)$/
    expect([...imported].filter((name) => !others.test(name)).sort()).toEqual(
      [...Object.keys(peerDependencies), ...BUNDLED].sort(),
    )
  })
})

describe('what the making needs', () => {
  it('has licences that anyone can live with', () => {
    const allowed = (license: string) =>
      license
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((one) => [...LICENCES, ...TOOLS].includes(one))
    expect(packages.filter(([, { license }]) => !license || !allowed(license)).map(([path]) => path)).toEqual(
      WITHOUT_FIELD,
    )
  })

  it('is locked without the address of a registry, and not deprecated', () => {
    const wrong = packages.filter(([, { resolved, deprecated }]) => resolved || deprecated)
    expect(wrong.map(([path]) => path)).toEqual([])
  })
})
