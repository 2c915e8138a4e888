import { HttpResponse, http, type JsonBodyType, type RequestHandler } from 'msw'
import type { Example } from './example'

/** What a handler answers instead of the documented example. */
export type MockResponse<Body> =
  | Body
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | ((info: MockRequest) => MockResponseValue<Body> | Promise<MockResponseValue<Body>>)

/** What a function may answer: a body, a whole response, or one of MSW's own. */
export type MockResponseValue<Body> =
  | Body
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | Response

/** What a function is told of the request. */
export interface MockRequest {
  /** The request; its body is read with `await request.json()`. */
  request: Request
  /** The decoded path parameters. */
  params: Record<string, string>
}

type Verb = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch'

/** A handler for each operation, on its own server if it has one; paths without parameters first, so that `/users/me` is not taken for an id. */
export function createHandlersOf(
  examples: Readonly<Record<string, Example>>,
  baseURL: string,
  responses: Record<string, unknown>,
): RequestHandler[] {
  for (const operationId of Object.keys(responses)) {
    if (!Object.hasOwn(examples, operationId)) throw new TypeError(`createHandlers: no operation "${operationId}"`)
  }
  return (
    Object.entries(examples)
      // Neither MSW nor `fetch` knows it (Fetch standard, "forbidden method").
      .filter(([, { method }]) => method !== 'trace')
      .sort(([, a], [, b]) => Number(a.path.includes('{')) - Number(b.path.includes('{')))
      .map(([operationId, example]) => handlerFor(operationId, example, baseURL, responses))
  )
}

function handlerFor(
  operationId: string,
  example: Example,
  baseURL: string,
  responses: Record<string, unknown>,
): RequestHandler {
  const names = [...example.path.matchAll(/{([^}]+)}/g)].map((match) => match[1] as string)
  // A pattern rather than MSW's path syntax, in which the colon of `/users:reset` would start a parameter.
  const pattern = new RegExp(
    `^${escapePattern(normalized(example.server ?? baseURL))}${example.path
      .split(/{[^}]+}/)
      .map(escapePattern)
      .join('([^/]+?)')}$`,
  )
  return http[example.method as Verb](pattern, async ({ request }) => {
    if (responses[operationId] === undefined) return toResponse(example)
    const values = pattern.exec(request.url.split(/[?#]/)[0] as string)?.slice(1) ?? []
    const params = Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(values[i] as string)]))
    const chosen = responses[operationId]
    const answer = typeof chosen === 'function' ? await chosen({ request, params }) : chosen
    if (answer instanceof Response) return answer
    const whole = typeof (answer as Example | null)?.status === 'number'
    return toResponse(whole ? (answer as Example) : { status: example.status, body: answer })
  })
}

/** As `request.url` will have it: without a default port, in lower case, and whole where a page is at hand. */
function normalized(baseURL: string): string {
  const base = globalThis.location?.href
  return (URL.canParse(baseURL, base) ? new URL(baseURL, base).href : baseURL).replace(/\/$/, '')
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function toResponse({
  status,
  body,
  headers = {},
}: {
  status: number
  body?: unknown
  headers?: Record<string, string>
}) {
  if (body === undefined || body === '' || status === 204) return new HttpResponse(null, { status, headers })
  return HttpResponse.json(body as JsonBodyType, { status, headers })
}
