import type { Body, BodyContent, Operation, StyleUse } from '../compile/api'
import { printKey, printString } from './print-value'

/** What leaves reserved characters in values of a style. */
const wrapperOf = (name: string) => (name === 'csv' || name === 'form' ? 'allowReservedInList' : 'allowReserved')

/** The functions that write a style. */
export const functionsOf = ({ name, reserved }: StyleUse): string[] => (reserved ? [wrapperOf(name), name] : [name])

export const styleCode = ({ name, reserved }: StyleUse) =>
  reserved ? `/* @__PURE__ */ ${wrapperOf(name)}(${name})` : name

/** The styles of a body's fields. */
export const stylesOf = (body: Body): StyleUse[] =>
  [body, ...body.others].flatMap(({ encoding }) => Object.values(encoding).filter((use) => typeof use !== 'string'))

const WRITERS = { json: 'jsonBody', multipart: 'multipart', urlencoded: 'urlencoded', text: 'raw', binary: 'raw' }

function callee({ kind, encoding, range }: BodyContent): string {
  if (range !== undefined) return 'rawIn'
  return WRITERS[kind] + (Object.keys(encoding).length ? 'With' : '')
}

/** What writes one content type. */
function codeOf(content: BodyContent): string {
  if (content.range !== undefined)
    return `/* @__PURE__ */ rawIn(${printString(content.range)}, ${printString(content.contentType)})`
  const fields = Object.entries(content.encoding).map(([name, use]) => {
    return `${printKey(name)}: ${typeof use === 'string' ? printString(use) : styleCode(use)}`
  })
  return fields.length ? `/* @__PURE__ */ ${callee(content)}({ ${fields.join(', ')} })` : callee(content)
}

/** What writes a body, as code; `undefined` where it is always JSON. */
export function writerCode(body: Body): string | undefined {
  if (!body.others.length) return body.kind === 'json' ? undefined : codeOf(body)
  const entries = [body, ...body.others].map((each) => `${printString(each.contentType)}: ${codeOf(each)}`)
  return `/* @__PURE__ */ choice({ ${entries.join(', ')} })`
}

/** What reads responses that are not JSON, as code; `undefined` where there are none. */
export function readerCode({ reads }: Operation): string | undefined {
  const kinds = Object.entries(reads).map(([type, kind]) => `${printString(type)}: ${printString(kind)}`)
  return kinds.length ? `/* @__PURE__ */ readAs({ ${kinds.join(', ')} })` : undefined
}

/** The functions of `src/core/request/writers` that a table uses. */
export function writersIn(operations: readonly Operation[]): string[] {
  const names = operations.flatMap((operation) => {
    const { body } = operation
    const reader = readerCode(operation) ? ['readAs'] : []
    if (!body || !writerCode(body)) return reader
    return [...reader, ...[body, ...body.others].map(callee), ...(body.others.length ? ['choice'] : [])]
  })
  return [...new Set(names)].sort()
}
