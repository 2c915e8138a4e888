import type { PasskeyRegistrationResponse } from '../generated/types'
import { type Call, noContent, type Operations, ok } from './call'
import { checkedBody } from './check'
import { Refusal } from './refusal'
import { attestation, passkeyName } from './shapes'
import { type Challenge, isOver, type State, type StoredPasskey, timestamp } from './state'
import { CEREMONY_LASTS, creationOptions, isForChallenge } from './webauthn'

/** Begins a ceremony; returns its challenge token. */
export function begin(state: State, challenge: Omit<Challenge, 'expiresAt'>): string {
  const token = state.makeId('challenge')
  state.challenges.set(token, { ...challenge, expiresAt: state.clock.now().getTime() + CEREMONY_LASTS })
  return token
}

/** The ceremony of a challenge token, if it is of this kind and has not expired. */
export function ceremony(state: State, kind: Challenge['kind'], token: string): Challenge | undefined {
  const challenge = state.challenges.get(token)
  return challenge?.kind === kind && !isOver(state, challenge) ? challenge : undefined
}

/** The credential as the browser describes it; missing fields, as in tests, are generated. */
function credentialOf(state: State, response: PasskeyRegistrationResponse['registration_response']): StoredPasskey {
  const { id, response: inner } = response as { id?: unknown; response?: { transports?: unknown } }
  const transports = inner?.transports
  const known = Array.isArray(transports) && transports.every((one) => typeof one === 'string')
  return {
    credential_id: typeof id === 'string' && id ? id : state.makeId('credential'),
    created_at: timestamp(state),
    transports: known ? transports : ['internal'],
    aaguid: '00000000-0000-0000-0000-000000000000',
  }
}

function completePasskeyRegistration({ state, me, body }: Call) {
  const given = checkedBody<PasskeyRegistrationResponse>(body, attestation)
  const { challenge_token, registration_response, friendly_name } = given
  const begun = ceremony(state, 'registration', challenge_token)
  if (begun?.userId !== me.profile.id || !isForChallenge(registration_response, challenge_token)) {
    throw new Refusal(400, 'No such challenge token, or it has been used, has expired, or belongs to another ceremony')
  }
  const passkey = credentialOf(state, registration_response)
  const others = [...state.people.values()].flatMap(({ profile, passkeys }) =>
    profile.status === 'Deleted' ? [] : passkeys,
  )
  if (others.some(({ credential_id }) => credential_id === passkey.credential_id)) {
    throw new Refusal(400, `Passkey ${passkey.credential_id} is registered already`)
  }
  state.challenges.delete(challenge_token)
  state.taken.add(passkey.credential_id)
  passkey.friendly_name = friendly_name ?? begun.friendlyName ?? 'Passkey'
  me.passkeys.push(passkey)
  return ok(passkey)
}

export const passkeys = {
  completePasskeyRegistration,
  beginPasskeyRegistration({ state, me, body }) {
    const { friendly_name } = checkedBody<{ friendly_name?: string }>(body, passkeyName)
    const token = begin(state, { kind: 'registration', userId: me.profile.id, friendlyName: friendly_name })
    return ok(creationOptions(token, me.profile, me.passkeys))
  },
  listPasskeys: ({ me }) => ok({ passkeys: me.passkeys }),
  deletePasskey({ me, params }) {
    const at = me.passkeys.findIndex(({ credential_id }) => credential_id === params.credentialId)
    if (at < 0) throw new Refusal(404, `No passkey ${params.credentialId}`)
    me.passkeys.splice(at, 1)
    return noContent
  },
} satisfies Operations<'completePasskeyRegistration' | 'beginPasskeyRegistration' | 'listPasskeys' | 'deletePasskey'>
