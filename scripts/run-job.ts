import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Warn } from './read/warn'
import { differences, type Files, writeFiles } from './write-files'

/** Files that are generated from a document, and how that is reported. */
export interface Job {
  spec: string
  out: string
  check: boolean
  /** Whether a warning is an error. */
  strict: boolean
  /** The beginning of each generated file. */
  written: string
  /** The command that writes them. */
  command: string
  /** Whether the folder contains only generated files. */
  ownsFolder: boolean
  generate(warn: Warn): Promise<Files>
}

/** The entries of the folder that are not among the generated files. */
function strayEntries({ out }: Job, files: Files): string[] {
  const generated = new Set([...files.keys()].map((file) => resolve(file)))
  const entries = existsSync(out) ? readdirSync(out) : []
  return entries.map((name) => join(out, name)).filter((entry) => !generated.has(resolve(entry)))
}

const wasGenerated = ({ written }: Job, entry: string) =>
  statSync(entry).isFile() &&
  readFileSync(entry, 'utf8')
    .replace(/^<!-- /, '// ')
    .startsWith(written)

/** Also removes files that an earlier version of the generator wrote; other files are never touched. */
function write(job: Job, files: Files): void {
  writeFiles(files)
  for (const entry of strayEntries(job, files)) if (wasGenerated(job, entry)) rmSync(entry)
}

/** Prints each difference and returns how many there are. */
function check(job: Job, files: Files, print: (message: string) => void): number {
  const { spec, command, ownsFolder } = job
  const outdated = differences(files)
  const stray = strayEntries(job, files).filter((entry) => ownsFolder || wasGenerated(job, entry))
  for (const file of outdated) print(`${file} is out of date with ${spec}: run "${command}"`)
  for (const entry of stray) {
    print(`${entry} is not generated from ${spec}: ${wasGenerated(job, entry) ? `run "${command}"` : 'remove it'}`)
  }
  return outdated.length + stray.length
}

/** Writes the files, or checks them; returns the exit code. `print` receives each message. */
export async function runJob(job: Job, print: (message: string) => void): Promise<number> {
  const { spec, strict } = job
  const warnings = new Set<string>()
  try {
    const files = await job.generate((place, problem) => {
      warnings.add(`${strict ? '' : 'warning: '}${[spec, place.join('.')].filter(Boolean).join(': ')}: ${problem}`)
    })
    for (const warning of warnings) print(warning)
    if (strict && warnings.size) return 1
    if (job.check) return check(job, files, print) ? 1 : 0
    write(job, files)
    return 0
  } catch (error) {
    print(`${spec}: ${(error as Error).message}`)
    return 1
  }
}
