import { isObject, type Place } from './document'
import { DocumentError } from './document-error'
import { DocumentNode } from './document-node'
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

/** What a value refers to. Of a map of names that is the only key, or it would be one of them. */
export function refOf({ value, isNames, ref }: DocumentNode): string | undefined {
  if (!isNames || !isObject(value)) return ref
  return typeof value.$ref === 'string' && Object.keys(value).length === 1 ? value.$ref : undefined
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
    for (const node of new DocumentNode(value).walk()) {
      const ref = refOf(node)
      if (ref === undefined) continue
      const target = fileOf(targetOf(file, ref))
      if (pieces.has(target)) continue
      const url = new URL(target)
      const at = file === root ? node.place : [file.replace(/.*\//, ''), ...node.place]
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
