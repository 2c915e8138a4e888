import { isAxiosError } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const client = () => createClient({ baseURL: server.url, token: 'token', retry: { maxRetries: 0 } })

function answer(status: number, type: string, body: string): void {
  server.respond((_, response) => response.writeHead(status, type ? { 'content-type': type } : {}).end(body))
}

describe('an answer', () => {
  it.each([
    [200, 'application/json', '{"a":', 'getMeV2 failed with status 200: the answer is not JSON: {"a":'],
    [200, 'application/json', '<html>hi', 'getMeV2 failed with status 200: the answer is not JSON: <html>hi'],
    [200, 'text/html', '<html>hi', 'getMeV2 failed with status 200: the answer is not JSON: <html>hi'],
    [502, 'text/html', '<h1>Bad Gateway</h1>', 'getMeV2 failed with status 502: <h1>Bad Gateway</h1>'],
    [500, 'application/json', '{"oops"', 'getMeV2 failed with status 500: {"oops"'],
    [400, 'application/json', '{"message":"Too long"}', 'getMeV2 failed with status 400: Too long'],
    [404, 'application/json', '{}', 'getMeV2 failed with status 404'],
  ])('%i as %s of %s is an error with its status', async (status, type, body, message) => {
    answer(status, type, body)
    const error = await client()
      .getMeV2()
      .catch((failed) => failed)
    expect(isAxiosError(error)).toBe(true)
    expect([error.message, error.status, error.response.status]).toEqual([message, status, status])
  })

  it('is quoted with 200 characters at most', async () => {
    answer(502, 'text/html', 'x'.repeat(10_000))
    await expect(client().getMeV2()).rejects.toThrow(/^getMeV2 failed with status 502: x{200}$/)
  })

  it.each([
    ['application/json', '{"id":"u"}', { id: 'u' }],
    ['application/problem+json', '{"id":"u"}', { id: 'u' }],
    ['', '{"id":"u"}', { id: 'u' }],
    ['application/json', '"5"', '5'],
    ['application/json', 'null', null],
    ['application/json', '', ''],
  ])('as "%s" of %s is read', async (type, body, data) => {
    answer(200, type, body)
    expect((await client().getMeV2()).data).toEqual(data)
  })

  it('that is empty is empty text', async () => {
    server.respond((_, response) => response.writeHead(204).end())
    expect((await client().deleteGroup('g')).data).toBe('')
    expect((await createClient({ baseURL: server.url, adapter: 'fetch' }).deleteGroup('g')).data).toBe('')
  })

  it('that need not be JSON, and does not say that it is, stays text', async () => {
    answer(200, 'text/html', '<p>hi</p>')
    expect((await client().get('/plain')).data).toBe('<p>hi</p>')
    expect((await client().deleteGroup('g')).data).toBe('<p>hi</p>')
    answer(502, 'text/html', '<p>down</p>')
    expect((await client().getMeV2(null, null, { validateStatus: null })).data).toBe('<p>down</p>')
  })

  it('goes as it came to a transform of the caller’s', async () => {
    answer(200, 'application/json', '{"id": 1}')
    const transformResponse = (text: string) => ({ text })
    expect((await client().getMeV2(null, null, { transformResponse })).data).toEqual({ text: '{"id": 1}' })
  })
})

describe('an error', () => {
  it.each(['x-amzn-requestid', 'apigw-requestid', 'x-amz-request-id'])('has the request id of %s', async (name) => {
    server.respond((_, response) => json(response, {}, 400, { [name]: 'r-1' }))
    await expect(client().getGroup('g')).rejects.toMatchObject({ operationId: 'getGroup', requestId: 'r-1' })
  })

  it('begins its stack with its message', async () => {
    server.respond((_, response) => json(response, { message: 'no such group' }, 404))
    const error = await client()
      .getGroup('g')
      .catch((failed) => failed)
    const [first, second] = error.stack.split('\n')
    expect(first).toBe('AxiosError: getGroup failed with status 404: no such group')
    expect(second).toMatch(/^ {4}at /)
  })

  it('of a plain axios call says which it was, without its query', async () => {
    server.respond((_, response) => json(response, { message: 'no' }, 400))
    const error = await client()
      .get('/plain?q=1')
      .catch((failed) => failed)
    expect([error.message, error.operationId]).toEqual(['GET /plain failed with status 400: no', undefined])
  })

  it('is what a caller’s validateStatus makes of a status', async () => {
    server.respond((_, response) => json(response, { message: 'gone' }, 404))
    const { status, data } = await client().getGroup('g', null, { validateStatus: null })
    expect([status, data]).toEqual([404, { message: 'gone' }])
  })
})
