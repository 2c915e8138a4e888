import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSDK } from '../../src'
import { authorize, createClient, type Token } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const tokens = () => server.requests.map(({ headers }) => headers.authorization)

/** Answers 401 to every token but one. */
function accept(token: string, delay = () => 0): void {
  server.respond((request, response) => {
    const good = request.headers.authorization === `Bearer ${token}`
    setTimeout(() => json(response, {}, good ? 200 : 401), delay())
  })
}

describe('a token', () => {
  it.each([
    ['text', 'abc'],
    ['a function', () => 'abc'],
    ['an async function', async () => 'abc'],
  ])('may be %s', async (_, token) => {
    await createClient({ baseURL: server.url, token: token as Token }).getMeV2()
    expect(tokens()).toEqual(['Bearer abc'])
  })

  it.each([
    ['undefined', () => undefined, 'undefined'],
    ['null', () => null, 'object'],
    ['a number', () => 5, 'number'],
    ['empty text', async () => '', 'empty text'],
    ['text with a line break', async () => 'abc\n', 'text with other characters'],
    ['text with the scheme', () => 'Bearer abc', 'text with other characters'],
  ])('is refused when the function answers %s', async (_, token, found) => {
    const client = createClient({ baseURL: server.url, token: token as never })
    await expect(client.getMeV2()).rejects.toMatchObject({
      code: 'ERR_TOKEN',
      message: `getMeV2: the token must be visible ASCII text without the word Bearer, not ${found}`,
    })
    expect(server.requests).toEqual([])
  })

  it('is refused by authorize when it is no text', () => {
    const client = createClient({ baseURL: server.url })
    expect(() => authorize(client, undefined as never)).toThrow(
      'authorize: the token must be visible ASCII text without the word Bearer, not undefined',
    )
    expect(() => createSDK({ token: '' })).toThrow('not empty text')
  })

  it('that cannot be had is an error with the function’s own as its cause', async () => {
    const cause = new Error('vault is sealed')
    const client = createClient({
      baseURL: server.url,
      token: () => {
        throw cause
      },
    })
    await expect(client.getMeV2()).rejects.toMatchObject({ message: 'getMeV2: the token function failed', cause })
    expect(server.requests).toEqual([])
  })

  it('that cannot be had for a repetition ends the call, which has not taken effect', async () => {
    server.respond((_, response) => json(response, {}, 429))
    const token = vi.fn(() => 'abc')
    const onRetry = () => token.mockReturnValue('')
    const client = createClient({ baseURL: server.url, token, retry: { baseDelayMs: 1, onRetry } })
    const error = await client.inviteUser(null, { email: 'anna@example.com' }).catch((failed) => failed)
    expect([error.code, error.outcome]).toEqual(['ERR_TOKEN', undefined])
    expect(error.message).toBe(
      'inviteUser: the token must be visible ASCII text without the word Bearer, not empty text',
    )
    expect(server.requests).toHaveLength(1)
  })

  it('is asked for at each request', async () => {
    let n = 0
    const client = createClient({ baseURL: server.url, token: () => `t${++n}` })
    await client.getMeV2()
    await client.get('/plain')
    expect(tokens()).toEqual(['Bearer t1', 'Bearer t2'])
  })

  it('is fetched once for all that ask meanwhile', async () => {
    const token = vi.fn(() => new Promise<string>((done) => setTimeout(done, 20, 'shared')))
    const client = createClient({ baseURL: server.url, token })
    await Promise.all(Array.from({ length: 50 }, () => client.getMeV2()))
    expect(token.mock.calls).toEqual([[{ reason: 'request' }]])
    expect(new Set(tokens())).toEqual(new Set(['Bearer shared']))
  })

  it('is neither asked for nor sent on public operations', async () => {
    const token = vi.fn(() => {
      throw new Error('not signed in')
    })
    const client = createClient({ baseURL: server.url, token })
    await client.getUserLoginParametersV2('anna@example.com')
    await client.requestPasswordReset(null, { email: 'anna@example.com' })
    expect(token).not.toHaveBeenCalled()
    expect(tokens()).toEqual([undefined, undefined])
  })

  it('gives way to an Authorization header of the call', async () => {
    const token = vi.fn(() => 'unused')
    const client = createClient({ baseURL: server.url, token })
    await client.getMeV2(null, null, { headers: { authorization: 'Basic abc' } })
    expect(tokens()).toEqual(['Basic abc'])
    expect(token).not.toHaveBeenCalled()
  })

  it('can be replaced and taken away, also on a client held from earlier', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 'first' })
    const held = sdk.user.getClient()
    await held.getMeV2()
    sdk.authorize('second')
    await held.getMeV2()
    authorize(held, 'third')
    await sdk.user.getMeV2()
    authorize(held, null)
    await held.getMeV2()
    sdk.authorize(null)
    await held.getMeV2()
    expect(tokens()).toEqual(['Bearer first', 'Bearer second', 'Bearer third', 'Bearer second', undefined])
  })
})

describe('after a 401', () => {
  it('the function is asked once more, told why, and the call repeated once', async () => {
    accept('new')
    const token = vi.fn(({ reason }) => (reason === 'unauthorized' ? 'new' : 'old'))
    await createClient({ baseURL: server.url, token }).inviteUser(null, { email: 'anna@example.com' })
    expect(token.mock.calls).toEqual([[{ reason: 'request' }], [{ reason: 'unauthorized' }]])
    expect(server.requests.map(({ body }) => body)).toEqual(Array(2).fill('{"email":"anna@example.com"}'))
  })

  it('a function that was set meanwhile is asked instead, which has no reason to renew', async () => {
    const first = vi.fn(() => 'old')
    const second = vi.fn(() => 'new')
    const client = createClient({ baseURL: server.url, token: first })
    server.respond(({ headers }, response) => {
      const isOld = headers.authorization === 'Bearer old'
      if (isOld) authorize(client, second)
      json(response, {}, isOld ? 401 : 200)
    })
    expect((await client.getMeV2()).status).toBe(200)
    expect([first.mock.calls, second.mock.calls]).toEqual([[[{ reason: 'request' }]], [[{ reason: 'request' }]]])
  })

  it('the function is asked anew although it is being asked for another call', async () => {
    const token = vi.fn(async ({ reason }) => {
      await new Promise((done) => setTimeout(done, 50))
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
    expect(token.mock.calls.map(([{ reason }]) => reason)).toEqual(['request', 'request', 'unauthorized'])
  })

  it('what it answered other calls meanwhile is no new token', async () => {
    const client = createClient({
      baseURL: server.url,
      token: ({ reason }) => (reason === 'unauthorized' ? 'new' : 'old'),
    })
    server.respond(async ({ url, headers }, response) => {
      if (url !== '/v2/users/me') return json(response, {})
      if (headers.authorization === 'Bearer new') return json(response, { id: 'me' })
      await client.getGroups()
      json(response, {}, 401)
    })
    expect((await client.getMeV2()).data.id).toBe('me')
  })

  it('the call fails when the answer is the same', async () => {
    accept('other')
    const token = vi.fn(() => 'same')
    await expect(createClient({ baseURL: server.url, token }).getMeV2()).rejects.toMatchObject({ status: 401 })
    expect([token.mock.calls.length, server.requests.length]).toEqual([2, 1])
  })

  it('the call fails when the new token is refused too', async () => {
    accept('other')
    let n = 0
    const client = createClient({ baseURL: server.url, token: () => `t${++n}` })
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 401 })
    expect(tokens()).toEqual(['Bearer t1', 'Bearer t2'])
  })

  it('the call fails with the 401, and the reason why there is no other token', async () => {
    accept('other')
    const token = ({ reason }: { reason: string }) => {
      if (reason === 'unauthorized') throw new Error('session has ended')
      return 'old'
    }
    const error = await createClient({ baseURL: server.url, token })
      .getMeV2()
      .catch((failed) => failed)
    expect([error.status, error.cause.message, error.cause.cause.message]).toEqual([
      401,
      'getMeV2: the token function failed',
      'session has ended',
    ])
  })

  it('the call fails when it went without a token, which was taken away meanwhile', async () => {
    server.respond(({ headers }, response) => json(response, {}, headers.authorization ? 429 : 401))
    const onRetry = () => authorize(client, null)
    const client = createClient({ baseURL: server.url, token: () => 'abc', retry: { baseDelayMs: 1, onRetry } })
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 401 })
    expect(tokens()).toEqual(['Bearer abc', undefined])
  })

  it.each([
    ['together', () => 0],
    ['one by one', () => Math.random() * 100],
  ])('of fifty calls that fail %s, the function is asked once', async (_, delay) => {
    accept('new', delay)
    const token = vi.fn(async ({ reason }) => (reason === 'unauthorized' ? 'new' : 'old'))
    const client = createClient({ baseURL: server.url, token })
    await Promise.all(Array.from({ length: 50 }, () => client.getMeV2()))
    expect(token.mock.calls.filter(([{ reason }]) => reason === 'unauthorized')).toHaveLength(1)
    expect(server.requests).toHaveLength(100)
  })
})
