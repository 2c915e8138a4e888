import { Refusal } from './refusal'

/** Throws a `Refusal` with status 400 unless the value is as documented; `at` is its path, for the message. */
export type Rule = (value: unknown, at: string) => void

// As `format: email` and `format: uri` are commonly read (RFC 5321 without quotes and literals, RFC 3986).
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i
const URI = /^[a-z][a-z\d+.-]*:\/\/([\w.~!$&'()*+,;=:@/?#-]|%[\da-f]{2})+$/i

const refuse = (at: string, problem: string) => new Refusal(400, `${at} ${problem}`)

/** Whether a text is an e-mail address. */
const isEmail = (value: unknown): value is string => typeof value === 'string' && EMAIL.test(value)

/** A list whose entries pass a rule. */
export const arrayOf = (rule: Rule): Rule => {
  return (value, at) => {
    if (!Array.isArray(value)) throw refuse(at, 'must be a list')
    for (const [i, entry] of value.entries()) rule(entry, `${at}[${i}]`)
  }
}

/** One of a few values. */
export const oneOf = (...values: unknown[]): Rule => {
  return (value, at) => {
    if (!values.includes(value)) throw refuse(at, `must be ${values.map((one) => JSON.stringify(one)).join(' or ')}`)
  }
}

/** `null`, or a value that passes a rule. */
export const nullable = (rule: Rule): Rule => {
  return (value, at) => {
    if (value !== null) rule(value, at)
  }
}

const test = (passes: (value: unknown) => boolean, expected: string): Rule => {
  return (value, at) => {
    if (!passes(value)) throw refuse(at, `must be ${expected}`)
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

export const text = test((value) => typeof value === 'string', 'text')
export const filled = test((value) => typeof value === 'string' && value !== '', 'text that is not empty')
export const flag = test((value) => typeof value === 'boolean', 'true or false')
export const email = test(isEmail, 'an e-mail address')
export const uri = test((value) => typeof value === 'string' && URI.test(value), 'a URI')
export const anyObject = test(isObject, 'an object')

/** Text that matches a pattern. */
export const matching = (pattern: RegExp, expected: string): Rule =>
  test((value) => typeof value === 'string' && pattern.test(value), expected)

/** As `format: date-time` (RFC 3339, 5.6), which requires a time zone; the day must exist. */
export const time: Rule = (value, at) => {
  const [, year, month, day] =
    /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.exec(`${value}`) ?? []
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  if (typeof value !== 'string' || !isDay || Number.isNaN(Date.parse(value))) {
    throw refuse(at, 'must be a timestamp with a time zone')
  }
}

/** An object with certain fields; others are ignored. */
export const fields = (required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule => {
  return (value, at) => {
    anyObject(value, at)
    const given = value as Record<string, unknown>
    for (const [name, rule] of Object.entries(required)) {
      if (given[name] === undefined) throw refuse(`${at}.${name}`, 'is missing')
      rule(given[name], `${at}.${name}`)
    }
    for (const [name, rule] of Object.entries(optional)) {
      if (given[name] !== undefined) rule(given[name], `${at}.${name}`)
    }
  }
}

/** An object with certain fields and no others. */
export const exactly = (required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule => {
  const known = fields(required, optional)
  return (value, at) => {
    anyObject(value, at)
    for (const name of Object.keys(value as object)) {
      if (!Object.hasOwn(required, name) && !Object.hasOwn(optional, name))
        throw refuse(`${at}.${name}`, 'is not a known field')
    }
    known(value, at)
  }
}

/** The request's body as the type that the rule checks. No body counts as an empty object. */
export function checkedBody<T>(body: unknown, rule: Rule): T {
  const given = body === undefined ? {} : body
  rule(given, 'body')
  return given as T
}
