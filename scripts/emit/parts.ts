/** What the command can write beside `index.ts`. */
export const PARTS = ['fetch', 'query', 'msw', 'docs'] as const

export type Part = (typeof PARTS)[number]
