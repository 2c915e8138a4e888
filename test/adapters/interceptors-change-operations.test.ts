import axios, { type InternalAxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterEach(() => server.close())

describe('what an interceptor changes on an operation', () => {
  it('is written as OpenAPI says where the operation documents it', async () => {
    const client = createClient({ baseURL: server.url, token: 't' })
    client.interceptors.request.use((config) => ({ ...config, params: { ...config.params, query: 'a b&c' } }))
    await client.listUsers({ org_ids: ['1', '2'] })
    await client.listUsers({ query: 'x' }, null, { params: { trace: 1 } })
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v1/users?org_ids=1,2&query=a%20b%26c',
      '/v1/users?query=a%20b%26c&trace=1',
    ])
  })

  it('may be a config with nothing of the call’s left but what it names', async () => {
    const client = createClient({ baseURL: server.url, token: 't' })
    client.interceptors.request.use(({ headers }) => ({ baseURL: server.url, url: '/other', method: 'get', headers }))
    await client.getMeV2()
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([['/other', 'Bearer t']])
  })

  it('may be a config that axios merged', async () => {
    const client = createClient({ baseURL: server.url, token: () => 't' })
    client.interceptors.request.use(
      (config) => axios.mergeConfig({ params: { offset: 5 } }, config) as InternalAxiosRequestConfig,
    )
    await client.listUsersV2({ query: 'a b', limit: 10 })
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v2/users?offset=5&query=a%20b&limit=10', 'Bearer t'],
    ])
  })

  it('is a token of its own, and then the SDK’s is not asked for', async () => {
    let asked = 0
    const client = createClient({ baseURL: server.url, token: () => `${++asked}` })
    client.interceptors.request.use((config) => {
      config.headers.Authorization = 'Bearer theirs'
      return config
    })
    await client.getMeV2()
    expect([server.requests[0]?.headers.authorization, asked]).toEqual(['Bearer theirs', 0])
  })

  it('holds for each retry, and is made once', async () => {
    let n = 0
    server.respond((_, response) => json(response, {}, n++ < 2 ? 503 : 200))
    const client = createClient({ baseURL: server.url, token: 't', retry: { baseDelayMs: 1 } })
    let runs = 0
    client.interceptors.request.use((config) => ({ ...config, url: `/${++runs}${config.url}`, params: { runs } }))
    await client.getMeV2()
    expect(server.requests.map(({ url }) => url)).toEqual(Array(3).fill('/1/v2/users/me?runs=1'))
  })
})
