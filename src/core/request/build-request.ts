import { refuse } from '../errors/refuse'
import { isPlain } from './json-body'
import type { Operation, RequestBody } from './operation'
import { ownValue } from './own-value'
import { type Style, scalar, simpleScalar } from './styles'

/** A call's arguments, checked and sorted by where they go. */
export interface RequestDraft {
  /** Path with its parameters filled in. */
  path: string
  /** Values for the query by name, as they were passed. */
  query: Record<string, unknown>
  headers: Record<string, string>
  body: unknown
}

/** A parameter of an operation, wherever it goes. */
interface Known {
  /** As it is sent. */
  name: string
  place: 'path' | 'query' | 'header' | 'cookie'
  required: boolean
  style: Style
}

/** Parameters by operation, read from the table once. */
const cache = new WeakMap<Operation, Map<string, Known>>()

function parametersOf(operation: Operation): Map<string, Known> {
  let known = cache.get(operation)
  if (!known) {
    const { path, pathStyles, query, headers } = operation
    known = new Map()
    for (const [, name = ''] of path.matchAll(/{([^}]+)}/g)) {
      known.set(name, { name, place: 'path', required: true, style: ownValue(pathStyles, name) ?? simpleScalar })
    }
    for (const [key, { name = key, required = false, style = scalar }] of Object.entries(query ?? {})) {
      known.set(key, { name, place: 'query', required, style })
    }
    for (const [key, { name = key, required = false, style = scalar, in: place = 'header' }] of Object.entries(
      headers ?? {},
    )) {
      known.set(key, { name, place, required, style })
    }
    cache.set(operation, known)
  }
  return known
}

function listParameters(known: Map<string, Known>, { body }: Operation): string {
  const names = [...known.keys()].map((name) => `"${name}"`).join(', ')
  return (names ? `the parameters ${names}` : 'no parameters') + (body ? ' (the body is the second argument)' : '')
}

/** Parameters by name: of an object, a single value, a list of `{ name, value }` or nothing. */
function readParameters(operationId: string, operation: Operation, known: Map<string, Known>, parameters: unknown) {
  const entries = new Map<string, unknown>()
  if (parameters == null) return entries
  if (Array.isArray(parameters)) {
    for (const entry of parameters) {
      const placed = `${entry?.in}.${entry?.name}`
      const name = known.has(placed) ? placed : entry?.name
      if (entries.has(name)) throw refuse('ERR_PARAMETER', operationId, `parameter "${name}" is given twice`)
      entries.set(name, entry?.value)
    }
    return entries
  }
  // A `Map`, `URLSearchParams` or a promise has no own entries, and would count as no parameters.
  if (isPlain(parameters) && !(Symbol.iterator in parameters)) {
    for (const name of Object.keys(parameters)) entries.set(name, (parameters as Record<string, unknown>)[name])
    return entries
  }
  const names = [...known.keys()]
  const required = names.filter((name) => known.get(name)?.required)
  const [single, another] = required.length ? required : names
  if (single === undefined || another !== undefined) {
    throw refuse('ERR_PARAMETER', operationId, `takes ${listParameters(known, operation)}, not one value`)
  }
  return entries.set(single, parameters)
}

/** Whether a value counts as missing. An empty list has nothing to send, except in a path. */
const isMissing = (value: unknown, place: Known['place']) =>
  value == null || (place !== 'path' && Array.isArray(value) && !value.length)

/** A parameter's text in its style. */
export function writeParameter(operationId: string | undefined, name: string, value: unknown, style: Style): string {
  try {
    return style(name, value)
  } catch (error) {
    throw refuse('ERR_PARAMETER', operationId, `parameter "${name}" ${(error as Error).message}`)
  }
}

function checkBody(operationId: string, { body }: Operation, data: unknown): void {
  if (!body) {
    if (data == null || (isPlain(data) && !Object.keys(data).length)) return
    throw refuse('ERR_BODY', operationId, 'takes no body')
  }
  if (body.required && (data === undefined || (data === null && !body.nullable))) {
    throw refuse('ERR_BODY', operationId, 'needs a body, as the second argument')
  }
}

export const contentTypeOf = ({ type = 'application/json' }: RequestBody): string => type

/**
 * Checks the arguments of a call and sorts them by where they go. Changes no argument.
 *
 * @throws {RefusedError} `ERR_PARAMETER` or `ERR_BODY` for what must not be sent
 */
export function buildRequest(
  operationId: string,
  operation: Operation,
  parameters: unknown,
  data: unknown,
): RequestDraft {
  const known = parametersOf(operation)
  const entries = readParameters(operationId, operation, known, parameters)
  // Without a prototype, which the key `__proto__` would set.
  const query: Record<string, unknown> = Object.create(null)
  const headers: Record<string, string> = operation.accept ? { Accept: operation.accept } : {}
  let { path } = operation
  for (const name of entries.keys()) {
    if (!known.has(name)) {
      const takes = listParameters(known, operation)
      throw refuse('ERR_PARAMETER', operationId, `has no parameter "${name}": it takes ${takes}`)
    }
  }
  for (const [key, { name, place, required, style }] of known) {
    const value = entries.get(key)
    if (isMissing(value, place)) {
      if (required) throw refuse('ERR_PARAMETER', operationId, `parameter "${key}" is required`)
      continue
    }
    const text = writeParameter(operationId, name, value, style)
    if (place === 'path') path = path.replaceAll(`{${name}}`, text)
    else if (place === 'query') query[name] = value
    else if (place === 'header') headers[name] = text
    else if (text) headers.Cookie = headers.Cookie ? `${headers.Cookie}; ${text}` : text
  }
  checkBody(operationId, operation, data)
  const { body } = operation
  const isGiven = body && data !== undefined && (data !== null || body.nullable)
  if (isGiven) headers['Content-Type'] = contentTypeOf(body)
  return { path, query, headers, body: isGiven ? data : undefined }
}

/**
 * Writes an operation's documented query parameters. All others in `query` are passed to `writeRest`.
 *
 * @throws {RefusedError} `ERR_PARAMETER` for a value that its parameter cannot have
 */
export function writeQuery(
  operationId: string | undefined,
  operation: Operation,
  query: Record<string, unknown>,
  writeRest: (rest: Record<string, unknown>) => string,
): string {
  const known = parametersOf(operation)
  const rest: Record<string, unknown> = Object.create(null)
  const parts: string[] = []
  for (const [name, value] of Object.entries(query)) {
    const parameter = known.get(`query.${name}`) ?? known.get(name)
    if (parameter?.place !== 'query') rest[name] = value
    else if (!isMissing(value, 'query')) parts.push(writeParameter(operationId, name, value, parameter.style))
  }
  if (Object.keys(rest).length) parts.push(writeRest(rest))
  return parts.filter(Boolean).join('&')
}
