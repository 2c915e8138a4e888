import { isDate } from './copy'
import type { UserApiOptions } from './options'

/** The change of a clock against the one of the options. */
export interface ClockChange {
  /** The time at which it is stopped, as an ISO 8601 timestamp. */
  at?: string | undefined
  /** By how many milliseconds it is ahead. */
  aheadMs: number
}

/** The API's clock. */
export interface Clock {
  now(): Date
  change: ClockChange
}

/** A value as a point in time; `at` is its path, for the message. */
export function pointInTime(value: string | number | Date, at = 'createUserApi: now'): Date {
  const point = new Date(value)
  // An invalid time, such as `null`, would be the beginning of 1970.
  const isTime = ['string', 'number'].includes(typeof value) || isDate(value)
  if (!isTime || Number.isNaN(point.getTime())) throw new TypeError(`${at} is not a valid time`)
  return point
}

/** The clock of the option: a function is called each time. */
function source(now: UserApiOptions['now']): () => Date {
  if (typeof now === 'function') return () => pointInTime(now())
  if (now === undefined) return () => new Date()
  const still = pointInTime(now)
  return () => new Date(still)
}

/** The clock of the option, until it is changed. */
export function createClock(option: UserApiOptions['now']): Clock {
  const ask = source(option)
  const clock: Clock = {
    change: { aheadMs: 0 },
    now() {
      const { at, aheadMs } = clock.change
      return new Date((at === undefined ? ask() : new Date(at)).getTime() + aheadMs)
    },
  }
  return clock
}
