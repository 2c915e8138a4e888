import { isCallError as isAnyCallError } from '../core/errors/describe'
import type { CallError } from './types'

export { isRefused } from '../core/errors/describe'

/**
 * Whether a value is the error of a call that failed, as this package throws it: an `AxiosError` with `operationId`,
 * `requestId` and `outcome`.
 *
 * @example
 * await client.getMeV2().catch((error) => {
 *   if (isCallError(error)) console.log(error.status, error.requestId)
 * })
 */
export const isCallError = isAnyCallError as <T = unknown>(value: unknown) => value is CallError<T>
