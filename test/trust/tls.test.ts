import { createServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { certificate } from '../support/certificate'
import { kinds } from '../support/clients'
import { startServer } from '../support/server'

let server: Server
let requests: number
let url: string
beforeEach(async () => {
  requests = 0
  server = createServer(certificate, (_, response) => {
    requests++
    response.end('{}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => new Promise((done) => server.close(done)))

/** The code of the platform's own error, at the end of the causes. */
const platformCodeOf = ({ code, cause }: { code?: string; cause?: never }): string | undefined =>
  cause ? platformCodeOf(cause) : code

describe.each(kinds)('a connection that cannot be trusted, $name,', ({ createClient }) => {
  /** What a call that changes something and one that does not come to, and how often they are retried. */
  async function outcomesAt(baseURL: string) {
    const onRetry = vi.fn()
    const client = createClient({ baseURL, token: 't', retry: { baseDelayMs: 1, onRetry } })
    const errors = [
      await client.deleteGroup('g').catch((failed) => failed),
      await client.getMeV2().catch((failed) => failed),
    ]
    return {
      codes: errors.map(platformCodeOf),
      outcomes: errors.map(({ outcome }) => outcome),
      retries: onRetry.mock.calls.length,
    }
  }

  it('whose certificate is not trusted, receives nothing, and is not retried', async () => {
    const { codes, ...rest } = await outcomesAt(url)
    expect(codes).toEqual([expect.stringMatching(/_CERT|^CERT_/), expect.stringMatching(/_CERT|^CERT_/)])
    expect(rest).toEqual({ outcomes: [undefined, undefined], retries: 0 })
    expect(requests).toBe(0)
  })

  it('to a port without TLS, receives nothing, and is not retried', async () => {
    const plain = await startServer()
    const { codes, ...rest } = await outcomesAt(plain.url.replace('http:', 'https:'))
    expect(codes).toEqual([expect.stringMatching(/^EPROTO$|SSL/), expect.stringMatching(/^EPROTO$|SSL/)])
    expect(rest).toEqual({ outcomes: [undefined, undefined], retries: 0 })
    expect(plain.requests).toEqual([])
    await plain.close()
  })
})
