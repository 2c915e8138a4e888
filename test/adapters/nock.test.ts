import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { ADDRESS, allCallers, failureOf, outcomeOf } from '../support/callers'

beforeAll(() => nock.disableNetConnect())
afterEach(() => nock.cleanAll())
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})

describe.each(allCallers)('nock under %s', (_, open) => {
  it('replies to a path', async () => {
    nock(ADDRESS).get('/v2/users/u').reply(200, { id: 'nocked' })
    expect(await outcomeOf(open().getUser('u'))).toEqual({ status: 200, data: { id: 'nocked' } })
  })

  it('replies to a path with a query', async () => {
    nock(ADDRESS).get('/v2/users').query({ query: 'anna', limit: 10 }).reply(200, { results: [] })
    const { listUsers } = open()
    expect(await outcomeOf(listUsers({ query: 'anna', limit: 10 }))).toEqual({ status: 200, data: { results: [] } })
  })

  it('replies to a body', async () => {
    nock(ADDRESS).post('/v2/users/invite', { email: 'anna@example.com' }).reply(201, { id: 'invited' })
    const { inviteUser } = open()
    expect(await outcomeOf(inviteUser({ email: 'anna@example.com' }))).toEqual({ status: 201, data: { id: 'invited' } })
  })

  it('replies an error status', async () => {
    nock(ADDRESS).get('/v2/users/u').reply(404, { message: 'no such user' })
    expect(await outcomeOf(open().getUser('u'))).toEqual({
      failed: true,
      status: 404,
      data: { message: 'no such user' },
      code: 'ERR_BAD_REQUEST',
    })
  })

  it('names the request that it has no reply for', async () => {
    nock(ADDRESS).get('/v2/users/other').reply(200)
    const error = await failureOf(open().getUser('u'))
    expect([error.code, error.response]).toEqual(['ERR_NOCK_NO_MATCH', undefined])
    expect(error.message).toContain('Nock: No match for request')
  })

  it('names the host that it blocks requests to', async () => {
    const error = await failureOf(open().getUser('u'))
    expect(error.code).toBe('ENETUNREACH')
    expect(error.message).toContain('Nock: Disallowed net connect for "user.sls.epilot.io:443/v2/users/u"')
  })

  it('fails with an error that a test names', async () => {
    nock(ADDRESS)
      .get('/v2/users/u')
      .replyWithError(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
    const error = await failureOf(open().getUser('u'))
    expect([error.code, error.response]).toEqual(['ECONNRESET', undefined])
    expect(error.message).toMatch(/(^|: )read ECONNRESET$/)
  })

  it('replies late, after the time limit of the call', async () => {
    nock(ADDRESS).get('/v2/users/u').delay(1_000).reply(200, {})
    const error = await failureOf(open().getUser('u', { timeout: 30 }))
    expect(error.code).toBe('ECONNABORTED')
    expect(error.message).toMatch(/(^|: )timeout of 30ms exceeded$/)
  })
})

describe('with nock', () => {
  it('the token can be matched, and a retry takes the next reply', async () => {
    const reqheaders = { authorization: 'Bearer our-token' }
    nock(ADDRESS, { reqheaders }).get('/v2/users/me').reply(503).get('/v2/users/me').reply(200, { id: 'me' })
    const client = createClient({ token: 'our-token', retry: { baseDelayMs: 1 } })
    expect((await client.getMeV2()).data).toEqual({ id: 'me' })
    expect(nock.isDone()).toBe(true)
  })

  it('a request that nock has no reply for is not retried', async () => {
    nock(ADDRESS).get('/v2/users/other').reply(200)
    let retries = 0
    const client = createClient({ token: 't', retry: { baseDelayMs: 1, onRetry: () => retries++ } })
    const error = await failureOf(client.getMeV2())
    expect([error.code, retries]).toEqual(['ERR_NOCK_NO_MATCH', 0])
  })

  it.each(['/v2/users/u', 'https://user.sls.epilot.io/v2/users/u'])(
    'a redirect to %s is followed',
    async (location) => {
      nock(ADDRESS).get('/v2/users/me').reply(302, '', { Location: location })
      nock(ADDRESS).get('/v2/users/u').reply(200, { id: 'u' })
      expect((await createClient({ token: 't' }).getMeV2()).data).toEqual({ id: 'u' })
    },
  )
})
