import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient, type RetryEvent } from '../../src/user'
import documented from '../openapi/documented-operations.json'
import { definedOperations } from '../support/definition'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Whose repetition changes nothing and answers the same; the others are never sent twice but after a 429. */
const REPEATABLE = [
  'getMeV2',
  'listUserSettings',
  'getUserSettingsScope',
  'getUserSetting',
  'putUserSetting',
  'deleteUserSetting',
  'listUsersV2',
  'getUserV2',
  'getGroupsForUser',
  'getGroups',
  'getGroup',
  'createNavigation',
  'getNavigation',
  'checkInviteToken',
  'getUserLoginParametersV2',
  'beginPasskeyAuthentication',
  'beginDiscoverablePasskeyAuthentication',
  'beginPasskeyRegistration',
  'listPasskeys',
  'getMe',
  'listUsers',
  'getUser',
  'getUserLoginParameters',
]

const troubles: Record<string, (response: ServerResponse, socket: Socket) => unknown> = {
  'a 502': (response) => json(response, {}, 502),
  'a 503': (response) => json(response, {}, 503),
  'a 504': (response) => json(response, {}, 504),
  'a dropped connection': (_, socket) => socket.destroy(),
  'a reset in the middle of the answer': (response, socket) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"half":')
    setTimeout(() => socket.destroy(), 2)
  },
}

async function call(
  operationId: string,
  { baseURL = server.url, timeout = 10_000 } = {},
): Promise<{ outcome?: string } | undefined> {
  const { exampleArguments } = documented.find((operation) => operation.operationId === operationId) ?? {}
  const client = createClient({
    baseURL,
    token: 'token',
    timeout,
    retry: { maxRetries: 1, baseDelayMs: 1 },
  }) as unknown as Record<string, (...args: unknown[]) => Promise<undefined>>
  return client[operationId]?.(...(exampleArguments as unknown[])).catch((error) => error)
}

it('the list is the one of openapi.json', () => {
  const marked = definedOperations.filter(({ operation }) => operation['x-repeatable'])
  expect(marked.map(({ operation }) => operation.operationId)).toEqual(REPEATABLE)
})

/** How often an operation is sent, and what its error says of the outcome. */
const expected = (id: string) => (REPEATABLE.includes(id) ? [2, undefined] : [1, 'unknown'])

describe.each(Object.entries(troubles))('after %s', (_, trouble) => {
  it.each(documented.map(({ operationId }) => operationId))(
    '%s is repeated, or says that its outcome is unknown',
    async (id) => {
      server.respond((__, response, socket) => trouble(response, socket))
      const error = await call(id)
      expect([server.requests.length, error?.outcome]).toEqual(expected(id))
    },
  )
})

it('after a timeout, each operation is repeated, or says that its outcome is unknown', async () => {
  const ids = documented.map(({ operationId }) => operationId)
  const seen = await Promise.all(
    ids.map(async (id) => {
      const silent = await startServer(() => {})
      const error = await call(id, { baseURL: silent.url, timeout: 1_000 })
      await silent.close()
      return [id, [silent.requests.length, error?.outcome]]
    }),
  )
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(ids.map((id) => [id, expected(id)])))
})

it.each(documented.map(({ operationId }) => operationId))('after a 429, %s is repeated', async (id) => {
  server.respond((_, response) => json(response, {}, 429))
  const error = await call(id)
  expect([server.requests.length, error?.outcome]).toEqual([2, undefined])
})

it.each([500, 501])('a %i is not repeated, and leaves the outcome open where repeating is not safe', async (status) => {
  server.respond((_, response) => json(response, {}, status))
  expect((await call('inviteUser'))?.outcome).toBe('unknown')
  expect((await call('getMeV2'))?.outcome).toBeUndefined()
  expect(server.requests).toHaveLength(2)
})

it.each([400, 404, 499])('a %i leaves nothing open: the service refused', async (status) => {
  server.respond((_, response) => json(response, {}, status))
  expect((await call('inviteUser'))?.outcome).toBeUndefined()
  expect(server.requests).toHaveLength(1)
})

it('neither a failure of the caller’s own nor a cancellation is repeated, whatever it says', async () => {
  const waits: unknown[] = []
  const retry = { baseDelayMs: 1, onRetry: ({ error }: RetryEvent) => waits.push(error) }
  const own = createClient({ retry, adapter: () => Promise.reject(new Error('aborted')) })
  await expect(own.getMeV2()).rejects.toThrow('aborted')
  server.respond(() => source.cancel('the call was aborted'))
  const source = axios.CancelToken.source()
  const call = createClient({ baseURL: server.url, retry }).getMeV2(null, null, { cancelToken: source.token })
  await expect(call).rejects.toMatchObject({ message: 'the call was aborted', code: 'ERR_CANCELED' })
  expect(waits).toEqual([])
})

it('a refused connection leaves nothing open: nothing was sent', async () => {
  const client = createClient({ baseURL: 'http://127.0.0.1:1', token: 'token' })
  const error = await client.deleteGroup('g').catch((failed) => failed)
  expect([error.code, error.outcome]).toEqual(['ECONNREFUSED', undefined])
})

it('plain axios calls are repeated when they are GET or HEAD', async () => {
  server.respond((_, response) => json(response, {}, 503))
  const client = createClient({ baseURL: server.url, retry: { maxRetries: 1, baseDelayMs: 1 } })
  await client.get('/x').catch(() => {})
  await client.head('/x').catch(() => {})
  const error = await client.put('/x').catch((failed) => failed)
  expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'HEAD', 'HEAD', 'PUT'])
  expect([error.message, error.outcome]).toEqual(['PUT /x failed with status 503', 'unknown'])
})
