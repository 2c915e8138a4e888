import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TokenContext } from '../../src/core/types'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const never = () => new Promise<string>(() => {})
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))
const noRetries = { maxRetries: 0 }

describe.each(kinds)('a token function, $name', ({ createClient, createStubbed, authorize, timeoutCode }) => {
  it('receives why it is called, for which operation, and a signal', async () => {
    server.respond(({ headers }, response) => json(response, {}, headers.authorization === 'Bearer new' ? 200 : 401))
    const seen: unknown[] = []
    const token = ({ reason, operationId, signal, ...rest }: TokenContext) => {
      seen.push([reason, operationId, signal instanceof AbortSignal, signal.aborted, rest])
      return reason === 'unauthorized' ? 'new' : 'old'
    }
    await createClient({ baseURL: server.url, token }).getGroup('g')
    expect(seen).toEqual([
      ['request', 'getGroup', true, false, {}],
      ['unauthorized', 'getGroup', true, false, {}],
    ])
  })

  it('is called once for fifty calls that start at once', async () => {
    const token = vi.fn(() => new Promise<string>((done) => setTimeout(done, 20, 'shared')))
    const client = createClient({ baseURL: server.url, token })
    await Promise.all(Array.from({ length: 50 }, (_, i) => (i % 2 ? client.getMeV2() : client.getGroup('g'))))
    expect(token).toHaveBeenCalledTimes(1)
    expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer shared']))
  })

  it.each([
    [
      'throws an error',
      () => {
        throw new Error('vault is sealed')
      },
      'vault is sealed',
    ],
    ['returns a promise that rejects', () => Promise.reject(new Error('vault is sealed')), 'vault is sealed'],
    ['rejects with text', () => Promise.reject('vault is sealed'), 'vault is sealed'],
    ['rejects with nothing', () => Promise.reject(undefined), ''],
  ] as [string, () => Promise<string>, string][])(
    'that %s is an error with its message and cause',
    async (_, token, said) => {
      let cause: unknown
      const noted = async () => {
        try {
          return await token()
        } catch (error) {
          cause = error
          throw error
        }
      }
      const error = await createClient({ baseURL: server.url, token: noted })
        .getMeV2()
        .catch((failed) => failed)
      expect(error).toMatchObject({ code: 'ERR_TOKEN', operationId: 'getMeV2', name: 'TypeError' })
      expect(error.message).toBe(`getMeV2: the token function failed${said && `: ${said}`}`)
      expect(error.cause).toBe(cause)
      expect(server.requests).toEqual([])
    },
  )

  it('that has failed is called again by the next call', async () => {
    const token = vi.fn().mockRejectedValueOnce(new Error('try again')).mockResolvedValue('abc')
    const client = createClient({ baseURL: server.url, token })
    await expect(client.getMeV2()).rejects.toThrow('try again')
    expect((await client.getMeV2()).status).toBe(200)
  })

  it('that never settles does not block the calls after the first has timed out', async () => {
    const token = vi.fn().mockImplementationOnce(never).mockResolvedValue('abc')
    const client = createClient({ baseURL: server.url, token, retry: noRetries })
    await expect(client.getMeV2(null, null, { timeout: 30 })).rejects.toMatchObject({ code: timeoutCode })
    expect((await client.getMeV2()).status).toBe(200)
    expect(token).toHaveBeenCalledTimes(2)
  })

  it('that never settles does not block the calls after one has timed out, while others wait', async () => {
    const token = vi.fn().mockImplementationOnce(never).mockResolvedValue('abc')
    const client = createClient({ baseURL: server.url, token, retry: noRetries })
    const waiting = client.getMeV2(null, null, { timeout: 1_000 }).catch(({ code }) => code)
    await client.getMeV2(null, null, { timeout: 30 }).catch(() => {})
    expect((await client.getMeV2()).status).toBe(200)
    expect(await waiting).toBe(timeoutCode)
  })

  it('that never settles does not block a retry of the same call', async () => {
    const token = vi.fn().mockImplementationOnce(never).mockResolvedValue('abc')
    const client = createClient({ baseURL: server.url, token, timeout: 400, retry: { baseDelayMs: 1 } })
    expect((await client.getMeV2()).status).toBe(200)
    expect(server.requests).toHaveLength(1)
  })

  it('that never settles does not block the calls after the first was aborted', async () => {
    const token = vi.fn().mockImplementationOnce(never).mockResolvedValue('abc')
    const client = createClient({ baseURL: server.url, token })
    await expect(client.getMeV2(null, null, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      code: 'ERR_CANCELED',
    })
    expect((await client.getMeV2()).status).toBe(200)
    expect(token).toHaveBeenCalledTimes(2)
  })

  it('that never settles after a 401 does not block later calls', async () => {
    const token = vi.fn(({ reason }: TokenContext): string | Promise<string> =>
      reason === 'request' ? 'old' : never(),
    )
    server.respond((_, response) => json(response, {}, 401))
    const client = createClient({ baseURL: server.url, token, retry: { budgetMs: 500 } })
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 401 })
    token.mockReturnValue('new')
    server.respond((_, response) => json(response, {}))
    expect((await client.getMeV2()).status).toBe(200)
  })

  it('continues for the others when one of its calls is aborted, and is not called again', async () => {
    const token = vi.fn(() => sleep(60).then(() => 'abc'))
    const client = createClient({ baseURL: server.url, token })
    const one = client.getMeV2()
    await expect(client.getMeV2(null, null, { signal: AbortSignal.timeout(10) })).rejects.toThrow()
    const other = client.getMeV2()
    expect([(await one).status, (await other).status, token.mock.calls.length]).toEqual([200, 200, 1])
  })

  it('that settles after its call has ended sends nothing, and its token is not used', async () => {
    let finish = (_: string) => {}
    const first = new Promise<string>((done) => {
      finish = done
    })
    const token = vi.fn().mockReturnValueOnce(first).mockReturnValue('second')
    const client = createClient({ baseURL: server.url, token, retry: noRetries })
    await client.deleteGroup('g', null, { timeout: 20 }).catch(() => {})
    finish('late')
    await client.getMeV2()
    await sleep(20)
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v2/users/me', 'Bearer second'],
    ])
  })

  it('that settles after its attempt has ended is not used for the next attempt', async () => {
    let finish = (_: string) => {}
    const first = new Promise<string>((done) => {
      finish = done
    })
    const token = vi.fn(({ reason }: TokenContext) => (reason === 'unauthorized' ? 'a' : 'b'))
    token.mockReturnValueOnce(first as never)
    server.respond(async ({ headers }, response) => {
      const isA = headers.authorization === 'Bearer a'
      if (!isA) finish('a')
      await sleep(5)
      json(response, {}, isA ? 200 : 401)
    })
    const client = createClient({ baseURL: server.url, token, timeout: 300, retry: { baseDelayMs: 1 } })
    expect((await client.getMeV2()).status).toBe(200)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer b', 'Bearer a'])
  })

  it('has a signal that is aborted when no call waits any more', async () => {
    const signals: AbortSignal[] = []
    const token = ({ signal }: TokenContext) => {
      signals.push(signal)
      return never()
    }
    const client = createClient({ baseURL: server.url, token, retry: noRetries })
    const calls = [30, 60].map((timeout) => client.getMeV2(null, null, { timeout }).catch(() => signals[0]?.aborted))
    expect(await Promise.all(calls)).toEqual([false, true])
    expect(signals).toHaveLength(1)
  })

  it('has an aborted signal also when it reads it late', async () => {
    let context: TokenContext | undefined
    const token = (given: TokenContext) => {
      context = given
      return never()
    }
    const client = createClient({ baseURL: server.url, token, timeout: 20, retry: noRetries })
    await client.getMeV2().catch(() => {})
    expect(context?.signal.aborted).toBe(true)
  })

  it('has a signal that is not aborted after it has returned, whatever happens to the call', async () => {
    const signals: AbortSignal[] = []
    const token = ({ signal }: TokenContext) => {
      signals.push(signal)
      return 'abc'
    }
    const client = createClient({ baseURL: server.url, token, timeout: 30, retry: noRetries })
    server.respond(() => {})
    await client.getMeV2().catch(() => {})
    expect([signals[0]?.aborted, getEventListeners(signals[0] as AbortSignal, 'abort')]).toEqual([false, []])
  })

  it('is called by the next call when it was set again while it ran', async () => {
    const token = vi.fn().mockImplementationOnce(never).mockReturnValue('abc')
    const client = createStubbed({ token }, () => ({ status: 200 }))
    const controller = new AbortController()
    const first = client.getMeV2(null, null, { signal: controller.signal }).catch(({ code }) => code)
    authorize(client, token)
    expect((await client.getMeV2()).status).toBe(200)
    controller.abort()
    expect(await first).toBe('ERR_CANCELED')
  })
})
