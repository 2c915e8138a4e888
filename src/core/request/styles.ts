import { definedEntries, type Entry, encode, joined, joinedPairs, jsonOf, namedEntries, pairOf, toList } from './encode'
import { isPlain } from './json-body'

// OpenAPI's parameter styles (OpenAPI 3.1.1, "Style Values" and "Style Examples"; RFC 6570), one function each, so that
// a bundle has only those that its table uses. `…Exploded` is `explode: true`. Names and values are percent-encoded:
// a delimiter is never part of a value. A single value for a list is a list of one.

/**
 * Returns a parameter as text: in the query its pairs joined by `&`, or `''` if there is nothing to send; in the path
 * what replaces `{name}`; for a header its value; for a cookie its pairs joined by `; `. The value is never `null` or
 * `undefined`. Throws an error whose message ends a sentence.
 */
export type Style = (name: string, value: unknown) => string

/** Query, a single value: `name=a`. */
export const scalar: Style = (name, value) => pairOf([name, value])

/** Query, `form`, lists: `name=a,b`. */
export const csv: Style = (name, value) => `${encode(name)}=${toList(value).map(encode).join(',')}`

/** Query, `form` exploded, lists: `name=a&name=b`. */
export const multi: Style = (name, value) =>
  toList(value)
    .map((entry) => pairOf([name, entry]))
    .join('&')

/** Query, `form`, objects: `name=k,v`. */
export const form: Style = (name, value) =>
  isPlain(value) && !definedEntries(value).length ? '' : `${encode(name)}=${joined(value)}`

/** Query pairs of each entry of an object; an empty list among them has none. */
const pairsOfEntries = (value: unknown, pairs: (entry: Entry) => string) =>
  definedEntries(value).map(pairs).filter(Boolean).join('&')

/** Query, `form` exploded, objects: `k=v&k=v`, without the parameter's name. */
export const formExploded: Style = (name, value) =>
  isPlain(value) ? pairsOfEntries(value, ([key, entry]) => multi(key, entry)) : multi(name, value)

/** Values joined by a separator that percent-encoding does not distinguish from the same character in a value. */
const delimited = (separator: string, character: string): Style => {
  return (name, value) => {
    const text = joined(value, '\n')
    if (text.includes(separator)) throw new TypeError(`must not have "${character}" in a value: it separates values`)
    return `${encode(name)}=${text.replaceAll('\n', separator)}`
  }
}

/** Query, `spaceDelimited`: `name=a%20b`. */
export const spaceDelimited: Style = /* @__PURE__ */ delimited('%20', ' ')

/** Query, `pipeDelimited`: `name=a%7Cb`. */
export const pipeDelimited: Style = /* @__PURE__ */ delimited('%7C', '|')

/**
 * Query, `deepObject`: `name[k]=v`, the brackets percent-encoded. OpenAPI does not define deeper nesting: an object
 * there takes more brackets, `name[k][l]=v`, and a list is repeated, `name[k]=a&name[k]=b`.
 */
export const deepObject: Style = (name, value) =>
  isPlain(value) ? pairsOfEntries(value, ([key, entry]) => deepObject(`${name}[${key}]`, entry)) : multi(name, value)

/** Query or cookie, `content: application/json`. */
export const json: Style = (name, value) => pairOf([name, jsonOf(value)])

/**
 * Query, `allowReserved`: leaves `:/?@$;,` in values as they are. Those that delimit a query (`#`, `&`, `=`, `+`) or
 * are invalid in it (`[`, `]`) stay encoded, and so does a `%`: a value always arrives as it was passed.
 */
export const allowReserved = (style: Style): Style => {
  return (name, value) => style(name, value).replace(/%(?:3A|2F|3F|40|24|3B|2C)/g, decodeURIComponent)
}

/** The same where commas separate values: those in values stay encoded. */
export const allowReservedInList = (style: Style): Style => {
  return (name, value) => style(name, value).replace(/%(?:3A|2F|3F|40|24|3B)/g, decodeURIComponent)
}

function segment(text: string): string {
  // URL parsers remove dot segments, percent-encoded or not (WHATWG URL, "double-dot path segment").
  if (/^(?:\.|%2e){0,2}$/i.test(text))
    throw new TypeError(text ? `must not be "${decodeURIComponent(text)}"` : 'must not be empty')
  return text
}

/** Path, a single value: `a`. */
export const simpleScalar: Style = (_, value) => segment(encode(value))

/** Path, `simple`: `a,b` or `k,v`. */
export const simple: Style = (_, value) => segment(joined(value))

/** Path, `simple` exploded: `a,b` or `k=v,k=v`. */
export const simpleExploded: Style = (_, value) => segment(joinedPairs(value))

/** Path, `label`: `.a,b` or `.k,v`. */
export const label: Style = (_, value) => segment(`.${joined(value)}`)

/** Path, `label` exploded: `.a.b` or `.k=v.k=v`. A dot inside a value is percent-encoded. */
export const labelExploded: Style = (_, value) =>
  segment(`.${joinedPairs(value, '\n').replaceAll('.', '%2E').replaceAll('\n', '.')}`)

/** Path, `matrix`: `;name=a,b` or `;name=k,v`. */
export const matrix: Style = (name, value) => `;${encode(name)}=${joined(value)}`

/** Path, `matrix` exploded: `;name=a;name=b` or `;k=v;k=v`. */
export const matrixExploded: Style = (name, value) =>
  segment(
    namedEntries(name, value)
      .map((entry) => `;${pairOf(entry)}`)
      .join(''),
  )

/** Path, `content: application/json`. */
export const pathJson: Style = (_, value) => segment(encode(jsonOf(value)))

/** The text of a value in a header, where nothing is percent-encoded. */
function headerText(value: unknown): string {
  encode(value)
  const text = String(value)
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) throw new TypeError('must be Latin-1 text without line breaks')
  return text
}

/** One of several values in a header, which commas delimit. */
function headerEntry(value: unknown): string {
  const text = headerText(value)
  if (text.includes(',')) throw new TypeError('must not have a comma in a value: commas separate values')
  return text
}

/** Header, `simple`: `a,b` or `k,v`. */
export const header: Style = (_, value) => {
  if (typeof value !== 'object') return headerText(value)
  return (isPlain(value) ? definedEntries(value).flat() : toList(value)).map(headerEntry).join(',')
}

/** Header, `simple` exploded: `a,b` or `k=v,k=v`. */
export const headerExploded: Style = (name, value) => {
  if (!isPlain(value)) return header(name, value)
  return definedEntries(value)
    .map((entry) => entry.map(headerEntry).join('='))
    .join(',')
}

/** Header, `content: application/json`; what is not ASCII is written as `\u…`. */
export const headerJson: Style = (_, value) =>
  jsonOf(value).replace(/[\x7f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Cookie, `form`: `name=a,b` or `name=k,v`. */
export const cookie: Style = (name, value) => `${encode(name)}=${joined(value)}`

/** Cookie, `form` exploded: `name=a; name=b` or `k=v; k=v`. */
export const cookieExploded: Style = (name, value) => namedEntries(name, value).map(pairOf).join('; ')
