import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Document, Received } from './documents/document'

export interface Recorder {
  base: string
  /** Replies as a document says from now on; returns the requests that arrive until the next call of it. */
  record(document: Document): Received[]
  close(): void
}

/** A server on this machine that keeps what it receives. */
export async function startRecorder(): Promise<Recorder> {
  let received: Received[] = []
  let reply: Document['reply'] = () => ({})
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '' } = request
      const headers = request.headers as Received['headers']
      const one = { method, url, headers, body: Buffer.concat(chunks) }
      received.push(one)
      const { status = 200, contentType, body } = reply(one)
      response.writeHead(status, contentType ? { 'Content-Type': contentType } : {}).end(body)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    record(document) {
      received = []
      reply = document.reply
      return received
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
