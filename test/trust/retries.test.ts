import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Kind, kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Responds with a status and headers so many times; then with `{}`. */
function failFirst(times: number, status: number, headers: Record<string, string> = {}): void {
  let n = 0
  server.respond((_, response) => (n++ < times ? json(response, {}, status, headers) : json(response, {})))
}

const HOUR = 3_600_000
const date = (ms: number) => new Date(Date.now() + ms).toUTCString()

describe.each(kinds)('a 429, $name,', ({ createClient, createStubbed }: Kind) => {
  const invite = (retry: object = { baseDelayMs: 1 }) =>
    createClient({ baseURL: server.url, token: 't', retry }).inviteUser(null, { email: 'anna@example.com' })

  /** The waits of a call, in milliseconds. */
  async function delaysOf(retry: object = {}): Promise<number[]> {
    const delays: number[] = []
    await invite({ ...retry, onRetry: ({ delayMs }: { delayMs: number }) => delays.push(delayMs) })
    return delays
  }

  /** The wait that headers ask for. Nothing waits for so long: the call is ended when it begins to. */
  async function delayFor(headers: Record<string, string>): Promise<number> {
    failFirst(1, 429, headers)
    let delay = Number.NaN
    const onRetry = ({ delayMs }: { delayMs: number }) => {
      delay = delayMs
      throw new Error('enough')
    }
    await expect(invite({ onRetry })).rejects.toThrow('enough')
    return delay
  }

  it('is followed by the same call, up to three times', async () => {
    failFirst(3, 429)
    expect((await invite()).status).toBe(200)
    failFirst(4, 429)
    server.requests.length = 0
    const error = await invite().catch((failed) => failed)
    expect([error.status, error.outcome]).toEqual([429, undefined])
    expect(server.requests).toHaveLength(4)
  })

  it('has a random wait, whose upper end doubles', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5)
    failFirst(4, 429)
    expect(await delaysOf({ maxRetries: 4, baseDelayMs: 4, maxDelayMs: 20 })).toEqual([2, 4, 8, 10])
    random.mockRestore()
  })

  it.each(['0', '1'])('waits for Retry-After in seconds: %s', async (value) => {
    failFirst(1, 429, { 'retry-after': value })
    const started = performance.now()
    expect(await delaysOf({ maxDelayMs: 1_000 })).toEqual([Number(value) * 1_000])
    // Timers may be a millisecond early.
    expect(performance.now() - started).toBeGreaterThanOrEqual(Number(value) * 1_000 - 2)
  })

  it.each(['Retry-After', 'RETRY-AFTER'])('waits for it in any case: %s', async (name) => {
    let delay: number | undefined
    const onRetry = ({ delayMs }: { delayMs: number }) => {
      delay = delayMs
      throw new Error('enough')
    }
    const client = createStubbed({ token: 't', retry: { onRetry } }, () => ({ status: 429, headers: { [name]: '7' } }))
    await expect(client.getMeV2()).rejects.toThrow('enough')
    expect(delay).toBe(7_000)
  })

  it('waits for Retry-After as a date', async () => {
    const delay = await delayFor({ 'retry-after': date(10_000) })
    expect(delay).toBeGreaterThan(8_000)
    expect(delay).toBeLessThanOrEqual(10_000)
  })

  it.each([
    ['an hour late', -HOUR],
    ['an hour early', HOUR],
  ])('compares such a date with the response’s own, where the service’s clock is %s', async (_, skew) => {
    expect(await delayFor({ date: date(skew), 'retry-after': date(skew + 10_000) })).toBe(10_000)
  })

  it('compares it with the local clock where the response has no usable date', async () => {
    const delay = await delayFor({ date: 'soon', 'retry-after': date(10_000) })
    expect(delay).toBeGreaterThan(8_000)
  })

  it.each([
    '-5',
    '-3000',
    '3000.5',
    '40.7',
    '1 Jan 2100',
    'soon',
    'x 3000',
    '',
    '1.5',
    '5, 5',
    '1e3',
    'Wed, 21 Oct 2015 07:28:00 GMT',
  ])('has the usual wait where Retry-After is "%s"', async (value) => {
    failFirst(1, 429, { 'retry-after': value })
    const [delay] = await delaysOf({ baseDelayMs: 5 })
    expect(delay).toBeLessThanOrEqual(5)
  })

  it.each(['31', '99999999999999999999', date(HOUR), date(100 * 365 * 24 * HOUR)])(
    'that asks for a longer wait than is allowed fails at once: %s',
    async (value) => {
      failFirst(1, 429, { 'retry-after': value })
      await expect(invite()).rejects.toMatchObject({ status: 429 })
      expect(server.requests).toHaveLength(1)
    },
  )

  it('waits as long as maxDelayMs allows', async () => {
    failFirst(1, 429, { 'retry-after': '1' })
    await expect(invite({ maxDelayMs: 999 })).rejects.toMatchObject({ status: 429 })
    failFirst(1, 429, { 'retry-after': '1' })
    expect(await delaysOf({ maxDelayMs: 1_000 })).toEqual([1_000])
  })
})

describe.each(kinds)('a 503, $name,', ({ createClient }) => {
  it('waits for Retry-After as well', async () => {
    failFirst(1, 503, { 'retry-after': '7' })
    let delay: number | undefined
    const onRetry = ({ delayMs }: { delayMs: number }) => {
      delay = delayMs
      throw new Error('enough')
    }
    const client = createClient({ baseURL: server.url, token: 't', retry: { onRetry } })
    await expect(client.getMeV2()).rejects.toThrow('enough')
    expect(delay).toBe(7_000)
  })
})
