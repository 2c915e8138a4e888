import type { AxiosAdapter } from 'axios'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/user'
import { createClient as createFetchClient } from '../../src/user/fetch'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
let gone: Promise<void>
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Begins a response and lets a byte drip in now and then, for ever; `gone` resolves when the client has gone. */
function drip(): void {
  gone = new Promise((resolve) => {
    server.respond((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), 10)
      response.on('close', () => {
        clearInterval(timer)
        resolve()
      })
    })
  })
}

const never = () => new Promise<never>(() => {})
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))
const noRetries = { maxRetries: 0 }

describe.each(kinds)('the timeout, $name', ({ createClient, createStubbed, beforeRequest, timeoutCode }) => {
  it('is 30 seconds unless set otherwise', () => {
    expect(createClient().defaults.timeout).toBe(30_000)
    expect(createClient({ timeout: 0 }).defaults.timeout).toBe(0)
  })

  it.each([
    ['0', { timeout: 0 }],
    ['longer than a timer can wait', { timeout: Infinity, retry: { budgetMs: Infinity } }],
    ['a day more than a timer can wait', { timeout: 2 ** 31 + 86_400_000, retry: { budgetMs: 2 ** 40 } }],
  ])('is none where it is %s', async (_, options) => {
    server.respond((__, response) => setTimeout(() => response.end('{}'), 20))
    const client = createClient({ baseURL: server.url, token: 't', ...options })
    expect((await client.getMeV2()).status).toBe(200)
  })

  it.each([-1, Number.NaN, 'soon', '200', true, new Date()])('is rejected where it is %s', async (timeout) => {
    const client = createClient({ baseURL: server.url, token: 't' })
    await expect(client.getMeV2(null, null, { timeout: timeout as number })).rejects.toMatchObject({
      message: 'getMeV2: timeout must be a number of at least 0',
      code: 'ERR_OPTION',
    })
    expect(server.requests).toEqual([])
  })

  it('is that of the client where a call leaves it undefined', async () => {
    drip()
    const client = createClient({ baseURL: server.url, token: 't', timeout: 300, retry: noRetries })
    await expect(client.getMeV2(null, null, { timeout: undefined } as object)).rejects.toThrow(
      'timeout of 300ms exceeded',
    )
    await gone
  })

  it('ends a response that arrives too slowly, and its connection', async () => {
    drip()
    const client = createClient({ baseURL: server.url, token: 't', timeout: 300, retry: noRetries })
    await expect(client.getMeV2()).rejects.toMatchObject({
      message: 'getMeV2 failed: timeout of 300ms exceeded',
      code: timeoutCode,
      operationId: 'getMeV2',
    })
    await gone
  })

  it('ends a request whose body is not read', async () => {
    // The server reads nothing, so the client can send as much as the buffers hold.
    server.respond(() => {})
    const client = createClient({ baseURL: server.url, token: 't', timeout: 300, retry: noRetries })
    await expect(client.inviteUser(null, { email: 'x'.repeat(5_000_000) })).rejects.toMatchObject({
      message: 'inviteUser failed: timeout of 300ms exceeded',
      outcome: 'unknown',
    })
  })

  it('ends the wait for a token, and nothing is sent later', async () => {
    const token = () => sleep(60).then(() => 'late')
    const client = createClient({ baseURL: server.url, token, timeout: 20, retry: noRetries })
    const error = await client.deleteGroup('g').catch((failed) => failed)
    expect([error.message, error.outcome]).toEqual(['deleteGroup failed: timeout of 20ms exceeded', undefined])
    await sleep(100)
    expect(server.requests).toEqual([])
  })

  it('ends a call whose transport never settles, and what that returns later is ignored', async () => {
    let finish = (_: { status: number }) => {}
    const stub = vi
      .fn()
      .mockImplementationOnce(() => new Promise((done) => (finish = done)))
      .mockImplementationOnce(async () => {
        finish({ status: 404 })
        await sleep(5)
        throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
      })
      .mockResolvedValue({ status: 200, body: { id: 'third' } })
    const client = createStubbed({ token: 't', timeout: 100, retry: { baseDelayMs: 1 } }, stub)
    expect((await client.getMeV2()).data).toEqual({ id: 'third' })
  })

  it('ends the next steps of a transport that ignores it', async () => {
    const stub = vi.fn(async () => {
      await sleep(150)
      const body = { $payload_ref: 'https://large.example/x' }
      return { status: 200, body, headers: { 'content-type': 'application/large-response.vnd+json' } }
    })
    const client = createStubbed({ token: 't', timeout: 50, retry: noRetries }, stub)
    await expect(client.getMeV2()).rejects.toThrow('timeout of 50ms exceeded')
    await sleep(200)
    expect(stub).toHaveBeenCalledTimes(1)
  })

  it('during the wait for a token leads to a retry, also after another failure', async () => {
    const tokens = ['a', never(), 'c']
    let n = 0
    // As a service does that knows nothing of large responses.
    server.respond((_, response) => json(response, {}, n++ ? 200 : 406))
    const token = () => tokens.shift() as string
    const client = createClient({ baseURL: server.url, token, timeout: 300, retry: { baseDelayMs: 1 } })
    expect((await client.getMeV2()).status).toBe(200)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer a', 'Bearer c'])
  })

  it('does not end the wait of an interceptor or a hook, which may ask a person', async () => {
    const client = createClient({ baseURL: server.url, token: 't', timeout: 300, retry: noRetries })
    beforeRequest(client, () => sleep(400))
    expect((await client.getMeV2()).status).toBe(200)
  })

  it('applies to each attempt', async () => {
    let n = 0
    server.respond((_, response) => n++ && json(response, {}))
    const client = createClient({ baseURL: server.url, token: 't', timeout: 300, retry: { baseDelayMs: 1 } })
    expect((await client.getMeV2()).status).toBe(200)
    expect(server.requests).toHaveLength(2)
  })

  it('of the whole call includes the renewal of a token', async () => {
    server.respond((_, response) => json(response, {}, 401))
    const token = ({ reason }: { reason: string }) => (reason === 'request' ? 'old' : never())
    const client = createClient({ baseURL: server.url, token, retry: { budgetMs: 300 } })
    await expect(client.getMeV2()).rejects.toMatchObject({
      status: 401,
      cause: { message: expect.stringMatching(/timeout of \d+ms exceeded$/) },
    })
  })

  it('covers what comes after a redirect, which is not followed when the time is up', async () => {
    server.respond(async ({ url }, response) => {
      if (url !== '/v2/users/me') return
      await sleep(400)
      response.writeHead(302, { location: '/end' }).end()
    })
    const client = createClient({ baseURL: server.url, token: 't', timeout: 300, retry: noRetries })
    await expect(client.getMeV2()).rejects.toThrow('timeout of 300ms exceeded')
    await sleep(200)
    expect(server.requests.map(({ url }) => url)).toEqual(['/v2/users/me'])
  })

  it('after a redirect leads to a retry, too', async () => {
    let n = 0
    server.respond(({ url }, response) => {
      if (url !== '/end') response.writeHead(302, { location: '/end' }).end()
      else if (n++) json(response, { id: 'u' })
    })
    const client = createClient({ baseURL: server.url, token: 't', timeout: 300, retry: { baseDelayMs: 1 } })
    expect((await client.getMeV2()).data.id).toBe('u')
    expect(server.requests).toHaveLength(4)
  })
})

it('axios’s own options for a timeout keep their meaning', async () => {
  drip()
  const options = { timeout: 300, timeoutErrorMessage: 'too slow', transitional: { clarifyTimeoutError: true } }
  const client = createClient({ baseURL: server.url, token: 't', retry: noRetries })
  await expect(client.getMeV2(null, null, options)).rejects.toMatchObject({
    message: 'getMeV2 failed: too slow',
    code: 'ETIMEDOUT',
  })
})

it.each([
  [
    'adapter',
    (ask: (signal: AbortSignal) => Promise<unknown>) =>
      createClient({ timeout: 300, retry: noRetries, adapter: ({ signal }) => ask(signal as AbortSignal) as never }),
  ],
  [
    '`fetch`',
    (ask: (signal: AbortSignal) => Promise<unknown>) =>
      createFetchClient({
        timeout: 300,
        retry: noRetries,
        fetch: (_, { signal }) => ask(signal as AbortSignal) as never,
      }),
  ],
])('a caller’s own %s has a real signal to hand on', async (_, open) => {
  drip()
  let signal: AbortSignal | undefined
  const client = open(async (given) => {
    signal = given
    return (await fetch(server.url, { signal: given })).json()
  })
  await expect(client.getMeV2()).rejects.toThrow('getMeV2 failed: timeout of 300ms exceeded')
  await gone
  expect([signal instanceof AbortSignal, signal?.aborted]).toEqual([true, true])
})

it('a caller’s own adapter has that signal in copies of its config, too', async () => {
  const seen: unknown[] = []
  const adapter: AxiosAdapter = async (config) => {
    const copies = [config, { ...config }, Object.create(config), new Proxy(config, {}), Object.freeze(config)]
    seen.push(...copies.map(({ signal }) => signal))
    return { data: '{}', status: 200, statusText: '', headers: {}, config }
  }
  await createClient({ adapter, token: 'abc' }).getMeV2()
  expect(seen[0]).toBeInstanceOf(AbortSignal)
  expect(seen.map((signal) => signal === seen[0])).toEqual([true, true, true, true, true])
})
