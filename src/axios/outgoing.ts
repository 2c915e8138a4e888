import axios, { type AxiosRequestHeaders } from 'axios'
import { contentTypeOf, type RequestDraft, writeQuery } from '../core/request/build-request'
import { jsonText } from '../core/request/json-body'
import type { Operation, RequestBody } from '../core/request/operation'
import { writeBody } from '../core/request/write-body'
import type { Start } from './axios-call'
import type { RequestConfig, RequestOptions } from './types'

type Serializer = (params: Record<string, unknown>) => string
type Transform = (this: Started, data: unknown, headers: AxiosRequestHeaders) => unknown

/**
 * The property of a config with the data that was fixed when its call started. Kept when an interceptor copies the
 * config.
 */
export const START = Symbol('start')

/** A config until its request is sent. */
export type Started = RequestConfig & { [START]?: () => Start }

/**
 * Passes an operation's body and query through axios's merge of configs, which would lose keys such as `constructor`.
 * It is a class, since axios does not merge instances of classes.
 */
export class Outgoing {
  constructor(
    readonly draft: RequestDraft,
    /** Writes `params` as the operation's; an interceptor may have replaced it. */
    readonly serializer: Serializer | undefined,
    /** Whether the body is written by `serialize`. */
    readonly isSerialized: boolean,
  ) {}
}

/** Writes undocumented parameters as axios does, or by the caller's serializer. */
const writeRest = (paramsSerializer: RequestOptions['paramsSerializer']) => (params: Record<string, unknown>) =>
  axios.getUri({ baseURL: '', url: '', params, ...(paramsSerializer && { paramsSerializer }) }).slice(1)

export const serializerFor =
  (operationId: string, operation: Operation, own: RequestOptions['paramsSerializer']): Serializer =>
  (params) =>
    params instanceof URLSearchParams
      ? writeRest(own)(params as never)
      : writeQuery(operationId, operation, params, writeRest(own))

/** axios's transform would send the whole buffer of a view, and not only its part. */
function exactBytes(data: unknown): unknown {
  if (!ArrayBuffer.isView(data) || data.byteLength === data.buffer.byteLength) return data
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice()
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Writes an operation's body. axios's own transform would send the text `5` as the number. */
export const serialize = (operationId: string, body: RequestBody): Transform =>
  function (data, headers) {
    if (data === undefined || (data === null && !body.nullable)) return undefined
    headers.setContentType(contentTypeOf(body), false)
    // An interceptor may have serialized it already, to sign it for example.
    const isWritten = typeof data === 'string' && data !== this[START]?.().outgoing?.draft.body && isJson(data)
    return isWritten ? data : exactBytes(writeBody(operationId, body, data, headers as never))
  }

/** For a config that is sent again: its body is serialized already, unless it has been replaced. */
export const RESEND: Transform[] = [
  function (data) {
    return typeof data === 'string' || data === undefined ? data : jsonText(this.operationId, data)
  },
]

/** A copy of plain objects and lists, at any depth, which keeps every key. Anything else is shared. */
function copyOf(value: unknown, done = new Map<unknown, unknown>()): unknown {
  if (done.has(value)) return done.get(value)
  const prototype = Object(value) === value ? Object.getPrototypeOf(value) : undefined
  const isList = Array.isArray(value)
  if (!isList && prototype !== Object.prototype && prototype !== null) return value
  const copy: object = isList ? [] : Object.create(prototype)
  done.set(value, copy)
  for (const key of Object.keys(value as object)) {
    const item = copyOf((value as Record<string, unknown>)[key], done)
    // An own key `__proto__` would set the prototype.
    Object.defineProperty(copy, key, { value: item, writable: true, enumerable: true, configurable: true })
  }
  return copy
}

/** Sets body and query where interceptors expect them. The body is a copy, since they may change it. */
export function unpack(config: RequestConfig, { draft, serializer }: Outgoing, isObserved: boolean): void {
  const { query, body } = draft
  config.data = body
  try {
    if (isObserved) config.data = copyOf(body)
  } catch {
    // A body that cannot be read is rejected later, when it is written.
  }
  if (!Object.keys(query).length) return
  if (config.params instanceof URLSearchParams) {
    // It may have a name twice, which an object cannot.
    config.url += `?${serializer?.(query)}`
    config.paramsSerializer = undefined as never
    return
  }
  config.params = { ...query, ...config.params, ...query }
}
