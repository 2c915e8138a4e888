import { ownValue } from '../../src/core/request/own-value'
import type { Schema, SchemaLike } from '../read/document'
import type { SchemaFacts } from './schema-facts'

/** At most this many forms of a schema are considered. */
const LIMIT = 64

/**
 * The forms that a schema allows, each a schema without references and compositions: `allOf` is merged,
 * and each choice of `oneOf` and `anyOf` is a form of its own.
 */
export function formsOf(facts: SchemaFacts, schema: SchemaLike): readonly Schema[] {
  const known = facts.resolve(schema)
  if (typeof known === 'boolean') return known ? [{}] : []
  const forms = facts.forms.get(known) ?? compile(facts, known, [])
  facts.forms.set(known, forms)
  return forms
}

function compile(facts: SchemaFacts, schema: SchemaLike, seen: readonly unknown[]): Schema[] {
  const known = facts.resolve(schema)
  if (typeof known === 'boolean') return known ? [{}] : []
  if (seen.includes(known)) return []
  const path = [...seen, known]
  const { allOf = [], oneOf, anyOf, discriminator: _, ...own } = known
  let forms: Schema[] = [own]
  for (const part of allOf) forms = product(forms, compile(facts, part, path))
  for (const choices of [anyOf, oneOf]) {
    if (!choices?.length) continue
    const others: Schema[] = []
    for (const choice of choices) {
      if (others.length >= LIMIT) break
      others.push(...compile(facts, choice, path))
    }
    forms = product(forms, others)
  }
  return forms
}

/** A field of a schema by its name, which may be that of a member of every object. */
export const fieldIn = ({ properties }: Schema, name: string): SchemaLike | undefined => ownValue(properties, name)

function product(forms: readonly Schema[], others: readonly Schema[]): Schema[] {
  const all = forms.flatMap((form) => others.map((other) => merge(form, other)))
  // A form that allows no value is dropped, unless it is the only one.
  const possible = all.filter((form) => form.enum?.length !== 0)
  return (possible.length ? possible : all).slice(0, LIMIT)
}

/** The values that a schema lists. */
export const valuesOf = ({ const: value, enum: values }: Schema): unknown[] | undefined =>
  value === undefined ? values : [value]

/** Values that both schemas list, if both list some. */
function common(form: Schema, other: Schema): unknown[] | undefined {
  const [some, others] = [valuesOf(form), valuesOf(other)]
  if (!some || !others) return undefined
  const texts = new Set(others.map((value) => JSON.stringify(value)))
  return some.filter((value) => texts.has(JSON.stringify(value)))
}

function merge(form: Schema, other: Schema): Schema {
  const merged: Schema = { ...form, ...other }
  const values = common(form, other)
  if (values) {
    delete merged.const
    merged.enum = values
  }
  if (form.required || other.required) merged.required = [...(form.required ?? []), ...(other.required ?? [])]
  if (form.properties || other.properties) {
    merged.properties = { ...form.properties, ...other.properties }
    for (const name of Object.keys(form.properties ?? {})) {
      const [one, another] = [fieldIn(form, name), fieldIn(other, name)]
      if (one !== undefined && another !== undefined && one !== another)
        merged.properties[name] = { allOf: [one, another] }
    }
    // An example of a part is not an example of the whole.
    delete merged.example
    delete merged.examples
    delete merged.default
  }
  return merged
}
