import type { UserApiOptions } from './options'
import { Refusal } from './refusal'
import type { Limits, State } from './state'

const isCount = (value: unknown) => Number.isInteger(value) && (value as number) > 0

function checkRate(rate: NonNullable<UserApiOptions['rateLimit']>): void {
  const { requests, perMs, ...others } = (rate ?? {}) as typeof rate
  if (!isCount(requests) || !Number.isFinite(perMs) || perMs <= 0) {
    throw new TypeError('createUserApi: rateLimit must have requests, of at least 1, and perMs, of more than 0')
  }
  for (const name of Object.keys(others)) throw new TypeError(`createUserApi: rateLimit has no field "${name}"`)
}

/** The limits of the options. */
export function createLimits({ maxPageSize, rateLimit }: UserApiOptions): Limits {
  if (maxPageSize !== undefined && !isCount(maxPageSize)) {
    throw new TypeError('createUserApi: maxPageSize must be a whole number of at least 1')
  }
  if (rateLimit !== undefined) checkRate(rateLimit)
  return { pageSize: maxPageSize ?? Infinity, rate: rateLimit && { ...rateLimit }, window: undefined }
}

/**
 * Counts a request.
 *
 * @throws {Refusal} 429 when there were too many in the window that the first of them opened. The window is measured by
 * the machine's clock, by which clients wait, plus the time that the API's clock was moved forward.
 */
export function countRequest({ limits, clock }: State): void {
  const { rate, window } = limits
  if (!rate) return
  const nowMs = performance.now() + clock.change.aheadMs
  // The time is before the window where the clock was set back meanwhile.
  if (!window || nowMs < window.beganMs || nowMs >= window.beganMs + rate.perMs) {
    limits.window = { count: 1, beganMs: nowMs }
    return
  }
  if (window.count >= rate.requests) {
    const seconds = Math.ceil((window.beganMs + rate.perMs - nowMs) / 1000)
    throw new Refusal(429, 'Too many requests', {}, { 'retry-after': String(seconds) })
  }
  window.count++
}
