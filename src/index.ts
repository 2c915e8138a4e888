/** The SDK: one object for all APIs. For one API alone, and a smaller bundle, import `@epilot/sdk/user`. */
export { createSDK, epilot, type SDK } from './epilot'
export { authorize } from './runtime/settings'
export type { ErrorInterceptor, RequestInterceptor, ResponseInterceptor } from './runtime/shared'
export type * from './runtime/types'
