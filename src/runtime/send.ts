import { type AxiosAdapter, AxiosError, type AxiosResponse, isCancel } from 'axios'
import { LARGE_RESPONSE, parseAnswer } from './answer'
import { describe } from './errors'
import { authOf, type Call, type Context, exchange } from './exchange'
import { limited } from './limited'
import { REPEATABLE } from './operations'
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
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(call, deadline)
    } catch (thrown) {
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
      retry.onRetry?.({ operationId: config.operationId, attempt, delayMs, error })
      await limited(
        config,
        delayMs,
        async () => {},
        () => new Promise(() => {}),
      )
    }
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
  const { headers, signal, timeout, url, method, data, params, auth, withCredentials, withXSRFToken, beforeRedirect } =
    config
  const { fetchOptions } = config as { fetchOptions?: unknown }
  const before = {
    headers,
    signal,
    timeout,
    url,
    method,
    data,
    params,
    auth,
    withCredentials,
    withXSRFToken,
    beforeRedirect,
    fetchOptions,
  }
  call.sent = false
  const ms = Math.max(0, Math.min(timeout || Infinity, deadline - Date.now()))
  return limited(
    config,
    ms,
    async () => timedOut(config, ms),
    (limit) => exchange(call, limit),
  ).finally(() => {
    // `config` is what errors and answers carry, and what callers send again: nothing of the SDK's stays on it.
    delete config.signal
    Object.assign(config, before)
  })
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
    if (isCancel(cause)) throw cause
    error.cause = cause as Error
    return false
  }
}

async function newToken({ config, context, auth, refreshes }: Call): Promise<string | undefined> {
  const current = authOf(context)
  if (!current || !auth) return undefined
  return current === auth ? renew(auth, refreshes, config.operationId) : ask(current, 'request', config.operationId)
}
