import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Client, Kind } from './clients'
import { json, type Recorded, startServer, type TestServer } from './server'

/** What a storm came to. */
export interface Figures {
  calls: number
  succeeded: number
  /** Failed, and is known to have done nothing or may be made again. */
  failed: number
  /** Failed with `outcome: 'unknown'`. */
  unknown: number
  /** Side effects that the server did twice for one call: must be 0. */
  doubled: number
  /** Side effects of calls that succeeded and that the server never did: must be 0. */
  lost: number
  /** Side effects of calls that failed without saying that their outcome is unknown: must be 0. */
  silent: number
  requests: number
  ms: number
}

type Trouble = (response: ServerResponse, socket: Socket, done: () => void, request: Recorded) => unknown

const HUGE = `{"id":"${'x'.repeat(1024 * 1024)}"}`

/** What a bad server does with a request; `done` counts its side effect, before or after which it goes wrong. */
const TROUBLES: Record<string, Trouble> = {
  'drops before': (_, socket) => socket.destroy(),
  'drops after': (_, socket, done) => {
    done()
    socket.destroy()
  },
  'resets mid-body': (response, socket, done) => {
    done()
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' }).write('{"half":')
    setTimeout(() => socket.destroy(), 1)
  },
  'responds slowly': (response, _, done) => {
    done()
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  },
  'responds 429': (response) => json(response, {}, 429, { 'retry-after': '0' }),
  'responds 500': (response, _, done) => {
    done()
    json(response, { message: 'broken' }, 500)
  },
  'responds 503': (response) => json(response, {}, 503),
  'responds 400': (response) => json(response, { message: 'no' }, 400),
  'wants another token': (response, _, done, { headers }) => {
    const isNew = headers.authorization === 'Bearer token-unauthorized'
    if (isNew) done()
    json(response, { id: 'ok' }, isNew ? 200 : 401)
  },
  'redirects away': (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
  'redirects home': (response) => response.writeHead(307, { location: '/home' }).end(),
  'responds with HTML': (response, _, done) => {
    done()
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
  },
  'responds at length': (response, _, done) => {
    done()
    response.writeHead(200, { 'content-type': 'application/json' }).end(HUGE)
  },
}

/**
 * Makes mixed calls against a server that goes wrong half the time, and counts on the server what each call did.
 * `hugeMegabytes` is the length of the largest responses, of which there are a handful.
 */
export async function storm(kind: Kind, calls: number, atOnce: number, hugeMegabytes = 1): Promise<Figures> {
  const effects = new Map<string, number>()
  const kinds = Object.values(TROUBLES)
  let turn = 0
  const server = await startServer((request, response, socket) => {
    const { method, url, body } = request
    // Reading has no effect; writing is known by the name that it carries.
    const name = method === 'GET' ? undefined : (/call-\d+/.exec(url + body)?.[0] ?? url)
    const done = () => void (name && effects.set(name, (effects.get(name) ?? 0) + 1))
    turn = (turn * 7 + 13) % 10_007
    const trouble = turn % 2 ? kinds[(turn >> 1) % kinds.length] : undefined
    if (trouble) return trouble(response, socket, done, request)
    done()
    return json(response, { id: 'ok' })
  })
  const client = kind.createClient({
    baseURL: server.url,
    token: async ({ reason }) => `token-${reason}`,
    timeout: 1_000,
    retry: { baseDelayMs: 1, maxDelayMs: 20, maxRetries: 4 },
  })
  const figures: Figures = {
    calls,
    succeeded: 0,
    failed: 0,
    unknown: 0,
    doubled: 0,
    lost: 0,
    silent: 0,
    requests: 0,
    ms: 0,
  }
  const started = performance.now()

  const one = async (i: number) => {
    const name = `call-${i}`
    const kind = i % 4
    const repeatable = kind === 0 || kind === 1
    try {
      if (kind === 0) await client.getUserV2(name)
      else if (kind === 1) await client.putUserSetting({ scope: 'storm', key: name }, { name })
      else if (kind === 2) await client.inviteUser(null, { email: name })
      else await client.createGroup(null, { name })
      figures.succeeded++
      if (kind !== 0 && !effects.has(name)) figures.lost++
    } catch (error) {
      const unknown = (error as { outcome?: string }).outcome === 'unknown'
      figures[unknown ? 'unknown' : 'failed']++
      if (!repeatable && !unknown && effects.has(name)) figures.silent++
    }
    if (!repeatable && (effects.get(name) ?? 0) > 1) figures.doubled++
  }

  let next = 0
  const worker = async () => {
    while (next < calls) await one(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (hugeMegabytes > 1) await readHuge(client, server, hugeMegabytes)
  figures.requests = server.requests.length
  figures.ms = Math.round(performance.now() - started)
  await server.close()
  return figures
}

/** Reads a few responses of the largest kind, one after the other. */
async function readHuge(client: Client, server: TestServer, megabytes: number): Promise<void> {
  server.respond((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":"')
    for (let i = 0; i < megabytes; i++) response.write('x'.repeat(1024 * 1024))
    response.end('"}')
  })
  for (let i = 0; i < 3; i++) {
    const { data } = await client.getMeV2(null, null, { timeout: 0, retry: { budgetMs: Infinity } })
    if (data.id?.length !== megabytes * 1024 * 1024) throw new Error('a huge response was cut short')
  }
}
