import { type AxiosAdapter, AxiosError, type AxiosResponse } from 'axios'
import { LARGE_RESPONSE, parseAnswer } from './answer'
import { describe } from './errors'
import { authOf, type Call, type Context, exchange } from './exchange'
import { limited } from './limited'
import { REPEATABLE } from './operations'
import { refuse } from './refuse'
import { delayOf, isAmbiguous, isRetryable } from './retry'
import { retryOf } from './settings'
import { ask, renew } from './token'
import type { CallError, RequestConfig } from './types'

/** Sends a request, as often as it takes and is safe. Runs in place of the adapter, after all interceptors. */
export async function send(config: RequestConfig, adapter: AxiosAdapter, context: Context): Promise<AxiosResponse> {
  const read = config.method === 'get' || config.method === 'head'
  const flags = context.operations[config.operationId ?? '']?.[0] ?? (read ? REPEATABLE : 0)
  const call: Call = { config, adapter, context, flags }
  const retry = retryOf(context.settings, config)
  const deadline = Date.now() + retry.budgetMs
  const restore = remember(config as never)
  for (let attempt = 1; ; attempt++) {
    let thrown: unknown
    try {
      return await attemptOnce(call, deadline)
    } catch (error) {
      thrown = error
    } finally {
      restore()
    }
    if (!(thrown instanceof Error)) throw thrown
    const error = thrown as CallError
    if (await canGoOn(call, error, deadline)) {
      attempt--
      continue
    }
    const repeatable = Boolean(flags & REPEATABLE)
    const delayMs = delayOf(error, attempt, retry)
    const late = delayMs > retry.maxDelayMs || Date.now() + delayMs > deadline
    const again = attempt <= retry.maxRetries && !late && isReplayable(config) && isRetryable(error, repeatable)
    if (error.response) parseFailure(error.response, config)
    if (!again && call.sent && !repeatable && isAmbiguous(error)) error.outcome = 'unknown'
    // What went wrong before, a refused token say, has been described.
    if (call.sent || error.isAxiosError) describe(error, config, call.token)
    if (!again) throw error
    await limited(
      config,
      delayMs,
      async () => {},
      async () => {
        await retry.onRetry?.({ operationId: config.operationId, attempt, delayMs, error })
        return new Promise(() => {})
      },
    )
  }
}

/** What an attempt may change in the config. */
const CHANGED = [
  'headers',
  'timeout',
  'url',
  'method',
  'data',
  'params',
  'auth',
  'withCredentials',
  'withXSRFToken',
  'beforeRedirect',
  'fetchOptions',
  'signal',
] as const

/**
 * Puts the config back as it was, after each attempt: errors and answers carry it, and callers send it again, so nothing
 * of the SDK's stays on it. (A copy of it for each attempt would take longer than everything else here.)
 */
function remember(config: Record<string, unknown>): () => void {
  const before = CHANGED.map((name) => config[name])
  return () => {
    delete config.signal
    for (const [i, name] of CHANGED.entries()) config[name] = before[i]
  }
}

/** Parses what came with an error status, for the message; broken JSON is shown as it is. */
function parseFailure(response: AxiosResponse, config: RequestConfig): void {
  try {
    parseAnswer(response, config, false)
  } catch {}
}

/** A stream can be read once. */
const isReplayable = ({ data }: RequestConfig) => !data?.pipe && !data?.getReader

function attemptOnce(call: Call, deadline: number): Promise<AxiosResponse> {
  const { config } = call
  const { timeout = 0, operationId } = config
  call.sent = false
  if (!(timeout >= 0)) throw refuse('ERR_OPTION', operationId, 'timeout must be a number of at least 0')
  const ms = Math.max(0, Math.min(timeout || Infinity, deadline - Date.now()))
  return limited(
    config,
    ms,
    async () => timedOut(config, ms),
    (limit) => exchange(call, limit),
  )
}

function timedOut(config: RequestConfig, ms: number): never {
  const code = config.transitional?.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED
  throw new AxiosError(config.timeoutErrorMessage || `timeout of ${ms}ms exceeded`, code, config)
}

/**
 * Whether the failure is one that is put right here, and the call made again at once: a 406 to the large-response
 * type, or, once a call, a 401 for which there is another token.
 */
async function canGoOn(call: Call, error: CallError, deadline: number): Promise<boolean> {
  const { config, context, token } = call
  const status = error.isAxiosError && error.code !== LARGE_RESPONSE && error.response?.status
  if (status === 406 && call.large) {
    context.refusedLarge = true
    return true
  }
  if (status !== 401 || !token || call.renewedOnce || !isReplayable(config)) return false
  call.renewedOnce = true
  const left = deadline - Date.now()
  try {
    const next = await limited(
      config,
      left,
      async () => timedOut(config, left),
      () => newToken(call),
    )
    if (next === token) return false
    call.renewed = next
    return true
  } catch (cause) {
    error.cause = cause as Error
    return false
  }
}

async function newToken({ config, context, auth, refreshes }: Call): Promise<string | undefined> {
  const current = authOf(context)
  if (!current || !auth) return undefined
  return current === auth ? renew(auth, refreshes, config.operationId) : ask(current, 'request', config.operationId)
}
