import { getEventListeners } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { Limit, limited, signalOf } from '../../../src/core/call/limited'

const never = () => new Promise<never>(() => {})
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

const late = () => {
  throw new Error('late')
}

/** Limits work, and also returns the limit that the work was given. */
function start<T>(work: (limit: Limit) => Promise<T>, { ms = 1_000, signals = [] as AbortSignal[] } = {}) {
  let limit: Limit | undefined
  const onCancel = (reason: unknown) => new Error('canceled', { cause: reason })
  const result = limited<T>(signals, ms, late, onCancel, (given) => {
    limit = given
    return work(given)
  })
  return { result, limit: limit as Limit }
}

describe('limited work', () => {
  it('settles as the work does', async () => {
    await expect(start(async () => 5).result).resolves.toBe(5)
    await expect(start(() => Promise.reject(new Error('no'))).result).rejects.toThrow('no')
  })

  it('ends when time is up, and is notified', async () => {
    const { result, limit } = start(never, { ms: 5 })
    await expect(result).rejects.toThrow('late')
    expect([limit.aborted, limit.isLate]).toEqual([true, true])
  })

  it('may have a result when time is up', async () => {
    await expect(limited([], 5, () => 'in time', String, never)).resolves.toBe('in time')
  })

  it.each([2 ** 31 - 1, 2 ** 40, Infinity])('has no limit beyond what a timer can wait for: %s', async (ms) => {
    await expect(start(() => sleep(10).then(() => 5), { ms }).result).resolves.toBe(5)
  })

  it('ends when a signal is aborted, with its reason, and is notified', async () => {
    const controllers = [new AbortController(), new AbortController()]
    const { result, limit } = start(never, { signals: controllers.map(({ signal }) => signal) })
    controllers[1]?.abort('enough')
    await expect(result).rejects.toMatchObject({ message: 'canceled', cause: 'enough' })
    expect([limit.aborted, limit.isLate]).toEqual([true, false])
    for (const { signal } of controllers) expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('does not begin when a signal is aborted already, and leaves no listener on the others', async () => {
    const { signal } = new AbortController()
    const work = vi.fn(never)
    await expect(start(work, { signals: [signal, AbortSignal.abort()] }).result).rejects.toThrow('canceled')
    expect([work.mock.calls, getEventListeners(signal, 'abort')]).toEqual([[], []])
  })

  it('ends once, and ignores a later result of the work', async () => {
    const { result } = start(() => sleep(10).then(() => Promise.reject(new Error('later'))), { ms: 1 })
    await expect(result).rejects.toThrow('late')
    // An unhandled rejection would fail the test run.
    await sleep(20)
  })

  it('leaves no listener on its signal', async () => {
    const { signal } = new AbortController()
    await start(async () => 5, { signals: [signal] }).result
    await start(() => Promise.reject(new Error('no')), { signals: [signal] }).result.catch(() => {})
    await start(never, { ms: 1, signals: [signal] }).result.catch(() => {})
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

describe('work whose stream continues', () => {
  it('can be aborted until nobody listens to its limit', async () => {
    const controller = new AbortController()
    const stop = vi.fn()
    const { result, limit } = start(
      async (given) => {
        given.addEventListener('abort', stop)
        given.isStreaming = true
        return 'headers'
      },
      { ms: 10, signals: [controller.signal] },
    )
    await expect(result).resolves.toBe('headers')
    // Its time is no longer limited.
    await sleep(20)
    expect([limit.aborted, getEventListeners(controller.signal, 'abort').length]).toEqual([false, 1])
    limit.removeEventListener('abort', stop)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    controller.abort()
    expect(stop).not.toHaveBeenCalled()
  })

  it('is notified when the caller aborts', async () => {
    const controller = new AbortController()
    const stop = vi.fn()
    const { result } = start(
      async (given) => {
        given.addEventListener('abort', stop)
        given.isStreaming = true
      },
      { signals: [controller.signal] },
    )
    await result
    controller.abort()
    expect([stop.mock.calls.length, getEventListeners(controller.signal, 'abort')]).toEqual([1, []])
  })

  it('leaves no listener where there was none', async () => {
    const { signal } = new AbortController()
    const { result } = start(
      async (given) => {
        given.isStreaming = true
      },
      { signals: [signal] },
    )
    await result
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

describe('a limit', () => {
  it('calls each listener with itself as `this`, also when one is removed meanwhile', () => {
    const limit = new Limit()
    const seen: unknown[] = []
    function first(this: Limit) {
      seen.push(this)
      limit.removeEventListener('abort', first)
    }
    limit.addEventListener('abort', first)
    limit.addEventListener('abort', () => seen.push('second'))
    limit.abort()
    expect(seen).toEqual([limit, 'second'])
  })

  it('keeps its other listeners when one is removed, and is idle after the last', () => {
    const limit = new Limit()
    const [first, second] = [vi.fn(), vi.fn()]
    limit.onIdle = vi.fn()
    limit.addEventListener('abort', first)
    limit.addEventListener('abort', second)
    limit.removeEventListener('abort', first)
    expect(limit.onIdle).not.toHaveBeenCalled()
    limit.abort()
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
    limit.removeEventListener('abort', second)
    expect(limit.onIdle).toHaveBeenCalledTimes(1)
  })

  it('has a real AbortSignal for functions that need one', () => {
    const limit = new Limit()
    const signal = signalOf(limit)
    expect([signal instanceof AbortSignal, signal.aborted]).toEqual([true, false])
    limit.abort()
    expect([signal.aborted, signalOf(limit).aborted]).toEqual([true, true])
  })
})
