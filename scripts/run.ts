import { readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emitFiles } from './emit/emit-files'
import { type Options, readOptions, USAGE } from './options'
import { readDocument } from './read/read-document'
import { runJob } from './run-job'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each generated file begins with. */
const WRITTEN = '// Written by scripts/generate.ts'

/** A path as it is the same on every machine: from the project on or, outside of it, the bare name. */
function shown(path: string): string {
  const inside = relative(root, resolve(path)).replaceAll('\\', '/')
  return inside.startsWith('..') ? basename(path) : inside
}

function commandFor({ spec, out, docs }: Options): string {
  const defaults = readOptions([])
  const isDefault = shown(spec) === defaults.spec && shown(out) === defaults.out
  const whole = `npm run generate -- --spec ${shown(spec)} --out ${shown(out)}`
  return isDefault ? 'npm run generate' : `${whole}${docs ? '' : ' --docs='}`
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
  const command = commandFor(options)
  const target = {
    out,
    docs,
    name,
    header: `${WRITTEN} from ${shown(spec)}. Do not edit: run "${command}".\n`,
    source: relative(resolve(out), join(root, 'src')).replaceAll('\\', '/'),
    packageName: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name,
  }
  const generate = async (warn: Parameters<typeof emitFiles>[2]) => emitFiles(readDocument(spec), target, warn)
  return runJob({ ...options, written: WRITTEN, command, ownsFolder: true, generate }, print)
}
