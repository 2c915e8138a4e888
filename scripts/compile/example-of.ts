import { isObject, type OpenAPIDocument, type SchemaLike } from '../read/document'
import { resolve } from '../read/resolve'

/** An object with examples: a media type or a parameter. */
interface Exemplified {
  example?: unknown
  examples?: Record<string, unknown> | undefined
}

/** The documented example: the object's own, the first of its `examples`, or its schema's. */
export function exampleOf(
  document: OpenAPIDocument,
  { example, examples }: Exemplified,
  schema: SchemaLike | undefined,
): { value: unknown } | undefined {
  if (example !== undefined) return { value: example }
  for (const entry of Object.values(isObject(examples) ? examples : {})) {
    const known = resolve(document, entry, [])
    if (isObject(known) && known.value !== undefined) return { value: known.value }
  }
  const known = resolve(document, schema, []) as SchemaLike | undefined
  return typeof known === 'object' ? schemaExample(known) : undefined
}

/** The example that a schema has itself. */
export function schemaExample(schema: { example?: unknown; examples?: unknown }): { value: unknown } | undefined {
  if (schema.example !== undefined) return { value: schema.example }
  const first = Array.isArray(schema.examples) ? schema.examples[0] : undefined
  return first === undefined ? undefined : { value: first }
}
