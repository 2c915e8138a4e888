import type { Schema, SchemaLike } from '../read/document'
import type { SchemaFacts } from './schema-facts'

/** The fields of an object, those of `allOf` included. */
export interface Shape {
  properties: Record<string, SchemaLike>
  required: Set<string>
  /** What other fields hold; `undefined` where the schema says nothing of them. */
  additional: SchemaLike | undefined
}

export function shapeOf(facts: SchemaFacts, schema: Schema, seen: readonly unknown[] = []): Shape {
  const shape: Shape = { properties: {}, required: new Set(), additional: undefined }
  for (const part of schema.allOf ?? []) {
    const known = facts.resolve(part)
    if (typeof known === 'boolean' || seen.includes(known)) continue
    merge(shape, shapeOf(facts, known, [...seen, schema]))
  }
  merge(shape, {
    properties: schema.properties ?? {},
    required: new Set(schema.required),
    additional: schema.additionalProperties ?? Object.values(schema.patternProperties ?? {})[0],
  })
  return shape
}

function merge(shape: Shape, other: Shape): void {
  Object.assign(shape.properties, other.properties)
  for (const name of other.required) shape.required.add(name)
  shape.additional = other.additional ?? shape.additional
}
