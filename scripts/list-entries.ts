import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The entries of an API whose files are all generated. */
const FILES = ['index', 'fetch', 'msw', 'query']

/** The APIs in folders of `src` whose files are all generated: those with a document beside them. */
export const generatedApis = (root: string): string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => /^(\w[\w-]*)[\\/]openapi\.json$/.exec(name)?.[1])
    .filter((name) => name !== undefined)
    .sort()

const target = (file: string) => ({
  import: { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` },
  require: { types: `./dist/${file}.d.cts`, default: `./dist/${file}.cjs` },
})

/** `package.json` with the entries of a generated API. */
export function withEntries(text: string, name: string): string {
  const manifest = JSON.parse(text)
  const all = Object.entries(manifest.exports)
  const own = FILES.map(
    (file) => [`./${name}${file === 'index' ? '' : `/${file}`}`, target(`${name}/${file}`)] as const,
  )
  const isFile = ([, value]: [string, unknown]) => typeof value === 'string'
  manifest.exports = Object.fromEntries([...all.filter((entry) => !isFile(entry)), ...own, ...all.filter(isFile)])
  const { '*': versions } = manifest.typesVersions
  manifest.typesVersions = {
    '*': { ...versions, [name]: [`./dist/${name}/index.d.ts`], [`${name}/*`]: [`./dist/${name}/*.d.ts`] },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Entries whose source is not in the folder of the same name. */
const ELSEWHERE: Record<string, string> = {
  'core/axios': 'axios/index',
  'core/fetch': 'fetch/index',
  'core/msw': 'mock/index',
  'core/query': 'query/index',
}

/** The sources of the entries that `package.json` exports, by the name of the built file. */
export function sourcesOf(exports: Record<string, string | { import: { default: string } }>): Record<string, string> {
  const names = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : entry.import.default.replace(/^\.\/dist\/(.*)\.js$/, '$1'),
  )
  return Object.fromEntries(names.map((name) => [name, `src/${ELSEWHERE[name] ?? name}.ts`]))
}
