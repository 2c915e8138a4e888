import { getEventListeners } from 'node:events'
import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
let gone: Promise<void>
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Begins an answer and lets a byte drip in now and then, for ever; `gone` resolves when the client has gone. */
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

const noRetries = { maxRetries: 0 }

describe('the timeout', () => {
  it('is 30 seconds unless set otherwise', () => {
    expect(createClient().defaults.timeout).toBe(30_000)
    expect(createClient({ timeout: 0 }).defaults.timeout).toBe(0)
  })

  it('is none where it is 0', async () => {
    server.respond((_, response) => setTimeout(() => response.end('{}'), 20))
    const client = createClient({ baseURL: server.url, token: 't', timeout: 0 })
    expect((await client.getMeV2()).status).toBe(200)
  })

  it('is none where no clock can wait for so long', async () => {
    server.respond((_, response) => setTimeout(() => response.end('{}'), 20))
    const forever = { timeout: Infinity, retry: { budgetMs: Infinity } }
    expect((await createClient({ baseURL: server.url, token: 't', ...forever }).getMeV2()).status).toBe(200)
  })

  it('of the whole call counts for another token, too', async () => {
    server.respond((_, response) => json(response, {}, 401))
    const token = ({ reason }: { reason: string }) => (reason === 'request' ? 'old' : new Promise<string>(() => {}))
    const client = createClient({ baseURL: server.url, token, retry: { budgetMs: 100 } })
    await expect(client.getMeV2()).rejects.toMatchObject({
      status: 401,
      cause: { message: expect.stringMatching(/^timeout of \d+ms exceeded$/) },
    })
  })

  it.each([-1, Number.NaN, 'soon'])('is refused where it is %s', async (timeout) => {
    const client = createClient({ baseURL: server.url, token: 't', timeout: timeout as number })
    await expect(client.getMeV2()).rejects.toMatchObject({
      message: 'getMeV2: timeout must be a number of at least 0',
      code: 'ERR_OPTION',
    })
    expect(server.requests).toEqual([])
  })

  it.each(['http', 'fetch'] as const)('ends an answer that drips in, on the %s adapter', async (adapter) => {
    drip()
    const client = createClient({ baseURL: server.url, token: 't', adapter, timeout: 100, retry: noRetries })
    await expect(client.getMeV2()).rejects.toMatchObject({
      message: 'getMeV2 failed: timeout of 100ms exceeded',
      code: 'ECONNABORTED',
    })
    await gone
  })

  it('can be set for a call, with a message of its own and the clearer code', async () => {
    drip()
    const options = { timeout: 50, timeoutErrorMessage: 'too slow', transitional: { clarifyTimeoutError: true } }
    const client = createClient({ baseURL: server.url, token: 't', retry: noRetries })
    await expect(client.getMeV2(null, null, options)).rejects.toMatchObject({
      message: 'getMeV2 failed: too slow',
      code: 'ETIMEDOUT',
    })
  })

  it('ends the wait for a token, and nothing is sent later', async () => {
    const token = () => new Promise<string>((done) => setTimeout(done, 100, 'late'))
    const client = createClient({ baseURL: server.url, token, timeout: 30, retry: noRetries })
    await expect(client.deleteGroup('g')).rejects.toMatchObject({
      message: 'deleteGroup failed: timeout of 30ms exceeded',
    })
    await new Promise((done) => setTimeout(done, 150))
    expect(server.requests).toEqual([])
  })

  it('ends a caller’s own adapter that never answers', async () => {
    const client = createClient({ timeout: 30, retry: noRetries, adapter: () => new Promise(() => {}) })
    await expect(client.getMeV2()).rejects.toThrow('getMeV2 failed: timeout of 30ms exceeded')
  })
})

it('a caller’s own adapter has a real signal to hand on', async () => {
  drip()
  let signal: unknown
  const client = createClient({
    timeout: 100,
    retry: noRetries,
    async adapter(config) {
      signal = config.signal
      return (await fetch(server.url, { signal: config.signal as AbortSignal })).json()
    },
  })
  await expect(client.getMeV2()).rejects.toThrow('getMeV2 failed: timeout of 100ms exceeded')
  await gone
  expect([signal instanceof AbortSignal, (signal as AbortSignal).aborted]).toEqual([true, true])
})

describe('an abort', () => {
  /** Calls, aborts after some milliseconds, and tells the error's code, outcome and how long it took. */
  async function aborted(
    options: Parameters<typeof createClient>[0],
    operation: 'getMeV2' | 'beginPasskeyRegistration' = 'getMeV2',
  ) {
    const controller = new AbortController()
    const client = createClient({ baseURL: server.url, token: 't', ...options })
    setTimeout(() => controller.abort(), 40)
    const started = performance.now()
    const error = await client[operation](null, null as never, { signal: controller.signal }).catch((failed) => failed)
    return { code: error.code, outcome: error.outcome, ms: performance.now() - started }
  }

  it('ends a request at once', async () => {
    drip()
    const { code, ms } = await aborted({})
    expect(code).toBe('ERR_CANCELED')
    expect(ms).toBeLessThan(500)
    await gone
  })

  it('ends a wait at once', async () => {
    server.respond((_, response) => json(response, {}, 429, { 'retry-after': '20' }))
    const { code, ms } = await aborted({})
    expect(code).toBe('ERR_CANCELED')
    expect(ms).toBeLessThan(500)
    expect(server.requests).toHaveLength(1)
  })

  it('through a cancel token ends a wait as well', async () => {
    const source = axios.CancelToken.source()
    server.respond((_, response) => json(response, {}, 429, { 'retry-after': '20' }))
    const retry = { onRetry: () => source.cancel('enough') }
    const client = createClient({ baseURL: server.url, token: 't', retry })
    await expect(client.getMeV2(null, null, { cancelToken: source.token })).rejects.toMatchObject({
      message: 'enough',
      code: 'ERR_CANCELED',
    })
    expect(server.requests).toHaveLength(1)
  })

  it('ends the wait for another token', async () => {
    server.respond((_, response) => json(response, {}, 401))
    const { code, ms } = await aborted({
      token: ({ reason }) => (reason === 'request' ? 'old' : new Promise(() => {})),
    })
    expect(code).toBe('ERR_CANCELED')
    expect(ms).toBeLessThan(500)
  })

  it('is not listened for once a call has ended, in time or not', async () => {
    const { signal } = new AbortController()
    const client = createClient({ baseURL: server.url, token: 't', timeout: 50, retry: noRetries })
    await client.getMeV2(null, null, { signal })
    await client.getMeV2(null, null, { signal, adapter: () => new Promise(() => {}) }).catch(() => {})
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('ends a token function that does not answer', async () => {
    const { code, ms } = await aborted({ token: () => new Promise(() => {}) })
    expect(code).toBe('ERR_CANCELED')
    expect(ms).toBeLessThan(500)
    expect(server.requests).toEqual([])
  })

  it('that came before the call sends nothing', async () => {
    const client = createClient({ baseURL: server.url, token: 't' })
    await expect(client.getMeV2(null, null, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'ERR_CANCELED',
    })
    expect(server.requests).toEqual([])
  })

  it('in the middle of a call that must not be repeated leaves its outcome open', async () => {
    server.respond(() => {})
    const controller = new AbortController()
    const client = createClient({ baseURL: server.url, token: 't' })
    setTimeout(() => controller.abort(), 40)
    await expect(client.deleteGroup('g', null, { signal: controller.signal })).rejects.toMatchObject({
      outcome: 'unknown',
    })
  })
})
