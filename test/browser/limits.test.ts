import { expect, it } from 'vitest'
import { json, type Respond } from '../support/server'
import { KINDS, type Kind, NAMES } from './kinds'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines } from './support'

declare const entry: Bundle['entry']
declare const open: Bundle['open']
declare const settle: Bundle['settle']

/** Responds 429 once, then `{}`. */
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

const canceled = (kind: Kind) => ({ name: NAMES[kind].cancel, code: 'ERR_CANCELED' })

describeInChromium('limits of a call', (stage) => {
  it.each(KINDS)('on %s, a 429 is followed by the same request, with no further header', async (kind) => {
    const { page, api, site } = stage
    api.respond(cors(site.url, busyOnce()))
    const answer = await page.evaluate(
      ({ kind, baseURL }) => {
        const client = open(kind, { baseURL, token: 'page-token', retry: { baseDelayMs: 1 } })
        return settle(client.updateUserV2('me', { display_name: 'Anna' }))
      },
      { kind, baseURL: api.url },
    )
    expect(answer).toMatchObject({ status: 200, data: {} })
    const path = '/v2/users/me'
    expect(lines(api)).toEqual([`OPTIONS ${path}`, `PATCH ${path}`, `OPTIONS ${path}`, `PATCH ${path}`])
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

  it.each(KINDS)('on %s, a `Retry-After` counts where the service exposes it to pages', async (kind) => {
    const { page, api, site } = stage
    api.respond(cors(site.url, busyOnce({ 'retry-after': '1' }), { 'access-control-expose-headers': 'retry-after' }))
    const [answer, delays] = await page.evaluate(
      async ({ kind, baseURL }) => {
        const delays: number[] = []
        const retry = { baseDelayMs: 1, onRetry: ({ delayMs }: { delayMs: number }) => delays.push(delayMs) }
        return [await settle(open(kind, { baseURL, retry }).checkInviteToken('invite')), delays] as const
      },
      { kind, baseURL: api.url },
    )
    expect(answer).toMatchObject({ status: 200, data: {} })
    expect(delays).toEqual([1000])
    expect(answer.ms).toBeGreaterThan(990)
    expect(api.requests).toHaveLength(2)
  })

  it.each(KINDS)('on %s, an abort ends the wait for a retry at once', async (kind) => {
    const { page, api, site } = stage
    api.respond(cors(site.url, busyOnce({ 'retry-after': '20' }), { 'access-control-expose-headers': 'retry-after' }))
    const answer = await page.evaluate(
      ({ kind, baseURL }) => {
        const controller = new AbortController()
        const onRetry = () => void setTimeout(() => controller.abort(), 50)
        const client = open(kind, { baseURL, retry: { onRetry } })
        return settle(client.checkInviteToken('invite', null, { signal: controller.signal }))
      },
      { kind, baseURL: api.url },
    )
    expect(answer.error).toMatchObject(canceled(kind))
    expect(answer.ms).toBeLessThan(20_000)
    expect(api.requests).toHaveLength(1)
  })

  it.each(KINDS)('on %s, an abort ends a request without a response, and the server sees it go', async (kind) => {
    const { page, api, site } = stage
    let told: Promise<unknown> | undefined
    const { respond, gone } = watch(() => {
      told = page.evaluate(() => globalThis.dispatchEvent(new Event('arrived')))
    })
    api.respond(cors(site.url, respond))
    const answer = await page.evaluate(
      ({ kind, baseURL }) => {
        const controller = new AbortController()
        addEventListener('arrived', () => controller.abort())
        return settle(open(kind, { baseURL }).checkInviteToken('invite', null, { signal: controller.signal }))
      },
      { kind, baseURL: api.url },
    )
    expect(answer.error).toMatchObject(canceled(kind))
    await gone
    await told
    expect(api.requests).toHaveLength(1)
  })

  it.each(KINDS)('on %s, the timeout ends a response that drips in, and the server sees the page go', async (kind) => {
    const { page, api, site } = stage
    const { respond, gone } = watch(drip)
    api.respond(cors(site.url, respond))
    const answer = await page.evaluate(
      ({ kind, baseURL }) => {
        const client = open(kind, { baseURL, timeout: 200, retry: { maxRetries: 0 } })
        return settle(client.checkInviteToken('invite'))
      },
      { kind, baseURL: api.url },
    )
    expect(answer.error).toEqual({
      name: NAMES[kind].error,
      message: 'checkInviteToken failed: timeout of 200ms exceeded',
      code: NAMES[kind].timeout,
    })
    expect(answer.ms).toBeGreaterThan(100)
    expect(answer.ms).toBeLessThan(20_000)
    await gone
    expect(api.requests).toHaveLength(1)
  })

  it.each(KINDS)('on %s, a connection that breaks: a read is retried, a write has an unknown outcome', async (kind) => {
    const { page, api, site } = stage
    let count = 0
    // A new connection each time, since Chromium by itself retries a request that fails on one that was used before.
    const fail: Respond = (request, response, socket) =>
      request.method === 'POST' || count++ === 0 ? socket.destroy() : json(response, {})
    api.respond(cors(site.url, fail, { connection: 'close' }))
    const answers = await page.evaluate(
      async ({ kind, baseURL }) => {
        const client = open(kind, { baseURL, token: 'page-token', retry: { baseDelayMs: 1 } })
        return [await settle(client.getMeV2()), await settle(client.inviteUser(null, { email: 'anna@example.com' }))]
      },
      { kind, baseURL: api.url },
    )
    expect(answers[0]).toMatchObject({ status: 200, data: {} })
    expect(answers[1]?.error).toEqual({
      name: NAMES[kind].error,
      message: `inviteUser failed: ${NAMES[kind].network}`,
      code: 'ERR_NETWORK',
      outcome: 'unknown',
    })
    expect(calls(api).map(({ method }) => method)).toEqual(['GET', 'GET', 'POST'])
  })

  it.each(KINDS)('on %s, a response that breaks off is an error, not a shorter response', async (kind) => {
    const { page, api, site } = stage
    const breakOff: Respond = (_, response, socket) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{}')
      setTimeout(() => socket.destroy(), 20)
    }
    api.respond(cors(site.url, breakOff))
    const { error } = await page.evaluate(
      ({ kind, baseURL }) => settle(open(kind, { baseURL, retry: { maxRetries: 0 } }).checkInviteToken('invite')),
      { kind, baseURL: api.url },
    )
    expect(error).toMatchObject({ code: 'ERR_NETWORK' })
  })

  it('on axios, an abort after the headers ends the stream that the caller reads', async () => {
    const { page, api, site } = stage
    const { respond, gone } = watch(drip)
    api.respond(cors(site.url, respond))
    const [first, end] = await page.evaluate(async (baseURL) => {
      const controller = new AbortController()
      const options = { responseType: 'stream', signal: controller.signal } as const
      const { data } = await entry.createClient({ baseURL }).checkInviteToken('invite', null, options)
      const reader = (data as unknown as ReadableStream<Uint8Array>).getReader()
      const { done } = await reader.read()
      controller.abort()
      const read = async (): Promise<string> => ((await reader.read()).done ? 'ended' : read())
      return [done, await read().catch(({ name }) => name)]
    }, api.url)
    expect(first).toBe(false)
    expect(end).toMatch(/^(AbortError|CanceledError)$/)
    await gone
  })
})
