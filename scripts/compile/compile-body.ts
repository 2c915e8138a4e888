import { isObject, type MediaType, type OpenAPIDocument, type Place } from '../read/document'
import { wrongKind } from '../read/document-error'
import { resolve } from '../read/resolve'
import type { Body, BodyContent } from './api'
import { contentOf } from './content-of'
import { encodingOf } from './encoding-of'
import { exampleOf } from './example-of'
import { isJson, kindOfType } from './media-types'
import type { SchemaFacts } from './schema-facts'
import { textOf } from './text-of'

type Entry = [type: string, media: MediaType]

/** The body that an operation takes: JSON where there is a choice, and what else a call can choose by its content type. */
export function compileBody(
  document: OpenAPIDocument,
  facts: SchemaFacts,
  value: unknown,
  place: Place,
): Body | undefined {
  if (value === undefined) return undefined
  const body = resolve(document, value, place)
  if (!isObject(body)) throw wrongKind(place, 'a request body', body)
  const content = contentOf(document, body.content, [...place, 'content'])
  const entries = byPreference(content, facts)
  const [first] = entries
  if (!first) {
    facts.warn(place, 'has no content, so the operation takes no body')
    return undefined
  }
  const [, media] = first
  const contents = entries.map(([name, each]) => contentIn(facts, name, each, [...place, 'content', name]))
  const [usual, ...others] = contents.filter(isFirst) as [BodyContent, ...BodyContent[]]
  return {
    ...usual,
    description: textOf(body.description),
    required: body.required === true || (media.schema !== undefined && !facts.takesEmptyObject(usual.schema)),
    nullable: usual.kind === 'json' && facts.admitsNull(usual.schema),
    others,
    example: exampleOf(document, media, media.schema)?.value,
  }
}

/** Whether no earlier one is sent as the same type: after `application/json`, `application/*+json` adds nothing. */
const isFirst = ({ contentType }: BodyContent, i: number, all: readonly BodyContent[]) =>
  all.findIndex((other) => other.contentType.toLowerCase() === contentType.toLowerCase()) === i

/** `application/json` first, then other JSON types, then the others in the document's order. */
function byPreference(content: readonly Entry[], facts: SchemaFacts): Entry[] {
  const rank = ([type, media]: Entry) =>
    !isJson(type, media, facts) ? 2 : /^application\/json\s*(;|$)/i.test(type) ? 0 : 1
  return [...content].sort((a, b) => rank(a) - rank(b))
}

function contentIn(facts: SchemaFacts, type: string, media: MediaType, place: Place): BodyContent {
  const kind = isJson(type, media, facts) ? 'json' : kindOfType(type)
  const contentType = sendable(type, kind)
  if (contentType !== type) facts.warn(place, `is a range; "${contentType}" is sent unless a call says otherwise`)
  const isRaw = kind === 'text' || kind === 'binary'
  // Text and bytes are sent unchanged, whatever their schema.
  const schema = isRaw ? { type: 'string' } : (media.schema ?? {})
  const range = isRaw && contentType !== type ? type.toLowerCase() : undefined
  return { kind, contentType, range, schema, encoding: encodingOf(facts, kind, media, place) }
}

/** A content type that can be sent: a range such as `image/*` is none. */
function sendable(type: string, kind: Body['kind']): string {
  if (!type.includes('*')) return type
  if (kind === 'multipart') return 'multipart/form-data'
  return kind === 'json' ? 'application/json' : kind === 'text' ? 'text/plain' : 'application/octet-stream'
}
