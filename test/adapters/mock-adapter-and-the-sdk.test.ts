import { inspect } from 'node:util'
import axios, { type AxiosInstance } from 'axios'
import MockAdapter2 from 'axios-mock-adapter'
import MockAdapter1 from 'axios-mock-adapter-1'
import { afterEach, describe, expect, it } from 'vitest'
import { createSDK } from '../../src'
import { authorize, createClient, type RetryEvent } from '../../src/user'
import { failureOf, openPlain, outcomeOf, ownCallers } from '../support/callers'

const quick = { baseDelayMs: 1 }

describe.each([
  ['2', MockAdapter2],
  ['1', MockAdapter1 as unknown as typeof MockAdapter2],
])('with axios-mock-adapter %s', (_, MockAdapter) => {
  const authorizations = (mock: InstanceType<typeof MockAdapter2>) =>
    mock.history.get?.map(({ headers }) => headers?.Authorization)

  it('a token is sent to the mock, and is neither on the response nor on an error', async () => {
    const client = createClient({ token: 'our-token' })
    const mock = new MockAdapter(client as AxiosInstance)
    mock.onGet('/v2/users/me').reply(200, { id: 'me' })
    const { config } = await client.getMeV2()
    const error = await failureOf(client.getUserV2('other'))
    expect(authorizations(mock)).toEqual(['Bearer our-token', 'Bearer our-token'])
    expect([config.headers.Authorization, error.config.headers.Authorization]).toEqual([undefined, undefined])
    expect([error.message, error.operationId]).toEqual(['getUserV2 failed with status 404', 'getUserV2'])
  })

  it('no printed response or error of the mock shows a token', async () => {
    const client = createClient({ token: 'our-token', retry: { maxRetries: 0 } })
    const mock = new MockAdapter(client as AxiosInstance)
    mock.onGet('/v2/users/200').reply(200, {}).onGet('/v2/users/403').reply(403, { message: 'no' })
    mock.onGet('/v2/users/0').networkError().onGet('/v2/users/1').timeout()
    for (const id of ['200', '403', '0', '1', 'other']) {
      const outcome = await client.getUserV2(id).catch((error) => error)
      const printed = [inspect(outcome, { depth: 20 }), JSON.stringify(outcome), String(outcome.stack)]
      expect([id, ...printed.map((text) => text?.includes('our-token'))]).toEqual([id, false, false, false])
    }
  })

  it('a public operation sends no token to the mock', async () => {
    const client = createClient({ token: 'our-token' })
    const mock = new MockAdapter(client as AxiosInstance)
    mock.onAny().reply(200, {})
    await client.getUserLoginParametersV2('anna@example.com')
    expect(authorizations(mock)).toEqual([undefined])
  })

  it('each attempt has a request of its own in the history', async () => {
    const client = createClient({ token: ({ reason }) => reason })
    const mock = new MockAdapter(client as AxiosInstance)
    mock.onGet('/v2/users/me').replyOnce(401).onGet('/v2/users/me').reply(200, { id: 'me' })
    expect((await client.getMeV2()).data).toEqual({ id: 'me' })
    expect(authorizations(mock)).toEqual(['Bearer request', 'Bearer unauthorized'])
  })

  it('a single failure of the mock is retried on the mock', async () => {
    const client = createClient({ token: 't', retry: quick })
    const mock = new MockAdapter(client as AxiosInstance)
    mock.onGet('/v2/users/me').networkErrorOnce().onGet('/v2/users/me').timeoutOnce()
    mock.onGet('/v2/users/me').replyOnce(503).onGet('/v2/users/me').reply(200, { id: 'me' })
    expect((await client.getMeV2()).data).toEqual({ id: 'me' })
    expect(mock.history.get).toHaveLength(4)
    mock.onPost('/v2/users/invite').networkErrorOnce()
    const error = await failureOf(client.inviteUser(null, { email: 'anna@example.com' }))
    expect([error.outcome, mock.history.post?.length]).toEqual(['unknown', 1])
  })

  it('a 429 without headers is retried, and one with Retry-After after that time', async () => {
    const delays: number[] = []
    const onRetry = ({ delayMs }: RetryEvent) => delays.push(delayMs)
    const client = createClient({ token: 't', retry: { ...quick, onRetry } })
    const mock = new MockAdapter(client as AxiosInstance)
    mock.onPost('/v2/users/invite').replyOnce(429, {}, { 'Retry-After': '0' })
    mock.onPost('/v2/users/invite').replyOnce(429).onPost('/v2/users/invite').reply(201, {})
    expect((await client.inviteUser(null, { email: 'anna@example.com' })).status).toBe(201)
    expect(delays).toEqual([0, expect.any(Number)])
    expect(delays[1]).toBeLessThanOrEqual(2)
  })

  it('the config of an error is sent to the mock again', async () => {
    const client = createClient({ token: 'our-token' })
    const mock = new MockAdapter(client as AxiosInstance)
    mock.onPost('/v2/users/invite', { email: 'anna@example.com' }).replyOnce(403).onPost().reply(201, { id: 'sent' })
    const error = await failureOf(client.inviteUser(null, { email: 'anna@example.com' }))
    expect((await client.request(error.config)).data).toEqual({ id: 'sent' })
    expect(mock.history.post?.map(({ data }) => data)).toEqual(Array(2).fill('{"email":"anna@example.com"}'))
    expect(mock.history.post?.map(({ headers }) => headers?.Authorization)).toEqual(Array(2).fill('Bearer our-token'))
  })

  it('a large response is fetched from the mock', async () => {
    const client = createClient({ token: 't' })
    const mock = new MockAdapter(client as AxiosInstance)
    const large = { 'Content-Type': 'application/large-response.vnd+json' }
    mock.onGet('/v2/users/me').reply(200, { $payload_ref: 'https://s3.example.com/large?signature=1' }, large)
    mock.onGet('https://s3.example.com/large?signature=1').reply(200, JSON.stringify(JSON.stringify({ id: 'me' })))
    expect((await client.getMeV2()).data).toEqual({ id: 'me' })
    expect(authorizations(mock)).toEqual(['Bearer t', undefined])
  })

  it('a client that is authorized after it was mocked uses both', async () => {
    const sdk = createSDK()
    const mock = new MockAdapter(sdk.user.getClient() as AxiosInstance)
    mock.onGet('/v2/users/me').reply(200, {})
    sdk.authorize('of-the-sdk')
    await sdk.user.getMeV2()
    authorize(sdk.user, 'of-the-handle')
    await sdk.user.getMeV2()
    expect(authorizations(mock)).toEqual(['Bearer of-the-sdk', 'Bearer of-the-handle'])
  })

  describe.each([['plain axios', openPlain] as const, ...ownCallers])('on axios itself, %s', (_, open) => {
    let mock: InstanceType<typeof MockAdapter2> | undefined
    afterEach(() => mock?.restore())

    it('mocks the instances that are made from then on', async () => {
      mock = new MockAdapter(axios)
      mock.onGet('/v2/users', { params: { limit: 10 } }).reply(200, { results: [] })
      const { getUser, listUsers } = open()
      expect(await outcomeOf(listUsers({ limit: 10 }))).toEqual({ status: 200, data: { results: [] } })
      expect(await outcomeOf(getUser('u'))).toMatchObject({ failed: true, status: 404 })
    })
  })
})
