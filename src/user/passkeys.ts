/** Passkeys in one call each, on `@simplewebauthn/browser` (an optional peer dependency). For pages, not for Node. */
export {
  type AuthenticateOptions,
  type AuthenticatingClient,
  authenticateWithPasskey,
  type DiscoveredIdentity,
  type PasskeyAssertion,
} from './passkeys/authenticate-with-passkey'
export { PasskeyError, type PasskeyErrorCode } from './passkeys/passkey-error'
export { passkeyAutofillSupported, passkeysSupported } from './passkeys/passkeys-supported'
export { type RegisteringClient, type RegisterOptions, registerPasskey } from './passkeys/register-passkey'
