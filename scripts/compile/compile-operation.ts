import type { HttpMethod } from '../../src/core/request/operation'
import type { OpenAPIDocument, OperationObject, PathItem, Place } from '../read/document'
import type { Operation } from './api'
import { clashesOf } from './clashes-of'
import { compileBody } from './compile-body'
import { compileParameters } from './compile-parameters'
import { compileResponses } from './compile-responses'
import type { SchemaFacts } from './schema-facts'
import { isPublic } from './security-of'
import { serverOf } from './server-of'
import { textOf } from './text-of'

/** An operation and its place in the document. */
export interface Placed {
  path: string
  method: HttpMethod
  item: PathItem
  operation: OperationObject
  place: Place
}

/** Everything the emitters need of an operation. */
export function compileOperation(document: OpenAPIDocument, facts: SchemaFacts, placed: Placed, id: string): Operation {
  const { path, method, item, operation, place } = placed
  const repeatable = operation['x-repeatable']
  const clashesWith = clashesOf(id)
  if (clashesWith.length) facts.warn(place, `is only in "client.paths": clients have a "${id}" of their own`)
  const body = compileBody(document, facts, operation.requestBody, [...place, 'requestBody'])
  warnOfFetch(facts, method, body !== undefined, place)
  return {
    id,
    clashesWith,
    method,
    path,
    server: serverOf(document, operation.servers ?? item.servers, place),
    tags: Array.isArray(operation.tags) ? operation.tags.map(String) : [],
    summary: textOf(operation.summary ?? item.summary),
    description: textOf(operation.description ?? item.description),
    deprecated: operation.deprecated === true,
    isPublic: isPublic(document, facts, operation.security ?? document.security, place),
    repeatable: repeatable === undefined ? ['get', 'head'].includes(method) : repeatable === true,
    parameters: compileParameters(document, facts, path, [
      { value: item.parameters, place: [...place.slice(0, -1), 'parameters'] },
      { value: operation.parameters, place: [...place, 'parameters'] },
    ]),
    body,
    ...compileResponses(document, facts, operation.responses, [...place, 'responses']),
    // Whatever the document says of its content (RFC 9110, section 9.3.2).
    ...(method === 'head'
      ? { responses: [{ kind: 'empty' }], byStatus: [], accept: undefined, reads: {}, responseExample: undefined }
      : {}),
  }
}

/** Whether the platform's `fetch` can send it (Fetch standard, "forbidden method" and "Request", `body`). */
function warnOfFetch(facts: SchemaFacts, method: HttpMethod, hasBody: boolean, place: Place): void {
  if (method === 'trace') facts.warn(place, 'works on axios in Node only: fetch sends no TRACE')
  if (hasBody && (method === 'get' || method === 'head'))
    facts.warn(
      [...place, 'requestBody'],
      `works on axios in Node only: fetch sends no body with ${method.toUpperCase()}`,
    )
}
