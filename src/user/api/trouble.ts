import { jsonResponse } from '../../mock/json-response'
import { wait } from '../../mock/wait'
import { copyOf, isDate } from './copy'
import { errorBody } from './error-body'
import type { FailOptions, OperationId } from './options'
import type { State } from './state'

/** A failure that was set for an operation. */
export interface Trouble {
  /** How many requests it applies to. */
  left: number
  /** Status of the response, which replaces the operation's own. */
  status: number | undefined
  body: unknown
  headers: Record<string, string>
  /** When the connection is dropped. */
  drop: 'before' | 'after' | undefined
  delayMs: number
}

const OPTIONS = ['status', 'body', 'retryAfter', 'headers', 'drop', 'delayMs', 'times']

const isAmount = (value: unknown) => typeof value === 'number' && value >= 0

const isRetryAfter = (value: unknown) =>
  isDate(value) ? !Number.isNaN(value.getTime()) : isAmount(value) && value !== Infinity

const refuse = (problem: string) => new TypeError(`failNext: ${problem}`)

function check(options: FailOptions): void {
  const { status, body, delayMs, times, drop, retryAfter, headers } = options
  for (const name of Object.keys(options)) if (!OPTIONS.includes(name)) throw refuse(`no option "${name}"`)
  const isStatus = status === undefined || (Number.isInteger(status) && status >= 400 && status <= 599)
  if (!isStatus) throw refuse(`status must be 400 to 599, not ${status}`)
  if (delayMs !== undefined && !isAmount(delayMs)) throw refuse(`delayMs must be at least 0, not ${delayMs}`)
  if (retryAfter !== undefined && !isRetryAfter(retryAfter))
    throw refuse(`retryAfter must be seconds or a date, not ${retryAfter}`)
  if (![undefined, true, false, 'before', 'after'].includes(drop))
    throw refuse(`drop must be "before" or "after", not ${JSON.stringify(drop)}`)
  if (times !== undefined && times !== Infinity && !(Number.isInteger(times) && times > 0))
    throw refuse(`times must be at least 1, not ${times}`)
  if (drop && (headers || [status, body, retryAfter].some((value) => value !== undefined)))
    throw refuse('drop sends no response, so it takes no status, body, headers or retryAfter')
}

/** The status, if the response is replaced. */
function statusOf({ status, retryAfter, delayMs, drop, body, headers }: FailOptions): number | undefined {
  if (status !== undefined) return status
  if (retryAfter !== undefined) return 429
  return drop || (delayMs !== undefined && body === undefined && !headers) ? undefined : 500
}

/** The headers, in any form that `Headers` accepts. */
function headersOf({ headers = {}, retryAfter }: FailOptions): Record<string, string> {
  try {
    const all = new Headers(headers)
    if (retryAfter !== undefined)
      all.set('retry-after', isDate(retryAfter) ? retryAfter.toUTCString() : `${retryAfter}`)
    return Object.fromEntries(all)
  } catch (error) {
    throw refuse(`headers: ${(error as Error).message}`)
  }
}

/** A copy, which later changes of the caller's object do not affect. */
function copyBody(body: unknown): unknown {
  try {
    return copyOf(body, 'body')
  } catch (error) {
    throw refuse((error as Error).message)
  }
}

/** Adds a failure for the next requests of an operation, after those set already. */
export function addTrouble(state: State, operationId: OperationId, options: FailOptions): void {
  check(options)
  const { times = 1, body, drop, delayMs = 0 } = options
  const trouble: Trouble = {
    left: times,
    status: statusOf(options),
    body: copyBody(body),
    headers: headersOf(options),
    drop: drop === true ? 'before' : drop || undefined,
    delayMs,
  }
  state.troubles.set(operationId, [...(state.troubles.get(operationId) ?? []), trouble])
}

/** The failures still to come, as options of `failNext`. */
export function shownTroubles({ troubles }: State): Partial<Record<OperationId, FailOptions[]>> {
  const shown = ({ left, status, body, headers, drop, delayMs }: Trouble): FailOptions => ({
    times: left,
    ...(status !== undefined && { status }),
    ...(body !== undefined && { body: copyOf(body) }),
    ...(Object.keys(headers).length > 0 && { headers: { ...headers } }),
    ...(drop && { drop }),
    // A failure of nothing but a delay, even of 0, is the usual response.
    ...((delayMs > 0 || (status === undefined && !drop)) && { delayMs }),
  })
  return Object.fromEntries([...troubles].map(([operationId, all]) => [operationId, all.map(shown)]))
}

/** Takes the failure of the next request of an operation. */
function takeTrouble(state: State, operationId: OperationId): Trouble | undefined {
  const [first, ...others] = state.troubles.get(operationId) ?? []
  if (!first) return undefined
  first.left--
  if (first.left === 0) {
    if (others.length) state.troubles.set(operationId, others)
    else state.troubles.delete(operationId)
  }
  return first
}

/** The context of a failing request: the id of its response, and its signal. */
interface Place {
  operationId: OperationId
  requestId: string
  signal: AbortSignal
}

function failure({ status = 500, body, headers }: Trouble, { operationId, requestId }: Place): Response {
  const all = { 'x-amzn-requestid': requestId, ...headers }
  if (typeof body === 'string') return new Response(body, { status, headers: all })
  return jsonResponse(status, body === undefined ? errorBody(operationId, status, `failNext: ${status}`) : body, all)
}

/** Returns what `handle` returns, unless a failure was set for the operation. `Response.error()` is a dropped connection. */
export async function troubled(state: State, place: Place, handle: () => Response): Promise<Response> {
  const trouble = takeTrouble(state, place.operationId)
  if (!trouble) return handle()
  if (trouble.delayMs) await wait(trouble.delayMs, place.signal)
  if (trouble.drop === 'before' || place.signal.aborted) return Response.error()
  if (trouble.status !== undefined) return failure(trouble, place)
  const response = handle()
  return trouble.drop ? Response.error() : response
}
