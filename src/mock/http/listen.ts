/*!
 * Contains @hono/node-server (https://github.com/honojs/node-server), MIT License.
 *
 * Copyright (c) 2022 - present, Yusuke Wada and Hono contributors
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
 * rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
 * persons to whom the Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
 * Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
 * COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { corsHeaders } from './cors'
import { createGuard, type GuardOptions } from './guard'

/** A running server. */
export interface Listening {
  /** Its URL, without a slash at the end. */
  url: string
  /** Stops the server and closes all of its connections. */
  close(): Promise<void>
}

/** Makes the bridge ignore the response, which has been handled here. */
const dropped = () => new Response(null, { headers: { 'x-hono-already-sent': 'true' } })

/** The bridge of a function from `Request` to `Response`; `Response.error()` breaks the connection. */
function bridge(respond: (request: Request) => Promise<Response>) {
  const handle = async (request: Request, { outgoing }: HttpBindings) => {
    let response: Response
    try {
      response = await respond(request)
    } catch (error) {
      const message = `Internal error: ${(error as Error)?.message ?? error}`
      return Response.json({ message }, { status: 500 })
    }
    if (response.type !== 'error') return response
    outgoing.destroy()
    return dropped()
  }
  return getRequestListener(handle as never, { overrideGlobalObjects: false })
}

/** Rejects a request or responds to its preflight; returns whether it did either. */
function handled(incoming: IncomingMessage, outgoing: ServerResponse, guard: ReturnType<typeof createGuard>): boolean {
  const { host, origin } = incoming.headers
  const problem = guard({ host, origin })
  if (problem !== undefined) {
    outgoing.writeHead(403, { 'content-type': 'application/json' })
    outgoing.end(JSON.stringify({ message: `${problem} is not one of this machine: see "allowedHosts"` }))
    return true
  }
  const isPreflight = incoming.method === 'OPTIONS' && 'access-control-request-method' in incoming.headers
  if (origin !== undefined) {
    const headers = incoming.headers['access-control-request-headers']
    const privateNetwork = incoming.headers['access-control-request-private-network'] === 'true'
    const cors = corsHeaders(origin, { headers, privateNetwork })
    for (const [name, value] of Object.entries(cors)) outgoing.setHeader(name, value)
  }
  if (isPreflight) outgoing.writeHead(204).end()
  return isPreflight
}

function urlOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo
  const name = /^(::|0\.0\.0\.0)$/.test(address) ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `http://${name}:${port}`
}

/**
 * Serves a function from `Request` to `Response` by HTTP.
 *
 * @throws {Error} with the `code` of Node when it cannot listen
 */
export async function listen(
  respond: (request: Request) => Promise<Response>,
  { port, ...options }: GuardOptions & { port: number },
): Promise<Listening> {
  const guard = createGuard(options)
  const listener = bridge(respond)
  const server = createServer((incoming, outgoing) => {
    if (!handled(incoming, outgoing, guard)) void listener(incoming, outgoing)
  })
  // A browser resends a request itself when a connection that it had used before breaks.
  server.maxRequestsPerSocket = 1
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, options.host, resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: urlOf(server), close }
}
