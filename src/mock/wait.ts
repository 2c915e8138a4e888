/** The longest delay that a timer takes, in milliseconds. */
const LONGEST = 2 ** 31 - 1

/** Waits for so many milliseconds, or until the signal aborts; for ever if that is longer than a timer can wait. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const timer = ms <= LONGEST ? setTimeout(end, ms) : undefined
    signal?.addEventListener('abort', end)
    function end() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
  })
}
