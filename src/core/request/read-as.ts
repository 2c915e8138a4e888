import type { AnswerReader } from './operation'
import { isBytes } from './raw-body'

/** What a response of a type is read as: text whatever it looks like, or a `Blob`. */
type Kind = 'text' | 'bytes'

/** The kind of a media type: its own, or that of a range, to which JSON does not belong. */
function kindOf(kinds: Readonly<Record<string, Kind>>, media: string): Kind | undefined {
  const isRanged = !/[/+]json$/.test(media)
  return kinds[media] ?? (isRanged ? (kinds[media.replace(/\/.*/, '/*')] ?? kinds['*/*']) : undefined)
}

/** Reads responses in documented types that are not JSON. A service that names no type sends the only one there is. */
export const readAs =
  (kinds: Readonly<Record<string, Kind>>): AnswerReader =>
  (reply, isJson) => {
    const { body, ok } = reply
    const type = String(reply.headers.get('content-type') ?? '')
    const media = type.replace(/\s*;.*/s, '').toLowerCase()
    const kind = media || isJson ? kindOf(kinds, media) : Object.values(kinds)[0]
    if (ok && kind === 'bytes') {
      // Mocks have objects.
      if (typeof body === 'string' || isBytes(body)) reply.body = new Blob([body as BlobPart], { type })
    } else if (isBytes(body)) reply.body = new TextDecoder().decode(body)
    return ok && kind !== undefined
  }
