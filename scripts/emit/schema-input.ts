import type { OpenAPIDocument, SchemaLike } from '../read/document'
import { DocumentNode } from '../read/document-node'
import { resolve } from '../read/resolve'

/** Where a schema has its number. */
export const PRINTED = 'x-printed'

/**
 * A copy of the document for openapi-typescript, with a number instead of each schema. openapi-typescript follows
 * `$ref` in examples too, where it is only data, and prints wrong types of parameters, responses and the like that are
 * referenced outside of the components, and of the operations beside the `$ref` of a path.
 */
export function schemaInput(document: OpenAPIDocument, numberOf: (schema: SchemaLike) => number): OpenAPIDocument {
  const copy = (node: DocumentNode): unknown => {
    const { kind, keyword, value, ref } = node
    if (kind === 'data' || keyword === 'examples') return undefined
    if (kind === 'schema') return ref === undefined ? { [PRINTED]: numberOf(value as SchemaLike) } : value
    if (ref === undefined) return node.map(copy)
    const { $ref, ...siblings } = value as { $ref: string }
    const isExtended = ref.startsWith('#/components/pathItems/') && Object.keys(siblings).length > 0
    if (ref.startsWith('#/components/') && !isExtended) return node.map(copy)
    return copy(node.with({ ...(resolve(document, value, []) as object), ...siblings }))
  }
  return copy(new DocumentNode(document)) as OpenAPIDocument
}
