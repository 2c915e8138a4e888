import axios, { type AxiosRequestConfig, type AxiosResponseTransformer } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { callers, failureOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { first_name: 'Anna' }, 200, { 'x-total': '3' }))
})
afterEach(() => server.close())

const defaults = axios.defaults.transformResponse as AxiosResponseTransformer[]

describe.each(callers)('on %s, transformResponse', (_, open) => {
  it('as a function receives the text, the headers and the status, and returns the data', async () => {
    const seen: unknown[] = []
    const { getUser } = open({
      baseURL: server.url,
      transformResponse(data, headers, status) {
        seen.push([data, headers['x-total'], headers.get('X-Total'), status, this.url])
        return { mine: data.length }
      },
    })
    expect((await getUser('u')).data).toEqual({ mine: 21 })
    expect(seen).toEqual([['{"first_name":"Anna"}', '3', '3', 200, '/v2/users/u']])
  })

  it('as a list passes its value from one to the next', async () => {
    const { getUser } = open({ baseURL: server.url })
    const config = { transformResponse: [(data: string) => data.length, (length: number) => ({ length })] }
    expect((await getUser('u', config)).data).toEqual({ length: 21 })
  })

  it('as an empty list keeps the text', async () => {
    const { getUser } = open({ baseURL: server.url })
    expect((await getUser('u', { transformResponse: [] })).data).toBe('{"first_name":"Anna"}')
  })

  it('appended to axios’s own receives the parsed value', async () => {
    const camel = ({ first_name: firstName }: { first_name: string }) => ({ firstName })
    const { getUser } = open({ baseURL: server.url, transformResponse: [...defaults, camel] })
    expect((await getUser('u')).data).toEqual({ firstName: 'Anna' })
    const again = ({ firstName }: { firstName: string }) => firstName
    expect((await getUser('u', { transformResponse: [...defaults, camel, again] as never })).data).toBe('Anna')
  })

  it('put before axios’s own changes the text', async () => {
    const { getUser } = open({ baseURL: server.url })
    const config = { transformResponse: [(text: string) => text.replace('Anna', 'Ben'), ...defaults] }
    expect((await getUser('u', config)).data).toEqual({ first_name: 'Ben' })
  })

  it('is applied to error responses too', async () => {
    server.respond((_, response) => json(response, { message: 'no' }, 404))
    const transformResponse = (data: string, _: unknown, status?: number) => ({ text: data, status })
    const { getUser } = open({ baseURL: server.url, transformResponse })
    expect((await failureOf(getUser('u'))).response.data).toEqual({ text: '{"message":"no"}', status: 404 })
  })

  it('is called once for each call', async () => {
    let runs = 0
    const transformResponse = [...defaults, (data: unknown) => [++runs, data]]
    const { getUser } = open({ baseURL: server.url, transformResponse })
    expect((await getUser('u')).data).toEqual([1, { first_name: 'Anna' }])
  })
})

describe.each(callers)('on %s, transformRequest', (_, open) => {
  const body = { email: 'a@example.com' }
  const sent = () => server.requests.map(({ body, headers }) => [body, headers['content-type'], headers['x-mine']])

  it('as a function receives the body as it was passed, and sets headers', async () => {
    const seen: unknown[] = []
    const { inviteUser } = open({ baseURL: server.url })
    await inviteUser(body, {
      transformRequest(data, headers) {
        seen.push([data, this.url])
        headers.set('x-mine', '1')
        headers.setContentType('application/json')
        return JSON.stringify({ ...data, language: 'de' })
      },
    })
    expect(seen).toEqual([[body, '/v2/users/invite']])
    expect(sent()).toEqual([['{"email":"a@example.com","language":"de"}', 'application/json', '1']])
  })

  it('put before axios’s own changes the object', async () => {
    const snake = (data: object) => Object.fromEntries(Object.entries(data).map(([name, value]) => [`_${name}`, value]))
    const transformRequest = [snake, ...(axios.defaults.transformRequest as [])]
    const { inviteUser } = open({ baseURL: server.url, transformRequest })
    await inviteUser(body)
    expect(sent()).toEqual([['{"_email":"a@example.com"}', 'application/json', undefined]])
  })

  it('appended to axios’s own receives the text', async () => {
    const { inviteUser } = open({ baseURL: server.url })
    const transformRequest = [...(axios.defaults.transformRequest as []), (text: string) => text.toUpperCase()]
    await inviteUser(body, { transformRequest })
    expect(sent()).toEqual([['{"EMAIL":"A@EXAMPLE.COM"}', 'application/json', undefined]])
  })
})

describe('transforms', () => {
  const open = (options: AxiosRequestConfig) =>
    createClient({ baseURL: server.url, token: 't', retry: { baseDelayMs: 1 }, ...options })

  it('of a request that is retried run once, and each attempt sends the same', async () => {
    let n = 0
    server.respond((_, response) => json(response, {}, n++ < 2 ? 429 : 200))
    let runs = 0
    const count = (data: object) => ({ ...data, runs: ++runs })
    const client = open({ transformRequest: [count, ...(axios.defaults.transformRequest as [])] })
    await client.inviteUser(null, { email: 'a@example.com' })
    expect(server.requests.map(({ body }) => body)).toEqual(Array(3).fill('{"email":"a@example.com","runs":1}'))
  })

  it('of a response receive only that of the last attempt', async () => {
    let n = 0
    server.respond((_, response) => json(response, { n }, n++ < 2 ? 429 : 200))
    const seen: unknown[] = []
    const client = open({
      transformResponse: [...defaults, (data: unknown, _: unknown, status?: number) => seen.push([data, status])],
    })
    await client.getMeV2()
    expect(seen).toEqual([[{ n: 2 }, 200]])
  })

  it('that return something other than JSON set the data: nothing else is parsed or rejected', async () => {
    server.respond((_, response) => response.end('<html>'))
    const client = open({ transformResponse: (text: string) => `<!-- ${text} -->` })
    expect((await client.getMeV2()).data).toBe('<!-- <html> -->')
  })
})
