import { Refusal } from './refusal'
import type { Limits } from './state'

function whole(query: URLSearchParams, name: string, otherwise: number): number {
  const given = query.get(name)
  if (given === null) return otherwise
  if (!/^\d+$/.test(given)) throw new Refusal(400, `${name} must be a whole number of at least 0`)
  return Number(given)
}

/**
 * The page of `limit` and `offset`, of at most `pageSize` entries; without either limit, all entries from the offset
 * on.
 */
export function pageOf<T>(items: T[], query: URLSearchParams, { pageSize }: Pick<Limits, 'pageSize'>): T[] {
  const offset = whole(query, 'offset', 0)
  return items.slice(offset, offset + Math.min(whole(query, 'limit', Infinity), pageSize))
}

/** Whether one of the texts contains the `query`, in any case. Without a query, everything matches. */
export function matches(query: URLSearchParams, ...texts: (string | null | undefined)[]): boolean {
  const wanted = (query.get('query') ?? '').trim().toLowerCase()
  return texts.some((text) => text?.toLowerCase().includes(wanted) ?? false) || wanted === ''
}
