import axios, { AxiosHeaders, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios'
import { conceal } from '../core/errors/conceal'
import { put } from '../core/errors/properties'
import { targetOf } from './origin'

/** The object in `response.request`, by adapter: Node's request, `XMLHttpRequest`, or a `Request`. */
interface Requested {
  responseURL?: string
  /** Node's response. */
  res?: { responseUrl?: string }
}

/** Whether `XMLHttpRequest` has followed a redirect, which cannot be prevented. */
const hasFollowed = (request: unknown, target: URL, config: InternalAxiosRequestConfig) =>
  typeof XMLHttpRequest !== 'undefined' &&
  request instanceof XMLHttpRequest &&
  request.responseURL !== new URL(axios.getUri(config), target).href.split('#')[0]

/**
 * Where a response redirects to, if it does: empty where the browser hides that. A response without a real request
 * comes from a mock, and is never followed.
 */
export function locationOf(
  { status, headers, request }: AxiosResponse,
  config: InternalAxiosRequestConfig,
  maxRedirects: number,
): string | undefined {
  // An opaque redirect (Fetch standard, "opaque-redirect filtered response").
  if (status === 0) return ''
  const { responseURL, res } = (request ?? {}) as Requested
  if (responseURL) {
    // XMLHttpRequest has followed already, and has the final URL; in mocks this is a path.
    const target = targetOf(config)
    if (!target) return undefined
    const isElsewhere = new URL(responseURL, target).origin !== target.origin
    return isElsewhere || (!maxRedirects && hasFollowed(request, target, config)) ? responseURL : undefined
  }
  const isReal = res !== undefined || (typeof Request !== 'undefined' && request instanceof Request)
  if (!isReal || !/^30[12378]$/.test(String(status))) return undefined
  return (AxiosHeaders.from(headers as AxiosHeaders).get('location') as string | null) ?? undefined
}

const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** A keep-alive agent has sockets that have headers. */
const withoutAgents = {
  value(this: InternalAxiosRequestConfig) {
    const { httpAgent: _, httpsAgent: __, ...rest } = this
    return rest
  },
  configurable: true,
}

/** The final URL of a response, under the name of follow-redirects, which axios would use. */
const responseUrl = {
  get(this: { req: { protocol: string; path: string; getHeader(name: string): unknown } }) {
    const { req } = this
    return `${req.protocol}//${req.getHeader('host')}${req.path}`
  },
  configurable: true,
}

const HIDDEN = { enumerable: false }

/** Whether the body is read after the call. axios's adapter for `fetch` takes the type in any case. */
export const isStreamed = ({ responseType }: InternalAxiosRequestConfig) => /^stream$/i.test(`${responseType}`)

/**
 * Hides what axios puts in the error of a stream that breaks off after the call: the config of the attempt, which gets
 * the headers without the token, and the request. Neither is needed any more.
 */
function concealAttempt(attempt: InternalAxiosRequestConfig, { config, request }: AxiosResponse): void {
  put(attempt, 'headers', config.headers)
  conceal(attempt)
  for (const each of [attempt, Object(request)]) {
    for (const key of Reflect.ownKeys(each)) Reflect.defineProperty(each, key, HIDDEN)
  }
}

/** Hides the objects with the headers of a request, the token among them, when a response is printed. */
export function concealTokens(response: AxiosResponse, attempt: InternalAxiosRequestConfig): void {
  const { request, data, config } = response
  if (request && typeof request === 'object') {
    conceal(request)
    // For functions that ignore Node's inspect function, such as `console.dir` and `JSON.stringify`.
    Object.defineProperty(response, 'request', HIDDEN)
    const { res } = request as Requested
    if (res && !('responseUrl' in res)) Object.defineProperty(res, 'responseUrl', responseUrl)
  }
  if (isStreamed(attempt)) {
    conceal(data)
    concealAttempt(attempt, response)
  }
  if (config.httpAgent || config.httpsAgent) Object.defineProperty(config, INSPECT, withoutAgents)
}
