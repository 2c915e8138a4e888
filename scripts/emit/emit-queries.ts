import type { Context } from './context'
import { printString } from './print-value'

/** What queries have beside operations. */
export const QUERY_KEY = 'key'

/** `queries.ts`: which operations read, and which of them list in pages. */
export function emitQueries({ api: { operations }, header }: Context): string {
  const reads = operations.filter(({ method, id }) => method === 'get' && id !== QUERY_KEY)
  const paged = reads.filter(({ parameters }) =>
    ['limit', 'offset'].every((wanted) =>
      parameters.some(({ name, in: place }) => name === wanted && place === 'query'),
    ),
  )
  return [
    header,
    '/** The operations that read: those by GET. */',
    `export type ReadOperation = ${union(reads)}`,
    '',
    '/** The operations that list in pages: those with `limit` and `offset`. */',
    `export type PagedOperation = ${union(paged)}`,
    '',
  ].join('\n')
}

const union = (operations: { id: string }[]) =>
  operations.length ? operations.map(({ id }) => `\n  | ${printString(id)}`).join('') : 'never'
