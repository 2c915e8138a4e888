import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import type { Run } from '../../../src/core/call/token'

it('runs are known over their awaits, and not followed after the last has ended', async () => {
  // A module of its own: token functions of other tests may still be running.
  vi.resetModules()
  const { currentRun, enter, follow, unfollow } = await import('../../../src/core/call/current-run')
  const disable = vi.spyOn(AsyncLocalStorage.prototype, 'disable')
  const [first, second] = [{}, {}] as [Run, Run]
  const begin = (run: Run) => {
    follow()
    return enter(run, true, async () => {
      expect(currentRun()).toBe(run)
      await turn()
      return currentRun()
    })
  }
  const runs = [begin(first), begin(second)]
  expect(currentRun()).toBeUndefined()
  expect(await runs[0]).toBe(first)
  unfollow()
  expect(disable).not.toHaveBeenCalled()
  expect(await runs[1]).toBe(second)
  unfollow()
  expect(disable).toHaveBeenCalledTimes(1)
})
