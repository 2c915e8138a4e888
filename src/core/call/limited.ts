import { createController } from './create-controller'
import type { Cancelable } from './transport'

type Listener = (this: Limit) => void

/** Created when it is first read, since most work needs no signal. */
const NONE: Listener[] = []

/**
 * Tells limited work to stop. axios's adapters take it as they take an `AbortSignal`, which Node takes a tenth of a
 * local call to make and listen to.
 */
export class Limit {
  aborted = false
  /** Whether the time limit ran out, and not the caller aborted. */
  isLate = false
  /** Whether a stream continues after the work is done: the caller can still abort it. */
  isStreaming = false
  /** Called when the last listener has been removed: a transport listens for as long as it has something to stop. */
  onIdle: (() => void) | undefined
  /** What `signalOf` returns, once it was called. */
  declare signal?: AbortSignal
  private listeners: Listener[] = NONE

  addEventListener(_type: string, listener: Listener): void {
    this.listeners = [...this.listeners, listener]
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.listeners = this.listeners.filter((other) => other !== listener)
    if (this.isIdle) this.onIdle?.()
  }

  get isIdle(): boolean {
    return !this.listeners.length
  }

  abort(): void {
    this.aborted = true
    for (const listener of this.listeners) listener.call(this)
  }
}

/** A real signal for the same. */
export function signalOf(limit: Limit): AbortSignal {
  if (!limit.signal) {
    const controller = createController()
    if (limit.aborted) controller.abort()
    limit.addEventListener('abort', () => controller.abort())
    limit.signal = controller.signal
  }
  return limit.signal
}

/** The longest time a timer can wait for; beyond it, there is no limit. */
const LONGEST = 2 ** 31 - 1

/**
 * Runs work until it settles, the caller aborts, or the time limit runs out, whichever is first. The limit that the
 * work received then notifies it to stop. A transport's own timeout is not enough: in Node, axios's only ends an idle
 * connection, so a response that arrives byte by byte would never end.
 *
 * @param onTime returns or throws what the result is when time is up
 * @param onCancel returns the error for a caller who aborts
 */
export function limited<T>(
  signals: readonly Cancelable[],
  ms: number,
  onTime: () => T,
  onCancel: (reason: unknown) => unknown,
  work: (limit: Limit) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const limit = new Limit()
    const stop = () => {
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', cancel)
    }
    const cancel = () => {
      stop()
      reject(onCancel(signals.find(({ aborted }) => aborted)?.reason))
      limit.abort()
    }
    const end = () => {
      stop()
      try {
        resolve(onTime())
      } catch (error) {
        reject(error)
      }
      limit.isLate = true
      limit.abort()
    }
    const timer = ms < LONGEST ? setTimeout(end, ms) : undefined
    for (const signal of signals) {
      if (signal.aborted) return cancel()
      signal.addEventListener('abort', cancel)
    }
    work(limit).then(
      (value) => {
        if (limit.isStreaming && !limit.isIdle) {
          clearTimeout(timer)
          limit.onIdle = stop
        } else stop()
        resolve(value)
      },
      (error) => {
        stop()
        reject(error)
      },
    )
  })
}
