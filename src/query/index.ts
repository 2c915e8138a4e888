/** What generated code imports for TanStack Query. See `docs/generating.md`. */
export { createQueriesOf } from './create-queries'
export type * from './types'
