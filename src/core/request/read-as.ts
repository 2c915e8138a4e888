import { JSON_TYPE, mediaOf } from './media-of'
import type { AnswerReader } from './operation'
import { ownValue } from './own-value'
import { isBytes } from './raw-body'

/** How a response of a type is read: always as text, as a `Blob`, or by its own type. */
type Kind = 'text' | 'bytes' | 'any'

type Kinds = Readonly<Record<string, Kind>>

const isTextual = (media: string) =>
  JSON_TYPE.test(media) ||
  /^text\/|[/+](xml|yaml|x-yaml|javascript|graphql|csv|x-ndjson|json-seq|ndjson|jsonl)$/.test(media)

/** The kind of a media type: its own, or that of a range, to which JSON does not belong where it is documented itself. */
function documented(kinds: Kinds, media: string, isJson: boolean): Kind | undefined {
  const isRanged = !(isJson && JSON_TYPE.test(media))
  return (
    ownValue(kinds, media) ?? (isRanged ? (ownValue(kinds, media.replace(/\/.*/, '/*')) ?? kinds['*/*']) : undefined)
  )
}

/** How a response with an undocumented type is read: as the documented one, if that is unambiguous. */
function closest(kinds: Kinds, media: string, isJson: boolean): Kind | undefined {
  const all = Object.values(kinds)
  if (isJson) return media && !isTextual(media) && all.includes('bytes') ? 'bytes' : undefined
  if (!media || all.every((kind) => kind === all[0])) return all[0]
  return isTextual(media) ? 'text' : 'bytes'
}

function kindOf(kinds: Kinds, media: string, isJson: boolean): Kind | undefined {
  const kind = documented(kinds, media, isJson) ?? closest(kinds, media, isJson)
  if (kind !== 'any') return kind
  if (JSON_TYPE.test(media)) return undefined
  return !media || isTextual(media) ? 'text' : 'bytes'
}

/** Text that was sent as JSON. */
function fromJson(text: unknown): unknown {
  try {
    const value: unknown = JSON.parse(text as string)
    return typeof value === 'string' ? value : text
  } catch {
    return text
  }
}

/** Reads responses in documented types that are not JSON. A service that names no type sends the only one there is. */
export const readAs =
  (kinds: Kinds): AnswerReader =>
  (reply, isJson) => {
    const { body, ok } = reply
    const type = String(reply.headers.get('content-type') ?? '')
    const media = mediaOf(type)
    const kind = kindOf(kinds, media, isJson)
    if (ok && kind === 'bytes') {
      // Mocks may return an object instead of text.
      if (typeof body === 'string' || isBytes(body)) reply.body = new Blob([body as BlobPart], { type })
    } else if (isBytes(body)) reply.body = new TextDecoder().decode(body)
    if (ok && kind === 'text' && JSON_TYPE.test(media)) reply.body = fromJson(reply.body)
    return ok && kind !== undefined
  }
