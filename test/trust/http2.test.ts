import { constants, createServer, type Http2Server, type Http2Session, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient, type RetryOptions } from '../../src/user'

let server: Http2Server
let baseURL: string
let paths: string[]
let respond: (stream: ServerHttp2Stream, path: string) => unknown
const sessions = new Set<Http2Session>()

const ok = (stream: ServerHttp2Stream) => {
  stream.respond({ ':status': 200, 'content-type': 'application/json' })
  stream.end('{"id":"u"}')
}

beforeEach(async () => {
  paths = []
  respond = ok
  server = createServer()
  server.on('session', (session) => sessions.add(session))
  server.on('stream', (stream, headers) => {
    // Waits for the body, so that what is reset has been received.
    stream.on('error', () => {})
    stream.on('end', () => {
      paths.push(`${headers[':method']} ${headers[':path']}`)
      respond(stream, headers[':path'] as string)
    })
    stream.resume()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  for (const session of sessions) session.destroy()
  sessions.clear()
  await new Promise((done) => server.close(done))
})

const open = (retry: RetryOptions = {}) =>
  createClient({ baseURL, token: 't', httpVersion: 2, timeout: 2_000, retry: { baseDelayMs: 1, ...retry } } as object)

const isSupported = Number(axios.VERSION.split('.')[1]) >= 13

describe.runIf(isSupported)('over HTTP/2', () => {
  it('calls work, several on one connection', async () => {
    const client = open()
    const results = await Promise.all([
      client.getMeV2(),
      client.getUserV2('u'),
      client.inviteUser(null, { email: 'a' }),
    ])
    expect(results.map(({ data }) => data)).toEqual(Array(3).fill({ id: 'u' }))
    expect(sessions.size).toBe(1)
  })

  it.each([
    ['INTERNAL_ERROR', constants.NGHTTP2_INTERNAL_ERROR],
    ['CANCEL', constants.NGHTTP2_CANCEL],
    ['ENHANCE_YOUR_CALM', constants.NGHTTP2_ENHANCE_YOUR_CALM],
  ])('a stream that is reset with %s leaves the outcome unknown, and a read is retried', async (_, code) => {
    respond = (stream) => stream.close(code)
    const error = await open()
      .deleteGroup('g')
      .catch((failed) => failed)
    expect([error.outcome, error.operationId, paths]).toEqual(['unknown', 'deleteGroup', ['DELETE /v1/groups/g']])
    const resets = [code]
    respond = (stream) => (resets.length ? stream.close(resets.pop()) : ok(stream))
    expect((await open().getMeV2()).data.id).toBe('u')
  })

  it('a stream that is reset after half of its response leaves the outcome unknown', async () => {
    respond = (stream) => {
      stream.respond({ ':status': 200, 'content-type': 'application/json', 'content-length': '100' })
      stream.write('{"half":')
      setTimeout(() => stream.close(constants.NGHTTP2_INTERNAL_ERROR), 5)
    }
    const error = await open()
      .inviteUser(null, { email: 'a@example.com' })
      .catch((failed) => failed)
    expect(error.outcome).toBe('unknown')
    expect(paths).toHaveLength(1)
  })

  it('a connection that breaks leaves the outcome unknown, and a read is retried on another', async () => {
    respond = ({ session }) => session?.destroy()
    const error = await open()
      .deleteGroup('g')
      .catch((failed) => failed)
    expect(error.outcome).toBe('unknown')
    let n = 0
    respond = (stream) => (n++ ? ok(stream) : stream.session?.destroy())
    expect((await open().getMeV2()).data.id).toBe('u')
  })

  it('a 429 and a 503 are retried, and a body is sent again', async () => {
    const statuses = [429, 503]
    respond = (stream) => {
      const status = statuses.shift()
      if (!status) return ok(stream)
      stream.respond({ ':status': status })
      stream.end()
    }
    expect((await open().putUserSetting({ scope: 's', key: 'k' }, 5)).status).toBe(200)
    expect(paths).toEqual(Array(3).fill('PUT /v2/users/me/settings/s/k'))
  })

  it('time limits and aborts end a stream', async () => {
    let closed = 0
    respond = (stream) => stream.on('close', () => closed++)
    const client = open({ maxRetries: 0 })
    await expect(client.getMeV2(null, null, { timeout: 300 })).rejects.toThrow('timeout of 300ms exceeded')
    await expect(client.getMeV2(null, null, { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
      code: 'ERR_CANCELED',
    })
    while (closed < paths.length) await new Promise((done) => setTimeout(done, 5))
  })
})
