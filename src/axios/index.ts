/** What generated code imports for clients on axios. See `docs/generating.md`. */
export { type ErrorCode, errorCodes } from '../core/errors/codes'
export type { RefusedError } from '../core/errors/refuse'
export { type Pages, type PaginateOptions, paginate } from '../core/paginate'
export type * from '../core/types'
export { authorize } from './authorize'
export { createApi } from './create-api'
export { isCallError, isRefused } from './guards'
export type * from './types'
