import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../src/core/request/operation'
import { createHandlersOf, type MockRequest } from '../../src/mock/msw-handlers'
import { createClient, paginate } from '../../src/user'
import { createHandlers, type MockResponses } from '../../src/user/msw'
import { kinds } from '../support/clients'
import { createTableClient } from '../support/tables'

const server = setupServer(...createHandlers())
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const client = createClient({ token: 'any', retry: { maxRetries: 0 } })

describe('paging through mocked lists', () => {
  it.each(['listUsersV2', 'listUsers', 'getGroups'] as const)('ends for the documented example of %s', async (name) => {
    const items: unknown[] = []
    for await (const item of paginate(client[name])) items.push(item)
    expect(items).toHaveLength(1)
  })

  it.each<[string, MockResponses]>([
    ['a list', { listUsersV2: { results: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } }],
    [
      'a list in a whole response',
      { listUsersV2: { status: 200, body: { results: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } } },
    ],
    ['no list', { listUsersV2: { results: [] } }],
  ])('ends for %s that was chosen', async (_, responses) => {
    server.use(...createHandlers({ responses }))
    const ids: unknown[] = []
    for await (const { id } of paginate(client.listUsersV2, null, { pageSize: 2 })) ids.push(id)
    expect(ids).toEqual(_ === 'no list' ? [] : ['a', 'b', 'c'])
  })

  it('is not done for the result of a function', async () => {
    server.use(...createHandlers({ responses: { listUsersV2: () => ({ results: [{ id: 'a' }] }) } }))
    expect((await client.listUsersV2({ offset: 5 })).data).toEqual({ results: [{ id: 'a' }] })
  })
})

describe('a body with a status of its own', () => {
  it.each<[unknown, number, unknown]>([
    [{ status: 7, label: 'x' }, 200, { status: 7, label: 'x' }],
    [{ status: 404, label: 'x' }, 200, { status: 404, label: 'x' }],
    [{ status: 7 }, 200, { status: 7 }],
    [{ status: 600 }, 200, { status: 600 }],
    [{ status: 'Active' }, 200, { status: 'Active' }],
    [{ status: 201, body: { status: 404 } }, 201, { status: 404 }],
    [{ status: 204 }, 204, ''],
  ])('%j becomes a response with status %i', async (chosen, status, body) => {
    for (const response of [chosen, () => chosen]) {
      server.use(...createHandlers({ responses: { getMeV2: response as never } }))
      expect(await client.getMeV2()).toMatchObject({ status, data: body })
    }
  })
})

describe('a whole response', () => {
  const get = async (response: unknown) => {
    server.use(...createHandlers({ responses: { getMeV2: response as never } }))
    const { status, headers, data } = await client.getMeV2(null, null, { validateStatus: () => true })
    return { status, type: headers['content-type'], data }
  }

  it('may write its content type in any case, and its text is sent unchanged', async () => {
    const html = { status: 502, body: '<p>Bad gateway</p>', headers: { 'Content-Type': 'text/html' } }
    expect(await get(html)).toEqual({ status: 502, type: 'text/html', data: '<p>Bad gateway</p>' })
    const problem = { status: 400, body: { message: 'no' }, headers: { 'Content-Type': 'application/problem+json' } }
    expect(await get(problem)).toEqual({ status: 400, type: 'application/problem+json', data: { message: 'no' } })
  })

  it.each([204, 205, 304])('with status %i has no body', async (status) => {
    expect(await get({ status, body: { id: 'a' } })).toEqual({ status, type: undefined, data: '' })
  })

  it('may have any status up to 599', async () => {
    expect(await get({ status: 599, body: { message: 'no' } })).toMatchObject({ status: 599, data: { message: 'no' } })
  })

  it('may be a Response, which is returned for each request', async () => {
    const response = Response.json({ message: 'no' }, { status: 403 })
    server.use(...createHandlers({ responses: { getMeV2: response } }))
    const first = await client.getMeV2().catch((error) => error)
    const second = await client.getMeV2().catch((error) => error)
    const message = 'getMeV2 failed with status 403: no'
    expect([first.message, second.message]).toEqual([message, message])
  })
})

it('a function is told of the request, with its decoded parameters', async () => {
  const getUserV2 = async ({ request, params }: MockRequest) => {
    return { id: params.id, email: new URL(request.url).search, display_name: request.headers.get('authorization') }
  }
  server.use(...createHandlers({ responses: { getUserV2: getUserV2 as never } }))
  const { data } = await client.getUserV2('a/b c', null, { params: { trace: 'x' } })
  expect(data).toEqual({ id: 'a/b c', email: '?trace=x', display_name: 'Bearer any' })
})

describe('the handlers of other operations', () => {
  const example = (path: string, server?: string) => ({
    method: 'get',
    path,
    status: 200,
    body: path,
    ...(server && { server }),
  })
  const get = async (url: string) => (await fetch(url)).json()

  it('are where their operation is: on the API’s server, on one relative to it, or on another', async () => {
    const examples = {
      own: example('/own'),
      root: example('/root', '/'),
      relative: example('/relative', '../files/'),
      other: example('/other', 'http://127.0.0.1:10/v2'),
    }
    server.use(...createHandlersOf(examples, 'http://127.0.0.1:9/api/v1/', {}))
    const urls = [':9/api/v1/own', ':9/root', ':9/api/files/relative', ':10/v2/other']
    expect(await Promise.all(urls.map((url) => get(`http://127.0.0.1${url}`)))).toEqual([
      '/own',
      '/root',
      '/relative',
      '/other',
    ])
  })

  it('are at the encoded path, as the client sends it, and have the decoded parameters', async () => {
    const calls: Record<string, Record<string, string>> = {
      '/straße/{id}': { id: 'ü/1' },
      '/with space/{id}': { id: 'a b' },
      '/{id}/😀.{größe}': { id: '%41', größe: 'ß' },
      '/a"<>`^|[]\'()*+!$&,;=:@~%41/{id}': { id: '1' },
    }
    const examples = Object.fromEntries(Object.keys(calls).map((path) => [path, example(path)]))
    const responses = Object.fromEntries(
      Object.keys(calls).map((path) => [path, ({ params }: MockRequest) => ({ path, params })]),
    )
    const baseURL = 'http://127.0.0.1:9/api ü'
    server.use(...createHandlersOf(examples, baseURL, responses))
    for (const kind of kinds) {
      const client = createTableClient(kind, examples as never as Operations, baseURL)
      for (const [path, params] of Object.entries(calls)) {
        expect((await client[path]?.(params))?.data).toEqual({ path, params })
      }
    }
  })

  it('are for a query that a path names, and not for others', async () => {
    const paths = ['/x', '/x?type={type}', '/x?type=b', '/x?type=b&ü=a b', '/y?flag', '/y/{id}?kind={kind}']
    const examples = Object.fromEntries(paths.map((path) => [path, example(path)]))
    const responses = Object.fromEntries(paths.map((path) => [path, ({ params }: MockRequest) => ({ path, params })]))
    server.use(...createHandlersOf(examples, 'http://127.0.0.1:9', responses))
    const at = (url: string) => get(`http://127.0.0.1:9${url}`)
    expect(await at('/x?other=1')).toEqual({ path: '/x', params: {} })
    expect(await at('/x?other=1&type=a%26#?')).toEqual({ path: '/x?type={type}', params: { type: 'a&' } })
    expect(await at('/x?type=b')).toEqual({ path: '/x?type=b', params: {} })
    expect(await at('/x?ü=a b&more=1&type=b')).toEqual({ path: '/x?type=b&ü=a b', params: {} })
    expect(await at('/y?flag&a=1')).toEqual({ path: '/y?flag', params: {} })
    for (const kind of kinds) {
      const client = createTableClient(kind, examples as never as Operations, 'http://127.0.0.1:9')
      expect((await client['/y/{id}?kind={kind}']?.({ id: 'a/b', kind: "it's" }))?.data).toEqual({
        path: '/y/{id}?kind={kind}',
        params: { id: 'a/b', kind: "it's" },
      })
    }
    await expect(at('/y?flags')).rejects.toThrow()
    await expect(at('/y')).rejects.toThrow()
  })

  it('answer operations that are named like members of every object with their examples', async () => {
    const names = Object.getOwnPropertyNames(Object.prototype)
    const examples = Object.fromEntries(names.map((name) => [name, example(`/${name}`)]))
    server.use(...createHandlersOf(examples, 'http://127.0.0.1:9', {}))
    const found = await Promise.all(names.map((name) => get(`http://127.0.0.1:9/${name}`)))
    expect(found).toEqual(names.map((name) => `/${name}`))
  })

  it('find the server as `fetch` writes its URL', async () => {
    server.use(...createHandlersOf({ x: example('/x') }, 'HTTP://127.0.0.1:80/', {}))
    expect(await get('http://127.0.0.1/x')).toBe('/x')
    expect(createHandlersOf({ x: example('/x') }, '/api', {})).toHaveLength(1)
  })

  it('leave out a method that `fetch` does not know, and take no response for what is no operation', () => {
    const examples = { x: example('/x'), trace: { ...example('/x'), method: 'trace' } }
    expect(createHandlersOf(examples, 'http://127.0.0.1:9', {})).toHaveLength(1)
    expect(() => createHandlersOf(examples, 'http://127.0.0.1:9', { nope: 1 })).toThrow(
      new TypeError('createHandlers: no operation "nope"'),
    )
  })
})

it('matches the more specific of two paths, whatever their order and shape', async () => {
  const example = (path: string) => ({ method: 'get', path, status: 200, body: path })
  const paths = ['/{a}/x/{b}', '/{a}/{b}/y', '/users/{id}', '/users/{id}:reset', '/users/me']
  const examples = Object.fromEntries(paths.map((path) => [path, example(path)]))
  server.use(...createHandlersOf(examples, 'http://127.0.0.1:9', {}))
  const seen = ['/users/x/y', '/users/1', '/users/1:reset', '/users/me'].map(async (path) => {
    return (await fetch(`http://127.0.0.1:9${path}`)).json()
  })
  expect(await Promise.all(seen)).toEqual(['/{a}/x/{b}', '/users/{id}', '/users/{id}:reset', '/users/me'])
})

it("returns phone numbers as text, as their type says, and members' details whole", async () => {
  const { data } = await client.getMeV2()
  expect([data.phone, data.secondary_phone]).toEqual(['1234567890', '1234567890'])
  const { data: group } = await client.getGroup({ id: 'g', hydrate: true })
  expect(group.crt_assignee?.properties).toEqual([{ name: 'string', value: 'string' }])
})
