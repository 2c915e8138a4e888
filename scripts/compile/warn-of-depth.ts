import type { Place, Schema, SchemaLike } from '../read/document'
import type { StyleUse } from './api'
import { formsOf, valuesOf } from './forms-of'
import { type SchemaFacts, typesOf } from './schema-facts'

/** Warns about values that the style of a parameter cannot express, which are rejected in a call. */
export function warnOfDepth(facts: SchemaFacts, schema: SchemaLike, style: StyleUse | undefined, place: Place): void {
  const depth = new Depth(facts)
  if (!style || /json$/i.test(style.name)) return
  const isTooDeep = depth.hasDeepList(schema)
    ? 'is a list of objects or lists'
    : depth.isTooDeep(schema, style.name) && 'has objects or lists in an object'
  if (isTooDeep) facts.warn(place, `${isTooDeep}, which its style cannot express: a call with one is rejected`)
}

/** How deep the values of a schema are. */
class Depth {
  constructor(private readonly facts: SchemaFacts) {}

  /** Whether a list can hold objects or lists. */
  hasDeepList(schema: SchemaLike): boolean {
    return this.from(schema, itemsOf).some((item) => this.is(item, 'object', 'array'))
  }

  /** Whether an object can hold what a style does not write. */
  isTooDeep(schema: SchemaLike, style: string): boolean {
    const entries = this.from(schema, entriesOf)
    if (style === 'deepObject') return this.hasListDeeper(entries, new Set())
    if (style !== 'formExploded' && style !== 'multi') return entries.some((entry) => this.is(entry, 'object', 'array'))
    return entries.some((entry) => this.is(entry, 'object') || this.hasDeepList(entry))
  }

  private hasListDeeper(entries: readonly SchemaLike[], seen: Set<unknown>): boolean {
    return entries.some((entry) => {
      const known = this.facts.resolve(entry)
      if (seen.has(known)) return false
      seen.add(known)
      return this.hasDeepList(entry) || this.hasListDeeper(this.from(entry, entriesOf), seen)
    })
  }

  private is(schema: SchemaLike, ...types: string[]): boolean {
    return formsOf(this.facts, schema).some(
      (form) => !valuesOf(form) && typesOf(form).some((type) => types.includes(type)),
    )
  }

  private from(schema: SchemaLike, partsOf: (form: Schema) => readonly SchemaLike[]): SchemaLike[] {
    return formsOf(this.facts, schema).flatMap(partsOf)
  }
}

const itemsOf = ({ items = [], prefixItems = [] }: Schema) => [items, prefixItems].flat()

const entriesOf = ({ properties = {}, additionalProperties = false }: Schema) => [
  ...Object.values(properties),
  additionalProperties,
]
