import type { Body, BodyContent } from '../compile/api'
import { BINARY, type TypePrinter } from './print-type'
import { asMember } from './printed'

/** Any JSON value, and not `undefined`; unlike a recursive type it takes interfaces. */
const ANY_JSON = 'JsonValue'

/** What is passed as `data`, in any of its content types. */
export function bodyType(body: Body, printer: TypePrinter): string {
  const [usual = '', ...others] = new Set([body, ...body.others].map((content) => contentType(content, printer)))
  return others.length ? [usual, ...others].map(asMember).join(' | ') : usual
}

function contentType({ kind, schema }: BodyContent, printer: TypePrinter): string {
  const isForm = kind === 'multipart' || kind === 'urlencoded'
  const type = printer.to(isForm ? 'form' : 'request').print(schema, '    ')
  const member = type === 'unknown' ? 'object' : asMember(type)
  if (kind === 'binary') return BINARY
  if (kind === 'text') return 'string'
  if (kind === 'multipart') return `FormData | ${member}`
  if (kind === 'urlencoded') return `URLSearchParams | string | ${member}`
  return printer.isAny(schema) ? ANY_JSON : type
}
