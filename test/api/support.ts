import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Client, createClient } from '../../src/user'
import { createUserApi, type UserApi, type UserApiOptions } from '../../src/user/msw'
import { contradictions } from './documented'

/** Points in time, in the order in which tests use them. */
export const NOON = '2024-05-01T12:00:00.000Z'

/** A clock that is stopped until it is told to move on. */
export interface Clock {
  now: () => Date
  pass(ms: number): void
}

export function createClock(): Clock {
  let at = Date.parse(NOON)
  const pass = (ms: number) => {
    at += ms
  }
  return { now: () => new Date(at), pass }
}

/** A User API for a test file, with a client of its first user. */
export interface Started {
  api: UserApi
  client: Client
  /** A client of another user, by id or address. */
  clientOf(user: string): Client
  /** A client without a token. */
  visitor: Client
}

/** Settings of the tests' clients: repeated at once. */
const retry = { baseDelayMs: 1, maxDelayMs: 2_000 }

/**
 * Starts a User API for a test file, and checks each of its responses against openapi.json. Each test begins anew, at
 * noon, with counted ids.
 */
export function start(options: UserApiOptions = {}): Started {
  const api = createUserApi({ now: NOON, ids: 'counted', ...options })
  const server = setupServer(...api.handlers)
  let checks: Promise<string[]>[] = []
  server.events.on('response:mocked', ({ request, response }) => {
    checks.push(contradictions(request, response.clone()))
  })
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(async () => {
    const found = (await Promise.all(checks)).flat()
    checks = []
    api.reset()
    expect(found).toEqual([])
  })
  afterAll(() => server.close())
  return {
    api,
    client: createClient({ token: () => api.token, retry }),
    clientOf: (user) => createClient({ token: api.tokenFor(user), retry }),
    visitor: createClient({ retry }),
  }
}

/** The status and message that a call fails with. */
export async function failure(call: Promise<unknown>): Promise<{ status: number | undefined; message: string }> {
  const error = await call.then(
    () => expect.unreachable('the call succeeded'),
    (thrown) => thrown,
  )
  return { status: error.status, message: error.message }
}
