import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSDK } from '../../src'
import type { RetryEvent, RetryOptions } from '../../src/core/types'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Responds with a status so many times; then with `{}`. */
function failFirst(times: number, status: number, headers: Record<string, string> = {}): void {
  let n = 0
  server.respond((_, response) => (n++ < times ? json(response, {}, status, headers) : json(response, {})))
}

const quick = { baseDelayMs: 1 }
const busy = () => ({ status: 429 })

describe.each(kinds)('retry options, $name,', ({ createClient, createStubbed }) => {
  it('are those of the call before those of the client', async () => {
    failFirst(99, 429)
    const client = createClient({ baseURL: server.url, token: 't', retry: { maxRetries: 2, baseDelayMs: 1 } })
    await client.getMeV2().catch(() => {})
    expect(server.requests.splice(0)).toHaveLength(3)
    await client.getMeV2(null, null, { retry: { maxRetries: 1 } }).catch(() => {})
    expect(server.requests.splice(0)).toHaveLength(2)
    await client.getMeV2(null, null, { retry: { maxRetries: 0 } }).catch(() => {})
    expect(server.requests.splice(0)).toHaveLength(1)
    await client.getMeV2(null, null, { retry: { maxRetries: undefined, maxDelayMs: 5 } }).catch(() => {})
    expect(server.requests.splice(0)).toHaveLength(3)
  })

  it.each([
    [{ retries: 1 }, 'there is no option retry.retries: did you mean maxRetries?'],
    [{ maxretry: 1 }, 'there is no option retry.maxretry: did you mean maxRetries?'],
    [{ onretry: 1 }, 'there is no option retry.onretry: did you mean onRetry?'],
    [{ baseDelay: 1 }, 'there is no option retry.baseDelay: did you mean baseDelayMs?'],
    [3, 'retry must be an object'],
    [{ onRetry: 1 }, 'retry.onRetry must be a function'],
    [{ maxRetries: -1 }, 'retry.maxRetries must be a number of at least 0'],
    [{ maxRetries: '3' }, 'retry.maxRetries must be a number of at least 0'],
    [{ budgetMs: Number.NaN }, 'retry.budgetMs must be a number of at least 0'],
    [{ baseDelayMs: null }, 'retry.baseDelayMs must be a number of at least 0'],
    [{ valueOf: 1 }, 'there is no option retry.valueOf'],
    [{ defaultDelayMs: '1' }, 'retry.defaultDelayMs must be a number of at least 0'],
  ])('are rejected where they are %j', async (retry, problem) => {
    expect(() => createClient({ retry: retry as never })).toThrow(`createClient: ${problem}`)
    await expect(
      createClient({ baseURL: server.url, token: 't' }).getMe(null, null, { retry: retry as never }),
    ).rejects.toMatchObject({ code: 'ERR_OPTION', message: `getMe: ${problem}` })
    expect(server.requests).toEqual([])
  })

  it.each([
    [{ enable: false }, 'there is no option largeResponse.enable: did you mean enabled?'],
    [{ off: true }, 'there is no option largeResponse.off'],
    [{ enabled: 'no' }, 'largeResponse.enabled must be a boolean'],
    [false, 'largeResponse must be an object'],
  ])('are rejected where those of large responses are %j', async (largeResponse, problem) => {
    expect(() => createClient({ largeResponse: largeResponse as never })).toThrow(`createClient: ${problem}`)
    const client = createClient({ baseURL: server.url, token: 't' })
    const options = { largeResponse: largeResponse as never }
    for (const call of [client.getMe(null, null, options), client.createGroup(null, { name: 'A' }, options)]) {
      await expect(call).rejects.toMatchObject({
        code: 'ERR_OPTION',
        message: expect.stringMatching(new RegExp(`^(getMe|createGroup): ${problem.replace('?', '\\?')}$`)),
      })
    }
    expect(server.requests).toEqual([])
  })

  it('accept the 2.x name of baseDelayMs, and use baseDelayMs where both are set', async () => {
    const delays: number[] = []
    const onRetry = ({ delayMs }: RetryEvent) => {
      delays.push(delayMs)
      throw new Error('enough')
    }
    const random = vi.spyOn(Math, 'random').mockReturnValue(1)
    const client = createStubbed({ token: 't', retry: { baseDelayMs: 1, onRetry } }, busy)
    const call = (retry: RetryOptions) => client.getMeV2(null, null, { retry }).catch(() => {})
    await call({})
    await call({ defaultDelayMs: 2 })
    await call({ defaultDelayMs: 2, baseDelayMs: 3 })
    await call({ defaultDelayMs: undefined })
    random.mockRestore()
    expect(delays).toEqual([1, 2, 3, 1])
  })

  it('call onRetry before each wait', async () => {
    failFirst(2, 503)
    const onRetry = vi.fn((_: RetryEvent) => {})
    await createClient({ baseURL: server.url, token: 't', retry: { ...quick, onRetry } }).getMeV2()
    const seen = onRetry.mock.calls.map(([{ error, delayMs, ...event }]) => [
      event,
      delayMs <= 2,
      error.message,
      error.status,
      error.operationId,
    ])
    expect(seen).toEqual(
      [1, 2].map((attempt) => [
        { operationId: 'getMeV2', attempt },
        true,
        'getMeV2 failed with status 503',
        503,
        'getMeV2',
      ]),
    )
  })

  it('do not wait for onRetry, and end the call when it fails during the wait', async () => {
    const client = createClient({ baseURL: server.url, token: 't', retry: quick })
    failFirst(1, 429)
    expect((await client.getMeV2(null, null, { retry: { onRetry: () => new Promise(() => {}) } })).status).toBe(200)
    for (const onRetry of [
      () => {
        throw new Error('the log is full')
      },
      async () => Promise.reject(new Error('the log is full')),
    ]) {
      failFirst(1, 429, { 'retry-after': '1' })
      await expect(client.getMeV2(null, null, { retry: { onRetry } })).rejects.toThrow('the log is full')
    }
    expect(server.requests).toHaveLength(4)
  })

  it('let no wait begin that would end after the budget', async () => {
    failFirst(1, 429, { 'retry-after': '1' })
    const onRetry = vi.fn()
    const client = createClient({ baseURL: server.url, token: 't', retry: { budgetMs: 500, onRetry } })
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 429 })
    expect([server.requests.length, onRetry.mock.calls]).toEqual([1, []])
  })

  it('bound all attempts and waits by a budget', async () => {
    server.respond(() => {})
    const retry = { ...quick, budgetMs: 200 }
    const client = createClient({ baseURL: server.url, token: 't', timeout: 10_000, retry })
    await expect(client.getMeV2()).rejects.toThrow(/^getMeV2 failed: timeout of (1\d\d|200)ms exceeded$/)
    expect(server.requests.length).toBeLessThan(2)
  })

  it('do not count the attempt with a new token', async () => {
    const statuses = [401, 503]
    server.respond((_, response) => json(response, {}, statuses.shift() ?? 200))
    const token = ({ reason }: { reason: string }) => reason
    const client = createClient({ baseURL: server.url, token, retry: { ...quick, maxRetries: 1 } })
    expect((await client.getMeV2()).status).toBe(200)
    expect(server.requests).toHaveLength(3)
  })

  it('without a delay and with many retries end within the budget', async () => {
    let sent = 0
    const retry = { baseDelayMs: 0, maxRetries: 100_000, budgetMs: 300 }
    const client = createStubbed({ token: 't', retry }, () => ({ status: ++sent && 429 }))
    await expect(client.getMeV2()).rejects.toBeDefined()
    // A delay that was doubled so often would be infinite, and 0 times that is not a number.
    expect(sent).toBeGreaterThan(2)
  })

  it.each([
    ['a tiny delay', { baseDelayMs: 1e-300 }],
    ['no delay', { baseDelayMs: 0 }],
    ['no delay at all', { maxDelayMs: 0 }],
  ])('of infinitely many retries with %s end within the budget', async (_, delays) => {
    const retry = { maxRetries: Infinity, budgetMs: 200, ...delays }
    await expect(createStubbed({ token: 't', retry }, busy).getMeV2()).rejects.toBeDefined()
  })

  it('with an infinite delay wait for maxDelayMs', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const delays: number[] = []
    const onRetry = ({ delayMs }: RetryEvent) => delays.push(delayMs)
    const retry = { baseDelayMs: Infinity, maxDelayMs: 10, onRetry }
    await createStubbed({ token: 't', retry }, busy)
      .getMeV2()
      .catch(() => {})
    random.mockRestore()
    expect(delays).toEqual([5, 5, 5])
  })

  it('with a budget of 0 send nothing', async () => {
    const client = createClient({ baseURL: server.url, token: 't', retry: { budgetMs: 0 } })
    const error = await client.deleteGroup('g').catch((failed) => failed)
    expect([error.message, error.outcome]).toEqual(['deleteGroup failed: timeout of 0ms exceeded', undefined])
    expect(server.requests).toEqual([])
  })

  it('send nothing either when the budget ends in a wait, and the outcome is known', async () => {
    failFirst(1, 429)
    const onRetry = () => {
      const end = Date.now() + 250
      while (Date.now() < end);
    }
    const retry = { baseDelayMs: 0, budgetMs: 200, onRetry }
    const client = createClient({ baseURL: server.url, token: 't', retry })
    const error = await client.inviteUser(null, { email: 'a@example.com' }).catch((failed) => failed)
    expect([error.message, error.outcome]).toEqual(['inviteUser failed: timeout of 200ms exceeded', undefined])
    expect(server.requests).toHaveLength(1)
  })
})

it('of a call override those of a client, and those override the SDK’s', async () => {
  const sdk = createSDK({ baseURL: server.url, token: 'token' })
  sdk.retry({ maxRetries: 1, baseDelayMs: 1 })
  sdk.retry({ maxRetries: undefined, maxDelayMs: 5 })
  failFirst(99, 429)
  await sdk.user.getMeV2().catch(() => {})
  expect(server.requests.splice(0)).toHaveLength(2)
  await sdk.user.getMeV2(null, null, { retry: { maxRetries: 0 } }).catch(() => {})
  expect(server.requests.splice(0)).toHaveLength(1)
  expect(() => sdk.retry({ maxRetries: -1 })).toThrow('retry: retry.maxRetries must be a number of at least 0')
  expect(() => sdk.largeResponse({ enable: false } as never)).toThrow(
    'largeResponse: there is no option largeResponse.enable: did you mean enabled?',
  )
  expect(() => createSDK({ largeResponse: { enable: false } as never })).toThrow('did you mean enabled?')
})
