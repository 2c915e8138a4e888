import {
  type AuthenticationResponseJSON,
  base64URLStringToBuffer,
  bufferToBase64URLString,
  type PublicKeyCredentialRequestOptionsJSON,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { PasskeyError } from './passkey-error'

/** The text of bytes that the browser returns. */
function toJSON(credential: PublicKeyCredential): AuthenticationResponseJSON {
  const { authenticatorData, clientDataJSON, signature, userHandle } =
    credential.response as AuthenticatorAssertionResponse
  return {
    id: credential.id,
    rawId: bufferToBase64URLString(credential.rawId),
    response: {
      authenticatorData: bufferToBase64URLString(authenticatorData),
      clientDataJSON: bufferToBase64URLString(clientDataJSON),
      signature: bufferToBase64URLString(signature),
      ...(userHandle && { userHandle: bufferToBase64URLString(userHandle) }),
    },
    type: 'public-key',
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment as AuthenticatorAttachment,
  }
}

/**
 * Offers passkeys in the autofill of an input. The library's own function awaits the browser before it starts the
 * ceremony, and cannot be ended meanwhile: it would start later, and end any ceremony that runs then.
 */
export async function startAutofill(optionsJSON: PublicKeyCredentialRequestOptionsJSON) {
  if (!document.querySelector('input[autocomplete$="webauthn" i]')) {
    const message = 'authenticateWithPasskey: the page has no <input> whose autocomplete ends with "webauthn"'
    throw new PasskeyError('PASSKEY_FAILED', message)
  }
  const challenge = base64URLStringToBuffer(optionsJSON.challenge)
  const options = {
    mediation: 'conditional' as const,
    publicKey: { ...optionsJSON, challenge, allowCredentials: [] } as PublicKeyCredentialRequestOptions,
    signal: WebAuthnAbortService.createNewAbortSignal(),
  }
  const credential = await navigator.credentials.get(options)
  if (!credential) throw new Error('the browser returned no credential')
  return toJSON(credential as PublicKeyCredential)
}
