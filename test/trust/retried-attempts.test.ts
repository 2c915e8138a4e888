import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/user'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Responds with a status so many times; then with `{}`. */
function failFirst(times: number, status: number): void {
  let n = 0
  server.respond((_, response) => json(response, {}, n++ < times ? status : 200))
}

const quick = { baseDelayMs: 1 }
const sent = () => server.requests.map(({ method, url, body, headers }) => [method, url, body, headers['content-type']])

describe.each(kinds)('a retried attempt, $name,', ({ createClient, beforeRequest }) => {
  it.each([
    ['a PATCH with a body', 'updateUserV2'],
    ['a PUT with a body', 'putUserSetting'],
    ['a POST without one', 'beginPasskeyRegistration'],
    ['a GET with a query', 'listUsersV2'],
  ])('of %s is the same request, byte for byte, but for a fresh token', async (_, operation) => {
    failFirst(2, 429)
    let n = 0
    const client = createClient({ baseURL: server.url, token: () => `t${++n}`, retry: quick })
    const options = { headers: { 'x-mine': '1' } }
    if (operation === 'updateUserV2') await client.updateUserV2('u', { display_name: 'Änna' }, options)
    else if (operation === 'putUserSetting') await client.putUserSetting({ scope: 's', key: 'k/1' }, ['ä'], options)
    else if (operation === 'listUsersV2') await client.listUsersV2({ query: 'a b&c' }, null, options)
    else await client.beginPasskeyRegistration(null, null as never, options)
    const raw = server.requests.map(({ method, url, body, rawHeaders }) => [method, url, body, ...rawHeaders])
    const [first, ...others] = raw.map((parts) => parts.map((part) => part.replace(/^Bearer t\d$/, 'Bearer')))
    expect(others).toEqual([first, first])
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2', 'Bearer t3'])
  })

  it('does not run interceptors or hooks again', async () => {
    failFirst(2, 429)
    const client = createClient({ baseURL: server.url, token: 't', retry: quick })
    let runs = 0
    beforeRequest(client, (headers) => headers.set('x-run', String(++runs)))
    await client.getMeV2()
    expect([runs, ...server.requests.map(({ headers }) => headers['x-run'])]).toEqual([1, '1', '1', '1'])
  })

  it.each([429, 401])(
    'of an idempotent POST that was redirected by 303 and then met a %i is a POST again',
    async (status) => {
      const statuses = [status, 200]
      server.respond(({ url }, response) =>
        url === '/done'
          ? json(response, {}, statuses.shift() ?? 200)
          : response.writeHead(303, { location: '/done' }).end(),
      )
      const token = ({ reason }: { reason: string }) => reason
      const client = createClient({ baseURL: server.url, token, retry: quick })
      await client.createNavigation(null, { name: 'A', configuration: {} })
      const body = '{"name":"A","configuration":{}}'
      expect(sent()).toEqual([
        ['POST', '/v2/user/navigations', body, 'application/json'],
        ['GET', '/done', '', undefined],
        ['POST', '/v2/user/navigations', body, 'application/json'],
        ['GET', '/done', '', undefined],
      ])
    },
  )

  it.each([301, 302])('of a PUT that was redirected by %i is a PUT again, there and here', async (status) => {
    const statuses = [503, 200]
    server.respond(({ url }, response) =>
      url === '/moved'
        ? json(response, {}, statuses.shift() ?? 200)
        : response.writeHead(status, { location: '/moved' }).end(),
    )
    const client = createClient({ baseURL: server.url, token: 't', retry: quick })
    await client.putUserSetting({ scope: 's', key: 'k' }, 5)
    const put = (url: string) => ['PUT', url, '5', 'application/json']
    const path = '/v2/users/me/settings/s/k'
    expect(sent()).toEqual([put(path), put('/moved'), put(path), put('/moved')])
  })

  it('goes where the call went, and not where a redirect led', async () => {
    let n = 0
    server.respond(({ url }, response) => {
      if (url === '/busy') return json(response, {}, 503)
      return n++ ? json(response, { id: 'u' }) : response.writeHead(307, { location: '/busy' }).end()
    })
    const client = createClient({ baseURL: server.url, token: 't', retry: quick })
    expect((await client.getMeV2()).data.id).toBe('u')
    expect(server.requests.map(({ url }) => url)).toEqual(['/v2/users/me', '/busy', '/v2/users/me'])
  })

  it.each(['drops', 'is refused'])('is made when the connection after a redirect %s', async (what) => {
    let n = 0
    server.respond(({ url }, response, socket) => {
      if (url !== '/end') return response.writeHead(302, { location: '/end', connection: 'close' }).end()
      if (n++) return json(response, { id: 'u' })
      if (what === 'drops') return socket.destroy()
      return json(response, {}, 503)
    })
    const client = createClient({ baseURL: server.url, token: 't', retry: quick })
    expect((await client.getMeV2()).data.id).toBe('u')
  })

  it('is not made when the outcome is unknown', async () => {
    server.respond((_, __, socket) => socket.destroy())
    const client = createClient({ baseURL: server.url, token: 't', retry: quick })
    await expect(client.inviteUser(null, { email: 'a@example.com' })).rejects.toMatchObject({ outcome: 'unknown' })
    expect(server.requests).toHaveLength(1)
  })

  it('carries the body as it was when the call was made', async () => {
    failFirst(2, 429)
    const body = { email: 'a@example.com' }
    const onRetry = () => {
      body.email = 'b@example.com'
    }
    const retry = { ...quick, onRetry }
    await createClient({ baseURL: server.url, token: 't', retry }).inviteUser(null, body)
    expect(server.requests.map((request) => request.body)).toEqual(Array(3).fill('{"email":"a@example.com"}'))
  })
})

it('a call that ended in a circle of redirects may have taken effect', async () => {
  server.respond((_, response) => response.writeHead(302, { location: '/round' }).end())
  for (const { createClient } of kinds) {
    server.requests.length = 0
    const client = createClient({ baseURL: server.url, token: 't', retry: quick })
    const error = await client.inviteUser(null, { email: 'a@example.com' }).catch((failed) => failed)
    expect([error.code, error.outcome]).toEqual(['ERR_FR_TOO_MANY_REDIRECTS', 'unknown'])
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  }
})

describe('a stream, which can be read once,', () => {
  it.each([
    ['http', () => Readable.from(['part'])],
    ['fetch', () => new Blob(['part']).stream()],
  ] as const)('is sent once, adapter %s', async (adapter, open) => {
    for (const status of [429, 401]) {
      failFirst(1, status)
      const client = createClient({ baseURL: server.url, token: () => Math.random().toString(), retry: quick, adapter })
      await expect(client.put('/x', open())).rejects.toMatchObject({ status })
    }
    expect(server.requests.map(({ body }) => body)).toEqual(['part', 'part'])
  })
})

describe('on axios alone', () => {
  it('a caller’s own adapter is called again, with the token of each attempt', async () => {
    const statuses = [429, 401, 200]
    const seen: unknown[] = []
    const client = createClient({
      token: ({ reason }) => reason,
      retry: quick,
      adapter: async (config) => {
        seen.push(config.headers.get('Authorization'))
        const status = statuses.shift() as number
        const response = { status, data: '{}', statusText: '', headers: {}, config }
        if (status < 400) return response
        throw Object.assign(new Error('failed'), { isAxiosError: true, response, config })
      },
    })
    expect((await client.getMeV2()).status).toBe(200)
    expect(seen).toEqual(['Bearer request', 'Bearer request', 'Bearer unauthorized'])
  })

  it('what such an adapter throws is thrown and not retried, even if it is no error', async () => {
    const adapter = vi.fn(() => Promise.reject('gone'))
    await expect(createClient({ adapter, retry: quick }).getMeV2()).rejects.toBe('gone')
    expect(adapter).toHaveBeenCalledTimes(1)
  })

  it('the config of an error can be sent again, with one round of retries', async () => {
    failFirst(99, 429)
    const client = createClient({ baseURL: server.url, token: 't', retry: { ...quick, maxRetries: 1 } })
    const error = await client.inviteUser(null, { email: 'anna@example.com' }).catch((failed) => failed)
    server.requests.length = 0
    await client.request(error.config).catch(() => {})
    expect(server.requests.map(({ url, body }) => [url, body])).toEqual(
      Array(2).fill(['/v2/users/invite', '{"email":"anna@example.com"}']),
    )
  })
})
