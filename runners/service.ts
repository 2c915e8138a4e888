import { json, startServer } from '../test/support/server'

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type',
}

/** A service that says who calls and, where the path has one, at which base; the settings never come. */
export const startService = () =>
  startServer(({ method, url, headers }, response) => {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value)
    if (method === 'OPTIONS') return response.writeHead(204).end()
    if (url === '/v2/users/me/settings') return
    if (method === 'POST') return json(response, { invited: true }, 201)
    const [, base] = /^(\/base)?\/v2\/users\/me$/.exec(url) ?? []
    const caller = String(headers.authorization).replace('Bearer ', '')
    json(response, { display_name: base ? `${caller} at ${base}` : caller })
  })
