import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wait } from '../../src/mock/wait'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a wait', () => {
  it('ends after its time, and leaves nothing behind', async () => {
    const { signal } = new AbortController()
    const ended = vi.fn()
    const waiting = wait(50, signal).then(ended)
    await vi.advanceTimersByTimeAsync(49)
    expect([ended.mock.calls.length, getEventListeners(signal, 'abort').length]).toEqual([0, 1])
    await vi.advanceTimersByTimeAsync(1)
    await waiting
    expect(getEventListeners(signal, 'abort')).toEqual([])
    await Promise.all([wait(5, undefined), vi.advanceTimersByTimeAsync(5)])
  })

  it('ends when its signal aborts, or has aborted already', async () => {
    const controller = new AbortController()
    const waiting = wait(2 ** 31 - 1, controller.signal)
    expect(vi.getTimerCount()).toBe(1)
    controller.abort()
    await waiting
    await wait(50, controller.signal)
    expect([vi.getTimerCount(), getEventListeners(controller.signal, 'abort')]).toEqual([0, []])
  })

  it('that is longer than a timer can wait ends by its signal alone', async () => {
    const controller = new AbortController()
    const waiting = wait(2 ** 31, controller.signal)
    expect(vi.getTimerCount()).toBe(0)
    controller.abort()
    await waiting
  })
})
