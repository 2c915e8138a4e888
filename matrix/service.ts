import { deepStrictEqual } from 'node:assert'
import { json, type Recorded, type Respond, startServer } from '../test/support/server'
import { REQUESTS, RESULT } from './expected'

/** What a browser is let through: what the SDK documents that it needs, and no more. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-expose-headers': 'retry-after',
}

/** The service of one run: busy at the first invitation, and without a user "me". */
function answers(): Respond {
  let invitations = 0
  return ({ method, url }, response) => {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value)
    if (method === 'OPTIONS') return response.writeHead(204).end()
    if (url === '/v2/users/me') return json(response, { message: 'no such user' }, 404)
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

/** Runs the program against a service of its own, and holds what it did against what it should have done. */
export async function tryProgram(run: (baseURL: string) => Promise<unknown>): Promise<void> {
  const server = await startServer(answers())
  try {
    const result = await run(server.url)
    deepStrictEqual(result, RESULT)
    deepStrictEqual(server.requests.filter(({ method }) => method !== 'OPTIONS').map(seen), REQUESTS)
  } finally {
    await server.close()
  }
}
