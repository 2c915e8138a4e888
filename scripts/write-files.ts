import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Generated text by file. */
export type Files = ReadonlyMap<string, string>

/** The files that are missing or have other contents. */
export function differences(files: Files): string[] {
  return [...files]
    .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
    .map(([file]) => file)
}

/** Writes all files or none: each is complete under another name before the first takes its place. */
export function writeFiles(files: Files): void {
  const temporary = (file: string) => `${file}.${process.pid}.tmp`
  try {
    for (const [file, text] of files) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(temporary(file), text)
    }
    for (const file of files.keys()) renameSync(temporary(file), file)
  } finally {
    for (const file of files.keys()) rmSync(temporary(file), { force: true })
  }
}
