import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Kind, kinds, type Options } from '../support/clients'
import { failureOf, printed, shownIn } from '../support/printed'
import { json, type Respond, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const SECRETS = [
  'token-of-session',
  'invite/token+1',
  'pass"word ü',
  'challenge-token-1',
  'session-cookie',
  'wide-api-key',
]

/** Calls that carry all secrets between them, and what each fails with. */
function failures(kind: Kind, options: Options = {}): Promise<Error[]> {
  const client = kind.createClient({
    baseURL: server.url,
    token: 'token-of-session',
    headers: { cookie: 'theme=dark; session=session-cookie' },
    params: { api_key: 'wide-api-key' },
    retry: { maxRetries: 0 },
    ...options,
  })
  const registration = { challenge_token: 'challenge-token-1', registration_response: {} }
  return Promise.all(
    [
      client.getMeV2(),
      client.activateUser('invite/token+1', { password: 'pass"word ü' }),
      client.completePasskeyRegistration(null, registration),
      client.getMeV2(null, null, { params: { token: 'invite/token+1' } }),
      client.getMeV2(null, null, { headers: { Authorization: 'Bearer token-of-session' } }),
    ].map(failureOf),
  )
}

function expectNoSecret(errors: Error[]): void {
  for (const error of errors) {
    expect(shownIn(printed(error), SECRETS)).toEqual([])
    expect(error.message).not.toContain('did not fail')
  }
}

const echo: (make: (text: string) => [status: number, type: string, body: string]) => Respond =
  (make) =>
  ({ url, body, headers }, response) => {
    const text = `${url} ${decodeURIComponent(url)} ${body} ${headers.authorization} ${headers.cookie}`
    const [status, type, answer] = make(text)
    response.writeHead(status, { 'content-type': type }).end(answer)
  }

const JSON_TYPE = 'application/json'

describe.each(kinds)('no form of an error shows a secret, on $name', (kind) => {
  it.each<[string, Respond]>([
    ['in its message', echo((text) => [400, JSON_TYPE, JSON.stringify({ message: text })])],
    [
      'in a message that it encodes',
      echo((text) => [400, JSON_TYPE, JSON.stringify({ error: encodeURIComponent(text) })]),
    ],
    ['in fields', echo((text) => [422, JSON_TYPE, JSON.stringify({ message: 'no', errors: [{ value: text }] })])],
    ['in HTML', echo((text) => [502, 'text/html', `<p>${text}</p>`])],
    ['in what should be JSON', echo((text) => [200, JSON_TYPE, `not JSON: ${text}`])],
    ['in JSON that breaks off', echo((text) => [200, JSON_TYPE, JSON.stringify({ message: text }).slice(0, -2)])],
    ['in its status', echo((text) => [500, JSON_TYPE, JSON.stringify(text)])],
  ])('when the service repeats it %s', async (_, respond) => {
    server.respond(respond)
    expectNoSecret(await failures(kind))
  })

  it('when the service repeats it in headers', async () => {
    server.respond(({ url, headers }, response) => {
      const { authorization = '', cookie = '' } = headers
      json(response, {}, 400, { 'x-debug': authorization, 'set-cookie': cookie, location: url })
    })
    expectNoSecret(await failures(kind))
  })

  it.each<[string, Options, (server: TestServer) => void]>([
    ['the connection breaks', {}, () => server.respond((_, __, socket) => socket.destroy())],
    [
      'the response breaks off',
      {},
      () => server.respond((_, response) => response.writeHead(200, { 'content-length': '99' }).write('{"a')),
    ],
    ['no response comes in time', { timeout: 50 }, () => server.respond(() => {})],
    ['nobody listens', { baseURL: 'http://127.0.0.1:1' }, () => {}],
    ['the address is none', { baseURL: 'not an address' }, () => {}],
    ['the port is none', { baseURL: 'http://127.0.0.1:99999' }, () => {}],
    [
      'a redirect is rejected',
      {},
      () => server.respond((_, response) => response.writeHead(307, { location: 'http://127.0.0.1:1' }).end()),
    ],
    [
      'redirects have no end',
      {},
      () => server.respond(({ url }, response) => response.writeHead(307, { location: url }).end()),
    ],
    ['the caller has gone before', { signal: AbortSignal.abort() }, () => {}],
    ['the caller goes', { signal: AbortSignal.timeout(50) }, () => server.respond(() => {})],
    ['the caller goes with the secret', { signal: AbortSignal.abort(new Error('token-of-session')) }, () => {}],
  ])('when %s', async (name, options, prepare) => {
    prepare(server)
    if (name === 'the response breaks off') setTimeout(() => server.close(), 100)
    expectNoSecret(await failures(kind, options))
  })

  it('when the address has user and password', async () => {
    const baseURL = server.url.replace('//', '//anna:hunter%2B22@')
    server.respond(({ headers }, response) => {
      json(
        response,
        { message: `${baseURL} ${headers.authorization} ${atob(`${headers.authorization}`.slice(6))}` },
        400,
      )
    })
    for (const error of await failures(kind, { baseURL })) {
      expect(shownIn(printed(error), [...SECRETS, 'hunter%2B22', 'hunter+22', 'anna:hunter+22'])).toEqual([])
    }
  })

  it.each([
    [200, '{"login_token":"fresh-token","next'],
    [200, '{"user":{"refreshToken": "fresh-token'],
    [500, '{"login_token":"fresh-token"'],
    [400, '{"message":"bad token=fresh-token&x"}'],
    [400, '{"message":"{\\"access_token\\":\\"fresh-token\\"}"}'],
  ])('when a response of status %i has one of its own: %s', async (status, body) => {
    server.respond((_, response) => response.writeHead(status, { 'content-type': JSON_TYPE }).end(body))
    for (const error of await failures(kind)) expect(printed(error)).not.toContain('fresh-token')
  })
})

describe.each(kinds)('what a program needs of an error, on $name', (kind) => {
  it('can still be read', async () => {
    server.respond((_, response) => json(response, { message: 'no', reason: 'x' }, 400))
    const error = (await failures(kind))[1] as never as Record<string, Record<string, unknown>>
    expect(error.response?.data).toEqual({ message: 'no', reason: 'x' })
    if (!kind.isAxios) return
    expect(error.config?.data).toBe('{"password":"pass\\"word ü"}')
    expect(error.config?.params).toEqual({ token: 'invite/token+1', api_key: 'wide-api-key' })
    // Loggers print it.
    expect(error.config?.url).toBe('/v2/users/public/activate')
  })

  it('is in its JSON', async () => {
    server.respond((_, response) => json(response, { message: 'no' }, 500, { 'x-amzn-requestid': 'r-1' }))
    const error = await failureOf(kind.createClient({ baseURL: server.url }).deleteGroup('g'))
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: kind.isAxios ? 'AxiosError' : 'CallError',
      message: 'deleteGroup failed with status 500: no',
      code: 'ERR_BAD_RESPONSE',
      status: 500,
      operationId: 'deleteGroup',
      requestId: 'r-1',
      outcome: 'unknown',
    })
  })
})
