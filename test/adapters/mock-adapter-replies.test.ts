import { AxiosError, type AxiosRequestConfig } from 'axios'
import MockAdapter2 from 'axios-mock-adapter'
import MockAdapter1 from 'axios-mock-adapter-1'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allCallers, failureOf, ONCE, outcomeOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, { id: 'real' }))
})
afterEach(() => server.close())

describe.each([
  ['2', MockAdapter2],
  ['1', MockAdapter1 as unknown as typeof MockAdapter2],
])('axios-mock-adapter %s', (version, MockAdapter) => {
  describe.each(allCallers)('on %s', (_, open) => {
    it('replies with an error status and its body', async () => {
      const { client, getUser, inviteUser } = open()
      const mock = new MockAdapter(client)
      mock.onGet('/v2/users/u').reply(404, { message: 'no such user' })
      mock.onPost('/v2/users/invite').reply(500, 'broken')
      expect(await outcomeOf(getUser('u'))).toEqual({ failed: true, status: 404, data: { message: 'no such user' } })
      expect(await outcomeOf(inviteUser({ email: 'a@example.com' }))).toEqual({
        failed: true,
        status: 500,
        data: 'broken',
      })
    })

    it('rejects with an AxiosError that has the status and a response with headers', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet('/v2/users/u').reply(403, { message: 'no' }, { 'x-reason': 'role' })
      const error = await failureOf(getUser('u'))
      const { status, headers } = error.response
      expect([error.isAxiosError, error.status, status, headers['x-reason']]).toEqual([true, 403, 403, 'role'])
    })

    it('replies with headers', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet('/v2/users/u').reply(200, {}, { etag: '"1"' })
      const { headers } = await getUser('u')
      expect([headers.etag, (headers as { get(name: string): string }).get('ETag')]).toEqual(['"1"', '"1"'])
    })

    it('replies with each replyOnce in turn, then 404', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet('/v2/users/u').replyOnce(200, { n: 1 }).onGet('/v2/users/u').replyOnce(500)
      expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: { n: 1 } })
      expect(await outcomeOf(getUser('u'))).toEqual({ failed: true, status: 500, data: '' })
      expect(await outcomeOf(getUser('u'))).toEqual({ failed: true, status: 404, data: '' })
    })

    it('replies with the result of a function of the config, at once or later', async () => {
      const { client, listUsers, inviteUser } = open()
      const mock = new MockAdapter(client)
      mock.onGet('/v2/users').reply(({ url, method, params }) => [200, { url, method, params }])
      mock.onPost('/v2/users/invite').reply(async ({ data, headers }) => {
        await new Promise((done) => setTimeout(done, 1))
        return [201, { sent: JSON.parse(data), type: headers?.['Content-Type'] }]
      })
      expect(await outcomeOf(listUsers({ query: 'a b', limit: 10 }))).toEqual({
        status: 200,
        data: { url: '/v2/users', method: 'get', params: { query: 'a b', limit: 10 } },
      })
      expect(await outcomeOf(inviteUser({ email: 'a@example.com' }))).toEqual({
        status: 201,
        data: { sent: { email: 'a@example.com' }, type: 'application/json' },
      })
    })

    it('replies with what another call returned', async () => {
      const { client, getUser, listUsers } = open()
      const mock = new MockAdapter(client)
      mock.onGet('/v2/users').reply(200, { results: [1] })
      mock.onGet('/v2/users/u').reply(async () => {
        const { status, data } = await listUsers({})
        return [status, data]
      })
      expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: { results: [1] } })
    })

    it('fails with networkError, which has no response', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet('/v2/users/u').networkError()
      const error = await failureOf(getUser('u'))
      expect([error.isAxiosError, error.response, error.code]).toEqual([true, undefined, undefined])
      expect(error.message).toMatch(/(^|: )Network Error$/)
    })

    it('fails with timeout, which names the time limit of the call', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet('/v2/users/u').timeout()
      const error = await failureOf(getUser('u', { timeout: 5_000 }))
      expect([error.isAxiosError, error.response, error.code]).toEqual([true, undefined, AxiosError.ECONNABORTED])
      expect(error.message).toMatch(/(^|: )timeout of 5000ms exceeded$/)
      const own: AxiosRequestConfig = { timeoutErrorMessage: 'too slow', transitional: { clarifyTimeoutError: true } }
      const clear = await failureOf(getUser('u', own))
      expect(clear.code).toBe(AxiosError.ETIMEDOUT)
      expect(clear.message).toMatch(/(^|: )too slow$/)
    })

    it('fails with abortRequest', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet('/v2/users/u').abortRequest()
      const error = await failureOf(getUser('u'))
      expect(error.code).toBe(AxiosError.ECONNABORTED)
      expect(error.message).toMatch(/(^|: )Request aborted$/)
    })

    it('fails with its own error where nothing matches and it is set to throw', async () => {
      const { client, getUser } = open()
      new MockAdapter(client, { onNoMatch: 'throwException' })
      const error = await failureOf(getUser('u'))
      expect([error.isCouldNotFindMockError, error.url, error.method]).toEqual([true, '/v2/users/u', 'get'])
      expect(error.message.split('\n')[0]).toBe('Could not find mock for: ')
      expect([error.isAxiosError, error.config, error.operationId]).toEqual([undefined, undefined, undefined])
      expect(error.message).not.toContain('our-token')
    })

    it('passes unmatched requests through, as OpenAPI writes them', async () => {
      const { client, getUser, listUsers, inviteUser } = open({ baseURL: `${server.url}/base` })
      new MockAdapter(client, { onNoMatch: 'passthrough' }).onGet('/v2/users/u').reply(200, { id: 'mocked' })
      expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: { id: 'mocked' } })
      expect(await outcomeOf(listUsers({ query: 'anna', limit: 10 }))).toEqual({ status: 200, data: { id: 'real' } })
      expect(await outcomeOf(inviteUser({ email: 'a@example.com' }))).toEqual({ status: 200, data: { id: 'real' } })
      expect(server.requests.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
        'GET /base/v2/users?query=anna&limit=10 ',
        'POST /base/v2/users/invite {"email":"a@example.com"}',
      ])
    })

    it('passes requests through where it is set to, with their error status', async () => {
      const { client, getUser } = open({ baseURL: server.url })
      server.respond((_, response) => json(response, { message: 'gone' }, 410))
      new MockAdapter(client).onGet('/v2/users/u').passThrough()
      expect(await outcomeOf(getUser('u'))).toMatchObject({ failed: true, status: 410, data: { message: 'gone' } })
    })

    it('passes a call through that is redirected', async () => {
      server.respond(({ url }, response) =>
        url === '/end' ? json(response, { id: 'end' }) : response.writeHead(302, { location: '/end' }).end(),
      )
      const { client, getUser } = open({ baseURL: server.url })
      new MockAdapter(client, { onNoMatch: 'passthrough' })
      expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: { id: 'end' } })
    })

    it('remembers each request as it was sent', async () => {
      const { client, getUser, listUsers, inviteUser } = open()
      const mock = new MockAdapter(client)
      mock.onAny().reply(200, {})
      await getUser('u')
      await listUsers({ query: 'anna', limit: 10 })
      await inviteUser({ email: 'a@example.com' })
      await client.delete('/x', { ...ONCE, params: { a: 1 } })
      const [first, second] = mock.history.get ?? []
      expect([first?.url, first?.params, first?.data, first?.method]).toEqual([
        '/v2/users/u',
        undefined,
        undefined,
        'get',
      ])
      expect([second?.url, second?.params]).toEqual(['/v2/users', { query: 'anna', limit: 10 }])
      expect(mock.history.post?.map(({ url, data }) => [url, data])).toEqual([
        ['/v2/users/invite', '{"email":"a@example.com"}'],
      ])
      expect(mock.history.delete?.map(({ url, params }) => [url, params])).toEqual([['/x', { a: 1 }]])
      if (version === '2') expect(mock.history).toHaveLength(4)
      mock.resetHistory()
      expect(mock.history.get).toEqual([])
    })

    it('does nothing once it is restored', async () => {
      const { client, getUser } = open({ baseURL: server.url })
      const mock = new MockAdapter(client)
      expect(await outcomeOf(getUser('u'))).toMatchObject({ failed: true, status: 404 })
      mock.restore()
      expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: { id: 'real' } })
    })
  })
})
