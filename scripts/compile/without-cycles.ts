import { isObject, type OpenAPIDocument, partsOf, type Schema, type SchemaLike } from '../read/document'
import { pointerOf, valueAt } from '../read/resolve'
import type { Warn } from '../read/warn'

/**
 * The document without schemas that contain themselves, for which there is no type: an animal that is a cat or a dog,
 * and a cat that is all of an animal. There, `allOf` gets the parent without its choices; a choice that refers back to
 * the schema adds nothing and is removed. Changes the document.
 */
export function withoutCycles(document: OpenAPIDocument, warn: Warn): OpenAPIDocument {
  const cycles = new Cycles(document)
  const schemas = Object.entries(document.components?.schemas ?? {})
  const compare = (key: string, schema: SchemaLike, mend: () => void) => {
    const before = partCount(schema)
    mend()
    if (partCount(schema) !== before)
      warn(['components', 'schemas', key], 'contains itself: the reference back is left out')
  }
  for (const [key, schema] of schemas) compare(key, schema, () => cycles.mendAllOf(schema, schema))
  for (const [key, schema] of schemas) compare(key, schema, () => cycles.mendChoices(schema, schema))
  return document
}

/** How many references a schema is made of, at any depth. */
const partCount = (schema: SchemaLike): number =>
  typeof schema === 'boolean'
    ? 0
    : partsOf(schema).reduce((sum, part) => sum + (isReference(part) ? 1 : partCount(part)), 0)

class Cycles {
  constructor(private readonly document: OpenAPIDocument) {}

  mendAllOf(schema: SchemaLike, whole: SchemaLike): void {
    if (typeof schema === 'boolean') return
    const parts = schema.allOf?.flatMap((part): SchemaLike[] => {
      if (!this.leadsTo(part, whole)) return [part]
      const { oneOf, anyOf, discriminator, ...parent } = { ...(this.target(part) as Schema) }
      return this.leadsTo(parent, whole) ? [] : [parent]
    })
    set(schema, 'allOf', parts)
    for (const part of partsOf(schema)) if (!isReference(part)) this.mendAllOf(part, whole)
  }

  mendChoices(schema: SchemaLike, whole: SchemaLike): void {
    if (typeof schema === 'boolean') return
    for (const key of ['oneOf', 'anyOf'] as const) {
      set(
        schema,
        key,
        schema[key]?.filter((part) => !this.leadsTo(part, whole)),
      )
    }
    for (const part of partsOf(schema)) if (!isReference(part)) this.mendChoices(part, whole)
  }

  /** Whether a reference is to the schema, or to one that is made of it. */
  private leadsTo(part: SchemaLike, whole: SchemaLike, seen = new Set<unknown>()): boolean {
    const schema = isReference(part) ? this.target(part) : part
    if (isReference(part) && schema === whole) return true
    if (!isObject(schema) || seen.has(schema)) return false
    seen.add(schema)
    if (isReference(schema)) return this.leadsTo(schema, whole, seen)
    return partsOf(schema).some((deeper) => this.leadsTo(deeper, whole, seen))
  }

  private target(part: SchemaLike): SchemaLike | undefined {
    if (!isReference(part)) return part
    return valueAt(this.document, pointerOf(part.$ref)) as SchemaLike | undefined
  }
}

const isReference = (schema: unknown): schema is { $ref: string } => isObject(schema) && typeof schema.$ref === 'string'

function set(schema: Schema, key: 'allOf' | 'oneOf' | 'anyOf', parts: SchemaLike[] | undefined): void {
  if (parts?.length) schema[key] = parts
  else if (parts) delete schema[key]
}
