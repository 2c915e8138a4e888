import { once } from 'node:events'
import { Agent } from 'node:http'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { callers, failureOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
const sockets: Socket[] = []
beforeEach(async () => {
  sockets.length = 0
  server = await startServer((_, response, socket) => {
    sockets.push(socket)
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":')
    setTimeout(() => response.end('"u"}'), 20)
  })
})
afterEach(() => server.close())

/** Sends headers and a first part, and then nothing more. */
const stall = (status = 200) =>
  server.respond((_, response, socket) => {
    sockets.push(socket)
    response.writeHead(status, { 'content-type': 'application/json' }).write('{"id":')
  })

const closed = (socket: Socket | undefined) =>
  socket?.closed ? Promise.resolve() : once(socket as Socket, 'close', { signal: AbortSignal.timeout(2_000) })

const stream = { responseType: 'stream' } as const

describe.each(callers)('a stream from %s', (_, open) => {
  it('is a Node stream of what the server sends', async () => {
    const { data, status } = await open({ baseURL: server.url }).getUser('u', stream)
    expect([status, await text(data)]).toEqual([200, '{"id":"u"}'])
  })

  it('is available as soon as the headers are', async () => {
    stall()
    const { data, headers } = await open({ baseURL: server.url }).getUser('u', stream)
    const [first] = await once(data, 'data')
    expect([headers['content-type'], String(first)]).toEqual(['application/json', '{"id":'])
    data.destroy()
    await closed(sockets[0])
  })

  it('ends with an error when the call is aborted after the headers, and its connection is closed', async () => {
    stall()
    const controller = new AbortController()
    const { data } = await open({ baseURL: server.url }).getUser('u', { ...stream, signal: controller.signal })
    const reading = failureOf(text(data))
    setTimeout(() => controller.abort(), 10)
    expect((await reading).code).toBe('ERR_CANCELED')
    await closed(sockets[0])
  })

  it('ends with an error when the server breaks off', async () => {
    server.respond((_, response, socket) => {
      response.writeHead(200, { 'content-length': '100' }).write('part')
      setTimeout(() => socket.destroy(), 10)
    })
    const { data } = await open({ baseURL: server.url }).getUser('u', stream)
    expect((await failureOf(text(data))).code).toBe('ECONNRESET')
  })

  it('of an error response can be read', async () => {
    server.respond((_, response) => json(response, { message: 'no' }, 404))
    const { response } = await failureOf(open({ baseURL: server.url }).getUser('u', stream))
    expect([response.status, await text(response.data)]).toEqual([404, '{"message":"no"}'])
  })

  it('leaves its connection to the next call when it was read', async () => {
    const httpAgent = new Agent({ keepAlive: true })
    const { getUser } = open({ baseURL: server.url, httpAgent })
    for (let n = 0; n < 3; n++) {
      await text((await getUser('u', stream)).data)
      await new Promise((done) => setImmediate(done))
    }
    expect([sockets.length, new Set(sockets).size]).toEqual([3, 1])
    httpAgent.destroy()
  })
})

describe('an attempt that asked for a stream and is retried', () => {
  const client = (options: object = {}) =>
    createClient({ baseURL: server.url, token: 't', retry: { baseDelayMs: 1 }, ...options })

  it.each([
    ['a stalled one', 'ends'],
    ['an endless one', 'flows'],
  ])('lets go of its connection, %s', async (_, kind) => {
    let n = 0
    server.respond((_, response, socket) => {
      sockets.push(socket)
      if (n++ === 2) return json(response, { id: 'u' })
      response.writeHead(503).write('busy')
      if (kind === 'flows') {
        const timer = setInterval(() => response.write('x'.repeat(1_000)), 1)
        socket.on('close', () => clearInterval(timer))
      }
    })
    const httpAgent = new Agent({ keepAlive: true, maxSockets: 2 })
    const { data } = await client({ httpAgent }).getUserV2('u', null, stream)
    expect(await text(data as unknown as Readable)).toBe('{"id":"u"}')
    await Promise.all(sockets.slice(0, 2).map(closed))
    expect(sockets).toHaveLength(3)
    httpAgent.destroy()
  })

  it('releases it when a token is renewed', async () => {
    let n = 0
    server.respond((_, response, socket) => {
      sockets.push(socket)
      if (n++) return json(response, { id: 'u' })
      response.writeHead(401).write('expired')
    })
    const { data } = await client({ token: ({ reason }: { reason: string }) => reason }).getUserV2('u', null, stream)
    expect(await text(data as unknown as Readable)).toBe('{"id":"u"}')
    await closed(sockets[0])
  })

  it('releases it when it is redirected', async () => {
    server.respond(({ url }, response, socket) => {
      sockets.push(socket)
      if (url === '/end') return json(response, { id: 'u' })
      response.writeHead(302, { location: '/end' }).write('moved')
    })
    const { data } = await client().getUserV2('u', null, stream)
    expect(await text(data as unknown as Readable)).toBe('{"id":"u"}')
    await closed(sockets[0])
  })

  it('passes on the stream of the last attempt, when that fails too', async () => {
    server.respond((_, response) => json(response, { message: 'busy' }, 503))
    const { response } = await failureOf(
      client({ retry: { baseDelayMs: 1, maxRetries: 1 } }).getUserV2('u', null, stream),
    )
    expect([response.status, await text(response.data)]).toEqual([503, '{"message":"busy"}'])
    expect(server.requests).toHaveLength(2)
  })
})
