import type { Operation, Operations } from '../../src/core/request/operation'
import type { CallOptions, Kind, Options } from '../support/clients'
import type { Recorded, TestServer } from '../support/server'
import { createTableClient, type Method } from '../support/tables'
import { loadTable } from './stub'

/** A client for a document, on a local server. */
export async function clientOf(kind: Kind, document: object, server: TestServer, options?: Options) {
  const { operations } = await loadTable(document)
  return createTableClient(kind, operations as Operations & Record<'x', Operation>, server.url, options)
}

/** A call of `client.x`, and the request that it was. */
export async function sent(
  client: Record<'x', Method>,
  server: TestServer,
  parameters?: unknown,
  data?: unknown,
  options?: CallOptions,
): Promise<Recorded> {
  server.requests.length = 0
  await client.x(parameters, data, options)
  return server.requests[0] as Recorded
}

/** The parts of a multipart request: name, file name, content type and content. */
export function partsOf({ headers, body }: Recorded): (string | undefined)[][] {
  const boundary = /boundary="?([^";]+)/.exec(String(headers['content-type']))?.[1]
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', content] = part.slice(2, -2).split(/\r\n\r\n(.*)/s)
      const value = (pattern: RegExp) => pattern.exec(head)?.[1]
      return [value(/ name="([^"]*)"/), value(/filename="([^"]*)"/), value(/Content-Type: (.*)/i), content]
    })
}
