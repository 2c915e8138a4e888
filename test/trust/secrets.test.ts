import { inspect } from 'node:util'
import { AxiosError } from 'axios'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const SECRETS = ['token-of-session', 'invite/token+1', 'pass"word ü', 'challenge-token-1']
const FORMS = SECRETS.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])

/** Every form in which an error may end up in a log. */
function printed(error: Error): string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  console.log(error)
  log.mockRestore()
  return [
    error.message,
    error.stack,
    String(error),
    JSON.stringify(error),
    inspect(error),
    inspect(error, { depth: Infinity, showHidden: true }),
    inspect({ nested: [error] }, { depth: Infinity, showHidden: true }),
    JSON.stringify(Object.entries(error)),
  ].join('\n')
}

type Options = Parameters<typeof createClient>[0]

/** Calls that carry all secrets between them, and what each fails with. */
async function failures(options: Options = {}): Promise<Error[]> {
  const client = createClient({
    baseURL: server.url,
    token: 'token-of-session',
    retry: { maxRetries: 0 },
    ...options,
  })
  const failed = (call: Promise<unknown>) => call.then(() => new Error('it did not fail')).catch((error) => error)
  return Promise.all([
    failed(client.getMeV2()),
    failed(client.activateUser('invite/token+1', { password: 'pass"word ü' })),
    failed(
      client.completePasskeyRegistration(null, { challenge_token: 'challenge-token-1', registration_response: {} }),
    ),
    failed(client.get('/plain', { params: { token: 'invite/token+1' } })),
    failed(client.getMeV2(null, null, { headers: { Authorization: 'Bearer token-of-session' } })),
  ])
}

function expectNoSecret(errors: Error[]): void {
  for (const error of errors) {
    const text = printed(error)
    expect(FORMS.filter((form) => text.includes(form))).toEqual([])
    expect(error.message).not.toContain('it did not fail')
  }
}

describe('no form of an error shows a secret', () => {
  it('when the service repeats what it was sent', async () => {
    server.respond((request, response) => {
      const echo = `${request.url} ${decodeURIComponent(request.url)} ${request.body} ${request.headers.authorization}`
      json(response, { message: echo }, 400)
    })
    const errors = await failures()
    expectNoSecret(errors)
    expect(errors[0]?.message).toBe('getMeV2 failed with status 400: /v2/users/me /v2/users/me  Bearer ***')
  })

  it.each<[string, unknown, Options]>([
    ['a form', new URLSearchParams({ password: 'hunter2 & more' }), {}],
    ['parameters of a form', undefined, { params: new URLSearchParams({ token: 'hunter2 & more' }) }],
    ['a number', { password: 20_240_501 }, {}],
    ['text that is no JSON', '"password": "hunter2\\q & more"', {}],
  ])('when the service repeats %s', async (_, data, options) => {
    server.respond((request, response) => {
      const url = new URL(request.url, server.url)
      json(response, { message: `${request.body} ${url.searchParams} ${url.searchParams.get('token')}` }, 400)
    })
    const client = createClient({ baseURL: server.url, ...options })
    const error = await client.post('/plain', data).catch((failed) => failed)
    expect(error.message).toMatch(/^POST \/plain failed with status 400: .*\*\*\*/)
    expect(printed(error)).not.toMatch(/hunter2|20240501/)
  })

  it.each([
    ['in each form', { password: 'x"y ü+' }, '[x"y ü+] [x\\"y ü+] [x%22y+%C3%BC%2B]', '[***] [***] [***]'],
    ['as a whole where another begins alike', { password: 'hunter', old_password: 'hunter22' }, 'hunter22', '***'],
    ['from three characters on', { password: 'abc', old_password: 'de' }, 'abc de', '*** de'],
    ['of whatever is beside it', { password: 'hunter', n: 1 }, 'hunter 1', '*** 1'],
  ])('%s', async (_, data, message, shown) => {
    server.respond((__, response) => json(response, { message }, 400))
    const client = createClient({ baseURL: server.url })
    await expect(client.post('/plain', data, { params: { n: 5n } })).rejects.toMatchObject({
      message: `POST /plain failed with status 400: ${shown}`,
    })
  })

  it('in causes that go round', async () => {
    const inner = new Error('it was token-of-session')
    inner.cause = new Error('and token-of-session', { cause: inner })
    const failed = await failures({
      adapter: async (config) => {
        throw Object.assign(new AxiosError('broken', 'ERR_BROKEN', config), { cause: inner })
      },
    })
    expectNoSecret(failed)
    expect(inner.message).toBe('it was ***')
  })

  it('and no number that is none is taken for one', async () => {
    server.respond((_, response) => json(response, {}, 500))
    const client = createClient({ baseURL: server.url, retry: { maxRetries: 0 } })
    const body = { name: 'x', token_count: 500, password: 500 }
    await expect(client.post('/plain', body)).rejects.toThrow('POST /plain failed with status 500')
  })

  it('when a proxy repeats it in HTML', async () => {
    server.respond((request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' })
      response.end(`<p>${request.headers.authorization} ${request.url} ${request.body}</p>`)
    })
    expectNoSecret(await failures())
  })

  it('when an answer that should be JSON repeats it', async () => {
    server.respond((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(`not JSON: ${request.headers.authorization} ${request.url} ${request.body}`)
    })
    expectNoSecret(await failures())
  })

  it.each<[string, Options, (server: TestServer) => void]>([
    ['the connection breaks', {}, () => server.respond((_, __, socket) => socket.destroy())],
    ['no answer comes in time', { timeout: 50 }, () => server.respond(() => {})],
    ['nobody listens', { baseURL: 'http://127.0.0.1:1' }, () => {}],
    ['the address is none', { baseURL: 'not an address' }, () => {}],
    ['fetch fails', { adapter: 'fetch' }, () => server.respond((_, __, socket) => socket.destroy())],
    [
      'a redirect is refused',
      {},
      () => server.respond((_, response) => response.writeHead(307, { location: 'http://127.0.0.1:1' }).end()),
    ],
    ['the caller has gone before', { signal: AbortSignal.abort() }, () => {}],
    ['the caller goes', { signal: AbortSignal.timeout(50) }, () => server.respond(() => {})],
  ])('when %s', async (_, options, prepare) => {
    prepare(server)
    expectNoSecret(await failures(options))
  })
})

describe('what a program needs of an error', () => {
  it('can still be read', async () => {
    server.respond((_, response) => json(response, { message: 'no', reason: 'x' }, 400))
    const error = (await failures())[1] as never as Record<string, { data: unknown; url: string }>
    expect(error.config?.data).toBe('{"password":"pass\\"word ü"}')
    expect(error.response?.data).toEqual({ message: 'no', reason: 'x' })
    expect(error.config?.url).toBe('/v2/users/public/activate?token=invite%2Ftoken%2B1')
  })

  it('is in its JSON', async () => {
    server.respond((_, response) => json(response, { message: 'no' }, 500, { 'x-amzn-requestid': 'r-1' }))
    const error = await createClient({ baseURL: server.url })
      .deleteGroup('g')
      .catch((failed) => failed)
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'AxiosError',
      message: 'deleteGroup failed with status 500: no',
      code: 'ERR_BAD_RESPONSE',
      status: 500,
      operationId: 'deleteGroup',
      requestId: 'r-1',
      outcome: 'unknown',
    })
  })
})

it('an answer that is printed shows no token either', async () => {
  const response = await createClient({ baseURL: server.url, token: 'token-of-session' }).getMeV2()
  expect(inspect(response, { depth: Infinity, showHidden: true })).not.toContain('token-of-session')
  expect(response.request.getHeader('authorization')).toBe('Bearer token-of-session')
})
