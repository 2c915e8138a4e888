import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ClientOptions, createClient, type RequestOptions } from '../../src/user/fetch'
import { failureOf, printed, shownIn } from '../support/printed'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { id: 'u' }))
})
afterEach(() => server.close())

const open = (options: ClientOptions = {}) =>
  createClient({ baseURL: server.url, retry: { maxRetries: 0 }, ...options })

/** A `fetch` that sends nothing, and what it is called with. */
function createFetch() {
  const calls: [url: string, init: RequestInit & Record<string, unknown>][] = []
  async function fetch(this: unknown, url: string, init: RequestInit) {
    // A browser's own throws when it is called as a method.
    if (this !== undefined) throw new TypeError('Illegal invocation')
    calls.push([url, init as never])
    return Response.json({ id: 'mock' })
  }
  return { fetch, calls }
}

describe('a URL that fetch does not accept', () => {
  it.each<[string, (client: ReturnType<typeof open>) => void]>([
    [
      'as `baseURL`',
      ({ defaults }) => Object.assign(defaults, { baseURL: server.url.replace('//', '//anna:hunter22@') }),
    ],
    [
      'of a hook',
      ({ hooks }) =>
        hooks.request((request) => Object.assign(request, { url: server.url.replace('//', '//anna:hunter22@') })),
    ],
  ])('is rejected for its user and password, %s', async (_, set) => {
    const client = open()
    set(client)
    const error = await failureOf(client.inviteUser(null, { email: 'anna@example.com' }))
    expect(error).toMatchObject({
      code: 'ERR_OPTION',
      message: 'inviteUser: fetch takes no URL with user or password: set the header "Authorization"',
    })
    expect([shownIn(printed(error), ['anna', 'hunter22']), server.requests]).toEqual([[], []])
  })

  it.each([
    ['a port that is blocked', 'http://127.0.0.1:6000', 'fetch blocks this port'],
    ['a URL without a scheme', 'localhost:4010', 'fetch does not know this scheme'],
    ['another scheme', 'ftp://127.0.0.1', 'fetch does not know this scheme'],
  ])('fails at once, and with nothing sent, for %s', async (_, baseURL, reason) => {
    const onRetry = vi.fn()
    const client = createClient({ baseURL, retry: { onRetry } })
    for (const call of [client.getMeV2(), client.inviteUser(null, { email: 'anna@example.com' })]) {
      const error = await failureOf(call)
      expect(error.message).toBe(`${error.operationId} failed: ${reason}`)
      expect([error.code, error.outcome]).toEqual(['ERR_NETWORK', undefined])
    }
    expect(onRetry).not.toHaveBeenCalled()
  })
})

describe('fetch', () => {
  it('may be passed, for a client or a call', async () => {
    const [one, other] = [createFetch(), createFetch()]
    const client = open({ fetch: one.fetch })
    expect((await client.getMeV2()).data).toEqual({ id: 'mock' })
    await client.getMeV2(null, null, { fetch: other.fetch })
    expect([one.calls.length, other.calls.length, server.requests]).toEqual([1, 1, []])
  })

  it('is the platform’s current one, where none is passed', async () => {
    const client = open()
    const { fetch, calls } = createFetch()
    vi.stubGlobal('fetch', fetch)
    try {
      await client.getMeV2()
    } finally {
      vi.unstubAllGlobals()
    }
    await client.getMeV2()
    expect([calls.length, server.requests.length]).toEqual([1, 1])
  })

  it('receives a URL and a RequestInit', async () => {
    const { fetch, calls } = createFetch()
    await open({ fetch, token: 'token' }).createGroup(null, { name: 'A' })
    const [[url, { method, headers, body, signal, redirect, ...rest }]] = calls as [(typeof calls)[0]]
    expect([url, method, body, redirect]).toEqual([`${server.url}/v1/groups`, 'POST', '{"name":"A"}', 'manual'])
    expect(Object.fromEntries(headers as Headers)).toEqual({
      accept: 'application/json, text/plain, */*',
      authorization: 'Bearer token',
      'content-type': 'application/json',
    })
    expect([signal instanceof AbortSignal, Object.keys(rest)]).toEqual([true, []])
  })

  it('receives all other options, of a client or a call', async () => {
    const { fetch, calls } = createFetch()
    const options = { credentials: 'include', cache: 'no-store', next: { revalidate: 60 } } as ClientOptions
    const client = open({ fetch, ...options })
    await client.getMeV2(null, null, { keepalive: true, cache: 'reload', next: { tags: ['me'] } } as RequestOptions)
    expect(calls[0]?.[1]).toMatchObject({
      credentials: 'include',
      cache: 'reload',
      keepalive: true,
      next: { tags: ['me'] },
    })
    for (const own of ['fetch', 'params', 'baseURL', 'timeout', 'retry', 'token', 'largeResponse']) {
      expect(calls[0]?.[1]).not.toHaveProperty(own)
    }
  })

  it('receives method, body and redirect of the operation, whatever is set', async () => {
    const { fetch, calls } = createFetch()
    const options = { method: 'PUT', body: 'mine', redirect: 'follow' } as RequestOptions
    await open({ fetch }).createGroup(null, { name: 'A' }, options)
    expect(calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"name":"A"}', redirect: 'manual' })
  })

  it('is called for each attempt', async () => {
    const inits: RequestInit[] = []
    const fetch = async (_: string, init: RequestInit) => {
      inits.push(init)
      ;(init.headers as Headers).set('x-turn', `${inits.length}`)
      return Response.json({}, { status: inits.length < 3 ? 503 : 200 })
    }
    await open({ fetch, retry: { baseDelayMs: 1 } }).getMeV2()
    const headers = inits.map((init) => (init.headers as Headers).get('x-turn'))
    expect([headers, new Set(inits).size]).toEqual([['1', '2', '3'], 3])
  })
})

describe('headers', () => {
  it.each<[string, RequestOptions['headers']]>([
    ['an object', { 'X-Mine': 'm', 'x-gone': undefined }],
    ['a list', [['x-mine', 'm']]],
    ['Headers', new Headers({ 'X-MINE': 'm' })],
  ])('may be %s, for a client or a call', async (_, headers) => {
    await open({ headers }).getMeV2()
    await open().getMeV2(null, null, { headers })
    expect(server.requests.map((request) => [request.headers['x-mine'], request.headers['x-gone']])).toEqual(
      Array(2).fill(['m', undefined]),
    )
  })

  it('of a call override those of the client, in any case', async () => {
    await open({ headers: { 'X-Mine': 'client', accept: 'text/csv' } }).getMeV2(null, null, {
      headers: { 'x-mine': 'call' },
    })
    expect(server.requests[0]?.headers).toMatchObject({ 'x-mine': 'call', accept: 'text/csv' })
  })

  it('that are twice in a list are both sent', async () => {
    const headers: [string, string][] = [
      ['x-mine', 'a'],
      ['X-Mine', 'b'],
    ]
    await open({ headers: { 'x-mine': 'client' } }).getMeV2(null, null, { headers })
    expect(server.requests[0]?.headers['x-mine']).toBe('a, b')
  })

  it.each<[string, RequestOptions['headers']]>([
    ['an object', { 'x-key': 's3cret\nü' }],
    ['a list', [['x-key', 's3cret\u0000']]],
    ['a client', undefined],
  ])('that no header can have are rejected, without the value, in %s', async (_, headers) => {
    const client = headers ? open() : open({ headers: { 'x-key': 's3cret €' } })
    const error = await failureOf(client.getMeV2(null, null, { headers }))
    const message = 'getMeV2: the header "x-key" has characters that a header cannot hold'
    expect([error.code, error.message, error.operationId]).toEqual(['ERR_OPTION', message, 'getMeV2'])
    expect(server.requests).toEqual([])
  })
})

describe('params', () => {
  it('are added to those that are documented, and of a call replace those of the client', async () => {
    const client = open({ params: { wide: true } })
    await client.listUsersV2({ limit: 1 })
    await client.listUsersV2({ limit: 1 }, null, { params: { 'a b': 'ü&=+', gone: undefined, n: 0 } })
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/users?limit=1&wide=true',
      '/v2/users?limit=1&a%20b=%C3%BC%26%3D%2B&n=0',
    ])
  })

  it('that cannot be written are rejected', async () => {
    const error = await failureOf(open().getMeV2(null, null, { params: { a: {} } as never }))
    const message = 'getMeV2: parameter "a" must be a string, a finite number or a boolean, not object'
    expect([error.code, error.message, server.requests]).toEqual(['ERR_PARAMETER', message, []])
  })
})

describe('defaults', () => {
  it('are read when a call starts', async () => {
    const client = open({ baseURL: 'http://127.0.0.1:1' })
    client.defaults.baseURL = `${server.url}/base//`
    client.defaults.headers = { 'x-mine': 'm' }
    client.defaults.params = { a: 1 }
    const call = client.getMeV2()
    client.defaults.baseURL = 'http://127.0.0.1:1'
    client.defaults.headers = {}
    await call
    expect(server.requests.map(({ url, headers }) => [url, headers['x-mine']])).toEqual([
      ['/base/v2/users/me?a=1', 'm'],
    ])
  })

  it('apply where a call has undefined', async () => {
    const { fetch, calls } = createFetch()
    const client = open({ fetch, params: { a: 1 }, credentials: 'omit', headers: { 'x-mine': 'm' } })
    const nothing = {
      fetch: undefined,
      params: undefined,
      headers: undefined,
      baseURL: undefined,
      timeout: undefined,
      credentials: undefined,
      retry: undefined,
    } as unknown as RequestOptions
    await client.getMeV2(null, null, nothing)
    const [url, { credentials, headers }] = calls[0] ?? ['', {}]
    expect([url, credentials, (headers as Headers).get('x-mine')]).toEqual([
      `${server.url}/v2/users/me?a=1`,
      'omit',
      'm',
    ])
  })

  it('are those of axios: 30 seconds', () => {
    expect(createClient().defaults).toEqual({ baseURL: 'https://user.sls.epilot.io', timeout: 30_000 })
    expect(createClient({ timeout: undefined, baseURL: undefined }).defaults.timeout).toBe(30_000)
  })

  it('that set a time limit apply to a call with undefined', async () => {
    server.respond(() => {})
    const client = open({ timeout: 30 })
    expect((await failureOf(client.getMeV2(null, null, { timeout: undefined }))).code).toBe('ETIMEDOUT')
  })

  it('are not sent to another origin, and what a call sets is, even where it is the same', async () => {
    const { fetch, calls } = createFetch()
    const same: RequestOptions = { headers: { 'x-mine': 'm' }, params: { a: 1 } }
    const client = open({ fetch, ...same })
    client.hooks.request((request) => ({
      ...request,
      url: request.url.replace(server.url, 'https://elsewhere.example'),
    }))
    await client.getMeV2()
    await client.getMeV2(null, null, same)
    const path = 'https://elsewhere.example/v2/users/me'
    expect(calls.map(([url, { headers }]) => [url, (headers as Headers).get('x-mine')])).toEqual([
      [path, null],
      [`${path}?a=1`, 'm'],
    ])
  })

  it('have credentials that are not sent to another origin', async () => {
    const { fetch, calls } = createFetch()
    for (const credentials of ['include', 'omit', 'same-origin'] as const) {
      const client = open({ fetch, credentials })
      client.hooks.request((request) => ({ ...request, url: 'https://elsewhere.example/' }))
      await client.getMeV2()
    }
    expect(calls.map(([, { credentials }]) => credentials)).toEqual(['same-origin', 'omit', 'same-origin'])
  })
})
