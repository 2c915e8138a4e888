import { WebAuthnAbortService } from '@simplewebauthn/browser'
import { cancelled, PasskeyError } from './passkey-error'

/** What both begin operations answer, checked: the document requires neither field. */
export function begun<Options>({ data }: { data: { options?: object; challenge_token?: string } }) {
  const { options, challenge_token } = data
  if (!options || !challenge_token) throw new PasskeyError('PASSKEY_FAILED', 'the service began no ceremony')
  return { optionsJSON: options as Options, challenge_token }
}

/** Runs a ceremony, which a signal ends. */
export async function ceremony<T>(signal: AbortSignal | undefined, start: () => Promise<T>): Promise<T> {
  if (signal?.aborted) throw cancelled(signal.reason)
  const cancel = () => WebAuthnAbortService.cancelCeremony()
  signal?.addEventListener('abort', cancel)
  try {
    return await start()
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}
