import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Run } from '../../../src/core/call/token'
import type { Client } from '../../../src/user/fetch'

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

const fetch = async () => new Response('{}', { headers: { 'content-type': 'application/json' } })
const MESSAGE = 'getGroups: the token function must not call its own client: it would wait for itself'

describe('in a page, where nothing can follow a function over its awaits', () => {
  let createClient: typeof import('../../../src/user/fetch').createClient
  beforeEach(async () => {
    vi.resetModules()
    vi.stubGlobal('process', { ...process, getBuiltinModule: undefined })
    ;({ createClient } = await import('../../../src/user/fetch'))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  it('a token function that calls its own client before its first await gets a clear error in a page, too', async () => {
    const client: Client = createClient({ fetch, token: () => client.getGroups().then(() => 'abc') })
    await expect(client.getMeV2()).rejects.toThrow(MESSAGE)
    const other: Client = createClient({
      fetch,
      token: async () => {
        await client.getGroups().catch(() => {})
        await other.getGroups()
        return 'abc'
      },
    })
    // The first call is another client's, whose token function has been left again when the second call starts.
    await expect(other.getMeV2(null, null, { timeout: 50, retry: { maxRetries: 0 } })).rejects.toThrow(
      'timeout of 50ms',
    )
  })

  it('after its first await, the time limit ends such a call in a page', async () => {
    const client: Client = createClient({
      fetch,
      timeout: 50,
      retry: { maxRetries: 0 },
      token: async () => {
        await sleep(1)
        await client.getGroups()
        return 'abc'
      },
    })
    await expect(client.getMeV2()).rejects.toThrow('timeout of 50ms exceeded')
  })

  it('calls at the same time do not count as its own in a page', async () => {
    const client = createClient({ fetch, token: () => sleep(5).then(() => 'abc') })
    const first = client.getMeV2()
    await sleep(1)
    expect(await Promise.all([first, client.getGroups()])).toHaveLength(2)
  })
})

it('runs are known over their awaits, and not followed after the last has ended', async () => {
  // A module of its own: token functions of other tests may still be running.
  vi.resetModules()
  const { currentRun, enter, follow, unfollow } = await import('../../../src/core/call/current-run')
  const disable = vi.spyOn(AsyncLocalStorage.prototype, 'disable')
  const [first, second] = [{}, {}] as [Run, Run]
  const begin = (run: Run) => {
    follow()
    return enter(run, async () => {
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
