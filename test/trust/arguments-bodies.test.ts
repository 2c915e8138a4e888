import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Client as AxiosClient } from '../../src/user'
import type { Client as FetchClient } from '../../src/user/fetch'
import { type Client, type Kind, kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'
import { sendable, unsendable } from '../support/values'

let server: TestServer
const token = vi.fn(() => 'token')
beforeAll(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterAll(() => server.close())
beforeEach(() => {
  server.requests.length = 0
  token.mockClear()
})

const cycle: Record<string, unknown> = { name: 'x' }
cycle.self = { back: cycle }
const opened = (kind: Kind) => kind.createClient({ baseURL: server.url, token })

/** A client with an interceptor, for which bodies are copied, or a hook. */
function observed(kind: Kind): Client {
  const client = opened(kind)
  kind.beforeRequest(client, () => {})
  return client
}

/** Makes a call with a body, on whichever operation takes one. */
const put = (client: Client, body: unknown) => client.putUserSetting({ scope: 's', key: 'k' }, body as object)

async function expectRejection(call: Promise<unknown>, problem: string): Promise<void> {
  const error = await call.catch((rejected) => rejected)
  expect(error).toMatchObject({ code: 'ERR_BODY', message: `putUserSetting: the body must be JSON: ${problem}` })
  expect(server.requests).toEqual([])
  expect(token).not.toHaveBeenCalled()
}

describe.each(kinds)('a JSON body, on $name', (kind) => {
  it.each(unsendable)('is rejected where it is %s', (_, value, problem) =>
    expectRejection(put(opened(kind), value), `body is ${problem}`),
  )

  it.each(unsendable)('is rejected where it has %s in it', async (_, value, problem) => {
    const client = opened(kind)
    await expectRejection(put(client, { user: { value } }), `body.user.value is ${problem}`)
    await expectRejection(put(client, ['fine', [value]]), `body.1.0 is ${problem}`)
  })

  it('is rejected where it refers to itself', async () => {
    const client = opened(kind)
    await expectRejection(put(client, cycle), 'body.self.back refers to itself')
    const list: unknown[] = [1]
    list.push([list])
    await expectRejection(put(client, list), 'body.1.0 refers to itself')
  })

  it('is rejected, with the cause, where it cannot be read', async () => {
    const cause = new Error('no')
    const body = {
      get name() {
        throw cause
      },
    }
    for (const client of [opened(kind), observed(kind)]) {
      const call = put(client, body)
      await expectRejection(call, 'it cannot be read')
      await expect(call).rejects.toHaveProperty('cause', cause)
    }
  })

  it('is rejected where it has more levels than can be written', async () => {
    let body: object = {}
    for (let i = 0; i < 50_000; i++) body = { body }
    for (const client of [opened(kind), observed(kind)]) await expectRejection(put(client, body), 'it cannot be read')
  })
})

describe.each(kinds)('a JSON body, on $name', (kind) => {
  it.each(sendable)('arrives byte for byte where it is or has %s', async (_, value) => {
    await put(opened(kind), value)
    const [request] = server.requests
    expect([request?.headers['content-type'], request?.body]).toEqual(['application/json', JSON.stringify(value)])
  })

  it('arrives byte for byte, whatever it is', async () => {
    const client = opened(kind)
    const anything = fc.anything({
      withDate: true,
      withNullPrototype: true,
      withBoxedValues: true,
      withMap: true,
      withSet: true,
      withBigInt: true,
      withTypedArray: true,
      withSparseArray: true,
    })
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        server.requests.length = 0
        const error = await put(client, value ?? 0).then(
          () => undefined,
          (rejected) => rejected,
        )
        if (error) expect([error.code, server.requests.length]).toEqual(['ERR_BODY', 0])
        else expect(server.requests[0]?.body).toBe(JSON.stringify(value ?? 0))
      }),
      { numRuns: 150 },
    )
  })

  it('is the text that toJSON makes of a bigint, where a program has given it one', async () => {
    const asText = function (this: bigint) {
      return `${this}`
    }
    Object.defineProperty(BigInt.prototype, 'toJSON', { value: asText, configurable: true })
    try {
      await put(opened(kind), { n: 5n })
    } finally {
      Reflect.deleteProperty(BigInt.prototype, 'toJSON')
    }
    expect(server.requests[0]?.body).toBe('{"n":"5"}')
  })
})

/** Has a value put in the place of a call's body by an interceptor or a hook. */
function replaceBody(client: unknown, kind: Kind, body: unknown): void {
  if (kind.isAxios) {
    const { interceptors } = client as AxiosClient
    interceptors.request.use((config) => ({ ...config, data: body }))
  } else {
    const { hooks } = client as FetchClient
    hooks.request((request) => ({ ...request, body }))
  }
}

describe.each(kinds)('a JSON body that an interceptor or hook puts in its place, on $name', (kind) => {
  it.each(unsendable)('is rejected where it has %s in it', async (_, value, problem) => {
    const client = opened(kind)
    replaceBody(client, kind, { value })
    await expectRejection(put(client, { name: 'x' }), `body.value is ${problem}`)
  })

  it('is written as JSON', async () => {
    const client = opened(kind)
    replaceBody(client, kind, { at: new Date(0), constructor: 1 })
    await put(client, { name: 'x' })
    expect(server.requests[0]?.body).toBe('{"at":"1970-01-01T00:00:00.000Z","constructor":1}')
  })
})

it('no form content type is added to a request without a body, that of a plain call included', async () => {
  const sent: string[] = []
  for (const { isAxios, createClient } of kinds) {
    const client = createClient({ baseURL: server.url, token })
    await client.activateUser('t')
    sent.push('activateUser')
    if (!isAxios) continue
    await (client as unknown as AxiosClient).post('/anything')
    sent.push('post')
  }
  expect(server.requests.map(({ headers }) => headers['content-type'])).toEqual(sent.map(() => undefined))
})
