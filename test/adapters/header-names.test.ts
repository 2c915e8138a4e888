import { AxiosError, type InternalAxiosRequestConfig } from 'axios'
import { describe, expect, it } from 'vitest'
import { createClient, type RetryEvent } from '../../src/user'
import { failureOf } from '../support/callers'

/** What an adapter that does nothing about the names of headers responds, one after the other. */
type Reply = { status: number; headers?: object; data?: unknown; request?: unknown }

/** The three ways in which adapters hand on an error status. */
const manners: [string, (reply: Reply, config: InternalAxiosRequestConfig) => unknown][] = [
  [
    'rejects with an AxiosError',
    (reply, config) => {
      throw new AxiosError('failed', undefined, config, null, { statusText: '', ...reply, config } as never)
    },
  ],
  [
    'rejects with an Error that has a response',
    (reply, config) => {
      throw Object.assign(new Error('failed'), { config, response: { ...reply, config } })
    },
  ],
]

function open(replies: Reply[], manner = manners[0]?.[1], options: object = {}) {
  const seen: InternalAxiosRequestConfig[] = []
  const client = createClient({
    token: 't',
    retry: { baseDelayMs: 1 },
    adapter: (async (config: InternalAxiosRequestConfig) => {
      seen.push(config)
      const reply = replies.shift() as Reply
      if (reply.status >= 400) return manner?.(reply, config)
      return { data: '', statusText: '', ...reply, config }
    }) as never,
    ...options,
  })
  return { client, seen }
}

const cases = (name: string) => [name.toLowerCase(), name.toUpperCase(), name]

describe.each(manners)('an adapter that %s', (_, manner) => {
  it.each(cases('Retry-After'))('is retried after as long as %s says', async (name) => {
    const delays: number[] = []
    const retry = { baseDelayMs: 50, onRetry: ({ delayMs }: RetryEvent) => delays.push(delayMs) }
    const { client } = open(
      [
        { status: 429, headers: { [name]: '0' } },
        { status: 200, data: {} },
      ],
      manner,
      { retry },
    )
    await client.getMeV2()
    expect(delays).toEqual([0])
  })

  it.each(cases('Retry-After'))('is not retried when %s is too long', async (name) => {
    const { client, seen } = open([{ status: 429, headers: { [name]: '31' } }], manner)
    expect((await failureOf(client.getMeV2())).response.status).toBe(429)
    expect(seen).toHaveLength(1)
  })

  it.each([...cases('X-Amzn-RequestId'), ...cases('Apigw-Requestid'), ...cases('X-Amz-Request-Id')])(
    'names the request by %s',
    async (name) => {
      const { client } = open([{ status: 404, headers: { [name]: 'request-1' } }], manner)
      expect((await failureOf(client.getMeV2())).requestId).toBe('request-1')
    },
  )

  it('without headers counts as one with no headers', async () => {
    const { client, seen } = open([{ status: 429 }, { status: 404 }], manner)
    const error = await failureOf(client.getMeV2())
    expect([error.requestId, error.response.status, seen.length]).toEqual([undefined, 404, 2])
    expect(error.message).toBe('getMeV2 failed with status 404')
  })

  it.each(cases('Content-Type'))('is quoted in the message from its JSON body, with %s', async (name) => {
    const headers = { [name]: 'application/json' }
    const { client } = open([{ status: 404, headers, data: '{"message":"no such user"}' }], manner)
    const error = await failureOf(client.getUserV2('u'))
    expect([error.message, error.response.data]).toEqual([
      'getUserV2 failed with status 404: no such user',
      { message: 'no such user' },
    ])
  })
})

describe('an adapter that responds with', () => {
  it.each(cases('Content-Type'))('a large response in %s has it fetched, without a token', async (name) => {
    const { client, seen } = open([
      {
        status: 200,
        headers: { [name]: 'application/large-response.vnd+json; charset=utf-8' },
        data: '{"$payload_ref":"https://s3.example.com/large?signature=1"}',
      },
      { status: 200, data: JSON.stringify('{"id":"me"}') },
    ])
    expect((await client.getMeV2()).data).toEqual({ id: 'me' })
    expect(seen.map(({ headers }) => headers.Authorization)).toEqual(['Bearer t', undefined])
    expect(seen[1]?.url).toBe('https://s3.example.com/large?signature=1')
  })

  it.each(cases('Content-Type'))('broken JSON under %s: the call fails', async (name) => {
    const { client } = open([{ status: 200, headers: { [name]: 'application/json' }, data: '{"id":' }])
    expect((await failureOf(client.get('/x'))).message).toMatch(/^GET \/x failed with status 200: /)
  })

  /** Adapters that are made of `fetch` hand on its Request, as axios's own does. */
  const request = new Request('https://user.sls.epilot.io/v2/users/me')

  it.each(cases('Location'))('a redirect to its own origin by %s has it followed', async (name) => {
    const { client, seen } = open([
      { status: 302, headers: { [name]: '/v2/users/u?a=1' }, request },
      { status: 200, data: { id: 'u' } },
    ])
    expect((await client.getMeV2()).data).toEqual({ id: 'u' })
    expect(seen.map(({ headers }) => headers.Authorization)).toEqual(['Bearer t', 'Bearer t'])
    expect(seen[1]?.url).toMatch(/^(https:\/\/user\.sls\.epilot\.io)?\/v2\/users\/u\?a=1$/)
  })

  it.each(cases('Location'))('a redirect to another origin by %s has it rejected', async (name) => {
    const { client, seen } = open([{ status: 307, headers: { [name]: 'https://example.com/' }, request }])
    const error = await failureOf(client.getMeV2())
    expect([error.code, error.response?.status, seen.length]).toEqual(['ERR_REDIRECT_REFUSED', 307, 1])
  })

  it.each(cases('Location'))('a redirect by %s and no request, as mocks do, has it returned', async (name) => {
    const { client, seen } = open([{ status: 302, headers: { [name]: '/v2/users/u' }, data: 'moved' }])
    const { status, data, headers } = await client.get('/x')
    expect([status, data, (headers as unknown as Headers).get('location'), seen.length]).toEqual([
      302,
      'moved',
      '/v2/users/u',
      1,
    ])
  })

  it('headers: callers can read them in any case', async () => {
    const { client } = open([{ status: 200, headers: { 'X-Total': '3', ETag: '"1"' }, data: {} }])
    const { headers } = await client.getMeV2()
    const get = (name: string) => (headers as unknown as { get(name: string): unknown }).get(name)
    expect([get('x-total'), get('X-TOTAL'), get('etag'), headers['X-Total'] ?? headers['x-total']]).toEqual([
      '3',
      '3',
      '"1"',
      '3',
    ])
  })
})
