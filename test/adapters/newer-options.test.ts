import { text } from 'node:stream/consumers'
import type { AxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { callers, failureOf, outcomeOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { id: 'u' }))
})
afterEach(() => server.close())

/** A `fetch` that notes what it is called with, as the Fetch standard has it. */
function fakeFetch(respond: () => Response = () => Response.json({ id: 'fetched' })) {
  const seen: Request[] = []
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    seen.push(new Request(input, init))
    return respond()
  }
  return { seen, config: { adapter: 'fetch', env: { fetch } } as AxiosRequestConfig }
}

it.each(['http', 'fetch'])('a `baseURL` without `//` fails by the name of the operation, on %s', async (adapter) => {
  const client = createClient({ baseURL: 'http:/anna:hunter22@127.0.0.1:1', adapter, token: 'token-of-session' })
  const error = await client.listUsersV2().catch((failed) => failed)
  expect([error.code, error.operationId, error.message]).toEqual([
    'ERR_INVALID_URL',
    'listUsersV2',
    'listUsersV2 failed: Invalid URL "http:/[REDACTED ****]@127.0.0.1:1": missing "//" after protocol',
  ])
})

describe.each(callers)('on %s, the adapter fetch', (_, open) => {
  it('uses env.fetch, of the client or of the call', async () => {
    const [one, two] = [fakeFetch(), fakeFetch(() => Response.json({ id: 'of the call' }))]
    const { listUsers, inviteUser } = open({ ...one.config, baseURL: server.url })
    expect((await listUsers({ query: 'anna', limit: 10 })).data).toEqual({ id: 'fetched' })
    expect((await inviteUser({ email: 'a@example.com' }, two.config)).data).toEqual({ id: 'of the call' })
    const [list, invite] = [one.seen[0] as Request, two.seen[0] as Request]
    expect([list.method, list.url]).toEqual(['GET', `${server.url}/v2/users?query=anna&limit=10`])
    expect([invite.method, invite.url, invite.headers.get('content-type'), await invite.text()]).toEqual([
      'POST',
      `${server.url}/v2/users/invite`,
      'application/json',
      '{"email":"a@example.com"}',
    ])
    expect([one.seen.length, two.seen.length, server.requests.length]).toEqual([1, 1, 0])
  })

  it('rejects the error status of env.fetch, and what it throws', async () => {
    const { getUser } = open({ baseURL: server.url })
    const missing = fakeFetch(() => Response.json({ message: 'no such user' }, { status: 404 }))
    expect(await outcomeOf(getUser('u', missing.config))).toEqual({
      failed: true,
      status: 404,
      data: { message: 'no such user' },
      code: 'ERR_BAD_REQUEST',
    })
    const broken = fakeFetch(() => {
      throw new TypeError('fetch failed')
    })
    const error = await failureOf(getUser('u', broken.config))
    expect([error.code, error.response]).toEqual(['ERR_NETWORK', undefined])
    expect(error.message).toMatch(/(^|: )Network Error$/)
  })

  it.each([
    [undefined, 'same-origin'],
    [false, 'omit'],
    [true, 'include'],
  ])('writes withCredentials: %s as credentials: %s', async (withCredentials, credentials) => {
    const { seen, config } = fakeFetch()
    const { getUser } = open({ ...config, baseURL: server.url })
    await getUser('u', withCredentials === undefined ? {} : { withCredentials })
    expect(seen[0]?.credentials).toBe(credentials)
  })

  it('passes fetchOptions on', async () => {
    const { seen, config } = fakeFetch()
    const { getUser } = open({ ...config, baseURL: server.url })
    await getUser('u', { fetchOptions: { cache: 'no-store', keepalive: true } } as AxiosRequestConfig)
    expect([seen[0]?.cache, seen[0]?.keepalive]).toEqual(['no-store', true])
  })

  it('returns a stream, a blob or bytes', async () => {
    const { getUser } = open({ adapter: 'fetch', baseURL: server.url })
    const { data } = await getUser('u', { responseType: 'stream' })
    expect(await new Response(data).text()).toBe('{"id":"u"}')
    expect(await (await getUser('u', { responseType: 'blob' })).data.text()).toBe('{"id":"u"}')
    const bytes = (await getUser('u', { responseType: 'arraybuffer' })).data
    expect([bytes.constructor.name, new TextDecoder().decode(bytes)]).toEqual(['ArrayBuffer', '{"id":"u"}'])
  })

  it('follows redirects, and response.request is the Request', async () => {
    server.respond(({ url }, response) =>
      url === '/end' ? json(response, { id: 'end' }) : response.writeHead(302, { location: '/end' }).end(),
    )
    const { getUser } = open({ adapter: 'fetch', baseURL: server.url })
    const { data, request } = await getUser('u')
    expect([data, request instanceof Request]).toEqual([{ id: 'end' }, true])
  })
})

describe.each(callers)('on %s, parseReviver', (_, open) => {
  const parseReviver = (_name: string, value: unknown) =>
    typeof value === 'string' && /^\d{4}-/.test(value) ? new Date(value) : value

  it.each(['http', 'fetch'])('is used on what the adapter %s returns', async (adapter) => {
    server.respond((_, response) => json(response, { created_at: '2024-05-01T12:00:00Z', name: 'Anna' }))
    const { getUser } = open({ baseURL: server.url, adapter, parseReviver } as AxiosRequestConfig)
    expect((await getUser('u')).data).toEqual({ created_at: new Date('2024-05-01T12:00:00Z'), name: 'Anna' })
  })

  it('of a call comes before that of the client, and is used on errors too', async () => {
    server.respond((_, response) => json(response, { message: '2024-05-01T12:00:00Z' }, 404))
    const { getUser } = open({ baseURL: server.url, parseReviver } as AxiosRequestConfig)
    const own = { parseReviver: (name: string, value: unknown) => (name ? 'own' : value) } as AxiosRequestConfig
    expect((await failureOf(getUser('u', own))).response.data).toEqual({ message: 'own' })
    expect((await failureOf(getUser('u'))).response.data).toEqual({ message: new Date('2024-05-01T12:00:00Z') })
  })
})

it('parseReviver is used on a large response, on what it holds', async () => {
  const large = JSON.stringify({ id: 'u', n: 1 })
  const headers = { 'content-type': 'application/large-response.vnd+json' }
  server.respond(({ url }, response) =>
    url === '/large' ? json(response, large) : json(response, { $payload_ref: `${server.url}/large` }, 200, headers),
  )
  const client = createClient({ baseURL: server.url, token: 't' })
  const seen: string[] = []
  const parseReviver = (name: string, value: unknown) => {
    seen.push(name)
    return name === 'n' ? 2 : value
  }
  const { data } = await client.getUserV2('u', null, { parseReviver } as object)
  expect(data).toEqual({ id: 'u', n: 2 })
  expect(seen).toContain('n')
})

describe.each(callers)('on %s, maxContentLength', (_, open) => {
  it('limits a stream while it is read', async () => {
    const { getUser } = open({ baseURL: server.url, maxContentLength: 7 })
    const error = await failureOf(getUser('u', { responseType: 'stream' }).then(({ data }) => text(data)))
    expect(error.message).toMatch(/(^|: )maxContentLength size of 7 exceeded$/)
  })
})

describe.each(callers)('on %s, a synchronous interceptor', (_, open) => {
  it('that throws has its error passed on as it is, to the response interceptors too', async () => {
    const { client, getUser } = open({ baseURL: server.url })
    const error = Object.assign(new Error('the user must sign in'), { code: 'SIGN_IN' })
    const seen: unknown[] = []
    client.interceptors.request.use(
      () => {
        throw error
      },
      null,
      { synchronous: true },
    )
    client.interceptors.response.use(undefined, (reason) => {
      seen.push(reason)
      throw reason
    })
    expect(await failureOf(getUser('u'))).toBe(error)
    expect([error.message, error.code, Object.keys(error)]).toEqual(['the user must sign in', 'SIGN_IN', ['code']])
    expect(seen[0]).toBe(error)
    expect(server.requests).toEqual([])
  })
})
