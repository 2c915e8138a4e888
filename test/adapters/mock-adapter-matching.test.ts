import MockAdapter2 from 'axios-mock-adapter'
import MockAdapter1 from 'axios-mock-adapter-1'
import { describe, expect, it } from 'vitest'
import { ADDRESS, allCallers, ONCE, outcomeOf } from '../support/callers'

const found = { status: 200, data: { id: 'found' } }
const notFound = { failed: true, status: 404, data: '', code: undefined }

describe.each([
  ['2', MockAdapter2],
  ['1', MockAdapter1 as unknown as typeof MockAdapter2],
])('axios-mock-adapter %s', (_, MockAdapter) => {
  describe.each(allCallers)('on %s', (_, open) => {
    it('matches the path', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet('/v2/users/u').reply(200, found.data)
      expect(await outcomeOf(getUser('u'))).toEqual(found)
      expect(await outcomeOf(getUser('other'))).toEqual(notFound)
    })

    it('matches the path without its first slash', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet('v2/users/u').reply(200, found.data)
      expect(await outcomeOf(getUser('u'))).toEqual(found)
    })

    it('matches the whole URL', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet(`${ADDRESS}/v2/users/u`).reply(200, found.data)
      expect(await outcomeOf(getUser('u'))).toEqual(found)
    })

    it('matches a regular expression, on the path and on the whole URL', async () => {
      const { client, getUser, listUsers } = open()
      new MockAdapter(client)
        .onGet(/^\/v2\/users\/\w+$/)
        .reply(200, found.data)
        .onGet(/^https:\/\/user\.sls\.epilot\.io\/v2\/users$/)
        .reply(200, { results: [] })
      expect(await outcomeOf(getUser('u'))).toEqual(found)
      expect(await outcomeOf(listUsers({ query: 'anna' }))).toEqual({ status: 200, data: { results: [] } })
    })

    it('matches the path of a list without looking at its parameters', async () => {
      const { client, listUsers } = open()
      new MockAdapter(client).onGet('/v2/users').reply(200, found.data)
      expect(await outcomeOf(listUsers({ query: 'anna', limit: 10 }))).toEqual(found)
    })

    it('matches parameters, with their own types', async () => {
      const { client, listUsers } = open()
      new MockAdapter(client).onGet('/v2/users', { params: { query: 'anna', limit: 10 } }).reply(200, found.data)
      expect(await outcomeOf(listUsers({ query: 'anna', limit: 10 }))).toEqual(found)
      expect(await outcomeOf(listUsers({ limit: 10, query: 'anna' }))).toEqual(found)
      expect(await outcomeOf(listUsers({ query: 'anna' }))).toEqual(notFound)
      expect(await outcomeOf(listUsers({ query: 'anna', limit: 11 }))).toEqual(notFound)
    })

    it('matches parameters by an asymmetric matcher', async () => {
      const { client, listUsers } = open()
      new MockAdapter(client)
        .onGet('/v2/users', { params: expect.objectContaining({ limit: 10 }) })
        .reply(200, found.data)
      expect(await outcomeOf(listUsers({ query: 'anna', limit: 10 }))).toEqual(found)
      expect(await outcomeOf(listUsers({ query: 'anna' }))).toEqual(notFound)
    })

    it('matches the parameters that a call adds in its config', async () => {
      const { client, getUser } = open()
      new MockAdapter(client).onGet('/v2/users/u', { params: { fields: ['a', 'b'] } }).reply(200, found.data)
      expect(await outcomeOf(getUser('u', { params: { fields: ['a', 'b'] } }))).toEqual(found)
    })

    it('matches the body', async () => {
      const { client, inviteUser } = open()
      new MockAdapter(client)
        .onPost('/v2/users/invite', { email: 'anna@example.com', language: 'de' })
        .reply(201, found.data)
      const created = { status: 201, data: found.data }
      expect(await outcomeOf(inviteUser({ email: 'anna@example.com', language: 'de' }))).toEqual(created)
      expect(await outcomeOf(inviteUser({ email: 'ben@example.com' }))).toEqual(notFound)
    })

    it('matches the body by an asymmetric matcher', async () => {
      const { client, inviteUser } = open()
      new MockAdapter(client)
        .onPost('/v2/users/invite', expect.objectContaining({ email: 'anna@example.com' }))
        .reply(201, found.data)
      expect(await outcomeOf(inviteUser({ email: 'anna@example.com', language: 'de' }))).toMatchObject({ status: 201 })
    })

    it('matches any request of a method, and any request', async () => {
      const { client, getUser, inviteUser } = open()
      new MockAdapter(client).onPost().reply(201, found.data).onAny().reply(200, found.data)
      expect(await outcomeOf(getUser('u'))).toEqual(found)
      expect(await outcomeOf(inviteUser({ email: 'anna@example.com' }))).toEqual({ status: 201, data: found.data })
    })

    it('matches plain calls with parameters and bodies', async () => {
      const { client } = open()
      new MockAdapter(client)
        .onGet('/x', { params: { a: 1 } })
        .reply(200, found.data)
        .onPut('/x', { a: { b: [1, null] } })
        .reply(200, found.data)
      expect(await outcomeOf(client.get('/x', { ...ONCE, params: { a: 1 } }))).toEqual(found)
      expect(await outcomeOf(client.put('/x', { a: { b: [1, null] } }, ONCE))).toEqual(found)
      expect(await outcomeOf(client.request({ ...ONCE, url: '/x', params: { a: 1 } }))).toEqual(found)
      expect(await outcomeOf(client('/x', { ...ONCE, params: { a: 1 } }))).toEqual(found)
    })

    it('matches nothing: the status is 404', async () => {
      const { client, getUser, listUsers, inviteUser } = open()
      new MockAdapter(client)
      expect(await outcomeOf(getUser('u'))).toEqual(notFound)
      expect(await outcomeOf(listUsers({ query: 'anna' }))).toEqual(notFound)
      expect(await outcomeOf(inviteUser({ email: 'anna@example.com' }))).toEqual(notFound)
      expect(await outcomeOf(client.get('/x', ONCE))).toEqual(notFound)
    })
  })
})
