import { ok, type PublicCall, type PublicOperations } from './call'
import { checkedBody } from './check'
import { begin, ceremony } from './passkeys'
import { Refusal } from './refusal'
import { assertion, passkeyEmail } from './shapes'
import { peopleOf } from './state'
import { loginParameters } from './views'
import { isForChallenge, requestOptions } from './webauthn'

interface Assertion {
  challenge_token: string
  assertion_response: { id?: string }
}

function beginPasskeyAuthentication({ state, body }: PublicCall) {
  const { email } = checkedBody<{ email: string }>(body, passkeyEmail)
  const active = peopleOf(state, email).filter(({ profile }) => profile.status === 'Active')
  const known = active.flatMap(({ passkeys }) => passkeys)
  if (!known.length) throw new Refusal(404, 'No passkey is known for this address')
  return ok(requestOptions(begin(state, { kind: 'authentication' }), known))
}

/** Keeps the challenge token valid: the sign-in that follows needs it again. */
function resolveDiscoverableCredential({ state, body }: PublicCall) {
  const { challenge_token, assertion_response } = checkedBody<Assertion>(body, assertion)
  if (!ceremony(state, 'discoverable', challenge_token) || !isForChallenge(assertion_response, challenge_token)) {
    // Not 404, which a page would read as an unknown passkey.
    throw new Refusal(400, 'No such challenge token, or it has expired, or belongs to another ceremony')
  }
  const person = [...state.people.values()].find(({ profile, passkeys }) => {
    return profile.status === 'Active' && passkeys.some(({ credential_id }) => credential_id === assertion_response.id)
  })
  if (!person) throw new Refusal(404, 'No user has this passkey')
  const { email, organization_id, id: user_id } = person.profile
  return ok({ email, organization_id, user_id, login_parameters: loginParameters(state, email) })
}

export const passkeySignIn = {
  beginPasskeyAuthentication,
  resolveDiscoverableCredential,
  beginDiscoverablePasskeyAuthentication: ({ state }) => ok(requestOptions(begin(state, { kind: 'discoverable' }), [])),
} satisfies PublicOperations<
  'beginPasskeyAuthentication' | 'resolveDiscoverableCredential' | 'beginDiscoverablePasskeyAuthentication'
>
