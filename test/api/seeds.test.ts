import { describe, expect, it } from 'vitest'
import { createUserApi, type UserApiOptions, type UserSeed } from '../../src/user/msw'

const anna: UserSeed = { id: 'anna', email: 'anna@example.com' }
const user = (more: object): UserApiOptions => ({ users: [{ ...anna, ...more }] })
const group = (more: object): UserApiOptions => ({ users: [anna], groups: [{ name: 'Sales', ...more }] })

it.each<[UserApiOptions, string]>([
  [user({ created_at: '2024-02-30T00:00:00Z' }), 'users[0].created_at must be a timestamp with a time zone'],
  [user({ activated_at: '2024-05-01T25:00:00Z' }), 'users[0].activated_at must be a timestamp with a time zone'],
  [user({ created_at: '2024-05-01' }), 'users[0].created_at must be a timestamp with a time zone'],
  [
    user({ passkeys: [{ credential_id: 'c', created_at: 'x' }] }),
    'users[0].passkeys[0].created_at must be a timestamp with a time zone',
  ],
  [user({ display_nam: 'Anna' }), 'users[0].display_nam is not a known field'],
  [user({ password: '' }), 'users[0].password must be text that is not empty'],
  [user({ status: 'active' }), 'users[0].status must be "Active" or "Pending" or "Deactivated" or "Deleted"'],
  [
    user({ settings: { ['s'.repeat(65)]: {} } }),
    `users[0].settings: the scope "${'s'.repeat(65)}" must have 1 to 64 characters, not 65`,
  ],
  [
    user({ settings: { ui: { ['k'.repeat(129)]: 1 } } }),
    `users[0].settings.ui: the key "${'k'.repeat(129)}" must have 1 to 128 characters, not 129`,
  ],
  [
    user({ settings: { ui: { big: 'x'.repeat(65_535) } } }),
    'users[0].settings.ui.big has 65537 bytes of JSON, of at most 65536',
  ],
  [user({ settings: { ui: { theme: undefined } } }), 'users[0].settings.ui.theme must be JSON'],
  [user({ passkeys: [{ credential_id: 'c', name: 'x' }] }), 'users[0].passkeys[0].name is not a known field'],
  [
    { users: [anna, { email: 'b@example.com', passkeys: [{ credential_id: 'c' }, { credential_id: 'c' }] }] },
    'users[1].passkeys[1].credential_id already exists',
  ],
  [
    {
      users: [
        { ...anna, status: 'Pending', token: 't' },
        { email: 'b@example.com', status: 'Pending', token: 't' },
      ],
    },
    'users[1].token already exists',
  ],
  [group({ abbreviation: 'ABC' }), 'groups[0].abbreviation must be text of at most 2 characters'],
  [group({ user_ids: [] }), 'groups[0].user_ids is not a known field'],
  [group({ users: ['anna', 'anna@example.com'] }), 'groups[0].users[1] already exists'],
  [
    { users: [{ ...anna, status: 'Deleted' }], groups: [{ name: 'Sales', users: ['anna'] }] },
    'groups[0].users[0] is no user of organization 1',
  ],
  [
    { organizations: [{ id: '1', type: 'Customer' as never }] },
    'organizations[0].type must be "Vendor" or "Partner" or null',
  ],
  [{ organizations: [{ id: '1', phone: 123 as never }] }, 'organizations[0].phone must be text'],
  [
    { organizations: [{ id: '1', address: { town: 'x' } as never }] },
    'organizations[0].address.town is not a known field',
  ],
  [{ navigations: [{ name: 'Plain', configuration: {}, id: 'x' } as never] }, 'navigations[0].id is not a known field'],
  [
    {
      navigations: [
        { name: 'Plain', configuration: {} },
        { name: ' Plain ', configuration: {} },
      ],
    },
    'navigations[1] already exists',
  ],
])('%j is rejected', (options, message) => {
  expect(() => createUserApi(options)).toThrow(new TypeError(`createUserApi: ${message}`))
})

describe('a seed', () => {
  it.each([
    ['before', ['Deleted', 'Active']],
    ['after', ['Active', 'Deleted']],
  ] as const)('of somebody who was deleted leaves the address to others, %s it', (_, statuses) => {
    const { users } = createUserApi({ users: statuses.map((status) => ({ email: 'anna@example.com', status })) })
    expect(users.map(({ status }) => status)).toEqual(statuses)
  })

  it('with a phone number that is a number, as the documented call has it, becomes text', () => {
    const { users } = createUserApi(user({ phone: 123, secondary_phone: 456 }))
    expect(users[0]).toMatchObject({ phone: '123', secondary_phone: '456' })
  })

  it('can be the lists of another API', () => {
    const first = createUserApi(user({ display_name: 'Anna', settings: { ui: { theme: 'dark' } } }))
    const second = createUserApi({ users: first.users, organizations: first.organizations })
    expect(second.users).toEqual(first.users)
  })

  it('that holds a function is rejected', () => {
    expect(() => createUserApi(user({ favorites: { open: () => 1 } }))).toThrow(
      new TypeError('createUserApi: users[0].favorites.open must be JSON'),
    )
  })
})

it('reset restores the seeds, whatever happened to the objects that were passed', () => {
  const now = new Date('2024-05-01T12:00:00Z')
  const users = [{ ...anna, properties: [{ name: 'a', value: 'b' }] }]
  const api = createUserApi({ users, now })
  const before = api.users
  users[0]?.properties.pop()
  users.push({ ...anna, id: 'ben', email: 'no address' } as never)
  now.setFullYear(2030)
  api.reset()
  expect(api.users).toEqual(before)
})

it('treats an undefined field of a seed as missing', () => {
  const api = createUserApi({ users: [{ ...anna, id: undefined, preferred_language: undefined }] } as UserApiOptions)
  expect(api.users[0]).toMatchObject({ id: expect.any(String), preferred_language: 'en' })
})
