import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { createClient } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

const LARGE = 'application/large-response.vnd+json'
const USUAL = 'application/json, text/plain, */*'

let api: TestServer
let store: TestServer
beforeEach(async () => {
  api = await startServer((_, response) => refer(response))
  store = await startServer((_, response) => json(response, JSON.stringify({ id: 'large' })))
})
afterEach(() => Promise.all([api.close(), store.close()]))

/** Answers a reference to the store, as the service does. */
function refer(response: Parameters<typeof json>[0], url = `${store.url}/object?X-Amz-Signature=sig-nature`): void {
  json(response, { $payload_ref: url }, 200, { 'content-type': `${LARGE}; charset=utf-8` })
}

const client = () =>
  createClient({ baseURL: api.url, token: 'token', headers: { 'x-epilot-org-id': '1' }, retry: { maxRetries: 0 } })
const accepts = () => api.requests.map(({ headers }) => headers.accept)

describe('a large response', () => {
  it('is fetched without credentials, and parsed twice', async () => {
    const { data, status } = await client().getMeV2()
    expect([status, data]).toEqual([200, { id: 'large' }])
    const { authorization, 'x-epilot-org-id': org, cookie, accept } = store.requests[0]?.headers ?? {}
    expect([authorization, org, cookie, accept]).toEqual([undefined, undefined, undefined, '*/*'])
    expect(accepts()).toEqual([LARGE])
  })

  it('may be a plain JSON object', async () => {
    store.respond((_, response) => json(response, { id: 'plain' }))
    expect((await client().getMeV2()).data).toEqual({ id: 'plain' })
  })

  it('is asked for on GET operations that answer JSON, and nowhere else', async () => {
    api.respond((_, response) => json(response, {}))
    await client().listUsers()
    await client().beginPasskeyRegistration()
    await client().get('/plain')
    expect(accepts()).toEqual([LARGE, USUAL, USUAL])
  })

  it('is asked for where the caller wants JSON, and not where bytes or text', async () => {
    api.respond((_, response) => json(response, {}))
    for (const responseType of ['json', 'text', 'arraybuffer', 'stream'] as const) {
      await client().getMeV2(null, null, { responseType })
    }
    expect(accepts()).toEqual([LARGE, USUAL, USUAL, USUAL])
  })

  it('is not asked for where the caller says so', async () => {
    api.respond((_, response) => json(response, {}))
    const sdk = createSDK({ baseURL: api.url, largeResponse: { enabled: false } })
    await sdk.user.getMeV2()
    sdk.largeResponse({ enabled: true })
    await sdk.user.getMeV2()
    await sdk.user.getMeV2(null, null, { largeResponse: { enabled: false } })
    await sdk.user.createClient({ largeResponse: { enabled: false } }).getMeV2()
    expect(accepts()).toEqual([USUAL, LARGE, USUAL, USUAL])
  })

  it('is left alone when the caller has an Accept of its own', async () => {
    const { data } = await client().getMeV2(null, null, { headers: { accept: LARGE } })
    expect(Object.keys(data)).toEqual(['$payload_ref'])
    expect(store.requests).toEqual([])
  })

  it('is not asked for again by a client that was answered 406', async () => {
    api.respond(({ headers }, response) => json(response, {}, headers.accept === LARGE ? 406 : 200))
    const held = client()
    await held.getMeV2()
    await held.getGroups()
    expect(accepts()).toEqual([LARGE, USUAL, USUAL])
  })
})

describe('a large response that cannot be had', () => {
  it.each<[string, (response: Parameters<typeof json>[0]) => void, string]>([
    [
      'a 403',
      (response) => json(response, {}, 403),
      'with status 403: large response: fetching the payload failed with status 403',
    ],
    ['no JSON', (response) => void response.end('<html>'), 'with status 200: large response: the payload is not JSON'],
    [
      'a reference again',
      (response) => json(response, JSON.stringify({ $payload_ref: 'https://elsewhere' })),
      'with status 200: large response: the payload is a reference again',
    ],
  ])('because of %s is an error', async (_, respond, message) => {
    store.respond((__, response) => respond(response))
    const error = await client()
      .getMeV2()
      .catch((failed) => failed)
    expect([error.code, error.message]).toEqual(['ERR_LARGE_RESPONSE', `getMeV2 failed ${message}`])
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('sig-nature')
    expect(store.requests).toHaveLength(1)
  })

  it('because it refers to itself is an error', async () => {
    api.respond((_, response) => refer(response, `${api.url}/v2/users/me`))
    await expect(client().getMeV2()).rejects.toThrow('large response: the payload is a reference again')
    expect(api.requests).toHaveLength(2)
  })

  it.each(['file:///etc/passwd', 'data:,x', 'nowhere', ''])('because it refers to "%s" is an error', async (url) => {
    api.respond((_, response) => refer(response, url))
    await expect(client().getMeV2()).rejects.toThrow('large response: the answer has no usable $payload_ref')
  })

  it('because nobody answers is an error that hides the signature', async () => {
    await store.close()
    const error = await client()
      .getMeV2()
      .catch((failed) => failed)
    expect(error.message).toBe('getMeV2 failed with status 200: large response: the payload could not be fetched')
    expect(inspect([error, error.cause], { depth: Infinity, showHidden: true })).not.toContain('sig-nature')
  })
})
