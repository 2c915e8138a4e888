/** The SDK: one object for all APIs. For one API alone, and a smaller bundle, import `@epilot/sdk/user`. */
export { applyLargeResponseInterceptor, applyRetryInterceptor } from './axios/apply-interceptors'
export { authorize } from './axios/authorize'
export { isCallError, isRefused } from './axios/guards'
export type {
  HeadersConfig,
  Interceptor,
  LargeResponseConfig,
  RetryConfig,
  TokenArg,
} from './axios/published-types'
export type { ErrorInterceptor, InterceptorUse, RequestInterceptor, ResponseInterceptor } from './axios/shared'
export type * from './axios/types'
export { type ErrorCode, errorCodes } from './core/errors/codes'
export type { RefusedError } from './core/errors/refuse'
export type * from './core/types'
export { createSDK, type EpilotSDK, epilot, openapi, type SDK } from './sdk'
