import { isObject, kindOf, type OpenAPIDocument, type Place } from '../read/document'
import { DocumentError } from '../read/document-error'
import { resolve } from '../read/resolve'
import type { Operation, ResponseBody } from './api'
import { contentOf } from './content-of'
import { exampleOf } from './example-of'
import { isJson, kindOfType } from './media-types'
import { sampleOf } from './sample-of'
import type { SchemaFacts } from './schema-facts'

type Responses = Pick<Operation, 'responses' | 'byStatus' | 'status' | 'responseExample'>

/** The responses of an operation that succeeded: its 2xx responses or, if it names none, its default. */
export function compileResponses(
  document: OpenAPIDocument,
  facts: SchemaFacts,
  value: unknown,
  place: Place,
): Responses {
  if (value !== undefined && !isObject(value)) {
    throw new DocumentError(place, `must be an object, but is ${kindOf(value)}`)
  }
  const all = Object.entries(value ?? {}).map(([status, entry]): [string, Record<string, unknown>] => {
    const response = resolve(document, entry, [...place, status])
    if (!isObject(response))
      throw new DocumentError([...place, status], `must be a response, but is ${kindOf(response)}`)
    return [status, response]
  })
  const named = all.filter(([status]) => /^2(\d\d|XX)$/i.test(status))
  const successes = named.length ? named : all.filter(([status]) => status === 'default')
  const [first] = successes
  const byStatus = all.map(([status, response]): [string, ResponseBody] => [
    status,
    bodyOf(document, facts, response.content, [...place, status, 'content']),
  ])
  const isSuccess = (status: string) => successes.some(([name]) => name === status)
  return {
    responses: byStatus.filter(([status]) => isSuccess(status)).map(([, body]) => body),
    byStatus,
    status: /^\d+$/.test(first?.[0] ?? '') ? Number(first?.[0]) : 200,
    responseExample: first && exampleIn(document, facts, first[1].content, [...place, first[0], 'content']),
  }
}

function bodyOf(document: OpenAPIDocument, facts: SchemaFacts, value: unknown, place: Place): ResponseBody {
  const content = contentOf(document, value, place)
  if (!content.length) return { kind: 'empty' }
  const json = content.find(([type, entry]) => isJson(type, entry, facts))
  if (json) return json[1].schema === undefined ? { kind: 'unknown' } : { kind: 'json', schema: json[1].schema }
  return { kind: content.every(([type]) => kindOfType(type) === 'text') ? 'text' : 'unknown' }
}

function exampleIn(document: OpenAPIDocument, facts: SchemaFacts, value: unknown, place: Place) {
  const media = contentOf(document, value, place).find(([type, entry]) => isJson(type, entry, facts))?.[1]
  if (!media) return undefined
  const example = exampleOf(document, media, media.schema)
  if (example) return { ...example, documented: true }
  return media.schema === undefined ? undefined : { value: sampleOf(facts, media.schema), documented: false }
}
