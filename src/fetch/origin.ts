import { resolve } from '../core/page'
import type { HookRequest, RequestOptions } from './types'

/** What is set for a whole client, copied when a call starts, since it may change while the call lasts. */
export interface ClientWide {
  headers: Headers
  params: NonNullable<RequestOptions['params']>
  credentials: RequestCredentials | undefined
}

/**
 * Whether a request goes to the origin of its base, or to that of its operation's documented server: only there may the
 * token and what is set for the client go.
 */
export function isOwnOrigin(url: string, baseURL: string, server = baseURL): boolean {
  const target = resolve(url)
  return target !== undefined && [baseURL, server].some((base) => resolve(base)?.origin === target.origin)
}

/**
 * Takes out of a request for another origin what is set for the whole client. What the call itself sets stays.
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
