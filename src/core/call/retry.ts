import { read } from '../errors/properties'
import type { Call, Reply } from './transport'

/** The properties that are read of an error and of its causes. */
interface Failure {
  code?: unknown
  syscall?: unknown
  message?: unknown
  cause?: unknown
  status?: unknown
}

/** The connection was never made. */
const isUnconnected = ({ code, syscall }: Failure) =>
  syscall === 'connect' ||
  /^(?:ECONNREFUSED|ConnectionRefused|UND_ERR_CONNECT_TIMEOUT|ERR_HTTP2_GOAWAY_SESSION)$/.test(String(code))

/**
 * Trying again at once does not help: the name does not resolve, the certificate is not trusted, the call is wrong, or
 * `fetch` blocks the port (Fetch standard, "bad port"), does not know the scheme, or sends no body with the method.
 */
const isHopeless = ({ code, syscall, message }: Failure) =>
  syscall === 'getaddrinfo' ||
  /^(?:bad port|unknown scheme)$|cannot have (?:a )?body/i.test(String(message)) ||
  /^(?:ENOTFOUND|EPROTO$|(?:EAI|CERT|CRL|DEPTH_ZERO|HOSTNAME|INVALID|SELF_SIGNED|UNABLE_TO)_|(?:UND_)?ERR_(?:TLS|INVALID|BAD_OPTION|BAD_REQUEST|NOT_SUPPORT|UNESCAPED|SSL_WRONG))/.test(
    String(code),
  )

/** An error and its causes, since `fetch` and axios put the platform's own error there. */
function chainOf(error: Failure): Failure[] {
  const chain: Failure[] = []
  for (let next: unknown = error; next && typeof next === 'object' && chain.length < 5; ) {
    chain.push({ code: read(next, 'code'), syscall: read(next, 'syscall'), message: read(next, 'message') })
    // Node tries each address of a host, and throws an AggregateError with the error of each.
    next = read(next, 'cause') ?? read(Object(read(next, 'errors')), '0')
  }
  return chain
}

/** Whether the call cannot have reached the service. */
const isUnsent = (chain: Failure[]) => chain.some((each) => isUnconnected(each) || isHopeless(each))

/** Whether the call may have taken effect although it failed. */
export function isAmbiguous(error: Failure, status: number | undefined): boolean {
  return status === undefined ? !isUnsent(chainOf(error)) : status < 400 || status >= 500
}

/** Whether the connection was refused, broke or timed out. axios and Node use `ERR_…` for their other failures. */
function isDropped(error: Failure): boolean {
  const chain = chainOf(error)
  if (/aborted$|^terminated$/.test(String(error.message))) return true
  return !chain.some(isHopeless) && !/^ERR_(?!NETWORK|HTTP2_|STREAM_|SOCKET_)/.test(String(error.code))
}

/**
 * Whether a retry can help, and is safe: 429 means that the service did nothing; after the other failures the outcome
 * is unknown, so only idempotent calls are retried.
 */
export function isRetryable(error: Failure, status: number | undefined, repeatable: boolean): boolean {
  if (status === 429) return true
  return repeatable && (status === undefined ? isDropped(error) : [502, 503, 504].includes(status))
}

/** The wait that the service asks for in milliseconds: RFC 9110, 10.2.3, in seconds or as a date. */
function retryAfterOf(headers: Reply['headers']): number | undefined {
  const value = String(headers.get('retry-after') ?? '').trim()
  // A date refers to the service's clock, which may differ from the local one.
  const now = Date.parse(String(headers.get('date'))) || Date.now()
  // A date begins with the day of the week. Without one, `Date.parse` accepts nearly anything: -3000 as a year.
  const date = /^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(value) ? Date.parse(value) : NaN
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : date - now
  return ms >= 0 ? ms : undefined
}

/** Milliseconds until the next attempt: what the service asks for, else exponential backoff with full jitter. */
export function delayOf(
  headers: Reply['headers'] | undefined,
  attempt: number,
  { baseDelayMs, maxDelayMs }: Call['retry'],
): number {
  // Doubled a thousand times, a delay would be infinite, and 0 times that is NaN.
  const cap = Math.min(maxDelayMs, baseDelayMs * 2 ** Math.min(attempt - 1, 50))
  return (headers && retryAfterOf(headers)) ?? Math.random() * cap
}
