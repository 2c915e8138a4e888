/** Types under the names that 2.x has for them. */
import type { AxiosInstance } from 'axios'
import type { LargeResponseOptions, RetryOptions } from '../core/types'
import type { ErrorInterceptor, RequestInterceptor, ResponseInterceptor } from './shared'

/** A token, or a function that returns one. `Token` says more: what the function receives. */
export type TokenArg = string | (() => string | Promise<string>)

/** Same as `RetryOptions`. */
export type RetryConfig = RetryOptions

/** Same as `LargeResponseOptions`. */
export type LargeResponseConfig = LargeResponseOptions

/** Request headers by name. */
export type HeadersConfig = Record<string, string>

/** An interceptor as a value. */
export type Interceptor =
  | { type: 'request'; fulfilled: RequestInterceptor; rejected?: ErrorInterceptor }
  | { type: 'response'; fulfilled: ResponseInterceptor; rejected?: ErrorInterceptor }

/**
 * An axios instance with operations, by name and by path. For the one that has an `api`, see `createOpenAPIClient` in
 * `@epilot/sdk/user/openapi-client`.
 */
export type OpenAPIClient<Methods = object, Dictionary = object> = AxiosInstance & Methods & { paths: Dictionary }
