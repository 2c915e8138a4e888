import { inspect } from 'node:util'
import axios, { type AxiosAdapter, type AxiosError } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { authorize, type ClientOptions, createClient } from '../../src/user'
import { failureOf, printed, shownIn } from '../support/printed'
import { startServer, type TestServer } from '../support/server'

// axios makes the error of a stream that breaks off long after its call has succeeded.

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => void response.writeHead(200).write('first'))
})
afterEach(() => server.close())

const TOKEN = 'token-of-session'
const SECRETS = [TOKEN, 'invite-token-1', 'pass"word ü', 'cookie-of-anna', 'key-of-api']

type Result = { data: unknown; config: unknown }
type Call = (options: ClientOptions) => Promise<Result>

/** Reads a body to its end. */
async function readAll(data: unknown, onChunk: () => void = () => {}): Promise<void> {
  for await (const _ of data as AsyncIterable<unknown>) onChunk()
}

const reading = (data: unknown, onChunk?: () => void): Promise<AxiosError & Record<string, unknown>> =>
  readAll(data, onChunk).then(
    () => {
      throw new Error('the stream did not fail')
    },
    (error) => error,
  )

/** How the stream of a call fails while its body is read. The lowest axios has no limit for streams. */
const breaks: [string, (call: Call) => Promise<AxiosError & Record<string, unknown>>][] = [
  [
    'its signal is aborted',
    async (call) => {
      const controller = new AbortController()
      const { data } = await call({ signal: controller.signal })
      return reading(data, () => controller.abort())
    },
  ],
  [
    'its cancel token is used',
    async (call) => {
      const { token, cancel } = axios.CancelToken.source()
      const { data } = await call({ cancelToken: token })
      return reading(data, () => cancel())
    },
  ],
]
if (!process.env.LOWEST_AXIOS) {
  breaks.push([
    'it is longer than maxContentLength',
    async (call) => reading((await call({ maxContentLength: 3 })).data),
  ])
}

function expectNoSecret(error: AxiosError & Record<string, unknown>): void {
  const forms = [
    printed(error),
    inspect(error, { customInspect: false, depth: 8 }),
    inspect({ ...error }, { depth: 8 }),
    JSON.stringify({ ...error }),
    JSON.stringify(error.config ?? {}),
  ]
  expect(shownIn(forms.join('\n'), SECRETS)).toEqual([])
  // What can be read of it has no token either.
  const { headers, signal: _, ...rest } = { ...error.config } as Record<string, unknown>
  expect(inspect([headers, error.config?.headers, rest], { depth: 8, getters: true })).not.toContain(TOKEN)
}

describe.each(['http', 'fetch'] as const)(
  'the error of a stream shows no secret, on axios with its %s adapter',
  (adapter) => {
    const options = (): ClientOptions => ({
      baseURL: server.url,
      adapter,
      responseType: 'stream',
      headers: { cookie: 'a=1; session=cookie-of-anna' },
      params: { api_key: 'key-of-api' },
      retry: { maxRetries: 0 },
    })
    const password = { password: 'pass"word ü' }

    const calls: [string, Call][] = [
      ['an operation', (own) => createClient({ ...options(), token: TOKEN }).getMeV2(null, null, own)],
      [
        'an operation with secrets',
        (own) => createClient({ ...options(), token: TOKEN }).activateUser('invite-token-1', password, own),
      ],
      ['a plain call', (own) => createClient({ ...options(), token: TOKEN }).post('/plain', password, own)],
      [
        'an axios instance with a token',
        (own) => {
          const { retry: _, ...rest } = options()
          return authorize(axios.create(rest), TOKEN).get('/plain', own)
        },
      ],
      ['an SDK', (own) => createSDK({ ...options(), token: TOKEN }).user.getMeV2(null, null, own)],
      [
        'an adapter of the caller',
        (own) => {
          const passOn: AxiosAdapter = (config) => axios.getAdapter(adapter)(config)
          return createClient({ ...options(), adapter: passOn, token: TOKEN }).getMeV2(null, null, own)
        },
      ],
    ]

    it.each(calls.flatMap(([of, call]) => breaks.map(([when, run]) => [of, when, call, run] as const)))(
      'of %s, when %s',
      async (_, __, call, run) => {
        expectNoSecret(await run(call))
      },
    )

    it.skipIf(process.env.LOWEST_AXIOS)('of a call that failed, when it is longer than maxContentLength', async () => {
      server.respond((_, response) => void response.writeHead(400).write('first'))
      const call = createClient({ ...options(), token: TOKEN, maxContentLength: 3 }).getMeV2()
      const { response } = (await failureOf(call)) as never as AxiosError
      expectNoSecret(await reading(response?.data))
    })

    it('and redirects and retries before it have the token', async () => {
      let turn = 0
      server.respond(({ url }, response) => {
        if (turn++ === 0) response.writeHead(503).end('x')
        else if (url === '/end') response.writeHead(200).end('all')
        else response.writeHead(302, { location: '/end' }).end('x')
      })
      const client = createClient({ ...options(), token: TOKEN, retry: { maxRetries: 1, baseDelayMs: 1 } })
      const { data, config } = await client.getMeV2()
      await readAll(data)
      const sent = server.requests.map(({ url, headers }) => [url.split('?')[0], headers.authorization])
      expect(sent).toEqual([
        ['/v2/users/me', `Bearer ${TOKEN}`],
        ['/v2/users/me', `Bearer ${TOKEN}`],
        ['/end', `Bearer ${TOKEN}`],
      ])
      // The config of the call is left as it was.
      expect([config.responseType, config.url, config.headers.get('cookie')]).toEqual([
        'stream',
        '/v2/users/me',
        'a=1; session=cookie-of-anna',
      ])
    })
  },
)

it.skipIf(process.env.LOWEST_AXIOS)(
  'the error of a stream shows no secret, with its type in another case',
  async () => {
    const client = createClient({ baseURL: server.url, adapter: 'fetch', token: TOKEN, maxContentLength: 3 })
    const { data } = await client.getMeV2(null, null, { responseType: 'STREAM' as never })
    expectNoSecret(await reading(data))
  },
)
