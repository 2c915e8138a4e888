import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { authorize, createSDK } from '../../src'
import type { TokenContext } from '../../src/core/types'
import { type Client, kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const sentTokens = () => server.requests.map(({ headers }) => headers.authorization)
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Responds with these statuses, one after the other, then with 200; calls back before each. */
function respondWith(statuses: number[], before: () => void = () => {}): void {
  server.respond((_, response) => {
    before()
    json(response, {}, statuses.shift() ?? 200)
  })
}

/** Anna's token, renewed after a 401. */
const anna = () => vi.fn(({ reason }: TokenContext) => (reason === 'unauthorized' ? 'anna-2' : 'anna-1'))

describe.each(kinds)('a call keeps its user and organization, $name', ({ createClient, authorize, beforeRequest }) => {
  const changes: [string, (client: Client) => unknown][] = [
    ['another token is set', (client) => authorize(client, 'ben')],
    ['another function is set', (client) => authorize(client, () => 'ben')],
    ['the user signs out', (client) => authorize(client, null)],
  ]

  it.each(changes)('when %s while it waits for a retry', async (_, change) => {
    respondWith([429, 503])
    const onRetry = () => void change(client)
    const client: Client = createClient({ baseURL: server.url, token: anna(), retry: { baseDelayMs: 1, onRetry } })
    await client.getMeV2()
    expect(sentTokens()).toEqual(Array(3).fill('Bearer anna-1'))
  })

  it.each(changes)('when %s before its 401', async (_, change) => {
    respondWith([401], () => change(client))
    const client: Client = createClient({ baseURL: server.url, token: anna() })
    await client.getMeV2()
    expect(sentTokens()).toEqual(['Bearer anna-1', 'Bearer anna-2'])
  })

  it.each(changes)('when %s while its token is on its way, or is renewed', async (_, change) => {
    respondWith([401])
    const token = async ({ reason }: TokenContext) => {
      await sleep(5)
      change(client)
      await sleep(5)
      return reason === 'unauthorized' ? 'anna-2' : 'anna-1'
    }
    const client: Client = createClient({ baseURL: server.url, token })
    await client.getMeV2()
    expect(sentTokens()).toEqual(['Bearer anna-1', 'Bearer anna-2'])
  })

  it.each(changes)('when %s while an interceptor or a hook waits', async (_, change) => {
    const client: Client = createClient({ baseURL: server.url, token: anna() })
    let isFirst = true
    beforeRequest(client, async () => {
      if (isFirst) change(client)
      isFirst = false
      await sleep(5)
    })
    await client.getMeV2()
    expect(sentTokens()).toEqual(['Bearer anna-1'])
  })

  it.each(changes)('when %s right after it was made', async (_, change) => {
    const client: Client = createClient({ baseURL: server.url, token: anna() })
    const call = client.getMeV2()
    change(client)
    await call
    expect(sentTokens()).toEqual(['Bearer anna-1'])
  })

  it('and later calls use the user that is set then', async () => {
    const client: Client = createClient({ baseURL: server.url, token: anna() })
    respondWith([401], () => authorize(client, 'ben'))
    await client.getMeV2()
    await client.getMeV2()
    authorize(client, null)
    respondWith([])
    await client.getMeV2()
    expect(sentTokens()).toEqual(['Bearer anna-1', 'Bearer anna-2', 'Bearer ben', undefined])
  })

  it('and calls no other token function', async () => {
    const ben = vi.fn(() => 'ben')
    const token = anna()
    const client: Client = createClient({ baseURL: server.url, token, retry: { baseDelayMs: 1 } })
    respondWith([401, 503, 429], () => authorize(client, ben))
    await client.getMeV2()
    expect(token.mock.calls.map(([{ reason }]) => reason)).toEqual(['request', 'unauthorized', 'request', 'request'])
    expect(ben).not.toHaveBeenCalled()
  })

  it('and a token that is being fetched is not shared with calls of somebody else', async () => {
    const client: Client = createClient({ baseURL: server.url, token: () => sleep(20).then(() => 'anna') })
    const first = client.getMeV2()
    authorize(client, () => sleep(5).then(() => 'ben'))
    await Promise.all([first, client.getMeV2()])
    expect(sentTokens().sort()).toEqual(['Bearer anna', 'Bearer ben'])
  })

  it('when its retry options and its headers are changed by the caller meanwhile', async () => {
    respondWith([429, 429])
    const options = { headers: { 'x-mine': '1' }, retry: { maxRetries: 2, baseDelayMs: 1 } }
    const client: Client = createClient({ baseURL: server.url, token: 'anna' })
    const call = client.getMeV2(null, null, options)
    options.headers['x-mine'] = '2'
    options.retry.maxRetries = 0
    await call
    expect(server.requests.map(({ headers }) => headers['x-mine'])).toEqual(['1', '1', '1'])
  })
})

describe.each(['http', 'fetch'] as const)('a call of an SDK keeps its organization, adapter %s', (adapter) => {
  const open = (onRetry?: () => void) => {
    const sdk = createSDK({
      baseURL: server.url,
      adapter,
      token: 'anna',
      retry: { baseDelayMs: 1, ...(onRetry && { onRetry }) },
    })
    sdk.headers({ 'x-epilot-org-id': '1', 'x-first': 'yes' })
    return sdk
  }
  const sent = () =>
    server.requests.map(({ headers }) => [headers.authorization, headers['x-epilot-org-id'], headers['x-first']])
  const ANNA = ['Bearer anna', '1', 'yes']

  /** Switches to somebody else at another organization. */
  function change(sdk: ReturnType<typeof open>): void {
    sdk.authorize('ben')
    sdk.headers({ 'x-epilot-org-id': '2', 'x-first': undefined })
  }

  it('when it changes while the call waits for a retry', async () => {
    respondWith([429])
    const sdk = open(() => change(sdk))
    await sdk.user.getMeV2()
    expect(sent()).toEqual([ANNA, ANNA])
  })

  it('when it changes before a 401', async () => {
    const sdk = open()
    sdk.authorize(({ reason }) => (reason === 'unauthorized' ? 'anna-2' : 'anna'))
    respondWith([401], () => change(sdk))
    await sdk.user.getMeV2()
    expect(sent()).toEqual([ANNA, ['Bearer anna-2', '1', 'yes']])
  })

  it.each(['an interceptor of the client', 'an interceptor of the SDK'])('when it changes in %s', async (name) => {
    const sdk = open()
    const intercept = async <T>(config: T) => {
      change(sdk)
      await sleep(5)
      return config
    }
    if (name.endsWith('SDK')) sdk.interceptors.request(intercept)
    else sdk.user.getClient().interceptors.request.use(intercept)
    await sdk.user.getMeV2()
    expect(sent()).toEqual([ANNA])
  })

  it('when it changes right after the call was made', async () => {
    const sdk = open()
    const calls = [sdk.user.getMeV2(), sdk.user.getClient().get('/plain')]
    change(sdk)
    await Promise.all([...calls, sdk.user.getMeV2()])
    const BEN = ['Bearer ben', '2', undefined]
    expect(sent().sort()).toEqual([ANNA, ANNA, BEN].sort())
  })

  it('when its own client is authorized meanwhile, which applies to later calls', async () => {
    respondWith([429])
    const sdk = open(() => void authorize(sdk.user, 'ben'))
    await sdk.user.getMeV2()
    await sdk.user.getMeV2()
    expect(sent()).toEqual([ANNA, ANNA, ['Bearer ben', '1', 'yes']])
  })
})
