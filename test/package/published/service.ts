/** `service.d.ts`: the API as programs see it. Without other orders it returns documented examples. */
export const types = `interface Service {
  /** Every request since the program began. */
  requests: Request[]
  /** A header of each of them. */
  sent(header: string): (string | null)[]
  /** Replies to the next request. */
  reply(body: unknown, status?: number, headers?: Record<string, string>): void
  /** Replies to the next request with a reference to a stored body. */
  replyLarge(body: unknown): void
}
declare const service: Service
`

/** `runner.mjs`: runs programs one after the other in one process, and prints what each of them has printed. */
export const runner = `import { format } from 'node:util'
import { handlers } from '@epilot/sdk/user/msw'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'

const API = 'https://user.sls.epilot.io/*'
const LARGE = { 'content-type': 'application/large-response.vnd+json' }
const replies = []
const stored = []
const server = setupServer(
  http.all(API, () => replies.shift()),
  http.get('https://store.example.com/large', () => HttpResponse.json(JSON.stringify(stored.shift()))),
  ...handlers,
)
const requests = []
server.events.on('request:start', ({ request }) => requests.push(request))
globalThis.service = {
  requests,
  sent: (header) => requests.map(({ headers }) => headers.get(header)),
  reply: (body, status = 200, headers = {}) => replies.push(HttpResponse.json(body, { status, headers })),
  replyLarge(body) {
    stored.push(body)
    this.reply({ $payload_ref: 'https://store.example.com/large' }, 200, LARGE)
  },
}
server.listen({ onUnhandledRequest: 'error' })
const printed = []
for (const name of process.argv.slice(2)) {
  const lines = []
  console.log = (...values) => lines.push(format(...values))
  await import('./' + name).catch((error) => lines.push(format(error)))
  printed.push(lines.join('\\n'))
  requests.length = replies.length = stored.length = 0
}
process.stdout.write(JSON.stringify(printed))
`
