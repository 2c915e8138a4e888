import { inspect } from 'node:util'
import type { AxiosAdapter, AxiosError, InternalAxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { createClient as createFetchClient } from '../../src/user/fetch'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterEach(() => server.close())

const TOKEN = 'token-of-session'
const settle = () => new Promise((done) => setTimeout(done, 30))
const showsToken = (value: unknown) =>
  inspect(value, { depth: 20, showHidden: true, getters: true }).includes(TOKEN) ||
  JSON.stringify(value).includes(TOKEN)

/** A token that is there when it is asked to be. */
function lateToken() {
  let resolve: (token: string) => void = () => {}
  const token = new Promise<string>((done) => {
    resolve = done
  })
  return { token: () => token, resolve: () => resolve(TOKEN) }
}

describe.each(['http', 'fetch'] as const)('no config has a token, on axios with its %s adapter', (adapter) => {
  /** A client, and every config that a program gets to see of it, after the call as well. */
  function watched(options: Parameters<typeof createClient>[0] = {}) {
    const configs: InternalAxiosRequestConfig[] = []
    const client = createClient({
      baseURL: server.url,
      token: TOKEN,
      retry: { maxRetries: 1, baseDelayMs: 1 },
      adapter,
      ...options,
    })
    client.interceptors.request.use((config) => {
      configs.push(config)
      return { ...config }
    })
    client.interceptors.request.use((config) => {
      configs.push(config)
      return config
    })
    client.interceptors.response.use(
      (response) => {
        configs.push(response.config)
        return response
      },
      (error: AxiosError) => {
        for (const config of [error.config, error.response?.config]) if (config) configs.push(config)
        throw error
      },
    )
    return { client, configs }
  }

  it.each<[string, (server: TestServer) => void, object]>([
    ['it succeeds', () => {}, {}],
    ['it fails', () => server.respond((_, response) => json(response, {}, 400)), {}],
    ['it is retried', () => server.respond((_, response) => json(response, {}, 503)), {}],
    ['its token is rejected', () => server.respond((_, response) => json(response, {}, 401)), { token: () => TOKEN }],
    [
      'it is redirected',
      () =>
        server.respond(({ url }, response) =>
          url === '/end' ? json(response, {}) : response.writeHead(302, { location: '/end' }).end(),
        ),
      {},
    ],
    [
      'its redirect is rejected',
      () => server.respond((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1' }).end()),
      {},
    ],
    ['the connection breaks', () => server.respond((_, __, socket) => socket.destroy()), {}],
    ['no response comes in time', () => server.respond(() => {}), { timeout: 30 }],
    ['the caller goes', () => server.respond(() => {}), { signal: AbortSignal.timeout(30) }],
    ['the response is no JSON', () => server.respond((_, response) => response.end('<p>')), {}],
  ])('when %s', async (_, prepare, options) => {
    prepare(server)
    const { client, configs } = watched(options)
    await client.getMeV2().catch(() => {})
    await client.post('/plain', { a: 1 }).catch(() => {})
    await settle()
    expect(server.requests.every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`)).toBe(true)
    expect(configs.length).toBeGreaterThanOrEqual(6)
    expect(configs.map(showsToken)).not.toContain(true)
  })

  it.each<[string, object]>([
    ['time is up', { timeout: 20, retry: { maxRetries: 0 } }],
    ['the caller has gone', { signal: AbortSignal.timeout(20) }],
  ])('when it comes after %s, and nothing is sent', async (_, options) => {
    const { token, resolve } = lateToken()
    const { client, configs } = watched({ token, ...options })
    const error = await client.getMeV2().catch((failed) => failed)
    resolve()
    await settle()
    expect([showsToken(error.config), server.requests]).toEqual([false, []])
    expect(configs.map(showsToken)).not.toContain(true)
  })

  it('when the caller aborts while it is being renewed', async () => {
    const { token, resolve } = lateToken()
    server.respond((_, response) => json(response, {}, 401))
    const controller = new AbortController()
    const renew = ({ reason }: { reason: string }) => (reason === 'request' ? TOKEN : token())
    const { client, configs } = watched({ token: renew, signal: controller.signal })
    const call = client.getMeV2().catch((failed) => failed)
    while (!server.requests.length) await settle()
    await settle()
    controller.abort()
    expect((await call).code).toBe('ERR_CANCELED')
    resolve()
    await settle()
    expect(server.requests).toHaveLength(1)
    expect(configs.map(showsToken)).not.toContain(true)
  })

  it('which a caller can send again, with the token of that time', async () => {
    server.respond((_, response) => json(response, {}, server.requests.length > 1 ? 200 : 400))
    const { client } = watched()
    const error = await client.createGroup(null, { name: 'A' }).catch((failed) => failed)
    await client.request(error.config)
    expect(server.requests.map(({ headers, body }) => [headers.authorization, body])).toEqual(
      Array(2).fill([`Bearer ${TOKEN}`, '{"name":"A"}']),
    )
  })
})

describe('no config has a token, on axios with an adapter of the caller', () => {
  it('except the one that the adapter receives, which sends it', async () => {
    const handed: InternalAxiosRequestConfig[] = []
    const adapter: AxiosAdapter = async (config) => {
      handed.push(config)
      return { data: {}, status: 200, statusText: '', headers: {}, config }
    }
    const { config } = await createClient({ token: TOKEN, adapter }).getMeV2()
    expect(handed[0]?.headers.get('Authorization')).toBe(`Bearer ${TOKEN}`)
    expect(config).not.toBe(handed[0])
    expect(showsToken(config)).toBe(false)
  })

  it.each<[string, (error: object) => unknown]>([
    ['an error', (error) => error],
    ['a frozen error', (error) => Object.freeze(error)],
    ['a sealed error', (error) => Object.seal(error)],
  ])('where the adapter fails with %s that has it', async (_, finish) => {
    const adapter: AxiosAdapter = async (config) => {
      const response = { data: {}, status: 400, statusText: '', headers: {}, config }
      throw finish(Object.assign(new Error('no'), { config, response, isAxiosError: true }))
    }
    const client = createClient({ token: TOKEN, adapter, retry: { maxRetries: 0 } })
    const error = await client.getMeV2().catch((failed) => failed)
    await settle()
    expect([showsToken(error.config), showsToken(error.response.config)]).toEqual([false, false])
  })
})

describe('no request of a hook has a token, on fetch', () => {
  it.each([200, 400, 401, 503])('when the response has status %i', async (status) => {
    server.respond((_, response) => json(response, {}, status))
    const seen: unknown[] = []
    const client = createFetchClient({
      baseURL: server.url,
      token: () => TOKEN,
      retry: { maxRetries: 1, baseDelayMs: 1 },
    })
    client.hooks.request((request) => void seen.push(request))
    client.hooks.response(
      (result, request) => void seen.push({ ...result, response: undefined }, request),
      (error) => void seen.push({ ...(error as object) }),
    )
    await client.getMeV2().catch(() => {})
    await settle()
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`)
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.map(showsToken)).not.toContain(true)
    expect((seen[0] as { headers: Headers }).headers.has('authorization')).toBe(false)
  })

  it.each<[string, object]>([
    ['time is up', { timeout: 20, retry: { maxRetries: 0 } }],
    ['the caller has gone', { signal: AbortSignal.timeout(20) }],
  ])('when it comes after %s, and nothing is sent', async (_, options) => {
    const { token, resolve } = lateToken()
    const client = createFetchClient({ baseURL: server.url, token, ...options })
    const requests: { headers: Headers }[] = []
    client.hooks.request((request) => void requests.push(request))
    await client.getMeV2().catch(() => {})
    resolve()
    await settle()
    expect(server.requests).toEqual([])
    expect(requests.map(({ headers }) => headers.has('authorization'))).toEqual([false])
  })
})
