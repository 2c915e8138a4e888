// @vitest-environment happy-dom
import nodeConsole from 'node:console'
import type { AxiosRequestConfig } from 'axios'
import type { Window } from 'happy-dom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient, type RetryEvent } from '../../src/user'
import { callers, failureOf, outcomeOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

/** happy-dom's window: its `fetch` and `XMLHttpRequest` hand on header names in the case in which they came. */
const page = (globalThis as unknown as Window).happyDOM

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { id: 'u' }, 200, { 'X-Total': '3' }))
  page.setURL(`${server.url}/page`)
  // happy-dom reports each failed request there.
  vi.spyOn(nodeConsole, 'error').mockImplementation(() => {})
})
afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: happy-dom has no CookieStore.
  document.cookie = 'visit=; expires=Thu, 01 Jan 1970 00:00:00 GMT'
  return server.close()
})

const adapters: [string, AxiosRequestConfig][] = [
  ['the adapter that axios chooses', {}],
  ['XMLHttpRequest', { adapter: 'xhr' }],
  ['fetch', { adapter: 'fetch' }],
  ['Node’s http', { adapter: 'http' }],
]

describe.each(adapters)('in happy-dom by %s', (_, adapter) => {
  describe.each(callers)('%s', (_, open) => {
    const openHere = (config?: AxiosRequestConfig) => open({ baseURL: server.url, ...adapter, ...config })

    it('sends paths, queries and bodies, and returns data', async () => {
      const { getUser, listUsers, inviteUser } = openHere()
      expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: { id: 'u' } })
      expect(await outcomeOf(listUsers({ query: 'anna', limit: 10 }))).toEqual({ status: 200, data: { id: 'u' } })
      await inviteUser({ email: 'a@example.com' })
      expect(server.requests.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
        'GET /v2/users/u ',
        'GET /v2/users?query=anna&limit=10 ',
        'POST /v2/users/invite {"email":"a@example.com"}',
      ])
      expect(server.requests[2]?.headers['content-type']).toBe('application/json')
    })

    it('reads headers in any case', async () => {
      const { headers } = await openHere().getUser('u')
      const get = (name: string) => (headers as unknown as { get(name: string): unknown }).get(name)
      expect([get('x-total'), get('X-Total'), get('content-type')]).toEqual(['3', '3', 'application/json'])
    })

    it('rejects an error status with its body', async () => {
      server.respond((_, response) => json(response, { message: 'no such user' }, 404))
      expect(await outcomeOf(openHere().getUser('u'))).toEqual({
        failed: true,
        status: 404,
        data: { message: 'no such user' },
        code: 'ERR_BAD_REQUEST',
      })
    })

    it('follows a redirect on the page’s origin', async () => {
      server.respond(({ url }, response) =>
        url === '/end' ? json(response, { id: 'end' }) : response.writeHead(302, { Location: '/end' }).end(),
      )
      expect((await openHere().getUser('u')).data).toEqual({ id: 'end' })
    })

    it('is aborted by the page’s AbortController', async () => {
      server.respond(() => {})
      const controller = new AbortController()
      const failing = failureOf(openHere().getUser('u', { signal: controller.signal }))
      setTimeout(() => controller.abort(), 20)
      expect((await failing).code).toBe('ERR_CANCELED')
    })
  })

  it('a client waits as Retry-After says, and names the request', async () => {
    const statuses = [429, 404]
    server.respond((_, response) =>
      json(response, {}, statuses.shift(), { 'Retry-After': '0', 'X-Amzn-RequestId': 'request-1' }),
    )
    const delays: number[] = []
    const retry = { baseDelayMs: 50, onRetry: ({ delayMs }: RetryEvent) => delays.push(delayMs) }
    const client = createClient({ baseURL: server.url, token: 't', retry, ...adapter })
    const error = await failureOf(client.getMeV2())
    expect([delays, error.requestId, error.message]).toEqual([[0], 'request-1', 'getMeV2 failed with status 404'])
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer t', 'Bearer t'])
  })

  it('a client fetches a large response', async () => {
    server.respond(({ url }, response) => {
      if (url === '/large') return json(response, '{"id":"me"}')
      response.writeHead(200, { 'Content-Type': 'application/large-response.vnd+json' })
      response.end(JSON.stringify({ $payload_ref: `${server.url}/large` }))
    })
    const client = createClient({ baseURL: server.url, token: 't', ...adapter })
    expect((await client.getMeV2()).data).toEqual({ id: 'me' })
  })

  it('a client’s call whose connection breaks is retried', async () => {
    let n = 0
    server.respond((_, response, socket) => (n++ ? json(response, { id: 'me' }) : socket.destroy()))
    const client = createClient({ baseURL: server.url, token: 't', retry: { baseDelayMs: 1 }, ...adapter })
    expect((await client.getMeV2()).data).toEqual({ id: 'me' })
  })

  // By plain axios, happy-dom's XMLHttpRequest never ends here.
  it('a client keeps to its time limit', async () => {
    server.respond(() => {})
    const client = createClient({ baseURL: server.url, token: 't', timeout: 30, retry: { maxRetries: 0 }, ...adapter })
    const error = await failureOf(client.getMeV2())
    expect([error.code, error.message]).toEqual(['ECONNABORTED', 'getMeV2 failed: timeout of 30ms exceeded'])
  })
})

it.each(adapters.filter(([, { adapter }]) => adapter !== 'xhr'))(
  'in happy-dom by %s, maxRedirects: 0 does not make a redirect a success',
  async (_, adapter) => {
    server.respond(({ url }, response) =>
      url === '/end' ? json(response, {}) : response.writeHead(302, { Location: '/end' }).end(),
    )
    const client = createClient({ baseURL: server.url, token: 't', maxRedirects: 0, ...adapter })
    expect((await failureOf(client.getMeV2())).isAxiosError).toBe(true)
  },
)

describe.each(callers)('in happy-dom, %s', (_, open) => {
  it.each([undefined, false, true])(
    'sends the page’s own cookies with withCredentials: %s',
    async (withCredentials) => {
      // biome-ignore lint/suspicious/noDocumentCookie: happy-dom has no CookieStore.
      document.cookie = 'visit=1'
      const { getUser } = open({ baseURL: server.url })
      await getUser('u', withCredentials === undefined ? {} : { withCredentials })
      expect(server.requests[0]?.headers.cookie).toBe('visit=1')
    },
  )

  it('accepts a path as its base', async () => {
    const { getUser } = open({ baseURL: '/api' })
    await getUser('u')
    expect(server.requests[0]?.url).toBe('/api/v2/users/u')
  })
})
