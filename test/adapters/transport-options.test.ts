import { Agent } from 'node:http'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callers, failureOf, ONCE } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
const sockets: Socket[] = []
beforeEach(async () => {
  sockets.length = 0
  server = await startServer((_, response, socket) => {
    sockets.push(socket)
    json(response, { id: 'u' })
  })
})
afterEach(() => server.close())

const urls = () => server.requests.map(({ url }) => url)

describe.each(callers)('on %s', (_, open) => {
  it('responseType: arraybuffer returns the bytes', async () => {
    const { data } = await open({ baseURL: server.url }).getUser('u', { responseType: 'arraybuffer' })
    expect([Buffer.isBuffer(data), String(data)]).toEqual([true, '{"id":"u"}'])
  })

  it('responseType: text leaves JSON as text', async () => {
    const { data } = await open({ baseURL: server.url }).getUser('u', { responseType: 'text' })
    expect(data).toBe('{"id":"u"}')
  })

  it('responseEncoding is applied', async () => {
    server.respond((_, response) => response.end(Buffer.from('"ü"', 'latin1')))
    const { data } = await open({ baseURL: server.url }).getUser('u', { responseEncoding: 'latin1' })
    expect(data).toBe('ü')
  })

  it('decompress removes the compression, and decompress: false keeps it', async () => {
    const body = gzipSync('{"id":"u"}')
    server.respond((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body),
    )
    const { getUser } = open({ baseURL: server.url })
    expect((await getUser('u')).data).toEqual({ id: 'u' })
    const { data, headers } = await getUser('u', { decompress: false, responseType: 'arraybuffer' })
    expect([body.equals(data), headers['content-encoding']]).toEqual([true, 'gzip'])
  })

  it('maxContentLength ends the call', async () => {
    const error = await failureOf(open({ baseURL: server.url, maxContentLength: 5 }).getUser('u'))
    expect(error.code).toBe('ERR_BAD_RESPONSE')
    expect(error.message).toMatch(/(^|: )maxContentLength size of 5 exceeded$/)
  })

  it('maxBodyLength ends the call before anything is sent', async () => {
    const { inviteUser } = open({ baseURL: server.url, maxBodyLength: 5 })
    const error = await failureOf(inviteUser({ email: 'a@example.com' }))
    expect(error.code).toBe('ERR_BAD_REQUEST')
    expect(error.message).toMatch(/(^|: )Request body larger than maxBodyLength limit$/)
    expect(server.requests).toEqual([])
    expect((await inviteUser({ email: 'a@example.com' }, { maxBodyLength: 25 })).status).toBe(200)
  })

  it('httpAgent keeps connections', async () => {
    const httpAgent = new Agent({ keepAlive: true, maxSockets: 1 })
    const { getUser } = open({ baseURL: server.url, httpAgent })
    await Promise.all([getUser('a'), getUser('b'), getUser('c')])
    expect([sockets.length, new Set(sockets).size]).toEqual([3, 1])
    httpAgent.destroy()
  })

  it('validateStatus decides what is an error', async () => {
    server.respond((_, response) => json(response, { message: 'no' }, 404))
    const { getUser } = open({ baseURL: server.url })
    expect((await getUser('u', { validateStatus: (status) => status === 404 })).data).toEqual({ message: 'no' })
    expect((await getUser('u', { validateStatus: null })).status).toBe(404)
    server.respond((_, response) => json(response, { id: 'u' }, 201))
    const error = await failureOf(getUser('u', { validateStatus: (status) => status === 200 }))
    expect([error.response.status, error.response.data]).toEqual([201, { id: 'u' }])
  })

  it('an error status has its code', async () => {
    const { getUser } = open({ baseURL: server.url })
    const codes: unknown[] = []
    for (const status of [400, 404, 500]) {
      server.respond((_, response) => json(response, {}, status))
      codes.push((await failureOf(getUser('u'))).code)
    }
    expect(codes).toEqual(['ERR_BAD_REQUEST', 'ERR_BAD_REQUEST', 'ERR_BAD_RESPONSE'])
  })

  it('allowAbsoluteUrls: false appends an absolute URL to the base', async () => {
    const { client } = open({ baseURL: `${server.url}/base` })
    await client.get('http://example.com/x', { ...ONCE, allowAbsoluteUrls: false })
    client.defaults.allowAbsoluteUrls = false
    await client.get('//example.com/x', ONCE)
    expect(urls()).toEqual(['/base/http://example.com/x', '/base/example.com/x'])
  })

  it('paramsSerializer writes the params of plain calls', async () => {
    const { client } = open({ baseURL: server.url })
    const params = { tags: ['x', 'y'], text: 'a b' }
    await client.get('/x', { ...ONCE, params })
    await client.get('/x', { ...ONCE, params, paramsSerializer: { indexes: null } })
    await client.get('/x', { ...ONCE, params, paramsSerializer: { encode: encodeURIComponent } })
    await client.get('/x', { ...ONCE, params, paramsSerializer: { serialize: (all) => Object.keys(all).join() } })
    await client.get('/x', { ...ONCE, params, paramsSerializer: (all: object) => Object.keys(all).join('+') } as object)
    expect(urls().map((url) => url.replaceAll('[]', '%5B%5D'))).toEqual([
      '/x?tags%5B%5D=x&tags%5B%5D=y&text=a+b',
      '/x?tags=x&tags=y&text=a+b',
      '/x?tags%5B%5D=x&tags%5B%5D=y&text=a%20b',
      '/x?tags,text',
      '/x?tags+text',
    ])
  })

  it('auth is sent as Basic', async () => {
    await open({ baseURL: server.url }).getUser('u', { auth: { username: 'anna', password: 'ü' } })
    expect(server.requests[0]?.headers.authorization).toBe('Basic YW5uYTrDvA==')
  })

  it('response.request can be read and set', async () => {
    const response = await open({ baseURL: server.url }).getUser('u')
    expect([response.request.method, response.request.path, response.request.res.statusCode]).toEqual([
      'GET',
      '/v2/users/u',
      200,
    ])
    response.request = { mine: true }
    expect(response.request).toEqual({ mine: true })
    server.respond((_, reply) => json(reply, {}, 404))
    const error = await failureOf(open({ baseURL: server.url }).getUser('u'))
    expect(error.request.path).toBe('/v2/users/u')
    error.request = undefined
    error.response.request = 1
    expect([error.request, error.response.request]).toEqual([undefined, 1])
  })

  it('onDownloadProgress and onUploadProgress are called', async () => {
    const seen: unknown[] = []
    const { inviteUser } = open({ baseURL: server.url })
    await inviteUser(
      { email: 'a@example.com' },
      {
        onUploadProgress: ({ loaded, upload }) => seen.push([loaded, upload]),
        onDownloadProgress: ({ loaded, download }) => seen.push([loaded, download]),
      },
    )
    expect(seen).toEqual([
      [25, true],
      [10, true],
    ])
    expect(server.requests[0]?.body).toBe('{"email":"a@example.com"}')
  })
})
