import { isObject, type Schema, type SchemaLike } from '../read/document'
import { fieldIn, formsOf } from './forms-of'
import { sampleOf } from './sample-of'
import { type SchemaFacts, typesOf } from './schema-facts'

/** A value made to fit its schema's type, and where it did not: `phone must be a string`. */
export interface Conformed {
  /** `undefined` if no part of it fits. */
  value: unknown
  contradictions: string[]
}

/** Results by schema and value, since each choice of a union needs those of deeper values again. */
type Done = Map<unknown, Map<unknown, Conformed>>

/** A value within one that is made to fit. */
interface Within {
  at: readonly string[]
  done: Done
}

/**
 * Makes a documented value fit the type of its schema: scalars are converted, missing required fields are generated,
 * and values that still do not fit are left out.
 */
export const conform = (
  facts: SchemaFacts,
  schema: SchemaLike,
  value: unknown,
  at: readonly string[] = [],
): Conformed => visit(facts, schema, value, { at, done: new Map() })

function visit(facts: SchemaFacts, schema: SchemaLike, value: unknown, within: Within): Conformed {
  if (facts.isAny(schema) || (value === null && facts.admitsNull(schema))) return { value, contradictions: [] }
  if (typeof value !== 'object') return best(facts, schema, value, within)
  const known = within.done.get(value) ?? new Map<unknown, Conformed>()
  within.done.set(value, known)
  const key = facts.resolve(schema)
  const conformed = known.get(key) ?? best(facts, schema, value, within)
  known.set(key, conformed)
  return conformed
}

function best(facts: SchemaFacts, schema: SchemaLike, value: unknown, within: Within): Conformed {
  const whole = JSON.stringify(value)
  const tried: Conformed[] = []
  for (const form of formsOf(facts, schema)) {
    const conformed = toForm(facts, form, value, within)
    // The best possible result.
    if (!conformed.contradictions.length && JSON.stringify(conformed.value) === whole) return conformed
    tried.push(conformed)
  }
  const usable = tried.filter((each) => each.value !== undefined).sort(byLoss)
  return usable[0] ?? tried[0] ?? fails('is not allowed', within.at)
}

const deeper = ({ at, done }: Within, key: string): Within => ({ at: [...at, key], done })

/** The fewer contradictions the better, then the more that is kept. */
function byLoss(a: Conformed, b: Conformed): number {
  const kept = ({ value }: Conformed) => JSON.stringify(value).length
  return a.contradictions.length - b.contradictions.length || kept(b) - kept(a)
}

function toForm(facts: SchemaFacts, form: Schema, value: unknown, within: Within): Conformed {
  const { at } = within
  if (form.const !== undefined || form.enum) return amongValues(form, value, at)
  const types = typesOf(form)
  if (!types.length) return { value, contradictions: [] }
  if (types.includes('object') && isObject(value)) return fields(facts, form, value, within)
  if (types.includes('array') && Array.isArray(value)) return entries(facts, form, value, within)
  return scalar(types, value, at)
}

function fails(problem: string, at: readonly string[]): Conformed {
  return { value: undefined, contradictions: [`${at.join('.') || 'the value'} ${problem}`] }
}

function amongValues(form: Schema, value: unknown, at: readonly string[]): Conformed {
  const allowed = form.const === undefined ? (form.enum ?? []) : [form.const]
  if (allowed.some((each) => JSON.stringify(each) === JSON.stringify(value))) return { value, contradictions: [] }
  const same = allowed.find((each) => String(each) === String(value))
  const listed = allowed.map((each) => JSON.stringify(each)).join(' or ')
  return { ...fails(`must be ${allowed.length > 6 ? 'one of the listed values' : listed}`, at), value: same }
}

const ARTICLES: Record<string, string> = { integer: 'an integer', object: 'an object', array: 'a list', null: 'null' }

function scalar(types: readonly string[], value: unknown, at: readonly string[]): Conformed {
  const isNumber = types.includes('number') || types.includes('integer')
  const fits = typeof value === 'number' ? isNumber : types.includes(value === null ? 'null' : typeof value)
  if (fits && typeof value !== 'object') return { value, contradictions: [] }
  const wrong = fails(`must be ${types.map((name) => ARTICLES[name] ?? `a ${name}`).join(' or ')}`, at)
  if (typeof value === 'object') return wrong
  if (types.includes('string')) return { ...wrong, value: String(value) }
  const isNumeric = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
  if (isNumber && isNumeric) return { ...wrong, value: Number(value) }
  if (types.includes('boolean') && /^(true|false)$/.test(String(value))) return { ...wrong, value: value === 'true' }
  return wrong
}

function entries(facts: SchemaFacts, form: Schema, value: readonly unknown[], within: Within): Conformed {
  const items = form.prefixItems ?? form.items ?? true
  const made = value.map((entry, i) => {
    const item = Array.isArray(items) ? (items[i] ?? true) : items
    return visit(facts, item, entry, deeper(within, String(i)))
  })
  return {
    value: made.map((each) => each.value).filter((entry) => entry !== undefined),
    contradictions: made.flatMap((each) => each.contradictions),
  }
}

function fields(facts: SchemaFacts, form: Schema, value: Record<string, unknown>, within: Within): Conformed {
  const { properties = {}, required = [] } = form
  const contradictions: string[] = []
  const made: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(value)) {
    const rule = Object.hasOwn(properties, name) ? properties[name] : ruleForOthers(form, required.includes(name))
    // A field that the schema is silent about is valid, and yet the type, which is closed, rejects it. A response has
    // no writeOnly fields. A client may send readOnly fields.
    if (rule === undefined || (facts.side === 'service' && facts.isForeign(rule))) continue
    const conformed = visit(facts, rule, field, deeper(within, name))
    contradictions.push(...conformed.contradictions)
    if (conformed.value !== undefined) made[name] = conformed.value
  }
  for (const name of required) {
    const rule = fieldIn(form, name) ?? ruleForOthers(form, true)
    if (Object.hasOwn(made, name) || rule === undefined || facts.isForeign(rule)) continue
    if (!Object.hasOwn(value, name)) contradictions.push(...fails('is missing', [...within.at, name]).contradictions)
    const sample = sampleOf(facts, rule)
    if (sample !== undefined) made[name] = sample
  }
  return { value: made, contradictions }
}

/** What fields without a schema of their own hold. A bare object takes anything, and what is required is somehow there. */
function ruleForOthers(form: Schema, isRequired: boolean): SchemaLike | undefined {
  const { properties = {}, additionalProperties, patternProperties } = form
  const [pattern] = Object.values(patternProperties ?? {})
  return pattern ?? additionalProperties ?? (isRequired || !Object.keys(properties).length ? true : undefined)
}
