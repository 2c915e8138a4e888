import type { HttpMethod } from '../../src/core/request/operation'
import {
  isObject,
  kindOf,
  type OpenAPIDocument,
  type OperationObject,
  type PathItem,
  type Place,
} from '../read/document'
import { DocumentError } from '../read/document-error'
import type { Operation } from './api'
import { clashesOf } from './clashes-of'
import { compileBody } from './compile-body'
import { compileParameters } from './compile-parameters'
import { compileResponses } from './compile-responses'
import type { SchemaFacts } from './schema-facts'
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
    isPublic: isPublic(operation.security ?? document.security, place),
    repeatable: repeatable === undefined ? ['get', 'head'].includes(method) : repeatable === true,
    parameters: compileParameters(document, facts, path, [
      { value: item.parameters, place: [...place.slice(0, -1), 'parameters'] },
      { value: operation.parameters, place: [...place, 'parameters'] },
    ]),
    body: compileBody(document, facts, operation.requestBody, [...place, 'requestBody']),
    ...compileResponses(document, facts, operation.responses, [...place, 'responses']),
    // Whatever the document says of its content (RFC 9110, section 9.3.2).
    ...(method === 'head'
      ? { responses: [{ kind: 'empty' }], byStatus: [], accept: undefined, reads: {}, responseExample: undefined }
      : {}),
  }
}

/** Whether it says that no scheme is required. What says nothing needs a token: a service that wants none ignores it. */
function isPublic(security: unknown, place: Place): boolean {
  if (security === undefined) return false
  if (!Array.isArray(security))
    throw new DocumentError([...place, 'security'], `must be a list, but is ${kindOf(security)}`)
  return security.every((entry) => isObject(entry) && !Object.keys(entry).length)
}
