import { isReplayable } from '../core/call/is-replayable'
import { signalOf } from '../core/call/limited'
import { messageOf } from '../core/call/message-of'
import type { Attempt, Call, Reply, Transport } from '../core/call/transport'
import { concealResponse } from '../core/errors/conceal'
import { read } from '../core/errors/properties'
import { pageOrigin, resolve } from '../core/page'
import { CallError } from './call-error'
import type { Fetch, FetchResult } from './types'

/** The data that the attempts of a call are made from. */
export interface Source {
  url: string
  fetch: Fetch
  /** All other options for `fetch`. */
  init: RequestInit
  params: unknown
}

type FetchCall = Call<Source>

/** Reasons of Node's `fetch` that have no code. */
const REASONS = new Map([
  ['bad port', 'fetch blocks this port'],
  ['unknown scheme', 'fetch does not know this scheme'],
])

export const resultOf = ({ status, headers, body, raw }: Reply<Response>): FetchResult => ({
  data: body,
  status,
  headers: headers as Headers,
  response: raw,
})

function failedResultOf(reply: Reply<Response>): FetchResult {
  const result = resultOf(reply)
  concealResponse(result)
  return result
}

/**
 * Prevents `fetch` from following redirects: the core does. In a page it hides where a redirect leads; on the page's
 * own origin, the mode `same-origin` makes the browser follow only redirects that stay there.
 */
function redirectOptions(url: string): RequestInit {
  const page = pageOrigin()
  const staysInPage = page && resolve(url)?.origin === page
  return staysInPage ? { mode: 'same-origin' } : { redirect: 'manual' }
}

async function send({ source, bytes }: FetchCall, attempt: Attempt): Promise<Reply<Response>> {
  const { method, headers, body, limit, isPayload } = attempt
  const given = attempt.url ?? source.url
  // Node's own `fetch`, which tests use with a simulated page, accepts only absolute URLs.
  const url = (pageOrigin() && resolve(given)?.href) || given
  // A browser's `fetch` throws when it is called as a method.
  const { fetch } = source
  let response: Response
  let content: unknown
  try {
    const init: RequestInit = {
      ...source.init,
      ...(isPayload ? { credentials: 'omit' } : redirectOptions(url)),
      method: method.toUpperCase(),
      headers: headers as Headers,
      body: body as NonNullable<RequestInit['body']>,
      signal: signalOf(limit),
    }
    // A stream is sent while it is read (Fetch standard, "half").
    if (!isReplayable(body)) Object.assign(init, { duplex: 'half' })
    response = await fetch(url, init)
    content = await (bytes ? response.arrayBuffer() : response.text())
  } catch (cause) {
    // Node's message is `fetch failed`, and the cause has the reason. Only its code is quoted: other calls may share
    // the cause.
    const reason = Object(read(Object(cause), 'cause'))
    const code = read(reason, 'code')
    const message = REASONS.get(messageOf(reason)) ?? messageOf(cause) + (code ? `: ${code}` : '')
    throw new CallError(message, 'ERR_NETWORK', undefined, { cause })
  }
  const { status, headers: received } = response
  const isRedirect = /^30[12378]$/.test(String(status)) ? (received.get('location') ?? undefined) : undefined
  return {
    status,
    ok: response.ok,
    headers: received,
    body: content,
    location: response.type === 'opaqueredirect' ? '' : isRedirect,
    raw: response,
  }
}

export const transport: Transport<Source, Response> = {
  send,
  urlOf: ({ source }) => resolve(source.url),
  copyHeaders: (headers) => new Headers(headers as Headers | undefined),
  createError: (_, message, code, reply) => new CallError(message, code, reply && failedResultOf(reply)),
  createTimeout: (_, ms) => new CallError(`timeout of ${ms}ms exceeded`, 'ETIMEDOUT'),
  createCancel: (_, cause) => new CallError('canceled', 'ERR_CANCELED', undefined, { cause }),
  createFailure: (_, reply) =>
    new CallError('', reply.status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE', failedResultOf(reply)),
  isOwnError: (error): error is CallError => error instanceof CallError,
  evidenceOf: ({ source: { url, params }, headers, body }) => ({ url, params, headers, data: body }),
}
