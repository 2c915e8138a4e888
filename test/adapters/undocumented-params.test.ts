import type { AxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { id: 'u' }))
})
afterEach(() => server.close())

describe('an operation with params of the caller’s own', () => {
  const send = async (options: AxiosRequestConfig) => {
    await createClient({ baseURL: server.url, token: 't' }).listUsersV2({ query: 'a b&c' }, null, options as object)
    return server.requests[0]?.url.replaceAll('[]', '%5B%5D')
  }

  it.each([
    [{ indexes: null }, 'tags=x&tags=y'],
    [{ encode: encodeURIComponent }, 'tags%5B%5D=x&tags%5B%5D=y'],
    [undefined, 'tags%5B%5D=x&tags%5B%5D=y'],
  ] as const)('writes these by paramsSerializer %j, and its own as OpenAPI says', async (paramsSerializer, written) => {
    const params = { tags: ['x', 'y'] }
    expect(await send(paramsSerializer ? { params, paramsSerializer } : { params })).toBe(
      `/v2/users?query=a%20b%26c&${written}`,
    )
  })

  it('passes only these to a serialize function', async () => {
    const paramsSerializer = { serialize: (params: object) => JSON.stringify(params).replaceAll('"', '~') }
    expect(await send({ params: { tags: [1] }, paramsSerializer })).toBe('/v2/users?query=a%20b%26c&{~tags~:[1]}')
  })

  it('does not call a serialize function where there are none', async () => {
    const paramsSerializer = {
      serialize: (): string => {
        throw new Error('called')
      },
    }
    expect(await send({ paramsSerializer })).toBe('/v2/users?query=a%20b%26c')
  })
})
