import { basename, join, resolve } from 'node:path'
import { handleProblem } from '../../scripts/compile/handle-problem'
import { EXTENSIONS, type Extension, PARTS, type Part } from '../../scripts/emit/parts'
import { importsOf } from './generate-imports'
import { CommandError, parseOptions } from './verb'

export const USAGE = `usage: epilot-sdk generate --spec FILE|URL --out DIR [options]

Generates a client from an OpenAPI 3.0 or 3.1 document in JSON or YAML.

  --name NAME     name of its handle (default: the name of the folder)
  --with PARTS    also writes these, separated by commas: ${PARTS.join(', ')}, or all
  --imports KIND  how the files import each other: js, ts or none (default: js where tsconfig.json has modules of Node)
  --check         writes nothing; exit code 1 if a file would change
  --strict        makes warnings errors: places in the document that are ignored, guessed or corrected
  --watch         writes again when the file changes
  --help          prints this
`

/** What the command line asks for. */
export interface Options {
  help: boolean
  spec: string
  out: string
  name: string
  docs: string
  parts: Part[]
  /** What was asked for; `undefined` for the project's own way. */
  imports: string | undefined
  /** `undefined` for none. */
  extension: Extension | undefined
  check: boolean
  strict: boolean
  watch: boolean
}

const parse = (args: string[]) =>
  parseOptions('generate', args, {
    help: { type: 'boolean', short: 'h', default: false },
    spec: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
    name: { type: 'string' },
    with: { type: 'string', default: '' },
    imports: { type: 'string' },
    check: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  })

function partsIn(text: string): Part[] {
  const names = text === 'all' ? [...PARTS] : text.split(',').filter(Boolean)
  for (const name of names) {
    if (!PARTS.includes(name as Part)) throw new CommandError(`--with must name ${PARTS.join(', ')}, not "${name}"`)
  }
  return PARTS.filter((part) => names.includes(part))
}

function extensionIn(kind: string): Extension | undefined {
  const extension = EXTENSIONS.find((each) => each === `.${kind}`)
  if (!extension && kind !== 'none') throw new CommandError(`--imports must be js, ts or none, not "${kind}"`)
  return extension
}

/** The name of the handle; throws where a program cannot have it. */
function nameIn(name: string | undefined, out: string): string {
  const given = name ?? basename(resolve(out))
  const problem = handleProblem(given)
  if (problem) throw new CommandError(`the handle cannot be called "${given}", ${problem}: name it by --name`)
  return given
}

/** Reads the command line; throws a `CommandError` for what is wrong with it. */
export function readOptions(args: string[]): Options {
  const { with: parts, out: folder, name: given, imports, ...rest } = parse(args)
  const out = folder.replace(/[\\/]+$/, '')
  if (!rest.help && (!rest.spec || !out)) throw new CommandError('--spec must name a document, and --out a folder')
  if (rest.watch && (rest.check || /^https?:/.test(rest.spec))) {
    throw new CommandError('--watch needs a file, and cannot be combined with --check')
  }
  const name = rest.help ? '' : nameIn(given, out)
  const docs = join(out, 'docs.md')
  const extension = extensionIn(imports ?? (rest.help ? 'none' : importsOf(out)))
  return { ...rest, out, name, docs, parts: partsIn(parts), imports, extension }
}
