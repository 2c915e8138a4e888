import { describe, expect, it } from 'vitest'
import { createUserApi, type UserApiOptions } from '../../src/user/msw'

const anna = { id: 'anna', email: 'anna@example.com' }

it.each<[unknown, string]>([
  [null, 'createUserApi: the options must be an object'],
  ['users', 'createUserApi: the options must be an object'],
  [{ user: [] }, 'createUserApi: no option "user"'],
  [{ users: null }, 'createUserApi: users must be a list'],
  [{ groups: {} }, 'createUserApi: groups must be a list'],
  [{ baseURL: 5 }, 'createUserApi: baseURL must be text'],
  [{ baseURL: new URL('http://localhost') }, 'createUserApi: baseURL must be text'],
  [{ now: null }, 'createUserApi: now is not a valid time'],
  [{ now: true }, 'createUserApi: now is not a valid time'],
  [{ now: '' }, 'createUserApi: now is not a valid time'],
  [{ now: new Date('x') }, 'createUserApi: now is not a valid time'],
  [{ now: () => null }, 'createUserApi: now is not a valid time'],
  [{ ids: 'named' }, 'createUserApi: ids must be "random", "counted" or a function'],
  [{ maxPageSize: Number.NaN }, 'createUserApi: maxPageSize must be a whole number of at least 1'],
  [{ maxPageSize: '10' }, 'createUserApi: maxPageSize must be a whole number of at least 1'],
  ...[null, false, 0, 5, {}, { requests: 1 }, { requests: 1.5, perMs: 1 }].map((rateLimit): [unknown, string] => [
    { rateLimit },
    'createUserApi: rateLimit must have requests, of at least 1, and perMs, of more than 0',
  ]),
  ...['1000', Infinity, Number.NaN].map((perMs): [unknown, string] => [
    { rateLimit: { requests: 1, perMs } },
    'createUserApi: rateLimit must have requests, of at least 1, and perMs, of more than 0',
  ]),
  [{ rateLimit: { requests: 1, perMs: 1, burst: 2 } }, 'createUserApi: rateLimit has no field "burst"'],
])('%j is rejected', (options, message) => {
  expect(() => createUserApi(options as UserApiOptions)).toThrow(new TypeError(message))
})

describe('the values of seeds', () => {
  const circle: { inner?: object } = {}
  circle.inner = circle
  it.each<[unknown, string]>([
    [{ users: [{ ...anna, favorites: { open: () => 1 } }] }, 'users[0].favorites.open must be JSON'],
    [{ users: [{ ...anna, settings: { ui: { ids: new Set() } } }] }, 'users[0].settings.ui.ids must be JSON'],
    [{ users: [{ ...anna, favorites: { count: 1n } }] }, 'users[0].favorites.count must be JSON'],
    [{ users: [{ ...anna, favorites: circle }] }, 'users[0].favorites.inner must not contain itself'],
    [
      { navigations: [{ name: 'x', configuration: { a: [Symbol('x')] } }] },
      'navigations[0].configuration.a[0] must be JSON',
    ],
  ])('is JSON: %#', (options, message) => {
    expect(() => createUserApi(options as UserApiOptions)).toThrow(new TypeError(`createUserApi: ${message}`))
  })

  it('may be the same object in several places', () => {
    const properties = [{ name: 'a', value: 'b' }]
    const api = createUserApi({
      users: [
        { ...anna, properties },
        { email: 'ben@example.com', properties },
      ],
    })
    expect(api.users.map((user) => user.properties)).toEqual([properties, properties])
  })
})

it('works where there is neither structuredClone nor URL.canParse, as in jest’s jsdom', async () => {
  const { structuredClone } = globalThis
  const { canParse } = URL
  Reflect.deleteProperty(globalThis, 'structuredClone')
  Reflect.deleteProperty(URL, 'canParse')
  try {
    const api = createUserApi({ users: [anna], groups: [{ name: 'Sales', users: ['anna'] }], now: new Date(0) })
    api.failNext('getMeV2', { status: 400, body: { message: 'no' } })
    const other = createUserApi()
    other.restore(api.snapshot())
    expect([other.users, other.groups, other.troubles, other.navigations, other.outbox, other.requests]).toEqual([
      api.users,
      api.groups,
      api.troubles,
      [],
      [],
      [],
    ])
  } finally {
    Object.assign(globalThis, { structuredClone })
    Object.assign(URL, { canParse })
  }
})
