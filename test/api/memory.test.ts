import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/user/fetch'
import { createUserApi, type UserApi } from '../../src/user/msw'
import { NOON } from './support'

const users = [
  { id: 'anna', email: 'anna@example.com', settings: { ui: { theme: 'dark' } }, passkeys: [{ credential_id: 'c' }] },
  { id: 'ben', email: 'ben@example.com', status: 'Pending' as const, token: 'of-ben' },
]
const create = () => createUserApi({ users, now: NOON, ids: 'counted', groups: [{ name: 'Sales', users: ['anna'] }] })
const clientOf = (api: UserApi) =>
  createClient({ fetch: api.fetch, token: () => api.token, retry: { maxRetries: 0, baseDelayMs: 1 } })

describe('without MSW', () => {
  it('is a fetch for clients, with any base URL and none', async () => {
    const api = create()
    expect((await clientOf(api).getMeV2()).data.id).toBe('anna')
    const elsewhere = createUserApi({ users, baseURL: 'https://example.com/base/' })
    const client = createClient({ baseURL: 'https://example.com/base', fetch: elsewhere.fetch, token: elsewhere.token })
    expect((await client.getMeV2()).data.id).toBe('anna')
    expect(elsewhere.requests.map(({ url }) => url)).toEqual(['https://example.com/base/v2/users/me'])
  })

  it('responds with 404 and 405 where there is no operation', async () => {
    const api = create()
    const ask = async (path: string, method = 'GET') => {
      const response = await api.respond(new Request(`http://localhost${path}`, { method }))
      return [response.status, response.headers.get('allow'), await response.json()]
    }
    expect(await ask('/v3/users')).toEqual([404, null, { message: 'No operation GET /v3/users' }])
    expect(await ask('/v2/users/me', 'POST')).toEqual([
      405,
      'GET, PATCH, DELETE',
      { message: 'No operation POST /v2/users/me' },
    ])
    expect(api.requests).toEqual([])
  })

  it('rejects a dropped connection, and an aborted request with its reason', async () => {
    const api = create()
    api.failNext('getMeV2', { drop: true })
    await expect(api.fetch('http://localhost/v2/users/me')).rejects.toThrow(
      new TypeError('fetch failed: the connection was dropped'),
    )
    api.failNext('getMeV2', { delayMs: Infinity })
    const signal = AbortSignal.timeout(10)
    await expect(api.fetch('http://localhost/v2/users/me', { signal })).rejects.toThrow('due to timeout')
  })
})

describe('the clock', () => {
  it('is set forward, stopped, and set back to the option', async () => {
    const api = create()
    const token = api.tokenFor('anna', { lastsMs: 1_000 })
    api.advance(1_000)
    expect([api.now.toISOString(), api.tokens.find((one) => one.token === token)?.isValid]).toEqual([
      '2024-05-01T12:00:01.000Z',
      false,
    ])
    api.setNow('2025-01-01T00:00:00Z')
    api.advance(5)
    expect(api.now.toISOString()).toBe('2025-01-01T00:00:00.005Z')
    api.setNow()
    expect(api.now.toISOString()).toBe(NOON)
    expect(() => api.setNow('noon')).toThrow(new TypeError('setNow: now is not a valid time'))
    expect(() => api.advance(Number.NaN)).toThrow(new TypeError('advance: ms must be a number, not NaN'))
  })

  it('stays within the range of dates', async () => {
    const api = create()
    expect(() => api.advance(1e16)).toThrow(
      new TypeError('advance: the time in 10000000000000000 ms is not a valid time'),
    )
    for (const now of [null, true, ['2024']]) {
      expect(() => api.setNow(now as never)).toThrow(new TypeError('setNow: now is not a valid time'))
    }
    const token = api.tokenFor('anna', { lastsMs: Number.MAX_VALUE })
    expect(api.tokens.at(-1)).toEqual({ token, userId: 'anna', isValid: true })
    expect(() => api.tokenFor('anna', { lastsMs: '5' as never })).toThrow(
      new TypeError('tokenFor: lastsMs must be a number of at least 0'),
    )
    expect([api.now.toISOString(), (await clientOf(api).getMeV2()).status]).toEqual([NOON, 200])
  })
})

describe('a snapshot', () => {
  it('has all data, as JSON', async () => {
    const api = create()
    const client = clientOf(api)
    await client.inviteUser(null, { email: 'cleo@example.com' })
    await client.advanceUserAssignment('group-1')
    await client.createNavigation(null, { name: 'Plain', configuration: {} })
    await client.updateUserV2('anna', { email: 'new@example.com' })
    await client.beginPasskeyRegistration()
    api.tokenFor('anna', { lastsMs: 60_000 })
    api.advance(1_000)
    api.failNext('getMeV2', { status: 503, times: Infinity, delayMs: Infinity, retryAfter: 1 })
    const text = JSON.stringify(api.snapshot())
    const other = createUserApi({ now: NOON, ids: 'counted' })
    other.restore(JSON.parse(text))
    for (const name of [
      'users',
      'organizations',
      'groups',
      'navigations',
      'outbox',
      'tokens',
      'troubles',
      'now',
    ] as const) {
      expect([name, other[name]]).toEqual([name, api[name]])
    }
    expect(JSON.stringify(other.snapshot())).toBe(text)
    expect(other.troubles.getMeV2).toEqual([
      { times: Infinity, status: 503, headers: { 'retry-after': '1' }, delayMs: Infinity },
    ])
  })

  it('continues where it was: with the same tokens, and no id twice', async () => {
    const api = create()
    await clientOf(api).inviteUser(null, { email: 'cleo@example.com' })
    const other = createUserApi({ now: NOON, ids: 'counted' })
    other.restore(api.snapshot())
    const client = clientOf(other)
    expect((await client.inviteUser(null, { email: 'dora@example.com' })).data.id).toBe('user-2')
    await client.activateUser('of-ben', { password: 'secret' })
    expect(other.users.map(({ status }) => status)).toEqual(['Active', 'Active', 'Pending', 'Pending'])
    expect(api.users).toHaveLength(3)
  })

  it.each([
    [null, 'restore: the snapshot has no list "taken"'],
    [{ ...create().snapshot().memory, accessTokens: undefined }, 'restore: the snapshot has no list "accessTokens"'],
    [
      { ...create().snapshot().memory, clock: { aheadMs: 'x' } },
      'restore: the clock of the snapshot is not a valid time',
    ],
    [
      { ...create().snapshot().memory, clock: { at: 'noon', aheadMs: 0 } },
      'restore: the clock of the snapshot is not a valid time',
    ],
  ])('that lacks something is rejected, and changes nothing: %#', (memory, message) => {
    const api = create()
    const before = api.snapshot()
    expect(() => api.restore({ version: 1, memory } as never)).toThrow(new TypeError(message))
    expect(api.snapshot()).toEqual(before)
  })

  it('of another version is rejected', () => {
    expect(() => create().restore({ version: 2 } as never)).toThrow(
      new TypeError('restore: the snapshot is not one of version 1'),
    )
  })
})

describe('a subscriber', () => {
  it('is called with what has changed, until it unsubscribes', async () => {
    const api = create()
    const seen: string[] = []
    const stop = api.subscribe((change) => seen.push(change))
    await clientOf(api).getMeV2()
    expect(seen).toEqual(['requests', 'requests'])
    await clientOf(api).createGroup(null, { name: 'New' })
    api.expireTokens()
    expect(seen.slice(2)).toEqual(['requests', 'memory', 'memory'])
    stop()
    api.reset()
    expect(seen).toHaveLength(5)
  })
})

describe('the limits', () => {
  it('cap the pages of lists', async () => {
    const many = Array.from({ length: 5 }, (_, i) => ({ email: `u${i}@example.com` }))
    const client = clientOf(
      createUserApi({ users: many, maxPageSize: 2, groups: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] }),
    )
    expect((await client.listUsersV2()).data.results).toHaveLength(2)
    expect((await client.listUsersV2({ limit: 4, offset: 4 })).data.results).toHaveLength(1)
    expect((await client.listUsers({ limit: 1 })).data.users).toHaveLength(1)
    expect((await client.getGroups({ limit: 3 })).data).toMatchObject({
      hits: 3,
      groups: [{ name: 'A' }, { name: 'B' }],
    })
  })

  it('accept so many requests in a period, and return the seconds until the next', async () => {
    const api = createUserApi({ users, now: NOON, rateLimit: { requests: 2, perMs: 60_000 } })
    const get = () => api.fetch('http://localhost/v2/users/me', { headers: { authorization: `Bearer ${api.token}` } })
    expect([(await get()).status, (await get()).status]).toEqual([200, 200])
    const limited = await get()
    expect([limited.status, limited.headers.get('retry-after'), await limited.json()]).toEqual([
      429,
      '60',
      { message: 'Too many requests' },
    ])
    api.advance(60_000)
    expect((await get()).status).toBe(200)
  })

  it('start anew when the clock is set back', async () => {
    const api = createUserApi({ users, now: NOON, rateLimit: { requests: 1, perMs: 60_000 } })
    const get = () => api.fetch('http://localhost/v2/users/me', { headers: { authorization: `Bearer ${api.token}` } })
    api.advance(86_400_000)
    expect([(await get()).status, (await get()).status]).toEqual([200, 429])
    api.setNow()
    expect((await get()).status).toBe(200)
  })

  it.each([
    [{ maxPageSize: 0 }, 'maxPageSize must be a whole number of at least 1'],
    [
      { rateLimit: { requests: 0, perMs: 1 } },
      'rateLimit must have requests, of at least 1, and perMs, of more than 0',
    ],
    [
      { rateLimit: { requests: 1, perMs: 0 } },
      'rateLimit must have requests, of at least 1, and perMs, of more than 0',
    ],
  ])('%j is rejected', (options, message) => {
    expect(() => createUserApi(options)).toThrow(new TypeError(`createUserApi: ${message}`))
  })
})
