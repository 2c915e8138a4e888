import { Refusal } from './refusal'

function whole(query: URLSearchParams, name: string, otherwise: number): number {
  const given = query.get(name)
  if (given === null) return otherwise
  if (!/^\d+$/.test(given)) throw new Refusal(400, `${name} must be a whole number of at least 0`)
  return Number(given)
}

/** The page that `limit` and `offset` ask for; without a limit, all that follows the offset. */
export function pageOf<T>(items: T[], query: URLSearchParams): T[] {
  const offset = whole(query, 'offset', 0)
  return items.slice(offset, offset + whole(query, 'limit', Infinity))
}

/** Whether one of the texts has the `query` in it, upper or lower case. Without a query, everything matches. */
export function matches(query: URLSearchParams, ...texts: (string | null | undefined)[]): boolean {
  const wanted = (query.get('query') ?? '').trim().toLowerCase()
  return texts.some((text) => text?.toLowerCase().includes(wanted) ?? false) || wanted === ''
}
