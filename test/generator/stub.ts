import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import type { Operations } from '../../src/core/request/operation'
import { createFetchClientOf } from '../../src/fetch/client'
import type { ClientOptions } from '../../src/fetch/types'
import { generated } from './generated'

const resolveDir = fileURLToPath(new URL('../../src/user', import.meta.url))

/** The table that is generated for a document, as a program has it. */
export async function loadTable(document: object): Promise<{ operations: Operations; baseURL: string }> {
  const contents = String((await generated(document))['operations.ts'])
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  })
  return import(`data:text/javascript,${encodeURIComponent(String(outputFiles[0]?.text))}`)
}

/** A request as it is sent. */
export interface Sent {
  line: string
  headers: Record<string, string>
  /** Text; of a multipart body the parts, each in one line: `name; filename="…" [type] content`. */
  body: string | string[]
}

type Call = (parameters?: unknown, data?: unknown, options?: object) => Promise<{ data: unknown }>

/** The parts of a multipart body. */
function partsOf(type: string, body: string): string[] {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1]
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', content] = part.slice(2, -2).split(/\r\n\r\n(.*)/s)
      const [, rest] = /form-data; name=(.*)/.exec(head) ?? []
      const [, own] = /Content-Type: (.*)/i.exec(head) ?? []
      return `${rest}${own ? ` [${own}]` : ''} ${content}`
    })
}

async function recorded(request: Request): Promise<Sent> {
  const headers = Object.fromEntries(request.headers)
  const text = await request.text()
  const type = headers['content-type'] ?? ''
  // It is another one each time.
  if (type) headers['content-type'] = type.replace(/boundary=.*/, 'boundary=…')
  const isMultipart = type.startsWith('multipart/')
  return { line: `${request.method} ${request.url}`, headers, body: isMultipart ? partsOf(type, text) : text }
}

/** Calls of the operations of a document whose requests go nowhere. */
export async function stubFor(document: object, options: ClientOptions = {}) {
  const { operations, baseURL } = await loadTable(document)
  const requests: Sent[] = []
  let response = () => new Response('{}', { headers: { 'content-type': 'application/json' } })
  const fetch = async (url: string, init: object) => {
    requests.push(await recorded(new Request(url, { ...init, duplex: 'half' } as RequestInit)))
    return response()
  }
  const client = createFetchClientOf(operations, baseURL, {
    retry: { maxRetries: 0 },
    fetch: fetch as never,
    ...options,
  }) as unknown as Record<string, Call>
  return {
    requests,
    /** The request that a call is. */
    async sent(operationId: string, parameters?: unknown, data?: unknown, callOptions?: object): Promise<Sent> {
      requests.length = 0
      await (client[operationId] as Call)(parameters, data, callOptions)
      return requests[0] as Sent
    },
    /** What a call returns for a response. */
    async answered(operationId: string, body: BodyInit | null, type = '', status = 200): Promise<unknown> {
      response = () => {
        const made = new Response(body, { status, headers: type ? { 'content-type': type } : {} })
        if (!type) made.headers.delete('content-type')
        return made
      }
      return (await (client[operationId] as Call)()).data
    },
  }
}
