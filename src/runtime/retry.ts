import { type AxiosResponse, isCancel } from 'axios'
import type { CallError, RetryOptions } from './types'

/** A connection that broke or stayed silent. axios and Node name their other failures `ERR_…`. */
function isDropped(error: CallError): boolean {
  if (isCancel(error) || !error.isAxiosError) return false
  if (/aborted$|^terminated$/.test(error.message)) return true
  return !error.response && !/^ERR_(?!NETWORK)/.test(error.code ?? '')
}

/** Failures before a connection stood: nothing can have reached the service. */
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ERR_(?!NETWORK|BAD_RESPONSE|ANSWER|REDIRECT|FR_|CANCELED).*)$/

/** Whether the call may have taken effect although it failed. */
export function isAmbiguous(error: CallError): boolean {
  const status = error.response?.status ?? 0
  return (status < 400 || status >= 500) && !NOT_SENT.test(error.code ?? '')
}

/**
 * Whether repeating can help, and is safe: 429 means that the service did nothing; the others leave open what it did,
 * so only calls whose repetition changes nothing are made again.
 */
export function isRetryable(error: CallError, repeatable: boolean): boolean {
  const status = error.response?.status ?? 0
  return status === 429 || (repeatable && ([502, 503, 504].includes(status) || isDropped(error)))
}

/** The wait that the service asks for in milliseconds: RFC 9110, 10.2.3, in seconds or as a date. */
function retryAfter(response: AxiosResponse | undefined): number | undefined {
  const value = String(response?.headers['retry-after'] ?? '').trim()
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return ms >= 0 ? ms : undefined
}

/** Milliseconds until the next attempt: what the service asks for, else exponential backoff with full jitter. */
export function delayOf(
  error: CallError,
  attempt: number,
  retry: Required<Pick<RetryOptions, 'baseDelayMs' | 'maxDelayMs'>>,
) {
  const cap = Math.min(Number(retry.maxDelayMs), Number(retry.baseDelayMs) * 2 ** (attempt - 1))
  return retryAfter(error.response) ?? Math.random() * cap
}
