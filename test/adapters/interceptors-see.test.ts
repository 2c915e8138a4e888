import type { InternalAxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { createClient } from '../../src/user'
import { callers } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterEach(() => server.close())

const open = () => createClient({ baseURL: server.url, token: 'our-token' })

/** What interceptors saw: copied at that moment, since an interceptor may keep the config. */
function watch(client: ReturnType<typeof open>) {
  const seen: { url?: string | undefined; params: unknown; data: unknown; config: InternalAxiosRequestConfig }[] = []
  client.interceptors.request.use((config) => {
    const { url, params, data } = config
    seen.push({ url, params: params && structuredClone(params), data, config })
    return config
  })
  return seen
}

describe.each(callers)('a request interceptor on %s sees', (_, openCaller) => {
  it('the path, the query as an object and the body as it was passed', async () => {
    const { client, getUser, listUsers, inviteUser } = openCaller({ baseURL: server.url })
    const seen: unknown[] = []
    client.interceptors.request.use((config) => {
      seen.push([config.method, config.baseURL, config.url, config.params, config.data])
      return config
    })
    await getUser('u')
    await listUsers({ query: 'anna', limit: 10 })
    await inviteUser({ email: 'a@example.com', language: 'de' })
    expect(seen).toEqual([
      ['get', server.url, '/v2/users/u', undefined, undefined],
      ['get', server.url, '/v2/users', { query: 'anna', limit: 10 }, undefined],
      ['post', server.url, '/v2/users/invite', undefined, { email: 'a@example.com', language: 'de' }],
    ])
  })

  it('what runWhen sees, and headers that can be read and set', async () => {
    const { client, listUsers } = openCaller({ baseURL: server.url })
    const asked: unknown[] = []
    client.interceptors.request.use(
      (config) => {
        asked.push([config.headers.get('X-Mine'), config.headers.Accept !== undefined])
        config.headers.set('x-other', '2')
        return config
      },
      null,
      { runWhen: ({ url, params }) => asked.push([url, params]) > 0 },
    )
    await listUsers({ query: 'anna' }, { headers: { 'x-mine': '1' } })
    expect(asked).toEqual([
      ['/v2/users', { query: 'anna' }],
      ['1', true],
    ])
    expect(server.requests[0]?.headers).toMatchObject({ 'x-mine': '1', 'x-other': '2' })
  })
})

describe('a request interceptor sees', () => {
  it('ids in the path as they are sent', async () => {
    const client = open()
    const seen = watch(client)
    await client.getUserV2('a/b c')
    await client.getUserSetting({ scope: 'calendar', key: 'ü?' })
    expect(seen.map(({ url }) => url)).toEqual(['/v2/users/a%2Fb%20c', '/v2/users/me/settings/calendar/%C3%BC%3F'])
    expect(server.requests.map(({ url }) => url)).toEqual(seen.map(({ url }) => url))
  })

  it('values of the query with their own types, and lists as lists', async () => {
    const client = open()
    const seen = watch(client)
    await client.getGroups({ hydrate: true, limit: 10, query: 'a b' })
    await client.listUsers({ org_ids: ['1', '2'], query: undefined })
    await client.listUsersV2([
      { name: 'query', value: 'anna' },
      { name: 'limit', value: 10 },
    ])
    await client.verifyEmailWithToken('secret', { password: 'p' } as never)
    expect(seen.map(({ params }) => params)).toEqual([
      { hydrate: true, limit: 10, query: 'a b' },
      { org_ids: ['1', '2'] },
      { query: 'anna', limit: 10 },
      { token: 'secret' },
    ])
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v1/groups?query=a%20b&limit=10&hydrate=true',
      '/v1/users?org_ids=1,2',
      '/v2/users?query=anna&limit=10',
      '/v2/users/public/verifyEmail?token=secret',
    ])
  })

  it('documented and other params together', async () => {
    const client = open()
    const seen = watch(client)
    await client.listUsersV2({ query: 'a b' }, null, { params: { trace: ['x', 'y'] } })
    expect(seen[0]?.params).toEqual({ query: 'a b', trace: ['x', 'y'] })
    expect(decodeURIComponent(server.requests[0]?.url ?? '')).toBe('/v2/users?query=a b&trace[]=x&trace[]=y')
  })

  it('a body with all of its own keys, which are all sent', async () => {
    const client = open()
    const seen = watch(client)
    const text = '{"email":"a@example.com","constructor":{"prototype":1},"__proto__":{"admin":true},"prototype":[]}'
    await client.inviteUser(null, JSON.parse(text))
    await client.putUserSetting({ scope: 's', key: 'k' }, JSON.parse(text))
    expect(seen.map(({ data }) => JSON.stringify(data))).toEqual([text, text])
    expect(server.requests.map(({ body }) => body)).toEqual([text, text])
    expect(Object.prototype).not.toHaveProperty('admin')
  })

  it.each(['text', '5', '"quoted"', '{"a":1}', '', 5, 0, true, false, null, [], [null], { a: [1] }])(
    'any JSON value as it was passed, and it is sent as JSON: %j',
    async (value) => {
      const client = open()
      const seen = watch(client)
      await client.putUserSetting({ scope: 's', key: 'k' }, value)
      expect(seen[0]?.data).toEqual(value)
      expect(server.requests.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
        [JSON.stringify(value), 'application/json'],
      ])
    },
  )

  it('an instance of a class itself, with its toJSON', async () => {
    class Invitation {
      constructor(private address: string) {}
      toJSON() {
        return { email: this.address }
      }
    }
    const client = open()
    const seen = watch(client)
    const invitation = new Invitation('a@example.com')
    await client.inviteUser(null, invitation as never)
    expect(seen[0]?.data).toBe(invitation)
    expect(server.requests[0]?.body).toBe('{"email":"a@example.com"}')
  })

  it('the operation and the options of the call, but no token', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 'our-token' })
    sdk.headers({ 'x-epilot-org-id': '1' })
    const seen: unknown[] = []
    sdk.interceptors.request((config) => {
      seen.push([config.operationId, config.retry, config.headers.Authorization])
      return config
    })
    await sdk.user.getMeV2(null, null, { retry: { maxRetries: 1 } })
    await sdk.user.getClient().get('/x')
    expect(seen).toEqual([
      ['getMeV2', { maxRetries: 1 }, undefined],
      [undefined, undefined, undefined],
    ])
  })
})
