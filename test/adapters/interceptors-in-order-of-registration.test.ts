import { type AxiosAdapter, AxiosHeaders } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { callers, failureOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

/** axios 1.13 and later: `legacyInterceptorReqResOrdering: false` runs request interceptors as they were registered. */
const transitional = { legacyInterceptorReqResOrdering: false }

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterEach(() => server.close())

describe.each(callers)('interceptors that %s runs as they were registered', (_, open) => {
  it('run in that order', async () => {
    const { client, getUser } = open({ baseURL: server.url, transitional })
    for (const name of ['a', 'b']) {
      client.interceptors.request.use((config) => ({ ...config, url: `${config.url}/${name}` }))
    }
    await getUser('u')
    expect(server.requests.map(({ url }) => url)).toEqual(['/v2/users/u/a/b'])
  })

  it('see and change the query and the body', async () => {
    const { client, listUsers, inviteUser } = open({ baseURL: server.url, transitional })
    const seen: unknown[] = []
    client.interceptors.request.use((config) => {
      const { url, params, data } = config
      seen.push([url, params, data])
      return {
        ...config,
        headers: new AxiosHeaders({ ...config.headers, 'x-mine': '1' }),
        params: params && { ...params, limit: 20 },
        data: data && { ...data, language: 'de' },
      }
    })
    await listUsers({ query: 'anna', limit: 10 })
    await inviteUser({ email: 'a@example.com' })
    expect(seen).toEqual([
      ['/v2/users', { query: 'anna', limit: 10 }, undefined],
      ['/v2/users/invite', undefined, { email: 'a@example.com' }],
    ])
    expect(server.requests.map(({ url, body, headers }) => [url, body, headers['x-mine']])).toEqual([
      ['/v2/users?query=anna&limit=20', '', '1'],
      ['/v2/users/invite', '{"email":"a@example.com","language":"de"}', '1'],
    ])
  })

  it('set the adapter', async () => {
    const { client, getUser } = open({ baseURL: server.url, transitional })
    const adapter = (async () => ({ status: 200, data: 'adapted' })) as unknown as AxiosAdapter
    client.interceptors.request.use((config) => Object.assign(config, { adapter }), null, { synchronous: true })
    expect((await getUser('u')).data).toBe('adapted')
  })

  it('fail with their own errors', async () => {
    const { client, getUser } = open({ baseURL: server.url, transitional })
    const error = new Error('no')
    client.interceptors.request.use(() => Promise.reject(error))
    expect(await failureOf(getUser('u'))).toBe(error)
    expect(error.message).toBe('no')
  })
})

it('interceptors that run as they were registered do not affect the token and the retries', async () => {
  let n = 0
  server.respond((_, response) => json(response, {}, n++ ? 200 : 503))
  const client = createClient({ baseURL: server.url, token: 't', transitional, retry: { baseDelayMs: 1 } })
  const seen: unknown[] = []
  client.interceptors.request.use((config) => {
    seen.push(config.headers.Authorization)
    return config
  })
  await client.getMeV2()
  expect(seen).toEqual([undefined])
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer t', 'Bearer t'])
})
