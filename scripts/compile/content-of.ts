import { isObject, kindOf, type MediaType, type OpenAPIDocument, type Place } from '../read/document'
import { DocumentError } from '../read/document-error'
import { resolve } from '../read/resolve'

/** The media types under `content`, in order. */
export function contentOf(document: OpenAPIDocument, value: unknown, place: Place): [string, MediaType][] {
  if (value === undefined) return []
  if (!isObject(value)) throw new DocumentError(place, `must be an object, but is ${kindOf(value)}`)
  return Object.entries(value).map(([type, entry]): [string, MediaType] => {
    const media = resolve(document, entry, [...place, type]) ?? {}
    if (!isObject(media)) throw new DocumentError([...place, type], `must be an object, but is ${kindOf(media)}`)
    return [type, media]
  })
}
