import { inspect } from 'node:util'
import axios, { AxiosError, AxiosHeaders } from 'axios'
import { expect, describe as group, it } from 'vitest'
import { describe } from '../../../src/core/errors/describe'
import { printed, printedAll } from './printed'

const SECRETS = /t0ken|hunter2|cl1ent/

/** What `cause` is after an error with it has been described. */
function causeAfter<T>(cause: T): T {
  return describedWith({ cause }).cause as T
}

function describedWith<T extends object>(properties: T): Error & T {
  const error = Object.assign(new Error('no t0ken'), properties)
  describe(error, {
    call: 'getMe',
    operationId: 'getMe',
    evidence: () => ({ token: 't0ken', data: { password: 'hunter2' } }),
  })
  return error
}

/** As a caller's token function may throw it. */
function tokenError(): AxiosError {
  const data = 'grant_type=client_credentials&client_secret=cl1ent%2Fsecret'
  const config = { url: '/token', headers: new AxiosHeaders({ Authorization: 'Basic Y2w6Y2wxZW50' }), data }
  const response = { status: 401, statusText: '', headers: {}, config, data: { error: 'cl1ent/secret is wrong' } }
  return new AxiosError('401: cl1ent/secret Y2w6Y2wxZW50', 'ERR_BAD_REQUEST', config, { _header: data }, response)
}

group('a cause', () => {
  it('stays the same error, without secrets', () => {
    const cause = Object.assign(new TypeError('fetch failed: t0ken'), { code: 'ECONNRESET', input: 'x?t0ken' })
    expect(causeAfter(cause)).toBe(cause)
    expect(cause).toMatchObject({ message: 'fetch failed: ***', code: 'ECONNRESET', input: 'x?***' })
    expect(cause.stack).toMatch(/^TypeError: fetch failed: \*\*\*\n {4}at .*causes\.test\.ts/)
    expect(JSON.stringify(cause)).toBe('{"name":"TypeError","message":"fetch failed: ***","code":"ECONNRESET"}')
  })

  it('is shown with the error', () => {
    expect(inspect(describedWith({ cause: new Error('why t0ken') }))).toContain('cause: Error: why ***')
  })

  it('keeps its lines', () => {
    expect(causeAfter(new Error('one\ntwo t0ken\n')).message).toBe('one\ntwo ***\n')
  })

  it('that is an error of axios has its own secrets, and all other data, hidden', () => {
    const cause = tokenError()
    const { config, request, response } = cause
    const error = describedWith({ cause })
    expect(printedAll(error)).not.toMatch(/cl1ent|Y2w6/)
    expect(cause.message).toBe('401: *** ***')
    expect([cause.config, cause.request, cause.response]).toEqual([config, request, response])
    expect(JSON.parse(JSON.stringify(cause))).toEqual({
      name: 'AxiosError',
      message: '401: *** ***',
      code: 'ERR_BAD_REQUEST',
      status: 401,
    })
  })

  it('of a cause has the secrets of its cause hidden too', () => {
    const inner = new Error('inner: cl1ent/secret t0ken')
    const cause = Object.assign(tokenError(), { cause: inner })
    causeAfter(new Error('outer: hunter2', { cause }))
    expect(inner.message).toBe('inner: *** ***')
    expect(printedAll(cause)).not.toMatch(SECRETS)
  })

  it.each(['cause', 'reason', 'original', 'error'])('may be called %s', (name) => {
    const inner = new Error('t0ken')
    expect(inspect(describedWith({ [name]: inner }))).toContain('Error: ***')
    expect(inner.message).toBe('***')
  })

  it('may lead back to the error', () => {
    const one = new Error('one t0ken')
    const two = new Error('two t0ken', { cause: one })
    one.cause = two
    const error = describedWith({ cause: two })
    two.cause = error
    expect(printedAll(describedWith({ cause: error }))).not.toMatch(SECRETS)
    expect([one.message, two.message]).toEqual(['one ***', 'two ***'])
  })

  it('may be the last of ten thousand, of which the first hundred stay', () => {
    let cause = new Error('t0ken')
    for (let i = 0; i < 10_000; i++) cause = new Error(`${i} t0ken`, { cause })
    const error = describedWith({ cause })
    let length = 0
    for (let next: unknown = error; next instanceof Error; next = next.cause) {
      expect(next.message).not.toContain('t0ken')
      length++
    }
    expect(length).toBe(101)
  })
})

group('a list of errors', () => {
  it('has each of them cleaned', () => {
    const list = [new Error('one t0ken'), new AggregateError([new Error('two hunter2')], 'three t0ken')]
    const cause = new AggregateError(list, 'all t0ken')
    const error = describedWith({ cause })
    expect(printedAll(error)).not.toMatch(SECRETS)
    expect(cause.errors).toEqual(list)
    expect(cause.errors[0]).toBe(list[0])
    expect(list.map(({ message }) => message)).toEqual(['one ***', 'three ***'])
  })

  it('has a copy of one that cannot be changed', () => {
    const list = [new Error('one'), Object.freeze(new RangeError('two t0ken'))]
    const { cause } = describedWith({ cause: new AggregateError(list) })
    expect(cause.errors[0]).toBe(list[0])
    expect(cause.errors[1]).toBeInstanceOf(Error)
    expect(String(cause.errors[1])).toBe('RangeError: two ***')
  })

  it('that is frozen is hidden', () => {
    const cause = new AggregateError([])
    Object.defineProperty(cause, 'errors', {
      value: Object.freeze([Object.freeze(new Error('t0ken'))]),
      configurable: true,
    })
    expect(printed(describedWith({ cause }))).not.toMatch(SECRETS)
  })
})

/** An error like those of zod 4: its own properties cannot be changed. */
function zodError(): Error {
  const issues = [{ path: ['password'], input: 'hunter2' }]
  const error = new Error()
  error.name = 'ZodError'
  Object.defineProperty(error, 'issues', { value: issues, enumerable: false })
  Object.defineProperty(error, 'message', { get: () => JSON.stringify(issues), enumerable: true })
  return error
}

const never = (): never => {
  throw new Error('trap')
}

group('a cause that cannot be changed is replaced by a copy:', () => {
  it.each<[string, () => Error, string]>([
    [
      'a frozen one',
      () => Object.freeze(Object.assign(new RangeError('x t0ken'), { config: { token: 't0ken' } })),
      'RangeError: x ***',
    ],
    [
      'a sealed one',
      () => Object.seal(Object.assign(new RangeError('x t0ken'), { config: { token: 't0ken' } })),
      'RangeError: x ***',
    ],
    ['one that takes no properties', () => Object.preventExtensions(new RangeError('x t0ken')), 'RangeError: x ***'],
    ['one of zod', zodError, 'ZodError: [{"path":["password"],"input":"***"}]'],
    [
      'a proxy that lets nothing be changed',
      () => new Proxy(new RangeError('x t0ken'), { defineProperty: () => false }),
      'RangeError: x ***',
    ],
    [
      'a proxy that throws',
      () => new Proxy(new RangeError('x t0ken'), { defineProperty: never, ownKeys: never }),
      'RangeError: x ***',
    ],
  ])('%s', (_, create, text) => {
    const cause = create()
    const error = describedWith({ cause })
    expect(error.message).toBe('getMe failed: no ***')
    expect(error.cause).not.toBe(cause)
    expect(error.cause).toBeInstanceOf(Error)
    expect(String(error.cause)).toBe(text)
    expect(error.cause.stack?.split('\n')[0]).toBe(text)
    expect(JSON.parse(JSON.stringify(error.cause))).toEqual({ name: error.cause.name, message: error.cause.message })
    expect(error.cause.stack).toMatch(/\n {4}at .*causes\.test\.ts/)
    expect(printedAll(error)).not.toMatch(SECRETS)
  })

  it('one whose stack cannot be read, which Node could not print either', () => {
    const cause = Object.assign(new RangeError('x t0ken cl1ent'), { config: { token: 'cl1ent' } })
    Object.defineProperty(cause, 'stack', { get: never, configurable: true })
    const error = describedWith({ cause })
    expect(error.cause).not.toBe(cause)
    expect(String(error.cause)).toBe('RangeError: x *** ***')
    expect(printedAll(error)).not.toMatch(SECRETS)
  })

  it('with the frames that it had', () => {
    const cause = Object.freeze(new RangeError('x t0ken'))
    expect(causeAfter(cause).stack).toBe(cause.stack?.replace('t0ken', '***'))
  })

  it('also where it is the cause of two', () => {
    const frozen = Object.freeze(new Error('t0ken'))
    const error = describedWith({
      cause: new Error('one', { cause: frozen }),
      reason: new Error('two', { cause: frozen }),
    })
    expect(error.cause.cause).toBe(error.reason.cause)
    expect(printedAll(error)).not.toMatch(SECRETS)
    expect(printedAll(error.reason)).not.toMatch(SECRETS)
  })
})

group('a cause with getters', () => {
  it('that throw is cleaned all the same', () => {
    const cause: Error & Record<string, unknown> = Object.assign(new Error('x t0ken'))
    for (const name of ['config', 'response', 'code'])
      Object.defineProperty(cause, name, { get: never, enumerable: true, configurable: true })
    expect(causeAfter(cause)).toBe(cause)
    expect(cause.message).toBe('x ***')
    expect([cause.config, cause.response, cause.code]).toEqual([undefined, undefined, undefined])
    expect(inspect(cause, { depth: Infinity, showHidden: true })).not.toMatch(SECRETS)
    expect(() => JSON.stringify(cause)).not.toThrow()
  })

  it('has their values in their place, without secrets', () => {
    const cause = new Error('x')
    Object.defineProperty(cause, 'url', { get: () => 'x?t0ken', enumerable: true, configurable: true })
    Object.defineProperty(cause, 'config', {
      get: () => ({ password: 'hunter2' }),
      enumerable: true,
      configurable: true,
    })
    expect(causeAfter(cause)).toMatchObject({ url: 'x?***' })
    expect(Object.keys(cause)).toEqual(['url'])
    expect(cause).toHaveProperty('config.password', 'hunter2')
  })
})

group('a cause that is no error', () => {
  it('that is not an error has no secret in its text', () => {
    expect(causeAfter('failed with t0ken and {"login_token":"abc"}')).toBe('failed with *** and {"login_token":***}')
  })

  it.each<[string, unknown]>([
    ['a plain object', { message: 't0ken', config: { token: 't0ken' } }],
    ['a list', ['t0ken']],
    ['a function', Object.assign(() => {}, { token: 't0ken' })],
    ['a proxy', new Proxy({ token: 't0ken' }, { getOwnPropertyDescriptor: never, has: never, get: never })],
    ['a response', Object.assign(new Response('t0ken'), { token: 't0ken' })],
  ])('but %s is hidden, and can be read', (_, cause) => {
    const error = describedWith({ cause })
    expect(printed(error)).not.toMatch(SECRETS)
    expect(error.cause === cause).toBe(true)
  })

  it.each([null, undefined, 5, true, 10n, Symbol('x')])('but %s stays', (cause) => {
    expect(causeAfter(cause)).toBe(cause)
  })
})

group('errors of the platform', () => {
  it.each<[string, () => unknown]>([
    ['a header that is none', () => new Headers({ Authorization: 'Bearer t0ken\nx' })],
    ['an address with a password', () => fetch('http://user:hunter2@127.0.0.1:1/?token=t0ken')],
    ['an address that is none', () => new URL('http://user:hunter2@127.0.0.1:x')],
    ['an address that fetch does not take', () => fetch('http://us er:hunter2@127.0.0.1:x')],
    ['text that is not JSON', () => JSON.parse('{"password":hunter2}')],
    ['nobody who listens, with axios', () => axios.post('http://127.0.0.1:1/?token=t0ken', { password: 'hunter2' })],
    ['an address that axios does not take', () => axios.get('not://user:hunter2@an address')],
    [
      'a proxy with a password',
      () =>
        axios.get('http://127.0.0.1:1', {
          proxy: { host: '127.0.0.1', port: 1, auth: { username: 'user', password: 'hunter2' } },
        }),
    ],
    [
      'an adapter that throws',
      () =>
        axios.get('/', { headers: { 'x-token': 't0ken' }, adapter: async () => Promise.reject(new Error('t0ken')) }),
    ],
  ])('show no secret for %s', async (_, work) => {
    const cause = await (async () => work())().then(
      () => new Error('it did not fail'),
      (error) => error,
    )
    const error = describedWith({ cause })
    expect(printedAll(error)).not.toMatch(SECRETS)
    expect(printedAll(cause)).not.toMatch(SECRETS)
    expect(cause.message).not.toBe('it did not fail')
  })
})
