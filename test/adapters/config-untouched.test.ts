import { AxiosHeaders, type AxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { createClient } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterEach(() => server.close())

/** Freezes what callers can freeze: their own objects, at any depth. */
function freeze<T>(value: T): T {
  const isOwn =
    value && typeof value === 'object' && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
  if (isOwn) for (const each of Object.values(Object.freeze(value) as object)) freeze(each)
  return value
}

/** All that can be seen of a value: keys in their order, accessors, symbols, prototypes. */
function anatomyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof AbortSignal) return value
  return [
    Object.getPrototypeOf(value),
    Object.isExtensible(value),
    ...Reflect.ownKeys(value).map((key) => {
      const descriptor = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor
      return [key, { ...descriptor, value: anatomyOf(descriptor.value) }]
    }),
  ]
}

/** What can happen in a call: how the server behaves, and what the call has for that. */
const events: [string, () => void, (() => object)?][] = [
  ['succeeds', () => {}],
  ['fails with 404', () => server.respond((_, response) => json(response, { message: 'no' }, 404))],
  [
    'is retried and succeeds',
    () => {
      let n = 0
      server.respond((_, response) => json(response, {}, n++ < 2 ? 429 : 200))
    },
  ],
  ['is retried and fails', () => server.respond((_, response) => json(response, {}, 503))],
  [
    'has its token renewed',
    () => {
      let n = 0
      server.respond((_, response) => json(response, {}, n++ ? 200 : 401))
    },
  ],
  [
    'is redirected',
    () =>
      server.respond(({ url }, response) =>
        url.startsWith('/end') ? json(response, {}) : response.writeHead(303, { location: '/end' }).end(),
      ),
  ],
  [
    'is redirected elsewhere',
    () => server.respond((_, response) => response.writeHead(302, { location: '//x.y' }).end()),
  ],
  ['exceeds its time limit', () => server.respond(() => {}), () => ({ timeout: 30 })],
  ['is aborted', () => server.respond(() => {}), () => ({ signal: AbortSignal.timeout(50) })],
  ['was aborted before', () => {}, () => ({ signal: AbortSignal.abort() })],
  ['meets a broken connection', () => server.respond((_, __, socket) => socket.destroy())],
  ['is rejected for an option', () => {}, () => ({ timeout: -1 })],
  ['has broken JSON as its response', () => server.respond((_, response) => response.end('{'))],
  [
    'has a large response',
    () =>
      server.respond(({ url }, response) =>
        url === '/large'
          ? json(response, '{}')
          : json(response, { $payload_ref: `${server.url}/large` }, 200, {
              'content-type': 'application/large-response.vnd+json',
            }),
      ),
  ],
]

const token = ({ reason }: { reason: string }) => reason

const configOf = (more: object = {}): AxiosRequestConfig => ({
  headers: { 'x-mine': '1', Accept: 'application/json' },
  params: { trace: ['x', { deep: 1 }] },
  timeout: 1_000,
  transitional: { clarifyTimeoutError: true },
  maxRedirects: 3,
  adapter: ['http'],
  validateStatus: (status) => status < 300,
  ...({ retry: { baseDelayMs: 1, maxRetries: 2 }, largeResponse: { enabled: true } } as object),
  ...more,
})

describe.each(events)('a call that %s', (_, arrange, more) => {
  const clients = { 'a client': createClient, 'an SDK': (options: object) => createSDK(options).user }

  describe.each(Object.entries(clients))('on %s', (_, create) => {
    it.each(['as it is', 'frozen'])('does not change its config %s', async (state) => {
      arrange()
      const client = create({ baseURL: server.url, token })
      const values = [
        configOf(more?.()),
        { query: 'a b', limit: 10 },
        { email: 'a@example.com', roles: ['1:owner'] as string[] },
      ] as const
      if (state === 'frozen') freeze(values)
      const before = anatomyOf(values)
      const [config, parameters, body] = values
      await client.listUsersV2(parameters, null, config as object).catch(() => {})
      await client.inviteUser(null, body, config as object).catch(() => {})
      await client.putUserSetting({ scope: 's', key: 'k' }, body, config as object).catch(() => {})
      expect(anatomyOf(values)).toEqual(before)
    })
  })

  it('does not change the config of a plain call', async () => {
    arrange()
    const client = createClient({ baseURL: server.url, token })
    const values = [configOf({ ...more?.(), url: '/x' }), { a: { b: [1] } }] as const
    const before = anatomyOf(values)
    await client.request(values[0]).catch(() => {})
    await client.get('/x', values[0]).catch(() => {})
    await client.put('/x', values[1], values[0]).catch(() => {})
    expect(anatomyOf(values)).toEqual(before)
    freeze(values)
    await client.request(values[0]).catch(() => {})
    await client.post('/x', values[1], values[0]).catch(() => {})
    expect(server.requests.length > 1 || 'signal' in values[0] || values[0].timeout === -1).toBe(true)
  })

  it('does not change the options of its client, and the client’s defaults', async () => {
    arrange()
    const options = freeze({ ...configOf(more?.()), baseURL: server.url, token })
    const client = createClient(options as object)
    const before = [anatomyOf(options), anatomyOf(client.defaults)]
    await client.listUsersV2({ query: 'anna' }).catch(() => {})
    await client.inviteUser(null, { email: 'a@example.com' }).catch(() => {})
    expect([anatomyOf(options), anatomyOf(client.defaults)]).toEqual(before)
  })

  it('does not change an AxiosHeaders that two calls share', async () => {
    arrange()
    const client = createClient({ baseURL: server.url, token })
    const config = configOf({ ...more?.(), headers: new AxiosHeaders({ 'X-Mine': '1' }) })
    const before = anatomyOf(config)
    const calls = [client.getMeV2(null, null, config as object), client.deleteGroup('g', null, config as object)]
    await Promise.allSettled(calls)
    expect(anatomyOf(config)).toEqual(before)
  })
})

it('a list of parameters and a frozen body are not changed, and sent', async () => {
  const client = createClient({ baseURL: server.url, token })
  const parameters = freeze([
    { name: 'query', value: 'anna' },
    { name: 'limit', value: 10 },
  ] as const)
  await client.listUsersV2(parameters)
  await client.inviteUser(
    null,
    freeze({ email: 'a@example.com', roles: ['1:owner'] } as { email: string; roles: string[] }),
  )
  expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
    ['/v2/users?query=anna&limit=10', ''],
    ['/v2/users/invite', '{"email":"a@example.com","roles":["1:owner"]}'],
  ])
})

it('a config with accessors is read, not changed', async () => {
  const client = createClient({ baseURL: server.url, token })
  let reads = 0
  const config = Object.freeze({
    get timeout() {
      reads++
      return 1_000
    },
  })
  await client.getMeV2(null, null, config)
  expect(reads).toBeGreaterThan(0)
  expect(Object.getOwnPropertyDescriptor(config, 'timeout')?.get).toBeTypeOf('function')
})
