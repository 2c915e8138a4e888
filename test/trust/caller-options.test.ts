import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TokenContext } from '../../src/core/types'
import { type CallOptions, kinds } from '../support/clients'
import { happenings } from '../support/happenings'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Freezes plain objects and lists, at any depth. */
function freeze<T>(value: T): T {
  const isPlain = Object(value) === value && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
  if (isPlain) for (const each of Object.values(Object.freeze(value) as object)) freeze(each)
  return value
}

/** A copy at any depth, with accessors, symbols and the order of keys. */
function copyOf(value: unknown): unknown {
  if (Object(value) !== value || value instanceof AbortSignal || typeof value === 'function') return value
  return [
    Object.getPrototypeOf(value),
    Object.isExtensible(value),
    Reflect.ownKeys(value as object).map((key) => {
      const property = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor
      return [key, { ...property, value: copyOf(property.value) }]
    }),
  ]
}

const token = ({ reason }: TokenContext) => reason

/** Of the options of a call; the token is the client's. */
function optionsOf(given: object = {}): CallOptions {
  const { token: _, ...rest } = given as { token?: unknown }
  return {
    headers: { 'x-mine': '1', Accept: 'application/json' },
    params: { trace: 'x' },
    timeout: 2_000,
    largeResponse: { enabled: true },
    ...rest,
    retry: { baseDelayMs: 1, maxRetries: 2, ...(rest as CallOptions).retry },
  }
}

describe.each(kinds)('what a caller passes, $name,', ({ createClient }) => {
  describe.each(happenings)('to a call that $name', ({ arrange, options }) => {
    it.each(['as it was', 'frozen'])('is not changed, %s', async (state) => {
      arrange?.(server)
      const controller = new AbortController()
      const given = options?.(() => controller.abort())
      const ofCall = { ...optionsOf(given), signal: controller.signal }
      const ofClient = { baseURL: server.url, token, ...optionsOf(given), ...given }
      const body = { email: 'a@example.com', roles: ['1:owner'] as string[] }
      const parameters = { query: 'a b', limit: 10 }
      const list = [{ name: 'id', value: 'g' }] as const
      const all = { ofCall, ofClient, body, parameters, list }
      if (state === 'frozen') freeze(all)
      const before = copyOf(all)
      const client = createClient(ofClient)
      const defaults = copyOf(client.defaults)
      await client.listUsersV2(parameters, null, ofCall).catch(() => {})
      arrange?.(server)
      await client.inviteUser(null, body, ofCall).catch(() => {})
      await client.getGroup(list as never, null, ofCall).catch(() => {})
      expect(copyOf(all)).toEqual(before)
      expect(copyOf(client.defaults)).toEqual(defaults)
    })
  })

  it('is sent, frozen or not', async () => {
    const client = createClient(freeze({ baseURL: server.url, token: 't', headers: { 'x-client': '1' } }))
    await client.inviteUser(null, freeze({ email: 'a@example.com' }), freeze(optionsOf()))
    const [request] = server.requests
    expect([request?.url, request?.body, request?.headers['x-mine'], request?.headers['x-client']]).toEqual([
      '/v2/users/invite?trace=x',
      '{"email":"a@example.com"}',
      '1',
      '1',
    ])
  })

  it('can be shared by two calls at once', async () => {
    const client = createClient({ baseURL: server.url, token: 't' })
    const shared = optionsOf()
    await Promise.all([client.getMeV2(null, null, shared), client.deleteGroup('g', null, shared)])
    expect(server.requests.map(({ headers }) => headers['x-mine'])).toEqual(['1', '1'])
  })
})
