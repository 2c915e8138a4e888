import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { Bundle } from './bundle'
import type { OpenAPIDocument } from './document'
import { type ReadText, readPieces } from './pieces'
import { documentFrom } from './read-document'
import { withOwnReferences } from './with-own-references'

/** A document, and the files that it is in. */
export interface Spec {
  document: OpenAPIDocument
  files: readonly string[]
}

/** Reads a document, JSON or YAML, which may be in several files. */
export async function readSpec(url: URL, read: ReadText): Promise<Spec> {
  // What may be secret in it is not for messages, nor for other files.
  const root = new URL(url)
  root.username = root.password = root.search = root.hash = ''
  const document = withOwnReferences(documentFrom(await read(url)), root.href)
  const pieces = await readPieces(document, root.href, read)
  const files = [...pieces.keys()]
  return { document: files.length > 1 ? new Bundle(document, root.href, pieces).whole() : document, files }
}

/** Reads a document from a file. */
export const readSpecFile = (file: string): Promise<Spec> =>
  readSpec(pathToFileURL(file), (url) => readFile(url, 'utf8'))
