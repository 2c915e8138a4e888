import { type AxiosAdapter, AxiosError } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { createClient as createFetchClient } from '../../src/user/fetch'
import { kinds } from '../support/clients'
import { failureOf, printed, shownIn } from '../support/printed'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const SECRET = 'invite-token-1'
const body = { password: SECRET }

/** An error as validation libraries throw it: its issues are read-only, and its message is made when it is read. */
class ValidationError extends Error {
  override name = 'ValidationError'
  issues = Object.freeze([Object.freeze({ path: ['password'], received: SECRET })])
  override get message() {
    return JSON.stringify(this.issues)
  }
}

const circular = Object.assign(new Error(`it was ${SECRET}`), { self: {} as unknown })
circular.self = { error: circular }
circular.cause = circular

const throwNo = () => {
  throw new Error('no')
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable(new Error(SECRET), {})
  revoke()
  return proxy
}

/** What the platform or a library may fail with. */
const causes: [name: string, create: () => unknown][] = [
  ['an error', () => new Error(`it was ${SECRET}`)],
  ['a frozen error', () => Object.freeze(new Error(`it was ${SECRET}`))],
  ['a sealed error', () => Object.seal(new Error(`it was ${SECRET}`))],
  ['an error that cannot get another field', () => Object.preventExtensions(new Error(`it was ${SECRET}`))],
  ['an error of a validation', () => new ValidationError()],
  [
    'an error whose fields cannot be read',
    () =>
      Object.defineProperty(new Error(SECRET), 'code', {
        get: throwNo,
        enumerable: true,
      }),
  ],
  [
    'an error whose message cannot be read',
    () =>
      Object.defineProperty(new Error(), 'message', {
        get: throwNo,
      }),
  ],
  [
    'an error that prints itself',
    () =>
      Object.assign(new Error('no'), {
        [Symbol.for('nodejs.util.inspect.custom')]: () => SECRET,
        toString: () => SECRET,
        toJSON: () => ({ SECRET }),
      }),
  ],
  [
    'errors in a list',
    () => new AggregateError([new Error(`1 ${SECRET}`), Object.freeze(new Error(`2 ${SECRET}`))], 'several'),
  ],
  ['an error that refers to itself', () => circular],
  [
    'an error with many causes',
    () =>
      Array.from({ length: 50 }).reduce<Error>(
        (cause, _, i) => new Error(`${i} ${SECRET}`, { cause }),
        new Error('first'),
      ),
  ],
  [
    'an error with the request in it',
    () =>
      Object.assign(new Error('no'), {
        request: { headers: { cookie: SECRET } },
        options: { body: SECRET },
        input: `/x?token=${SECRET}`,
      }),
  ],
  [
    'a proxy that throws',
    () =>
      new Proxy(new Error(SECRET), {
        get: throwNo,
        defineProperty: () => false,
      }),
  ],
  ['a proxy whose class cannot be told', () => new Proxy(new Error(SECRET), { getPrototypeOf: throwNo })],
  ['a proxy that has been revoked', () => revoked()],
  ['an object that cannot be read', () => new Proxy({ SECRET }, { get: throwNo, getPrototypeOf: throwNo })],
  ['an error without a readable stack', () => Object.defineProperty(new Error(SECRET), 'stack', { get: throwNo })],
  ['an error with a stack that is no text', () => Object.assign(new Error(SECRET), { stack: { toString: throwNo } })],
  ['an error without a readable name', () => Object.defineProperty(new Error(SECRET), 'name', { get: throwNo })],
  [
    'errors in a list that cannot be read',
    () => Object.defineProperty(new AggregateError([], SECRET), 'errors', { get: throwNo }),
  ],
  [
    'an error with a field that cannot be read',
    () => Object.assign(new Error(SECRET), { value: revoked(), cause: revoked() }),
  ],
  ['an exception of the platform', () => new DOMException(`it was ${SECRET}`, 'NetworkError')],
  ['text', () => `it was ${SECRET}`],
  ['nothing', () => undefined],
]

/** Clients whose requests fail with something. */
const failing: [name: string, create: (fail: () => unknown) => ReturnType<typeof createFetchClient>][] = [
  [
    'fetch',
    (fail) =>
      createFetchClient({
        retry: { maxRetries: 0 },
        fetch: async () => {
          throw fail()
        },
      }),
  ],
  [
    'axios',
    (fail) => {
      const adapter: AxiosAdapter = async (config) => {
        const cause = fail()
        throw Object.assign(new AxiosError(`failed: ${SECRET}`, 'ERR_NETWORK', config), { cause })
      }
      return createClient({ adapter, retry: { maxRetries: 0 } }) as never
    },
  ],
]

describe.each(failing)('an error with a cause, on %s', (_, create) => {
  it.each(causes)('shows no secret, and is no other error, where the cause is %s', async (_, cause) => {
    const error = await failureOf(create(cause).activateUser('t', body))
    expect([error.operationId, error.outcome]).toEqual(['activateUser', 'unknown'])
    expect(error.message).toMatch(/^activateUser failed/)
    expect(shownIn(printed(error), [SECRET])).toEqual([])
  })
})

describe.each(kinds)('a token function that fails, on $name', (kind) => {
  it.each(causes)('is an error of the call where it throws %s', async (name, cause) => {
    const token = async () => {
      throw cause()
    }
    const error = await failureOf(kind.createClient({ baseURL: server.url, token }).getMeV2())
    expect([error.code, error.operationId]).toEqual(['ERR_TOKEN', 'getMeV2'])
    expect(error.message).toMatch(/^getMeV2: the token function failed/)
    if (name === 'an error') expect(error.message).toBe(`getMeV2: the token function failed: it was ${SECRET}`)
    expect(server.requests).toEqual([])
    expect(printed(error)).toContain('the token function failed')
  })
})

describe('an error that two calls share', () => {
  it.each<[string, () => unknown]>([
    ['on axios', () => createClient({ adapter: (config) => Promise.reject(Object.assign(shared, { config })) })],
    [
      'on axios as the cause',
      () =>
        createClient({
          adapter: (config) => Promise.reject(Object.assign(new AxiosError('no', 'ERR_X', config), { cause: shared })),
        }),
    ],
    [
      'on fetch as the cause',
      () => createFetchClient({ fetch: () => Promise.reject(new TypeError('no', { cause: shared })) }),
    ],
  ])('shows neither call’s secrets, %s', async (_, create) => {
    shared = new AxiosError('broken: first-secret second-secret', 'ERR_X')
    const client = create() as ReturnType<typeof createFetchClient>
    const failed = await Promise.all(
      ['first-secret', 'second-secret'].map((password) => failureOf(client.activateUser('t', { password }))),
    )
    for (const error of [shared, ...failed]) {
      expect(shownIn(printed(error), ['first-secret', 'second-secret'])).toEqual([])
    }
    expect(shared.message).toMatch(/broken: \*\*\* \*\*\*$/)
  })
})

let shared: Error

describe.each(kinds)('an error that two calls share, on $name', (kind) => {
  it('that a token function throws is the cause of both', async () => {
    const shared = new Error('signed out')
    const token = () => Promise.reject(shared)
    const client = kind.createClient({ baseURL: server.url, token })
    const [one, other] = await Promise.all([failureOf(client.getMeV2()), failureOf(client.getGroups())])
    expect([one?.cause, other?.cause]).toEqual([shared, shared])
    expect([one?.operationId, other?.operationId]).toEqual(['getMeV2', 'getGroups'])
  })

  it('that an adapter or hook of the caller throws is passed on as it is, to both', async () => {
    server.respond((_, response) => json(response, {}))
    const shared = Object.freeze(new Error('of the caller'))
    const client = kind.createClient({ baseURL: server.url })
    kind.beforeRequest(client, () => {
      throw shared
    })
    expect(await Promise.all([failureOf(client.getMeV2()), failureOf(client.getGroups())])).toEqual([shared, shared])
    expect(server.requests).toEqual([])
  })
})
