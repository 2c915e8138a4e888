import { readFileSync } from 'node:fs'
import { AxiosHeaders } from 'axios'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { authorize, createSDK, epilot, openapi } from '../src'
import { createClient, getClient, openapi as openapiOfUser, user } from '../src/user'
import { definedOperations } from './support/definition'
import { json, startServer, type TestServer } from './support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const names = definedOperations.map(({ operation }) => operation.operationId)

describe('epilot', () => {
  it('has all operations as its own, writable functions', () => {
    expect(Object.keys(epilot.user).sort()).toEqual([...names, 'createClient', 'getClient', 'openapi'].sort())
    expect(Object.values(epilot.user).every((value) => typeof value === 'function')).toBe(true)
  })

  it('can be spied on', async () => {
    const spy = vi.spyOn(epilot.user, 'getMeV2').mockResolvedValue({ data: { id: 'mocked' } } as never)
    expect((await epilot.user.getMeV2()).data).toEqual({ id: 'mocked' })
    spy.mockRestore()
  })

  it('has one client, made on first use, that is not the one of a subpath', () => {
    expect(epilot.user.getClient()).toBe(epilot.user.getClient())
    expect(epilot.user.createClient()).not.toBe(epilot.user.getClient())
    expect(getClient()).toBe(user.getClient())
    expect(epilot.user.getClient()).not.toBe(getClient())
  })
})

describe('a handle', () => {
  it('has every function of its client, and calls the current one', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 'token' })
    const { user: handle } = sdk
    await handle.get('/a', { params: { b: 1 } })
    await handle.post('/c', { d: 2 })
    await handle.request({ method: 'put', url: '/e', data: [3] })
    await handle.paths['/v2/users/{id}'].get('u')
    expect(server.requests.map(({ method, url, body, headers }) => [method, url, body, headers.authorization])).toEqual(
      [
        ['GET', '/a?b=1', '', 'Bearer token'],
        ['POST', '/c', '{"d":2}', 'Bearer token'],
        ['PUT', '/e', '[3]', 'Bearer token'],
        ['GET', '/v2/users/u', '', 'Bearer token'],
      ],
    )
    expect(handle.getUri({ url: '/a', params: { b: 1 } })).toBe(`${server.url}/a?b=1`)
    expect(handle.create({ baseURL: 'http://localhost' }).defaults.baseURL).toBe('http://localhost')
    const client = handle.getClient()
    expect([handle.defaults, handle.interceptors, handle.paths]).toEqual([
      client.defaults,
      client.interceptors,
      client.paths,
    ])
    // What axios keeps for itself is of no use to anyone.
    expect(Object.keys(client).filter((name) => !(name in handle))).toEqual(['_request'])
  })

  it('shows a function of its client to spies', async () => {
    const { user: handle } = createSDK()
    const spy = vi.spyOn(handle, 'get').mockResolvedValue({ data: 'mocked' })
    expect(await handle.get('/a')).toEqual({ data: 'mocked' })
    spy.mockRestore()
  })
})

describe('openapi', () => {
  it('loads the same definition each time, from every function', async () => {
    const document = await epilot.openapi('user')
    expect(document).toEqual(JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')))
    for (const load of [() => openapi('user'), epilot.user.openapi, user.openapi, openapiOfUser]) {
      expect(await load()).toBe(document)
    }
  })

  it.each(['entity', 'toString', '', undefined])('rejects %s, which is not an API here', async (name) => {
    await expect(openapi(name as string)).rejects.toMatchObject({
      code: 'ERR_OPTION',
      message: 'openapi: there is no API with that name, only: user',
    })
  })
})

describe('settings of an SDK', () => {
  it('apply to a client that was made before they were set', async () => {
    const sdk = createSDK({ baseURL: server.url })
    const held = sdk.user.getClient()
    sdk.authorize('first')
    sdk.headers({ 'x-epilot-org-id': '1', 'x-other': 'a' })
    await held.getMeV2()
    sdk.authorize(() => 'second')
    sdk.headers({ 'X-Epilot-Org-Id': '2', 'X-Other': undefined })
    await held.getMeV2()
    const seen = server.requests.map(({ headers }) => [
      headers.authorization,
      headers['x-epilot-org-id'],
      headers['x-other'],
    ])
    expect(seen).toEqual([
      ['Bearer first', '1', 'a'],
      ['Bearer second', '2', undefined],
    ])
  })

  it("override axios's defaults, and not a header of the call", async () => {
    const sdk = createSDK({ baseURL: server.url })
    sdk.headers({ Accept: 'text/plain' })
    await sdk.user.getMeV2()
    await sdk.user.getMeV2(null, null, { headers: { Accept: 'text/html' } })
    expect(server.requests.map(({ headers }) => headers.accept)).toEqual(['text/plain', 'text/html'])
  })

  it('are rejected where they are invalid in a header', () => {
    for (const value of ['1\r\nx-other: 2', 'a\0b', 'zwölf €']) {
      expect(() => createSDK().headers({ 'x-epilot-org-id': value })).toThrow(
        'headers: "x-epilot-org-id" has characters that a header cannot hold',
      )
    }
  })

  it.each(['x y', 'x-a:', 'x-ä', '', 'x-a\n'])(
    'are rejected where their name is invalid, and nothing of them is set: %j',
    async (name) => {
      const sdk = createSDK({ baseURL: server.url })
      expect(() => sdk.headers({ 'x-other': 'a', [name]: '1' })).toThrow(
        expect.objectContaining({
          code: 'ERR_OPTION',
          message: `headers: "${name}" has characters that a header cannot hold`,
        }),
      )
      await sdk.user.getMeV2()
      expect(server.requests[0]?.headers).not.toHaveProperty('x-other')
    },
  )

  it('may have any name that a header can have', async () => {
    const sdk = createSDK({ baseURL: server.url })
    sdk.headers({ "X_1!#$%&'*+.^`|~-": '1' })
    await sdk.user.getMeV2()
    expect(server.requests[0]?.headers["x_1!#$%&'*+.^`|~-"]).toBe('1')
  })

  it('keep what was set on the client', async () => {
    const sdk = createSDK({ baseURL: server.url })
    const held = sdk.user.getClient()
    held.defaults.headers.common['x-mine'] = 'kept'
    held.interceptors.request.use((config) => {
      config.headers.set('x-intercepted', 'yes')
      return config
    })
    sdk.authorize('token')
    await held.getMeV2()
    expect(server.requests[0]?.headers).toMatchObject({ 'x-mine': 'kept', 'x-intercepted': 'yes' })
  })

  it('are those of one SDK and not of another', async () => {
    const [one, two] = ['one', 'two'].map((token) => createSDK({ baseURL: server.url, token }))
    await one?.user.getMeV2()
    await two?.user.getMeV2()
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer one', 'Bearer two'])
  })
})

describe('a fresh client of a handle', () => {
  it('has the axios defaults of the SDK, and none of its token, headers and interceptors', async () => {
    const seen: string[] = []
    const sdk = createSDK({ baseURL: server.url, timeout: 1_234, headers: { 'x-default': '1' }, token: 'sdk' })
    sdk.headers({ 'x-epilot-org-id': '1' })
    sdk.interceptors.request((config) => {
      seen.push('request')
      return config
    })
    sdk.interceptors.response(undefined, (error) => {
      seen.push('error')
      throw error
    })
    authorize(sdk.user, 'own')
    const fresh = sdk.user.createClient()
    expect([fresh.defaults.baseURL, fresh.defaults.timeout]).toEqual([server.url, 1_234])
    server.respond((_, response) => json(response, {}, 404))
    await fresh.getMeV2().catch(() => {})
    const { headers } = server.requests[0] ?? {}
    expect([headers?.authorization, headers?.['x-epilot-org-id'], headers?.['x-default'], seen]).toEqual([
      undefined,
      undefined,
      '1',
      [],
    ])
  })

  it('takes options of its own, and is not the one behind the handle', async () => {
    const sdk = createSDK({ baseURL: server.url, timeout: 1_234, token: 'sdk' })
    const fresh = sdk.user.createClient({ token: 'fresh', timeout: 5 })
    authorize(sdk.user.createClient(), 'another')
    expect(fresh.defaults.timeout).toBe(5)
    await sdk.user.createClient({ token: 'fresh' }).getMeV2()
    await sdk.user.getMeV2()
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer fresh', 'Bearer sdk'])
  })

  it('retries by default, whatever was set for the SDK', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 't' })
    sdk.retry({ maxRetries: 0 })
    const statuses = [429]
    server.respond((_, response) => json(response, {}, statuses.shift() ?? 200, { 'retry-after': '0' }))
    expect((await sdk.user.createClient({ token: 't' }).getMeV2()).status).toBe(200)
  })
})

describe('interceptors of an SDK', () => {
  it('see every request and response of its clients, until they are removed', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 'token' })
    const held = sdk.user.getClient()
    const seen: (string | undefined)[] = []
    const removeRequest = sdk.interceptors.request((config) => {
      seen.push(config.operationId)
      return config
    })
    const removeResponse = sdk.interceptors.response((response) => {
      seen.push(String(response.status))
      return response
    })
    await held.getMeV2()
    await sdk.user.getGroups()
    removeRequest()
    removeResponse()
    await held.getMeV2()
    expect(seen).toEqual(['getMeV2', '200', 'getGroups', '200'])
  })

  it('are removed once each when a function was added twice and removed twice', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 'token' })
    let runs = 0
    const intercept = <T>(value: T) => {
      runs++
      return value
    }
    const removes = [1, 2].flatMap(() => [sdk.interceptors.request(intercept), sdk.interceptors.response(intercept)])
    const counts: number[] = []
    for (const remove of [() => {}, ...removes.flatMap((each) => [each, each])]) {
      remove()
      runs = 0
      await sdk.user.getMeV2()
      counts.push(runs)
    }
    expect(counts).toEqual([4, 3, 3, 2, 2, 1, 1, 0, 0])
  })

  it('receive what an earlier interceptor has thrown, and may continue with a config', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 'token' })
    const held = sdk.user.getClient()
    const seen: unknown[] = []
    held.interceptors.request.use(({ url }) => {
      throw new Error(`no ${url}`)
    })
    await expect(held.getMeV2()).rejects.toThrow('no /v2/users/me')
    sdk.interceptors.request(
      (config) => {
        config.headers.set('x-second', '1')
        return config
      },
      (error) => {
        seen.push((error as Error).message)
        return { url: '/instead', method: 'get', baseURL: server.url, headers: new AxiosHeaders() }
      },
    )
    const remove = sdk.interceptors.request(undefined, (error) => {
      seen.push('first')
      throw error
    })
    await held.getMeV2()
    remove()
    await held.getMeV2()
    expect(seen).toEqual(['first', 'no /v2/users/me', 'no /v2/users/me'])
    expect(server.requests.map(({ url, headers }) => [url, headers['x-second'], headers.authorization])).toEqual([
      ['/instead', undefined, 'Bearer token'],
      ['/instead', undefined, 'Bearer token'],
    ])
  })

  it('may return a response instead of an error', async () => {
    const sdk = createSDK({ baseURL: server.url, token: 'token' })
    server.respond((_, response) => json(response, { message: 'gone' }, 404))
    const messages: string[] = []
    sdk.interceptors.response(undefined, (error) => {
      messages.push((error as Error).message)
      return { data: 'instead' }
    })
    expect((await sdk.user.getGroup('g')).data).toBe('instead')
    expect(messages).toEqual(['getGroup failed with status 404: gone'])
  })
})

describe('clients', () => {
  it('are axios instances', async () => {
    const client = createClient({ baseURL: server.url, token: 'token' })
    await client.get('/anything', { params: { a: 1 } })
    await client.paths['/v2/users/{id}'].get('u')
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /anything?a=1',
      'GET /v2/users/u',
    ])
  })
})
