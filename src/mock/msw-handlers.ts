import { http, type RequestHandler } from 'msw'
import type { Example } from './example'
import { fromOffset } from './from-offset'
import { jsonResponse } from './json-response'
import { parseUrl } from './parse-url'
import { bySpecificity, escapePattern, paramsOf, patternOf, splitPath } from './router'

/**
 * The response of a handler instead of the documented example: a body, a whole response, or a function of the request.
 */
export type MockResponse<Body> =
  | MockResponseValue<Body>
  | ((info: MockRequest) => MockResponseValue<Body> | Promise<MockResponseValue<Body>>)

/** A body, a whole response, or a `Response`, such as one of MSW's own. */
export type MockResponseValue<Body> =
  | Body
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | Response

/** The argument of a function: the request and its parameters. */
export interface MockRequest {
  /** The request; its body is read with `await request.json()`. */
  request: Request
  /** The decoded path parameters. */
  params: Record<string, string>
}

interface Whole {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

type Verb = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch'

/** A handler for each operation, on its own server if it has one; the more specific of two paths first. */
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
      // Neither MSW nor `fetch` supports it (Fetch standard, "forbidden method").
      .filter(([, { method }]) => method !== 'trace')
      .sort(([, a], [, b]) => bySpecificity(a, b))
      .map(([operationId, example]) => {
        // An operation may be called `constructor`, for example.
        const chosen = Object.hasOwn(responses, operationId) ? responses[operationId] : undefined
        return handlerFor(example, baseURL, chosen)
      })
  )
}

function handlerFor(example: Example, baseURL: string, chosen: unknown): RequestHandler {
  // A pattern rather than MSW's path syntax, in which the colon of `/users:reset` would start a parameter.
  const base = escapePattern(serverOf(example, baseURL))
  const [pathname, pairs] = splitPath(example.path)
  const pattern = new RegExp(`^${base}${patternOf(pathname)}$`)
  const handler = http[example.method as Verb](pattern, async ({ request }) => {
    // A body can be read once, so each request gets a copy.
    if (chosen instanceof Response) return chosen.clone()
    if (typeof chosen !== 'function') {
      const fixed = chosen === undefined ? { status: example.status, body: example.body } : wholeOf(example, chosen)
      return toResponse({ ...fixed, body: fromOffset(fixed.body, request.url) })
    }
    const groups = pattern.exec(request.url.split(/[?#]/)[0] as string)?.slice(1) ?? []
    const params = paramsOf(example.path, [...groups, ...(groupsIn(request, pairs) ?? [])])
    const reply = await chosen({ request, params })
    return reply instanceof Response ? reply : toResponse(wholeOf(example, reply))
  })
  // MSW matches without the query. A request that no handler is for must stay one. Earlier versions of MSW await nothing.
  const { predicate } = handler
  if (pairs.length)
    handler.predicate = (args) => (groupsIn(args.request, pairs) ? predicate.call(handler, args) : (false as never))
  return handler
}

/** The parameters in the query of a path; `undefined` where a request does not have all of that. */
function groupsIn({ url }: Request, pairs: readonly string[]): string[] | undefined {
  const given = url.replace(/#.*/s, '').split('?').slice(1).join('?').split('&')
  const found = pairs.map((pair) => {
    const pattern = new RegExp(`^${patternOf(pair, '/?')}$`)
    return given.map((each) => pattern.exec(each)?.slice(1)).find(Boolean)
  })
  return found.every((groups) => groups) ? found.flatMap((groups) => groups ?? []) : undefined
}

/** As in `request.url`: without a default port, in lower case, and absolute if there is a page. */
const normalized = (url: string, base = globalThis.location?.href) => parseUrl(url, base)?.href ?? url

/** The URL of an operation: on its own server, which may be relative to the API's, whose last slash then counts. */
function serverOf({ server }: Example, baseURL: string): string {
  const base = normalized(baseURL)
  return (server === undefined ? base : normalized(server, base)).replace(/\/+$/, '')
}

/** Whether a mocked response is a whole response, and not a body with a field `status`. */
function isWhole(reply: unknown): reply is Whole {
  const { status, ...others } = (reply ?? {}) as Partial<Whole>
  const isStatus = Number.isInteger(status) && (status as number) >= 200 && (status as number) <= 599
  return isStatus && Object.keys(others).every((name) => name === 'body' || name === 'headers')
}

const wholeOf = ({ status }: Example, reply: unknown): Whole => (isWhole(reply) ? reply : { status, body: reply })

function toResponse({ status, body, headers }: Whole): Response {
  return jsonResponse(status, body, headers)
}
