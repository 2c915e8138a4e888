import { deepStrictEqual } from 'node:assert'
import type { ServerResponse } from 'node:http'
import { json, type Recorded, type Respond, startServer } from '../test/support/server'
import { type Place, requestsIn, resultIn } from './expected'

/** What a browser is let through: what the SDK documents that it needs, and no more. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-expose-headers': 'retry-after',
}

const LARGE = { 'content-type': 'application/large-response.vnd+json' }

/** What is the same for all runs. The settings never come. */
const FIXED: Record<string, (response: ServerResponse, origin: string) => unknown> = {
  '/v2/users/me': (response) => json(response, { message: 'no such user' }, 404),
  '/v2/users/me/settings': () => {},
  '/v2/users/me/passkeys': (response) => response.writeHead(307, { location: '/moved' }).end(),
  '/moved': (response) => json(response, { passkeys: [] }),
  '/v1/groups': (response, origin) => json(response, { $payload_ref: `${origin}/payload.json` }, 200, LARGE),
  '/payload.json': (response) => json(response, JSON.stringify([{ id: 'group' }])),
}

/** The service of one run: busy at the first invitation, and without a user "me". */
function responses(): Respond {
  let invitations = 0
  return ({ method, url, headers }, response) => {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value)
    if (method === 'OPTIONS') return response.writeHead(204).end()
    const fixed = FIXED[url]
    if (fixed) return fixed(response, `http://${headers.host}`)
    if (method === 'POST') {
      if (invitations++ === 0) return json(response, { message: 'busy' }, 429, { 'retry-after': '0' })
      return json(response, { invited: true }, 201)
    }
    json(response, url.startsWith('/v1/users?') ? { hits: 2 } : { id: 'awkward' })
  }
}

const seen = ({ method, url, headers, body }: Recorded) => ({
  line: `${method} ${url}`,
  authorization: headers.authorization,
  body,
})

/** Runs the program against a service of its own, and compares what it did with what it should have done. */
export async function tryProgram(run: (baseURL: string) => Promise<unknown>, place: Place = 'runtime'): Promise<void> {
  const server = await startServer(responses())
  try {
    const result = await run(server.url)
    deepStrictEqual(result, resultIn(place))
    deepStrictEqual(server.requests.filter(({ method }) => method !== 'OPTIONS').map(seen), requestsIn(place))
  } finally {
    await server.close()
  }
}
