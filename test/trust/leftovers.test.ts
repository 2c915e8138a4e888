import { getEventListeners } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TokenContext } from '../../src/core/types'
import { createClient } from '../../src/user'
import { kinds } from '../support/clients'
import { happenings } from '../support/happenings'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
const never = () => new Promise<never>(() => {})

const token = ({ reason }: TokenContext) => reason

describe.each(kinds)('nothing is left of a call, $name,', ({ createClient, createStubbed }) => {
  it.each(happenings)('that $name: no listener on its signal, and no timer', async ({ arrange, options }) => {
    const controller = new AbortController()
    arrange?.(server)
    const given = options?.(() => controller.abort())
    const client = createClient({ baseURL: server.url, token, retry: { baseDelayMs: 1 }, ...given })
    const before = timers()
    await client.getMeV2(null, null, { signal: controller.signal }).catch(() => {})
    expect(timers()).toBeLessThanOrEqual(before)
    // What the platform's own `fetch` listens with goes a turn later.
    await new Promise((done) => setTimeout(done))
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('that ends in time although its transport never does', async () => {
    const { signal } = new AbortController()
    const before = timers()
    const client = createStubbed({ token: 't', timeout: 20, retry: { maxRetries: 0 } }, never)
    await client.getMeV2(null, null, { signal }).catch(() => {})
    expect(getEventListeners(signal, 'abort')).toEqual([])
    expect(timers()).toBeLessThanOrEqual(before)
  })

  it('of many that share a signal', async () => {
    const { signal } = new AbortController()
    const client = createClient({ baseURL: server.url, token: () => new Promise((done) => setTimeout(done, 5, 't')) })
    await Promise.all(Array.from({ length: 50 }, () => client.getMeV2(null, null, { signal })))
    await new Promise((done) => setTimeout(done))
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

describe.each(['http', 'fetch'] as const)('on axios alone, adapter %s, nothing is left', (adapter) => {
  it.each(['is read', 'is given up', 'breaks off'])('of a stream that %s', async (end) => {
    server.respond((_, response, socket) => {
      response.writeHead(200, { 'content-length': '10' }).write('12345')
      if (end !== 'is given up') setTimeout(() => (end === 'is read' ? response.end('67890') : socket.destroy()), 5)
    })
    const { signal } = new AbortController()
    const client = createClient({ baseURL: server.url, token: 't', adapter })
    const { data } = await client.getMeV2(null, null, { signal, responseType: 'stream' })
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    const stream = data as unknown as Readable & ReadableStream
    // axios's own stream on `fetch` settles `cancel()` only when the next byte comes.
    if (end === 'is given up') void (stream.destroy ? stream.destroy() : stream.cancel())
    else await text(stream).catch(() => {})
    await new Promise((done) => setTimeout(done, 20))
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('of a stream during the wait for a retry', async () => {
    let close = () => {}
    const closed = new Promise<void>((done) => {
      close = done
    })
    server.respond((_, response, socket) => {
      socket.on('close', close)
      response.writeHead(503, { 'content-length': '10' }).write('12345')
      // axios's own stream on `fetch` can be given up only when the next byte comes.
      if (adapter === 'fetch') setTimeout(() => response.write('6'), 50)
    })
    const onRetry = () => closed.then(() => Promise.reject(new Error('closed')))
    const retry = { baseDelayMs: 60_000, maxDelayMs: 60_000, onRetry }
    const client = createClient({ baseURL: server.url, token: 't', adapter, retry })
    await expect(client.getMeV2(null, null, { responseType: 'stream' })).rejects.toThrow('closed')
  })

  it('of a stream that is aborted', async () => {
    server.respond((_, response) => response.writeHead(200, { 'content-length': '10' }).write('12345'))
    const controller = new AbortController()
    const client = createClient({ baseURL: server.url, token: 't', adapter })
    const { data } = await client.getMeV2(null, null, { signal: controller.signal, responseType: 'stream' })
    const reading = text(data as unknown as Readable)
    controller.abort()
    await expect(reading).rejects.toThrow()
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('of a cancel token', async () => {
    const { token: cancelToken } = axios.CancelToken.source()
    const client = createClient({ baseURL: server.url, token: 't', adapter })
    await client.getMeV2(null, null, { cancelToken })
    expect((cancelToken as unknown as { _listeners?: unknown[] })._listeners ?? []).toEqual([])
  })
})
