import type { CallErrorFields } from '../core/types'
import type { FetchResult } from './types'

/** The error of a call that failed. */
export class CallError<Data = unknown> extends Error implements CallErrorFields {
  /** Always `CallError`. */
  override name = 'CallError'
  /** See `errorCodes`. */
  declare code: CallErrorFields['code']
  /** HTTP status of the response, if one came. */
  declare status: CallErrorFields['status']
  /** The operation. */
  declare operationId: CallErrorFields['operationId']
  /** The service’s id of the request, which epilot's support asks for. */
  declare requestId: CallErrorFields['requestId']
  /** `unknown` when the call may have taken effect although it failed. */
  declare outcome: CallErrorFields['outcome']
  /** The response, if one came. It is not printed, since it may contain secrets. */
  declare response: FetchResult<Data> | undefined

  constructor(message: string, code: string, response?: FetchResult<Data>, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
    if (response) {
      this.response = response
      this.status = response.status
    }
  }
}
