import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { character } from '../support/characters'
import { type Client, kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterAll(() => server.close())

const text = fc.string({ unit: character, minLength: 1, maxLength: 30 })
const wellFormed = text.filter((value) => !/\p{Surrogate}/u.test(value) && !/^\.{1,2}$/.test(value))
const RUNS = { numRuns: 100 }

/** The request that a call comes to. */
async function requestOf(call: Promise<unknown>) {
  server.requests.length = 0
  await call
  const [request] = server.requests
  if (!request) throw new Error('nothing was sent')
  return request
}

describe.each(kinds)('arbitrary text, on $name', ({ createClient }) => {
  let client: Client
  beforeAll(() => {
    client = createClient({ baseURL: server.url, token: 'token' })
  })

  it('arrives unchanged as ids, keys and values, at the path of its operation and no other', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed, wellFormed, fc.jsonValue(), async (scope, key, value) => {
        const request = await requestOf(client.putUserSetting({ scope, key }, value as object))
        const parts = request.url.split('/').map(decodeURIComponent)
        expect(parts).toEqual(['', 'v2', 'users', 'me', 'settings', scope, key])
        expect(request.method).toBe('PUT')
        expect(request.body).toBe(JSON.stringify(value))
      }),
      RUNS,
    )
  })

  it('arrives unchanged in the query, commas in lists included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wellFormed, { minLength: 1, maxLength: 4 }), wellFormed, async (ids, query) => {
        const { url } = await requestOf(client.listUsers({ org_ids: ids, query }))
        const [path, search = ''] = url.split('?')
        const pairs = search.split('&').map((pair) => pair.split('='))
        expect(path).toBe('/v1/users')
        expect(pairs.map(([name]) => name)).toEqual(['org_ids', 'query'])
        expect(pairs[0]?.[1]?.split(',').map(decodeURIComponent)).toEqual(ids)
        expect(decodeURIComponent(pairs[1]?.[1] ?? '')).toBe(query)
      }),
      RUNS,
    )
  })

  it('arrives unchanged in params that are not documented', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed, async (value) => {
        const { url } = await requestOf(client.listUsersV2({ limit: 1 }, null, { params: { beta: value } }))
        const { searchParams } = new URL(url, server.url)
        expect([...searchParams]).toEqual([
          ['limit', '1'],
          ['beta', value],
        ])
      }),
      RUNS,
    )
  })

  it('as an id reaches the path of its operation or is rejected', async () => {
    const odd = fc.constantFrom('.', '..', '%2e%2e', '../..', '/', '\\', '?a', '#')
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, odd), async (id) => {
        server.requests.length = 0
        const error = await client.getUserV2(id).then(
          () => undefined,
          (rejected) => rejected,
        )
        if (error) expect([error.code, server.requests.length]).toEqual(['ERR_PARAMETER', 0])
        else expect(server.requests[0]?.url).toBe(`/v2/users/${encodeURIComponent(id)}`)
      }),
      RUNS,
    )
  })
})
