import { ignoresSiblings, type OpenAPIDocument, type Schema } from '../read/document'
import { DocumentNode } from '../read/document-node'
import type { Warn } from '../read/warn'

/** Keywords that say nothing of which values are valid. */
const NOTES = new Set(
  'title summary description deprecated default example examples readOnly writeOnly externalDocs'.split(' '),
)

/**
 * The document with each schema that has keywords beside `$ref` as an `allOf` of the two, which is what JSON Schema
 * means by it (OpenAPI 3.1). In 3.0 they are ignored. Changes nothing.
 */
export function withSiblings(document: OpenAPIDocument, warn: Warn): OpenAPIDocument {
  const copy = (node: DocumentNode): unknown =>
    node.schema && node.ref !== undefined ? apart(node, node.schema) : node.map(copy)
  const apart = (node: DocumentNode, schema: Schema): unknown => {
    const { $ref, ...siblings } = schema
    const rules = Object.keys(siblings).filter((key) => !NOTES.has(key) && !key.startsWith('x-'))
    if (!rules.length) return schema
    if (!ignoresSiblings(document))
      return copy(node.with({ ...siblings, allOf: [{ $ref }, ...(siblings.allOf ?? [])] }))
    warn(node.place, `has ${rules.map((key) => `"${key}"`).join(', ')} beside "$ref", which OpenAPI 3.0 ignores`)
    return Object.fromEntries(Object.entries(schema).filter(([key]) => !rules.includes(key)))
  }
  return copy(new DocumentNode(document)) as OpenAPIDocument
}
