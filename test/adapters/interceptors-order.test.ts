import type { AxiosInstance, InternalAxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { createClient } from '../../src/user'
import { callers, failureOf, ONCE } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterEach(() => server.close())

/** An interceptor that notes its name. */
const note = (seen: string[], name: string) =>
  function intercept<T>(value: T): T {
    seen.push(name)
    return value
  }

describe.each(callers)('the interceptors of %s', (_, open) => {
  it('run from the last to the first for a request, and from the first to the last for a response', async () => {
    const { client, getUser } = open({ baseURL: server.url })
    const seen: string[] = []
    for (const name of ['a', 'b', 'c']) {
      client.interceptors.request.use(note(seen, `request ${name}`))
      client.interceptors.response.use(note(seen, `response ${name}`))
    }
    await getUser('u')
    expect(seen).toEqual(['request c', 'request b', 'request a', 'response a', 'response b', 'response c'])
  })

  it('are removed by their number', async () => {
    const { client, getUser } = open({ baseURL: server.url })
    const seen: string[] = []
    const ids = ['a', 'b', 'c'].map((name) => client.interceptors.request.use(note(seen, name)))
    client.interceptors.request.eject(ids[1] as number)
    await getUser('u')
    expect(seen).toEqual(['c', 'a'])
  })

  it('are counted one by one when a function is registered twice', async () => {
    const { client, getUser } = open({ baseURL: server.url })
    const seen: string[] = []
    const twice = note(seen, 'twice')
    const [first, second] = [client.interceptors.request.use(twice), client.interceptors.request.use(twice)]
    client.interceptors.request.eject(first)
    client.interceptors.request.eject(first)
    await getUser('u')
    client.interceptors.request.eject(second)
    await getUser('u')
    expect(seen).toEqual(['twice'])
  })

  it('are all removed by clear', async () => {
    const { client, getUser } = open({ baseURL: server.url })
    const seen: string[] = []
    client.interceptors.request.use(note(seen, 'request'))
    client.interceptors.response.use(note(seen, 'response'))
    client.interceptors.request.clear()
    client.interceptors.response.clear()
    await getUser('u')
    expect(seen).toEqual([])
  })

  it('are listed as handlers, which tests of interceptors call', () => {
    const { client } = open()
    const intercept = (config: InternalAxiosRequestConfig) => config
    const onFailure = (error: unknown) => Promise.reject(error)
    client.interceptors.request.use(intercept)
    client.interceptors.response.use(undefined, onFailure)
    type Handlers = { handlers: ({ fulfilled?: unknown; rejected?: unknown } | null)[] }
    const [request] = (client.interceptors.request as unknown as Handlers).handlers
    const [response] = (client.interceptors.response as unknown as Handlers).handlers
    expect([request?.fulfilled, response?.rejected]).toEqual([intercept, onFailure])
  })

  it('may wait, and skip by runWhen', async () => {
    const { client, getUser, inviteUser } = open({ baseURL: server.url })
    const seen: string[] = []
    client.interceptors.request.use(note(seen, 'posts only'), null, { runWhen: ({ method }) => method === 'post' })
    client.interceptors.request.use(async (config) => {
      await new Promise((done) => setTimeout(done, 1))
      return note(seen, 'waited')(config)
    })
    client.interceptors.request.use(note(seen, 'at once'), null, { synchronous: true })
    await getUser('u')
    await inviteUser({ email: 'a@example.com' })
    expect(seen).toEqual(['at once', 'waited', 'at once', 'waited', 'posts only'])
  })

  it('may return another response, or another value', async () => {
    const { client, getUser } = open({ baseURL: server.url })
    client.interceptors.response.use((response) => response.data)
    client.interceptors.response.use((data) => ({ wrapped: data }) as never)
    expect(await getUser('u')).toEqual({ wrapped: {} })
  })

  it('may return a value instead of an error, or throw another', async () => {
    server.respond((_, response) => json(response, {}, 404))
    const { client, getUser } = open({ baseURL: server.url })
    const other = new Error('another')
    const id = client.interceptors.response.use(undefined, () => Promise.reject(other))
    expect(await failureOf(getUser('u'))).toBe(other)
    client.interceptors.response.eject(id)
    client.interceptors.response.use(undefined, ({ response }) => response.status)
    expect(await getUser('u')).toBe(404)
  })

  it('may send the request again from within', async () => {
    let n = 0
    server.respond((_, response) => json(response, { n: ++n }, n === 1 ? 403 : 200))
    const { client, inviteUser } = open({ baseURL: server.url })
    client.interceptors.response.use(undefined, ({ config }) => client.request(config))
    expect((await inviteUser({ email: 'a@example.com' })).data).toEqual({ n: 2 })
    expect(server.requests.map(({ body }) => body)).toEqual(Array(2).fill('{"email":"a@example.com"}'))
  })
})

describe('interceptors of callers', () => {
  const ejectors: [string, (client: AxiosInstance) => void][] = [
    ['request.clear', ({ interceptors }) => interceptors.request.clear()],
    ['response.clear', ({ interceptors }) => interceptors.response.clear()],
    ['eject of number 0', ({ interceptors }) => interceptors.request.eject(0)],
    ['eject of number 1', ({ interceptors }) => interceptors.request.eject(1)],
    ['eject of response number 0', ({ interceptors }) => interceptors.response.eject(0)],
    [
      'replacing the handlers',
      ({ interceptors }) => {
        Object.assign(interceptors.request, { handlers: [] })
        Object.assign(interceptors.response, { handlers: [] })
      },
    ],
  ]

  it.each(ejectors)('are removed by %s, and not the token, the retries or the errors', async (_, eject) => {
    let n = 0
    server.respond((_, response) => json(response, { message: 'gone' }, n++ ? 404 : 503))
    const sdk = createSDK({ baseURL: server.url, token: 'our-token', retry: { baseDelayMs: 1 } })
    for (const client of [createClient({ baseURL: server.url, token: 'our-token' }), sdk.user.getClient()]) {
      n = 0
      client.interceptors.request.use((config) => config)
      eject(client as AxiosInstance)
      const error = await failureOf(client.getUserV2('u', null, { retry: { baseDelayMs: 1 } }))
      expect(server.requests.splice(0).map(({ headers }) => headers.authorization)).toEqual(
        Array(2).fill('Bearer our-token'),
      )
      expect(error.message).toBe('getUserV2 failed with status 404: gone')
    }
  })

  it('that an SDK holds run in axios’s order, and can be removed one by one', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 't' })
    const seen: string[] = []
    const twice = note(seen, 'twice')
    const takeOut = [
      sdk.interceptors.request(twice),
      sdk.interceptors.request(note(seen, 'middle')),
      sdk.interceptors.request(twice),
      sdk.interceptors.response(note(seen, 'response 1')),
      sdk.interceptors.response(note(seen, 'response 2')),
    ]
    const run = async () => {
      await sdk.user.getMeV2()
      return seen.splice(0)
    }
    expect(await run()).toEqual(['twice', 'middle', 'twice', 'response 1', 'response 2'])
    takeOut[2]?.()
    takeOut[2]?.()
    expect(await run()).toEqual(['middle', 'twice', 'response 1', 'response 2'])
    takeOut[0]?.()
    takeOut[3]?.()
    takeOut[0]?.()
    expect(await run()).toEqual(['middle', 'response 2'])
  })

  it('that an SDK holds apply to clients created before and after, and survive clear', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 't' })
    const before = sdk.user.getClient()
    const seen: string[] = []
    sdk.interceptors.request(note(seen, 'global'))
    before.interceptors.request.use(note(seen, 'own'))
    await before.get('/x', ONCE)
    before.interceptors.request.clear()
    await before.get('/x', ONCE)
    await sdk.user.getClient().get('/x', ONCE)
    expect(seen.sort()).toEqual(['global', 'global', 'global', 'own'])
  })

  it('that change what an SDK’s interceptor needs run in a fixed order', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 't' })
    sdk.interceptors.request((config) => ({ ...config, url: `${config.url}/1` }))
    sdk.interceptors.request(async (config) => ({ ...config, url: `${config.url}/2` }))
    await sdk.user.getMeV2()
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v2/users/me/2/1', 'Bearer t'],
    ])
  })
})
