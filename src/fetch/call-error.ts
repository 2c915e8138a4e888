import type { CallErrorFields } from '../core/types'
import type { FetchResult } from './types'

/** The error of a call that failed. */
export class CallError<Data = unknown> extends Error implements CallErrorFields {
  override name = 'CallError'
  declare code: CallErrorFields['code']
  declare status: CallErrorFields['status']
  declare operationId: CallErrorFields['operationId']
  declare requestId: CallErrorFields['requestId']
  declare outcome: CallErrorFields['outcome']
  /** The response, if one came. Not printed: it may have secrets. */
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
