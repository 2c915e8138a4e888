import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSDK } from '../../src'
import { user } from '../../src/user'
import { user as userOnFetch } from '../../src/user/fetch'
import { type Client, kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

type Call = (...args: unknown[]) => Promise<{ data: unknown }>
type Calls = Record<string, Call>

let server: TestServer
const token = vi.fn(() => 'token')
beforeAll(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterAll(() => server.close())
beforeEach(() => {
  server.requests.length = 0
  token.mockClear()
})

const byPath = ({ paths }: Client) => ({
  deleteUserV2: paths['/v2/users/{id}'].delete,
  listUsersV2: paths['/v2/users'].get,
  verifyEmailWithToken: paths['/v2/users/public/verifyEmail'].post,
  inviteUser: paths['/v2/users/invite'].post,
  getGroup: paths['/v1/groups/{id}'].get,
  createGroup: paths['/v1/groups'].post,
  getMeV2: paths['/v2/users/me'].get,
  listUsers: paths['/v1/users'].get,
  putUserSetting: paths['/v2/users/me/settings/{scope}/{key}'].put,
})

/** The ways to call an operation: each must reject the same. */
const ways: [name: string, open: () => unknown][] = [
  ['epilot', () => createSDK({ baseURL: server.url, token }).user],
  ...kinds.flatMap(({ name, createClient }): [string, () => unknown][] => [
    [`a client on ${name}`, () => createClient({ baseURL: server.url, token })],
    [`client.paths on ${name}`, () => byPath(createClient({ baseURL: server.url, token }))],
  ]),
]

const scalar = 'must be a string, a finite number or a boolean, not'
const listUsersTakes = 'takes the parameters "query", "limit", "offset", not one value'
const twice = [
  { name: 'id', value: 'g' },
  { name: 'id', value: 'h' },
]

const rejections: [operation: string, args: unknown[], message: string][] = [
  ['deleteUserV2', [], 'parameter "id" is required'],
  ['deleteUserV2', [{}], 'parameter "id" is required'],
  ['deleteUserV2', [{ id: undefined }], 'parameter "id" is required'],
  ['deleteUserV2', [{ id: null }], 'parameter "id" is required'],
  ['deleteUserV2', [null], 'parameter "id" is required'],
  ['deleteUserV2', [[]], 'parameter "id" is required'],
  ['deleteUserV2', [[{ name: 'id' }]], 'parameter "id" is required'],
  ['deleteUserV2', [''], 'parameter "id" must not be empty'],
  ['deleteUserV2', ['.'], 'parameter "id" must not be "."'],
  ['deleteUserV2', [{ id: '..' }], 'parameter "id" must not be ".."'],
  ['deleteUserV2', [Number.NaN], `parameter "id" ${scalar} NaN`],
  ['deleteUserV2', [{ id: {} }], `parameter "id" ${scalar} object`],
  ['deleteUserV2', [{ id: [] }], `parameter "id" ${scalar} an array`],
  ['deleteUserV2', [{ id: ['a'] }], `parameter "id" ${scalar} an array`],
  ['deleteUserV2', [{ id: Promise.resolve('u') }], `parameter "id" ${scalar} object`],
  ['deleteUserV2', [Promise.resolve('u')], `parameter "id" ${scalar} object`],
  ['deleteUserV2', [new Date(0)], `parameter "id" ${scalar} object`],
  ['deleteUserV2', [() => 'u'], `parameter "id" ${scalar} function`],
  ['deleteUserV2', [Symbol('u')], `parameter "id" ${scalar} symbol`],
  ['deleteUserV2', ['\ud800'], 'parameter "id" must be well-formed text: it has half of a surrogate pair'],
  ['deleteUserV2', [Object.create({ id: 'inherited' })], 'parameter "id" is required'],
  ['verifyEmailWithToken', [null, { password: 'p' }], 'parameter "token" is required'],
  ['verifyEmailWithToken', [{ token: undefined }], 'parameter "token" is required'],
  ['listUsersV2', [{ limit: Number.NaN }], `parameter "limit" ${scalar} NaN`],
  ['listUsersV2', [{ limit: Infinity }], `parameter "limit" ${scalar} Infinity`],
  ['listUsersV2', [{ query: {} }], `parameter "query" ${scalar} object`],
  ['listUsersV2', ['anna'], listUsersTakes],
  ['listUsersV2', [new URLSearchParams({ query: 'a' })], listUsersTakes],
  ['listUsersV2', [new Map([['query', 'a']])], listUsersTakes],
  ['listUsersV2', [Promise.resolve({ query: 'a' })], listUsersTakes],
  ['listUsersV2', [new Date(0)], listUsersTakes],
  ['listUsers', [{ org_ids: ['1', null] }], `parameter "org_ids" ${scalar} null`],
  ['listUsers', [{ org_ids: new Set(['1']) }], `parameter "org_ids" ${scalar} object`],
  ['listUsers', [{ org_ids: [['1']] }], `parameter "org_ids" ${scalar} an array`],
  [
    'inviteUser',
    [{ email: 'a@b.c' }],
    'has no parameter "email": it takes no parameters (the body is the second argument)',
  ],
  ['getGroup', [{ id: 'g', hydrated: true }], 'has no parameter "hydrated": it takes the parameters "id", "hydrate"'],
  ['getGroup', [[{ name: 'ids', value: 'g' }]], 'has no parameter "ids": it takes the parameters "id", "hydrate"'],
  [
    'getGroup',
    [JSON.parse('{"__proto__":1}')],
    'has no parameter "__proto__": it takes the parameters "id", "hydrate"',
  ],
  [
    'getGroup',
    [{ id: 'g', constructor: 1 }],
    'has no parameter "constructor": it takes the parameters "id", "hydrate"',
  ],
  ['getGroup', [twice], 'parameter "id" is given twice'],
  ['createGroup', [], 'needs a body, as the second argument'],
  ['createGroup', [null, null], 'needs a body, as the second argument'],
  ['putUserSetting', [{ scope: 's', key: 'k' }], 'needs a body, as the second argument'],
  ['getMeV2', [new Map()], 'takes no parameters, not one value'],
  ['getMeV2', [Promise.resolve()], 'takes no parameters, not one value'],
  ['getMeV2', [null, { a: 1 }], 'takes no body'],
  ['getMeV2', [null, 'text'], 'takes no body'],
  ['getMeV2', [null, 0], 'takes no body'],
  ['getMeV2', [null, [1]], 'takes no body'],
  ['getMeV2', [null, new Map([['a', 1]])], 'takes no body'],
  ['getMeV2', [null, Promise.resolve({ a: 1 })], 'takes no body'],
  ['getMeV2', [null, new FormData()], 'takes no body'],
]

describe.each(ways)('%s', (_, open) => {
  it.each(rejections)('rejects %s%j: %s', async (operation, args, message) => {
    const calls = open() as Calls
    const error = await calls[operation]?.(...args).catch((rejected) => rejected)
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ message: `${operation}: ${message}`, operationId: operation })
    expect(error.code).toMatch(/^ERR_(?:PARAMETER|BODY)$/)
    expect(server.requests).toEqual([])
    expect(token).not.toHaveBeenCalled()
  })
})

describe.each(kinds)('on $name', ({ createClient }) => {
  const open = () => createClient({ baseURL: server.url, token })

  it('undefined, null and empty lists are left out', async () => {
    await open().listUsers({ org_ids: [], query: undefined, limit: null as never, offset: 0 })
    expect(server.requests[0]?.url).toBe('/v1/users?offset=0')
  })

  it('null, undefined and {} are no body where an operation takes none', async () => {
    const getMe = open().getMe as Call
    for (const data of [null, undefined, {}]) await getMe(null, data)
    expect(server.requests.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
      ['', undefined],
      ['', undefined],
      ['', undefined],
    ])
  })

  it('arguments are never changed', async () => {
    const freeze = <T extends object>(value: T): T => Object.freeze(value)
    const headers = freeze({ 'x-mine': '1' })
    const params = freeze({ beta: 'yes' })
    const client = open()
    await client.updateUserV2(freeze({ id: 'u' }), freeze({ display_name: 'A' }), freeze({ headers, params }))
    await client.getGroup(freeze([freeze({ name: 'id', value: 'g' } as const)] as const))
    expect(server.requests.map(({ url }) => url)).toEqual(['/v2/users/u?beta=yes', '/v1/groups/g'])
  })

  it('params takes undocumented parameters, and does not replace documented ones', async () => {
    await open().listUsersV2({ limit: 1 }, null, { params: { beta: 'yes', limit: 2 } })
    expect(server.requests[0]?.url).toBe('/v2/users?limit=1&beta=yes')
  })
})

it.each([
  ['axios', user],
  ['fetch', userOnFetch],
])('the handle of the entry on %s rejects as well', async (_, handle) => {
  const message = 'deleteUserV2: parameter "id" must not be ".."'
  await expect((handle as unknown as Calls).deleteUserV2?.('..')).rejects.toThrow(message)
})
