import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { isCallError as isAxiosCallError } from '../../src/user'
import {
  CallError,
  type ClientOptions,
  createClient,
  errorCodes,
  getClient,
  isCallError,
  isRefused,
  user,
} from '../../src/user/fetch'
import { failureOf } from '../support/printed'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { id: 'u' }, 201, { 'x-mine': 'm' }))
})
afterEach(() => server.close())

const open = (options: ClientOptions = {}) =>
  createClient({ baseURL: server.url, retry: { maxRetries: 0 }, ...options })

describe('a result', () => {
  it('has data, status, headers and the platform’s response, and nothing else', async () => {
    const result = await open().getMeV2()
    const { data, status, headers, response } = result
    expect([data, status, headers.get('X-Mine'), headers]).toEqual([{ id: 'u' }, 201, 'm', response.headers])
    expect([response instanceof Response, response.bodyUsed, response.url]).toEqual([
      true,
      true,
      `${server.url}/v2/users/me`,
    ])
    expect(Object.keys(result)).toEqual(['data', 'status', 'headers', 'response'])
  })
})

describe('an error', () => {
  it('of a response is a CallError with all its fields', async () => {
    server.respond((_, response) => json(response, { message: 'no' }, 404, { 'apigw-requestid': 'r-1' }))
    const error = await failureOf(open().getGroup('g'))
    expect(error).toBeInstanceOf(CallError)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'CallError',
      message: 'getGroup failed with status 404: no',
      code: 'ERR_BAD_REQUEST',
      status: 404,
      operationId: 'getGroup',
      requestId: 'r-1',
      response: { data: { message: 'no' }, status: 404 },
    })
    expect([error.outcome, error.cause]).toEqual([undefined, undefined])
    expect((error.response as { headers: Headers }).headers.get('apigw-requestid')).toBe('r-1')
  })

  it('of a response prints only its status', async () => {
    server.respond((_, response) => json(response, { login_token: 'secret' }, 404))
    const { response } = await failureOf(open().getGroup('g'))
    expect([inspect(response), JSON.stringify(response)]).toEqual(['{ status: 404 }', '{"status":404}'])
  })

  const broken = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  it.each<[string, ClientOptions, object]>([
    [
      'of the platform',
      { fetch: () => Promise.reject(new TypeError('fetch failed', { cause: broken })) },
      { code: 'ERR_NETWORK', message: 'getMeV2 failed: fetch failed: ECONNREFUSED' },
    ],
    [
      'of time',
      { timeout: 20, fetch: () => new Promise(() => {}) },
      { code: 'ETIMEDOUT', message: 'getMeV2 failed: timeout of 20ms exceeded' },
    ],
    ['of a caller who went', { signal: AbortSignal.abort() }, { code: 'ERR_CANCELED', message: 'canceled' }],
    [
      'of text that was thrown',
      { fetch: () => Promise.reject('offline') },
      { code: 'ERR_NETWORK', message: 'getMeV2 failed: offline' },
    ],
    [
      'of nothing that was thrown',
      { fetch: () => Promise.reject(undefined) },
      { code: 'ERR_NETWORK', message: 'getMeV2 failed' },
    ],
    [
      'of a response that cannot be read',
      { fetch: async () => ({ text: () => Promise.reject(new TypeError('terminated')) }) as never },
      { code: 'ERR_NETWORK', message: 'getMeV2 failed: terminated' },
    ],
  ])('%s is a CallError without a response', async (_, options, expected) => {
    const error = await failureOf(open(options).getMeV2())
    expect(error).toBeInstanceOf(CallError)
    expect(error).toMatchObject({ ...expected, operationId: 'getMeV2' })
    expect([error.status, error.response]).toEqual([undefined, undefined])
  })

  it('says why a connection failed', async () => {
    server.respond((_, response) => response.destroy())
    const error = await failureOf(open().inviteUser(null, { email: 'anna@example.com' }))
    expect(error).toMatchObject({ message: 'inviteUser failed: fetch failed: UND_ERR_SOCKET', outcome: 'unknown' })
  })

  it('has the platform’s own as its cause', async () => {
    const platform = new TypeError('fetch failed', { cause: broken })
    const error = await failureOf(open({ fetch: () => Promise.reject(platform) }).getMeV2())
    expect(error.cause).toBe(platform)
  })

  it('of an aborted call has the reason as its cause', async () => {
    const reason = new Error('left the page')
    const controller = new AbortController()
    const call = failureOf(
      open({ fetch: () => new Promise(() => {}) }).getMeV2(null, null, { signal: controller.signal }),
    )
    controller.abort(reason)
    expect((await call).cause).toBe(reason)
  })

  it('aborts fetch at the time limit and when the caller aborts', async () => {
    const signals: AbortSignal[] = []
    const fetch = (_: string, { signal }: RequestInit) => {
      signals.push(signal as AbortSignal)
      return new Promise<never>(() => {})
    }
    await failureOf(open({ fetch, timeout: 20 }).getMeV2())
    await failureOf(open({ fetch, signal: AbortSignal.timeout(20) }).getMeV2())
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
  })
})

describe('isCallError and isRefused', () => {
  it('tell errors of calls from calls that were rejected, and from all others', async () => {
    server.respond((_, response) => json(response, {}, 500))
    const failed = await failureOf(open().getMeV2())
    const refused = await failureOf(open().getUserV2(''))
    const own = await failureOf(open({ fetch: () => Promise.reject(new Error('no')) }).getMeV2())
    const others = [
      new Error('no'),
      undefined,
      null,
      'text',
      { code: 'ERR_NETWORK' },
      new CallError('mine', 'ERR_NETWORK'),
    ]
    expect([failed, own, refused, ...others].map(isCallError)).toEqual([true, true, ...Array(7).fill(false)])
    expect([failed, own, refused, ...others].map(isRefused)).toEqual([false, false, true, ...Array(6).fill(false)])
    expect([failed, refused].map((error) => isAxiosCallError(error))).toEqual([true, false])
  })

  it('know a code that is in the list', async () => {
    const codes: unknown[] = Object.values(errorCodes)
    server.respond((_, response) => json(response, {}, 500))
    const calls = [open().getMeV2(), open().getUserV2(''), open({ timeout: 1 }).getMeV2()]
    for (const { code } of await Promise.all(calls.map(failureOf))) expect(codes).toContain(code)
  })
})

describe('the client of the entry', () => {
  it('is one, which the handle calls', async () => {
    const client = getClient()
    const { baseURL } = client.defaults
    onTestFinished(() => void Object.assign(client.defaults, { baseURL }))
    client.defaults.baseURL = server.url
    expect([getClient(), user.getClient()]).toEqual([client, client])
    expect((await user.getMeV2()).data).toEqual({ id: 'u' })
    expect(user.createClient()).not.toBe(client)
    expect(user.createClient().defaults.baseURL).toBe('https://user.sls.epilot.io')
  })

  it('has operations that work when they are destructured', async () => {
    const { getMeV2, paths } = open()
    await getMeV2()
    await paths['/v2/users/{id}'].get('a/b')
    expect(server.requests.map(({ url }) => url)).toEqual(['/v2/users/me', '/v2/users/a%2Fb'])
  })
})
