import type { PasskeyAuthenticationOptions, PasskeyRegistrationOptions } from '../generated/types'
import type { Profile, StoredPasskey } from './state'

/** Timeout of the browser's dialogue, in milliseconds. */
export const CEREMONY_LASTS = 5 * 60 * 1000

/** Text as base64url, which is how WebAuthn's JSON writes bytes. */
function base64url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte))
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The challenge that belongs to a challenge token. */
const challengeOf = (challengeToken: string) => base64url(`the challenge of ${challengeToken}`)

const descriptor = ({ credential_id, transports }: StoredPasskey) => {
  return { id: credential_id, type: 'public-key', ...(transports && { transports }) }
}

/** Options for `navigator.credentials.create()`. Without an id, the relying party is the page's own domain. */
export function creationOptions(
  challenge_token: string,
  { id, email, display_name }: Profile,
  known: StoredPasskey[],
): PasskeyRegistrationOptions {
  const options = {
    challenge: challengeOf(challenge_token),
    rp: { name: 'epilot' },
    user: { id: base64url(id), name: email, displayName: display_name ?? email },
    // ES256 and RS256: https://www.iana.org/assignments/cose
    pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
    timeout: CEREMONY_LASTS,
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'preferred' },
    attestation: 'none',
  }
  return { options, challenge_token }
}

/** Options for `navigator.credentials.get()`; with no passkeys, the person chooses among theirs. */
export function requestOptions(challenge_token: string, allowed: StoredPasskey[]): PasskeyAuthenticationOptions {
  const options = {
    challenge: challengeOf(challenge_token),
    timeout: CEREMONY_LASTS,
    allowCredentials: allowed.map(descriptor),
    userVerification: 'preferred',
  }
  return { options, challenge_token }
}

/**
 * Whether a browser's response is for the challenge of a token. One without `clientDataJSON`, as in tests, is accepted.
 */
export function isForChallenge(response: object, challengeToken: string): boolean {
  const { clientDataJSON } = (response as { response?: { clientDataJSON?: unknown } }).response ?? {}
  if (typeof clientDataJSON !== 'string') return true
  try {
    const { challenge } = JSON.parse(atob(clientDataJSON.replaceAll('-', '+').replaceAll('_', '/')))
    return challenge === challengeOf(challengeToken)
  } catch {
    return false
  }
}
