import { isCallError } from '../../core/errors/describe'

/**
 * What happened in a passkey ceremony.
 *
 * - `PASSKEY_CANCELLED`: the user closed the dialogue or let it time out, or the caller's signal ended it. Browsers
 *   report a device without a matching passkey in the same way.
 * - `PASSKEY_SUPERSEDED`: another ceremony of the page replaced this one; the user did not cancel it.
 * - `PASSKEY_NOT_SUPPORTED`: the browser or its authenticators do not support it.
 * - `PASSKEY_ALREADY_REGISTERED`: the authenticator has a passkey of this user already.
 * - `PASSKEY_UNKNOWN_CREDENTIAL`: the service knows no such passkey, or none for this e-mail address.
 * - `PASSKEY_CHALLENGE_EXPIRED`: the service did not accept the challenge, or no longer: begin again.
 * - `PASSKEY_FAILED`: anything else; see `cause`.
 */
export type PasskeyErrorCode =
  | 'PASSKEY_CANCELLED'
  | 'PASSKEY_SUPERSEDED'
  | 'PASSKEY_NOT_SUPPORTED'
  | 'PASSKEY_ALREADY_REGISTERED'
  | 'PASSKEY_UNKNOWN_CREDENTIAL'
  | 'PASSKEY_CHALLENGE_EXPIRED'
  | 'PASSKEY_FAILED'

/** The error of a passkey ceremony that failed, with a stable `code` and the original error as its `cause`. */
export class PasskeyError extends Error {
  /** Always `PasskeyError`. */
  override readonly name = 'PasskeyError'
  /** What happened. */
  readonly code: PasskeyErrorCode

  constructor(code: PasskeyErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

export const cancelled = (cause: unknown) => new PasskeyError('PASSKEY_CANCELLED', 'the ceremony was cancelled', cause)

export const superseded = (cause?: unknown) =>
  new PasskeyError('PASSKEY_SUPERSEDED', 'another ceremony replaced this one', cause)

type Told = [code: PasskeyErrorCode, message: string]

const UNSUPPORTED: Told = [
  'PASSKEY_NOT_SUPPORTED',
  'no authenticator on this device supports what the service requires',
]

/**
 * Errors of the browser by name, and of `@simplewebauthn/browser` by code, that have a code here.
 */
const CEREMONY: Record<string, Told> = {
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: ['PASSKEY_ALREADY_REGISTERED', 'this device has a passkey already'],
  ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT: [
    'PASSKEY_NOT_SUPPORTED',
    'no authenticator on this device can store a passkey',
  ],
  ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT: [
    'PASSKEY_NOT_SUPPORTED',
    'no authenticator on this device can verify the user',
  ],
  ERROR_AUTHENTICATOR_NO_SUPPORTED_PUBKEYCREDPARAMS_ALG: [
    'PASSKEY_NOT_SUPPORTED',
    'no authenticator on this device supports the algorithms that the service accepts',
  ],
  // The service's options are wrong, not the device.
  ERROR_MALFORMED_PUBKEYCREDPARAMS: ['PASSKEY_FAILED', 'the ceremony failed'],
  AbortError: ['PASSKEY_SUPERSEDED', 'another ceremony replaced this one'],
  NotAllowedError: ['PASSKEY_CANCELLED', 'the ceremony was cancelled'],
  ConstraintError: UNSUPPORTED,
  NotSupportedError: UNSUPPORTED,
}

/** The error of a ceremony that the caller's signal did not end, from any thrown value. */
export function ceremonyError(error: unknown): PasskeyError {
  if (error instanceof PasskeyError) return error
  const { code, name } = (error ?? {}) as Record<string, unknown>
  const [told, message] = CEREMONY[String(code)] ?? CEREMONY[String(name)] ?? ['PASSKEY_FAILED', 'the ceremony failed']
  return new PasskeyError(told, message, error)
}

/**
 * The error to throw for a failed request: a `PasskeyError` after a 404 of a begin or resolve operation, and (an
 * assumption: no status is documented) after a 400, 401 or 410 where the service checks the challenge. Other errors are
 * unchanged.
 */
export function passkeyError(error: unknown): unknown {
  const { code, operationId, status, isAxiosError } = (error ?? {}) as Record<string, unknown>
  if (!isCallError(error) && !isAxiosError) return error
  if (code === 'ERR_CANCELED') return cancelled(error)
  const isPublic = operationId !== 'beginPasskeyRegistration' && operationId !== 'completePasskeyRegistration'
  if (status === 404 && isPublic) return new PasskeyError('PASSKEY_UNKNOWN_CREDENTIAL', 'no such passkey', error)
  const checksChallenge =
    operationId === 'completePasskeyRegistration' || operationId === 'resolveDiscoverableCredential'
  // On a signed-in operation, 401 is about the session.
  if (checksChallenge && (status === 400 || status === 410 || (status === 401 && isPublic))) {
    return new PasskeyError('PASSKEY_CHALLENGE_EXPIRED', 'the service did not accept the challenge', error)
  }
  return error
}
