import type { Rule } from './rule'
import type { Keyword } from './types'

/** A rule that holds where `isValid` returns true. */
const must =
  (isValid: (value: unknown) => boolean, message: string, keyword: Keyword = 'type', limit?: unknown): Rule =>
  (value, path, report) => {
    if (!isValid(value)) report(path, keyword, message, limit)
  }

export const any: Rule = () => {}

export const never: Rule = /* @__PURE__ */ must(() => false, 'is not allowed', 'additionalProperties')

export const string: Rule = /* @__PURE__ */ must((value) => typeof value === 'string', 'must be text')

export const boolean: Rule = /* @__PURE__ */ must((value) => typeof value === 'boolean', 'must be true or false')

// JSON has neither `NaN` nor `Infinity`.
export const number: Rule = /* @__PURE__ */ must(Number.isFinite, 'must be a number')

export const integer: Rule = /* @__PURE__ */ must(Number.isInteger, 'must be a whole number')

export const nothing: Rule = /* @__PURE__ */ must((value) => value === null, 'must be null')

const amongst = (values: readonly unknown[], isValid: (value: unknown) => boolean): Rule => {
  const texts = values.map((value) => JSON.stringify(value)).join(', ')
  return must(isValid, values.length > 1 ? `must be one of ${texts}` : `must be ${texts}`, 'enum', values)
}

/** One of the values of a list. */
export const oneValueOf = (values: readonly unknown[]): Rule => amongst(values, (value) => values.includes(value))

/** The same for values of which some are objects or lists. */
export const oneJsonOf = (values: readonly unknown[]): Rule => {
  const texts = values.map(jsonOf)
  return amongst(values, (value) => texts.includes(jsonOf(value)))
}

/** JSON with sorted fields, to compare values; a value that JSON cannot represent equals no other. */
export function jsonOf(value: unknown): unknown {
  try {
    return JSON.stringify(value, (_, part) =>
      typeof part !== 'object' || part === null || Array.isArray(part)
        ? part
        : Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))),
    )
  } catch {
    return Symbol()
  }
}

/** `null`, or what another rule says. */
export const nullable =
  (rule: Rule): Rule =>
  (value, path, report) => {
    if (value !== null) rule(value, path, report)
  }

/** Several rules at once. */
export const all =
  (...rules: Rule[]): Rule =>
  (value, path, report) => {
    for (const rule of rules) rule(value, path, report)
  }

const times = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

/** A limit on the length of text; a character outside of the basic plane counts as one. */
const lengthRule = (keyword: 'minLength' | 'maxLength', limit: number): Rule => {
  const isMin = keyword === 'minLength'
  return must(
    (value) => typeof value !== 'string' || (isMin ? [...value].length >= limit : [...value].length <= limit),
    isMin && limit === 1
      ? 'must not be empty'
      : `must have at ${isMin ? 'least' : 'most'} ${times(limit, 'character')}`,
    keyword,
    limit,
  )
}

export const minLength = (limit: number): Rule => lengthRule('minLength', limit)

export const maxLength = (limit: number): Rule => lengthRule('maxLength', limit)

export const pattern = (expression: RegExp): Rule =>
  must(
    (value) => typeof value !== 'string' || expression.test(value),
    `must match ${expression.source}`,
    'pattern',
    expression.source,
  )

/** Text in a format. */
export const format = (name: string, description: string, isValid: (text: string) => boolean): Rule =>
  must((value) => typeof value !== 'string' || isValid(value), `must be ${description}`, 'format', name)

const isNumber = (value: unknown) => typeof value === 'number'

export const minimum = (limit: number, isExclusive = false): Rule =>
  must(
    (value) => !isNumber(value) || (isExclusive ? (value as number) > limit : (value as number) >= limit),
    `must be ${isExclusive ? 'more than' : 'at least'} ${limit}`,
    'minimum',
    limit,
  )

export const maximum = (limit: number, isExclusive = false): Rule =>
  must(
    (value) => !isNumber(value) || (isExclusive ? (value as number) < limit : (value as number) <= limit),
    `must be ${isExclusive ? 'less than' : 'at most'} ${limit}`,
    'maximum',
    limit,
  )

export const multipleOf = (limit: number): Rule =>
  must(
    (value) => !isNumber(value) || Number.isInteger((value as number) / limit),
    `must be a multiple of ${limit}`,
    'multipleOf',
    limit,
  )
