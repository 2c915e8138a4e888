import { clean } from './clean'
import { MARK } from './mark'
import { put } from './properties'

/** The error of a call that was rejected before anything was sent. */
export interface RefusedError extends TypeError {
  /** The kind of mistake: in a parameter, the body, the token or an option. */
  code: 'ERR_PARAMETER' | 'ERR_BODY' | 'ERR_TOKEN' | 'ERR_OPTION'
  /** The operation, or `undefined` for a plain call. */
  operationId?: string | undefined
}

/**
 * The error for a call that is rejected before anything is sent. It never shows a value that was passed, which may be a
 * secret.
 *
 * @param cause what a token function threw, for example
 */
export function refuse(
  code: RefusedError['code'],
  operationId: string | undefined,
  problem: string,
  cause?: unknown,
): RefusedError {
  const error = new TypeError(`${operationId ?? 'request'}: ${problem}`, cause === undefined ? undefined : { cause })
  clean(error, [])
  put(error, MARK, 'refused')
  return Object.assign(error, { code, operationId })
}
