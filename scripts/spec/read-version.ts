import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { documentFrom, readDocument } from '../read/read-document'
import type { Version } from './create-report'

const FILE = 'openapi.json'

/** The name of a file for a heading, the same on every machine. */
const shortName = (path: string) => path.split(/[\\/]/).pop() as string

function textAt(revision: string, cwd: string): string {
  const object = revision.includes(':') ? revision : `${revision}:${FILE}`
  return execFileSync('git', ['show', '--end-of-options', object], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Reads a version of a document: a file, or what `openapi.json` (or `REVISION:FILE`) was at a revision of git. */
export function readVersion(source: string, folder: string): Version {
  const file = resolve(folder, source)
  if (existsSync(file)) return { name: shortName(source), document: readDocument(file) }
  let text: string
  try {
    text = textAt(source, folder)
  } catch {
    throw new Error(`${source}: there is no such file, and no such revision of ${FILE} in git`)
  }
  return { name: source, document: documentFrom(text) }
}
