import type { Call } from '../documents/document'
import type { Command } from '../tools'

/** Writes a call as the arrow function's body that makes it: an expression, or a block. */
export type Write = (call: Call, base: string) => string

/** A generator of clients, set up as its documentation advises. */
export interface Peer {
  /** Name of its folder, and for `--peers`. */
  key: string
  /** As in the table. */
  name: string
  /** Which settings are used, where they are not the default ones. */
  settings: string
  /** The command that writes the client of `openapi.json` in `folder` to `folder/api`. */
  command(folder: string): Command | Promise<Command>
  /** The lines before the calls; `server` is the address that the document names. */
  start(server: string): string
  call: Write
  /** Calls in which the caller writes what the document says already, by keys of documents; tried where `call` is wrong. */
  byHand?: Record<string, Write>
  /** The peer whose command does the same work, and is timed in its place. */
  timedAs?: string
  /** Whether the client is built on axios, whose bytes are then shown. */
  isOnAxios?: boolean
}

/** An object literal of those members that there are; nothing when there are none. */
export function literal(members: Record<string, string | undefined>): string {
  const present = Object.entries(members).filter(([, value]) => value)
  return present.length ? `{ ${present.map(([name, value]) => `${name}: ${value}`).join(', ')} }` : ''
}

export const valuesOf = (values: Record<string, string> | undefined) => values && JSON.stringify(values)

/** The headers by which a caller chooses. */
export const headersOf = ({ accept, isChoice, contentType }: Call) =>
  literal({
    Accept: accept && `'${accept}'`,
    "'Content-Type'": isChoice && contentType ? `'${contentType}'` : undefined,
  })

/** Arguments that are given, with commas between them. */
export const listed = (...values: (string | undefined)[]) => values.filter(Boolean).join(', ')

/** A serializer that a caller writes: a form whose fields are text or files. */
export const FIELDS = `(body: any) => { const form = new FormData(); for (const [name, value] of Object.entries(body)) form.append(name, value as Blob); return form }`

/** A serializer that a caller writes, for the document with a JSON part and files. */
export const FILES_AND_JSON = `(body: any) => { const form = new FormData(); form.append('about', new Blob([JSON.stringify(body.about)], { type: 'application/json' })); for (const file of body.files) form.append('files', file); return form }`
