import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { createUserApi } from '../../src/user/server'
import { definedOperations } from '../support/definition'
import { createClock, failure, start } from './support'

const clock = createClock()
const { api, client, visitor } = start({
  now: clock.now,
  users: [
    { id: 'anna', email: 'anna@example.com' },
    { id: 'anna-2', email: 'anna@example.com', organization_id: '2' },
    { id: 'gone', email: 'gone@example.com', status: 'Deactivated' },
  ],
})

const operations = definedOperations.map(({ operation, method, path }) => {
  const { operationId } = operation
  return { operationId, method: method.toUpperCase(), path, isPublic: 'security' in operation }
})

/** The status of a bare request, past the client and what it refuses. */
async function statusOf({ method, path }: { method: string; path: string }, authorization?: string) {
  const url = `https://user.sls.epilot.io${path.replace(/{[^}]+}/g, 'x')}`
  const { status } = await fetch(url, { method, headers: authorization ? { authorization } : {} })
  return status
}

describe('without a good token', () => {
  it.each(operations.filter(({ isPublic }) => !isPublic))('$operationId returns 401', async (operation) => {
    expect(await statusOf(operation)).toBe(401)
    expect(await statusOf(operation, 'Bearer nonsense')).toBe(401)
    expect(await statusOf(operation, `Basic ${api.token}`)).toBe(401)
  })

  it.each(operations.filter(({ isPublic }) => isPublic))('$operationId returns another status', async (operation) => {
    expect(await statusOf(operation)).not.toBe(401)
  })
})

describe('a token', () => {
  it('is of the first active user, and the same until it has expired', async () => {
    const { token } = api
    expect(api.token).toBe(token)
    expect((await client.getMeV2()).data.id).toBe('anna')
    api.expireTokens()
    expect(await failure(createClient({ token }).getMeV2())).toEqual({
      status: 401,
      message: 'getMeV2 failed with status 401: Unauthorized: the token has expired',
    })
    expect(api.token).not.toBe(token)
    expect((await client.getMeV2()).data.id).toBe('anna')
  })

  it('expires by the clock of the API', async () => {
    const short = createClient({ token: api.tokenFor('anna-2', { lastsMs: 60_000 }) })
    clock.pass(59_999)
    expect((await short.getMeV2()).data.id).toBe('anna-2')
    clock.pass(1)
    expect((await failure(short.getMeV2())).status).toBe(401)
  })

  it('is rejected with an invalid lifetime', () => {
    expect(() => api.tokenFor('anna', { lastsMs: Number.NaN })).toThrow(
      new TypeError('tokenFor: lastsMs must be a number of at least 0'),
    )
  })

  it('is issued if the password is right, as at sign-in', () => {
    const guarded = createUserApi({
      users: [
        { id: 'anna', email: 'anna@example.com', password: 'first' },
        { id: 'anna-2', email: 'anna@example.com', organization_id: '2', password: 'second' },
        { id: 'ben', email: 'ben@example.com' },
      ],
    })
    const ownerOf = (user: string, password: string) => {
      const token = guarded.tokenFor(user, { password })
      return guarded.tokens.find((one) => one.token === token)?.userId
    }
    expect(ownerOf('ANNA@example.com', 'first')).toBe('anna')
    expect(ownerOf('anna@example.com', 'second')).toBe('anna-2')
    expect(ownerOf('ben', 'any, as none is known')).toBe('ben')
    const wrong = new TypeError('tokenFor: the password is wrong')
    expect(() => ownerOf('anna', 'second')).toThrow(wrong)
    expect(() => ownerOf('anna@example.com', '')).toThrow(wrong)
    expect(guarded.tokens.map(({ userId }) => userId)).toEqual(['anna', 'anna', 'anna-2', 'ben'])
  })

  it('is listed with its user and its expiry, and is invalid once it expires or its user is deactivated', async () => {
    const token = api.tokenFor('anna-2')
    api.tokenFor('anna-2', { lastsMs: 60_000 })
    api.tokenFor('anna-2', { lastsMs: 0 })
    const expiresAt = (ms: number) => new Date(clock.now().getTime() + ms).toISOString()
    const listed = () => api.tokens.filter(({ userId }) => userId === 'anna-2')
    expect(listed()).toEqual([
      { token: 'token-1', userId: 'anna-2', isValid: true },
      { token: 'token-2', userId: 'anna-2', expiresAt: expiresAt(60_000), isValid: true },
      { token: 'token-3', userId: 'anna-2', expiresAt: expiresAt(0), isValid: false },
    ])
    await createClient({ token }).updateUserV2('anna-2', { status: 'Deactivated' })
    expect(listed().map(({ isValid }) => isValid)).toEqual([false, false, false])
    api.expireTokens()
    expect(listed()).toEqual(
      ['token-1', 'token-2', 'token-3'].map((token) => ({ token, userId: 'anna-2', isValid: false })),
    )
  })

  it('is fetched again by a client after it has expired', async () => {
    let token = api.token
    const renewing = createClient({
      token: ({ reason }) => {
        if (reason === 'unauthorized') token = api.token
        return token
      },
    })
    await renewing.getMeV2()
    api.expireTokens()
    expect((await renewing.getMeV2()).data.id).toBe('anna')
    expect(api.requests.map(({ status }) => status)).toEqual([200, 401, 200])
  })

  it('is not issued for somebody who is not active', () => {
    expect(() => api.tokenFor('gone')).toThrow(new TypeError('createUserApi: no active user "gone"'))
    expect(() => api.tokenFor('nobody@example.com')).toThrow(
      new TypeError('createUserApi: no active user "nobody@example.com"'),
    )
  })
})

describe('the header x-epilot-org-id', () => {
  it('chooses among the organizations in which the person is active', async () => {
    const there = createClient({ token: () => api.token, headers: { 'x-epilot-org-id': '2' } })
    expect((await there.getMeV2()).data).toMatchObject({ id: 'anna-2', organization_id: '2' })
    const elsewhere = createClient({ token: () => api.token, headers: { 'x-epilot-org-id': '3' } })
    expect(await failure(elsewhere.getMeV2())).toEqual({
      status: 401,
      message: 'getMeV2 failed with status 401: Unauthorized: no active user in organization 3',
    })
  })
})

it('a body that is not JSON returns 400, and changes nothing', async () => {
  const response = await fetch('https://user.sls.epilot.io/v2/users/public/activate?token=x', {
    method: 'POST',
    body: 'nonsense',
  })
  expect([response.status, await response.json()]).toEqual([400, { message: 'The body is not JSON' }])
  expect((await failure(visitor.checkInviteToken('x'))).status).toBe(404)
})
