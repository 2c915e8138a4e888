import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSDK } from '../../src'
import { createClient, type Token } from '../../src/user'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const sentTokens = () => server.requests.map(({ headers }) => headers.authorization)

describe.each(kinds)('a token, $name', ({ createClient, authorize }) => {
  it.each([
    ['text', 'abc'],
    ['a function', () => 'abc'],
    ['an async function', async () => 'abc'],
    // biome-ignore lint/suspicious/noThenProperty: a promise of another library
    ['a function that returns a thenable', () => ({ then: (resolve: (token: string) => void) => resolve('abc') })],
  ])('may be %s', async (_, token) => {
    await createClient({ baseURL: server.url, token: token as Token }).getMeV2()
    expect(sentTokens()).toEqual(['Bearer abc'])
  })

  it.each([' abc', 'abc\n', '\r\n\tabc \u00a0\ufeff'])(
    'is sent without the white space around it: %j',
    async (token) => {
      await createClient({ baseURL: server.url, token }).getMeV2()
      await createClient({ baseURL: server.url, token: async () => token }).getMeV2()
      expect(sentTokens()).toEqual(['Bearer abc', 'Bearer abc'])
    },
  )

  it.each([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'object'],
    ['a number', 5, 'number'],
    ['empty text', '', 'empty text'],
    ['white space', ' \n', 'empty text'],
    ['two lines', 'abc\nx-other: 1', 'text with other characters'],
    ['a zero-width space', 'abc\u200b', 'text with other characters'],
    ['text with the word Bearer', 'Bearer abc', 'text with other characters'],
  ])('is rejected when the function returns %s', async (_, returned, found) => {
    const message = `getMeV2: the token must be visible ASCII text without the word Bearer, not ${found}`
    for (const token of [() => returned, async () => returned]) {
      const client = createClient({ baseURL: server.url, token: token as never })
      await expect(client.getMeV2()).rejects.toMatchObject({ code: 'ERR_TOKEN', operationId: 'getMeV2', message })
    }
    expect(server.requests).toEqual([])
  })

  it('is rejected by authorize when it is not usable text', () => {
    const client = createClient({ baseURL: server.url })
    for (const [token, found] of [
      [undefined, 'undefined'],
      ['', 'empty text'],
      [{}, 'object'],
    ]) {
      expect(() => authorize(client, token as never)).toThrow(
        `authorize: the token must be visible ASCII text without the word Bearer, not ${found}`,
      )
    }
    expect(() => createClient({ token: ' ' })).toThrow('not empty text')
  })

  it('is neither requested nor sent on public operations', async () => {
    const token = vi.fn(() => {
      throw new Error('not signed in')
    })
    const client = createClient({ baseURL: server.url, token })
    await client.getUserLoginParametersV2('anna@example.com')
    await client.requestPasswordReset(null, { email: 'anna@example.com' })
    expect(token).not.toHaveBeenCalled()
    expect(sentTokens()).toEqual([undefined, undefined])
  })

  it.each(['authorization', 'Authorization', 'AUTHORIZATION'])(
    'gives way to the header %s of a call, and is not asked for',
    async (name) => {
      const token = vi.fn(() => 'unused')
      const client = createClient({ baseURL: server.url, token })
      await client.getMeV2(null, null, { headers: { [name]: 'Basic abc' } })
      expect(sentTokens()).toEqual(['Basic abc'])
      expect(token).not.toHaveBeenCalled()
    },
  )

  it('can be replaced and removed', async () => {
    const client = createClient({ baseURL: server.url, token: 'first' })
    await client.getMeV2()
    expect(authorize(client, () => 'second')).toBe(client)
    await client.getMeV2()
    authorize(client, null)
    await client.getMeV2()
    expect(sentTokens()).toEqual(['Bearer first', 'Bearer second', undefined])
  })

  it('is requested for each request, retries included', async () => {
    let n = 0
    const client = createClient({ baseURL: server.url, token: () => `t${++n}`, retry: { baseDelayMs: 1 } })
    const statuses = [429, 200, 200]
    server.respond((_, response) => json(response, {}, statuses.shift()))
    await client.getMeV2()
    await client.inviteUser(null, { email: 'anna@example.com' })
    expect(sentTokens()).toEqual(['Bearer t1', 'Bearer t2', 'Bearer t3'])
  })

  it('that cannot be fetched for a retry ends the call, which has not taken effect', async () => {
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
})

describe('on axios alone', () => {
  it('a token is requested for plain calls as well', async () => {
    let n = 0
    const client = createClient({ baseURL: server.url, token: () => `t${++n}` })
    await client.getMeV2()
    await client.get('/plain')
    expect(sentTokens()).toEqual(['Bearer t1', 'Bearer t2'])
  })

  it('a token is replaced by `auth` of a call', async () => {
    const client = createClient({ baseURL: server.url, token: 'unused' })
    await client.getMeV2(null, null, { auth: { username: 'anna', password: 'x' } })
    expect(sentTokens()).toEqual([`Basic ${btoa('anna:x')}`])
  })

  it('a token of a client overrides that of its SDK, also on a client created earlier', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 'first' })
    const held = sdk.user.getClient()
    await held.getMeV2()
    sdk.authorize('second')
    await held.getMeV2()
    held.defaults.headers.common['x-mine'] = '1'
    const { authorize } = await import('../../src')
    authorize(held, 'third')
    await sdk.user.getMeV2()
    authorize(held, null)
    await held.getMeV2()
    sdk.authorize(null)
    await held.getMeV2()
    expect(sentTokens()).toEqual(['Bearer first', 'Bearer second', 'Bearer third', 'Bearer second', undefined])
  })
})
