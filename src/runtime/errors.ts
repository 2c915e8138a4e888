import { isCancel } from 'axios'
import { LARGE_RESPONSE } from './answer'
import type { CallError, RequestConfig } from './types'

/** How much of an answer an error message quotes, in characters. */
const EXCERPT = 200

/** Where AWS puts the id of a request: API Gateway (REST, HTTP) and S3. */
const REQUEST_ID = ['x-amzn-requestid', 'apigw-requestid', 'x-amz-request-id']

/** A field of JSON whose name says that its value is secret, at any depth. */
const SECRET_FIELD =
  /"[^"]*(?:password|token|secret|api-?key|authorization|cookie)[^"]*"\s*:\s*("(?:[^"\\]|\\.)*")|"[^"]*(?:password|secret)[^"]*"\s*:\s*(\d{4,})/gi

/** The secrets that a request carries, in each form in which something may quote them; the longest first. */
function secretsOf({ headers, params, url, data }: RequestConfig, token = ''): string[] {
  const plain = (_: string, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value instanceof URLSearchParams ? Object.fromEntries(value) : value
  // A body may be JSON or a form.
  const queries = [String(url).split('?')[1], String(data)].map((query) => new URLSearchParams(query))
  const text = JSON.stringify([headers, params, queries], plain) + data
  const values = [...text.matchAll(SECRET_FIELD)].map((match) => unquoted((match[1] ?? match[2]) as string))
  // A header such as `Bearer x` is secret as a whole and word by word.
  const forms = [token, ...values]
    .flatMap((value) => [value, ...value.split(/[\s;]+/)])
    .flatMap((value) => [value, inQuery(value), JSON.stringify(value).slice(1, -1)])
  return forms.filter((form) => form.length > 2).sort((a, b) => b.length - a.length)
}

/** The value of a field; of what only looks like JSON, what stands there. */
function unquoted(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text.slice(1, -1)
  }
}

/** `URLSearchParams` takes any text, where `encodeURIComponent` throws at half a surrogate pair. */
const inQuery = (text: string) => String(new URLSearchParams({ '': text })).slice(1)

const scrub = (text: string, secrets: string[]) =>
  secrets.reduce((rest, secret) => rest.split(secret).join('***'), text)

const cleaned = new WeakSet<object>()

/** Puts everything that is not plain text behind getters that no print-out shows, and scrubs the text. */
function hide(error: Error, secrets: string[]): void {
  cleaned.add(error)
  for (const name of Object.getOwnPropertyNames(error)) {
    let value: unknown = error[name as keyof Error]
    if (typeof value === 'string') {
      const text = scrub(value, secrets)
      if (text !== value) Object.defineProperty(error, name, { value: text, configurable: true, writable: true })
    } else if (value instanceof Error) {
      if (!cleaned.has(value)) hide(value, secrets)
    } else if (value && typeof value === 'object') {
      const set = (next: unknown) => {
        value = next
      }
      Object.defineProperty(error, name, { get: () => value, set, enumerable: false, configurable: true })
    }
  }
}

/** The service's own short message. */
function serverMessage(data: unknown): string {
  if (typeof data !== 'object') return String(data ?? '')
  const { message, error, detail } = (data ?? {}) as Record<string, unknown>
  return String([message, error, detail].find((text) => typeof text === 'string') ?? '')
}

/**
 * Makes an error of a call tell what a person needs and nothing that a log must not hold. It stays the same object:
 * `config`, `request` and `response` can be read as before, but are not printed.
 */
export function describe(error: unknown, fallback?: RequestConfig, token?: string): unknown {
  if (!(error instanceof Error) || cleaned.has(error)) return error
  const failed = error as CallError
  const config = (failed.config ?? fallback ?? {}) as RequestConfig
  const { response, code } = failed
  const secrets = secretsOf(config, token)
  const { operationId } = config
  if (operationId) failed.operationId = operationId
  const requestId = REQUEST_ID.map((name) => response?.headers?.[name]).find(Boolean)
  if (requestId) failed.requestId = requestId
  // V8 writes the stack when it is first read, with the message of that moment.
  const stack = String(failed.stack)
  const status = response?.status
  if (!isCancel(failed)) {
    const said = !status || status < 400 || code === LARGE_RESPONSE ? failed.message : serverMessage(response.data)
    const excerpt = scrub(said.slice(0, EXCERPT + (secrets[0]?.length ?? 0)), secrets).slice(0, EXCERPT)
    const call = operationId ?? `${config.method?.toUpperCase()} ${config.url?.split(/[?#]/)[0]}`
    failed.message = `${call} failed${status ? ` with status ${status}` : ''}${excerpt && `: ${excerpt}`}`
  }
  const { name, message, outcome } = failed as CallError
  hide(failed, secrets)
  const frames = stack.indexOf('\n    at ')
  failed.stack = scrub(frames < 0 ? stack : `${name}: ${message}${stack.slice(frames)}`, secrets)
  const toJSON = () => ({ name, message, code, status, operationId, requestId, outcome })
  return Object.defineProperty(failed, 'toJSON', { value: toJSON, configurable: true, writable: true })
}
