import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { authorize, createSDK } from '../../src'
import type { TokenContext } from '../../src/core/types'
import { createClient, isCallError, user } from '../../src/user'
import * as onFetch from '../../src/user/fetch'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const sentTokens = () => server.requests.map(({ headers }) => headers.authorization)

describe('authorize', () => {
  it('returns its first argument, whatever that is', () => {
    const sdk = createSDK()
    for (const target of [createClient(), user, sdk, sdk.user, axios.create(), onFetch.createClient(), onFetch.user]) {
      expect(authorize(target, 'token')).toBe(target)
      expect(authorize(target, null)).toBe(target)
    }
    for (const target of [onFetch.createClient(), onFetch.user, createClient()]) {
      expect(onFetch.authorize(target, 'token')).toBe(target)
      onFetch.authorize(target, null)
    }
  })

  it.each([{}, null, undefined, 'client', () => {}, axios.Axios, Object.create(null)])(
    'rejects %s, which nobody can be authorized for',
    (target) => {
      const message = 'authorize: the first argument must be a client or handle of this package'
      for (const entry of [authorize, onFetch.authorize]) {
        expect(() => entry(target as never, 'token')).toThrow(expect.objectContaining({ code: 'ERR_TOKEN', message }))
      }
    },
  )

  it('authorizes the client behind a handle', async () => {
    const sdk = createSDK({ baseURL: server.url })
    authorize(sdk.user, 'own')
    await sdk.user.getMeV2()
    await sdk.user.getClient().getMeV2()
    authorize(sdk, 'sdk')
    authorize(sdk.user, null)
    await sdk.user.getMeV2()
    expect(sentTokens()).toEqual(['Bearer own', 'Bearer own', 'Bearer sdk'])
  })

  it.each([
    ['axios', user],
    ['`fetch`', onFetch.user],
  ])('leaves the fresh clients of a handle alone, on %s', async (_, handle) => {
    authorize(handle, 'own')
    await handle.createClient({ baseURL: server.url }).getMeV2()
    await handle.createClient({ baseURL: server.url, token: 'fresh' }).getMeV2()
    authorize(handle, null)
    expect(sentTokens()).toEqual([undefined, 'Bearer fresh'])
    expect(handle.createClient()).not.toBe(handle.getClient())
  })
})

describe('an axios instance of the caller’s own that is authorized', () => {
  const open = (config: object = {}) => axios.create({ baseURL: server.url, ...config })

  it('sends the token to the origin of its base, and nowhere else', async () => {
    const other = await startServer()
    const client = authorize(open(), 'token')
    await client.get('/x')
    await client.get(`${server.url}/y`)
    await client.get(`${other.url}/z`)
    expect([sentTokens(), other.requests[0]?.headers.authorization]).toEqual([
      ['Bearer token', 'Bearer token'],
      undefined,
    ])
    await other.close()
  })

  it('sends it nowhere when it has no base', async () => {
    await authorize(axios.create(), 'token').get(`${server.url}/x`)
    expect(sentTokens()).toEqual([undefined])
  })

  it('can be authorized again, without running twice', async () => {
    const client = open()
    authorize(authorize(client, 'first'), 'second')
    await client.get('/x')
    authorize(client, null)
    await client.get('/x')
    expect([sentTokens(), server.requests.length]).toEqual([['Bearer second', undefined], 2])
  })

  it('keeps its interceptors, its adapter and its requests as they were', async () => {
    const client = open({ headers: { 'x-mine': '1' }, params: { a: 'b c' } })
    client.interceptors.request.use((config) => {
      config.url = `/prefix${config.url}`
      return config
    })
    client.interceptors.response.use((response) => response.data)
    authorize(client, 'token')
    server.respond((_, response) => json(response, { id: 5 }))
    expect(await client.post('/x', { b: [1] })).toEqual({ id: 5 })
    const [request] = server.requests
    expect([request?.method, request?.url, request?.body, request?.headers['x-mine']]).toEqual([
      'POST',
      '/prefix/x?a=b+c',
      '{"b":[1]}',
      '1',
    ])
  })

  it('renews its token after a 401, and retries nothing else', async () => {
    const token = vi.fn(({ reason }: TokenContext) => reason)
    const client = authorize(open(), token)
    const statuses = [401, 200, 429, 503]
    server.respond((_, response) => json(response, {}, statuses.shift()))
    expect((await client.get('/x')).status).toBe(200)
    await expect(client.get('/x')).rejects.toMatchObject({ status: 429 })
    await expect(client.get('/x')).rejects.toMatchObject({ status: 503 })
    expect(token.mock.calls.map(([{ reason, operationId }]) => [reason, operationId])).toEqual([
      ['request', undefined],
      ['unauthorized', undefined],
      ['request', undefined],
      ['request', undefined],
    ])
  })

  it('throws the errors of this package', async () => {
    server.respond((_, response) => json(response, { message: 'no' }, 404))
    const error = await authorize(open(), 'token')
      .get('/x?q=1')
      .catch((failed) => failed)
    expect([isCallError(error), axios.isAxiosError(error), error.message]).toEqual([
      true,
      true,
      'GET /x failed with status 404: no',
    ])
  })

  it('has no time limit of its own', async () => {
    server.respond((_, response) => setTimeout(() => json(response, {}), 50))
    expect((await authorize(open(), 'token').get('/x')).status).toBe(200)
  })
})
