import type { AxiosAdapter, AxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { type ClientOptions, createClient } from '../../src/user'
import { chosenHeaders } from '../support/elsewhere'
import { json, startServer, type TestServer } from '../support/server'

let api: TestServer
let other: TestServer
beforeEach(async () => {
  api = await startServer()
  other = await startServer()
})
afterEach(() => Promise.all([api.close(), other.close()]))

describe.each(['http', 'fetch'] as const)('what the SDK adds, on axios with its %s adapter', (adapter) => {
  const open = (options: ClientOptions = {}) => createClient({ baseURL: api.url, adapter, ...options })
  const paths = () => other.requests.map(({ url }) => decodeURIComponent(url))

  it('is sent to the origin of the API and not to a URL elsewhere', async () => {
    const sdk = createSDK({ baseURL: api.url, token: 'token', headers: { 'x-epilot-user-id': 'u' }, adapter })
    sdk.headers({ 'x-epilot-org-id': '1' })
    const client = sdk.user.getClient()
    client.defaults.headers.common['x-wide'] = 'w'
    await client.get('/here')
    await client.get(`${api.url}/here`)
    await client.get(`${other.url}/there`)
    await client.get(`//127.0.0.1:${other.port}/there`).catch(() => {})
    const all = { authorization: 'Bearer token', 'x-epilot-org-id': '1', 'x-epilot-user-id': 'u', 'x-wide': 'w' }
    expect(chosenHeaders(api)).toEqual([all, all])
    expect(chosenHeaders(other)).toEqual([{}])
  })

  it('does not include headers of the client elsewhere, wherever they are set', async () => {
    const headers = {
      get: { 'x-verb': 'v' },
      common: { 'X-Common': 'c' },
      'x-number': 5,
      'x-list': ['a', 'b'],
      ' x-odd ': 'o',
    }
    const client = open({ headers: headers as never })
    await client.get('/here')
    await client.get(`${other.url}/there`)
    await client.get(`${other.url}/there`, { headers: { 'X-VERB': 'mine' } })
    const all = {
      'x-verb': 'v',
      'x-common': 'c',
      'x-number': '5',
      'x-list': expect.stringMatching(/^a, ?b$/),
      'x-odd': 'o',
    }
    expect(chosenHeaders(api)).toEqual([all])
    expect(chosenHeaders(other)).toEqual([{}, { 'x-verb': 'mine' }])
  })

  const wide = { api_key: 'leaky', nested: { a: 1, deep: { b: 'x y' } }, list: ['p', 'q'], big: 5n, since: new Date(0) }

  it('does not include parameters of the client elsewhere, at any depth', async () => {
    const client = open({ params: wide })
    await client.get('/here')
    await client.get(`${other.url}/there`)
    await client.get(`${other.url}/there?own=1#end`, { params: { mine: 1, nested: { a: 2 }, since: new Date(1) } })
    expect(decodeURIComponent(api.requests[0]?.url ?? '')).toMatch(/api_key=leaky.*deep.*list.*big=5/)
    expect(paths()).toEqual(['/there', '/there?own=1&nested[a]=2&since=1970-01-01T00:00:00.001Z&mine=1'])
  })

  it.each<[string, (params: never) => unknown]>([
    ['copies them', (params: object) => ({ ...params, mine: 1 })],
    ['makes URLSearchParams of them', () => new URLSearchParams({ api_key: 'leaky', mine: '1' })],
    ['adds to a list among them', () => ({ api_key: 'leaky', list: ['p', 'q'], mine: 1 })],
  ])('takes along no parameter of the client where an interceptor %s', async (_, change) => {
    const client = open({ params: wide })
    client.interceptors.request.use((config) => ({ ...config, params: change(config.params as never) }))
    await client.get(`${other.url}/there`)
    expect(paths()).toEqual(['/there?mine=1'])
  })

  it('does not include parameters of the client elsewhere, with its own serializer', async () => {
    const serialize = (params: object) =>
      Object.entries(params)
        .map((pair) => pair.join('~'))
        .join('&')
    const client = open({ params: { api_key: 'leaky', a: 1 }, paramsSerializer: { serialize } })
    await client.get(`${other.url}/there`, { params: { mine: 1 } })
    expect(paths()).toEqual(['/there?mine~1'])
  })

  it('does not include URLSearchParams of the client elsewhere, only those of a call', async () => {
    const client = open({ params: new URLSearchParams({ api_key: 'leaky' }) })
    await client.get(`${other.url}/there`)
    await client.get(`${other.url}/there`, { params: new URLSearchParams({ mine: '1' }) })
    await open({ params: {} }).get(`${other.url}/there`, { params: new URLSearchParams({ mine: '1' }) })
    expect(paths()).toEqual(['/there', '/there?mine=1', '/there?mine=1'])
  })

  it('keeps user and password of the client, and sends those of a call', async () => {
    const client = open({ auth: { username: 'wide', password: 'w' } })
    const auth = { username: 'mine', password: 'm' }
    await client.get('/here')
    await client.get(`${other.url}/there`)
    await client.get(`${other.url}/there`, { auth })
    await open().get(`${other.url}/there`, { auth })
    const mine = { authorization: `Basic ${btoa('mine:m')}` }
    expect(chosenHeaders(api)).toEqual([{ authorization: `Basic ${btoa('wide:w')}` }])
    expect(chosenHeaders(other)).toEqual([{}, mine, mine])
  })

  it('sends user and password again after a redirect on the same origin', async () => {
    api.respond(({ url }, response) =>
      url === '/end' ? json(response, {}) : response.writeHead(303, { location: '/end' }).end(),
    )
    await open({ auth: { username: 'wide', password: 'w' } }).post('/start', { a: 1 })
    expect(chosenHeaders(api).map(({ authorization }) => authorization)).toEqual(
      Array(2).fill(`Basic ${btoa('wide:w')}`),
    )
  })

  it.each([
    [{ username: 'mine' }, 'mine:'],
    [{ password: 'mine' }, ':mine'],
  ])('keeps the other half where a call sets %j', async (auth, sent) => {
    const client = open({ auth: { username: 'wide', password: 'w' } })
    await client.get(`${other.url}/there`, { auth: auth as AxiosRequestConfig['auth'] as never })
    expect(chosenHeaders(other)).toEqual([{ authorization: `Basic ${btoa(sent)}` }])
  })

  it('does not include settings of the client elsewhere that change while an interceptor waits', async () => {
    const client = open({
      headers: { 'x-wide': 'before' },
      params: { nested: { api_key: 'before' } },
      auth: { username: 'u', password: 'before' },
    })
    client.interceptors.request.use(async (config) => {
      await Promise.resolve()
      client.defaults.headers['x-wide'] = 'after'
      client.defaults.params.nested.api_key = 'after'
      Object.assign(client.defaults.auth ?? {}, { password: 'after' })
      return config
    })
    await client.get(`${other.url}/there`)
    expect(chosenHeaders(other)).toEqual([{}])
    expect(paths()).toEqual(['/there'])
  })

  it('is sent to a URL appended to the base', async () => {
    await open({ token: 'token', allowAbsoluteUrls: false }).get(`${other.url}/there`)
    expect(chosenHeaders(api)).toEqual([{ authorization: 'Bearer token' }])
    expect(other.requests).toEqual([])
  })
})

it('no cookies are sent elsewhere, unless the call requests it', async () => {
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

it('the caller’s adapter receives no settings of the client either, when a call goes elsewhere', async () => {
  const seen: unknown[] = []
  const adapter: AxiosAdapter = async (config) => {
    seen.push({ ...config, headers: { ...config.headers } })
    return { data: '', status: 200, statusText: '', headers: {}, config }
  }
  const secrets = {
    headers: { 'x-wide': 'leaky' },
    params: { api_key: 'leaky' },
    auth: { username: 'u', password: 'leaky' },
  }
  await createClient({ baseURL: api.url, adapter, token: 'leaky', ...secrets }).get(`${other.url}/there`)
  expect(JSON.stringify(seen)).toContain('/there')
  expect(JSON.stringify(seen)).not.toContain('leaky')
})

it.each([301, 302, 307])(
  'a redirect that an adapter of the caller’s responds with is the response: %i',
  async (status) => {
    const seen: unknown[] = []
    const adapter: AxiosAdapter = async (config) => {
      seen.push(config.url)
      return { data: {}, status, statusText: '', headers: { location: `${other.url}/steal` }, config }
    }
    const { status: received } = await createClient({ baseURL: api.url, adapter, token: 'token' }).getMeV2()
    expect([received, seen, other.requests]).toEqual([status, ['/v2/users/me'], []])
  },
)
