import { setupServer } from 'msw/node'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { operations } from '../../src/user/api/operations'
import { operations as table } from '../../src/user/generated/operations'
import { createUserApi, type UserApiOptions } from '../../src/user/msw'
import { NOON, start } from './support'

const { api, client } = start({
  users: [{ email: 'anna@example.com', display_name: 'Anna', settings: { ui: { theme: 'dark' } } }],
  groups: [{ name: 'Sales', users: ['anna@example.com'] }],
  navigations: [{ name: 'Plain', configuration: {} }],
})

it('has a function for every operation', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(table).sort())
})

describe('the data of an API', () => {
  it('is each user, with roles, passkeys and settings', () => {
    expect(api.users).toEqual([
      {
        id: 'user-1',
        organization_id: '1',
        email: 'anna@example.com',
        display_name: 'Anna',
        status: 'Active',
        created_at: NOON,
        activated_at: NOON,
        mfa_enabled: false,
        phone_verified: false,
        preferred_language: 'en',
        custom_start_page: '/app/dashboard',
        properties: [],
        has_passkeys: false,
        roles: ['1:owner'],
        passkeys: [],
        settings: { ui: { theme: 'dark' } },
      },
    ])
  })

  it('is organizations, groups and navigations', () => {
    expect(api.organizations).toEqual([{ id: '1', type: 'Vendor', name: 'Organization 1' }])
    expect(api.groups.map(({ id, name, users }) => ({ id, name, users: users?.map(({ email }) => email) }))).toEqual([
      { id: 'group-1', name: 'Sales', users: ['anna@example.com'] },
    ])
    expect(api.navigations.map(({ name }) => name)).toEqual(['Plain'])
  })

  it('is each mail', async () => {
    await client.inviteUser(null, { email: 'ben@example.com', language: 'de' })
    expect(api.outbox).toEqual([
      {
        kind: 'invitation',
        to: 'ben@example.com',
        language: 'de',
        userId: 'user-2',
        token: 'invitation-1',
        sentAt: NOON,
      },
    ])
  })

  it('is each request', async () => {
    await client.listUsersV2({ query: 'an na', limit: 2 })
    await client.putUserSetting({ scope: 'u/i', key: 'theme' }, 'light')
    const shown = api.requests.map(({ headers, durationMs, ...rest }) => {
      expect(durationMs).toBeGreaterThan(0)
      return { ...rest, authorization: headers.authorization }
    })
    expect(shown).toEqual([
      {
        operationId: 'listUsersV2',
        method: 'GET',
        url: 'https://user.sls.epilot.io/v2/users?query=an%20na&limit=2',
        params: {},
        query: { query: 'an na', limit: '2' },
        body: undefined,
        userId: 'user-1',
        requestId: 'request-1',
        receivedAt: NOON,
        status: 200,
        authorization: 'Bearer token-of-the-first-user',
      },
      {
        operationId: 'putUserSetting',
        method: 'PUT',
        url: 'https://user.sls.epilot.io/v2/users/me/settings/u%2Fi/theme',
        params: { scope: 'u/i', key: 'theme' },
        query: {},
        body: 'light',
        userId: 'user-1',
        requestId: 'request-2',
        receivedAt: NOON,
        status: 200,
        authorization: 'Bearer token-of-the-first-user',
      },
    ])
  })

  it('is a copy', () => {
    for (const shown of [api.users, api.organizations, api.groups, api.navigations] as { name?: string }[][]) {
      shown.pop()
    }
    expect([api.users, api.organizations, api.groups, api.navigations].map(({ length }) => length)).toEqual([
      1, 1, 1, 1,
    ])
  })
})

it('reset restores the initial state', async () => {
  const before = [api.users, api.groups, api.navigations, api.token]
  await client.inviteUser(null, { email: 'ben@example.com' })
  await client.putUserSetting({ scope: 'ui', key: 'theme' }, 'light')
  await client.deleteGroup('group-1')
  api.failNext('getMeV2')
  api.reset()
  expect([api.users, api.groups, api.navigations, api.token]).toEqual(before)
  expect([api.outbox, api.requests]).toEqual([[], []])
  expect((await client.getMeV2()).status).toBe(200)
  expect((await client.inviteUser(null, { email: 'ben@example.com' })).data.id).toBe('user-2')
})

it('reset keeps the first token valid, for clients that have it as text', async () => {
  const held = createClient({ token: api.token })
  await held.getMeV2()
  api.reset()
  expect((await held.getMeV2()).data.email).toBe('anna@example.com')
})

describe('the options', () => {
  it('are not needed', async () => {
    const other = createUserApi()
    const server = setupServer(...other.handlers)
    server.listen({ onUnhandledRequest: 'error' })
    const { data } = await createClient({ token: other.token }).getMeV2()
    server.close()
    expect(data).toMatchObject({ email: 'user@example.com', display_name: 'Example User', organization_id: '1' })
    expect(data.id).toMatch(/^user-[0-9a-f]{32}$/)
    expect(Math.abs(Date.parse(data.created_at as string) - Date.now())).toBeLessThan(60_000)
  })

  it('put the API at another base URL', async () => {
    const baseURL = 'https://user.dev.example.com/api/'
    const other = createUserApi({ baseURL, ids: (kind) => `my-${kind}` })
    const server = setupServer(...other.handlers)
    server.listen({ onUnhandledRequest: 'error' })
    const { data } = await createClient({ baseURL, token: other.token }).getMeV2()
    server.close()
    expect(data.id).toBe('my-user')
  })

  it('take a clock that counts milliseconds', () => {
    const { groups } = createUserApi({ now: () => Date.UTC(2024, 4, 1), groups: [{ name: 'Sales' }] })
    expect(groups[0]?.created_at).toBe('2024-05-01T00:00:00.000Z')
  })

  it('seed organizations by name', () => {
    const other = createUserApi({
      organizations: [{ id: '9', name: 'Solar' }],
      users: [{ email: 'a@example.com' }, { email: 'b@example.com', organization_id: '10' }],
    })
    expect(other.organizations).toEqual([
      { id: '9', name: 'Solar' },
      { id: '10', type: 'Vendor', name: 'Organization 10' },
    ])
    expect(other.users.map(({ organization_id }) => organization_id)).toEqual(['9', '10'])
  })

  it.each<[UserApiOptions, string]>([
    [{ user: [] } as UserApiOptions, 'createUserApi: no option "user"'],
    [{ now: 'noon' }, 'createUserApi: now is not a valid time'],
    [{ now: () => Number.NaN }, 'createUserApi: now is not a valid time'],
    [{ users: [{ email: 'anna' }] }, 'createUserApi: users[0].email must be an e-mail address'],
    [
      { users: [{ email: 'a@example.com' }, { email: 'A@example.com' }] },
      'createUserApi: users[1].email already exists in organization 1',
    ],
    [
      {
        users: [
          { id: 'a', email: 'a@example.com' },
          { id: 'a', email: 'b@example.com' },
        ],
      },
      'createUserApi: users[1].id already exists',
    ],
    [
      { users: [{ email: 'a@example.com', passkeys: [{}] }] },
      'createUserApi: users[0].passkeys[0].credential_id is missing',
    ],
    [
      { groups: [{ name: 'Sales', users: ['nobody'] }] },
      'createUserApi: groups[0].users[0] is no user of organization 1',
    ],
    [{ groups: [{ name: 'A', users: 'x' as never }] }, 'createUserApi: groups[0].users must be a list'],
    [
      {
        groups: [
          { id: 'g', name: 'A' },
          { id: 'g', name: 'B' },
        ],
      },
      'createUserApi: groups[1].id already exists',
    ],
    [{ groups: [null as never] }, 'createUserApi: groups[0] must be an object'],
    [{ users: {} as never }, 'createUserApi: users must be a list'],
    [{ ids: 'count' as never }, 'createUserApi: ids must be "random", "counted" or a function'],
    [{ organizations: [{ name: 'A' } as never] }, 'createUserApi: organizations[0].id is missing'],
    [{ organizations: [{ id: '1' }, { id: '1' }] }, 'createUserApi: organizations[1].id already exists'],
    [
      { users: [{ email: 'a@example.com', settings: { ui: 'dark' as never } }] },
      'createUserApi: users[0].settings.ui must be an object',
    ],
    [
      { navigations: [{ name: 'A' }] as unknown as NonNullable<UserApiOptions['navigations']> },
      'createUserApi: navigations[0].configuration is missing',
    ],
  ])('are rejected with their path: %j', (options, message) => {
    expect(() => createUserApi(options)).toThrow(new TypeError(message))
  })

  it('leave no token when nobody is active', () => {
    const other = createUserApi({ users: [] })
    expect(() => other.token).toThrow(new TypeError('createUserApi: no active user'))
  })
})
