import { resolve } from '../core/page'
import type { HookRequest, RequestOptions } from './types'

/** A copy of the defaults of a client when a call starts, since they may change during the call. */
export interface ClientWide {
  headers: Headers
  params: NonNullable<RequestOptions['params']>
  credentials: RequestCredentials | undefined
}

/**
 * Whether a request goes to the origin of its base, or to that of its operation's documented server: only there may the
 * token and the defaults of the client be sent.
 */
export function isOwnOrigin(url: string, baseURL: string, server = baseURL): boolean {
  const target = resolve(url)
  return target !== undefined && [baseURL, server].some((base) => resolve(base)?.origin === target.origin)
}

/**
 * Removes the defaults of the client from a request for another origin. What the call itself sets is kept.
 *
 * @returns its URL
 */
export function removeClientWide({ url, headers }: HookRequest, own: Headers, wide: ClientWide): string {
  for (const [name, value] of wide.headers) {
    if (!own.has(name) && headers.get(name) === value) headers.delete(name)
  }
  const target = resolve(url)
  const pairs = Object.entries(wide.params).map(([name, value]): [string, string] => [name, String(value)])
  const found = pairs.filter((pair) => target?.searchParams.has(...pair))
  for (const pair of found) target?.searchParams.delete(...pair)
  return target && found.length ? target.href : url
}
