/** Passkeys in one call each, on `@simplewebauthn/browser` (an optional peer dependency). For pages, not for Node. */
import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import type { LoginParameters, OperationMethods, Passkey } from './generated/types'
import { cancelled, PasskeyError, passkeyError } from './passkey-error'

export { PasskeyError, type PasskeyErrorCode } from './passkey-error'

/** A client, or a handle such as `epilot.user`: whatever has the operations of a registration. */
export type RegisteringClient = Pick<OperationMethods, 'beginPasskeyRegistration' | 'completePasskeyRegistration'>
/** A client, or a handle such as `epilot.user`: whatever has the operations of a log-in. */
export type AuthenticatingClient = Pick<
  OperationMethods,
  'beginPasskeyAuthentication' | 'beginDiscoverablePasskeyAuthentication' | 'resolveDiscoverableCredential'
>

/** Options of `registerPasskey`. */
export interface RegisterOptions {
  /** What the user calls the passkey, such as `My Laptop`. */
  friendly_name?: string
  /** Ends the ceremony and the requests around it. */
  signal?: AbortSignal
}

/** Options of `authenticateWithPasskey`. */
export interface AuthenticateOptions {
  /** Whose passkeys may be used. Without it, the user chooses among all that the device has for this page. */
  email?: string
  /**
   * Offers passkeys in the autofill of an `<input autocomplete="username webauthn">` (conditional UI), and waits until
   * one is chosen. Goes without `email`.
   */
  autofill?: boolean
  /** Ends the ceremony and the requests around it. */
  signal?: AbortSignal
}

/** The proof of a passkey: what the caller's own Cognito custom challenge takes. It is no session yet. */
export interface PasskeyAssertion {
  /** Names the challenge; good for one sign-in. */
  challenge_token: string
  /** The authenticator's answer to it, in WebAuthn's JSON form. */
  assertion_response: AuthenticationResponseJSON
}

/** The proof, and whose it is: what the discoverable flow ends with. */
export interface DiscoveredIdentity extends PasskeyAssertion {
  /** Address of the user whose passkey it was. */
  email?: string
  /** Their organization. */
  organization_id?: string
  /** Their id. */
  user_id?: string
  /** User pool and client to log in with, one entry for each organization. */
  login_parameters?: LoginParameters[]
}

/** Whether this browser can make and use passkeys at all. Answers `false` outside a browser. */
export const passkeysSupported = (): boolean => browserSupportsWebAuthn()

/** Whether this browser can offer passkeys in the autofill of an input. */
export const passkeyAutofillSupported = (): Promise<boolean> => browserSupportsWebAuthnAutofill()

/** What both begin operations answer, checked: the document requires neither field. */
function begun<Options>({ data }: { data: { options?: object; challenge_token?: string } }) {
  const { options, challenge_token } = data
  if (!options || !challenge_token) throw new PasskeyError('PASSKEY_FAILED', 'the service began no ceremony')
  return { optionsJSON: options as Options, challenge_token }
}

/** Runs a ceremony, which a signal ends. */
async function ceremony<T>(signal: AbortSignal | undefined, start: () => Promise<T>): Promise<T> {
  if (signal?.aborted) throw cancelled(signal.reason)
  const cancel = () => WebAuthnAbortService.cancelCeremony()
  signal?.addEventListener('abort', cancel)
  try {
    return await start()
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

/**
 * Makes a passkey for the signed-in user: asks the service for options, the authenticator for a key, and the service
 * to keep it.
 *
 * @throws {PasskeyError} with a code for what a page must tell apart; what else goes wrong with a request comes as
 * from any operation
 * @example
 * const { credential_id } = await registerPasskey(client, { friendly_name: 'My Laptop' })
 */
export async function registerPasskey(
  client: RegisteringClient,
  { friendly_name, signal }: RegisterOptions = {},
): Promise<Passkey> {
  try {
    if (!passkeysSupported()) throw new PasskeyError('PASSKEY_NOT_SUPPORTED', 'this browser has no passkeys')
    const config = signal && { signal }
    const name = friendly_name === undefined ? {} : { friendly_name }
    const { optionsJSON, challenge_token } = begun<PublicKeyCredentialCreationOptionsJSON>(
      await client.beginPasskeyRegistration(null, name, config),
    )
    const registration_response = await ceremony(signal, () => startRegistration({ optionsJSON }))
    const body = { challenge_token, registration_response, ...name }
    return (await client.completePasskeyRegistration(null, body, config)).data
  } catch (error) {
    throw passkeyError(error)
  }
}

/**
 * Proves by a passkey of an address who signs in. It ends with the challenge token and the assertion, for the caller's
 * own Cognito custom challenge; it yields no session.
 *
 * @throws {PasskeyError} with a code for what a page must tell apart; what else goes wrong with a request comes as
 * from any operation
 * @example
 * const { challenge_token, assertion_response } = await authenticateWithPasskey(client, { email: 'anna@example.com' })
 */
export function authenticateWithPasskey(
  client: AuthenticatingClient,
  options: AuthenticateOptions & { email: string; autofill?: false },
): Promise<PasskeyAssertion>
/**
 * Proves by any passkey of the device who signs in: the discoverable flow. Beside challenge token and assertion it
 * answers whose passkey it was, and the parameters to log in with; it yields no session.
 *
 * @throws {PasskeyError} with a code for what a page must tell apart; what else goes wrong with a request comes as
 * from any operation
 * @example
 * const { email, login_parameters } = await authenticateWithPasskey(client, { autofill: true })
 */
export function authenticateWithPasskey(
  client: AuthenticatingClient,
  options?: Omit<AuthenticateOptions, 'email'>,
): Promise<DiscoveredIdentity>
export async function authenticateWithPasskey(
  client: AuthenticatingClient,
  { email, autofill = false, signal }: AuthenticateOptions = {},
): Promise<DiscoveredIdentity> {
  try {
    if (!passkeysSupported() || (autofill && !(await passkeyAutofillSupported()))) {
      throw new PasskeyError(
        'PASSKEY_NOT_SUPPORTED',
        `this browser has no ${autofill ? 'passkey autofill' : 'passkeys'}`,
      )
    }
    if (email !== undefined && autofill) throw new TypeError('authenticateWithPasskey: autofill goes without email')
    const config = signal && { signal }
    const { optionsJSON, challenge_token } = begun<PublicKeyCredentialRequestOptionsJSON>(
      email === undefined
        ? await client.beginDiscoverablePasskeyAuthentication(null, null, config)
        : await client.beginPasskeyAuthentication(null, { email }, config),
    )
    const assertion_response = await ceremony(signal, () =>
      startAuthentication({ optionsJSON, useBrowserAutofill: autofill }),
    )
    const assertion = { challenge_token, assertion_response }
    if (email !== undefined) return assertion
    return { ...(await client.resolveDiscoverableCredential(null, assertion, config)).data, ...assertion }
  } catch (error) {
    throw passkeyError(error)
  }
}
