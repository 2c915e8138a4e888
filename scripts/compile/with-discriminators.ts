import {
  isObject,
  type OpenAPIDocument,
  type Place,
  partsOf,
  refOf,
  type Schema,
  type SchemaLike,
} from '../read/document'
import { DocumentNode } from '../read/document-node'
import { schemaKeyOf } from '../read/resolve'
import { fieldIn, valuesOf } from './forms-of'
import { type SchemaFacts, typesOf } from './schema-facts'

/** The values that identify a schema, by the field that has them. */
type Marks = Map<string, Set<unknown>>

/**
 * The document with the values of discriminators as `enum`s in the schemas that they identify: those of a mapping, or
 * the names of the choices or derived schemas (OpenAPI 3.1.1, "Discriminator Object"). Changes the document.
 */
export function withDiscriminators(document: OpenAPIDocument, facts: SchemaFacts): OpenAPIDocument {
  const schemas = document.components?.schemas ?? {}
  const discriminators = new Discriminators(schemas, facts)
  for (const node of new DocumentNode(document).walk()) {
    const { schema } = node
    if (typeof schema?.discriminator?.propertyName === 'string') discriminators.take(schema, node.place)
  }
  discriminators.apply()
  return document
}

/** The key of a schema in the components, by a reference or a target of a mapping. */
function keyOf(ref: string | undefined): string | undefined {
  if (ref === undefined || !ref.startsWith('#/')) return ref
  return schemaKeyOf(ref)
}

class Discriminators {
  private readonly marks = new Map<string, Marks>()
  private readonly heirs = new Map<string, string[]>()

  constructor(
    private readonly schemas: Record<string, SchemaLike>,
    private readonly facts: SchemaFacts,
  ) {
    for (const [key, schema] of Object.entries(schemas)) {
      for (const part of (isObject(schema) && (schema as Schema).allOf) || []) {
        const parent = keyOf(refOf(part))
        const known = this.heirs.get(parent ?? '')
        if (known) known.push(key)
        else if (parent !== undefined) this.heirs.set(parent, [key])
      }
    }
  }

  take(schema: Schema, place: Place): void {
    const { propertyName = '', mapping = {} } = schema.discriminator ?? {}
    const mapped = new Set<string>()
    for (const [value, target] of Object.entries(mapping)) {
      const key = keyOf(String(target))
      if (key === undefined || this.schemas[key] === undefined) {
        this.facts.warn(
          [...place, 'discriminator', 'mapping', value],
          `is ignored: "${target}" is not in this document`,
        )
        continue
      }
      mapped.add(key)
      this.mark(key, propertyName, value, schema)
    }
    const choices = this.choicesOf(schema)
    const named = choices.length ? choices : this.heirsOf(String(place.length === 3 ? place[2] : ''))
    for (const key of named) if (!mapped.has(key)) this.mark(key, propertyName, key, schema)
  }

  /** The names of the schemas that a schema is one of, including those of a choice within a choice. */
  private choicesOf(schema: SchemaLike, seen: readonly SchemaLike[] = []): string[] {
    if (typeof schema !== 'object' || seen.includes(schema)) return []
    const own = schema.oneOf ?? schema.anyOf
    const parts = own ?? schema.allOf ?? []
    return parts.flatMap((part) => {
      const key = keyOf(refOf(part))
      const target = key === undefined ? part : this.schemas[key]
      const deeper = target === undefined ? [] : this.choicesOf(target, [...seen, schema])
      return deeper.length || !own || key === undefined ? deeper : [key]
    })
  }

  private heirsOf(key: string, seen = new Set<string>()): string[] {
    return (this.heirs.get(key) ?? []).flatMap((heir) => {
      if (seen.has(heir)) return []
      seen.add(heir)
      return [heir, ...this.heirsOf(heir, seen)]
    })
  }

  private mark(key: string, property: string, value: string, parent: Schema): void {
    const marks: Marks = this.marks.get(key) ?? new Map()
    this.marks.set(key, marks)
    marks.set(
      property,
      (marks.get(property) ?? new Set()).add(this.typed(property, value, [this.schemas[key], parent])),
    )
  }

  /** A value as its field has it: a mapping has only texts. */
  private typed(property: string, value: string, schemas: (SchemaLike | undefined)[]): unknown {
    for (const schema of schemas) {
      for (const field of schema === undefined ? [] : this.fieldsOf(schema, property)) {
        const types = [...typesOf(field), ...(field.enum ?? []).map((each) => typeof each)]
        if (types.some((type) => type === 'integer' || type === 'number')) return Number(value)
        if (types.includes('boolean')) return value === 'true'
        if (types.length) return value
      }
    }
    return value
  }

  /** What the field is in a schema and in what that is made of, one by one: a base may have thousands of choices. */
  private *fieldsOf(schema: SchemaLike, property: string, seen = new Set<unknown>()): Generator<Schema> {
    const known = this.facts.resolve(schema)
    if (typeof known === 'boolean' || seen.has(known)) return
    seen.add(known)
    const field = this.facts.resolve(fieldIn(known, property) ?? true)
    if (typeof field === 'object') yield field
    for (const part of partsOf(known)) yield* this.fieldsOf(part, property, seen)
  }

  apply(): void {
    const all = new Map(this.marks)
    const documented = { ...this.schemas }
    for (const [key, marks] of all) {
      for (const [property, own] of marks) {
        // A schema derived from another counts as that one, too.
        const heirs = this.heirsOf(key).flatMap((heir) => [...(all.get(heir)?.get(property) ?? [])])
        const schema = this.schemas[key] as SchemaLike
        const values = [...new Set([...own, ...heirs])]
        if (isFixed(schema, property) || !this.admits(documented[key] ?? true, property, values)) continue
        this.schemas[key] = narrowed(schema, property, values)
      }
    }
  }

  /** Whether the documented parts of a schema allow those values of the field. */
  private admits(
    schema: SchemaLike,
    property: string,
    values: readonly unknown[],
    seen: readonly unknown[] = [],
  ): boolean {
    const known = this.facts.resolve(schema)
    if (typeof known === 'boolean' || seen.includes(known)) return true
    const field = this.facts.resolve(fieldIn(known, property) ?? true)
    const allowed = typeof field === 'object' ? valuesOf(field) : undefined
    if (allowed && !values.every((value) => allowed.includes(value))) return false
    return (known.allOf ?? []).every((part) => this.admits(part, property, values, [...seen, known]))
  }
}

/** Whether a schema says itself which values the field has. */
function isFixed(schema: SchemaLike, property: string): boolean {
  if (typeof schema !== 'object') return false
  const own = fieldIn(schema, property)
  if (typeof own === 'object' && (own.enum || own.const !== undefined)) return true
  return (schema.allOf ?? []).some((part) => refOf(part) === undefined && isFixed(part, property))
}

function narrowed(schema: SchemaLike, property: string, values: unknown[]): Schema {
  const { $ref, ...own } = typeof schema === 'object' ? schema : {}
  const known = fieldIn(own, property)
  const { $ref: _, ...field } = typeof known === 'object' ? known : {}
  return {
    ...own,
    ...($ref === undefined ? {} : { allOf: [{ $ref }] }),
    properties: { ...own.properties, [property]: { ...field, enum: values } },
    required: [...new Set([...(own.required ?? []), property])],
  }
}
