import { expect, it } from 'vitest'
import { json, type Respond } from '../support/server'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines } from './support'

declare const root: Bundle['root']
declare const entry: Bundle['entry']
declare const settle: Bundle['settle']

/** Answers 429 once, then `{}`. */
function busyOnce(headers: Record<string, string> = {}): Respond {
  let count = 0
  return (_, response) => json(response, {}, count++ ? 200 : 429, headers)
}

/** Tells when the client has gone. */
function watch(start: Respond): { respond: Respond; gone: Promise<unknown> } {
  let leave: () => void
  const gone = new Promise<void>((resolve) => {
    leave = resolve
  })
  const respond: Respond = (request, response, socket) => {
    response.on('close', () => leave())
    return start(request, response, socket)
  }
  return { respond, gone }
}

/** Sends one byte every 20 ms, and never ends. */
const drip: Respond = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

describeInChromium('limits of a call', (stage) => {
  it('a 429 is followed by the same request, with no further header', async () => {
    const { page, api, site } = stage
    api.respond(cors(site.url, busyOnce()))
    const answer = await page.evaluate((baseURL) => {
      const client = entry.createClient({ baseURL, token: 'page-token', retry: { baseDelayMs: 1 } })
      return settle(client.updateUserV2('me', { display_name: 'Anna' }))
    }, api.url)
    expect(answer).toMatchObject({ status: 200, data: {} })
    expect(lines(api)).toEqual([
      'OPTIONS /v2/users/me',
      'PATCH /v2/users/me',
      'OPTIONS /v2/users/me',
      'PATCH /v2/users/me',
    ])
    const [first, second] = calls(api)
    expect(chosenHeaders(first as never)).toEqual({
      accept: 'application/json, text/plain, */*',
      authorization: 'Bearer page-token',
      'content-type': 'application/json',
    })
    expect(second).toEqual(first)
    const asked = api.requests.flatMap(({ headers }) => headers['access-control-request-headers'] ?? [])
    expect(asked).toEqual(['authorization,content-type', 'authorization,content-type'])
  })

  it('a `Retry-After` counts where the service exposes it to pages', async () => {
    const { page, api, site } = stage
    api.respond(cors(site.url, busyOnce({ 'retry-after': '1' }), { 'access-control-expose-headers': 'retry-after' }))
    const [answer, delays] = await page.evaluate(async (baseURL) => {
      const delays: number[] = []
      const sdk = root.createSDK({ baseURL, retry: { baseDelayMs: 1 } })
      sdk.retry({ onRetry: ({ delayMs }) => delays.push(delayMs) })
      return [await settle(sdk.user.checkInviteToken('invite')), delays] as const
    }, api.url)
    expect(answer).toMatchObject({ status: 200, data: {} })
    expect(delays).toEqual([1000])
    expect(answer.ms).toBeGreaterThan(990)
    expect(api.requests).toHaveLength(2)
  })

  it('an abort ends the wait for a retry at once', async () => {
    const { page, api, site } = stage
    api.respond(cors(site.url, busyOnce({ 'retry-after': '20' }), { 'access-control-expose-headers': 'retry-after' }))
    const answer = await page.evaluate((baseURL) => {
      const controller = new AbortController()
      const onRetry = () => void setTimeout(() => controller.abort(), 50)
      const client = entry.createClient({ baseURL, retry: { onRetry } })
      return settle(client.checkInviteToken('invite', null, { signal: controller.signal }))
    }, api.url)
    expect(answer.error).toMatchObject({ name: 'CanceledError', code: 'ERR_CANCELED' })
    expect(answer.ms).toBeLessThan(2000)
    expect(api.requests).toHaveLength(1)
  })

  it('an abort ends a request that has no answer yet, and the server sees it go', async () => {
    const { page, api, site } = stage
    let told: Promise<unknown> | undefined
    const { respond, gone } = watch(() => {
      told = page.evaluate(() => globalThis.dispatchEvent(new Event('arrived')))
    })
    api.respond(cors(site.url, respond))
    const answer = await page.evaluate((baseURL) => {
      const controller = new AbortController()
      addEventListener('arrived', () => controller.abort())
      const client = entry.createClient({ baseURL })
      return settle(client.checkInviteToken('invite', null, { signal: controller.signal }))
    }, api.url)
    expect(answer.error).toMatchObject({ name: 'CanceledError', code: 'ERR_CANCELED' })
    await gone
    await told
    expect(api.requests).toHaveLength(1)
  })

  it('the timeout ends an answer that drips in, and the server sees the page go', async () => {
    const { page, api, site } = stage
    const { respond, gone } = watch(drip)
    api.respond(cors(site.url, respond))
    const answer = await page.evaluate((baseURL) => {
      const client = entry.createClient({ baseURL, timeout: 200, retry: { maxRetries: 0 } })
      return settle(client.checkInviteToken('invite'))
    }, api.url)
    expect(answer.error).toEqual({
      name: 'AxiosError',
      message: 'checkInviteToken failed: timeout of 200ms exceeded',
      code: 'ECONNABORTED',
    })
    expect(answer.ms).toBeGreaterThan(190)
    expect(answer.ms).toBeLessThan(2000)
    await gone
    expect(api.requests).toHaveLength(1)
  })

  it('a connection that breaks: a reading call is repeated, another says that its outcome is unknown', async () => {
    const { page, api, site } = stage
    let count = 0
    // A new connection each time, since Chromium by itself repeats a request that fails on one that was used before.
    const fail: Respond = (request, response, socket) =>
      request.method === 'POST' || count++ === 0 ? socket.destroy() : json(response, {})
    api.respond(cors(site.url, fail, { connection: 'close' }))
    const answers = await page.evaluate(async (baseURL) => {
      const client = entry.createClient({ baseURL, token: 'page-token', retry: { baseDelayMs: 1 } })
      return [await settle(client.getMeV2()), await settle(client.inviteUser(null, { email: 'anna@example.com' }))]
    }, api.url)
    expect(answers[0]).toMatchObject({ status: 200, data: {} })
    expect(answers[1]?.error).toEqual({
      name: 'AxiosError',
      message: 'inviteUser failed: Network Error',
      code: 'ERR_NETWORK',
      outcome: 'unknown',
    })
    expect(calls(api).map(({ method }) => method)).toEqual(['GET', 'GET', 'POST'])
  })
})
