import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TokenContext } from '../../src/core/types'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const sentTokens = () => server.requests.map(({ headers }) => headers.authorization)

/** Responds 401 to every token but one. */
function accept(token: string, delay = () => 0): void {
  server.respond((request, response) => {
    const isGood = request.headers.authorization === `Bearer ${token}`
    setTimeout(() => json(response, {}, isGood ? 200 : 401), delay())
  })
}

/** A token function that can renew, and what it was called for. */
const renewing = () => vi.fn(async ({ reason }: TokenContext) => (reason === 'unauthorized' ? 'new' : 'old'))
const reasonsOf = (token: ReturnType<typeof renewing>) => token.mock.calls.map(([{ reason }]) => reason)

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

describe.each(kinds)('after a 401, $name', ({ createClient, authorize, beforeRequest }) => {
  it('the function is called again with the reason, and the call is retried once', async () => {
    accept('new')
    const token = renewing()
    await createClient({ baseURL: server.url, token }).inviteUser(null, { email: 'anna@example.com' })
    expect(reasonsOf(token)).toEqual(['request', 'unauthorized'])
    expect(server.requests.map(({ body }) => body)).toEqual(Array(2).fill('{"email":"anna@example.com"}'))
  })

  it('hooks and interceptors do not run again', async () => {
    accept('new')
    const client = createClient({ baseURL: server.url, token: renewing() })
    const run = vi.fn()
    beforeRequest(client, run)
    await client.getMeV2()
    expect([run.mock.calls.length, server.requests.length]).toEqual([1, 2])
  })

  it('the call fails when the token is the same', async () => {
    accept('other')
    const token = vi.fn(() => 'same')
    await expect(createClient({ baseURL: server.url, token }).getMeV2()).rejects.toMatchObject({ status: 401 })
    expect([token.mock.calls.length, server.requests.length]).toEqual([2, 1])
  })

  it('the call fails when the token is text', async () => {
    accept('other')
    await expect(createClient({ baseURL: server.url, token: 'text' }).getMeV2()).rejects.toMatchObject({ status: 401 })
    expect(server.requests).toHaveLength(1)
  })

  it('the call fails when the new token is rejected too', async () => {
    accept('other')
    let n = 0
    const client = createClient({ baseURL: server.url, token: () => `t${++n}` })
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 401 })
    expect(sentTokens()).toEqual(['Bearer t1', 'Bearer t2'])
  })

  it('the token is renewed once per call, also when the call is retried in between', async () => {
    const statuses = [401, 503, 401]
    server.respond((_, response) => json(response, {}, statuses.shift() ?? 200))
    const client = createClient({ baseURL: server.url, token: renewing(), retry: { baseDelayMs: 1 } })
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 401 })
    expect(sentTokens()).toEqual(['Bearer old', 'Bearer new', 'Bearer old'])
  })

  it('the call fails with the 401, and the reason why there is no other token', async () => {
    accept('other')
    const token = vi.fn(({ reason }: TokenContext) => {
      if (reason === 'unauthorized') throw new Error('session has ended')
      return 'old'
    })
    const client = createClient({ baseURL: server.url, token })
    const calls = [0, 20].map((ms) => sleep(ms).then(() => client.getMeV2()))
    for (const failed of await Promise.allSettled(calls)) {
      expect(failed).toMatchObject({
        reason: {
          status: 401,
          operationId: 'getMeV2',
          cause: {
            message: 'getMeV2: the token function failed: session has ended',
            cause: { message: 'session has ended' },
          },
        },
      })
    }
  })

  it('the wait for another token has the time limit of an attempt', async () => {
    accept('other')
    const token = ({ reason }: TokenContext) => (reason === 'unauthorized' ? new Promise<string>(() => {}) : 'old')
    const client = createClient({ baseURL: server.url, token, timeout: 500, retry: { maxRetries: 0 } })
    await expect(client.getMeV2()).rejects.toMatchObject({
      status: 401,
      cause: { message: /timeout of 500ms exceeded/ },
    })
    expect(sentTokens()).toEqual(['Bearer old'])
  })

  it('a renewal that failed does not block the next', async () => {
    accept('new')
    let fails = true
    const token = ({ reason }: TokenContext) => {
      if (reason === 'request') return 'old'
      if (!fails) return 'new'
      fails = false
      throw new Error('try again')
    }
    const client = createClient({ baseURL: server.url, token })
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 401 })
    expect((await client.getMeV2()).status).toBe(200)
  })

  it('the call fails when it was sent without a token', async () => {
    accept('any')
    const token = vi.fn(() => 'unused')
    const client = createClient({ baseURL: server.url, token })
    authorize(client, null)
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 401 })
    expect([token.mock.calls.length, server.requests.length]).toEqual([0, 1])
  })
})
