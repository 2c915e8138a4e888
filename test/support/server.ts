import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** One request as it crossed the wire. */
export interface Recorded {
  method: string
  url: string
  headers: IncomingMessage['headers']
  rawHeaders: string[]
  body: string
}

/** What the server does with a request: responds, or whatever a bad server does. */
export type Respond = (request: Recorded, response: ServerResponse, socket: Socket) => unknown

export interface TestServer {
  url: string
  port: number
  requests: Recorded[]
  /** Replaces what the server does from now on. */
  respond(next: Respond): void
  close(): Promise<void>
}

/** Answers a JSON body. */
export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** A local HTTP server that records each request, and by default responds with `{}`. */
export async function startServer(respond: Respond = (_, response) => json(response, {})): Promise<TestServer> {
  let current = respond
  const requests: Recorded[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers, rawHeaders } = request
      const recorded = { method, url, headers, rawHeaders, body: Buffer.concat(chunks).toString() }
      requests.push(recorded)
      current(recorded, response, request.socket)
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    respond(next) {
      current = next
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
