import type { AxiosInstance } from 'axios'
import { AUTHORIZE, type Authorizable, authorize as authorizeOwn } from '../core/call/settings'
import type { Token } from '../core/types'
import { equip } from './equip'

/** What is not asked for on a client that was made elsewhere. */
const OFF = { retry: { maxRetries: 0, budgetMs: Infinity } }

const isAxiosInstance = (target: unknown): target is AxiosInstance =>
  typeof target === 'function' && 'interceptors' in target && 'defaults' in target

/** Equips an axios instance that was made elsewhere, once. */
export function equipForeign(target: object): void {
  if (!(target as Authorizable | undefined)?.[AUTHORIZE] && isAxiosInstance(target)) equip(target, {}, OFF)
}

/**
 * Sets the bearer token of a client or handle, and returns it. Applies from the next call on, replaces the token that
 * was set before, and wins over `epilot.authorize`. `null` removes it; the token of its SDK, if any, applies then.
 *
 * Any axios instance will do: it gets this package's tokens, origin rules and errors. Its token goes to the origin of
 * its `baseURL` alone; it is renewed after a 401, and nothing else is retried.
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
