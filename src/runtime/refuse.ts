import type { RefusedError } from './types'

/**
 * The error for a call that is refused before anything is sent. It never shows a value that was passed,
 * which may be a secret.
 */
export function refuse(
  code: RefusedError['code'],
  operationId: string | undefined,
  problem: string,
  cause?: unknown,
): RefusedError {
  const error = new TypeError(`${operationId ?? 'request'}: ${problem}`, cause === undefined ? undefined : { cause })
  return Object.assign(error, { code, operationId })
}
