import { isObject, type Schema, type SchemaLike } from '../read/document'
import { sampleOf } from './sample-of'
import { compositionsOf, type SchemaFacts, typesOf } from './schema-facts'
import { shapeOf } from './shape-of'

/** A value made to fit its schema's type, and where it did not: `phone: must be a string`. */
export interface Conformed {
  /** `undefined` if nothing of it fits. */
  value: unknown
  contradictions: string[]
}

/**
 * Makes a documented value fit the type of its schema: scalars are turned into what the schema says, required fields
 * that are missing are made up, and what still does not fit is left out.
 */
export function conform(facts: SchemaFacts, schema: SchemaLike, value: unknown, at: readonly string[] = []): Conformed {
  const known = facts.resolve(schema)
  if (typeof known === 'boolean' || facts.isAny(known)) return { value, contradictions: [] }
  if (value === null && facts.admitsNull(known)) return { value, contradictions: [] }
  const choices = known.oneOf ?? known.anyOf
  if (choices?.length) return best(facts, choices, value, at)
  if (known.const !== undefined || known.enum) return amongValues(known, value, at)
  const types = typesOf(known).filter((type) => type !== 'null')
  if (types.includes('object') || (known.allOf && isObject(value))) {
    if (isObject(value)) return fields(facts, known, value, at)
  } else if (known.allOf?.length && !types.length) {
    return conform(facts, known.allOf[0] as SchemaLike, value, at)
  }
  if (types.includes('array') && Array.isArray(value)) return entries(facts, known, value, at)
  return scalar(types, value, at)
}

/** The choice that the value fits as it is, or else the first that it can be made to fit. */
function best(facts: SchemaFacts, choices: readonly SchemaLike[], value: unknown, at: readonly string[]): Conformed {
  const tried = choices.map((choice) => conform(facts, choice, value, at)).filter((each) => each.value !== undefined)
  const fit = tried.sort((a, b) => a.contradictions.length - b.contradictions.length)
  return (
    fit.find((each) => JSON.stringify(each.value) === JSON.stringify(value)) ?? fit[0] ?? fails('has another form', at)
  )
}

function fails(problem: string, at: readonly string[]): Conformed {
  return { value: undefined, contradictions: [`${at.join('.') || 'the value'} ${problem}`] }
}

function amongValues(schema: Schema, value: unknown, at: readonly string[]): Conformed {
  const allowed = schema.const === undefined ? (schema.enum ?? []) : [schema.const]
  if (allowed.some((each) => JSON.stringify(each) === JSON.stringify(value))) return { value, contradictions: [] }
  const same = allowed.find((each) => String(each) === String(value))
  const listed =
    allowed.length > 6 ? 'one of the listed values' : allowed.map((each) => JSON.stringify(each)).join(' or ')
  return { ...fails(`must be ${listed}`, at), value: same }
}

const ARTICLES: Record<string, string> = { integer: 'an integer', object: 'an object', array: 'a list' }

function scalar(types: readonly string[], value: unknown, at: readonly string[]): Conformed {
  const type = typeof value === 'number' && !types.includes('number') ? 'integer' : typeof value
  if (types.includes(type)) return { value, contradictions: [] }
  const wrong = fails(`must be ${types.map((name) => ARTICLES[name] ?? `a ${name}`).join(' or ')}`, at)
  if (typeof value === 'object') return wrong
  if (types.includes('string')) return { ...wrong, value: String(value) }
  const isNumeric = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
  if ((types.includes('number') || types.includes('integer')) && isNumeric) return { ...wrong, value: Number(value) }
  if (types.includes('boolean') && /^(true|false)$/.test(String(value))) return { ...wrong, value: value === 'true' }
  return wrong
}

function entries(facts: SchemaFacts, schema: Schema, value: readonly unknown[], at: readonly string[]): Conformed {
  const items = schema.prefixItems ?? schema.items ?? true
  const made = value.map((entry, i) => {
    const item = Array.isArray(items) ? (items[i] ?? true) : items
    return conform(facts, item, entry, [...at, String(i)])
  })
  return {
    value: made.map((each) => each.value).filter((entry) => entry !== undefined),
    contradictions: made.flatMap((each) => each.contradictions),
  }
}

function fields(facts: SchemaFacts, schema: Schema, value: Record<string, unknown>, at: readonly string[]): Conformed {
  const { properties, required, additional } = shapeOf(facts, schema)
  const contradictions: string[] = []
  const made: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) {
    const rule = Object.hasOwn(properties, name) ? properties[name] : additional
    // Fields that the schema is silent about are valid, and yet the type, which is closed, refuses them.
    if (rule === undefined && isOpen(schema, properties)) made[name] = field
    if (rule === undefined || rule === false) {
      if (rule === false) contradictions.push(...fails('is no field', [...at, name]).contradictions)
      continue
    }
    const conformed = conform(facts, rule, field, [...at, name])
    contradictions.push(...conformed.contradictions)
    if (conformed.value !== undefined) made[name] = conformed.value
  }
  for (const name of required) {
    if (made[name] !== undefined) continue
    if (!(name in value)) contradictions.push(...fails('is missing', [...at, name]).contradictions)
    const sample = sampleOf(facts, properties[name] ?? true)
    made[name] = properties[name] === undefined ? sample : conform(facts, properties[name], sample).value
  }
  return { value: made, contradictions }
}

/** A bare object takes any field. */
const isOpen = (schema: Schema, properties: object) =>
  !Object.keys(properties).length && schema.additionalProperties === undefined && !compositionsOf(schema).length
