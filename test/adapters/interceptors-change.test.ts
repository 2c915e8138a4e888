import { AxiosHeaders, type InternalAxiosRequestConfig } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callers, failureOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterEach(() => server.close())

type Change = (config: InternalAxiosRequestConfig) => void

/** The ways in which interceptors hand on what they have changed. */
const styles: [string, (change: Change) => (config: InternalAxiosRequestConfig) => unknown][] = [
  [
    'in place',
    (change) => (config) => {
      change(config)
      return config
    },
  ],
  [
    'on a copy',
    (change) => (config) => {
      const copy = { ...config }
      change(copy)
      return copy
    },
  ],
  [
    'on a copy, later',
    (change) => async (config) => {
      await new Promise((done) => setTimeout(done, 1))
      const copy = Object.assign({}, config)
      change(copy)
      return copy
    },
  ],
]

describe.each(callers)('what an interceptor changes on %s', (_, open) => {
  describe.each(styles)('%s', (_, style) => {
    const intercepted = (change: Change) => {
      const caller = open({ baseURL: server.url })
      caller.client.interceptors.request.use(style(change) as never)
      return caller
    }
    const sent = () => server.requests.map(({ method, url, body }) => [method, url, body])

    it('is the path', async () => {
      const { getUser } = intercepted((config) => {
        config.url = `/prefix${config.url}`
      })
      await getUser('u')
      expect(sent()).toEqual([['GET', '/prefix/v2/users/u', '']])
    })

    it('is a whole URL', async () => {
      const { getUser } = intercepted((config) => {
        config.url = `${server.url}/whole?a=1`
      })
      await getUser('u')
      expect(sent()).toEqual([['GET', '/whole?a=1', '']])
    })

    it('is the query', async () => {
      const { listUsers } = intercepted((config) => {
        config.params = { ...config.params, limit: 20, offset: 5 }
      })
      await listUsers({ query: 'anna', limit: 10 })
      expect(sent()).toEqual([['GET', '/v2/users?query=anna&limit=20&offset=5', '']])
    })

    it('is the query, removed', async () => {
      const { listUsers } = intercepted((config) => {
        config.params = undefined
      })
      await listUsers({ query: 'anna', limit: 10 })
      expect(sent()).toEqual([['GET', '/v2/users', '']])
    })

    it('is the query, as URLSearchParams', async () => {
      const { listUsers } = intercepted((config) => {
        config.params = new URLSearchParams({ ...config.params, trace: 'a b' })
      })
      await listUsers({ query: 'anna' })
      expect(sent()).toEqual([['GET', '/v2/users?query=anna&trace=a+b', '']])
    })

    it('is the body, as an object', async () => {
      const { inviteUser } = intercepted((config) => {
        config.data = { ...config.data, language: 'de' }
      })
      await inviteUser({ email: 'a@example.com' })
      expect(sent()).toEqual([['POST', '/v2/users/invite', '{"email":"a@example.com","language":"de"}']])
    })

    it('is the body, as JSON text', async () => {
      const { inviteUser } = intercepted((config) => {
        config.headers.setContentType('application/json')
        config.data = JSON.stringify({ ...config.data, language: 'de' })
      })
      await inviteUser({ email: 'a@example.com' })
      expect(sent()).toEqual([['POST', '/v2/users/invite', '{"email":"a@example.com","language":"de"}']])
    })

    it('is a header', async () => {
      const { getUser } = intercepted((config) => {
        config.headers.set('x-one', '1')
        config.headers['x-two'] = '2'
        config.headers.delete('x-mine')
      })
      await getUser('u', { headers: { 'x-mine': 'gone' } })
      const { headers } = server.requests[0] as (typeof server.requests)[0]
      expect([headers['x-one'], headers['x-two'], headers['x-mine']]).toEqual(['1', '2', undefined])
    })

    it('is all headers, as a plain object or as axios’s', async () => {
      const { getUser } = intercepted((config) => {
        config.headers = { 'x-one': '1' } as never
      })
      await getUser('u')
      const other = intercepted((config) => {
        config.headers = new AxiosHeaders({ 'X-One': '1' })
      })
      await other.getUser('u')
      expect(server.requests.map(({ headers }) => headers['x-one'])).toEqual(['1', '1'])
    })

    it('is the method', async () => {
      const { inviteUser } = intercepted((config) => {
        config.method = 'put'
      })
      await inviteUser({ email: 'a@example.com' })
      expect(sent()).toEqual([['PUT', '/v2/users/invite', '{"email":"a@example.com"}']])
    })

    it('is the base', async () => {
      const { getUser } = intercepted((config) => {
        config.baseURL = `${server.url}/v0`
      })
      await getUser('u')
      expect(sent()).toEqual([['GET', '/v0/v2/users/u', '']])
    })

    it('is the time limit', async () => {
      server.respond(() => {})
      const { getUser } = intercepted((config) => {
        config.timeout = 30
      })
      const error = await failureOf(getUser('u'))
      expect(error.code).toBe('ECONNABORTED')
      expect(error.message).toMatch(/(^|: )timeout of 30ms exceeded$/)
    })

    it('is the signal', async () => {
      server.respond(() => {})
      const { getUser } = intercepted((config) => {
        config.signal = AbortSignal.timeout(30)
      })
      expect((await failureOf(getUser('u'))).code).toBe('ERR_CANCELED')
    })

    it('is whether a status is an error', async () => {
      server.respond((_, response) => json(response, { message: 'no' }, 404))
      const { getUser } = intercepted((config) => {
        config.validateStatus = (status) => status < 500
      })
      expect((await getUser('u')).data).toEqual({ message: 'no' })
    })
  })

  it('in place, in the body or the params, does not change what the caller passed', async () => {
    const { client, listUsers, inviteUser } = open({ baseURL: server.url })
    client.interceptors.request.use((config) => {
      if (config.data) Object.assign(config.data, { language: 'de' })
      if (config.params) Object.assign(config.params, { limit: 20 })
      return config
    })
    const [body, parameters] = [{ email: 'a@example.com' }, { query: 'anna' }]
    await inviteUser(body)
    await listUsers(parameters)
    expect([server.requests[0]?.body, server.requests[1]?.url]).toEqual([
      '{"email":"a@example.com","language":"de"}',
      '/v2/users?query=anna&limit=20',
    ])
    expect([body, parameters]).toEqual([{ email: 'a@example.com' }, { query: 'anna' }])
  })
})
