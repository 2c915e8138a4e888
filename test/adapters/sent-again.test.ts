import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { createClient } from '../../src/user'
import { callers, failureOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { message: 'no' }, 403))
})
afterEach(() => server.close())

const sent = () => server.requests.map(({ method, url, body }) => [method, url, body])
const succeed = () => server.respond((_, response) => json(response, { id: 'sent' }))

describe.each(callers)('the config that %s leaves', (_, open) => {
  it('on an error is sent again as the same request', async () => {
    const { client, getUser, listUsers, inviteUser } = open({ baseURL: server.url })
    for (const call of [
      () => getUser('u'),
      () => listUsers({ query: 'anna', limit: 10 }),
      () => inviteUser({ email: 'a@example.com' }, { headers: { 'x-mine': '1' }, params: { dry: true } }),
    ]) {
      server.requests.length = 0
      const { config } = await failureOf(call())
      await failureOf(client.request(config))
      const { config: again } = await failureOf(client(config))
      await failureOf(client.request(again))
      expect(server.requests).toHaveLength(4)
      expect(new Set(server.requests.map(({ rawHeaders, ...request }) => JSON.stringify(request))).size).toBe(1)
    }
  })

  it('on a response is sent again, and on a copy', async () => {
    succeed()
    const { client, inviteUser } = open({ baseURL: server.url })
    const { config } = await inviteUser({ email: 'a@example.com' })
    await client.request(config)
    await client.request({ ...config, headers: { 'x-copy': '1' } })
    expect(sent()).toEqual(Array(3).fill(['POST', '/v2/users/invite', '{"email":"a@example.com"}']))
    expect(server.requests[2]?.headers['x-copy']).toBe('1')
  })

  it('shows the path, the params and the text that was sent', async () => {
    const { inviteUser, listUsers } = open({ baseURL: server.url })
    const { config } = await failureOf(inviteUser({ email: 'a@example.com' }))
    const { config: list } = await failureOf(listUsers({ query: 'anna', limit: 10 }))
    succeed()
    const { config: done } = await inviteUser({ email: 'a@example.com' })
    for (const each of [config, done]) {
      expect([each.url, each.data, each.method, each.baseURL]).toEqual([
        '/v2/users/invite',
        '{"email":"a@example.com"}',
        'post',
        server.url,
      ])
    }
    expect([list.url, list.params, list.data]).toEqual(['/v2/users', { query: 'anna', limit: 10 }, undefined])
  })

  it('can be changed by a response interceptor, which sends it again', async () => {
    let n = 0
    server.respond((_, response) => json(response, { n: ++n }, n === 1 ? 403 : 200))
    const { client, listUsers } = open({ baseURL: server.url })
    client.interceptors.response.use(undefined, ({ config }) => {
      config.params.limit = 20
      config.headers['x-again'] = '1'
      return client.request(config)
    })
    expect((await listUsers({ query: 'anna', limit: 10 })).data).toEqual({ n: 2 })
    expect(sent()[1]).toEqual(['GET', '/v2/users?query=anna&limit=20', ''])
    expect(server.requests[1]?.headers['x-again']).toBe('1')
  })
})

describe('the config of a call, sent again', () => {
  it.each(['text', '5', '"quoted"', '{"a":1}', '', 5, true, null, [1], { constructor: 1 }])(
    'has the same body: %j',
    async (value) => {
      const client = createClient({ baseURL: server.url, token: 't' })
      const error = await failureOf(client.putUserSetting({ scope: 's', key: 'k' }, value))
      await failureOf(client.request(error.config))
      expect(sent()).toEqual(Array(2).fill(['PUT', '/v2/users/me/settings/s/k', JSON.stringify(value)]))
      expect(server.requests.map(({ headers }) => headers['content-type'])).toEqual(Array(2).fill('application/json'))
    },
  )

  it('has the same ids and query, as OpenAPI writes them', async () => {
    const client = createClient({ baseURL: server.url, token: 't' })
    for (const call of [
      () => client.getUserV2('a/b c%'),
      () => client.listUsers({ org_ids: ['1', '2,3'], query: 'a b' }),
    ]) {
      const error = await failureOf(call())
      await failureOf(client.request(error.config))
    }
    expect(sent().map(([, url]) => url)).toEqual([
      ...Array(2).fill('/v2/users/a%2Fb%20c%25'),
      ...Array(2).fill('/v1/users?org_ids=1,2%2C3&query=a%20b'),
    ])
  })

  it('has no token, gets a new one, and one round of retries', async () => {
    server.respond((_, response) => json(response, {}, 429))
    let asked = 0
    const client = createClient({
      baseURL: server.url,
      token: () => `t${++asked}`,
      retry: { baseDelayMs: 1, maxRetries: 1 },
    })
    const { config, operationId } = await failureOf(client.inviteUser(null, { email: 'a@example.com' }))
    expect([config.headers.Authorization, JSON.stringify(config).includes('Bearer')]).toEqual([undefined, false])
    const again = await failureOf(client.request(config))
    expect([operationId, again.operationId]).toEqual(['inviteUser', 'inviteUser'])
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([1, 2, 3, 4].map((n) => `Bearer t${n}`))
    expect(new Set(server.requests.map(({ body }) => body)).size).toBe(1)
  })

  it('keeps what its operation allows: no retry for what is not idempotent, no token for what is public', async () => {
    server.respond((_, response) => json(response, {}, 503))
    const client = createClient({ baseURL: server.url, token: 't', retry: { baseDelayMs: 1, maxRetries: 1 } })
    const invite = await failureOf(client.inviteUser(null, { email: 'a@example.com' }))
    const check = await failureOf(client.checkInviteToken('invite-token'))
    server.requests.length = 0
    expect((await failureOf(client.request(invite.config))).outcome).toBe('unknown')
    expect(server.requests.splice(0)).toHaveLength(1)
    await failureOf(client.request(check.config))
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined])
  })

  it('runs the interceptors of the SDK again', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 't' })
    let runs = 0
    sdk.interceptors.request((config) => {
      runs++
      return config
    })
    const { config } = await failureOf(sdk.user.getMeV2())
    await failureOf(sdk.user.getClient().request(config))
    expect(runs).toBe(2)
  })
})

describe('what a logger prints', () => {
  it.each([200, 403])('of a response with status %i shows no invite token in config.url', async (status) => {
    server.respond((_, response) => json(response, {}, status))
    const client = createClient({ baseURL: server.url })
    const logged: string[] = []
    const log = (config: { url?: string }) => logged.push(String(config.url))
    client.interceptors.request.use((config) => {
      log(config as never)
      return config
    })
    client.interceptors.response.use(
      (response) => {
        log(response.config as never)
        return response
      },
      (error) => {
        log(error.config)
        throw error
      },
    )
    await client
      .activateUser('invite-token', { display_name: 'Ben', password: 'a long password' })
      .catch((error) => expect(error.message).toBe('activateUser failed with status 403'))
    await client.checkInviteToken('invite-token').catch(() => {})
    const [activate, check] = ['/v2/users/public/activate', '/v2/users/public/checkToken']
    expect(logged).toEqual([activate, activate, check, check])
    expect(server.requests.map(({ url }) => url)).toEqual([
      `${activate}?token=invite-token`,
      `${check}?token=invite-token`,
    ])
  })
})
