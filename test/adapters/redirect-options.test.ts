import type { AxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { callers, failureOf, openPlain } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
/** `/v2/users/3` redirects to `/v2/users/2` and so on; `/v2/users/0` is there. */
beforeEach(async () => {
  server = await startServer(({ url }, response) => {
    const hops = Number(/\d+$/.exec(url)?.[0] ?? 1)
    if (!hops) return json(response, { id: 'end' })
    response.writeHead(302, { location: `/v2/users/${hops - 1}`, 'x-hop': String(hops) }).end('moved')
  })
})
afterEach(() => server.close())

const paths = () => server.requests.map(({ method, url }) => `${method} ${url}`)

describe.each(callers)('on %s', (_, open) => {
  const openHere = (config?: AxiosRequestConfig) => open({ baseURL: server.url, ...config })

  it('redirects are followed, and the last URL can be read', async () => {
    const { getUser } = openHere()
    const { data, request } = await getUser('3')
    expect(data).toEqual({ id: 'end' })
    expect(request.res.responseUrl).toBe(`${server.url}/v2/users/0`)
    expect(paths()).toEqual([3, 2, 1, 0].map((n) => `GET /v2/users/${n}`))
  })

  it('without a redirect, the URL can be read', async () => {
    const { listUsers } = openHere()
    server.respond((_, response) => json(response, {}))
    const { request } = await listUsers({ query: 'anna' })
    expect(request.res.responseUrl).toBe(`${server.url}/v2/users?query=anna`)
    expect([request.method, request.path]).toEqual(['GET', '/v2/users?query=anna'])
  })

  it('maxRedirects: 0 makes a redirect an error with its status, headers and body', async () => {
    const { getUser } = openHere({ maxRedirects: 0 })
    const { response, isAxiosError, code } = await failureOf(getUser('1'))
    const { status, headers, data } = response
    expect([isAxiosError, status, headers.location, headers['x-hop'], data]).toEqual([
      true,
      302,
      '/v2/users/0',
      '1',
      'moved',
    ])
    expect(paths()).toEqual(['GET /v2/users/1'])
    const plain = await failureOf(openPlain({ baseURL: server.url, maxRedirects: 0 }).getUser('1'))
    expect(code).toBe(plain.code)
  })

  it('maxRedirects: 0 with a validateStatus that accepts it makes a redirect a response', async () => {
    const { getUser } = openHere()
    const response = await getUser('1', { maxRedirects: 0, validateStatus: (status) => status < 400 })
    expect([response.status, response.headers.location]).toEqual([302, '/v2/users/0'])
  })

  it('maxRedirects: 1 follows one and not two', async () => {
    const { getUser } = openHere({ maxRedirects: 1 })
    expect((await getUser('1')).data).toEqual({ id: 'end' })
    server.requests.length = 0
    const error = await failureOf(getUser('2'))
    expect(error.code).toBe('ERR_FR_TOO_MANY_REDIRECTS')
    expect(error.message).toMatch(/(^|: )Maximum number of redirects exceeded$/)
    expect(paths()).toEqual(['GET /v2/users/2', 'GET /v2/users/1'])
  })

  it('beforeRedirect is called for each redirect', async () => {
    const seen: unknown[] = []
    const { getUser } = openHere({
      beforeRedirect: (options, { headers, statusCode }) => {
        const { href, method, path, hostname, port, protocol } = options
        seen.push([href, method, path, hostname, String(port), protocol, statusCode, headers['x-hop']])
      },
    })
    await getUser('2')
    const port = String(server.port)
    expect(seen).toEqual([
      [`${server.url}/v2/users/1`, 'GET', '/v2/users/1', '127.0.0.1', port, 'http:', 302, '2'],
      [`${server.url}/v2/users/0`, 'GET', '/v2/users/0', '127.0.0.1', port, 'http:', 302, '1'],
    ])
  })

  it('beforeRedirect adds and removes headers', async () => {
    const { getUser } = openHere({
      headers: { 'x-first': 'kept', 'x-second': 'removed' },
      beforeRedirect: ({ headers }) => {
        headers['x-added'] = 'yes'
        for (const name of Object.keys(headers)) if (name.toLowerCase() === 'x-second') delete headers[name]
      },
    })
    await getUser('1')
    const seen = server.requests.map(({ headers }) => [headers['x-first'], headers['x-second'], headers['x-added']])
    expect(seen).toEqual([
      ['kept', 'removed', undefined],
      ['kept', undefined, 'yes'],
    ])
  })

  it('beforeRedirect ends the call by throwing', async () => {
    const reason = new Error('not there')
    const { getUser } = openHere({
      beforeRedirect: () => {
        throw reason
      },
    })
    const error = await failureOf(getUser('1'))
    // follow-redirects wraps it, and axios wraps that.
    expect([error, error.cause, error.cause?.cause]).toContain(reason)
    expect(error.message).toMatch(/not there$/)
    expect(paths()).toEqual(['GET /v2/users/1'])
  })

  it.each([
    [301, 'GET'],
    [302, 'GET'],
    [303, 'GET'],
    [307, 'POST'],
    [308, 'POST'],
  ])('a POST that is redirected by %i arrives as a %s', async (status, method) => {
    server.respond(({ url }, response) =>
      url === '/end' ? json(response, {}) : response.writeHead(status, { location: '/end' }).end(),
    )
    const { inviteUser } = openHere()
    await inviteUser({ email: 'a@example.com' })
    const { body, headers } = server.requests[1] as (typeof server.requests)[0]
    expect([paths()[1], body, headers['content-type']]).toEqual([
      `${method} /end`,
      method === 'POST' ? '{"email":"a@example.com"}' : '',
      method === 'POST' ? 'application/json' : undefined,
    ])
  })

  it('a redirect without a location is an error with its status', async () => {
    server.respond((_, response) => response.writeHead(302).end())
    expect((await failureOf(openHere().getUser('1'))).response.status).toBe(302)
  })

  it('a redirect is relative to the URL it came from, and keeps no query', async () => {
    server.respond(({ url }, response) =>
      url.startsWith('/base/v2/users?')
        ? response.writeHead(302, { location: 'users/here?b=2#part' }).end()
        : json(response, {}),
    )
    const { listUsers } = open({ baseURL: `${server.url}/base` })
    await listUsers({ query: 'anna' })
    expect(paths()[1]).toBe('GET /base/v2/users/here?b=2')
  })
})

describe('redirects', () => {
  it('that stay a POST are followed again by a call that is retried', async () => {
    let n = 0
    server.respond(({ url }, response) => {
      if (url === '/v2/users/invite') return response.writeHead(307, { location: '/end' }).end()
      json(response, {}, n++ ? 200 : 429)
    })
    const client = createClient({ baseURL: server.url, token: 't', retry: { baseDelayMs: 1 } })
    await client.inviteUser(null, { email: 'a@example.com' })
    expect(server.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', '/v2/users/invite', '{"email":"a@example.com"}'],
      ['POST', '/end', '{"email":"a@example.com"}'],
      ['POST', '/v2/users/invite', '{"email":"a@example.com"}'],
      ['POST', '/end', '{"email":"a@example.com"}'],
    ])
  })

  it('do not change response.config', async () => {
    const client = createClient({ baseURL: server.url, token: 't' })
    const { config } = await client.getUserV2('2')
    expect([config.url, config.method, config.maxRedirects, config.headers.Authorization]).toEqual([
      '/v2/users/2',
      'get',
      undefined,
      undefined,
    ])
  })
})
