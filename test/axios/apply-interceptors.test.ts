import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  applyLargeResponseInterceptor,
  applyRetryInterceptor,
  authorize,
  createSDK,
  isCallError,
  type RetryConfig,
} from '../../src'
import { createClient } from '../../src/user'
import * as onFetch from '../../src/user/fetch'
import { json, startServer, type TestServer } from '../support/server'

const LARGE = 'application/large-response.vnd+json'

let server: TestServer
let store: TestServer
beforeEach(async () => {
  server = await startServer()
  store = await startServer((_, response) => json(response, JSON.stringify({ id: 'large' })))
})
afterEach(() => Promise.all([server.close(), store.close()]))

/** How many requests a call makes that fails with a status each time. */
async function attempts(call: () => Promise<unknown>, status = 429): Promise<number> {
  server.respond((_, response) => json(response, {}, status))
  server.requests.length = 0
  const error = (await call().catch((failed) => failed)) as { status: number }
  expect(error.status).toBe(status)
  return server.requests.length
}

const quick: RetryConfig = { defaultDelayMs: 1 }

describe('applyRetryInterceptor', () => {
  it('sets what the option retry sets, on a client of this package', async () => {
    const client = createClient({ baseURL: server.url, token: 't', retry: { maxRetries: 1, baseDelayMs: 1 } })
    applyRetryInterceptor({ client, config: {} })
    expect(await attempts(() => client.getMeV2())).toBe(2)
    applyRetryInterceptor({ client, config: { maxRetries: 2 } })
    applyRetryInterceptor({ client, config: { maxRetries: 2 } })
    expect(await attempts(() => client.getMeV2())).toBe(3)
    applyRetryInterceptor({ client, config: { maxRetries: 0 } })
    expect(await attempts(() => client.getMeV2())).toBe(1)
  })

  it('sets it on the client behind a handle, before that of the SDK', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 't' })
    sdk.retry({ maxRetries: 0 })
    applyRetryInterceptor({ client: sdk.user, config: { ...quick, maxRetries: 1 } })
    expect(await attempts(() => sdk.user.getMeV2())).toBe(2)
  })

  it.each([
    ['that is new', (client: object) => client],
    ['that was authorized before', (client: object) => authorize(client, 't')],
  ])('gives an axios instance %s the retries of this package', async (_, prepare) => {
    const client = axios.create({ baseURL: server.url })
    prepare(client)
    applyRetryInterceptor({ client, config: quick })
    expect(await attempts(() => client.get('/a'))).toBe(4)
    expect(await attempts(() => client.get('/a'), 503)).toBe(4)
    expect(await attempts(() => client.post('/a', {}))).toBe(4)
    const error = await client.post('/a', {}).catch((failed) => failed)
    expect([isCallError(error), error.message]).toEqual([true, 'POST /a failed with status 429'])
    expect(await attempts(() => client.post('/a', {}), 503)).toBe(1)
  })

  it('keeps them when the instance is authorized afterwards', async () => {
    const client = axios.create({ baseURL: server.url })
    applyRetryInterceptor({ client, config: { ...quick, maxRetries: 1 } })
    authorize(client, 't')
    expect(await attempts(() => client.get('/a'))).toBe(2)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer t', 'Bearer t'])
  })

  it('requests no large responses on an axios instance', async () => {
    const client = axios.create({ baseURL: server.url })
    applyRetryInterceptor({ client, config: {} })
    await client.get('/a')
    expect(server.requests[0]?.headers.accept).toBe('application/json, text/plain, */*')
  })
})

describe('applyLargeResponseInterceptor', () => {
  beforeEach(() => {
    server.respond(({ headers }, response) => {
      if (headers.accept !== LARGE) return json(response, {}, 413)
      return json(response, { $payload_ref: `${store.url}/object` }, 200, { 'content-type': LARGE })
    })
  })

  it.each([
    ['that is new', (client: object) => client],
    ['that was authorized before', (client: object) => authorize(client, 't')],
  ])('lets an axios instance %s accept large responses, without retries', async (_, prepare) => {
    const client = axios.create({ baseURL: server.url, headers: { 'x-epilot-org-id': '1' } })
    prepare(client)
    applyLargeResponseInterceptor({ client, config: {} })
    expect((await client.get('/a')).data).toEqual({ id: 'large' })
    const { authorization, 'x-epilot-org-id': org } = store.requests[0]?.headers ?? {}
    expect([authorization, org]).toEqual([undefined, undefined])
    expect(await attempts(() => client.get('/a'))).toBe(1)
  })

  it('lets plain GETs of a client accept them, which they do not otherwise', async () => {
    const client = createClient({ baseURL: server.url, token: 't' })
    await expect(client.get('/a')).rejects.toMatchObject({ status: 413 })
    applyLargeResponseInterceptor({ client, config: { enabled: true } })
    expect((await client.get('/a')).data).toEqual({ id: 'large' })
    applyLargeResponseInterceptor({ client, config: { enabled: false } })
    await expect(client.get('/a')).rejects.toMatchObject({ status: 413 })
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 413 })
  })
})

describe.each([
  ['applyRetryInterceptor', applyRetryInterceptor],
  ['applyLargeResponseInterceptor', applyLargeResponseInterceptor],
])('%s', (name, apply) => {
  it.each([undefined, null, {}, () => {}, onFetch.createClient(), onFetch.user])(
    'rejects a client that is not on axios',
    (client) => {
      const message = `${name}: client must be an axios instance, or a client or handle on axios`
      expect(() => apply({ client: client as never, config: {} })).toThrow(
        expect.objectContaining({ code: 'ERR_OPTION', message }),
      )
    },
  )
})

it('applyRetryInterceptor rejects an unknown option, and then changes nothing', async () => {
  const client = axios.create({ baseURL: server.url })
  for (const [config, problem] of [
    [{ retries: 1 }, 'there is no option retry.retries'],
    [{ defaultDelayMs: -1 }, 'retry.defaultDelayMs must be a number of at least 0'],
  ] as const) {
    expect(() => applyRetryInterceptor({ client, config: config as never })).toThrow(
      `applyRetryInterceptor: ${problem}`,
    )
  }
  expect(await attempts(() => client.get('/a'))).toBe(1)
})
