import { WebAuthnAbortService } from '@simplewebauthn/browser'
import { cancelled, ceremonyError, PasskeyError, superseded } from './passkey-error'

/** What both begin operations return, checked: the document requires neither field. */
export function begun<Options>({
  data,
}: {
  data: { options?: object | undefined; challenge_token?: string | undefined }
}) {
  const { options, challenge_token } = data
  if (!options || !challenge_token) throw new PasskeyError('PASSKEY_FAILED', 'the service returned no WebAuthn options')
  return { optionsJSON: options as Options, challenge_token }
}

/** What ends the ceremony that runs. The library declares it private, and can itself only end whichever runs. */
const controllerNow = () => (WebAuthnAbortService as unknown as { controller?: AbortController }).controller

/** The end of the ceremony that was started last, and of no other. */
function endOf(before: AbortController | undefined): () => void {
  const own = controllerNow()
  if (!own) return () => WebAuthnAbortService.cancelCeremony()
  // What failed before it asked the browser has no controller: this one is somebody else's.
  return own === before ? () => {} : () => own.abort()
}

interface Ceremony<T> {
  signal: AbortSignal | undefined
  /** Whether no later call has taken its turn. */
  isLatest: () => boolean
  /** Asks the browser, before it returns. */
  start: () => Promise<T>
}

/** Runs a ceremony, which a signal ends. All that goes wrong in it is thrown as a `PasskeyError`. */
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
