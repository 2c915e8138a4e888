/** What the command can write beside `index.ts`. */
export const PARTS = ['fetch', 'query', 'msw', 'namespaces', 'docs'] as const

export type Part = (typeof PARTS)[number]

/** What a generated file can end with where another imports it. */
export const EXTENSIONS = ['.js', '.ts'] as const

export type Extension = (typeof EXTENSIONS)[number]
