import { type AxiosRequestConfig, CanceledError, type InternalAxiosRequestConfig } from 'axios'

/** What limited work looks at. A controller makes its signal when first asked, which takes Node a while. */
export interface Limit {
  over: boolean
  controller: AbortController
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
    const limit: Limit = { over: false, controller: new AbortController() }
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
      limit.over = true
      limit.controller.abort()
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
