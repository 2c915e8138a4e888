import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Operations } from '../../src/core/request/operation'
import { ownServer } from '../../src/core/request/own-server'
import { kinds, type Options } from '../support/clients'
import { redirectCalls } from '../support/elsewhere'
import { json, startServer, type TestServer } from '../support/server'
import { createTableClient } from '../support/tables'

// An operation may be documented with a server of its own: that host is as trusted as the client's `baseURL`.

let api: TestServer
let files: TestServer
let other: TestServer
beforeAll(async () => {
  ;[api, files, other] = await Promise.all([startServer(), startServer(), startServer()])
})
afterAll(() => Promise.all([api, files, other].map((server) => server.close())))
beforeEach(() => {
  for (const server of [api, files, other]) {
    server.requests.length = 0
    server.respond((_, response) => json(response, {}))
  }
})

const wide = { 'x-wide': 'w' }

const sent = (server: TestServer) =>
  server.requests.map(({ url, headers }) => [url, headers.authorization, headers['x-wide']])

describe.each(kinds)('an operation with a server of its own, $name', (kind) => {
  const open = (options: Options = {}) => {
    const operations = {
      getFile: { method: 'get', path: '/files/{id}', server: ownServer(`${files.url}/v1`) },
      getPublicFile: { method: 'get', path: '/public/{id}', server: ownServer(`${files.url}/v1`), public: true },
      getThing: { method: 'get', path: '/things/{id}' },
    } satisfies Operations
    return createTableClient(kind, operations, api.url, { token: 'token', headers: wide, ...options })
  }

  it('receives the token and the headers of the client there', async () => {
    await open().getFile('1')
    await open().getPublicFile('1')
    expect([sent(files), sent(api)]).toEqual([
      [
        ['/v1/files/1', 'Bearer token', 'w'],
        ['/v1/public/1', undefined, 'w'],
      ],
      [],
    ])
  })

  it('receives them where a caller sends it to the `baseURL`, and nowhere else', async () => {
    for (const server of [api, other]) {
      const client = open()
      redirectCalls(client as never, kind, () => `${server.url}/here`)
      await client.getFile('1')
    }
    expect([sent(api), sent(other)]).toEqual([[['/here', 'Bearer token', 'w']], [['/here', undefined, undefined]]])
  })

  it('follows the `baseURL` where its server is relative', async () => {
    const operations = {
      getFile: { method: 'get', path: '/files/{id}', server: ownServer('/v2') },
      getRoot: { method: 'get', path: '/root', server: ownServer('/') },
      getSibling: { method: 'get', path: '/sibling', server: ownServer('../v3/') },
    } satisfies Operations
    const client = createTableClient(kind, operations, `${other.url}/v1/api/`, { token: 'token', headers: wide })
    await client.getFile('1')
    await client.getRoot()
    await client.getSibling(null, null, { baseURL: `${api.url}/a/b` })
    expect([sent(other), sent(api)]).toEqual([
      [
        ['/v2/files/1', 'Bearer token', 'w'],
        ['/root', 'Bearer token', 'w'],
      ],
      [['/v3/sibling', 'Bearer token', 'w']],
    ])
  })

  it('is sent elsewhere, with token and headers, where `servers` or the `baseURL` of a call says so', async () => {
    const servers = { [`${files.url}/v1`]: `${other.url}/mirror/` }
    const client = open({ servers })
    await client.getFile('1')
    await client.getFile('2', null, { baseURL: `${api.url}/here` })
    await open().getFile('3', null, { servers })
    await open({ baseURL: other.url }).getFile('4')
    expect([sent(other), sent(api), sent(files)]).toEqual([
      [
        ['/mirror/files/1', 'Bearer token', 'w'],
        ['/mirror/files/2', 'Bearer token', 'w'],
        ['/mirror/files/3', 'Bearer token', 'w'],
      ],
      [],
      [['/v1/files/4', 'Bearer token', 'w']],
    ])
    await open().getFile('5', null, { baseURL: `${api.url}/here` })
    expect(sent(api)).toEqual([['/here/files/5', 'Bearer token', 'w']])
  })

  it('does not let other operations send a token there', async () => {
    const client = open()
    redirectCalls(client as never, kind, () => `${files.url}/v1/files/1`)
    await client.getThing('1')
    expect(sent(files)).toEqual([['/v1/files/1', undefined, undefined]])
  })

  it('is not redirected from there to the `baseURL`', async () => {
    files.respond((_, response) => response.writeHead(302, { location: `${api.url}/x` }).end())
    await expect(open().getFile('1')).rejects.toMatchObject({ code: 'ERR_REDIRECT_REFUSED' })
    expect(sent(api)).toEqual([])
  })
})
