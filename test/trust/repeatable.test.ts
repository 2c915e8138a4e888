import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import axios from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient, type RetryEvent } from '../../src/user'
import { type Kind, kinds } from '../support/clients'
import { definedOperations, documentedOperations } from '../support/definition'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Which write, change nothing further when they are made again, and return the same. */
const REPEATABLE_WRITES = [
  'putUserSetting',
  'deleteUserSetting',
  'createNavigation',
  'beginPasskeyAuthentication',
  'beginDiscoverablePasskeyAuthentication',
  'beginPasskeyRegistration',
]

/** On the lowest axios one of each kind: which of them are retried has nothing to do with axios. */
const OPERATIONS = process.env.LOWEST_AXIOS
  ? ['getMeV2', 'inviteUser', 'putUserSetting']
  : documentedOperations.map(({ operationId }) => operationId)

/** The others are sent again only after a 429. */
const REPEATABLE = documentedOperations
  .filter(({ method, operationId }) => method === 'GET' || REPEATABLE_WRITES.includes(operationId))
  .map(({ operationId }) => operationId)

const troubles: Record<string, (response: ServerResponse, socket: Socket) => unknown> = {
  'a 502': (response) => json(response, {}, 502),
  'a 503': (response) => json(response, {}, 503),
  'a 504': (response) => json(response, {}, 504),
  'a dropped connection': (_, socket) => socket.destroy(),
  'a reset in the middle of the response': (response, socket) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"half":')
    setTimeout(() => socket.destroy(), 2)
  },
}

/** Makes the documented call of an operation; returns its error, if it fails. */
async function call(
  { createClient }: Kind,
  operationId: string,
  { baseURL = server.url, timeout = 10_000 } = {},
): Promise<{ outcome?: string } | undefined> {
  const { exampleArguments } = documentedOperations.find((operation) => operation.operationId === operationId) ?? {}
  const retry = { maxRetries: 1, baseDelayMs: 1 }
  const client = createClient({ baseURL, token: 'token', timeout, retry }) as unknown as Record<
    string,
    (...args: unknown[]) => Promise<undefined>
  >
  return client[operationId]?.(...(exampleArguments as unknown[])).then(
    () => undefined,
    (error) => error,
  )
}

/** How often an operation is sent, and what its error says of the outcome. */
type Result = [requests: number, outcome: string | undefined]
const expected = (id: string): Result => (REPEATABLE.includes(id) ? [2, undefined] : [1, 'unknown'])

const resultsOf = async (resultOf: (operationId: string) => Promise<Result>) => {
  const results: Record<string, Result> = {}
  for (const id of OPERATIONS) results[id] = await resultOf(id)
  return results
}

const forAll = (resultOf: (operationId: string) => Result) =>
  Object.fromEntries(OPERATIONS.map((id) => [id, resultOf(id)]))

it('the list is the one of openapi.json', () => {
  const marked = definedOperations.filter(({ operation }) => operation['x-repeatable'])
  expect(marked.map(({ operation }) => operation.operationId)).toEqual(REPEATABLE)
})

describe.each(kinds)('each operation, $name,', (kind) => {
  it.each(Object.entries(troubles))('after %s, is retried or says that its outcome is unknown', async (_, trouble) => {
    server.respond((__, response, socket) => trouble(response, socket))
    const results = await resultsOf(async (id) => {
      server.requests.length = 0
      const error = await call(kind, id)
      return [server.requests.length, error?.outcome]
    })
    expect(results).toEqual(forAll(expected))
  })

  it('after a timeout, is retried or says that its outcome is unknown', async () => {
    const seen = await Promise.all(
      OPERATIONS.map(async (id): Promise<[string, Result]> => {
        const silent = await startServer(() => {})
        const error = await call(kind, id, { baseURL: silent.url, timeout: 3_000 })
        await silent.close()
        return [id, [silent.requests.length, error?.outcome]]
      }),
    )
    expect(Object.fromEntries(seen)).toEqual(forAll(expected))
  })

  it('after a 429, is retried', async () => {
    server.respond((_, response) => json(response, {}, 429))
    const results = await resultsOf(async (id) => {
      server.requests.length = 0
      const error = await call(kind, id)
      return [server.requests.length, error?.outcome]
    })
    expect(results).toEqual(forAll(() => [2, undefined]))
  })

  it.each([500, 501, 505, 599])('after a %i, is not retried; the outcome of a write is unknown', async (status) => {
    server.respond((_, response) => json(response, {}, status))
    expect((await call(kind, 'inviteUser'))?.outcome).toBe('unknown')
    expect((await call(kind, 'getMeV2'))?.outcome).toBeUndefined()
    expect(server.requests).toHaveLength(2)
  })

  it.each([400, 404, 408, 425, 499])('after a %i, is not retried, and its outcome is known', async (status) => {
    server.respond((_, response) => json(response, {}, status))
    for (const id of ['inviteUser', 'getMeV2']) expect((await call(kind, id))?.outcome).toBeUndefined()
    expect(server.requests).toHaveLength(2)
  })

  it.each(['', '<html>', '{"half":'])('after a 200 with the body %j, may have taken effect', async (body) => {
    server.respond((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body))
    const error = await call(kind, 'inviteUser')
    if (body) expect(error).toMatchObject({ code: 'ERR_ANSWER_NOT_JSON', outcome: 'unknown' })
    else expect(error).toBeUndefined()
    expect(server.requests).toHaveLength(1)
  })

  it('that is rejected before it is sent has no unknown outcome', async () => {
    const client = kind.createClient({ baseURL: server.url, token: 't' })
    const error = await client.createGroup(null, { name: 1n } as never).catch((failed) => failed)
    expect([error.code, error.outcome]).toEqual(['ERR_BODY', undefined])
    expect(server.requests).toEqual([])
  })
})

describe('on axios alone', () => {
  it('neither a failure of the caller’s own nor a cancellation is retried, whatever its code', async () => {
    const waits: unknown[] = []
    const retry = { baseDelayMs: 1, onRetry: ({ error }: RetryEvent) => waits.push(error) }
    const own = createClient({ retry, adapter: () => Promise.reject(new Error('aborted')) })
    await expect(own.getMeV2()).rejects.toThrow('aborted')
    server.respond(() => source.cancel('the call was aborted'))
    const source = axios.CancelToken.source()
    const client = createClient({ baseURL: server.url, retry })
    await expect(client.getMeV2(null, null, { cancelToken: source.token })).rejects.toMatchObject({
      message: 'the call was aborted',
      code: 'ERR_CANCELED',
    })
    expect(waits).toEqual([])
  })

  it('plain calls are retried when they are GET or HEAD', async () => {
    server.respond((_, response) => json(response, {}, 503))
    const client = createClient({ baseURL: server.url, retry: { maxRetries: 1, baseDelayMs: 1 } })
    await client.get('/x').catch(() => {})
    await client.head('/x').catch(() => {})
    const error = await client.put('/x').catch((failed) => failed)
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'HEAD', 'HEAD', 'PUT'])
    expect([error.message, error.outcome]).toEqual(['PUT /x failed with status 503', 'unknown'])
  })

  it('a status that the caller accepts is a success', async () => {
    server.respond((_, response) => json(response, {}, 503))
    const client = createClient({ baseURL: server.url, token: 't', validateStatus: () => true })
    expect((await client.getMeV2()).status).toBe(503)
    expect(server.requests).toHaveLength(1)
  })
})
