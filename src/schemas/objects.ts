import { keyOf, type Rule, type Step, UNDOCUMENTED } from './rule'
import { jsonOf } from './values'

const undocumented: Rule = (_, path, report) => report(path, UNDOCUMENTED, 'is not in the definition')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of an own field. A name may be one that every object inherits, such as `constructor`. */
export const fieldOf = (value: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined

/**
 * An object with the rules of its fields, and one for all others. `undefined` counts as missing, since JSON has no such
 * value. A field of a map is marked as one, since its name is data.
 */
export const object =
  (fields: Readonly<Record<string, Rule>>, required: readonly string[] = [], others: Rule = undocumented): Rule =>
  (value, path, report) => {
    if (!isObject(value)) return report(path, 'type', 'must be an object')
    for (const [name, rule] of Object.entries(fields)) {
      const at = [...path, name]
      const field = fieldOf(value, name)
      if (field !== undefined) rule(field, at, report)
      else if (required.includes(name)) report(at, 'required', 'is required')
    }
    for (const key of Object.keys(value)) {
      if (value[key] !== undefined && !Object.hasOwn(fields, key)) others(value[key], [...path, { key }], report)
    }
  }

/** Names of required fields, with any values. */
export const requires =
  (names: readonly string[]): Rule =>
  (value, path, report) => {
    if (!isObject(value)) return
    for (const name of names) if (fieldOf(value, name) === undefined) report([...path, name], 'required', 'is required')
  }

/** A list with a rule for its entries, the first of which may have rules of their own. */
export const list =
  (entries: Rule, first: readonly Rule[] = []): Rule =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, 'type', 'must be a list')
    for (const [i, entry] of value.entries()) (first[i] ?? entries)(entry, [...path, i], report)
  }

const entries = (n: number) => `${n} ${n === 1 ? 'entry' : 'entries'}`

export const minItems =
  (limit: number): Rule =>
  (value, path, report) => {
    if (Array.isArray(value) && value.length < limit)
      report(path, 'minItems', `must have at least ${entries(limit)}`, limit)
  }

export const maxItems =
  (limit: number): Rule =>
  (value, path, report) => {
    if (Array.isArray(value) && value.length > limit)
      report(path, 'maxItems', `must have at most ${entries(limit)}`, limit)
  }

export const uniqueItems: Rule = (value, path, report) => {
  if (Array.isArray(value) && new Set(value.map(jsonOf)).size < value.length)
    report(path, 'uniqueItems', 'must not have the same entry twice')
}

/** How many fields an object has. */
const sizeOf = (value: object) => Object.values(value).filter((field) => field !== undefined).length

export const minProperties =
  (limit: number): Rule =>
  (value, path, report) => {
    if (isObject(value) && sizeOf(value) < limit)
      report(path, 'minProperties', `must have at least ${entries(limit)}`, limit)
  }

export const maxProperties =
  (limit: number): Rule =>
  (value, path, report) => {
    if (isObject(value) && sizeOf(value) > limit)
      report(path, 'maxProperties', `must have at most ${entries(limit)}`, limit)
  }

/** The fields that an object does not name, by the pattern that their names match, and a rule for those that match none. */
export const byPattern =
  (patterns: readonly (readonly [RegExp, Rule])[], others: Rule = undocumented): Rule =>
  (value, path, report) => {
    const key = String(keyOf(path.at(-1) as Step))
    const rules = patterns.filter(([pattern]) => pattern.test(key)).map(([, rule]) => rule)
    for (const rule of rules.length ? rules : [others]) rule(value, path, report)
  }
