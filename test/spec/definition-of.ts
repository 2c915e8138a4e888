import type { OpenAPIDocument } from '../../scripts/read/document'
import { releaseFor } from '../../scripts/spec/change'
import { compareDocuments } from '../../scripts/spec/compare-documents'
import { describeChange } from '../../scripts/spec/describe-change'

/** A definition of one's own: whatever is not given is not there. */
export const definitionOf = (parts: object): OpenAPIDocument =>
  ({ openapi: '3.0.3', info: { title: 'T', version: '1' }, paths: {}, ...parts }) as OpenAPIDocument

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } })

/** A definition in which the schema `Thing` is sent by `write`, returned by `read`, or both. */
export function definitionWith(thing: object, uses: 'sent' | 'read' | 'both', schemas: object = {}): OpenAPIDocument {
  const $ref = '#/components/schemas/Thing'
  return definitionOf({
    paths: {
      ...(uses !== 'read' && { '/w': { post: { operationId: 'write', requestBody: json({ $ref }), responses: {} } } }),
      ...(uses !== 'sent' && { '/r': { get: { operationId: 'read', responses: { 200: json({ $ref }) } } } }),
    },
    components: { schemas: { Thing: thing, ...schemas } },
  })
}

/** A definition with the one operation `call`. */
export const definitionWithCall = (
  operation: object,
  path = '/x',
  method = 'post',
  rest: object = {},
): OpenAPIDocument =>
  definitionOf({ paths: { [path]: { [method]: { operationId: 'call', responses: {}, ...operation } } }, ...rest })

/** The differences of two definitions in lines, each with whom it breaks. */
export function differencesOf(before: OpenAPIDocument, after: OpenAPIDocument): string[] {
  return compareDocuments(before, after).map((change) =>
    [describeChange(change), ...change.breaks].join(' | ').replaceAll('`', ''),
  )
}

export const releaseOf = (before: OpenAPIDocument, after: OpenAPIDocument) =>
  releaseFor(compareDocuments(before, after))
