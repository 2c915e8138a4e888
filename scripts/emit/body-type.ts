import type { Body } from '../compile/api'
import { BINARY, type TypePrinter } from './print-type'

/** Any JSON value, and not `undefined`; unlike a recursive type it takes interfaces. */
const ANY_JSON = 'NonNullable<unknown> | null'

/** What is passed as `data`. */
export function bodyType({ kind, schema }: Body, printer: TypePrinter): string {
  const type = printer.print(schema, '    ')
  if (kind === 'binary') return BINARY
  if (kind === 'text') return 'string'
  if (kind === 'multipart') return `FormData | ${type === 'unknown' ? 'object' : type}`
  if (kind === 'urlencoded') return `URLSearchParams | string | ${type === 'unknown' ? 'object' : type}`
  return printer.isAny(schema) ? ANY_JSON : type
}
