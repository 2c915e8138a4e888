import { isPlain, problemIn } from './json-body'

/**
 * The percent-encoded text of a scalar (RFC 3986 unreserved characters stay, so a comma or a slash inside a value is
 * never read as a delimiter). For any other value it throws an error whose message ends a sentence.
 */
export function encode(value: unknown): string {
  const type = typeof value
  if (type !== 'string' && type !== 'boolean' && type !== 'bigint' && !Number.isFinite(value)) {
    throw new TypeError(
      `must be a string, a finite number or a boolean, not ${value === null ? 'null' : type === 'number' ? value : Array.isArray(value) ? 'an array' : type}`,
    )
  }
  try {
    return encodeURIComponent(value as string)
  } catch {
    throw new TypeError('must be well-formed text: it has half of a surrogate pair')
  }
}

/** A key and its value. */
export type Entry = [key: string, value: unknown]

/** A list as it is, anything else as a list of one. */
export const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** Keys and values of an object; `undefined` counts as missing. */
export const definedEntries = (value: unknown): Entry[] =>
  Object.entries(value as object).filter((entry) => entry[1] !== undefined)

/** The entries of an object, or a list's values, each under the parameter's name. */
export const namedEntries = (name: string, value: unknown): Entry[] =>
  isPlain(value) ? definedEntries(value) : toList(value).map((entry) => [name, entry])

/** `a,b`, or `k,v,k,v` for an object. */
export const joined = (value: unknown, separator = ','): string =>
  (isPlain(value) ? definedEntries(value).flat() : toList(value)).map(encode).join(separator)

/** `k=v,k=v` for an object, or `a,b`. */
export const joinedPairs = (value: unknown, separator = ','): string =>
  isPlain(value) ? definedEntries(value).map(pairOf).join(separator) : joined(value, separator)

/** `k=v`. */
export const pairOf = ([key, value]: Entry) => `${encode(key)}=${encode(value)}`

/** A value as JSON text. */
export function jsonOf(value: unknown): string {
  const problem = problemIn(value, 'it')
  if (problem) throw new TypeError(`must be JSON: ${problem}`)
  return JSON.stringify(value)
}
