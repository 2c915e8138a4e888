/** What the command can write beside `index.ts`. */
export const PARTS = ['fetch', 'query', 'msw', 'namespaces', 'docs'] as const

export type Part = (typeof PARTS)[number]
