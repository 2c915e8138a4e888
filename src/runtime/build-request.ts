import { encode } from './encode'
import {
  BODY,
  BODY_NULLABLE,
  BODY_REQUIRED,
  type Draft,
  METHODS,
  type Operation,
  type ParameterStyle,
  RAW_BODY,
} from './operations'
import { refuse } from './refuse'
import type { RequestOptions } from './types'

type Named = [name: string, required: boolean, style: ParameterStyle]

const inQuery: ParameterStyle = (draft, name, value) => {
  draft.query.push(`${encodeURIComponent(name)}=${encode(value)}`)
}

const inPath: ParameterStyle = (draft, name, value) => {
  const segment = encode(value)
  // URL parsers take these away, and the request would reach another path (WHATWG URL, "double-dot path segment").
  if (/^\.{0,2}$/.test(segment)) throw new TypeError(segment ? `must not be "${segment}"` : 'must not be empty')
  draft.path = draft.path.replaceAll(`{${name}}`, segment)
}

/** Parameters by operation, read from the table once. */
const known = new WeakMap<Operation, Named[]>()

function parametersOf(operation: Operation): Named[] {
  let named = known.get(operation)
  if (!named) {
    const [, path, ...entries] = operation
    const listed = entries
      .map((entry): Named => {
        const [mark, style] = typeof entry === 'string' ? [entry, inQuery] : entry
        return [mark.slice(1), mark[0] !== '?', style]
      })
      .filter((_, i) => String(entries[i])[0] !== '=')
    const inTemplate = new Set([...path.matchAll(/{([^}]+)}/g)].map((match) => match[1] as string))
    named = [...inTemplate]
      .map((name): Named => [name, true, inPath])
      .filter(([name]) => !listed.some((other) => other[0] === name))
      .concat(listed)
    known.set(operation, named)
  }
  return named
}

/** What was passed as parameters, by name: an object, a single value, a list of `{ name, value }` or nothing. */
function byName(operationId: string, operation: Operation, parameters: unknown): [name: string, value: unknown][] {
  const named = parametersOf(operation)
  if (parameters == null) return []
  if (Array.isArray(parameters)) {
    return parameters.map((entry, i) => {
      const name = entry?.name
      if (parameters.findIndex((other) => other?.name === name) < i) {
        throw refuse('ERR_PARAMETER', operationId, `parameter "${name}" is given twice`)
      }
      return [name, entry?.value]
    })
  }
  // A Map or URLSearchParams has no entries of its own, and would pass for no parameters.
  if (typeof parameters === 'object' && !(Symbol.iterator in parameters)) return Object.entries(parameters)
  const required = named.filter((entry) => entry[1])
  const [single, another] = required.length ? required : named
  if (!single || another) throw refuse('ERR_PARAMETER', operationId, `takes ${listOf(named, operation)}, not one value`)
  return [[single[0], parameters]]
}

function listOf(named: Named[], operation: Operation): string {
  const names = named.map((entry) => `"${entry[0]}"`).join(', ')
  return (
    (names ? `the parameters ${names}` : 'no parameters') +
    (operation[0] & BODY ? ' (the body is the second argument)' : '')
  )
}

function write(operationId: string, operation: Operation, parameters: unknown): Draft {
  const named = parametersOf(operation)
  const draft: Draft = { path: operation[1], query: [], headers: {} }
  const values = byName(operationId, operation, parameters)
  for (const [name] of values) {
    if (!named.some((entry) => entry[0] === name)) {
      throw refuse('ERR_PARAMETER', operationId, `has no parameter "${name}": it takes ${listOf(named, operation)}`)
    }
  }
  for (const [name, required, style] of named) {
    const value = values.find((entry) => entry[0] === name)?.[1]
    if (value == null || (Array.isArray(value) && !value.length && style !== inPath)) {
      if (required) throw refuse('ERR_PARAMETER', operationId, `parameter "${name}" is required`)
    } else {
      try {
        style(draft, name, value)
      } catch (error) {
        throw refuse('ERR_PARAMETER', operationId, `parameter "${name}" ${(error as Error).message}`)
      }
    }
  }
  return draft
}

function finite(_: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`it has ${value}`)
  return value
}

/** The body as it is sent: JSON text, since axios would lose some keys and mistake some strings on the way. */
function bodyOf(operationId: string, flags: number, data: unknown): unknown {
  if (!(flags & BODY)) {
    if (data == null || (typeof data === 'object' && !Object.keys(data).length)) return undefined
    throw refuse('ERR_BODY', operationId, 'takes no body')
  }
  if (data === undefined || (data === null && !(flags & BODY_NULLABLE))) {
    if (flags & BODY_REQUIRED) throw refuse('ERR_BODY', operationId, 'needs a body, as the second argument')
    return undefined
  }
  if (flags & RAW_BODY) return data
  let text: string | undefined
  let cause: unknown
  try {
    text = JSON.stringify(data)
    // JSON has no NaN: it would arrive as null.
    if (text?.includes('null')) JSON.stringify(data, finite)
  } catch (error) {
    cause = error
  }
  if (cause || text === undefined) throw refuse('ERR_BODY', operationId, 'the body must be JSON', cause)
  return text
}

/** The axios config of one call. Throws a `RefusedError` for what must not be sent; changes no argument. */
export function buildRequest(
  operationId: string,
  operation: Operation,
  parameters: unknown,
  data: unknown,
  config: RequestOptions | undefined,
): RequestOptions & { operationId: string } {
  const flags = operation[0]
  const { path, query, headers } = write(operationId, operation, parameters)
  const body = bodyOf(operationId, flags, data)
  if (body !== undefined) {
    const raw = operation.find((entry): entry is string => typeof entry === 'string' && entry[0] === '=')
    headers['Content-Type'] = raw ? raw.slice(1) : 'application/json'
  }
  return {
    ...config,
    operationId,
    method: METHODS[(flags & 7) as 0],
    url: path.replace(' ', '') + (query.length ? (path.includes('?') ? '&' : '?') + query.join('&') : ''),
    data: body,
    // Merging an empty object would cost a call as much as everything above.
    ...(Object.keys(headers).length && { headers: { ...headers, ...(config?.headers as object) } }),
  }
}
