import { refuse } from './refuse'
import { type Auth, createAuth } from './token'
import type { LargeResponseOptions, RequestConfig, RetryOptions, Token } from './types'

/** What is set on a client, or on the SDK for all its clients. Read when a request is made, never before. */
export interface Settings {
  auth?: Auth | undefined
  headers: Record<string, string | undefined>
  retry: RetryOptions
  largeResponse: LargeResponseOptions
}

export const createSettings = (): Settings => ({ headers: {}, retry: {}, largeResponse: {} })

/**
 * Under this registered symbol a client or handle carries the function that authorizes it. CommonJS entries each
 * hold a copy of this module, so a module variable would not do.
 */
const AUTHORIZE = Symbol.for('@epilot/sdk.authorize')

type Authorizable = { [AUTHORIZE]?: (token: Token | null) => void }

/** Makes a client or handle known to `authorize`. */
export function authorizable<T extends object>(target: T, authorize: (token: Token | null) => void): T {
  return Object.defineProperty(target, AUTHORIZE, { value: authorize })
}

/**
 * Sets the bearer token of a client or handle. It counts from the next request on, replaces the token that was set
 * before, and wins over `epilot.authorize`. `null` takes it away again; the token of its SDK, if any, counts then.
 *
 * @param target a client, or a handle such as `epilot.user`
 * @param token the token without the word `Bearer`, or a sync or async function that answers it
 * @throws {RefusedError} `ERR_TOKEN` when the token is not visible ASCII text, or the target cannot be authorized
 * @example
 * const client = createClient()
 * authorize(client, async () => 'my-token')
 */
export function authorize(target: object, token: Token | null): void {
  const set = (target as Authorizable)?.[AUTHORIZE]
  if (!set) throw refuse('ERR_TOKEN', 'authorize', 'the first argument must be a client or handle of this package')
  set(token)
}

/** Sets the token in settings. */
export function setToken(settings: Settings, token: Token | null): void {
  settings.auth = createAuth(token)
}

const RETRY = { maxRetries: 3, baseDelayMs: 500, maxDelayMs: 30_000, budgetMs: 90_000, onRetry: undefined }

/** Checks retry options and leaves out what is undefined, so that merging keeps what was set before. */
export function checkRetry(retry: RetryOptions | undefined, operationId?: string): RetryOptions {
  const given = Object.entries(retry ?? {}).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    const isFunction = name === 'onRetry'
    if (!(name in RETRY)) throw refuse('ERR_OPTION', operationId, `there is no option retry.${name}`)
    if (isFunction ? typeof value !== 'function' : !(typeof value === 'number' && value >= 0)) {
      const wanted = isFunction ? 'a function' : 'a number of at least 0'
      throw refuse('ERR_OPTION', operationId, `retry.${name} must be ${wanted}`)
    }
  }
  return Object.fromEntries(given)
}

/** The retry options of one call: the call's own before the client's before the SDK's before the defaults. */
export function retryOf(settings: Settings[], config: RequestConfig) {
  const [client, sdk] = settings
  const own = config.retry && checkRetry(config.retry, config.operationId)
  return { ...RETRY, ...sdk?.retry, ...client?.retry, ...own } as {
    [Name in keyof RetryOptions]-?: NonNullable<RetryOptions[Name]>
  }
}
