import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSDK } from '../../src'
import { createClient, user } from '../../src/user'
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

/** The ways to call an operation: each must refuse the same. */
const ways: Record<string, () => Calls> = {
  epilot: () => createSDK({ baseURL: server.url, token }).user as unknown as Calls,
  'a client': () => createClient({ baseURL: server.url, token }) as unknown as Calls,
  'client.paths': () => {
    const { paths } = createClient({ baseURL: server.url, token })
    return {
      deleteUserV2: paths['/v2/users/{id}'].delete,
      listUsersV2: paths['/v2/users'].get,
      verifyEmailWithToken: paths['/v2/users/public/verifyEmail'].post,
      inviteUser: paths['/v2/users/invite'].post,
      getGroup: paths['/v1/groups/{id}'].get,
      createGroup: paths['/v1/groups'].post,
      getMeV2: paths['/v2/users/me'].get,
      listUsers: paths['/v1/users'].get,
      putUserSetting: paths['/v2/users/me/settings/{scope}/{key}'].put,
    } as unknown as Calls
  },
}

const scalar = 'must be a string, a finite number or a boolean, not'
const refusals: [operation: string, args: unknown[], message: string][] = [
  ['deleteUserV2', [], 'parameter "id" is required'],
  ['deleteUserV2', [{}], 'parameter "id" is required'],
  ['deleteUserV2', [{ id: undefined }], 'parameter "id" is required'],
  ['deleteUserV2', [{ id: null }], 'parameter "id" is required'],
  ['deleteUserV2', [null], 'parameter "id" is required'],
  ['deleteUserV2', [''], 'parameter "id" must not be empty'],
  ['deleteUserV2', ['.'], 'parameter "id" must not be "."'],
  ['deleteUserV2', [{ id: '..' }], 'parameter "id" must not be ".."'],
  ['deleteUserV2', [Number.NaN], `parameter "id" ${scalar} NaN`],
  ['deleteUserV2', [{ id: {} }], `parameter "id" ${scalar} object`],
  ['deleteUserV2', [{ id: [] }], `parameter "id" ${scalar} an array`],
  ['deleteUserV2', [{ id: ['a'] }], `parameter "id" ${scalar} an array`],
  ['deleteUserV2', ['\ud800'], 'parameter "id" must be well-formed text: it has half of a surrogate pair'],
  ['deleteUserV2', [Object.create({ id: 'inherited' })], 'parameter "id" is required'],
  ['verifyEmailWithToken', [null, { password: 'p' }], 'parameter "token" is required'],
  ['verifyEmailWithToken', [{ token: undefined }], 'parameter "token" is required'],
  ['listUsersV2', [{ limit: Number.NaN }], `parameter "limit" ${scalar} NaN`],
  ['listUsersV2', [{ limit: Infinity }], `parameter "limit" ${scalar} Infinity`],
  ['listUsersV2', [{ query: {} }], `parameter "query" ${scalar} object`],
  ['listUsersV2', ['anna'], 'takes the parameters "query", "limit", "offset", not one value'],
  ['listUsers', [{ org_ids: ['1', null] }], `parameter "org_ids" ${scalar} null`],
  [
    'inviteUser',
    [{ email: 'a@b.c' }],
    'has no parameter "email": it takes no parameters (the body is the second argument)',
  ],
  ['getGroup', [{ id: 'g', hydrated: true }], 'has no parameter "hydrated": it takes the parameters "id", "hydrate"'],
  ['getGroup', [[{ name: 'ids', value: 'g' }]], 'has no parameter "ids": it takes the parameters "id", "hydrate"'],
  [
    'getGroup',
    [
      [
        { name: 'id', value: 'g' },
        { name: 'id', value: 'h' },
      ],
    ],
    'parameter "id" is given twice',
  ],
  ['createGroup', [], 'needs a body, as the second argument'],
  ['createGroup', [null, null], 'needs a body, as the second argument'],
  ['createGroup', [null, () => {}], 'the body must be JSON'],
  ['putUserSetting', [{ scope: 's', key: 'k' }], 'needs a body, as the second argument'],
  ['putUserSetting', [{ scope: 's', key: 'k' }, Number.NaN], 'the body must be JSON'],
  ['createGroup', [null, { name: 'x', user_ids: null, limit: { is: Infinity } }], 'the body must be JSON'],
  [
    'listUsersV2',
    [new URLSearchParams({ query: 'a' })],
    'takes the parameters "query", "limit", "offset", not one value',
  ],
  ['getMeV2', [new Map()], 'takes no parameters, not one value'],
  ['getMeV2', [null, { a: 1 }], 'takes no body'],
  ['getMeV2', [null, 'text'], 'takes no body'],
]

describe.each(Object.entries(ways))('%s', (_, calls) => {
  it.each(refusals)('refuses %s%j: %s', async (operation, args, message) => {
    const error = await calls()
      [operation]?.(...args)
      .catch((refused) => refused)
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ message: `${operation}: ${message}`, operationId: operation })
    expect(server.requests).toEqual([])
    expect(token).not.toHaveBeenCalled()
  })
})

describe('what may be left out', () => {
  it('is left out: undefined, null and empty lists', async () => {
    const client = createClient({ baseURL: server.url, token })
    await client.listUsers({ org_ids: [], query: undefined, limit: null as never, offset: 0 })
    expect(server.requests[0]?.url).toBe('/v1/users?offset=0')
  })

  it('is a body that is null, undefined or {} where there is none', async () => {
    const getMe = createClient({ baseURL: server.url, token }).getMe as Call
    for (const data of [null, undefined, {}]) await getMe(null, data)
    expect(server.requests.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
      ['', undefined],
      ['', undefined],
      ['', undefined],
    ])
  })

  it('adds no form content type to a request without a body, a plain axios one included', async () => {
    const client = createClient({ baseURL: server.url, token })
    await client.activateUser('t')
    await client.post('/anything')
    expect(server.requests.map(({ headers }) => headers['content-type'])).toEqual([undefined, undefined])
  })
})

describe('arguments', () => {
  it('are never changed', async () => {
    const client = createClient({ baseURL: server.url, token })
    const freeze = <T extends object>(value: T): T => Object.freeze(value)
    const headers = freeze({ 'x-mine': '1' })
    await client.updateUserV2(freeze({ id: 'u' }), freeze({ display_name: 'A' }), freeze({ headers }))
    await client.getGroup(freeze([freeze({ name: 'id', value: 'g' } as const)]))
    expect(server.requests.map(({ url }) => url)).toEqual(['/v2/users/u', '/v1/groups/g'])
  })

  it('leave config.params open for what is not documented', async () => {
    await createClient({ baseURL: server.url, token }).listUsersV2({ limit: 1 }, null, { params: { beta: 'yes' } })
    expect(server.requests[0]?.url).toBe('/v2/users?limit=1&beta=yes')
  })
})

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
const wellFormed = text.filter((value) => !/\p{Surrogate}/u.test(value) && !/^\.{1,2}$/.test(value))

describe('arbitrary text', () => {
  it('arrives unchanged as ids, keys and values, at its operation’s path and no other', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed, wellFormed, fc.jsonValue(), async (scope, key, value) => {
        server.requests.length = 0
        await createClient({ baseURL: server.url, token }).putUserSetting({ scope, key }, value as object)
        const [request] = server.requests
        const parts = request?.url.split('/').map(decodeURIComponent)
        expect(parts).toEqual(['', 'v2', 'users', 'me', 'settings', scope, key])
        expect(request?.method).toBe('PUT')
        expect(request?.body).toBe(JSON.stringify(value))
      }),
      { numRuns: 150 },
    )
  })

  it('arrives unchanged in the query, commas in lists included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wellFormed, { minLength: 1, maxLength: 4 }), wellFormed, async (ids, query) => {
        server.requests.length = 0
        await createClient({ baseURL: server.url, token }).listUsers({ org_ids: ids, query })
        const [path, search = ''] = server.requests[0]?.url.split('?') ?? []
        const pairs = search.split('&').map((pair) => pair.split('='))
        expect(path).toBe('/v1/users')
        expect(pairs.map(([name]) => name)).toEqual(['org_ids', 'query'])
        expect(pairs[0]?.[1]?.split(',').map(decodeURIComponent)).toEqual(ids)
        expect(decodeURIComponent(pairs[1]?.[1] ?? '')).toBe(query)
      }),
      { numRuns: 150 },
    )
  })

  it('as an id reaches its operation’s path or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(text, fc.constantFrom('.', '..', '%2e%2e', '../..', '/', '\\', '?a', '#')),
        async (id) => {
          server.requests.length = 0
          const error = await createClient({ baseURL: server.url, token })
            .getUserV2(id)
            .then(() => undefined)
            .catch((refused) => refused)
          if (error) expect([error.code, server.requests.length]).toEqual(['ERR_PARAMETER', 0])
          else expect(server.requests[0]?.url).toBe(`/v2/users/${encodeURIComponent(id)}`)
        },
      ),
      { numRuns: 150 },
    )
  })
})

it('the handle of the subpath refuses as well', async () => {
  await expect((user as unknown as Calls).deleteUserV2?.('..')).rejects.toThrow(
    'deleteUserV2: parameter "id" must not be ".."',
  )
})
