import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { createClient, type OperationMethods, user } from '../../src/user'
import { createClient as createFetchClient, user as userOnFetch } from '../../src/user/fetch'
import { createHandlers } from '../../src/user/msw'
import { documentedOperations } from '../support/definition'
import { replayHandlers } from '../support/replay'

const server = setupServer(...replayHandlers)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

type Call = (...args: unknown[]) => Promise<{ data: unknown }>
const client = createClient({ token: 'any' })
const sdk = createSDK({ token: 'any' })
const clientOnFetch = createFetchClient({ token: 'any' })

const named = (calls: object) => (id: string) => (calls as Record<string, Call>)[id]
const byPath = (paths: object) => (_: string, path: string, method: string) =>
  (paths as Record<string, Record<string, Call>>)[path]?.[method.toLowerCase()]

/** The ways to call an operation. */
const ways = {
  'the handle of an SDK': named(sdk.user),
  'the handle of the entry': named(user),
  'a client': named(client),
  'client.paths': byPath(client.paths),
  'the handle of the entry on fetch': named(userOnFetch),
  'a client on fetch': named(clientOnFetch),
  'client.paths on fetch': byPath(clientOnFetch.paths),
}

describe.each(Object.entries(ways))('through %s', (_, way) => {
  it.each(documentedOperations.map((operation) => [operation.operationId, operation] as const))(
    '%s returns what is documented',
    async (operationId, { path, method, exampleArguments, exampleResponse }) => {
      const call = way(operationId, path, method) as Call
      const { data } = await call(...(exampleArguments as unknown[]))
      expect(data).toEqual(exampleResponse ?? '')
    },
  )
})

describe('createHandlers', () => {
  it('returns a body, a whole response, or the result of a function of the request', async () => {
    server.use(
      ...createHandlers({
        responses: {
          getMeV2: { display_name: 'Anna' },
          getGroup: { status: 404, body: { message: 'No such group' } },
          getUserV2: ({ params }) => ({ id: params.id as string }),
          inviteUser: async ({ request }) => ({ email: ((await request.json()) as { email: string }).email }),
          deleteGroup: () => new Response(null, { status: 409 }),
        },
      }),
    )
    expect((await client.getMeV2()).data).toEqual({ display_name: 'Anna' })
    await expect(client.getGroup('g')).rejects.toThrow('getGroup failed with status 404: No such group')
    expect((await client.getUserV2('a/b ü')).data).toEqual({ id: 'a/b ü' })
    expect((await client.inviteUser(null, { email: 'anna@example.com' })).data).toEqual({ email: 'anna@example.com' })
    await expect(client.deleteGroup('g')).rejects.toThrow('deleteGroup failed with status 409')
  })

  it('uses the base URL of the client', async () => {
    const local = createClient({ baseURL: 'http://127.0.0.1:9/base', token: 'any' })
    server.use(...createHandlers({ baseURL: 'http://127.0.0.1:9/base/' }))
    expect((await local.listPasskeys()).data.passkeys?.[0]?.friendly_name).toBe('My Laptop')
    server.use(...createHandlers({ baseURL: 'HTTPS://LOCAL.example.com:443/Base' }))
    const same = createClient({ baseURL: 'https://local.example.com/Base', token: 'any' })
    expect((await same.listPasskeys()).data.passkeys?.[0]?.friendly_name).toBe('My Laptop')
  })

  it('returns the example where the response is undefined', async () => {
    server.use(...createHandlers({ responses: { getMeV2: undefined as never } }))
    expect((await client.getMeV2()).data.display_name).toBe('Example User')
  })

  it('rejects an option that does not exist', () => {
    expect(() => createHandlers({ response: {} } as never)).toThrow(
      new TypeError('createHandlers: no option "response"'),
    )
  })

  it('rejects responses for an operation that does not exist', () => {
    const responses = { getMeeV2: {} } as unknown as Partial<Record<keyof OperationMethods, never>>
    expect(() => createHandlers({ responses })).toThrow(new TypeError('createHandlers: no operation "getMeeV2"'))
  })
})
