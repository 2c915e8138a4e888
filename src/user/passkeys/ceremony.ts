import { WebAuthnAbortService } from '@simplewebauthn/browser'
import { cancelled, ceremonyError, PasskeyError, superseded } from './passkey-error'

/** The result of both begin operations, checked, since the document requires neither field. */
export function begun<Options>({
  data,
}: {
  data: { options?: object | undefined; challenge_token?: string | undefined }
}) {
  const { options, challenge_token } = data
  if (!options || !challenge_token) throw new PasskeyError('PASSKEY_FAILED', 'the service returned no WebAuthn options')
  return { optionsJSON: options as Options, challenge_token }
}

/** The controller of the current ceremony. It is private in the library, whose own function ends any ceremony. */
const controllerNow = () => (WebAuthnAbortService as unknown as { controller?: AbortController }).controller

/** Returns a function that ends the ceremony that was started last, and no other. */
function endOf(before: AbortController | undefined): () => void {
  const own = controllerNow()
  if (!own) return () => WebAuthnAbortService.cancelCeremony()
  // A ceremony that failed before it called the browser has no controller: this one belongs to another.
  return own === before ? () => {} : () => own.abort()
}

interface Ceremony<T> {
  signal: AbortSignal | undefined
  /** Whether no later call has replaced this one. */
  isLatest: () => boolean
  /** Calls the browser, before it returns. */
  start: () => Promise<T>
}

/** Runs a ceremony, which a signal ends. Every failure is thrown as a `PasskeyError`. */
export async function ceremony<T>({ signal, isLatest, start }: Ceremony<T>): Promise<T> {
  if (signal?.aborted) throw cancelled(signal.reason)
  if (!isLatest()) throw superseded()
  const before = controllerNow()
  const running = start()
  const end = endOf(before)
  signal?.addEventListener('abort', end)
  try {
    return await running
  } catch (error) {
    throw signal?.aborted ? cancelled(signal.reason) : ceremonyError(error)
  } finally {
    signal?.removeEventListener('abort', end)
  }
}
