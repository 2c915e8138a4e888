import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const urls = () => server.requests.map(({ url }) => url.replaceAll('%5B%5D', '[]'))

describe('params, on axios', () => {
  it.each<[string, (params: object) => unknown, string]>([
    ['URLSearchParams', () => new URLSearchParams('query=a&query=b'), '/v2/users?query=a&query=b'],
    ['another object', () => ({ query: 'a b', list: [1] }), '/v2/users?query=a%20b&list[]=1'],
    ['nothing', () => undefined, '/v2/users'],
  ])('are what an interceptor puts in their place: %s', async (_, change, url) => {
    const client = createClient({ baseURL: server.url })
    client.interceptors.request.use((config) => ({ ...config, params: change(config.params) }))
    await client.listUsersV2({ limit: 1 })
    expect(urls()).toEqual([url])
  })

  it("that are not documented are sent as axios sends them, whatever axios's defaults", async () => {
    const client = createClient({ baseURL: server.url })
    axios.defaults.baseURL = 'https://elsewhere.example/'
    try {
      await client.listUsersV2({ limit: 1 }, null, { params: { beta: 'a b', list: [1, 2] } })
    } finally {
      Reflect.deleteProperty(axios.defaults, 'baseURL')
    }
    expect(urls()).toEqual(['/v2/users?limit=1&beta=a+b&list[]=1&list[]=2'])
  })

  it('that are URLSearchParams are sent beside those of the operation', async () => {
    await createClient({ baseURL: server.url }).listUsersV2({ limit: 1 }, null, {
      params: new URLSearchParams('a=1&a=2'),
    })
    expect(urls()).toEqual(['/v2/users?limit=1&a=1&a=2'])
  })
})
