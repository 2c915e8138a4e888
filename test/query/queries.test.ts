import { dehydrate, hydrate, InfiniteQueryObserver, MutationObserver, QueryClient } from '@tanstack/query-core'
import axios from 'axios'
import { beforeEach, describe, expect, it } from 'vitest'
import { createClientOf } from '../../src/axios/client'
import type { Operations } from '../../src/core/request/operation'
import { createFetchClientOf, createFetchHandleOf } from '../../src/fetch/client'
import { createQueriesOf } from '../../src/query/create-queries'
import { createClient as createAxiosClient } from '../../src/user'
import { createClient } from '../../src/user/fetch'
import { operations } from '../../src/user/generated/operations'
import { createUserQueries } from '../../src/user/query'

/** Method, path and body of each request. */
let sent: string[]
/** What the service responds to each. */
let respond: (url: URL, signal: AbortSignal) => { status?: number; data: unknown } | Promise<never>

const stub: typeof fetch = async (input, init) => {
  const url = new URL(String(input))
  sent.push([init?.method, url.pathname + url.search, init?.body].filter(Boolean).join(' '))
  const { status = 200, data } = await respond(url, init?.signal as AbortSignal)
  return Response.json(data, { status })
}

const client = createClient({ fetch: stub, token: 't', retry: { maxRetries: 2, baseDelayMs: 1 } })
const users = createUserQueries(client)
let queryClient: QueryClient
beforeEach(() => {
  sent = []
  respond = () => ({ data: { id: '1' } })
  queryClient = new QueryClient()
})

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => ({ id: String(from + i) }))

describe('a query', () => {
  it('has a key made of the API, the operation and its parameters', () => {
    expect(users.getMeV2().queryKey).toEqual(['user', 'getMeV2'])
    expect(users.listUsersV2({ query: 'anna' }).queryKey).toEqual(['user', 'listUsersV2', { query: 'anna' }])
    expect(users.listUsersV2(null).queryKey).toEqual(users.listUsersV2.key())
    expect(users.key()).toEqual(['user'])
    expect(createUserQueries(client, { key: ['user', 'acme'] }).getMeV2.key()).toEqual(['user', 'acme', 'getMeV2'])
  })

  it('fetches the data of a call, with its type in the cache', async () => {
    const options = users.getUserV2({ id: 'a/b' })
    expect(await queryClient.fetchQuery(options)).toEqual({ id: '1' })
    const cached = queryClient.getQueryData(options.queryKey)
    const id: string | undefined = cached?.id
    expect([id, sent]).toEqual(['1', ['GET /v2/users/a%2Fb']])
  })

  it('calls a client on axios, and a handle, in the same way', async () => {
    const onAxios = createAxiosClient({ token: 't' })
    onAxios.defaults.adapter = async (config) => ({
      data: { id: axios.getUri(config) },
      status: 200,
      statusText: '',
      headers: {},
      config,
    })
    const { id } = await queryClient.fetchQuery(createUserQueries(onAxios).getUserV2({ id: 'a' }))
    expect(id).toBe('https://user.sls.epilot.io/v2/users/a')
  })

  it('is retried by the client only', async () => {
    respond = () => ({ status: 503, data: { message: 'busy' } })
    await expect(queryClient.fetchQuery({ ...users.listUsersV2(), retryDelay: 1 })).rejects.toThrow(
      'listUsersV2 failed with status 503: busy',
    )
    expect(sent).toHaveLength(3)
  })

  it('ends its request when it is cancelled', async () => {
    const began = new Promise<AbortSignal>((resolve) => {
      respond = (_, signal) => {
        resolve(signal)
        return new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      }
    })
    const fetched = queryClient.fetchQuery(users.getMeV2()).catch((error) => error)
    const signal = await began
    await queryClient.cancelQueries({ queryKey: users.key() })
    expect([signal.aborted, (await fetched).constructor.name]).toEqual([true, 'CancelledError'])
  })

  it('is rejected before anything is sent when its parameters are wrong', async () => {
    expect(() => users.getUserV2('1' as never)).toThrow('getUserV2: the parameters must be an object')
    expect(() => users.getUserV2([] as never)).toThrow('getUserV2: the parameters must be an object')
    await expect(queryClient.fetchQuery(users.getUserV2({ id: '' }))).rejects.toMatchObject({ code: 'ERR_PARAMETER' })
    expect(sent).toEqual([])
  })

  it('can be dehydrated on a server and hydrated in a page', async () => {
    await queryClient.prefetchQuery(users.getMeV2())
    const page = new QueryClient()
    hydrate(page, JSON.parse(JSON.stringify(dehydrate(queryClient))))
    expect(page.getQueryData(users.getMeV2().queryKey)).toEqual({ id: '1' })
  })
})

describe('an infinite query', () => {
  /** All pages, as scrolling to the end fetches them. */
  async function scroll(pageSize: number) {
    const options = users.listUsersV2.infinite({ query: 'a' }, { pageSize })
    const observer = new InfiniteQueryObserver(queryClient, options)
    let result = await observer.fetchNextPage()
    for (let i = 0; i < 9 && result.hasNextPage; i++) result = await observer.fetchNextPage()
    return result.data?.pages.map(({ results = [] }) => results.length)
  }
  const pathsOf = (...offsets: number[]) => offsets.map((offset) => `GET /v2/users?query=a&limit=2&offset=${offset}`)

  it('pages by the number of items returned, up to the hits of the response', async () => {
    respond = ({ searchParams }) => {
      const offset = Number(searchParams.get('offset'))
      return { data: { hits: 5, results: numbers(offset, Math.min(offset + 2, 5)) } }
    }
    expect(await scroll(2)).toEqual([2, 2, 1])
    expect(sent).toEqual(pathsOf(0, 2, 4))
  })

  it('ends with an empty page where the service does not count', async () => {
    respond = ({ searchParams }) => ({ data: { results: searchParams.get('offset') === '0' ? numbers(0, 1) : [] } })
    expect(await scroll(2)).toEqual([1, 0])
    expect(sent).toEqual(pathsOf(0, 1))
  })

  it('ends when the service repeats its page', async () => {
    respond = () => ({ data: { results: numbers(0, 2) } })
    expect(await scroll(2)).toEqual([2, 2])
    expect(sent).toEqual(pathsOf(0, 2))
  })

  it('has a key apart from that of the query, under that of the operation', () => {
    expect(users.listUsersV2.infinite().queryKey).toEqual(['user', 'listUsersV2', {}, { pageSize: 100 }])
    expect(users.getGroups.infinite({ query: 'a' }, { pageSize: 5 }).queryKey).toEqual([
      'user',
      'getGroups',
      { query: 'a' },
      { pageSize: 5 },
    ])
  })

  it.each([0, 1.5, '5', NaN])('rejects a page size of %j', (pageSize) => {
    expect(() => users.listUsersV2.infinite(null, { pageSize: pageSize as number })).toThrow(
      'listUsersV2: pageSize must be a whole number of at least 1',
    )
  })
})

describe('a mutation', () => {
  const mutate = (options: object, variables?: unknown) =>
    new MutationObserver(queryClient, options as never).mutate(variables as never)

  it('takes a body, or parameters, or both', async () => {
    await mutate(users.inviteUser(), { email: 'anna@example.com' })
    await mutate(users.deleteUserV2(), { id: '1' })
    await mutate(users.updateUserV2(), { parameters: { id: '2' }, data: { display_name: 'B' } })
    await mutate(users.putUserSetting(), { parameters: { scope: 's', key: 'k' }, data: null })
    await mutate(users.signUpUser(), { data: { user_detail: { email: 'a@example.com' } } })
    await mutate(users.beginDiscoverablePasskeyAuthentication())
    expect(sent).toEqual([
      'POST /v2/users/invite {"email":"anna@example.com"}',
      'DELETE /v2/users/1',
      'PATCH /v2/users/2 {"display_name":"B"}',
      'PUT /v2/users/me/settings/s/k null',
      'POST /v2/users/public/signup {"user_detail":{"email":"a@example.com"}}',
      'POST /v2/users/public/passkeys:authenticateBeginDiscoverable',
    ])
  })

  it('takes the body once it has its parameters', async () => {
    await mutate(users.updateUserV2({ id: '2' }), { display_name: 'B' })
    await mutate(users.signUpUser(null), { user_detail: { email: 'a@example.com' } })
    expect(sent).toEqual([
      'PATCH /v2/users/2 {"display_name":"B"}',
      'POST /v2/users/public/signup {"user_detail":{"email":"a@example.com"}}',
    ])
  })

  it('is never sent twice when its outcome is unknown, whatever the defaults of an app', async () => {
    queryClient.setDefaultOptions({ mutations: { retry: 3, retryDelay: 1 } })
    respond = () => ({ status: 502, data: {} })
    await expect(mutate(users.inviteUser(), { email: 'a@example.com' })).rejects.toMatchObject({ outcome: 'unknown' })
    expect(sent).toHaveLength(1)
  })

  /** The operations whose queries are out of date after a mutation. */
  async function invalidatedBy(options: object, variables: unknown) {
    for (const [name, { method }] of Object.entries(operations)) {
      if (method === 'get') queryClient.setQueryData(['user', name, { any: 1 }], {})
    }
    await mutate(options, variables).catch(() => {})
    const queries = queryClient.getQueryCache().getAll()
    return queries.filter(({ state }) => state.isInvalidated).map(({ queryKey }) => queryKey[1])
  }

  it('invalidates what it may have changed, also when it fails', async () => {
    expect(await invalidatedBy(users.deletePasskey(), { credentialId: 'c' })).toEqual(['listPasskeys'])
    respond = () => ({ status: 502, data: {} })
    queryClient = new QueryClient()
    expect(await invalidatedBy(users.createGroup(), { name: 'a' })).toEqual([
      'getGroupsForUser',
      'getGroups',
      'getGroup',
    ])
  })

  it('invalidates nothing by default where it is named like a member of every object', async () => {
    const operation = { path: '/a', method: 'post' } as const
    const methods = { constructor: async () => ({ data: 'sent' }) }
    const own = createQueriesOf({ constructor: operation }, methods, ['user'], {}) as { constructor: () => object }
    expect(await mutate(own.constructor(), undefined)).toBe('sent')
  })

  it('invalidates what the option says in place of the default', async () => {
    const own = createUserQueries(client, { invalidates: { deletePasskey: [], createGroup: ['getMeV2'] } })
    expect(await invalidatedBy(own.deletePasskey(), { credentialId: 'c' })).toEqual([])
    expect(await invalidatedBy(own.createGroup(), { name: 'a' })).toEqual(['getMeV2'])
    expect(await invalidatedBy(own.deleteUserV2(), { id: '1' })).toContain('listUsersV2')
  })
})

describe('an operation with the name of another member', () => {
  const table: Operations = {
    get: { path: '/get', method: 'get' },
    getClient: { path: '/client', method: 'get' },
    paths: { path: '/paths', method: 'post' },
    key: { path: '/key', method: 'get' },
    plain: { path: '/plain', method: 'get' },
  }
  const baseURL = 'http://127.0.0.1:1'
  const onAxios = createClientOf(table, baseURL, { token: 't' })
  const onFetch = createFetchClientOf(table, baseURL, { fetch: stub, token: 't' })
  const handle = createFetchHandleOf(
    table,
    () => onFetch,
    () => onFetch,
  )
  onAxios.defaults.adapter = async (config) => {
    sent.push(`${config.method?.toUpperCase()} ${config.url}`)
    return { data: {}, status: 200, statusText: '', headers: {}, config }
  }

  it.each<[string, object]>([
    ['a client on axios', onAxios],
    ['a client on fetch', onFetch],
    ['a handle on fetch', handle],
  ])('is called on %s', async (_, of) => {
    const queries = createQueriesOf(table, of, ['x'], {}, ['get', 'getClient', 'paths']) as Record<string, () => object>
    for (const name of ['get', 'getClient', 'plain']) await queryClient.fetchQuery(queries[name]?.() as never)
    await new MutationObserver(queryClient, queries.paths?.() as never).mutate()
    expect(sent.map((each) => each.replace(baseURL, ''))).toEqual([
      'GET /get',
      'GET /client',
      'GET /plain',
      'POST /paths',
    ])
    expect(queries.key?.()).toEqual(['x'])
  })
})

it('there are options for each operation: of a query where it reads, of a mutation where it writes', () => {
  const kinds = Object.entries(operations).map(([name, { method }]) => {
    const options = (users as unknown as Record<string, () => object>)[name]?.() ?? {}
    return [method === 'get', 'queryFn' in options, 'mutationFn' in options].join()
  })
  expect(new Set(kinds)).toEqual(new Set(['true,true,false', 'false,false,true']))
})
