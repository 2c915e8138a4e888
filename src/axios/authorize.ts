import type { AxiosInstance } from 'axios'
import { AUTHORIZE, type Authorizable, authorize as authorizeOwn } from '../core/call/settings'
import type { Token } from '../core/types'
import { equip } from './equip'

/** Settings of a client that was made elsewhere: no retries, and no time limit for all attempts. */
const OFF = { retry: { maxRetries: 0, budgetMs: Infinity } }

const isAxiosInstance = (target: unknown): target is AxiosInstance =>
  typeof target === 'function' && 'interceptors' in target && 'defaults' in target

/** Equips an axios instance that was made elsewhere, once. */
export function equipForeign(target: object): void {
  if (!(target as Authorizable | undefined)?.[AUTHORIZE] && isAxiosInstance(target)) equip(target, {}, OFF)
}

/**
 * Sets the bearer token of a client or handle, and returns it. Applies from the next call on, replaces the token that
 * was set before, and overrides `epilot.authorize`. `null` removes it; the token of its SDK, if any, applies then.
 *
 * Any axios instance can be passed: it gets this package's tokens, origin rules and errors. Its token is sent to the
 * origin of its `baseURL` only. Its calls are retried only after a 401, with a new token.
 *
 * @param target a client, a handle such as `epilot.user`, or an axios instance
 * @param token the token without the word `Bearer`, or a sync or async function that returns it
 * @throws {RefusedError} `ERR_TOKEN` when the token is not visible ASCII text, or the target cannot be authorized
 * @example
 * const client = authorize(createClient(), async () => 'my-token')
 */
export function authorize<T extends object>(target: T, token: Token | null): T {
  equipForeign(target)
  return authorizeOwn(target, token)
}
