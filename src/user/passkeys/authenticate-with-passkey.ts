import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from '@simplewebauthn/browser'
import type { AnyKind } from '../../core/types'
import type { LoginParameters, OperationMethodsOf } from '../generated/types'
import { begun, ceremony } from './ceremony'
import { PasskeyError, passkeyError } from './passkey-error'
import { passkeyAutofillSupported, passkeysSupported } from './passkeys-supported'
import { startAutofill } from './start-autofill'
import { autofills, dialogues, dialoguesClosed, dialoguesOpened, takeTurn } from './turns'

/** A client, or a handle such as `epilot.user`, with the operations of a log-in. */
export type AuthenticatingClient = Pick<
  OperationMethodsOf<AnyKind>,
  'beginPasskeyAuthentication' | 'beginDiscoverablePasskeyAuthentication' | 'resolveDiscoverableCredential'
>

/** Options of `authenticateWithPasskey`. */
export interface AuthenticateOptions {
  /**
   * Address of the user whose passkeys can be chosen. Without it, the user chooses among all that the device has for
   * this site.
   */
  email?: string
  /**
   * Offers passkeys in the autofill of an `<input autocomplete="username webauthn">` (conditional UI), and waits until
   * one is chosen. It is suspended while the page has a passkey dialogue open. Cannot be combined with `email`.
   */
  autofill?: boolean
  /** Ends the ceremony and the requests around it. */
  signal?: AbortSignal
}

/** The proof of a passkey, for your own Cognito custom challenge. It is not a session. */
export interface PasskeyAssertion {
  /** Identifies the challenge; valid for one sign-in. */
  challenge_token: string
  /** What the authenticator returned for it, in WebAuthn's JSON form. */
  assertion_response: AuthenticationResponseJSON
}

/** The proof, and the user that it belongs to: the result of the discoverable flow. */
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

/**
 * Logs in with a passkey of the user with this address. Returns the challenge token and the assertion, for your own
 * Cognito custom challenge, and no session.
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
 * Logs in with any passkey of the device: the discoverable flow. Returns challenge token and assertion, whose passkey
 * it was, and the parameters to log in with, and no session.
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
  if (email !== undefined && autofill)
    throw new TypeError('authenticateWithPasskey: autofill cannot be combined with email')
  try {
    if (!passkeysSupported() || (autofill && !(await passkeyAutofillSupported()))) {
      throw new PasskeyError(
        'PASSKEY_NOT_SUPPORTED',
        `this browser does not support ${autofill ? 'the autofill of passkeys' : 'passkeys'}`,
      )
    }
    return await takeTurn(autofill ? autofills : dialogues, async (isLatest) => {
      const caller = { client, email, signal, isLatest }
      const assertion = autofill ? await proveByAutofill(caller) : await prove(caller, startDialogue)
      if (email !== undefined) return assertion
      const resolved = await client.resolveDiscoverableCredential(null, assertion, signal && { signal })
      return { ...resolved.data, ...assertion }
    })
  } catch (error) {
    throw passkeyError(error)
  }
}

interface Caller {
  client: AuthenticatingClient
  email: string | undefined
  signal: AbortSignal | undefined
  isLatest: () => boolean
}

type Start = (optionsJSON: PublicKeyCredentialRequestOptionsJSON) => Promise<AuthenticationResponseJSON>

const startDialogue: Start = (optionsJSON) => startAuthentication({ optionsJSON })

/** Requests a challenge from the service, and has the authenticator sign it. */
async function prove({ client, email, signal, isLatest }: Caller, start: Start): Promise<PasskeyAssertion> {
  const config = signal && { signal }
  const { optionsJSON, challenge_token } = begun<PublicKeyCredentialRequestOptionsJSON>(
    email === undefined
      ? await client.beginDiscoverablePasskeyAuthentication(null, null, config)
      : await client.beginPasskeyAuthentication(null, { email }, config),
  )
  const assertion_response = await ceremony({ signal, isLatest, start: () => start(optionsJSON) })
  return { challenge_token, assertion_response }
}

/** Waits while a dialogue is open, and starts again after it with a new challenge: the old one may have expired. */
async function proveByAutofill(caller: Caller): Promise<PasskeyAssertion> {
  for (;;) {
    const opened = await dialoguesClosed(caller.signal)
    const wasOverrun = () => dialoguesOpened() !== opened
    try {
      return await prove({ ...caller, isLatest: () => caller.isLatest() && !wasOverrun() }, startAutofill)
    } catch (error) {
      const isSuperseded = error instanceof PasskeyError && error.code === 'PASSKEY_SUPERSEDED'
      if (!isSuperseded || !wasOverrun()) throw error
    }
  }
}
