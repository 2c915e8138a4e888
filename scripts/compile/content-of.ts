import { isObject, type MediaType, type OpenAPIDocument, type Place } from '../read/document'
import { wrongKind } from '../read/document-error'
import { resolve } from '../read/resolve'

/** The media types under `content`, in order. */
export function contentOf(document: OpenAPIDocument, value: unknown, place: Place): [string, MediaType][] {
  if (value === undefined) return []
  if (!isObject(value)) throw wrongKind(place, 'an object', value)
  return Object.entries(value).map(([type, entry]): [string, MediaType] => {
    const media = resolve(document, entry, [...place, type]) ?? {}
    if (!isObject(media)) throw wrongKind([...place, type], 'an object', media)
    return [type, media]
  })
}
