import { Readable } from 'node:stream'
import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Operations } from '../../src/core/request/operation'
import { multipart, raw } from '../../src/core/request/writers'
import type { TokenContext } from '../../src/core/types'
import { axiosFetch, type Kind, kinds, type Options } from '../support/clients'
import { chosenHeaders } from '../support/elsewhere'
import { json, type Respond, startServer, type TestServer } from '../support/server'
import { createTableClient } from '../support/tables'

let api: TestServer
let other: TestServer
beforeEach(async () => {
  api = await startServer()
  other = await startServer()
})
afterEach(() => Promise.all([api.close(), other.close()]))

/** Redirects every request but the one for `/end`, and perhaps others. */
function redirect(
  status: number,
  location: string | undefined,
  isEnd: (url: string) => boolean = (url) => url === '/end',
): void {
  api.respond(({ url }, response) =>
    isEnd(url)
      ? json(response, { id: 'end' })
      : response.writeHead(status, location === undefined ? {} : { location }).end(),
  )
}

const open = (kind: Kind, options: Options = {}) =>
  kind.createClient({ baseURL: api.url, token: 'token', retry: { maxRetries: 0 }, ...options })
const failure = (call: Promise<unknown>) => call.then(() => undefined).catch((error) => error)
const lines = () => api.requests.map(({ method, url, body }) => [method, url, body].join(' ').trim())

describe.each(kinds)('a redirect to another origin, on $name', (kind) => {
  it.each([301, 302, 303, 307, 308])('with %i is rejected, and nothing reaches it', async (status) => {
    redirect(status, `${other.url}/steal`)
    const error = await failure(open(kind).activateUser('invite', { password: 'hunter22' }))
    expect(error).toMatchObject({
      code: 'ERR_REDIRECT_REFUSED',
      status,
      message: `activateUser failed with status ${status}: a redirect to another origin is not followed`,
      outcome: 'unknown',
    })
    expect([api.requests.length, other.requests]).toEqual([1, []])
  })

  it.each([
    ['another port', () => `${other.url}/`],
    ['another host', () => api.url.replace('127.0.0.1', 'localhost')],
    ['https', () => api.url.replace('http:', 'https:')],
    ['an address without a scheme', () => `//127.0.0.1:${other.port}/`],
    ['an address with the wrong slashes', () => `/\\127.0.0.1:${other.port}/`],
    ['an address with a tab', () => `/\t/127.0.0.1:${other.port}/`],
    ['data', () => 'data:application/json,{}'],
    ['a file', () => 'file:///etc/passwd'],
    ['nowhere', () => 'http://'],
    ['nothing', () => ''],
  ])('by %s is rejected', async (_, location) => {
    redirect(302, location())
    const error = await failure(open(kind).getMeV2())
    expect([error.code, error.status]).toEqual(['ERR_REDIRECT_REFUSED', 302])
    expect([api.requests.length, other.requests]).toEqual([1, []])
  })

  it('is rejected after one that was followed', async () => {
    redirect(302, `${other.url}/`)
    api.respond(({ url }, response) =>
      response.writeHead(302, { location: url === '/v2/users/me' ? '/next' : other.url }).end(),
    )
    expect((await failure(open(kind).getMeV2())).code).toBe('ERR_REDIRECT_REFUSED')
    expect([lines(), other.requests]).toEqual([['GET /v2/users/me', 'GET /next'], []])
  })
})

const body = '{"name":"A"}'

describe.each(kinds)('a redirect on the same origin, on $name', (kind) => {
  it.each([
    [301, 'GET /end'],
    [302, 'GET /end'],
    [303, 'GET /end'],
    [307, `POST /end ${body}`],
    [308, `POST /end ${body}`],
  ])('of a POST with %i is followed by %s', async (status, line) => {
    redirect(status, '/end')
    const { data } = await open(kind).createGroup(null, { name: 'A' })
    expect(data).toEqual({ id: 'end' })
    expect(lines()).toEqual([`POST /v1/groups ${body}`, line])
  })

  it.each([
    [301, `PATCH /end ${body}`],
    [302, `PATCH /end ${body}`],
    [303, 'GET /end'],
    [307, `PATCH /end ${body}`],
    [308, `PATCH /end ${body}`],
  ])('of a PATCH with %i is followed by %s', async (status, line) => {
    redirect(status, '/end')
    await open(kind).updateGroup('g', { name: 'A' })
    expect(lines()[1]).toBe(line)
  })

  it('is followed with token and headers, and without the headers of a dropped body', async () => {
    redirect(303, '/end')
    const headers = { 'x-mine': 'm', cookie: 'a=1', 'content-language': 'de', 'Content-Encoding': 'identity' }
    await open(kind, { headers: { 'x-wide': 'w' } }).createGroup(null, { name: 'A' }, { headers })
    const kept = { authorization: 'Bearer token', 'x-mine': 'm', 'x-wide': 'w', cookie: 'a=1' }
    expect(chosenHeaders(api)[1]).toEqual(kept)
    expect(api.requests[1]?.headers['content-length']).toBeUndefined()
  })

  it.each([
    ['/end', '/end'],
    ['end?b=2', '/v2/users/end?b=2'],
    ['../end', '/v2/end'],
    ['?b=2', '/v2/users/me?b=2'],
    ['/end#part', '/end'],
    ['/a b', '/a%20b'],
    ['/%C3%BC', '/%C3%BC'],
  ])('to %s leads to %s, without the query of before', async (location, url) => {
    redirect(302, location, (seen) => seen === url)
    await open(kind).getMeV2(null, null, { params: { a: 1 } })
    expect(lines()).toEqual(['GET /v2/users/me?a=1', `GET ${url}`])
  })

  it.each([
    ['the whole address', () => `${api.url}/end`],
    ['one without a scheme', () => `//127.0.0.1:${api.port}/end`],
    ['one in capitals', () => `HTTP://127.0.0.1:${api.port}/end`],
  ])('is followed by %s', async (_, location) => {
    redirect(307, location())
    await open(kind).getMeV2()
    expect(lines()).toEqual(['GET /v2/users/me', 'GET /end'])
  })

  it('is followed 20 times and no more', async () => {
    const turns = (most: number) =>
      api.respond(({ url }, response) => {
        const turn = Number(/\d+$/.exec(url)?.[0] ?? 0)
        if (turn >= most) json(response, { id: 'end' })
        else response.writeHead(302, { location: `/turn/${turn + 1}` }).end()
      })
    turns(20)
    expect((await open(kind).getMe()).data).toEqual({ id: 'end' })
    turns(21)
    api.requests.length = 0
    const error = await failure(open(kind).getMe())
    expect([error.code, error.message, error.status]).toEqual([
      'ERR_FR_TOO_MANY_REDIRECTS',
      'getMe failed with status 302: Maximum number of redirects exceeded',
      302,
    ])
    expect(api.requests).toHaveLength(21)
  })

  it.each([
    [
      'an idempotent call',
      303,
      (client: ReturnType<typeof open>) => client.putUserSetting({ scope: 's', key: 'k' }, { value: {} }),
      'PUT ',
      'GET /end',
    ],
    [
      'a call that stays a POST',
      307,
      (client: ReturnType<typeof open>) => client.createGroup(null, { name: 'A' }),
      `POST /v1/groups ${body}`,
      `POST /end ${body}`,
    ],
  ] as const)(
    'of %s is followed again on each attempt, with the original method and body',
    async (_, status, call, first, second) => {
      api.respond(({ url }, response) => {
        if (url !== '/end') response.writeHead(status, { location: '/end' }).end()
        else json(response, { id: 'end' }, api.requests.length === 2 ? 429 : 200, { 'retry-after': '0' })
      })
      const { data } = await call(open(kind, { retry: { baseDelayMs: 1 } }))
      expect(data).toEqual({ id: 'end' })
      const sent = lines()
      expect([sent[0]?.startsWith(first), sent[1], sent.slice(2)]).toEqual([true, second, sent.slice(0, 2)])
    },
  )

  describe.each([301, 302, 303])('of an invitation with %i, which has been processed then,', (status) => {
    const invite = async (respond: Parameters<typeof api.respond>[0]) => {
      api.respond((request, response, socket) => {
        if (request.url === '/end') return respond(request, response, socket)
        response.writeHead(status, { location: '/end' }).end()
      })
      const token = ({ reason }: TokenContext) => reason
      const client = open(kind, { token, retry: { baseDelayMs: 1 } })
      const { status: failed, outcome } = await failure(client.inviteUser(null, { email: 'a@example.com' }))
      return [failed, outcome, api.requests.map(({ method }) => method)]
    }

    it.each([400, 401, 404, 429, 500, 503])('is not sent again when the GET gets a %i', async (failed) => {
      const respond: Respond = (_, response) => json(response, {}, failed, { 'retry-after': '0' })
      expect(await invite(respond)).toEqual([failed, 'unknown', ['POST', 'GET']])
    })

    it('is not sent again when the GET’s connection breaks', async () => {
      expect(await invite((_, __, socket) => socket.destroy())).toEqual([undefined, 'unknown', ['POST', 'GET']])
    })
  })

  it('that ends in a failure rejects with that failure', async () => {
    api.respond(({ url }, response) =>
      url === '/end' ? json(response, { message: 'no' }, 404) : response.writeHead(302, { location: '/end' }).end(),
    )
    expect((await failure(open(kind).getMeV2())).message).toBe('getMeV2 failed with status 404: no')
  })
})

describe.each(kinds)('a response with status 3xx that is no redirect, on $name', (kind) => {
  it.each([
    [300, '/end'],
    [304, '/end'],
    [305, '/end'],
    [306, '/end'],
    [399, '/end'],
    [302, undefined],
    [308, undefined],
  ])('is a failure: %i to %s', async (status, location) => {
    redirect(status, location)
    const error = await failure(open(kind).getMeV2())
    expect([error.message, error.response.status]).toEqual([`getMeV2 failed with status ${status}`, status])
    expect(lines()).toEqual(['GET /v2/users/me'])
  })

  it('is not a redirect where its status is accepted', async () => {
    api.respond((_, response) => json(response, { id: 'u' }, 201, { location: '/end' }))
    expect((await open(kind).getMeV2()).data).toEqual({ id: 'u' })
    expect(lines()).toEqual(['GET /v2/users/me'])
  })
})

const operations = {
  look: { method: 'head', path: '/start' },
  send: { method: 'post', path: '/start', body: { type: 'text/plain', write: raw } },
  sendFiles: { method: 'post', path: '/start', body: { type: 'multipart/form-data', write: multipart } },
} satisfies Operations

it.each(kinds)('a HEAD that is redirected with 303 stays one, on $name', async (kind) => {
  redirect(303, '/end')
  await createTableClient(kind, operations, api.url).look()
  expect(lines()).toEqual(['HEAD /start', 'HEAD /end'])
})

describe.each(kinds)('a stream that is redirected, on $name', (kind) => {
  it.each([307, 308])('with %i is rejected, since it cannot be sent again', async (status) => {
    redirect(status, '/end')
    const error = await failure(createTableClient(kind, operations, api.url).send(null, Readable.from(['abc'])))
    expect([error.code, error.message, error.outcome]).toEqual([
      'ERR_REDIRECT_REFUSED',
      `send failed with status ${status}: a stream cannot follow a redirect`,
      'unknown',
    ])
    expect(lines()).toEqual(['POST /start abc'])
  })

  it('with 303 is not sent again', async () => {
    redirect(303, '/end')
    const { data } = await createTableClient(kind, operations, api.url).send(null, Readable.from(['abc']))
    expect(data).toEqual({ id: 'end' })
    expect(lines()).toEqual(['POST /start abc', 'GET /end'])
  })

  it.each<[string, () => unknown]>([
    ['a Blob', () => new Blob(['abc'])],
    ['bytes', () => new TextEncoder().encode('abc')],
    ['text', () => 'abc'],
  ])('is followed with 307 where it is %s', async (_, value) => {
    redirect(307, '/end')
    await createTableClient(kind, operations, api.url).send(null, value())
    expect(lines()).toEqual(['POST /start abc', 'POST /end abc'])
  })

  // See arguments-other-bodies.test.ts.
  it.skipIf(kind === axiosFetch && axios.VERSION === '1.8.3')('is followed with 307 where it is a form', async () => {
    redirect(307, '/end')
    const form = new FormData()
    form.append('file', new File(['abc'], 'n'))
    await createTableClient(kind, operations, api.url).sendFiles(null, form)
    const forms = api.requests.map(({ headers, body }) =>
      new Response(body, { headers: { 'content-type': String(headers['content-type']) } }).formData(),
    )
    for (const sent of await Promise.all(forms)) expect(await (sent.get('file') as File).text()).toBe('abc')
    expect(api.requests.map(({ url }) => url)).toEqual(['/start', '/end'])
  })
})
