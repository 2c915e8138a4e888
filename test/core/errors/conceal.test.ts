import { Agent, ClientRequest } from 'node:http'
import { PassThrough } from 'node:stream'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { conceal, concealResponse } from '../../../src/core/errors/conceal'

const all = { depth: Infinity, showHidden: true }

function clientRequest(): ClientRequest {
  const request = new ClientRequest({ host: '127.0.0.1', port: 1, headers: { authorization: 'Bearer t0ken' } })
  request.on('error', () => {})
  request.destroy()
  return request
}

describe('an object that leads to a token', () => {
  it.each<[string, () => object, string]>([
    ['Node’s request', clientRequest, 'ClientRequest'],
    ['a request of fetch', () => new Request('http://host', { headers: { authorization: 't0ken' } }), 'Request'],
    ['a stream', () => Object.assign(new PassThrough(), { token: 't0ken' }), 'PassThrough'],
    ['an agent', () => Object.assign(new Agent(), { token: 't0ken' }), 'Agent'],
    ['a mock', () => ({ token: 't0ken' }), 'Object'],
    ['an object without prototype', () => Object.assign(Object.create(null), { token: 't0ken' }), 'Object'],
  ])('prints its class and nothing else: %s', (_, create, name) => {
    const value = create()
    const keys = Object.keys(value)
    conceal(value)
    expect(inspect(value, all)).toBe(name)
    expect(inspect({ data: [{ request: value }] }, all)).toBe(`{ data: [ { request: ${name} }, [length]: 1 ] }`)
    expect(Object.keys(value)).toEqual(keys)
  })

  it('works as before', () => {
    const request = clientRequest()
    conceal(request)
    expect(request.getHeader('authorization')).toBe('Bearer t0ken')
  })

  it('prints its replacement', () => {
    const config = { token: 't0ken', url: '/x' }
    conceal(config, { url: '/x' })
    expect(inspect(config, all)).toBe("{ url: '/x' }")
  })

  it('may be concealed twice, or not at all', () => {
    const value = { token: 't0ken' }
    conceal(value)
    conceal(value)
    expect(inspect(value)).toBe('Object')
    for (const other of [undefined, null, 'text', 5]) expect(() => conceal(other as never)).not.toThrow()
    expect(() => conceal(Object.freeze({}))).not.toThrow()
  })
})

describe('the response of an error', () => {
  const response = () => ({
    status: 404,
    statusText: 'Not Found',
    data: { login_token: 'abc' },
    config: { data: 'hunter2' },
  })

  it('prints its status and nothing else', () => {
    const value = response()
    concealResponse(value)
    expect(inspect(value, all)).toBe("{ status: 404, statusText: 'Not Found' }")
    expect(JSON.stringify({ value })).toBe('{"value":{"status":404,"statusText":"Not Found"}}')
  })

  it('is otherwise unchanged', () => {
    const value = response()
    concealResponse(value)
    expect(value).toEqual(response())
    value.status = 500
    value.data.login_token = 'def'
    expect(inspect(value)).toBe("{ status: 500, statusText: 'Not Found' }")
    expect({ ...value }).toEqual({ ...response(), status: 500, data: { login_token: 'def' } })
  })

  it('may be one of fetch, or missing', () => {
    const value = new Response('hunter2', { status: 404, statusText: 'no' })
    concealResponse(value)
    expect(inspect(value, all)).toBe("{ status: 404, statusText: 'no' }")
    const result = { status: 404, data: 'hunter2' }
    concealResponse(result)
    expect(inspect(result, all)).toBe('{ status: 404 }')
    expect(() => concealResponse(undefined)).not.toThrow()
  })
})
