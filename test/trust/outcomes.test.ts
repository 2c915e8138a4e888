import type { AddressInfo } from 'node:net'
import { createServer as createTcpServer } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { kinds } from '../support/clients'

/** An error as Node's sockets, resolvers and TLS have it. */
const failure = (fields: { code?: string; syscall?: string; message?: string; errors?: Error[] }) =>
  Object.assign(new Error(fields.message ?? `failed: ${fields.code}`), fields)

const connecting = (code: string) => failure({ code, syscall: 'connect' })

/** The connection was never made: nothing was sent, and the next attempt may find it. */
const UNCONNECTED: [string, Error][] = [
  ['a refused connection', connecting('ECONNREFUSED')],
  ['a host that cannot be reached', connecting('EHOSTUNREACH')],
  ['a network that cannot be reached', connecting('ENETUNREACH')],
  ['a connection that was not made in time', connecting('ETIMEDOUT')],
  ['a connection that was not made in time, as undici has it', failure({ code: 'UND_ERR_CONNECT_TIMEOUT' })],
  ['a refused connection, as Bun has it', failure({ code: 'ConnectionRefused' })],
  [
    'addresses of which none can be connected to (Node tries several)',
    failure({ code: 'ETIMEDOUT', message: '', errors: [connecting('ETIMEDOUT'), connecting('ENETUNREACH')] }),
  ],
  ['an HTTP/2 session that takes no more requests', failure({ code: 'ERR_HTTP2_GOAWAY_SESSION' })],
]

/** Nothing was sent, and trying again at once does not help. */
const HOPELESS: [string, Error][] = [
  ['a name that is not known', failure({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
  ['a resolver that does not respond', failure({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })],
  ['a name that cannot be looked up for want of memory', failure({ code: 'ENOMEM', syscall: 'getaddrinfo' })],
  ['a port that `fetch` blocks, as undici has it', failure({ message: 'bad port' })],
  ['a scheme that `fetch` does not know, as undici has it', failure({ message: 'unknown scheme' })],
  ['a GET with a body, as undici has it', failure({ message: 'Request with GET/HEAD method cannot have body.' })],
  ['a GET with a body, as Firefox has it', failure({ message: 'HEAD or GET Request cannot have a body.' })],
  ['a name that a resolver of the caller’s does not find', failure({ code: 'ENOTFOUND', syscall: 'queryA' })],
  ...[
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'HOSTNAME_MISMATCH',
    'CRL_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'EPROTO',
  ].map((code): [string, Error] => [`a certificate or handshake that fails with ${code}`, failure({ code })]),
]

/** What the service did with the request cannot be known. */
const BROKEN: [string, Error][] = [
  ['a reset connection', failure({ code: 'ECONNRESET', syscall: 'read' })],
  ['a broken pipe', failure({ code: 'EPIPE', syscall: 'write' })],
  ['a connection that times out', failure({ code: 'ETIMEDOUT', syscall: 'read' })],
  ['a socket that hangs up', failure({ code: 'ECONNRESET', message: 'socket hang up' })],
  ['an undici socket that closes', failure({ code: 'UND_ERR_SOCKET', message: 'other side closed' })],
  ['a reset HTTP/2 stream', failure({ code: 'ERR_HTTP2_STREAM_ERROR' })],
  ['an HTTP/2 session that fails', failure({ code: 'ERR_HTTP2_SESSION_ERROR' })],
  ['an HTTP/2 stream that is cancelled', failure({ code: 'ERR_HTTP2_STREAM_CANCEL' })],
  ['a response that ends too early', failure({ code: 'ERR_STREAM_PREMATURE_CLOSE' })],
  ['a body that is cut off', failure({ message: 'terminated' })],
  ['an error that says nothing', failure({ message: 'Load failed' })],
]

describe.each(kinds)('$name:', ({ createStubbed, createClient }) => {
  /** What a call comes to whose first attempt fails, and whose second would succeed. */
  async function outcomeOf(reason: Error, operation: 'deleteGroup' | 'getGroup') {
    const respond = vi.fn().mockRejectedValueOnce(reason).mockResolvedValue({ status: 200 })
    const client = createStubbed({ token: 't', retry: { baseDelayMs: 1 } }, respond)
    const error = await client[operation]('g').then(
      () => undefined,
      (failed) => failed,
    )
    return { requests: respond.mock.calls.length, failed: Boolean(error), outcome: error?.outcome }
  }

  it.each(UNCONNECTED)('%s means that nothing was sent, and a read is retried', async (_, reason) => {
    expect(await outcomeOf(reason, 'deleteGroup')).toEqual({ requests: 1, failed: true, outcome: undefined })
    expect(await outcomeOf(reason, 'getGroup')).toEqual({ requests: 2, failed: false, outcome: undefined })
  })

  it.each(HOPELESS)('%s means that nothing was sent, and is not retried', async (_, reason) => {
    expect(await outcomeOf(reason, 'deleteGroup')).toEqual({ requests: 1, failed: true, outcome: undefined })
    expect(await outcomeOf(reason, 'getGroup')).toEqual({ requests: 1, failed: true, outcome: undefined })
  })

  it.each(BROKEN)('%s leaves the outcome unknown, and a read is retried', async (_, reason) => {
    expect(await outcomeOf(reason, 'deleteGroup')).toEqual({ requests: 1, failed: true, outcome: 'unknown' })
    expect(await outcomeOf(reason, 'getGroup')).toEqual({ requests: 2, failed: false, outcome: undefined })
  })

  it('causes that refer to each other do not loop', async () => {
    const reason = failure({ code: 'ECONNRESET' })
    reason.cause = Object.assign(new Error('again'), { cause: reason })
    expect(await outcomeOf(reason, 'deleteGroup')).toEqual({ requests: 1, failed: true, outcome: 'unknown' })
  })

  const servers: ReturnType<typeof createTcpServer>[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  it('a port that nobody listens on leaves the outcome known, and a read is retried', async () => {
    const server = createTcpServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    await new Promise((done) => server.close(done))
    const onRetry = vi.fn()
    const client = createClient({
      baseURL: `http://127.0.0.1:${port}`,
      token: 't',
      retry: { baseDelayMs: 1, maxRetries: 1, onRetry },
    })
    const error = await client.deleteGroup('g').catch((failed) => failed)
    expect([error.outcome, onRetry.mock.calls.length]).toEqual([undefined, 0])
    await client.getMeV2().catch(() => {})
    expect(onRetry).toHaveBeenCalledTimes(1)
  })

  it('a host name that cannot exist leaves the outcome known, and is not retried', async () => {
    const onRetry = vi.fn()
    // Longer than DNS allows (RFC 1035, 2.3.4): no resolver is asked.
    const baseURL = `http://${'x'.repeat(64)}.invalid`
    const client = createClient({ baseURL, token: 't', retry: { baseDelayMs: 1, onRetry } })
    for (const call of [() => client.deleteGroup('g'), () => client.getMeV2()]) {
      const error = await call().catch((failed) => failed)
      expect([error.code ?? error.cause.code, error.outcome]).toEqual([expect.stringMatching(/^E/), undefined])
    }
    expect(onRetry).not.toHaveBeenCalled()
  })

  it('a port of another protocol, whose response is not HTTP, leaves the outcome unknown', async () => {
    const server = createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const client = createClient({ baseURL: `http://127.0.0.1:${port}`, token: 't', retry: { baseDelayMs: 1 } })
    expect((await client.deleteGroup('g').catch((failed) => failed)).outcome).toBe('unknown')
  })
})
