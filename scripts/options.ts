import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

export interface Options {
  spec: string
  out: string
  /** Empty for none. */
  docs: string
  /** Name of the API: the folder that the generated one is in. */
  name: string
  check: boolean
  /** Whether a warning is an error. */
  strict: boolean
}

export const USAGE = `usage: npm run generate -- [--spec FILE] [--out src/NAME/generated] [--docs FILE] [--check] [--strict]

  --spec   an OpenAPI 3.0 or 3.1 document, JSON or YAML (default: openapi.json)
  --out    folder for the generated files: types, table, clients for axios and fetch, examples
           (default: src/user/generated)
  --docs   file for the reference; empty for none (default: docs/NAME.md, beside src)
  --check  write nothing; exit code 1 if a file would change
  --strict  makes warnings errors: places in the document that are ignored, guessed or corrected`

/** Reads the command line; throws what is wrong with it. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      spec: { type: 'string', default: 'openapi.json' },
      out: { type: 'string', default: 'src/user/generated' },
      docs: { type: 'string' },
      check: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  })
  const { spec, check, strict } = values
  if (!spec || !values.out) throw new Error('--spec must name a file, and --out a folder')
  const out = values.out.replace(/[\\/]+$/, '')
  const parent = basename(out) === 'generated' ? dirname(out) : out
  const beside = basename(dirname(parent)) === 'src' ? join(dirname(dirname(parent)), 'docs') : parent
  const name = basename(parent)
  return { spec, out, name, docs: values.docs ?? join(beside, `${name}.md`), check, strict }
}
