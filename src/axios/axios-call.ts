import axios, { AxiosHeaders } from 'axios'
import { MAX_REDIRECTS } from '../core/call/follow-redirects'
import { DEFAULT_ACCEPT } from '../core/call/large-response'
import { addOwnHeaders } from '../core/call/own-headers'
import { authOf, type Identity, isLargeEnabled, retryOf, type Settings } from '../core/call/settings'
import type { Call, Cancelable, ClientState } from '../core/call/transport'
import type { Operations } from '../core/request/operation'
import { chooseAdapter } from './adapter'
import { type ClientWide, isOwnOrigin, withoutClientWide } from './origin'
import { type Outgoing, RESEND } from './outgoing'
import type { Source } from './transport'
import type { RequestConfig } from './types'

/** The data that all calls of a client share. */
export interface Context {
  operations: Operations
  /** The client's own, then those of the SDK it belongs to, if any. */
  settings: readonly Settings[]
  state: ClientState
}

/** What is fixed when a call starts, before any interceptor runs. */
export interface Start {
  identity: Identity
  wide: ClientWide
  outgoing: Outgoing | undefined
}

/** axios declares only what callers use of a cancel token. */
interface CancelTokenInternals {
  reason?: unknown
  subscribe(listener: () => void): void
  unsubscribe(listener: () => void): void
}

const asCancelable = (token: CancelTokenInternals): Cancelable => ({
  get aborted() {
    return Boolean(token.reason)
  },
  addEventListener: (_, listener) => token.subscribe(listener),
  removeEventListener: (_, listener) => token.unsubscribe(listener),
})

function signalsOf({ signal, cancelToken }: RequestConfig): Cancelable[] {
  const signals: Cancelable[] = []
  if (signal) signals.push(signal as Cancelable)
  if (cancelToken) signals.push(asCancelable(cancelToken as never))
  return signals
}

/** The encoded query of an operation, unless an interceptor has set another serializer. */
function queryOf({ params, paramsSerializer }: RequestConfig, outgoing: Outgoing | undefined): string | undefined {
  const { serialize } = (paramsSerializer ?? {}) as { serialize?: unknown }
  const isOwn = outgoing?.serializer && serialize === outgoing.serializer && params
  return isOwn ? outgoing.serializer?.(params) : undefined
}

/** The body's content type, which axios sets for a POST even when it has no body. */
function dropFormType(headers: AxiosHeaders, { method, data }: RequestConfig): void {
  const isForm = method?.[0] === 'p' && data == null && /form-urlencoded/.test(String(headers.getContentType()))
  if (isForm) headers.delete('Content-Type')
}

export const firstOf = <T>(list: T | readonly T[] | undefined): T | undefined =>
  Array.isArray(list) ? list[0] : (list as T | undefined)

/**
 * Whether axios's own transform would parse the response: then the core does, so that the error has the status if that
 * fails.
 */
function parses({ responseType, transformResponse, transitional }: RequestConfig): boolean {
  const wantsJson = responseType ? responseType === 'json' : transitional?.forcedJSONParsing !== false
  return wantsJson && firstOf(transformResponse) === firstOf(axios.defaults.transformResponse)
}

/** A call as the core's `Call`. */
export function callOf(config: RequestConfig, start: Start, { operations, settings, state }: Context): Call<Source> {
  const { operationId, method = 'get', responseType } = config
  const { identity, wide, outgoing } = start
  const operation = operationId === undefined ? undefined : operations[operationId]
  const isOwn = isOwnOrigin(config, operation?.server?.(config))
  const base = isOwn ? config : withoutClientWide(config, wide)
  const { isReplaced, ...adapter } = chooseAdapter(config)
  const headers = Object.assign(new AxiosHeaders(), base.headers)
  if (isOwn) addOwnHeaders(headers as never, identity)
  dropFormType(headers, config)
  const source: Source = { config, base, query: queryOf(config, outgoing), ...adapter }
  // XMLHttpRequest sends cookies to the page's own origin in any case; axios's `fetch` would then send none.
  if (isReplaced && base.withCredentials === false) source.base = { ...base, withCredentials: undefined as never }
  if (outgoing?.isSerialized) config.transformRequest = RESEND as never
  const json = Boolean(operation?.json)
  const isBytes = Boolean(operation?.bytes && parses(config))
  if (isBytes) source.base = { ...source.base, responseType: 'arraybuffer' }
  const needsToken = isOwn && !operation?.public && !config.auth && !headers.has('Authorization')
  return {
    operationId,
    method,
    headers: headers as never,
    body: config.data,
    source,
    auth: needsToken ? authOf(identity, operationId) : undefined,
    takesLarge:
      // A plain call may return something else than JSON, so it accepts large responses only on request.
      isLargeEnabled(settings, config.largeResponse, operationId, json) &&
      isOwn &&
      (json || !operation) &&
      method === 'get' &&
      (!responseType || responseType === 'json') &&
      headers.Accept === DEFAULT_ACCEPT,
    client: state,
    json,
    read: operation?.read,
    bytes: isBytes,
    parses: parses(config),
    reviver: (config as { parseReviver?: Call['reviver'] }).parseReviver,
    repeatable: operation ? Boolean(operation.repeatable) : method === 'get' || method === 'head',
    signals: signalsOf(config),
    timeout: config.timeout ?? 0,
    maxRedirects: config.maxRedirects ?? MAX_REDIRECTS,
    retry: retryOf(settings, config.retry, operationId),
  }
}
