import http from 'node:http'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ClientOptions, createClient } from '../../src/user'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { id: 'u' }))
})
afterEach(() => server.close())

const TOKEN = 'token-of-session'
const prints = (value: unknown) =>
  [
    inspect(value),
    inspect(value, { depth: 6 }),
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
  ].join()

describe.each(kinds)('a printed result shows no token, on $name', ({ createClient: open }) => {
  it.each([
    ['after one attempt', 0],
    ['after a retry', 1],
  ])('%s', async (_, failures) => {
    let turn = 0
    server.respond((__, response) => json(response, { id: 'u' }, turn++ < failures ? 503 : 200))
    const result = await open({ baseURL: server.url, token: TOKEN, retry: { baseDelayMs: 1 } }).getMeV2()
    expect(prints(result)).not.toContain(TOKEN)
    expect(prints({ nested: [[result]] })).not.toContain(TOKEN)
    expect(prints(result)).toContain("id: 'u'")
  })

  it('after a redirect, or with a large response', async () => {
    server.respond(({ url }, response) => {
      const large = { 'content-type': 'application/large-response.vnd+json' }
      if (url === '/end') json(response, { $payload_ref: `${server.url}/payload` }, 200, large)
      else if (url === '/payload') json(response, '{"id":"u"}')
      else response.writeHead(302, { location: '/end' }).end()
    })
    const result = await open({ baseURL: server.url, token: TOKEN }).getMeV2()
    expect(result.data).toEqual({ id: 'u' })
    expect(prints(result)).not.toContain(TOKEN)
  })
})

it('a printed response shows no token of another call that its agent is busy with', async () => {
  const httpAgent = new http.Agent({ keepAlive: true })
  const client = createClient({ baseURL: server.url, token: TOKEN, httpAgent, retry: { maxRetries: 0 } })
  server.respond(({ url }, response) => url === '/v2/users/me' && json(response, { id: 'u' }))
  const pending = client.getUserV2('slow').catch(() => {})
  const response = await client.getMeV2()
  expect(prints(response.config.httpAgent)).toContain(TOKEN)
  expect(prints(response)).not.toContain(TOKEN)
  httpAgent.destroy()
  await pending
})

describe.each(['http', 'fetch'] as const)(
  'a printed response shows no token, on axios with its %s adapter',
  (adapter) => {
    const open = (options: ClientOptions = {}) =>
      createClient({ baseURL: server.url, token: TOKEN, adapter, retry: { maxRetries: 0 }, ...options })

    it.each<[string, () => ClientOptions]>([
      ['of a stream', () => ({ responseType: 'stream' })],
      ['of bytes', () => ({ responseType: 'arraybuffer' })],
      ['that validateStatus takes', () => ({ validateStatus: null })],
      ['with user and password in its place', () => ({ auth: { username: 'u', password: TOKEN }, token: undefined })],
    ])('%s', async (name, options) => {
      const given = options()
      const client = open(given)
      await client.getMeV2()
      const response = await client.getMeV2()
      const { request, data, headers } = response
      // `auth` is in the config, as the caller has put it there.
      const values = name.startsWith('with user') ? [request, data, headers] : [response, request, data]
      for (const value of values) {
        expect(prints(value)).not.toContain(TOKEN)
        expect(prints(value)).not.toContain(btoa(`u:${TOKEN}`))
      }
      if (given.responseType === 'stream') (data as unknown as { destroy?(): void; cancel?(): void }).destroy?.()
    })

    it('of a plain call', async () => {
      expect(prints(await open().get('/plain'))).not.toContain(TOKEN)
    })

    it('and the request can still be used', async () => {
      const { request } = await open().getMeV2()
      const token = adapter === 'http' ? request.getHeader('authorization') : request.headers.get('authorization')
      expect(token).toBe(`Bearer ${TOKEN}`)
      expect(adapter === 'http' ? request.res.responseUrl : request.url).toBe(`${server.url}/v2/users/me`)
    })
  },
)
