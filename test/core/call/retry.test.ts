import { afterEach, describe, expect, it, vi } from 'vitest'
import { delayOf } from '../../../src/core/call/retry'

afterEach(() => vi.restoreAllMocks())

const options = (given: object) => ({
  maxRetries: 3,
  baseDelayMs: 500,
  maxDelayMs: 30_000,
  budgetMs: 90_000,
  onRetry: () => {},
  ...given,
})

describe('the wait before a retry', () => {
  it.each([0, 1e-300, 0.5, 500, 30_000, Number.MAX_VALUE, Infinity])(
    'is never more than allowed, nor no number, with a base of %s',
    (baseDelayMs) => {
      for (const attempt of [1, 2, 10, 50, 51, 52, 1_024, 1_025, 10_000, 1e9]) {
        const delay = delayOf(undefined, attempt, options({ baseDelayMs }))
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(30_000)
      }
    },
  )

  it('doubles up to the longest that is allowed', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((attempt) => delayOf(undefined, attempt, options({})))
    expect(delays).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  it('is what Retry-After says, however long', () => {
    const headers = new Headers({ 'retry-after': '3600' })
    expect(delayOf(headers, 1, options({}))).toBe(3_600_000)
  })

  it.each([
    ['Wed, 25 Nov 2026 18:00:10 GMT', 10_000],
    ['Wednesday, 25-Nov-26 18:00:10 GMT', 10_000],
    ['Wed, 25 Nov 2026 18:00:00 GMT', 0],
  ])('is counted from the response’s own date to %s (RFC 9110, 5.6.7)', (value, expected) => {
    const headers = new Headers({ date: 'Wed, 25 Nov 2026 18:00:00 GMT', 'retry-after': value })
    expect(delayOf(headers, 1, options({}))).toBe(expected)
  })
})
