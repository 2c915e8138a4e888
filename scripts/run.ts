import { readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emitFiles } from './emit/emit-files'
import { PARTS } from './emit/parts'
import { withEntries } from './list-entries'
import { type Options, readOptions, USAGE } from './options'
import type { OpenAPIDocument } from './read/document'
import { readSpecFile } from './read/read-spec'
import type { Warn } from './read/warn'
import { runJob } from './run-job'
import type { Files } from './write-files'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The beginning of each generated file. */
const WRITTEN = '// Written by scripts/generate.ts'

/** A path that is the same on every machine: relative to the project, or outside of it only the name. */
function shown(path: string): string {
  const inside = relative(root, resolve(path)).replaceAll('\\', '/')
  return inside.startsWith('..') ? basename(path) : inside
}

/** The folder of `src` that is an API whose files are all generated, if the files go to one. */
const apiIn = (out: string) => /^src\/([\w-]+)$/.exec(shown(out))?.[1]

/** The path of a document in the repository: beside the generated files, if they are a whole API. */
const placeOf = ({ spec, out }: Options) => (apiIn(out) ? `${shown(out)}/openapi.json` : shown(spec))

/** Additional files of a whole API: its document, and its entries in package.json. */
function beside({ out }: Options, document: OpenAPIDocument): Files {
  const api = apiIn(out)
  if (!api) return new Map()
  const manifest = relative('', join(root, 'package.json'))
  return new Map([
    [join(out, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`],
    [manifest, withEntries(readFileSync(manifest, 'utf8'), api)],
  ])
}

/** The options for the control side of the local server, whose document is in the package. */
export const CONTROL = ['--spec=src/user/control/openapi.json', '--out=src/user/control/generated', '--docs=']

function commandFor(options: Options): string {
  const { spec, out, docs } = options
  const isOwn = [[], CONTROL].map(readOptions).some((own) => shown(spec) === own.spec && shown(out) === own.out)
  if (isOwn || apiIn(out)) return 'npm run generate'
  const whole = `npm run generate -- --spec ${shown(spec)} --out ${shown(out)}`
  return `${whole}${docs ? '' : ' --docs='}`
}

/** Runs the command line and returns its exit code; `print` receives each message. */
export async function run(args: string[], print: (message: string) => void): Promise<number> {
  let options: Options
  try {
    options = readOptions(args)
  } catch (error) {
    print(`${(error as Error).message}\n\n${USAGE}`)
    return 1
  }
  const { spec, out, docs, name } = options
  const place = placeOf(options)
  const command = commandFor(options)
  const target = {
    out,
    docs,
    name,
    ...(apiIn(out) && { parts: PARTS }),
    header: `${WRITTEN} from ${place}. Do not edit: run "${command}".\n`,
    source: relative(resolve(out), join(root, 'src')).replaceAll('\\', '/'),
    packageName: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name,
  }
  const generate = async (warn: Warn): Promise<Files> => {
    const { document } = await readSpecFile(spec)
    return new Map([...(await emitFiles(document, target, warn)), ...beside(options, document)])
  }
  return runJob({ ...options, written: WRITTEN, command, ownsFolder: true, generate }, print)
}
