import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Operations } from '../../src/core/request/operation'
import { kinds } from '../support/clients'
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

const sent = (server: TestServer) =>
  server.requests.map(({ url, headers }) => [url, headers.authorization, headers['x-wide']])

describe.each(kinds)('an operation with a server of its own, $name', (kind) => {
  const open = () => {
    const operations = {
      getFile: { method: 'get', path: '/files/{id}', server: `${files.url}/v1` },
      getPublicFile: { method: 'get', path: '/public/{id}', server: `${files.url}/v1`, public: true },
      getThing: { method: 'get', path: '/things/{id}' },
    } satisfies Operations
    return createTableClient(kind, operations, api.url, { token: 'token', headers: { 'x-wide': 'w' } })
  }

  it('gets the token and the headers of the client there', async () => {
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

  it('gets them where a caller sends it to the `baseURL`, and nowhere else', async () => {
    for (const server of [api, other]) {
      const client = open()
      redirectCalls(client as never, kind, () => `${server.url}/here`)
      await client.getFile('1')
    }
    expect([sent(api), sent(other)]).toEqual([[['/here', 'Bearer token', 'w']], [['/here', undefined, undefined]]])
  })

  it('lends that trust to no other operation', async () => {
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
