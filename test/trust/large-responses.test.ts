import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { createClient } from '../../src/user'
import { kinds } from '../support/clients'
import { json, type Respond, startServer, type TestServer } from '../support/server'

const LARGE = 'application/large-response.vnd+json'
const USUAL = 'application/json, text/plain, */*'

let api: TestServer
let store: TestServer
beforeEach(async () => {
  api = await startServer((_, response) => refer(response))
  store = await startServer((_, response) => json(response, JSON.stringify({ id: 'large' })))
})
afterEach(() => Promise.all([api.close(), store.close()]))

/** Responds with a reference to the store, as the service does. */
function refer(response: Parameters<typeof json>[0], url = `${store.url}/object?X-Amz-Signature=sig-nature`): void {
  json(response, { $payload_ref: url }, 200, { 'content-type': `${LARGE}; charset=utf-8` })
}

const accepts = () => api.requests.map(({ headers }) => headers.accept)

describe.each(kinds)('a large response, on $name', (kind) => {
  const client = () =>
    kind.createClient({
      baseURL: api.url,
      token: 'token',
      headers: { 'x-epilot-org-id': '1', cookie: 'session=1' },
      params: { api_key: 'leaky' },
      retry: { maxRetries: 0 },
    })
  const failure = (call: Promise<unknown>) => call.then(() => undefined).catch((error) => error)

  it('is fetched without credentials, and parsed twice', async () => {
    const { data, status } = await client().getMeV2()
    expect([status, data]).toEqual([200, { id: 'large' }])
    const { authorization, 'x-epilot-org-id': org, cookie, accept } = store.requests[0]?.headers ?? {}
    expect([authorization, org, cookie, accept]).toEqual([undefined, undefined, undefined, '*/*'])
    expect(store.requests[0]?.url).toBe('/object?X-Amz-Signature=sig-nature')
    expect(accepts()).toEqual([LARGE])
  })

  it('may be a plain JSON object', async () => {
    store.respond((_, response) => json(response, { id: 'plain' }))
    expect((await client().getMeV2()).data).toEqual({ id: 'plain' })
  })

  it('may be behind redirects of the store, which get no credentials either', async () => {
    const other = await startServer((_, response) => json(response, JSON.stringify({ id: 'moved' })))
    store.respond(({ url }, response) =>
      response.writeHead(307, { location: url === '/here' ? `${other.url}/there` : '/here' }).end(),
    )
    expect((await client().getMeV2()).data).toEqual({ id: 'moved' })
    const { authorization, 'x-epilot-org-id': org, cookie } = other.requests[0]?.headers ?? {}
    expect([authorization, org, cookie]).toEqual([undefined, undefined, undefined])
    await other.close()
  })

  it('may come after a redirect of the API', async () => {
    api.respond(({ url }, response) =>
      url.startsWith('/moved') ? refer(response) : response.writeHead(302, { location: '/moved' }).end(),
    )
    expect((await client().getMeV2()).data).toEqual({ id: 'large' })
    expect(accepts()).toEqual([LARGE, LARGE])
    expect(store.requests[0]?.headers.authorization).toBeUndefined()
  })

  it('is requested on GET operations that return JSON, and nowhere else', async () => {
    api.respond((_, response) => json(response, {}))
    await client().listUsers()
    await client().beginPasskeyRegistration()
    expect(accepts()).toEqual([LARGE, USUAL])
  })

  it('is not requested where the caller switches it off', async () => {
    api.respond((_, response) => json(response, {}))
    await client().getMeV2(null, null, { largeResponse: { enabled: false } })
    await kind.createClient({ baseURL: api.url, largeResponse: { enabled: false } }).getMeV2()
    expect(accepts()).toEqual([USUAL, USUAL])
  })

  it('is not requested when the caller has its own Accept', async () => {
    const { data } = await client().getMeV2(null, null, { headers: { accept: LARGE } })
    expect(Object.keys(data)).toEqual(['$payload_ref'])
    expect(store.requests).toEqual([])
  })

  it('is not requested again by a client that has received a 406', async () => {
    api.respond(({ headers }, response) => json(response, {}, headers.accept === LARGE ? 406 : 200))
    const held = client()
    await held.getMeV2()
    await held.getGroups()
    expect(accepts()).toEqual([LARGE, USUAL, USUAL])
  })

  it.each([401, 406])('whose store responds with %i says nothing of the token or the client', async (status) => {
    store.respond((_, response) => json(response, {}, status))
    const reasons: string[] = []
    const token = ({ reason }: { reason: string }) => `${reasons.push(reason)}`
    const opened = kind.createClient({ baseURL: api.url, token })
    for (let i = 0; i < 2; i++) expect((await failure(opened.getMeV2())).code).toBe('ERR_LARGE_RESPONSE')
    expect(reasons).toEqual(['request', 'request'])
    expect(accepts()).toEqual([LARGE, LARGE])
  })

  it('that comes with an error status is not fetched', async () => {
    api.respond((_, response) => json(response, { $payload_ref: store.url }, 400, { 'content-type': LARGE }))
    expect((await failure(client().getMeV2())).status).toBe(400)
    expect(store.requests).toEqual([])
  })

  it('that only looks like one is read as it is', async () => {
    api.respond((_, response) => json(response, { $payload_ref: store.url }))
    expect((await client().getMeV2()).data).toEqual({ $payload_ref: store.url })
    expect(store.requests).toEqual([])
  })

  it.each<[string, Respond, string]>([
    [
      'a 403',
      (_, response) => json(response, { message: 'sig-nature expired' }, 403),
      ' with status 403: large response: fetching the payload failed with status 403',
    ],
    [
      'a 204',
      (_, response) => response.writeHead(204).end(),
      ' with status 204: large response: fetching the payload failed with status 204',
    ],
    ['no JSON', (_, response) => response.end('<html>'), ' with status 200: large response: the payload is not JSON'],
    ['nothing', (_, response) => response.end(), ' with status 200: large response: the payload is not JSON'],
    [
      'a reference again',
      (_, response) => json(response, JSON.stringify({ $payload_ref: 'https://elsewhere' })),
      ' with status 200: large response: the payload is a reference again',
    ],
    [
      'a reference again, written with spaces',
      (_, response) => response.end(' \n{ "$payload_ref": "https://elsewhere" }'),
      ' with status 200: large response: the payload is a reference again',
    ],
    [
      'text that is not JSON, serialised',
      (_, response) => json(response, '<html>'),
      ' with status 200: the response is not JSON: <html>',
    ],
    [
      'a redirect without end',
      (_, response) => response.writeHead(302, { location: '/again' }).end(),
      ' with status 200: large response: the payload could not be fetched',
    ],
  ])('with %s for a payload is an error that hides the signature', async (_, respond, message) => {
    store.respond(respond)
    const error = await failure(client().getMeV2())
    expect(error.message).toBe(`getMeV2 failed${message}`)
    expect(error.code).toMatch(/^ERR_(?:LARGE_RESPONSE|ANSWER_NOT_JSON)$/)
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('sig-nature')
  })

  it('that refers to itself is an error', async () => {
    api.respond((_, response) => refer(response, `${api.url}/v2/users/me`))
    await expect(client().getMeV2()).rejects.toThrow('large response: the payload is a reference again')
    expect(api.requests).toHaveLength(2)
  })

  const urls = ['file:///etc/passwd', 'httpx://store/a', 'xhttp://store/a', 'data:,x', 'nowhere', '', 5, null]
  it.each(urls)('that refers to %j is an error', async (url) => {
    api.respond((_, response) => refer(response, url as string))
    await expect(client().getMeV2()).rejects.toThrow('large response: the response has no usable $payload_ref')
  })

  it('whose store cannot be reached is an error that hides the signature', async () => {
    await store.close()
    const error = await failure(client().getMeV2())
    expect(error.message).toBe('getMeV2 failed with status 200: large response: the payload could not be fetched')
    expect(error.cause).toBeInstanceOf(Error)
    expect(inspect([error, error.cause], { depth: Infinity, showHidden: true })).not.toContain('sig-nature')
  })
})

describe('a large response, on axios', () => {
  it('is requested where the caller wants JSON, and not for bytes or text, or on a plain call', async () => {
    api.respond((_, response) => json(response, {}))
    const client = createClient({ baseURL: api.url })
    for (const responseType of ['json', 'text', 'arraybuffer', 'stream'] as const) {
      await client.getMeV2(null, null, { responseType })
    }
    await client.get('/plain')
    expect(accepts()).toEqual([LARGE, USUAL, USUAL, USUAL, USUAL])
  })

  it('is requested as the SDK says, unless the call says otherwise', async () => {
    api.respond((_, response) => json(response, {}))
    const sdk = createSDK({ baseURL: api.url, largeResponse: { enabled: false } })
    await sdk.user.getMeV2()
    sdk.largeResponse({ enabled: true })
    await sdk.user.getMeV2()
    await sdk.user.getMeV2(null, null, { largeResponse: { enabled: false } })
    expect(accepts()).toEqual([USUAL, LARGE, USUAL])
  })

  it('is fetched without user and password of the call, and without its redirect options', async () => {
    const client = createClient({
      baseURL: api.url,
      auth: { username: 'u', password: 'p' },
      beforeRedirect: () => {
        throw new Error('called')
      },
    })
    store.respond(({ url }, response) =>
      url === '/end' ? json(response, { id: 'l' }) : response.writeHead(302, { location: '/end' }).end(),
    )
    expect((await client.getMeV2()).data).toEqual({ id: 'l' })
    expect(store.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined])
  })
})
