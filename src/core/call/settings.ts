import { refuse } from '../errors/refuse'
import type { LargeResponseOptions, RetryOptions, Token } from '../types'
import { checkOptions } from './check-options'
import { type Auth, createAuth, isInside } from './token'
import type { Call } from './transport'

/** What is set on a client, or on the SDK for all its clients. Each field is replaced as a whole, never changed. */
export interface Settings {
  auth?: Auth | undefined
  headers: Readonly<Record<string, string | undefined>>
  retry: RetryOptions
  largeResponse: LargeResponseOptions
}

/** The token source and headers of a call. Fixed when it starts: what is set later affects later calls. */
export interface Identity {
  auth: Auth | undefined
  /** Headers of the client, then those of its SDK. */
  headers: readonly Readonly<Record<string, string | undefined>>[]
  /** Whether the call is made by the token function itself. */
  isInside: boolean
}

export const createSettings = (): Settings => ({ headers: {}, retry: {}, largeResponse: {} })

/**
 * The token source and headers of a call that starts now. `settings` are the client's own, then those of its SDK, if
 * any.
 */
export function identityOf(settings: readonly Settings[]): Identity {
  const auth = settings.find((each) => each.auth)?.auth
  return { auth, headers: settings.map((each) => each.headers), isInside: isInside(auth) }
}

/**
 * The source of a call's token.
 *
 * @throws {RefusedError} `ERR_TOKEN` when the token function makes the call itself, and would wait for itself
 */
export function authOf({ auth, isInside }: Identity, operationId: string | undefined): Auth | undefined {
  if (isInside)
    throw refuse('ERR_TOKEN', operationId, 'the token function must not call its own client: it would wait for itself')
  return auth
}

/**
 * Under this registered symbol a client or handle has the function that authorizes it. CommonJS entries each
 * have a copy of this module, so a module variable would not do.
 */
export const AUTHORIZE: unique symbol = Symbol.for('@epilot/sdk.authorize') as never

export type Authorizable = { [AUTHORIZE]?: Authorize }

/** Sets a token. That of a client on axios has the client's settings, for what else can be set from outside. */
type Authorize = ((token: Token | null) => void) & { settings?: Settings }

/** Makes a client or handle known to `authorize`. */
export function makeAuthorizable<T extends object>(target: T, authorize: Authorize): T {
  return Object.defineProperty(target, AUTHORIZE, { value: authorize })
}

/**
 * Sets the bearer token of a client or handle, and returns it. Applies from the next call on, replaces the token that
 * was set before, and overrides `epilot.authorize`. `null` removes it; the token of its SDK, if any, applies then.
 *
 * @param target a client, or a handle such as `epilot.user`
 * @param token the token without the word `Bearer`, or a sync or async function that returns it
 * @throws {RefusedError} `ERR_TOKEN` when the token is not visible ASCII text, or the target cannot be authorized
 * @example
 * const client = authorize(createClient(), async () => 'my-token')
 */
export function authorize<T extends object>(target: T, token: Token | null): T {
  const set = (target as Authorizable | undefined)?.[AUTHORIZE]
  if (!set) throw refuse('ERR_TOKEN', 'authorize', 'the first argument must be a client or handle of this package')
  set(token)
  return target
}

/** Sets the token in settings. */
export function setToken(settings: Settings, token: Token | null): void {
  settings.auth = createAuth(token)
}

const RETRY = { maxRetries: 3, baseDelayMs: 500, maxDelayMs: 30_000, budgetMs: 90_000, onRetry() {} }
/** With the name that `baseDelayMs` has in 2.x. */
const KNOWN = { ...RETRY, defaultDelayMs: 0 }

/** Checks retry options and leaves out what is undefined, so that merging keeps what was set before. */
export function checkRetry(retry: RetryOptions | undefined, by: string | undefined): RetryOptions {
  const { defaultDelayMs, ...checked } = checkOptions('retry', KNOWN, retry, by) as RetryOptions
  return defaultDelayMs === undefined ? checked : { baseDelayMs: defaultDelayMs, ...checked }
}

/** The same for large responses. */
export const checkLarge = (options: LargeResponseOptions | undefined, by: string | undefined): LargeResponseOptions =>
  checkOptions('largeResponse', { enabled: true }, options, by)

/** The retry options of one call: the call's own before the client's before the SDK's before the defaults. */
export function retryOf(
  settings: readonly Settings[],
  own: RetryOptions | undefined,
  operationId: string | undefined,
): Call['retry'] {
  const [client, sdk] = settings
  return {
    ...RETRY,
    ...sdk?.retry,
    ...client?.retry,
    ...(own !== undefined && checkRetry(own, operationId)),
  } as Call['retry']
}

/** Whether large responses are requested: by the option of the call, or the client, or the SDK. */
export const isLargeEnabled = (
  settings: readonly Settings[],
  own: LargeResponseOptions | undefined,
  operationId: string | undefined,
  fallback = true,
): boolean =>
  [own === undefined ? own : checkLarge(own, operationId), ...settings.map((each) => each.largeResponse)].find(
    (each) => each?.enabled !== undefined,
  )?.enabled ?? fallback
