import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import type { AnyKind } from '../../core/types'
import type { OperationMethodsOf, Passkey } from '../generated/types'
import { begun, ceremony } from './ceremony'
import { PasskeyError, passkeyError } from './passkey-error'
import { passkeysSupported } from './passkeys-supported'
import { dialogues, takeTurn } from './turns'

/** A client, or a handle such as `epilot.user`, with the operations of a registration. */
export type RegisteringClient = Pick<
  OperationMethodsOf<AnyKind>,
  'beginPasskeyRegistration' | 'completePasskeyRegistration'
>
/** Options of `registerPasskey`. */
export interface RegisterOptions {
  /** What the user calls the passkey, such as `My Laptop`. */
  friendly_name?: string
  /** Ends the ceremony and the requests around it. */
  signal?: AbortSignal
}

/**
 * Registers a passkey for the signed-in user: requests options from the service, lets the browser create a key, and
 * sends it to the service.
 *
 * @throws {PasskeyError} with a code that says what happened; requests that fail for other reasons reject as any
 * operation does
 * @example
 * const { credential_id } = await registerPasskey(client, { friendly_name: 'My Laptop' })
 */
export async function registerPasskey(
  client: RegisteringClient,
  { friendly_name, signal }: RegisterOptions = {},
): Promise<Passkey> {
  try {
    if (!passkeysSupported()) throw new PasskeyError('PASSKEY_NOT_SUPPORTED', 'this browser does not support passkeys')
    const config = signal && { signal }
    const name = friendly_name === undefined ? {} : { friendly_name }
    return await takeTurn(dialogues, async (isLatest) => {
      const { optionsJSON, challenge_token } = begun<PublicKeyCredentialCreationOptionsJSON>(
        await client.beginPasskeyRegistration(null, name, config),
      )
      const start = () => startRegistration({ optionsJSON })
      const registration_response = await ceremony({ signal, isLatest, start })
      const body = { challenge_token, registration_response, ...name }
      return (await client.completePasskeyRegistration(null, body, config)).data
    })
  } catch (error) {
    throw passkeyError(error)
  }
}
