import type { Schema, SchemaLike } from '../read/document'
import { schemaExample } from './example-of'
import { fieldIn, formsOf, valuesOf } from './forms-of'
import { sampleNumber, sampleText } from './sample-scalar'
import { type SchemaFacts, typesOf } from './schema-facts'

/** Up to which depth a generated value has optional fields. */
const DEPTH = 4

/** How many fields a generated value may have on one level, and how many values in total. */
const WIDTH = 400
const MOST = 10_000

/** The ancestors of a value. */
interface Above {
  schemas: readonly unknown[]
  /** How many values there are at this level, estimated from its ancestors. */
  width: number
  count: { values: number }
}

/**
 * A generated value of a schema, with the documented examples inside it. `undefined` where it would be infinite, or too
 * large to read.
 */
export function sampleOf(facts: SchemaFacts, schema: SchemaLike): unknown {
  const count = { values: 0 }
  const sample = visit(facts, schema, { schemas: [], width: 1, count })
  return count.values > MOST ? undefined : sample
}

function visit(facts: SchemaFacts, schema: SchemaLike, above: Above): unknown {
  const known = facts.resolve(schema)
  if (above.schemas.includes(known) || above.count.values++ > MOST) return undefined
  const own = typeof known === 'object' ? schemaExample(known) : undefined
  if (own && formsOf(facts, known).some((form) => isOf(form, own.value))) return own.value
  const here = typeof known === 'object' ? { ...above, schemas: [...above.schemas, known] } : above
  let isNullable = false
  for (const form of formsOf(facts, known)) {
    const value = ofForm(facts, form, here)
    if (value !== undefined && value !== null) return value
    isNullable ||= value === null
  }
  return isNullable ? null : undefined
}

function ofForm(facts: SchemaFacts, form: Schema, above: Above): unknown {
  const example = schemaExample(form)
  if (example && isOf(form, example.value)) return example.value
  if (form.const !== undefined) return form.const
  if (form.default !== undefined && form.default !== null && isOf(form, form.default)) return form.default
  if (form.enum) return form.enum[0]
  const types = typesOf(form)
  const [type] = types.filter((name) => name !== 'null')
  if (type === undefined) return types.length ? null : {}
  if (type === 'object') return ofObject(facts, form, above)
  if (type === 'array') return ofArray(facts, form, above)
  if (type === 'boolean') return true
  return type === 'string' ? sampleText(form) : sampleNumber(form)
}

/** Whether a value is of the type that a schema names, and one of the values that it lists. */
function isOf(form: Schema, value: unknown): boolean {
  const values = valuesOf(form)
  if (values) return values.some((each) => JSON.stringify(each) === JSON.stringify(value))
  if (value === null) return form.nullable === true || !typesOf(form).length || typesOf(form).includes('null')
  const type = Array.isArray(value) ? 'array' : typeof value
  const types = typesOf(form)
  return !types.length || types.includes(type) || (type === 'number' && types.includes('integer'))
}

function ofArray(facts: SchemaFacts, form: Schema, above: Above): unknown[] {
  const { items, prefixItems, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = form
  const first = prefixItems ?? (Array.isArray(items) ? items : [items ?? true])
  const rest = prefixItems && !Array.isArray(items) ? (items ?? true) : (first.at(-1) ?? true)
  const schemas = [
    ...first,
    ...Array(Math.max(0, Math.min(Number(minItems) || 0, 100) - first.length)).fill(rest),
  ].slice(0, maxItems)
  const values = schemas.map((item) => visit(facts, item, above)).filter((value) => value !== undefined)
  return form.uniqueItems ? distinct(facts, values, rest) : values
}

/** Of equal values, the second and following are other values of an `enum`, or numbered. */
function distinct(facts: SchemaFacts, values: unknown[], item: SchemaLike): unknown[] {
  const choices = formsOf(facts, item).flatMap((form) => form.enum ?? [])
  return values.map((value, i) => {
    if (!i || (typeof value === 'object' && !choices.length)) return value
    if (choices.length) return choices[i % choices.length]
    return typeof value === 'number' ? value + i : typeof value === 'string' ? `${value}${i}` : value
  })
}

function ofObject(facts: SchemaFacts, form: Schema, above: Above): object {
  const { properties = {}, required = [], additionalProperties: rest, minProperties = 0 } = form
  const all = Object.keys(properties).filter((name) => !facts.isForeign(properties[name] ?? true))
  const showsAll = above.schemas.length <= DEPTH && above.width * all.length <= WIDTH
  const names = all.filter((name) => required.includes(name) || showsAll)
  const here = { ...above, width: above.width * Math.max(1, names.length) }
  const entries = names.map((name): [string, unknown] => [name, visit(facts, properties[name] ?? true, here)])
  const others = required
    .filter((name) => fieldIn(form, name) === undefined)
    .map((name): [string, unknown] => [name, visit(facts, rest ?? true, here)])
  const isOpen = typeof rest === 'object' && Object.keys(rest).length && above.schemas.length <= DEPTH
  const missing = Math.max(
    entries.length + others.length || !isOpen ? 0 : 1,
    Math.min(minProperties, 100) - entries.length - others.length,
  )
  for (let i = 0; i < missing && rest !== false; i++) {
    others.push([i ? `key${i + 1}` : 'key', visit(facts, rest ?? true, here)])
  }
  return Object.fromEntries([...entries, ...others].filter(([, value]) => value !== undefined))
}
