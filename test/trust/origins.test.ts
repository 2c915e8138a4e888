import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Client, type Kind, kinds, type Options } from '../support/clients'
import { chosenHeaders, redirectCalls } from '../support/elsewhere'
import { startServer, type TestServer } from '../support/server'

let api: TestServer
let other: TestServer
beforeEach(async () => {
  api = await startServer()
  other = await startServer()
})
afterEach(() => Promise.all([api.close(), other.close()]))

const elsewhere = (client: Client, kind: Kind) => redirectCalls(client, kind, (url) => other.url + url)

describe.each(kinds)('what is set for a whole client, on $name', (kind) => {
  const open = (options: Options | object = {}) => kind.createClient({ baseURL: api.url, token: 'token', ...options })

  it('goes to the origin of the API', async () => {
    await open({ headers: { 'x-wide': 'w' }, params: { wide: 1 } }).getMeV2()
    expect(chosenHeaders(api)).toEqual([{ authorization: 'Bearer token', 'x-wide': 'w' }])
    expect(api.requests[0]?.url).toBe('/v2/users/me?wide=1')
  })

  it.each<[string, Record<string, unknown>]>([
    ['the token alone', {}],
    ['a header', { headers: { 'x-wide': 'w' } }],
    ['its own authorization', { headers: { authorization: 'Basic d2lkZQ==' } }],
    ['cookies', { headers: { Cookie: 'session=wide' } }],
    ['a value that is trimmed', { headers: { 'X-Wide': ' w\n' } }],
    ['a value of several words', { headers: { 'x-wide': 'a  b, c;d="e"' } }],
    ['a list', { headers: { 'x-wide': ['a', 'b'] } }],
    ['a number', { headers: { 'x-wide': 5 } }],
    ['a parameter', { params: { api_key: 'leaky' } }],
    ['a parameter that is encoded', { params: { 'api key': 'lea ky+&=ü/' } }],
    ['an empty parameter', { params: { api_key: '' } }],
    ['parameters that are no text', { params: { a: 1, b: false } }],
  ])('goes nowhere else: %s', async (_, options) => {
    const client = open(options)
    elsewhere(client, kind)
    await client.getMeV2()
    await client.listUsersV2({ query: 'a b', limit: 1 }, null, { headers: { 'x-mine': 'm' } })
    expect(chosenHeaders(other)).toEqual([{}, { 'x-mine': 'm' }])
    expect(other.requests.map(({ url }) => url.replaceAll('+', '%20'))).toEqual([
      '/v2/users/me',
      '/v2/users?query=a%20b&limit=1',
    ])
    expect(api.requests).toEqual([])
  })

  it('is overridden by what a call sets', async () => {
    const client = open({ headers: { 'x-wide': 'w', 'x-other': 'o' }, params: { wide: 1 } })
    elsewhere(client, kind)
    await client.getMeV2(null, null, { headers: { 'X-Wide': 'mine' }, params: { wide: 2 } })
    expect(chosenHeaders(other)).toEqual([{ 'x-wide': 'mine' }])
    expect(other.requests[0]?.url).toBe('/v2/users/me?wide=2')
  })

  it('is sent nowhere else when it is changed while a call waits', async () => {
    const client = open({ headers: { 'x-wide': 'before' }, params: { api_key: 'before' } })
    const { defaults } = client as unknown as { defaults: { headers: Record<string, string>; params: object } }
    elsewhere(client, kind)
    kind.beforeRequest(client, async () => {
      await Promise.resolve()
      kind.authorize(client, 'later')
      defaults.headers['x-wide'] = 'after'
      defaults.params = { api_key: 'after' }
    })
    await client.getMeV2()
    expect(chosenHeaders(other)).toEqual([{}])
    expect(other.requests[0]?.url).toBe('/v2/users/me')
  })

  it('goes to the base of a single call', async () => {
    await open({ headers: { 'x-wide': 'w' } }).getMeV2(null, null, { baseURL: other.url })
    expect(chosenHeaders(other)).toEqual([{ authorization: 'Bearer token', 'x-wide': 'w' }])
  })

  it('does not replace a token of the call', async () => {
    const client = open()
    elsewhere(client, kind)
    await client.getMeV2(null, null, { headers: { Authorization: 'Bearer mine', 'x-epilot-org-id': '9' } })
    expect(chosenHeaders(other)).toEqual([{ authorization: 'Bearer mine', 'x-epilot-org-id': '9' }])
  })

  it.each([
    ['another port', () => other.url],
    ['another name of the host', () => api.url.replace('127.0.0.1', 'localhost')],
    ['capitals', () => other.url.replace('http', 'HTTP')],
    // `fetch` takes no such address.
    ['user and password', () => other.url.replace('//', '//u:p@')],
  ])('goes nowhere else by %s', async (_, origin) => {
    const client = open({ headers: { 'x-wide': 'w' }, retry: { maxRetries: 0 } })
    redirectCalls(client, kind, (url) => origin() + url)
    await client.getMeV2().catch(() => {})
    const seen = [...chosenHeaders(api), ...chosenHeaders(other)]
    expect(JSON.stringify(seen)).not.toMatch(/Bearer|x-wide/)
  })

  it('goes to the same origin under another spelling', async () => {
    const client = open({ headers: { 'x-wide': 'w' } })
    redirectCalls(client, kind, (url) => api.url.toUpperCase().replace('HTTP://', 'http://') + url)
    await client.getMeV2()
    expect(chosenHeaders(api)).toEqual([{ authorization: 'Bearer token', 'x-wide': 'w' }])
  })
})
