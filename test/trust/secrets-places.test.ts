import axios, { type AxiosError } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Operations } from '../../src/core/request/operation'
import { multipart, raw, urlencoded } from '../../src/core/request/writers'
import { type ClientOptions, createClient } from '../../src/user'
import { kinds } from '../support/clients'
import { failureOf, printed, shownIn } from '../support/printed'
import { json, startServer, type TestServer } from '../support/server'
import { createTableClient } from '../support/tables'

// Where a call may have a secret, and how a service may write it. What is done in all is tested in test/core/errors.

let server: TestServer
beforeEach(async () => {
  server = await startServer(({ url, body, headers }, response) => {
    const { authorization = '', cookie, 'x-api-key': key } = headers
    const decoded = authorization.startsWith('Basic ') ? Buffer.from(authorization.slice(6), 'base64').toString() : ''
    const query = [...new URL(url, 'http://x').searchParams].join(' ')
    json(response, { message: [body, authorization, decoded, cookie, key, url, query].join(' | ').slice(-180) }, 400)
  })
})
afterEach(() => server.close())

const SECRET = 'hunter22 & "more"'

async function expectHidden(call: Promise<unknown>, ...secrets: string[]): Promise<void> {
  const error = await failureOf(call)
  expect(error.message).toMatch(/failed with status 400: .*\*\*\*/)
  expect(shownIn(printed(error), [SECRET, ...secrets])).toEqual([])
}

const operations = {
  form: { method: 'post', path: '/form', body: { type: 'application/x-www-form-urlencoded', write: urlencoded } },
  files: { method: 'post', path: '/files', body: { type: 'multipart/form-data', write: multipart } },
  bytes: { method: 'post', path: '/bytes', body: { type: 'application/octet-stream', write: raw } },
} satisfies Operations

const form = new FormData()
form.append('name', 'anna')
form.append('password', SECRET)
const asBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

describe.each(kinds)('a secret is hidden, on $name', (kind) => {
  it.each<[string, keyof typeof operations, unknown]>([
    ['in the fields of a form', 'form', { password: SECRET }],
    ['in a list of a form', 'form', { password: ['x', SECRET] }],
    ['in URLSearchParams', 'form', new URLSearchParams({ password: SECRET })],
    ['in the text of a form', 'form', new URLSearchParams({ password: SECRET }).toString()],
    ['in FormData', 'files', form],
    ['in the fields of a multipart form', 'files', { password: SECRET }],
    ['in a JSON part of a multipart form', 'files', { file: new Blob(['f']), user: { password: SECRET } }],
    ['in JSON as bytes', 'bytes', asBytes({ user: [{ password: SECRET }] })],
    ['in JSON as a buffer', 'bytes', asBytes({ password: SECRET }).buffer],
    ['in JSON as text', 'bytes', JSON.stringify({ password: SECRET })],
    ['in text that only looks like JSON', 'bytes', `"password": ${JSON.stringify(SECRET)}, x`],
  ])('%s', (_, name, body) => expectHidden(createTableClient(kind, operations, server.url)[name](null, body)))

  const open = () => kind.createClient({ baseURL: server.url, retry: { maxRetries: 0 } })

  it.each<[string, object]>([
    ['deep in it', { profile: [{ settings: { apiKey: SECRET } }] }],
    ['under a name in a list', [{ name: 'password', value: SECRET }]],
    ['as a number', { password: 20_240_501 }],
  ])('in a body, %s', (_, body) => expectHidden(open().putUserSetting({ scope: 's', key: 'k' }, body), '20240501'))

  it.each<[string, Record<string, unknown>]>([
    ['cookies', { cookie: 'a=1; session=cookie-of-anna' }],
    ['cookies in a list', { cookie: ['a=1', 'session=cookie-of-anna'] }],
    ['a key', { 'X-Api-Key': 'cookie-of-anna' }],
  ])('in headers: %s', async (_, headers) => {
    const error = await failureOf(open().deleteGroup('g', null, { headers: headers as never }))
    expect(error.message).toMatch(/failed with status 400: .*\*\*\*/)
    expect(shownIn(printed(error), ['cookie-of-anna'])).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ['in UTF-8', 'YW5uZTpow7xudGVyMjI6eA==', ['anne:hünter22:x', 'anne', 'hünter22:x']],
    ['in Latin-1, without padding', 'YW5uZTpo/G50ZXIyMg', ['anne:hünter22', 'anne', 'hünter22']],
  ])('in an `Authorization: Basic …`, in its own words, %s', async (_, encoded, secrets) => {
    server.respond((_, response) => json(response, { message: `${secrets.join(' or ')} is wrong` }, 400))
    const error = await failureOf(open().deleteGroup('g', null, { headers: { authorization: `Basic ${encoded}` } }))
    expect(error.message).toBe('deleteGroup failed with status 400: *** or *** or *** is wrong')
    expect(shownIn(printed(error), secrets)).toEqual([])
  })

  it('in an `Authorization: Basic …` that is no base64, as it is', async () => {
    const error = await failureOf(open().deleteGroup('g', null, { headers: { authorization: 'Basic h=unter~22' } }))
    expect(error.message).toMatch(/failed with status 400: .*\*\*\*/)
    expect(shownIn(printed(error), ['h=unter~22'])).toEqual([])
  })
})

describe.each(['http', 'fetch'] as const)('a secret is hidden, on axios with its %s adapter', (adapter) => {
  const open = (options: ClientOptions = {}) =>
    createClient({ baseURL: server.url, adapter, retry: { maxRetries: 0 }, ...options })

  it.each<[string, ClientOptions]>([
    ['lists in params', { params: { token: ['x', SECRET] } }],
    ['objects in params', { params: { auth: { deep: { access_token: SECRET } } } }],
    ['URLSearchParams', { params: new URLSearchParams({ token: SECRET }) }],
    ['auth', { auth: { username: 'anna', password: SECRET } }],
    ['auth without a name', { auth: { username: '', password: SECRET } }],
  ])('in %s, of the client or of the call', async (_, options) => {
    await expectHidden(open(options).deleteGroup('g'), `anna:${SECRET}`, `:${SECRET}`)
    await expectHidden(open().deleteGroup('g', null, options), `anna:${SECRET}`, `:${SECRET}`)
  })

  it('in the address of a plain call', async () => {
    const address = `${server.url.replace('//', '//anna:hunter22@')}/x?token=t0ps3cret#password=fr4gm3nt`
    const error = await failureOf(open().get(address))
    expect(shownIn(printed(error), ['hunter22', 'anna:hunter22', 't0ps3cret', 'fr4gm3nt'])).toEqual([])
    // The lowest axios takes no such address with its adapter for `fetch`.
    expect(error.message).toMatch(/^GET http:\/\/127.0.0.1:\d+\/x failed/)
  })

  it('in a stream that is the response of an error', async () => {
    const error = await failureOf(open({ token: 'token-of-anna' }).getMeV2(null, null, { responseType: 'stream' }))
    expect(shownIn(printed(error), ['token-of-anna'])).toEqual([])
  })
})

describe.each(kinds)('what a token function fails with, on $name', (kind) => {
  /** As a program has it that fetches its tokens with axios. */
  const fetchToken = () =>
    axios.post(
      `${server.url}/token?client_secret=secret-in-url`,
      { client_secret: 'secret-in-body' },
      { auth: { username: 'app', password: 'secret-in-auth' }, headers: { 'x-api-key': 'secret-in-header' } },
    )

  /** What a program may say of a request that failed. */
  const quote = (error: unknown) => {
    const { url, data, auth, headers } = (error as AxiosError).config ?? {}
    return `no token: ${[auth?.password, headers?.['x-api-key'], url?.split('=')[1], data?.slice(18, 32)].join(' ')}`
  }

  const SECRETS = ['secret-in-url', 'secret-in-body', 'secret-in-auth', 'secret-in-header', 'app:secret-in-auth']

  it('is the cause, without its secrets', async () => {
    const client = kind.createClient({ baseURL: server.url, token: () => fetchToken().then(({ data }) => data) })
    const error = await failureOf(client.getMeV2())
    expect(error.code).toBe('ERR_TOKEN')
    expect(error.message).toBe('getMeV2: the token function failed: Request failed with status code 400')
    expect(shownIn(printed(error), SECRETS)).toEqual([])
    expect((error.cause as { config?: unknown }).config).toMatchObject({ auth: { password: 'secret-in-auth' } })
  })

  it('is the cause, without its secrets, where it is one of its own with another as its cause', async () => {
    const token = async () => {
      try {
        return await fetchToken().then(({ data }) => data)
      } catch (cause) {
        throw new Error('no token', { cause })
      }
    }
    const error = await failureOf(kind.createClient({ baseURL: server.url, token }).getMeV2())
    expect(shownIn(printed(error), SECRETS)).toEqual([])
  })

  it.each<[string, (cause: unknown) => unknown]>([
    ['as its cause', (cause) => new Error(quote(cause), { cause })],
    ['as the cause of its cause', (cause) => new Error(quote(cause), { cause: new Error(quote(cause), { cause }) })],
    ['in a list', (cause) => new AggregateError([new Error('first'), cause], quote(cause))],
    ['in a field', (cause) => Object.assign(new Error(quote(cause)), { reason: cause })],
  ])('shows none of the secrets that its own message quotes of another error, which it has %s', async (_, wrap) => {
    const token = () =>
      fetchToken().then(
        ({ data }) => data,
        (cause) => {
          throw wrap(cause)
        },
      )
    const error = await failureOf(kind.createClient({ baseURL: server.url, token }).getMeV2())
    expect(error.message).toMatch(/^getMeV2: the token function failed: no token: .*\*\*\*/)
    expect(shownIn(printed(error), SECRETS)).toEqual([])
  })

  it('is the cause of a 401 that it could not renew, without its secrets', async () => {
    let turn = 0
    const token = () => (turn++ ? fetchToken().then(({ data }) => data) : 'old')
    server.respond(({ url }, response) => json(response, { message: 'no' }, url.startsWith('/token') ? 400 : 401))
    const error = await failureOf(kind.createClient({ baseURL: server.url, token }).getMeV2())
    expect(error.status).toBe(401)
    expect((error.cause as Error).message).toContain('the token function failed')
    expect(shownIn(printed(error), SECRETS)).toEqual([])
  })
})
