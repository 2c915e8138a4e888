import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Client, type ClientOptions, createClient } from '../../src/user/fetch'
import { failureOf } from '../support/printed'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
let client: Client
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { id: 'u' }))
  client = open()
})
afterEach(() => server.close())

const open = (options: ClientOptions = {}) =>
  createClient({ baseURL: server.url, token: 'token', retry: { maxRetries: 0 }, ...options })

describe('request hooks', () => {
  it('receive the call as it will be sent', async () => {
    const seen: unknown[] = []
    client.hooks.request((request) => {
      seen.push({ ...request, headers: Object.fromEntries(request.headers) })
    })
    await client.listUsersV2({ query: 'a b', limit: 1 })
    await client.createGroup(null, { name: 'A' })
    await client.advanceUserAssignment('g')
    const headers = { accept: 'application/json, text/plain, */*' }
    const types = { ...headers, 'content-type': 'application/json' }
    const group = { method: 'POST', url: `${server.url}/v1/groups`, headers: types, body: '{"name":"A"}' }
    const next = { method: 'POST', url: `${server.url}/v1/groups/g/user:next`, headers, body: undefined }
    expect(seen).toEqual([
      {
        operationId: 'listUsersV2',
        method: 'GET',
        url: `${server.url}/v2/users?query=a%20b&limit=1`,
        headers,
        body: undefined,
      },
      { operationId: 'createGroup', ...group },
      { operationId: 'advanceUserAssignment', ...next },
    ])
  })

  it('run in the order in which they were added, each with the result of the one before', async () => {
    const order: number[] = []
    client.hooks.request(async (request) => {
      await Promise.resolve()
      order.push(1)
      return { ...request, headers: new Headers({ 'x-turn': '1' }) }
    })
    client.hooks.request(({ headers }) => {
      order.push(2)
      headers.set('x-turn', `${headers.get('x-turn')}2`)
    })
    await client.getMeV2()
    expect([order, server.requests[0]?.headers['x-turn']]).toEqual([[1, 2], '12'])
  })

  it('can change address, method, headers and body', async () => {
    client.hooks.request((request) => {
      request.url = `${server.url}/other?b=2`
      request.method = 'PUT'
      request.headers.set('x-signature', 'abc')
      request.headers.delete('accept')
      request.body = '{"signed":true}'
    })
    await client.createGroup(null, { name: 'A' })
    const [{ method, url, body, headers } = server.requests[0] as never] = server.requests
    expect([method, url, body, headers['x-signature']]).toEqual(['PUT', '/other?b=2', '{"signed":true}', 'abc'])
  })

  it('can bring a token of their own', async () => {
    client.hooks.request(({ headers }) => headers.set('authorization', 'Bearer mine'))
    await client.getMeV2()
    expect(server.requests[0]?.headers.authorization).toBe('Bearer mine')
  })

  it('run once, however often the call is retried', async () => {
    const hook = vi.fn(({ headers }) => headers.set('x-turn', '1'))
    client = open({ retry: { baseDelayMs: 1 } })
    client.hooks.request(hook)
    server.respond((_, response) => json(response, {}, server.requests.length < 3 ? 503 : 200))
    await client.getMeV2()
    expect(server.requests.map(({ headers }) => headers['x-turn'])).toEqual(['1', '1', '1'])
    expect(hook).toHaveBeenCalledTimes(1)
  })

  it('end the call with what they throw', async () => {
    const error = new Error('offline')
    client.hooks.request(() => {
      throw error
    })
    expect(await failureOf(client.getMeV2())).toBe(error)
    expect(server.requests).toEqual([])
  })

  it('are removed once each, even while calls are made', async () => {
    const hook = vi.fn()
    const remove = client.hooks.request(hook)
    client.hooks.request(hook)
    remove()
    remove()
    await client.getMeV2()
    expect(hook).toHaveBeenCalledTimes(1)
    const own = client.hooks.request(() => own())
    client.hooks.request(hook)
    await client.getMeV2()
    await client.getMeV2()
    expect(hook).toHaveBeenCalledTimes(5)
  })

  it('are those of their client alone', async () => {
    const hook = vi.fn()
    client.hooks.request(hook)
    await open().getMeV2()
    expect(hook).not.toHaveBeenCalled()
  })
})

describe('response hooks', () => {
  it('receive result and request, and may return another result', async () => {
    const seen: unknown[] = []
    client.hooks.response((result, { operationId, url }) => {
      seen.push([result.status, result.data, operationId, url])
    })
    client.hooks.response(async (result) => ({ ...result, data: { id: 'changed' } }))
    client.hooks.response((result) => void seen.push(result.data))
    expect((await client.getMeV2()).data).toEqual({ id: 'changed' })
    expect(seen).toEqual([[200, { id: 'u' }, 'getMeV2', `${server.url}/v2/users/me`], { id: 'changed' }])
  })

  it('receive the request as the request hooks have left it', async () => {
    client.hooks.request((request) => ({ ...request, url: `${server.url}/other` }))
    const seen: string[] = []
    client.hooks.response((_, { url }) => void seen.push(url))
    await client.getMeV2()
    expect(seen).toEqual([`${server.url}/other`])
  })

  it('are not called for errors, nor error hooks for results', async () => {
    const onResponse = vi.fn()
    const onError = vi.fn()
    client.hooks.response(onResponse, onError)
    await client.getMeV2()
    server.respond((_, response) => json(response, {}, 400))
    const error = await failureOf(client.getMeV2())
    expect([onResponse.mock.calls.length, onError.mock.calls]).toEqual([1, [[error]]])
  })

  it('for errors may return a result, which the next ones receive', async () => {
    server.respond((_, response) => json(response, {}, 404))
    const next = vi.fn()
    client.hooks.response(undefined, (error) => (error as { response: never }).response)
    client.hooks.response(next)
    expect((await client.getGroup('g')).status).toBe(404)
    expect(next.mock.calls[0]?.[0].status).toBe(404)
  })

  it('for errors may throw another, which the next ones receive', async () => {
    server.respond((_, response) => json(response, {}, 404))
    const other = new Error('other')
    const next = vi.fn()
    client.hooks.response(undefined, () => {
      throw other
    })
    client.hooks.response(undefined, next)
    expect(await failureOf(client.getGroup('g'))).toBe(other)
    expect(next.mock.calls).toEqual([[other]])
  })

  it('that throw make the call fail, and the next ones receive the error', async () => {
    const error = new Error('no such user')
    const next = vi.fn()
    client.hooks.response(() => {
      throw error
    })
    client.hooks.response(undefined, next)
    expect(await failureOf(client.getMeV2())).toBe(error)
    expect(next.mock.calls).toEqual([[error]])
  })

  it('for errors receive what request hooks throw', async () => {
    const onError = vi.fn()
    client.hooks.request(() => Promise.reject(new Error('offline')))
    client.hooks.response(undefined, onError)
    await failureOf(client.getMeV2())
    expect(onError.mock.calls[0]?.[0].message).toBe('offline')
  })

  it('are not called for a call that is rejected before it begins', async () => {
    const onError = vi.fn()
    client.hooks.response(undefined, onError)
    await failureOf(client.getUserV2(''))
    expect(onError).not.toHaveBeenCalled()
  })

  it('are removed once each', async () => {
    const hook = vi.fn()
    const remove = client.hooks.response(hook)
    client.hooks.response(hook)
    remove()
    remove()
    await client.getMeV2()
    expect(hook).toHaveBeenCalledTimes(1)
  })
})
