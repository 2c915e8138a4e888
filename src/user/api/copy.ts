/** The class name of a value, also of another realm: test runners have several. */
const is = (value: unknown, name: string) => Object.prototype.toString.call(value) === `[object ${name}]`

export const isDate = (value: unknown): value is Date => is(value, 'Date')

const isPlain = (value: unknown) =>
  value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)

/**
 * A copy of JSON, `Date`s and `undefined` included. Not by `structuredClone`, which jest's jsdom lacks.
 *
 * @param at the path of the value, for the message
 * @throws {TypeError} for any other value, or an object that contains itself
 */
export function copyOf<T>(value: T, at = 'a value', around: readonly object[] = []): T {
  if (isPlain(value)) return value
  if (isDate(value)) return new Date(value) as T
  if (around.includes(value as object)) throw new TypeError(`${at} must not contain itself`)
  const inside = [...around, value as object]
  if (Array.isArray(value)) return value.map((entry, i) => copyOf(entry, `${at}[${i}]`, inside)) as T
  if (!is(value, 'Object')) throw new TypeError(`${at} must be JSON`)
  const entries = Object.entries(value as object).map(([name, entry]) => [name, copyOf(entry, `${at}.${name}`, inside)])
  return Object.fromEntries(entries) as T
}
