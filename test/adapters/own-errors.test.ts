import { type AxiosAdapter, AxiosError } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { createClient } from '../../src/user'
import { callers, failureOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterEach(() => server.close())

class Refusal extends Error {
  override name = 'Refusal'
  details = { reason: 'the user must sign in', path: '/v2/users/u' }
}

/** Errors as callers throw them: none has a config. */
const errors: [string, () => unknown][] = [
  ['an Error', () => new Error('the user must sign in')],
  ['an Error of its own class, with details', () => new Refusal('no')],
  ['an Error with a code', () => Object.assign(new Error('offline'), { code: 'ENETDOWN' })],
  ['a TypeError', () => new TypeError('undefined is not a function')],
  ['a frozen Error', () => Object.freeze(new Error('frozen'))],
  ['an AxiosError without a config', () => new AxiosError('of the caller', 'ERR_CALLER')],
  ['a DOMException', () => new DOMException('aborted', 'AbortError')],
  ['text', () => 'no'],
  ['nothing', () => undefined],
]

/** What a print-out of an error shows. */
const shown = (error: unknown) =>
  error instanceof Error ? [error.name, error.message, { ...error }, Object.keys(error).sort()] : error

describe.each(callers)('on %s', (_, open) => {
  describe.each(errors)('%s', (_, create) => {
    const check = async (call: Promise<unknown>, error: unknown, before: unknown) => {
      expect(await failureOf(call)).toBe(error)
      expect(shown(error)).toEqual(before)
      expect(server.requests).toEqual([])
    }

    it('that a request interceptor throws is passed on as it is', async () => {
      const { client, getUser } = open({ baseURL: server.url })
      const error = create()
      client.interceptors.request.use(() => {
        throw error
      })
      await check(getUser('u'), error, shown(create()))
    })

    it('that a request interceptor rejects with is passed on as it is', async () => {
      const { client, getUser } = open({ baseURL: server.url })
      const error = create()
      client.interceptors.request.use(async () => Promise.reject(error))
      await check(getUser('u'), error, shown(create()))
    })

    it('that an adapter rejects with is passed on as it is', async () => {
      const error = create()
      const { getUser } = open({ adapter: () => Promise.reject(error) })
      await check(getUser('u'), error, shown(create()))
    })

    it('that a response interceptor throws is passed on as it is', async () => {
      const { client, getUser } = open({
        adapter: (async () => ({ status: 200, data: {} })) as unknown as AxiosAdapter,
      })
      const error = create()
      client.interceptors.response.use(() => Promise.reject(error))
      await check(getUser('u'), error, shown(create()))
    })

    it('that transformRequest or transformResponse throws is passed on as it is', async () => {
      const { inviteUser } = open({ adapter: (async () => ({ status: 200, data: {} })) as unknown as AxiosAdapter })
      const error = create()
      const fail = () => {
        throw error
      }
      await check(inviteUser({ email: 'a@example.com' }, { transformRequest: fail }), error, shown(create()))
      await check(inviteUser({ email: 'a@example.com' }, { transformResponse: fail }), error, shown(create()))
    })
  })

  it('the error of a request interceptor reaches the response interceptors', async () => {
    const { client, getUser } = open({ baseURL: server.url })
    const seen: unknown[] = []
    client.interceptors.response.use(undefined, (error) => {
      seen.push(error)
      return { status: 200, data: 'instead' }
    })
    const error = new Error('no')
    client.interceptors.request.use(() => Promise.reject(error))
    expect((await getUser('u')).data).toBe('instead')
    expect(seen).toEqual([error])
    expect(seen[0]).toBe(error)
  })

  it('the error of a later request interceptor reaches the rejected handler of an earlier one', async () => {
    const { client, getUser } = open({ baseURL: server.url })
    const error = new Error('no')
    const seen: unknown[] = []
    client.interceptors.request.use(
      (config) => config,
      (reason) => {
        seen.push(reason)
        throw reason
      },
    )
    client.interceptors.request.use(() => {
      throw error
    })
    expect(await failureOf(getUser('u'))).toBe(error)
    expect(seen[0]).toBe(error)
  })
})

it('an error of an SDK’s interceptors is passed on as it is', async () => {
  const sdk = createSDK({ baseURL: server.url, token: 't' })
  const [one, other] = [new Refusal('of a request'), new Refusal('of a response')]
  const takeOut = sdk.interceptors.request(() => Promise.reject(one))
  expect(await failureOf(sdk.user.getMeV2())).toBe(one)
  expect(shown(one)).toEqual(shown(new Refusal('of a request')))
  takeOut()
  sdk.interceptors.response(() => {
    throw other
  })
  expect(await failureOf(sdk.user.getMeV2())).toBe(other)
  expect(shown(other)).toEqual(shown(new Refusal('of a response')))
})

it('an error without a config is not retried, and its outcome is not guessed', async () => {
  let calls = 0
  const adapter = () => {
    calls++
    return Promise.reject(new Error('the fixture is missing'))
  }
  const client = createClient({ token: 't', adapter, retry: { baseDelayMs: 1 } })
  const error = await failureOf(client.getMeV2())
  expect([calls, Object.keys(error)]).toEqual([1, []])
})
