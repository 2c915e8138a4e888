import { type AxiosRequestConfig, CanceledError, type GenericAbortSignal, type InternalAxiosRequestConfig } from 'axios'

/** Most work asks for no signal. */
const NONE: Listener[] = []

type Listener = (this: Limit) => void

/**
 * What tells limited work to stop. axios's adapters take it as they take an `AbortSignal`, which Node takes a tenth of a
 * local call to make and listen to.
 */
export class Limit implements GenericAbortSignal {
  aborted = false
  private listeners: Listener[] = NONE

  addEventListener(_type: string, listener: Listener): void {
    this.listeners = [...this.listeners, listener]
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.listeners = this.listeners.filter((other) => other !== listener)
  }

  abort(): void {
    this.aborted = true
    for (const listener of this.listeners) listener.call(this)
  }
}

/** A real signal for the same, for adapters that are not axios's and may hand it on to `fetch`. */
export function signalOf(limit: Limit): AbortSignal {
  const controller = new AbortController()
  if (limit.aborted) controller.abort()
  limit.addEventListener('abort', () => controller.abort())
  return controller.signal
}

/** The longest time a timer can wait for; beyond it, there is no limit. */
const LONGEST = 2 ** 31 - 1

/**
 * Runs work until it settles, the caller aborts, or time is up: whichever is first. What the work was given then tells
 * it to stop. axios's own timeout does not do: in Node it watches for silence, so an answer that drips in byte by byte
 * never ends.
 */
export function limited<T>(
  config: InternalAxiosRequestConfig,
  ms: number,
  onTime: () => Promise<T>,
  work: (limit: Limit) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const limit = new Limit()
    const signal = config.signal as AxiosRequestConfig['signal'] & AbortSignal
    const cancelToken = config.cancelToken as undefined | CancelTokenInternals
    const stop = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      cancelToken?.unsubscribe(cancel)
    }
    const end = (result: Promise<T>) => {
      stop()
      resolve(result)
      limit.abort()
    }
    const cancel = () => end(Promise.reject(new CanceledError(cancelToken?.reason?.message, config)))
    const timer = ms < LONGEST ? setTimeout(() => end(onTime()), ms) : undefined
    if (signal?.aborted || cancelToken?.reason) return cancel()
    signal?.addEventListener('abort', cancel)
    cancelToken?.subscribe(cancel)
    work(limit).then(
      (value) => {
        stop()
        resolve(value)
      },
      (error) => {
        stop()
        reject(error)
      },
    )
  })
}

/** axios declares only what callers use of a cancel token. */
interface CancelTokenInternals {
  reason?: { message?: string }
  subscribe(listener: () => void): void
  unsubscribe(listener: () => void): void
}
