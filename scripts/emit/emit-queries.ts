import type { Context } from './context'
import { printString } from './print-value'

/** `queries.ts`: which operations read, and which of them list in pages. */
export function emitQueries({ api: { operations }, header }: Context): string {
  // What a client has a member for is only in its `paths`.
  const reads = operations.filter(({ method, clashesWith }) => method === 'get' && !clashesWith.length)
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
