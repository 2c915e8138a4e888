import { encode } from './encode'
import type { Draft, ParameterStyle } from './operations'

// OpenAPI's parameter styles (OpenAPI 3.1.1, "Style Values" and "Style Examples"; RFC 6570), one function each:
// a bundle holds those that its table names. `…Exploded` is `explode: true`. Names and values are percent-encoded,
// so what stands between values is never part of one. A single value given for a list is a list of one.

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const isMap = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys and values of an object; what is `undefined` counts as not there. */
const entriesOf = (value: unknown) => Object.entries(value as object).filter((entry) => entry[1] !== undefined)

/** `a,b` or, of an object, `k,v,k,v`. */
const joined = (value: unknown, separator = ','): string =>
  (isMap(value) ? entriesOf(value).flat() : listOf(value)).map(encode).join(separator)

/** `k=v,k=v`, or `a,b` of anything else. */
const joinedPairs = (value: unknown, separator = ','): string =>
  isMap(value)
    ? entriesOf(value)
        .map(([key, entry]) => `${encode(key)}=${encode(entry)}`)
        .join(separator)
    : joined(value, separator)

const add = ({ query }: Draft, name: string, text: string) => query.push(`${encodeURIComponent(name)}=${text}`)

/** Query, a single value: `name=a`. */
export const scalar: ParameterStyle = (draft, name, value) => {
  add(draft, name, encode(value))
}

/** Query, `form`, lists: `name=a,b`. */
export const csv: ParameterStyle = (draft, name, value) => {
  add(draft, name, listOf(value).map(encode).join(','))
}

/** Query, `form` exploded, lists: `name=a&name=b`. */
export const multi: ParameterStyle = (draft, name, value) => {
  for (const entry of listOf(value)) add(draft, name, encode(entry))
}

/** Query, `form`, objects: `name=k,v`. */
export const form: ParameterStyle = (draft, name, value) => {
  if (!isMap(value) || entriesOf(value).length) add(draft, name, joined(value))
}

/** Query, `form` exploded, objects: `k=v&k=v`, without the parameter's name. */
export const formExploded: ParameterStyle = (draft, name, value) => {
  if (!isMap(value)) return multi(draft, name, value)
  for (const [key, entry] of entriesOf(value)) multi(draft, key, entry)
}

/** Values joined by a separator that percent-encoding does not set apart from one inside a value. */
const delimited = (separator: string, character: string): ParameterStyle => {
  return (draft, name, value) => {
    const text = joined(value, '\n')
    if (text.includes(separator))
      throw new TypeError(`must not have "${character}" in a value: it stands between values`)
    add(draft, name, text.replaceAll('\n', separator))
  }
}

/** Query, `spaceDelimited`: `name=a%20b`. */
export const spaceDelimited: ParameterStyle = /* @__PURE__ */ delimited('%20', ' ')

/** Query, `pipeDelimited`: `name=a%7Cb`. */
export const pipeDelimited: ParameterStyle = /* @__PURE__ */ delimited('%7C', '|')

/**
 * Query, `deepObject`: `name[k]=v`, the brackets percent-encoded. OpenAPI says nothing of what is nested deeper:
 * an object there takes more brackets, `name[k][l]=v`, and a list is repeated, `name[k]=a&name[k]=b`.
 */
export const deepObject: ParameterStyle = (draft, name, value) => {
  if (!isMap(value)) return multi(draft, name, value)
  for (const [key, entry] of entriesOf(value)) deepObject(draft, `${name}[${key}]`, entry)
}

/** Query, `content: application/json`. */
export const json: ParameterStyle = (draft, name, value) => {
  add(draft, name, encode(jsonText(value)))
}

/**
 * Query, `allowReserved`: leaves `:/?@$;` in values as they are. Those that end or divide a query (`#`, `&`, `=`, `+`)
 * or a list (`,`) stay encoded, and so does a `%`: a value always arrives as it was given.
 */
export const allowReserved = (style: ParameterStyle): ParameterStyle => {
  return (draft, name, value) => {
    const start = draft.query.length
    style(draft, name, value)
    draft.query = draft.query.map((entry, i) =>
      i < start ? entry : entry.replace(/%(?:3A|2F|3F|40|24|3B)/g, decodeURIComponent),
    )
  }
}

function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  if (text === undefined) throw new TypeError('must be JSON')
  return text
}

function place(draft: Draft, name: string, text: string): void {
  // URL parsers take dot segments away, percent-encoded or not (WHATWG URL, "double-dot path segment").
  if (/^(?:\.|%2e){0,2}$/i.test(text))
    throw new TypeError(text ? `must not be "${decodeURIComponent(text)}"` : 'must not be empty')
  draft.path = draft.path.replaceAll(`{${name}}`, text)
}

/** Path, `simple`: `a,b` or `k,v`. */
export const simple: ParameterStyle = (draft, name, value) => {
  place(draft, name, joined(value))
}

/** Path, `simple` exploded: `a,b` or `k=v,k=v`. */
export const simpleExploded: ParameterStyle = (draft, name, value) => {
  place(draft, name, joinedPairs(value))
}

/** Path, `label`: `.a,b` or `.k,v`. */
export const label: ParameterStyle = (draft, name, value) => {
  place(draft, name, `.${joined(value)}`)
}

/** Path, `label` exploded: `.a.b` or `.k=v.k=v`. A dot inside a value is percent-encoded. */
export const labelExploded: ParameterStyle = (draft, name, value) => {
  place(draft, name, `.${joinedPairs(value, '\n').replaceAll('.', '%2E').replaceAll('\n', '.')}`)
}

/** Path, `matrix`: `;name=a,b` or `;name=k,v`. */
export const matrix: ParameterStyle = (draft, name, value) => {
  place(draft, name, `;${encode(name)}=${joined(value)}`)
}

/** Path, `matrix` exploded: `;name=a;name=b` or `;k=v;k=v`. */
export const matrixExploded: ParameterStyle = (draft, name, value) => {
  const pairs = isMap(value) ? entriesOf(value) : listOf(value).map((entry): [string, unknown] => [name, entry])
  place(draft, name, pairs.map(([key, entry]) => `;${encode(key)}=${encode(entry)}`).join(''))
}

/** Path, `content: application/json`. */
export const pathJson: ParameterStyle = (draft, name, value) => {
  place(draft, name, encode(jsonText(value)))
}

/** The text of a value in a header, where nothing is percent-encoded. */
function headerText(value: unknown): string {
  encode(value)
  const text = String(value)
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) throw new TypeError('must be Latin-1 text without line breaks')
  return text
}

/** One of several values in a header: commas stand between them. */
function headerEntry(value: unknown): string {
  const text = headerText(value)
  if (text.includes(',')) throw new TypeError('must not have a comma in a value: commas stand between values')
  return text
}

/** Header, `simple`: `a,b` or `k,v`. */
export const header: ParameterStyle = (draft, name, value) => {
  const isSeveral = typeof value === 'object' && value !== null
  const values = isMap(value) ? entriesOf(value).flat() : listOf(value)
  draft.headers[name] = values.map(isSeveral ? headerEntry : headerText).join(',')
}

/** Header, `simple` exploded: `a,b` or `k=v,k=v`. */
export const headerExploded: ParameterStyle = (draft, name, value) => {
  if (!isMap(value)) return header(draft, name, value)
  draft.headers[name] = entriesOf(value)
    .map(([key, entry]) => `${headerEntry(key)}=${headerEntry(entry)}`)
    .join(',')
}

/** Header, `content: application/json`; what is not ASCII is written as `\u…`. */
export const headerJson: ParameterStyle = (draft, name, value) => {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  draft.headers[name] = jsonText(value).replace(/[\x7f-\uffff]/g, escaped)
}

function addCookie({ headers }: Draft, pair: string): void {
  headers.Cookie = headers.Cookie ? `${headers.Cookie}; ${pair}` : pair
}

/** Cookie, `form`: `name=a,b` or `name=k,v`. */
export const cookie: ParameterStyle = (draft, name, value) => {
  addCookie(draft, `${encode(name)}=${joined(value)}`)
}

/** Cookie, `form` exploded: `name=a; name=b` or `k=v; k=v`. */
export const cookieExploded: ParameterStyle = (draft, name, value) => {
  const pairs = isMap(value) ? entriesOf(value) : listOf(value).map((entry): [string, unknown] => [name, entry])
  for (const [key, entry] of pairs) addCookie(draft, `${encode(key)}=${encode(entry)}`)
}

/** Cookie, `content: application/json`. */
export const cookieJson: ParameterStyle = (draft, name, value) => {
  addCookie(draft, `${encode(name)}=${encode(jsonText(value))}`)
}
