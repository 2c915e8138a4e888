import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSDK } from '../../src'
import { createClient, type RetryEvent } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Answers a status, with headers, so many times; then `{}`. */
function failFirst(times: number, status: number, headers: Record<string, string> = {}): void {
  let n = 0
  server.respond((_, response) => (n++ < times ? json(response, {}, status, headers) : json(response, {})))
}

const quick = { baseDelayMs: 1 }
const invite = (retry: object = quick) =>
  createClient({ baseURL: server.url, token: 'token', retry }).inviteUser(null, { email: 'anna@example.com' })

describe('a 429', () => {
  it('is answered by the same call, up to three times more', async () => {
    failFirst(3, 429)
    expect((await invite()).status).toBe(200)
    failFirst(4, 429)
    server.requests.length = 0
    const error = await invite().catch((failed) => failed)
    expect([error.status, error.outcome]).toEqual([429, undefined])
    expect(server.requests).toHaveLength(4)
  })

  /** The waits of a call, in milliseconds. */
  const delaysOf = async (retry: object) => {
    const delays: number[] = []
    await invite({ ...retry, onRetry: ({ delayMs }: RetryEvent) => delays.push(delayMs) })
    return delays
  }

  it.each(['0', '1'])('is waited for as Retry-After says in seconds: %s', async (value) => {
    failFirst(1, 429, { 'retry-after': value })
    expect(await delaysOf({ maxDelayMs: 1_000 })).toEqual([Number(value) * 1_000])
  })

  it('is waited for as Retry-After says as a date', async () => {
    failFirst(1, 429, { 'retry-after': new Date(Date.now() + 2_000).toUTCString() })
    const [delay, ...others] = await delaysOf({})
    expect(delay).toBeGreaterThan(900)
    expect(delay).toBeLessThanOrEqual(2_000)
    expect(others).toEqual([])
  })

  it('is waited for up to a time that doubles, and at random within it', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5)
    failFirst(4, 429)
    expect(await delaysOf({ maxRetries: 4, baseDelayMs: 4, maxDelayMs: 20 })).toEqual([2, 4, 8, 10])
    random.mockRestore()
  })

  it.each(['-5', 'soon', '', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
    'with Retry-After "%s" has the usual wait',
    async (value) => {
      failFirst(1, 429, { 'retry-after': value })
      const delays: number[] = []
      await invite({ baseDelayMs: 5, onRetry: ({ delayMs }: RetryEvent) => delays.push(delayMs) })
      expect(delays[0]).toBeLessThanOrEqual(5)
    },
  )

  it('that asks for a longer wait than agreed fails at once', async () => {
    failFirst(1, 429, { 'retry-after': '31' })
    await expect(invite()).rejects.toMatchObject({ status: 429 })
    expect(server.requests).toHaveLength(1)
  })
})

describe('retry options', () => {
  it('are those of the call, before those of the client, before those of the SDK', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 'token' })
    sdk.retry({ maxRetries: 1, baseDelayMs: 1 })
    sdk.retry({ maxRetries: undefined, maxDelayMs: 5 })
    failFirst(99, 429)
    await sdk.user.getMeV2().catch(() => {})
    expect(server.requests.splice(0)).toHaveLength(2)
    const client = sdk.user.createClient({ retry: { maxRetries: 2 } })
    await client.getMeV2().catch(() => {})
    expect(server.requests.splice(0)).toHaveLength(3)
    await client.getMeV2(null, null, { retry: { maxRetries: 0 } }).catch(() => {})
    expect(server.requests.splice(0)).toHaveLength(1)
  })

  it('that no clock can wait for are refused', async () => {
    expect(() => createSDK({ retry: { retries: 1 } as never })).toThrow('request: there is no option retry.retries')
    expect(() => createSDK({ retry: { onRetry: 1 as never } })).toThrow('retry.onRetry must be a function')
    expect(() => createSDK({ retry: { maxRetries: -1 } })).toThrow('retry.maxRetries must be a number of at least 0')
    await expect(
      createClient({ baseURL: server.url }).getMe(null, null, { retry: { budgetMs: Number.NaN } }),
    ).rejects.toMatchObject({ code: 'ERR_OPTION', message: 'getMe: retry.budgetMs must be a number of at least 0' })
    expect(server.requests).toEqual([])
  })

  it('tell the caller of each wait', async () => {
    failFirst(2, 503)
    const onRetry = vi.fn()
    await createClient({ baseURL: server.url, token: 't', retry: { ...quick, onRetry } }).getMeV2()
    expect(
      onRetry.mock.calls.map(([{ operationId, attempt, error }]) => [operationId, attempt, error.message]),
    ).toEqual([
      ['getMeV2', 1, 'getMeV2 failed with status 503'],
      ['getMeV2', 2, 'getMeV2 failed with status 503'],
    ])
  })

  it('tell the caller, whose failure ends the call, and whom it does not wait for', async () => {
    failFirst(1, 429)
    expect((await invite({ ...quick, onRetry: () => new Promise(() => {}) })).status).toBe(200)
    failFirst(1, 429)
    const failing = invite({ ...quick, onRetry: async () => Promise.reject(new Error('the log is full')) })
    await expect(failing).rejects.toThrow('the log is full')
  })

  it('let no wait begin that would end after the budget', async () => {
    failFirst(1, 429, { 'retry-after': '1' })
    const onRetry = vi.fn()
    await expect(invite({ budgetMs: 500, onRetry })).rejects.toMatchObject({ status: 429 })
    expect([server.requests.length, onRetry.mock.calls]).toEqual([1, []])
  })

  it('count no attempt that a fresh token takes', async () => {
    const statuses = [401, 503]
    server.respond((_, response) => json(response, {}, statuses.shift() ?? 200))
    const token = ({ reason }: { reason: string }) => reason
    const client = createClient({ baseURL: server.url, token, retry: { ...quick, maxRetries: 1 } })
    expect((await client.getMeV2()).status).toBe(200)
    expect(server.requests).toHaveLength(3)
  })

  it('bound all attempts and waits by a budget', async () => {
    server.respond(() => {})
    const client = createClient({
      baseURL: server.url,
      token: 't',
      timeout: 10_000,
      retry: { ...quick, budgetMs: 200 },
    })
    await expect(client.getMeV2()).rejects.toThrow(/^getMeV2 failed: timeout of (1\d\d|200)ms exceeded$/)
    expect(server.requests).toHaveLength(1)
  })
})

it('a call that ended in a circle of redirects may have taken effect', async () => {
  server.respond((_, response) => response.writeHead(302, { location: '/round' }).end())
  const error = await invite().catch((failed) => failed)
  expect([error.code, error.outcome]).toEqual(['ERR_FR_TOO_MANY_REDIRECTS', 'unknown'])
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

describe('a repeated attempt', () => {
  it('is the same request, byte for byte, but for a fresh token', async () => {
    failFirst(2, 429)
    let n = 0
    const client = createClient({ baseURL: server.url, token: () => `t${++n}`, retry: quick })
    await client.updateUserV2('u', { display_name: 'Änna' }, { headers: { 'x-mine': '1' } })
    const raw = server.requests.map(({ method, url, body, rawHeaders }) => [method, url, body, ...rawHeaders])
    const [first, ...others] = raw.map((parts) => parts.map((part) => part.replace(/^Bearer t\d$/, 'Bearer')))
    expect(others).toEqual([first, first])
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2', 'Bearer t3'])
  })

  it('does not run interceptors again', async () => {
    failFirst(2, 429)
    const client = createClient({ baseURL: server.url, token: 't', retry: quick })
    let runs = 0
    client.interceptors.request.use((config) => {
      config.url = `/prefix${config.url}`
      runs++
      return config
    })
    await client.getMeV2()
    expect([runs, ...server.requests.map(({ url }) => url)]).toEqual([1, ...Array(3).fill('/prefix/v2/users/me')])
  })

  it('comes from a caller’s own adapter as well', async () => {
    const statuses = [429, 401, 200]
    const seen: unknown[] = []
    const client = createClient({
      token: ({ reason }) => reason,
      retry: quick,
      adapter: async (config) => {
        seen.push(config.headers.get('Authorization'))
        const status = statuses.shift() as number
        const response = { status, data: '{}', statusText: '', headers: {}, config }
        if (status < 400) return response
        throw Object.assign(new Error('failed'), { isAxiosError: true, response, config })
      },
    })
    expect((await client.getMeV2()).status).toBe(200)
    expect(seen).toEqual(['Bearer request', 'Bearer request', 'Bearer unauthorized'])
  })
})

it.each([
  ['http', () => Readable.from(['part'])],
  ['fetch', () => new Blob(['part']).stream()],
] as const)('a stream, which can be read once, is sent once on the %s adapter', async (adapter, open) => {
  failFirst(1, 429)
  const client = createClient({ baseURL: server.url, retry: quick, adapter })
  await expect(client.put('/x', open())).rejects.toMatchObject({ status: 429 })
  expect(server.requests.map(({ body }) => body)).toEqual(['part'])
})

it('what a caller’s own adapter throws is thrown, even if it is no error', async () => {
  await expect(createClient({ adapter: () => Promise.reject('gone') }).deleteGroup('g')).rejects.toBe('gone')
})

it('the config of an error can be sent again, with one round of retries', async () => {
  failFirst(99, 429)
  const client = createClient({ baseURL: server.url, token: 't', retry: { ...quick, maxRetries: 1 } })
  const error = await client.inviteUser(null, { email: 'anna@example.com' }).catch((failed) => failed)
  server.requests.length = 0
  await client.request(error.config).catch(() => {})
  expect(server.requests.map(({ url, body }) => [url, body])).toEqual(
    Array(2).fill(['/v2/users/invite', '{"email":"anna@example.com"}']),
  )
})
