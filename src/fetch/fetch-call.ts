import { MAX_REDIRECTS } from '../core/call/follow-redirects'
import { DEFAULT_ACCEPT } from '../core/call/large-response'
import { authOf, type Identity, isLargeEnabled, retryOf, type Settings } from '../core/call/settings'
import type { Call, ClientState } from '../core/call/transport'
import { refuse } from '../core/errors/refuse'
import { TIMEOUT } from '../core/operations'
import { resolve } from '../core/page'
import { type RequestDraft, writeParameter, writeQuery } from '../core/request/build-request'
import type { Operation } from '../core/request/operation'
import { scalar } from '../core/request/styles'
import { writeBody } from '../core/request/write-body'
import { type ClientWide, isOwnOrigin, removeClientWide } from './origin'
import type { Source } from './transport'
import type { Fetch, FetchClient, HeadersInput, HookRequest, RequestOptions } from './types'

/** The data that is fixed when a call starts, before any hook runs. */
export interface Started {
  operation: Operation
  identity: Identity
  options: RequestOptions & { baseURL: string }
  wide: ClientWide
  /** Headers that the call itself sets. */
  own: Headers
  request: HookRequest
}

/** The data that all calls of a client share. */
export interface Context {
  client: FetchClient
  settings: readonly Settings[]
  state: ClientState
}

/** Throws a `RefusedError` for an invalid value of a header: the platform's own error would show it. */
function headersOf(operationId: string, input: HeadersInput = {}): Headers {
  const headers = new Headers()
  for (const [name, value] of Symbol.iterator in input ? input : Object.entries(input)) {
    try {
      if (value != null) headers.append(name, value)
    } catch {
      throw refuse('ERR_OPTION', operationId, `the header "${name}" has characters that a header cannot hold`)
    }
  }
  return headers
}

/** Parameters that the operation does not document. */
const writeRest = (operationId: string) => (rest: Record<string, unknown>) =>
  Object.entries(rest)
    .filter(([, value]) => value != null)
    .map(([name, value]) => writeParameter(operationId, name, value, scalar))
    .join('&')

function urlOf(operationId: string, operation: Operation, draft: RequestDraft, base: string, params: object = {}) {
  const search = writeQuery(
    operationId,
    operation,
    { ...draft.query, ...params, ...draft.query },
    writeRest(operationId),
  )
  const whole = base.replace(/\/+$/, '') + draft.path
  return search ? `${whole}${whole.includes('?') ? '&' : '?'}${search}` : whole
}

/** A hook may set a body where the operation documents none. */
const writtenBody = (operationId: string, { body }: Operation, value: unknown, headers: Headers) =>
  body && value !== undefined ? writeBody(operationId, body, value, headers) : value

/** A call from its arguments, ready for hooks. Throws a `RefusedError` for what must not be sent. */
export function startCall(
  { client }: Context,
  identity: Identity,
  operationId: string,
  operation: Operation,
  draft: RequestDraft,
  given: RequestOptions = {},
): Started {
  const { defaults } = client
  const own = headersOf(operationId, given.headers)
  const wide = {
    headers: headersOf(operationId, defaults.headers),
    params: given.params ? {} : { ...defaults.params },
    credentials: given.credentials ? undefined : defaults.credentials,
  }
  const headers = new Headers({ Accept: DEFAULT_ACCEPT })
  for (const each of [wide.headers, Object.entries(draft.headers), own]) {
    for (const [name, value] of each) headers.set(name, value)
  }
  // `undefined` counts as missing.
  const options = {
    ...defaults,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
  const request: HookRequest = {
    operationId,
    method: operation.method.toUpperCase(),
    url: urlOf(operationId, operation, draft, operation.server?.(defaults, given) ?? options.baseURL, options.params),
    headers,
    body: writtenBody(operationId, operation, draft.body, headers),
  }
  return { operation, identity, options, wide, own, request }
}

/** The platform's own error for such a URL shows it. */
function checkURL({ operationId, url }: HookRequest): void {
  const { username, password } = resolve(url) ?? {}
  if (username || password)
    throw refuse('ERR_OPTION', operationId, 'fetch takes no URL with user or password: set the header "Authorization"')
}

/** A call as the core's `Call`. */
export function callOf(started: Started, request: HookRequest, { settings, state }: Context): Call<Source> {
  const { operation, identity, options, wide, own } = started
  const { headers, operationId } = request
  const {
    headers: _h,
    params,
    baseURL,
    servers,
    timeout = TIMEOUT,
    retry,
    largeResponse,
    fetch,
    signal,
    ...init
  } = options
  const method = request.method.toLowerCase()
  checkURL(request)
  const isOwn = isOwnOrigin(request.url, baseURL, operation.server?.({ baseURL, servers }))
  const url = isOwn ? request.url : removeClientWide(request, own, wide)
  if (!isOwn && wide.credentials === 'include') init.credentials = 'same-origin'
  const body =
    typeof request.body === 'string' ? request.body : writtenBody(operationId, operation, request.body, headers)
  // Its content type has a boundary, which `fetch` sets.
  if (body instanceof FormData) headers.delete('content-type')
  const json = Boolean(operation.json)
  return {
    operationId,
    method,
    headers,
    body,
    source: { url, fetch: fetch ?? (globalThis.fetch as Fetch), init, params },
    auth: isOwn && !operation.public && !headers.has('Authorization') ? authOf(identity, operationId) : undefined,
    takesLarge:
      isLargeEnabled(settings, largeResponse, operationId) &&
      isOwn &&
      json &&
      method === 'get' &&
      headers.get('accept') === DEFAULT_ACCEPT,
    client: state,
    json,
    read: operation.read,
    bytes: Boolean(operation.bytes),
    parses: true,
    reviver: undefined,
    repeatable: Boolean(operation.repeatable),
    signals: signal ? [signal] : [],
    timeout,
    maxRedirects: MAX_REDIRECTS,
    retry: retryOf(settings, retry, operationId),
  }
}
