import type { Schema, SchemaLike } from '../read/document'
import type { SchemaFacts } from './schema-facts'

/** At most this many forms of a schema are considered. */
const LIMIT = 64

/**
 * The forms that a schema allows, each a schema without references and compositions: `allOf` is merged,
 * and each choice of `oneOf` and `anyOf` is a form of its own.
 */
export function formsOf(facts: SchemaFacts, schema: SchemaLike, seen: readonly unknown[] = []): Schema[] {
  const known = facts.resolve(schema)
  if (typeof known === 'boolean') return known ? [{}] : []
  if (seen.includes(known)) return []
  const path = [...seen, known]
  const { allOf = [], oneOf, anyOf, discriminator, ...own } = known
  let forms: Schema[] = [own]
  for (const part of allOf) forms = product(forms, formsOf(facts, part, path))
  const choices = oneOf ?? anyOf
  if (!choices?.length) return forms
  return product(
    forms,
    choices.flatMap((choice) => {
      const named = discriminator && typeof choice === 'object' ? nameOf(choice.$ref, discriminator) : undefined
      return formsOf(facts, choice, path).map((form) => (named ? merge(form, named) : form))
    }),
  )
}

const product = (forms: readonly Schema[], others: readonly Schema[]) =>
  forms.flatMap((form) => others.map((other) => merge(form, other))).slice(0, LIMIT)

function merge(form: Schema, other: Schema): Schema {
  const merged: Schema = { ...form, ...other }
  if (form.required || other.required) merged.required = [...(form.required ?? []), ...(other.required ?? [])]
  if (form.properties || other.properties) {
    merged.properties = { ...form.properties, ...other.properties }
    // An example of a part is none of the whole.
    delete merged.example
    delete merged.examples
    delete merged.default
  }
  return merged
}

/** The field that tells a choice apart: its value is the choice's name, unless a mapping gives another. */
function nameOf(ref: string | undefined, { propertyName, mapping = {} }: NonNullable<Schema['discriminator']>) {
  if (!ref || !propertyName) return undefined
  const mapped = Object.entries(mapping).filter(([, target]) => target === ref || ref.endsWith(`/${target}`))
  const names = mapped.length ? mapped.map(([name]) => name) : [ref.split('/').pop()]
  return { properties: { [propertyName]: { enum: names } }, required: [propertyName] }
}
