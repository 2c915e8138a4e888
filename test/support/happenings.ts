import type { Options } from './clients'
import { json, type TestServer } from './server'

/** What can become of a call. */
export interface Happening {
  name: string
  /** Makes the server do what leads to it. */
  arrange?: (server: TestServer) => void
  /** What the client or the call has for that. */
  options?: (abort: () => void) => Options
}

const noRetries = { maxRetries: 0 }
const longWait = { baseDelayMs: 60_000, maxDelayMs: 60_000 }

/** Responds with these statuses, one after the other, then with 200. */
const respondWith =
  (...statuses: number[]) =>
  (server: TestServer) => {
    const left = [...statuses]
    server.respond((_, response) => json(response, {}, left.shift() ?? 200))
  }

const redirectTo = (location: string) => (server: TestServer) =>
  server.respond(({ url }, response) =>
    url === '/end' ? json(response, {}) : response.writeHead(302, { location }).end(),
  )

const respondAtLength = (server: TestServer) =>
  server.respond(({ url }, response) =>
    url === '/large'
      ? json(response, '{}')
      : json(response, { $payload_ref: `${server.url}/large` }, 200, {
          'content-type': 'application/large-response.vnd+json',
        }),
  )

const stayAway = (server: TestServer) => server.respond(() => {})

/** Everything that can become of a call. */
export const happenings: Happening[] = [
  { name: 'succeeds' },
  { name: 'fails', arrange: respondWith(404) },
  { name: 'is retried', arrange: respondWith(429, 503) },
  { name: 'is retried in vain', arrange: respondWith(503, 503, 503, 503) },
  { name: 'has its token renewed', arrange: respondWith(401) },
  { name: 'is rejected with its new token, too', arrange: respondWith(401, 401) },
  { name: 'is redirected', arrange: redirectTo('/end') },
  { name: 'is redirected elsewhere', arrange: redirectTo('http://x.invalid/') },
  { name: 'has broken JSON as its response', arrange: (server) => server.respond((_, response) => response.end('{')) },
  { name: 'meets a broken connection', arrange: (server) => server.respond((_, __, socket) => socket.destroy()) },
  { name: 'has a large response', arrange: respondAtLength },
  { name: 'exceeds its time limit', arrange: stayAway, options: () => ({ timeout: 50, retry: noRetries }) },
  {
    name: 'has no token in time',
    options: () => ({ timeout: 20, token: () => new Promise(() => {}), retry: noRetries }),
  },
  { name: 'cannot have a token', options: () => ({ token: () => Promise.reject(new Error('vault is sealed')) }) },
  { name: 'is rejected for an option', options: () => ({ timeout: -1 }) },
  {
    name: 'is aborted',
    arrange: stayAway,
    options: (abort) => ({
      token: () => {
        setTimeout(abort, 20)
        return 't'
      },
    }),
  },
  {
    name: 'is aborted during a wait',
    arrange: respondWith(429),
    options: (abort) => ({ retry: { ...longWait, onRetry: abort } }),
  },
  {
    name: 'is ended by onRetry',
    arrange: respondWith(429),
    options: () => ({ retry: { ...longWait, onRetry: () => Promise.reject(new Error('the log is full')) } }),
  },
]
