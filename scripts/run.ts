import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emitFiles } from './emit/emit-files'
import { type Options, readOptions, USAGE } from './options'
import { readDocument } from './read/read-document'
import type { Warn } from './read/warn'
import { differences, type Files, writeFiles } from './write-files'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each generated file begins with. */
const WRITTEN = '// Written by scripts/generate.ts'

/** Compiles a document into the files of an API, in memory. */
function generate(options: Options, warn: Warn): Promise<Files> {
  const { spec, out, docs, name } = options
  const target = {
    out,
    docs,
    name,
    header: `${WRITTEN} from ${shown(spec)}. Do not edit: run "${commandFor(options)}".\n`,
    source: relative(resolve(out), join(root, 'src')).replaceAll('\\', '/'),
    packageName: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name,
  }
  return emitFiles(readDocument(spec), target, warn)
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

/** What is in the folder for generated files, and not one of them. */
function strayEntries(out: string, files: Files): string[] {
  const generated = new Set([...files.keys()].map((file) => resolve(file)))
  const entries = existsSync(out) ? readdirSync(out) : []
  return entries.map((name) => join(out, name)).filter((entry) => !generated.has(resolve(entry)))
}

const wasGenerated = (entry: string) => statSync(entry).isFile() && readFileSync(entry, 'utf8').startsWith(WRITTEN)

/** Also removes files that an earlier version of the generator wrote; those of other origin are never touched. */
function write(files: Files, out: string): void {
  writeFiles(files)
  for (const entry of strayEntries(out, files).filter(wasGenerated)) rmSync(entry)
}

/** Prints each difference and returns how many there are. */
function check(files: Files, options: Options, print: (message: string) => void): number {
  const outdated = differences(files)
  const stray = strayEntries(options.out, files)
  const command = commandFor(options)
  for (const file of outdated) print(`${file} is out of date with ${options.spec}: run "${command}"`)
  for (const entry of stray) {
    print(`${entry} is not generated from ${options.spec}: ${wasGenerated(entry) ? `run "${command}"` : 'remove it'}`)
  }
  return outdated.length + stray.length
}

async function writeOrCheck(options: Options, print: (message: string) => void): Promise<number> {
  const warnings = new Set<string>()
  const files = await generate(options, (place, problem) => {
    warnings.add(
      `${options.strict ? '' : 'warning: '}${[options.spec, place.join('.')].filter(Boolean).join(': ')}: ${problem}`,
    )
  })
  for (const warning of warnings) print(warning)
  if (options.strict && warnings.size) return 1
  if (options.check) return check(files, options, print) ? 1 : 0
  write(files, options.out)
  return 0
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
  try {
    return await writeOrCheck(options, print)
  } catch (error) {
    print(`${options.spec}: ${(error as Error).message}`)
    return 1
  }
}
