import { isObject, type Place } from './document'
import { DocumentError } from './document-error'
import { holdsData, holdsNames } from './keywords'
import { parseText } from './parse-text'

/** The files that a document is in, parsed, by URL. */
export type Pieces = ReadonlyMap<string, unknown>

/** Reads a file. */
export type ReadText = (url: URL) => Promise<string>

/** What a reference in a file is to, as a whole URL. */
export function targetOf(file: string, ref: string): string {
  const url = URL.canParse(ref, file) ? new URL(ref, file) : undefined
  return url ? url.href.replace(/#$/, '') : file
}

/** The file that a target is in. */
export const fileOf = (target: string) => target.replace(/#.*/s, '')

/** Whether an object is a reference: in a map of names, `$ref` may be one of the names. */
export const isReference = (value: Record<string, unknown>, isMap: boolean): value is { $ref: string } =>
  typeof value.$ref === 'string' && (!isMap || Object.keys(value).length === 1)

/** References of a value, each with its place. */
function* references(value: unknown, place: Place, isMap: boolean): Generator<[ref: string, place: Place]> {
  if (Array.isArray(value)) for (const [i, entry] of value.entries()) yield* references(entry, [...place, i], false)
  if (!isObject(value)) return
  if (isReference(value, isMap)) yield [value.$ref, place]
  for (const [key, child] of Object.entries(value)) {
    if (isMap || !holdsData(key, child)) yield* references(child, [...place, key], !isMap && holdsNames(key))
  }
}

/**
 * Reads all files that a document refers to, at any remove. They must be where the document is: other files, or on the
 * same server.
 */
export async function readPieces(document: unknown, root: string, read: ReadText): Promise<Pieces> {
  const pieces = new Map<string, unknown>([[root, document]])
  const { protocol, host } = new URL(root)
  // A file that is found is looked into as well.
  for (const [file, value] of pieces) {
    for (const [ref, place] of references(value, [], false)) {
      const target = fileOf(targetOf(file, ref))
      if (pieces.has(target)) continue
      const url = new URL(target)
      const at = file === root ? place : [file.replace(/.*\//, ''), ...place]
      if (url.protocol !== protocol || url.host !== host) {
        throw new DocumentError(
          at,
          `"${ref}" is not where the document is; bundle the files into one first, by "npx @redocly/cli bundle"`,
        )
      }
      pieces.set(target, await readPiece(url, ref, at, read))
    }
  }
  return pieces
}

async function readPiece(url: URL, ref: string, place: Place, read: ReadText): Promise<unknown> {
  let text: string
  try {
    text = await read(url)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new DocumentError(place, `"${ref}" cannot be read: ${code === 'ENOENT' ? 'no such file' : message}`)
  }
  // Descriptions are in files of their own as well.
  if (/\.(md|txt)$/i.test(url.pathname)) return text
  try {
    return parseText(text)
  } catch (error) {
    throw new DocumentError(place, `"${ref}" cannot be read: ${(error as Error).message}`)
  }
}
