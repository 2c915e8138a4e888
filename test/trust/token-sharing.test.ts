import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TokenContext } from '../../src/core/types'
import { kinds } from '../support/clients'
import { json, type Recorded, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const sentTokens = () => server.requests.map(({ headers }) => headers.authorization)
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** A promise and what settles it. */
function deferred<T = void>() {
  let resolve = (_: T) => {}
  let reject = (_: Error) => {}
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

/** Responds 401 to every token but one. */
function accept(token: string, delay: (request: Recorded) => unknown = () => {}): void {
  server.respond(async (request, response) => {
    await delay(request)
    json(response, {}, request.headers.authorization === `Bearer ${token}` ? 200 : 401)
  })
}

/** A token function that can renew, and what it was called for. */
const renewing = () =>
  vi.fn(async ({ reason }: TokenContext) => {
    await sleep(10)
    return reason === 'unauthorized' ? 'new' : 'old'
  })
const reasonsOf = (token: { mock: { calls: TokenContext[][] } }) => token.mock.calls.map(([context]) => context?.reason)

describe.each(kinds)('calls share a token function, $name:', ({ createClient }) => {
  it.each([
    ['together', () => {}],
    ['one by one', () => sleep(Math.random() * 100)],
  ])('of fifty calls that fail %s, one renews the token', async (_, delay) => {
    accept('new', delay)
    const token = renewing()
    const client = createClient({ baseURL: server.url, token })
    await Promise.all(Array.from({ length: 50 }, () => client.getMeV2()))
    expect(reasonsOf(token)).toEqual(['request', 'unauthorized'])
    expect(server.requests).toHaveLength(100)
  })

  it('a renewal is a call of its own, although the function is running for another call', async () => {
    const token = vi.fn(async ({ reason }: TokenContext) => {
      await sleep(50)
      return reason === 'unauthorized' ? 'new' : 'old'
    })
    const client = createClient({ baseURL: server.url, token })
    let other: Promise<unknown> | undefined
    server.respond(({ headers }, response) => {
      other ??= client.getGroups()
      json(response, {}, headers.authorization === 'Bearer new' ? 200 : 401)
    })
    expect((await client.getMeV2()).status).toBe(200)
    await other
    expect(reasonsOf(token)).toEqual(['request', 'request', 'unauthorized'])
  })

  it('what the function returned for another call meanwhile is not a new token', async () => {
    const client = createClient({ baseURL: server.url, token: renewing() })
    server.respond(async ({ url, headers }, response) => {
      if (url !== '/v2/users/me') return json(response, {})
      if (headers.authorization === 'Bearer new') return json(response, { id: 'me' })
      await client.getGroups()
      json(response, {}, 401)
    })
    expect((await client.getMeV2()).data.id).toBe('me')
  })

  it('a call that starts during a renewal waits for the new token', async () => {
    const begun = deferred()
    const token = vi.fn(async ({ reason }: TokenContext) => {
      if (reason === 'request') return 'old'
      begun.resolve()
      await sleep(30)
      return 'new'
    })
    const client = createClient({ baseURL: server.url, token })
    accept('new')
    await Promise.all([client.getMeV2(), begun.promise.then(() => client.getGroups())])
    expect(sentTokens()).toEqual(['Bearer old', 'Bearer new', 'Bearer new'])
    expect(token).toHaveBeenCalledTimes(2)
  })

  it('a token that was being fetched before a renewal is not renewed again', async () => {
    const older = deferred<string>()
    const tokens = ['old', older.promise, 'new', 'newer']
    const token = vi.fn(() => tokens.shift() as string)
    const client = createClient({ baseURL: server.url, token })
    let other: Promise<unknown> | undefined
    server.respond(({ headers }, response) => {
      other ??= client.getGroups()
      json(response, {}, headers.authorization === 'Bearer new' ? 200 : 401)
    })
    await client.getMeV2()
    older.resolve('old')
    await other
    expect(token).toHaveBeenCalledTimes(3)
  })

  it('a call that has joined a renewal, whose token is rejected too, renews it itself', async () => {
    const begun = deferred()
    const tokens = ['old', 'new', 'newer']
    const token = vi.fn(async ({ reason }: TokenContext) => {
      const next = tokens.shift() as string
      if (reason === 'unauthorized') begun.resolve()
      await sleep(30)
      return next
    })
    const client = createClient({ baseURL: server.url, token })
    accept('newer')
    const first = client.getMeV2().catch(({ status }) => status)
    await begun.promise
    expect((await client.getGroups()).status).toBe(200)
    await first
    expect(reasonsOf(token).slice(0, 3)).toEqual(['request', 'unauthorized', 'unauthorized'])
  })

  it.each(['settles', 'is given up'])('a call joins a renewal, also when an older run %s meanwhile', async (end) => {
    const older = deferred<string>()
    const begun = deferred()
    const rejectFirst = deferred()
    const renewed = deferred()
    const token = vi.fn(async ({ operationId, reason }: TokenContext) => {
      if (operationId === 'getGroup') return older.promise
      if (reason === 'request') return 'old'
      begun.resolve()
      await renewed.promise
      return 'new'
    })
    const client = createClient({ baseURL: server.url, token })
    accept(
      'new',
      ({ url, headers }) => headers.authorization === 'Bearer old' && url.endsWith('/me') && rejectFirst.promise,
    )
    const first = client.getMeV2()
    while (!server.requests.length) await sleep(1)
    const controller = new AbortController()
    const second = client.getGroup('g', null, { signal: controller.signal }).catch(() => {})
    await sleep(1)
    rejectFirst.resolve()
    await begun.promise
    if (end === 'settles') older.resolve('old')
    else controller.abort()
    await sleep(1)
    const joined = client.getGroups()
    await sleep(10)
    renewed.resolve()
    await Promise.all([first, joined])
    await second
    expect(token).toHaveBeenCalledTimes(3)
  })

  it('a renewal that was given up, and fails later, affects no call', async () => {
    const given = deferred<string>()
    const rejectSlow = deferred()
    const renewals = [given.promise, 'new']
    const token = ({ reason }: TokenContext) => (reason === 'request' ? 'old' : (renewals.shift() as string))
    const client = createClient({ baseURL: server.url, token })
    accept(
      'new',
      ({ url, headers }) => headers.authorization === 'Bearer old' && url === '/v1/groups' && rejectSlow.promise,
    )
    const slow = client.getGroups()
    while (!server.requests.length) await sleep(1)
    await client.getMeV2(null, null, { retry: { budgetMs: 200 } }).catch(() => {})
    given.reject(new Error('the signal was aborted'))
    await sleep(1)
    rejectSlow.resolve()
    expect((await slow).status).toBe(200)
  })

  it('calls that sent the same token share the failure of its renewal', async () => {
    accept('other', () => sleep(Math.random() * 50))
    const token = vi.fn(({ reason }: TokenContext) => {
      if (reason === 'unauthorized') throw new Error('session has ended')
      return 'old'
    })
    const client = createClient({ baseURL: server.url, token })
    const failures = await Promise.all(Array.from({ length: 10 }, () => client.getMeV2().catch(({ cause }) => cause)))
    expect(new Set(failures.map(({ message }) => message))).toEqual(
      new Set(['getMeV2: the token function failed: session has ended']),
    )
    expect(token.mock.calls.filter(([{ reason }]) => reason === 'unauthorized')).toHaveLength(1)
  })
})
