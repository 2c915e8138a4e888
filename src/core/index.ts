/**
 * What generated code imports for any transport: the types and functions of a table of operations. See
 * `docs/generating.md`. Covered by semantic versioning like every other entry.
 */
export { type ErrorCode, errorCodes } from './errors/codes'
export { isRefused } from './errors/describe'
export type { RefusedError } from './errors/refuse'
export { type Pages, type PaginateOptions, paginate } from './paginate'
export type * from './request/operation'
export { ownServer } from './request/own-server'
export * from './request/styles'
export * from './request/writers'
export type * from './types'
