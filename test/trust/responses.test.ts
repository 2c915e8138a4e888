import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isCallError } from '../../src/user/fetch'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

function answer(status: number, type: string, body: string | Buffer): void {
  server.respond((_, response) => response.writeHead(status, type ? { 'content-type': type } : {}).end(body))
}

const JSON_TYPE = 'application/json'
const failed = 'getMeV2 failed with status'

describe.each(kinds)('a response, on $name', (kind) => {
  const client = () => kind.createClient({ baseURL: server.url, token: 'token', retry: { maxRetries: 0 } })
  const failure = (call: Promise<unknown>) => call.then(() => undefined).catch((error) => error)

  it.each([
    [200, JSON_TYPE, '{"a":', `${failed} 200: the response is not JSON: {"a":`],
    [200, JSON_TYPE, '<html>hi', `${failed} 200: the response is not JSON: <html>hi`],
    [200, 'text/html', '<html>hi', `${failed} 200: the response is not JSON: <html>hi`],
    [201, '', 'hi', `${failed} 201: the response is not JSON: hi`],
    [502, 'text/html', '<h1>Bad Gateway</h1>', `${failed} 502: <h1>Bad Gateway</h1>`],
    [500, JSON_TYPE, '{"oops"', `${failed} 500: {"oops"`],
    [400, JSON_TYPE, '{"message":"Too long"}', `${failed} 400: Too long`],
    [400, JSON_TYPE, '{"error":"Too long"}', `${failed} 400: Too long`],
    [400, JSON_TYPE, '{"detail":"Too long"}', `${failed} 400: Too long`],
    [400, JSON_TYPE, '{"message":{"text":"no"},"error":"yes"}', `${failed} 400: yes`],
    [400, JSON_TYPE, '"Too long"', `${failed} 400: Too long`],
    [400, JSON_TYPE, 'null', `${failed} 400`],
    [400, JSON_TYPE, '', `${failed} 400`],
    [404, JSON_TYPE, '{}', `${failed} 404`],
    [404, JSON_TYPE, '["no"]', `${failed} 404`],
  ])('%i as %s of %s is an error with its status', async (status, type, body, message) => {
    answer(status, type, body)
    const error = await failure(client().getMeV2())
    expect(isCallError(error)).toBe(true)
    expect([error.message, error.status, error.response.status]).toEqual([message, status, status])
  })

  it.each([
    [200, 'ERR_ANSWER_NOT_JSON'],
    [400, 'ERR_BAD_REQUEST'],
    [429, 'ERR_BAD_REQUEST'],
    [500, 'ERR_BAD_RESPONSE'],
    [599, 'ERR_BAD_RESPONSE'],
  ])('%i has the code %s', async (status, code) => {
    answer(status, JSON_TYPE, 'no JSON')
    expect((await failure(client().getMeV2())).code).toBe(code)
  })

  it('keeps its data in its error', async () => {
    answer(422, JSON_TYPE, '{"message":"no","fields":["a"]}')
    const { response } = await failure(client().getMeV2())
    expect(response.data).toEqual({ message: 'no', fields: ['a'] })
    answer(502, JSON_TYPE, '{"half":')
    expect((await failure(client().getMeV2())).response.data).toBe('{"half":')
  })

  it('is quoted with 200 characters at most', async () => {
    answer(502, 'text/html', 'x'.repeat(10_000))
    await expect(client().getMeV2()).rejects.toThrow(/^getMeV2 failed with status 502: x{200}$/)
  })

  it.each([
    [400, JSON_TYPE, JSON.stringify({ message: 'one\n\ttwo\u001b[31m\u0000three\u202efour\u2028five' })],
    [502, 'text/html', 'one\r\ntwo\u001b[31m\u0000three\u202efour\u2028five'],
    [200, 'text/html', 'one\r\ntwo\u001b[31m\u0000three\u202efour\u2028five'],
  ])('%i as %s is quoted as one line of printable text', async (status, type, body) => {
    answer(status, type, body)
    const { message, stack } = await failure(client().getMeV2())
    expect(message).toMatch(/^getMeV2 failed with status \d+: .*one two \[31m three four five$/)
    expect(stack.split('\n')[0]).toContain(message)
  })

  it.each([
    [JSON_TYPE, '{"id":"u"}', { id: 'u' }],
    ['application/problem+json', '{"id":"u"}', { id: 'u' }],
    ['Application/JSON; charset=utf-8', '{"id":"ü"}', { id: 'ü' }],
    ['', '{"id":"u"}', { id: 'u' }],
    [JSON_TYPE, '\ufeff{"id":"u"}', { id: 'u' }],
    [JSON_TYPE, ' \n{"id":"u"}\n', { id: 'u' }],
    [JSON_TYPE, '"5"', '5'],
    [JSON_TYPE, '"{}"', '{}'],
    [JSON_TYPE, '5', 5],
    [JSON_TYPE, 'false', false],
    [JSON_TYPE, 'null', null],
    [JSON_TYPE, '', ''],
    [JSON_TYPE, '\r\n', ''],
    ['', ' \n', ''],
  ])('as "%s" of %j is read', async (type, body, data) => {
    answer(200, type, body)
    const result = await client().getMeV2()
    expect([result.status, result.data]).toEqual([200, data])
  })

  it('that has a key like __proto__ changes no prototype', async () => {
    answer(200, JSON_TYPE, '{"__proto__":{"polluted":1},"constructor":2}')
    const { data } = await client().getMeV2()
    expect(JSON.stringify(data)).toBe('{"__proto__":{"polluted":1},"constructor":2}')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('that is empty is empty text', async () => {
    server.respond((_, response) => response.writeHead(204).end())
    expect((await client().deleteGroup('g')).data).toBe('')
  })

  it('that need not be JSON, and does not say that it is, stays text', async () => {
    answer(200, 'text/html', '<p>hi</p>')
    expect((await client().deleteGroup('g')).data).toBe('<p>hi</p>')
  })

  it.each(['x-amzn-requestid', 'apigw-requestid', 'x-amz-request-id'])(
    'has its id in its error, from %s',
    async (name) => {
      server.respond((_, response) => json(response, {}, 400, { [name]: 'r-1' }))
      await expect(client().getGroup('g')).rejects.toMatchObject({ operationId: 'getGroup', requestId: 'r-1' })
    },
  )

  it('has its message in the first line of the stack of its error', async () => {
    server.respond((_, response) => json(response, { message: 'no such group' }, 404))
    const { stack } = await failure(client().getGroup('g'))
    const [first, second] = stack.split('\n')
    expect(first).toBe(`${kind.isAxios ? 'AxiosError' : 'CallError'}: getGroup failed with status 404: no such group`)
    expect(second).toMatch(/^ {4}at /)
  })
})
