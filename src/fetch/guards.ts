import { isCallError as isAnyCallError } from '../core/errors/describe'
import type { CallError } from './call-error'

/**
 * Whether a value is the error of a call that failed, as the client on `fetch` throws it.
 *
 * @example
 * await client.getMeV2().catch((error) => {
 *   if (isCallError(error)) console.log(error.status, error.requestId)
 * })
 */
export const isCallError = isAnyCallError as <Data = unknown>(value: unknown) => value is CallError<Data>
