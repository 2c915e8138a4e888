import { isObject, kindOf, type OpenAPIDocument, type Place } from '../read/document'
import { DocumentError } from '../read/document-error'
import { resolve } from '../read/resolve'
import type { Body } from './api'
import { contentOf } from './content-of'
import { exampleOf } from './example-of'
import { isJson, kindOfType } from './media-types'
import type { SchemaFacts } from './schema-facts'
import { textOf } from './text-of'

/** The body that an operation takes, in the one content type it is sent as: JSON where there is a choice. */
export function compileBody(
  document: OpenAPIDocument,
  facts: SchemaFacts,
  value: unknown,
  place: Place,
): Body | undefined {
  if (value === undefined) return undefined
  const body = resolve(document, value, place)
  if (!isObject(body)) throw new DocumentError(place, `must be a request body, but is ${kindOf(body)}`)
  const content = contentOf(document, body.content, [...place, 'content'])
  const json = content.find(([name, media]) => isJson(name, media, facts))
  const [type, media] = json ?? content[0] ?? []
  if (!type || !media) return undefined
  const kind = json ? 'json' : kindOfType(type)
  // Text and bytes are what they are, whatever a schema says.
  const schema = kind === 'text' || kind === 'binary' ? { type: 'string' } : (media.schema ?? {})
  const isRequired = body.required === true
  return {
    description: textOf(body.description),
    required: isRequired || (media.schema !== undefined && !facts.takesEmptyObject(schema)),
    nullable: kind === 'json' && facts.admitsNull(schema),
    kind,
    contentType: sendable(type, kind),
    schema,
    example: exampleOf(document, media, media.schema)?.value,
  }
}

/** A content type that can be sent: a range such as `image/*` is none. */
function sendable(type: string, kind: Body['kind']): string {
  if (!type.includes('*')) return type
  return kind === 'json' ? 'application/json' : kind === 'text' ? 'text/plain' : 'application/octet-stream'
}
