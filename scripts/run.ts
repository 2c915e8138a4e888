import { readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emitFiles } from './emit/emit-files'
import { type Options, readOptions, USAGE } from './options'
import { readDocument } from './read/read-document'
import { differences, type Files, writeFiles } from './write-files'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Compiles a document into the files of an API, in memory. */
function generate(options: Options): Promise<Files> {
  const { spec, out, docs, name } = options
  return emitFiles(readDocument(spec), {
    out,
    docs,
    name,
    header: `// Written by scripts/generate.ts from ${shown(spec)}. Do not edit: run "${commandFor(options)}".\n`,
    runtime: relative(resolve(out), join(root, 'src/runtime')).replaceAll('\\', '/'),
    packageName: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name,
  })
}

/** A path as it is the same on every machine: from the project on or, outside of it, the bare name. */
function shown(path: string): string {
  const inside = relative(root, resolve(path)).replaceAll('\\', '/')
  return inside.startsWith('..') ? basename(path) : inside
}

function commandFor({ spec, out }: Options): string {
  const defaults = readOptions([])
  const isDefault = shown(spec) === defaults.spec && shown(out) === defaults.out
  return isDefault ? 'npm run generate' : `npm run generate -- --spec ${shown(spec)} --out ${shown(out)}`
}

async function writeOrCheck(options: Options, print: (message: string) => void): Promise<number> {
  const files = await generate(options)
  if (!options.check) {
    writeFiles(files)
    return 0
  }
  const changed = differences(files)
  for (const file of changed) print(`${file} is not what ${options.spec} says: run "${commandFor(options)}"`)
  return changed.length ? 1 : 0
}

/** Runs the command line and answers its exit code; `print` is given each message. */
export async function run(args: string[], print: (message: string) => void): Promise<number> {
  let options: Options
  try {
    options = readOptions(args)
  } catch (error) {
    print(`${(error as Error).message}\n\n${USAGE}`)
    return 1
  }
  try {
    return await writeOrCheck(options, print)
  } catch (error) {
    print(`${options.spec}: ${(error as Error).message}`)
    return 1
  }
}
