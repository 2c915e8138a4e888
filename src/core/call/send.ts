import { refuse } from '../errors/refuse'
import type { CallErrorFields } from '../types'
import { describeFailure, hideToken } from './describe-failure'
import { followRedirects } from './follow-redirects'
import { isReplayable } from './is-replayable'
import { fetchPayload, LARGE_TYPE } from './large-response'
import { type Limit, limited } from './limited'
import { parseJson } from './parse-json'
import { delayOf, isAmbiguous, isRetryable } from './retry'
import { type Auth, type Run, runFor, tokenOf } from './token'
import type { Attempt, Call, Reply, Transport } from './transport'

/**
 * Sends a request, with retries where they are needed and safe. All rules about a call are implemented here, for every
 * transport.
 */
export async function send<Source, Raw>(call: Call<Source>, transport: Transport<Source, Raw>): Promise<Reply<Raw>> {
  const { operationId, method, body, auth, repeatable, retry, signals, timeout } = call
  if (typeof timeout !== 'number' || !(timeout >= 0)) {
    throw refuse('ERR_OPTION', operationId, 'timeout must be a number of at least 0')
  }
  const deadline = Date.now() + retry.budgetMs
  // What the last attempt did: whether it reached the transport, whether it asked for a large response, with which
  // token, from which run of the token function, and the last response, if one came.
  let isSent = false
  let isLarge = false
  let token: string | undefined
  let run: Run | undefined
  let last: Reply<Raw> | undefined
  // The token of the next attempt, after a 401, which is renewed once.
  let renewed: string | undefined
  let hasRenewed = false
  // Whether a redirect made a request a GET: the service has processed the call, whatever that GET fails with.
  let hasActed = false

  const onCancel = (reason: unknown) => {
    const error = transport.createCancel(call, reason)
    describeFailure(call, transport, error)
    return error
  }

  /** Milliseconds for an attempt, or for the wait for another token. */
  const msLeft = () => Math.min(timeout || Infinity, deadline - Date.now())

  const inTime = <T>(ms: number, work: (limit: Limit) => Promise<T>) =>
    limited<T>(
      signals,
      ms,
      () => {
        throw transport.createTimeout(call, ms)
      },
      onCancel,
      work,
    )

  /**
   * Ends an attempt that continues after its time limit or after an abort: it sends nothing, and its result is ignored.
   */
  const endIfLate = (limit: Limit) => {
    if (limit.aborted) throw transport.createCancel(call)
  }

  /** Drops the last response, and releases its connection, which is not read. */
  const forgetLast = () => {
    release(last?.body)
    last = undefined
  }

  const request = async (attempt: Attempt) => {
    endIfLate(attempt.limit)
    forgetLast()
    isSent = true
    hasActed ||= attempt.method !== method && !repeatable
    const reply = await transport.send(call, attempt)
    endIfLate(attempt.limit)
    last = reply
    return reply
  }

  const getToken = async (known: Auth, limit: Limit) => {
    if (typeof known.token === 'string') return known.token
    run = runFor(known, operationId)
    return tokenOf(run, operationId, limit)
  }

  /** One attempt: adds token and large-response type, sends, reads the response. */
  const exchange = async (limit: Limit): Promise<Reply<Raw>> => {
    const headers = transport.copyHeaders(call.headers)
    forgetLast()
    isLarge = call.takesLarge && !call.client.rejectsLarge
    if (isLarge) headers.set('Accept', LARGE_TYPE)
    if (auth) {
      const next = renewed ?? (await getToken(auth, limit))
      endIfLate(limit)
      token = next
      renewed = undefined
      headers.set('Authorization', `Bearer ${token}`)
    }
    const attempt = { method, headers, body, limit }
    let reply = await request(attempt)
    if (reply.location !== undefined) reply = await followRedirects(call, transport, request, attempt, reply)
    return readBody(reply, limit)
  }

  const readBody = async (reply: Reply<Raw>, limit: Limit): Promise<Reply<Raw>> => {
    const { ok, headers, status } = reply
    const type = headers.get('content-type')
    const isReference = ok && isLarge && String(type).startsWith(LARGE_TYPE)
    if (isReference) reply.body = await fetchPayload(call, transport, request, reply, limit)
    last = reply
    if (!call.parses) return reply
    reply.isRead = call.read?.(reply, call.json)
    if (reply.isRead) return reply
    try {
      reply.body = parseJson(reply.body, type, isReference || (ok && status < 300 && call.json), call.reviver)
    } catch {
      // The body of an error status is quoted as it is.
      if (ok) throw transport.createError(call, `the response is not JSON: ${reply.body}`, 'ERR_ANSWER_NOT_JSON', reply)
    }
    return reply
  }

  /**
   * Prepares another attempt without a wait after a 406 to the large-response type, or after a 401 for which there is
   * another token. Returns whether it did.
   */
  const recover = async (error: Error & CallErrorFields): Promise<boolean> => {
    // The status of a payload is the store's, not the service's.
    if (last?.ok !== false || error.code === 'ERR_LARGE_RESPONSE') return false
    if (hasActed || !transport.isOwnError(error)) return false
    if (last.status === 406 && isLarge) {
      call.client.rejectsLarge = true
      return true
    }
    if (last.status !== 401 || !auth || !run || hasRenewed || !isReplayable(body)) return false
    const rejected = run
    hasRenewed = true
    try {
      renewed = await inTime(msLeft(), (limit) => tokenOf(runFor(auth, operationId, rejected), operationId, limit))
    } catch (cause) {
      if (signals.some(({ aborted }) => aborted)) throw cause
      error.cause = cause
    }
    return renewed !== undefined && renewed !== token
  }

  for (let attempt = 1; ; attempt++) {
    let error: Error & CallErrorFields
    isSent = false
    try {
      const ms = msLeft()
      // A request sent now would be aborted at once, with an unknown outcome.
      if (ms <= 0) throw transport.createTimeout(call, retry.budgetMs)
      const reply = await inTime(ms, exchange)
      if (reply.ok) return reply
      throw transport.createFailure(call, reply)
    } catch (thrown) {
      // A caller's adapter may throw something that is not an error.
      if (!(thrown instanceof Error)) throw thrown
      error = thrown
    }
    if (await recover(error)) {
      attempt--
      continue
    }
    const status = last?.status
    const isOwn = transport.isOwnError(error)
    const delayMs = delayOf(last?.headers, attempt, retry)
    const isInTime = delayMs <= retry.maxDelayMs && Date.now() + delayMs <= deadline
    const mayRetry = isOwn && isInTime && attempt <= retry.maxRetries && isReplayable(body) && !hasActed
    const willRetry = mayRetry && isRetryable(error, status, repeatable)
    const isOpen = isSent && !repeatable && (hasActed || isAmbiguous(error, status))
    if (!willRetry && isOpen) leaveOutcomeOpen(error)
    if (isOwn) describeFailure(call, transport, error, last, token)
    else if (token) hideToken(error, token)
    if (!willRetry) throw error
    forgetLast()
    await limited<void>(
      signals,
      delayMs,
      () => {},
      onCancel,
      async () => {
        await retry.onRetry?.({ operationId, attempt, delayMs, error })
        return new Promise(() => {})
      },
    )
  }
}

/** Releases the connection of a response that is not read. */
function release(body: unknown): void {
  const { destroy, cancel } = (body ?? {}) as { destroy?(): void; cancel?(): Promise<void> }
  if (destroy) destroy.call(body)
  else cancel?.call(body).catch(() => {})
}

/** An error of the caller's own may be frozen. */
function leaveOutcomeOpen(error: CallErrorFields): void {
  try {
    error.outcome = 'unknown'
  } catch {}
}
