import axios, { type AxiosAdapter, AxiosError, AxiosHeaders, type AxiosResponse, CanceledError } from 'axios'
import type { Attempt, Call, Reply, Transport } from '../core/call/transport'
import { conceal, concealResponse } from '../core/errors/conceal'
import { configOf } from './attempt-config'
import { targetOf } from './origin'
import { concealTokens, isStreamed, locationOf } from './response'
import type { RequestConfig } from './types'

/** The data that the attempts of a call are made from. */
export interface Source {
  /** The config after all interceptors, which errors and responses carry. Never has a token. */
  config: RequestConfig
  /** The same, or for another origin without the defaults of the client. */
  base: RequestConfig
  adapter: AxiosAdapter
  /** Whether the adapter is one of axios's own, which accept any signal. */
  isNamed: boolean
  /** The query in its encoding, where `params` are those of an operation. */
  query: string | undefined
}

/** axios's response, and the error that it came with when its status is no success. */
export interface Outcome {
  response: AxiosResponse
  error?: unknown
}

type AxiosCall = Call<Source>

/** Errors that the platform throws at once, for an invalid URL for example, have no config in axios's own adapters. */
function withConfig(error: unknown, config: RequestConfig): unknown {
  const { code = AxiosError.ERR_BAD_REQUEST, config: known } = error as Partial<AxiosError>
  return error instanceof Error && !known ? AxiosError.from(error, String(code), config) : error
}

async function send(call: AxiosCall, attempt: Attempt): Promise<Reply<Outcome>> {
  const { source } = call
  const config = configOf(source, attempt)
  let response: AxiosResponse
  let error: unknown
  try {
    response = await source.adapter(config)
  } catch (cause) {
    const thrown = source.isNamed ? withConfig(cause, source.config) : cause
    const failure = thrown as Partial<AxiosError> | undefined
    // The config of an attempt has its token, and so has its request: callers do not get the config, and the request is
    // not printed. A frozen error keeps its config, from which the token is removed.
    if (failure?.config && !Reflect.set(failure, 'config', source.config)) config.headers.delete('Authorization')
    conceal(failure?.request)
    if (failure?.response) {
      failure.response.config = source.config
      concealResponse(failure.response)
    }
    // If the body broke off, the connection broke, whatever the status.
    if (!failure?.response?.status || /aborted$/.test(String(failure.message))) throw thrown
    error = thrown
    response = failure.response
  }
  response.config = source.config
  concealTokens(response, config)
  attempt.limit.isStreaming = isStreamed(config)
  return {
    status: response.status,
    ok: error === undefined,
    headers: AxiosHeaders.from(response.headers as AxiosHeaders),
    body: response.data,
    location: attempt.isPayload ? undefined : locationOf(response, config, call.maxRedirects),
    raw: { response, error },
  }
}

/** Sets the parsed body of a response. axios's own transform runs next, and parses what is still text. */
export function setBody(response: AxiosResponse, { body, isRead }: Reply<Outcome>): void {
  response.data = typeof body === 'string' && (isRead || body !== response.data) ? JSON.stringify(body) : body
}

export const transport: Transport<Source, Outcome> = {
  send,
  urlOf: ({ source }) => targetOf(source.base),
  copyHeaders(headers) {
    const copy = Object.assign(new AxiosHeaders(), headers)
    // axios's fetch adapter sets `User-Agent`; in browsers that allow this, it causes a preflight (CORS).
    if (globalThis.location) copy.set('User-Agent', false, false)
    return copy as never
  },
  createError({ source }, message, code, reply) {
    const response = reply?.raw.response
    concealResponse(response)
    const error = new AxiosError(message, code, source.config, response?.request, response)
    if (response) error.status = response.status
    return error
  },
  createTimeout({ source: { config } }, ms) {
    const code = config.transitional?.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED
    return new AxiosError(config.timeoutErrorMessage || `timeout of ${ms}ms exceeded`, code, config)
  },
  createCancel({ source: { config } }) {
    const { reason } = (config.cancelToken ?? {}) as { reason?: { message?: string } }
    return new CanceledError(reason?.message, config)
  },
  createFailure(_, reply) {
    const { response, error } = reply.raw
    setBody(response, reply)
    concealResponse(response)
    return error
  },
  // Some adapters reject with plain errors that have the fields of axios's.
  isOwnError(error): error is AxiosError {
    const { config, response } = error as AxiosError
    return Boolean(config && (response || axios.isAxiosError(error)))
  },
  evidenceOf: ({ source: { config } }) => config,
  beforeRedirect({ source: { base } }, attempt, { status, raw }) {
    const { beforeRedirect } = base
    if (!beforeRedirect) return
    const headers = (attempt.headers as unknown as AxiosHeaders).toJSON() as Record<string, string>
    const { href, protocol, hostname, port, pathname, search } = new URL(attempt.url ?? '')
    const options = {
      href,
      protocol,
      hostname,
      port,
      path: pathname + search,
      method: attempt.method.toUpperCase(),
      headers,
    }
    const details = { headers: raw.response.headers as Record<string, string>, statusCode: status as never }
    beforeRedirect(options, details, {
      url: targetOf(base)?.href ?? '',
      method: options.method,
      headers: { ...headers },
    })
    attempt.headers = new AxiosHeaders(options.headers) as never
  },
}
