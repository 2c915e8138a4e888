import type { AxiosAdapter } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { createClient } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let api: TestServer
let other: TestServer
beforeEach(async () => {
  api = await startServer()
  other = await startServer()
})
afterEach(() => Promise.all([api.close(), other.close()]))

/** What HTTP, `fetch` and axios add. */
const ADDED = /^(host|connection|accept|accept-encoding|accept-language|sec-fetch-mode|user-agent)$/

/** The headers that anyone set on a request. */
const chosen = (server: TestServer) =>
  server.requests.map(({ headers }) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !ADDED.test(name))),
  )

describe('what the SDK adds', () => {
  it('goes to the API’s own origin and not to an address elsewhere', async () => {
    const sdk = createSDK({ baseURL: api.url, token: 'token', headers: { 'x-epilot-user-id': 'u' } })
    sdk.headers({ 'x-epilot-org-id': '1' })
    const client = sdk.user.getClient()
    client.defaults.headers.common['x-wide'] = 'w'
    await client.get('/here')
    await client.get(`${api.url}/here`)
    await client.get(`${other.url}/there`)
    await client.get(`//127.0.0.1:${other.port}/there`).catch(() => {})
    const all = { authorization: 'Bearer token', 'x-epilot-org-id': '1', 'x-epilot-user-id': 'u', 'x-wide': 'w' }
    expect(chosen(api)).toEqual([all, all])
    expect(chosen(other)).toEqual([{}])
  })

  it('takes along nothing that is set for the whole client, of whatever kind', async () => {
    const headers = { get: { 'x-verb': 'v' }, 'x-number': 5, 'x-list': ['a', 'b'] }
    const params = { api_key: 'leaky', nested: { a: 1 } }
    const client = createClient({ baseURL: api.url, headers: headers as never, params })
    await client.get('/here')
    await client.get(`${other.url}/there`, { params: { mine: 1 } })
    await client.get(`${other.url}/there`)
    const plain = createClient({ baseURL: api.url, params: new URLSearchParams({ api_key: 'leaky' }) })
    await plain.get(`${other.url}/there`)
    expect(chosen(api)).toEqual([{ 'x-verb': 'v', 'x-number': '5', 'x-list': 'a, b' }])
    expect(chosen(other)).toEqual([{}, {}, {}])
    expect(api.requests[0]?.url).toMatch(/^\/here\?api_key=leaky&nested/)
    expect(other.requests.map(({ url }) => url)).toEqual(['/there?mine=1', '/there', '/there'])
  })

  it('lets a call go elsewhere with what it sets in the place of the client’s', async () => {
    const client = createClient({ baseURL: api.url, headers: { 'x-wide': 'w' }, params: { wide: 1 } })
    const params = new URLSearchParams({ mine: '1' })
    await client.get(`${other.url}/there`, { headers: { 'x-wide': 'mine' }, params })
    expect(chosen(other)).toEqual([{ 'x-wide': 'mine' }])
    expect(other.requests.map(({ url }) => url)).toEqual(['/there?mine=1'])
  })

  it('keeps the client’s user name and password, and sends those of a call', async () => {
    const wide = createClient({ baseURL: api.url, auth: { username: 'wide', password: 'w' } })
    const auth = { username: 'mine', password: 'm' }
    await wide.get('/here')
    await wide.get(`${other.url}/there`)
    await wide.get(`${other.url}/there`, { auth })
    await createClient({ baseURL: api.url }).get(`${other.url}/there`, { auth })
    const mine = { authorization: `Basic ${btoa('mine:m')}` }
    expect(chosen(api)).toEqual([{ authorization: `Basic ${btoa('wide:w')}` }])
    expect(chosen(other)).toEqual([{}, mine, mine])
  })

  it('asks for no cookies elsewhere, unless the call does', async () => {
    const seen: unknown[] = []
    const adapter: AxiosAdapter = async (config) => {
      const { withCredentials, withXSRFToken } = config
      seen.push([withCredentials, withXSRFToken])
      return { data: '', status: 200, statusText: '', headers: {}, config }
    }
    const cookies = { withCredentials: true, withXSRFToken: true }
    const wide = createClient({ baseURL: api.url, adapter, ...cookies })
    await wide.get('/here')
    await wide.get(`${other.url}/there`)
    await createClient({ baseURL: api.url, adapter }).get(`${other.url}/there`, cookies)
    expect(seen).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ])
  })

  it.each(['http', 'fetch'] as const)('goes to an address appended to the base, on the %s adapter', async (adapter) => {
    const client = createClient({ baseURL: api.url, token: 'token', adapter, allowAbsoluteUrls: false })
    await client.get(`${other.url}/there`)
    expect(chosen(api)).toEqual([{ authorization: 'Bearer token' }])
    expect(other.requests).toEqual([])
  })

  it('goes to the base of a single call', async () => {
    await createClient({ baseURL: api.url, token: 'token' }).getMeV2(null, null, { baseURL: other.url })
    expect(chosen(other)).toEqual([{ authorization: 'Bearer token' }])
  })

  it('leaves alone what a call sets for another origin', async () => {
    const client = createClient({ baseURL: api.url, token: 'token' })
    await client.get(`${other.url}/there`, { headers: { Authorization: 'Bearer mine', 'x-epilot-org-id': '9' } })
    expect(chosen(other)).toEqual([{ authorization: 'Bearer mine', 'x-epilot-org-id': '9' }])
  })
})

describe.each(['http', 'fetch'] as const)('a redirect, on the %s adapter', (adapter) => {
  it.each([301, 302, 303, 307, 308])('with %i to another origin is refused, and nothing reaches it', async (status) => {
    const client = createClient({ baseURL: api.url, token: 'token', adapter })
    api.respond((_, response) => response.writeHead(status, { location: `${other.url}/steal` }).end())
    await expect(client.activateUser('invite', { password: 'hunter22' })).rejects.toMatchObject({
      code: 'ERR_REDIRECT_REFUSED',
      message: expect.stringMatching(/^activateUser failed.*: a redirect to another origin is not followed$/),
      outcome: 'unknown',
    })
    expect(other.requests).toEqual([])
    expect(api.requests).toHaveLength(1)
  })

  it.each([
    [301, 'GET', ''],
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', '{"name":"A"}'],
    [308, 'POST', '{"name":"A"}'],
  ])('with %i on the same origin is followed by %s', async (status, method, body) => {
    const client = createClient({ baseURL: api.url, token: 'token', adapter })
    api.respond((request, response) =>
      request.url === '/end' ? json(response, { id: 'g' }) : response.writeHead(status, { location: '/end' }).end(),
    )
    const { data } = await client.createGroup(null, { name: 'A' })
    expect(data).toEqual({ id: 'g' })
    const end = api.requests[1]
    expect([end?.method, end?.url, end?.body, end?.headers.authorization]).toEqual([
      method,
      '/end',
      body,
      'Bearer token',
    ])
  })

  it('ends when it goes round in circles', async () => {
    const client = createClient({ baseURL: api.url, token: 'token', adapter })
    api.respond((_, response) => response.writeHead(302, { location: '/again' }).end())
    await expect(client.getMeV2()).rejects.toThrow('getMeV2 failed')
    expect(api.requests.length).toBeLessThan(30)
  })

  it('leaves the config of the error as it was', async () => {
    const client = createClient({ baseURL: api.url, token: 'token', adapter })
    api.respond((_, response) => response.writeHead(307, { location: `${other.url}/steal` }).end())
    const error = await client.deleteGroup('g').catch((failed) => failed)
    expect([error.config.url, error.config.method, error.config.headers.has('Authorization')]).toEqual([
      '/v1/groups/g',
      'delete',
      false,
    ])
  })
})
