import type { Place } from './document'
import { DocumentError } from './document-error'
import { DocumentNode } from './document-node'
import { parseText } from './parse-text'
import { pointerOf, valueAt } from './resolve'

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

/** The keys that lead to a target in its file. */
export function keysOf(target: string): string[] {
  const { hash } = new URL(target)
  return hash.length > 1 ? pointerOf(hash) : []
}

/** The value that a target is; `undefined`, if there is none. */
export const pieceAt = (pieces: Pieces, target: string) => valueAt(pieces.get(fileOf(target)), keysOf(target))

/** Something to look for references in: the document, a file, or what a reference is to. */
interface Part {
  file: string
  /** Where it is, for messages. */
  place: Place
  node: DocumentNode
}

/**
 * Reads all files that a document refers to, at any remove. They must be where the document is: other files, or on the
 * same server.
 */
export async function readPieces(document: unknown, root: string, read: ReadText): Promise<Pieces> {
  const pieces = new Map<string, unknown>([[root, document]])
  const parts: Part[] = [{ file: root, place: [], node: new DocumentNode(document) }]
  const seen = new Set<string>()
  const add = (target: string, node: DocumentNode) => {
    const file = fileOf(target)
    const key = `${target} ${node.isNames}`
    if (file === root || seen.has(key)) return
    seen.add(key)
    parts.push({ file, place: [file.replace(/.*\//, ''), ...keysOf(target)], node })
  }
  // What is found is looked into as well.
  for (const { file, place, node: top } of parts) {
    for (const node of top.walk()) {
      const ref = node.ref ?? node.mapRef
      if (ref === undefined) continue
      const target = targetOf(file, ref)
      const piece = fileOf(target)
      if (!pieces.has(piece)) {
        pieces.set(piece, await readPiece(new URL(piece), new URL(root), ref, [...place, ...node.place], read))
        // A mapping of a discriminator may refer to any of it.
        add(piece, new DocumentNode(pieces.get(piece)))
      }
      // Whether its keys are names only the reference tells.
      add(target, new DocumentNode(pieceAt(pieces, target), node.kind))
    }
  }
  return pieces
}

async function readPiece(url: URL, root: URL, ref: string, place: Place, read: ReadText): Promise<unknown> {
  if (url.protocol !== root.protocol || url.host !== root.host) {
    throw new DocumentError(
      place,
      `"${ref}" is not where the document is; bundle the files into one first, by "npx @redocly/cli bundle"`,
    )
  }
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
