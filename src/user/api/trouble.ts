import { delay, HttpResponse } from 'msw'
import type { FailOptions, OperationId } from './options'
import type { State } from './state'

const OPTIONS = ['status', 'body', 'retryAfter', 'drop', 'delayMs', 'times']

const isAmount = (value: unknown) => typeof value === 'number' && value >= 0

const refuse = (problem: string) => new TypeError(`failNext: ${problem}`)

function check(options: FailOptions): void {
  const { status, delayMs, times, drop, retryAfter } = options
  for (const name of Object.keys(options)) if (!OPTIONS.includes(name)) throw refuse(`no option "${name}"`)
  const isStatus = status === undefined || (Number.isInteger(status) && status >= 400 && status <= 599)
  if (!isStatus) throw refuse(`status must be 400 to 599, not ${status}`)
  if (delayMs !== undefined && !isAmount(delayMs)) throw refuse(`delayMs must be at least 0, not ${delayMs}`)
  if (retryAfter !== undefined && !(retryAfter instanceof Date) && !isAmount(retryAfter))
    throw refuse(`retryAfter must be seconds or a date, not ${retryAfter}`)
  if (![undefined, true, false, 'before', 'after'].includes(drop))
    throw refuse(`drop must be "before" or "after", not ${JSON.stringify(drop)}`)
  if (times !== undefined && !(Number.isInteger(times) && times > 0))
    throw refuse(`times must be at least 1, not ${times}`)
  if (drop && (status !== undefined || retryAfter !== undefined))
    throw refuse('drop leaves no answer for status or retryAfter')
}

/** Notes trouble for the next requests of an operation, behind what is noted already. */
export function addTrouble(state: State, operationId: OperationId, options: FailOptions): void {
  check(options)
  const { times = 1, ...trouble } = options
  const queue = state.troubles.get(operationId) ?? []
  state.troubles.set(operationId, [...queue, ...Array.from({ length: times }, () => trouble)])
}

/** When the connection drops, if it does. */
function dropOf({ drop }: FailOptions): 'before' | 'after' | undefined {
  return drop === true ? 'before' : drop || undefined
}

/** The status, if an answer is to be replaced by one. */
function statusOf({ status, retryAfter, delayMs, drop, body }: FailOptions): number | undefined {
  if (status !== undefined) return status
  if (retryAfter !== undefined) return 429
  return drop || (delayMs !== undefined && body === undefined) ? undefined : 500
}

function failure(state: State, { body, retryAfter }: FailOptions, status: number): Response {
  const headers: Record<string, string> = { 'x-amzn-requestid': state.makeId('request') }
  if (retryAfter !== undefined) {
    headers['retry-after'] = retryAfter instanceof Date ? retryAfter.toUTCString() : String(retryAfter)
  }
  if (typeof body === 'string') return new HttpResponse(body, { status, headers })
  const json = body === undefined ? { message: `failNext: ${status}` } : (body as object)
  return HttpResponse.json(json, { status, headers })
}

/** Answers by `answer`, unless trouble was noted for the operation. */
export async function troubled(state: State, operationId: OperationId, answer: () => Response): Promise<Response> {
  const trouble = state.troubles.get(operationId)?.shift()
  if (!trouble) return answer()
  if (trouble.delayMs !== undefined) await delay(trouble.delayMs)
  const drop = dropOf(trouble)
  if (drop === 'before') return HttpResponse.error()
  const status = statusOf(trouble)
  if (status !== undefined) return failure(state, trouble, status)
  const answered = answer()
  return drop ? HttpResponse.error() : answered
}
