import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TokenContext } from '../../src/core/types'
import { createClient, isCallError } from '../../src/user'
import { type Client, kinds, type Options } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
let gone: Promise<void>
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Responds with the first half of a body; `gone` resolves when the client has gone. */
function stall(onRequest: () => void): void {
  gone = new Promise((resolve) => {
    server.respond((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":')
      response.on('close', () => resolve())
      onRequest()
    })
  })
}

const never = () => new Promise<never>(() => {})
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

describe.each(kinds)('an abort, $name', ({ createClient, createStubbed, beforeRequest }) => {
  const controller = () => new AbortController()

  /** Calls with a signal that is aborted when `arrange` says so. */
  async function abortedCall(
    arrange: (abort: () => void) => Options,
    call: (client: Client, signal: AbortSignal) => Promise<unknown> = (client, signal) =>
      client.getMeV2(null, null, { signal }),
  ) {
    const { signal, abort } = ((made) => ({ signal: made.signal, abort: () => made.abort() }))(controller())
    const client = createClient({ baseURL: server.url, token: 't', ...arrange(abort) })
    const error = await call(client, signal).then(
      () => undefined,
      (failed) => failed,
    )
    expect(error).toMatchObject({ code: 'ERR_CANCELED', message: 'canceled' })
    return error
  }

  it('before the call sends nothing and calls no token function', async () => {
    const token = vi.fn(() => 't')
    await abortedCall((abort) => {
      abort()
      return { token }
    })
    expect([server.requests, token.mock.calls]).toEqual([[], []])
  })

  it('during a request ends it, and its connection', async () => {
    const error = await abortedCall((abort) => {
      stall(abort)
      return {}
    })
    expect([error.operationId, isCallError(error)]).toEqual(['getMeV2', true])
    await gone
  })

  it('during a wait ends it, and there is no retry', async () => {
    server.respond((_, response) => json(response, {}, 429, { 'retry-after': '20' }))
    const error = await abortedCall((abort) => ({ retry: { onRetry: () => void setTimeout(abort, 5) } }))
    expect([error.outcome, error.status, server.requests.length]).toEqual([undefined, undefined, 1])
  })

  it.each([
    ['onRetry', (abort: () => void) => ({ onRetry: abort })],
    ['an async onRetry', (abort: () => void) => ({ onRetry: () => Promise.resolve().then(abort) })],
    ['onRetry, which throws as well', (abort: () => void) => ({ onRetry: () => Promise.reject(abort()) })],
  ])('in %s ends the call', async (_, retry) => {
    server.respond((__, response) => json(response, {}, 503))
    await abortedCall((abort) => ({ retry: retry(abort) }))
    await sleep(5)
    expect(server.requests).toHaveLength(1)
  })

  it('ends a token function that does not settle', async () => {
    await abortedCall((abort) => ({
      token: () => {
        setTimeout(abort, 5)
        return never()
      },
    }))
    expect(server.requests).toEqual([])
  })

  it('while a token is fetched sends nothing, also when the token arrives', async () => {
    await abortedCall((abort) => ({
      token: async () => {
        abort()
        return 't'
      },
    }))
    await sleep(20)
    expect(server.requests).toEqual([])
  })

  it('ends the wait for another token', async () => {
    server.respond((_, response) => json(response, {}, 401))
    const error = await abortedCall((abort) => ({
      token: ({ reason }: TokenContext) => {
        if (reason === 'request') return 'old'
        setTimeout(abort, 5)
        return never()
      },
    }))
    expect([error.outcome, error.operationId, isCallError(error)]).toEqual([undefined, 'getMeV2', true])
    expect(server.requests).toHaveLength(1)
  })

  it('in an interceptor or a hook sends nothing', async () => {
    const { signal, abort } = ((made) => ({ signal: made.signal, abort: () => made.abort() }))(controller())
    const client = createClient({ baseURL: server.url, token: 't' })
    beforeRequest(client, abort)
    await expect(client.getMeV2(null, null, { signal })).rejects.toMatchObject({ code: 'ERR_CANCELED' })
    expect(server.requests).toEqual([])
  })

  it('during a call that is not repeatable leaves its outcome unknown', async () => {
    const error = await abortedCall(
      (abort) => {
        server.respond(abort)
        return {}
      },
      (client, signal) => client.deleteGroup('g', null, { signal }),
    )
    expect(error.outcome).toBe('unknown')
  })

  it('during a call that is repeatable leaves its outcome known', async () => {
    const error = await abortedCall((abort) => {
      server.respond(abort)
      return {}
    })
    expect(error.outcome).toBeUndefined()
  })

  it('of one call does not end others', async () => {
    const one = controller()
    server.respond(({ url }, response) => {
      if (url !== '/v2/users/me') return json(response, {})
      one.abort()
    })
    const client = createClient({ baseURL: server.url, token: () => sleep(10).then(() => 't') })
    const calls = [client.getMeV2(null, null, { signal: one.signal }), client.getGroups()]
    expect((await Promise.allSettled(calls)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })

  it('has the reason that it was given as its cause, on `fetch`', async () => {
    const made = controller()
    const client = createStubbed({ token: 't' }, never)
    setTimeout(() => made.abort(new Error('the page was left')), 5)
    const error = await client.getMeV2(null, null, { signal: made.signal }).catch((failed) => failed)
    expect(error.code).toBe('ERR_CANCELED')
    if (!('toJSON' in error && 'config' in error)) expect(error.cause.message).toBe('the page was left')
  })

  it('after the call has ended changes nothing', async () => {
    const made = controller()
    const client = createClient({ baseURL: server.url, token: 't' })
    const result = await client.getMeV2(null, null, { signal: made.signal })
    made.abort()
    await sleep(5)
    expect(result.data).toEqual({})
  })
})

describe('axios’s cancel token', () => {
  it('ends a wait', async () => {
    const source = axios.CancelToken.source()
    server.respond((_, response) => json(response, {}, 429, { 'retry-after': '20' }))
    const retry = { onRetry: () => source.cancel('enough') }
    const client = createClient({ baseURL: server.url, token: 't', retry })
    await expect(client.getMeV2(null, null, { cancelToken: source.token })).rejects.toMatchObject({
      message: 'enough',
      code: 'ERR_CANCELED',
    })
    expect(server.requests).toHaveLength(1)
  })

  it('ends the wait for a token, and can be combined with a signal', async () => {
    for (const which of ['token', 'signal']) {
      const source = axios.CancelToken.source()
      const made = new AbortController()
      const client = createClient({ baseURL: server.url, token: never })
      setTimeout(() => (which === 'token' ? source.cancel() : made.abort()), 5)
      const call = client.getMeV2(null, null, { cancelToken: source.token, signal: made.signal })
      await expect(call).rejects.toMatchObject({ code: 'ERR_CANCELED' })
    }
    expect(server.requests).toEqual([])
  })
})
