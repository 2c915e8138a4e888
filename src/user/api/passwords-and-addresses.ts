import type { UserVerificationPayload } from '../generated/types'
import { done, type Operations, ok, type PublicCall, type PublicOperations } from './call'
import { checkedBody } from './check'
import { issue, ownerOf, revoke } from './grants'
import { send } from './mail'
import { violationsOf } from './password-policy'
import { Refusal } from './refusal'
import { addressed, passwordOnly, reset } from './shapes'
import { type Person, peopleOf, personIn, type State, sameAddress } from './state'

/** How long the token of a reset works, in milliseconds. */
const RESET_LASTS = 60 * 60 * 1000

function mailReset(state: State, { profile }: Person): void {
  const { email, id, preferred_language } = profile
  const token = issue(state, 'reset', id, RESET_LASTS)
  send(state, { kind: 'password-reset', to: email, language: preferred_language, userId: id, token })
}

/** The permission `user:edit` on a user: owners have it on everyone in their organization, others on themselves. */
function mayEdit(me: Person, other: Person): boolean {
  return me === other || me.roles.includes(`${other.profile.organization_id}:owner`)
}

function verifyEmailWithToken({ state, query, body }: PublicCall) {
  const person = ownerOf(state, 'verification', query.get('token') ?? '')
  if (!person) throw new Refusal(404, 'No such verification token, or it has been used or has expired')
  const { password } = checkedBody<UserVerificationPayload>(body, passwordOnly)
  if (person.password !== undefined && person.password !== password) throw new Refusal(400, 'The password is wrong')
  const { profile } = person
  const address = profile.draft_email as string
  const other = personIn(state, profile.organization_id, address)
  if (other && other !== person) throw new Refusal(409, 'Another user has this address by now')
  revoke(state.verifications, profile.id)
  Object.assign(profile, { email: address, draft_email: null, draft_email_expires_at: null })
  return done
}

/** A password that is too weak does not use up the token. */
function resetPassword({ state, body }: PublicCall) {
  const { email, token, password } = checkedBody<{ email: string; token: string; password: string }>(body, reset)
  const person = ownerOf(state, 'reset', token)
  if (person?.profile.status !== 'Active' || !sameAddress(person.profile.email, email)) {
    throw new Refusal(400, 'No such reset token for this address, or it has been used or has expired')
  }
  const violations = violationsOf(password)
  if (violations.length) throw new Refusal(400, 'The password is too weak', { error: 'PASSWORD_POLICY', violations })
  revoke(state.resets, person.profile.id)
  person.password = password
  return ok({ success: true })
}

export const publicPasswords = {
  verifyEmailWithToken,
  resetPassword,
  requestPasswordReset({ state, body }) {
    const { email } = checkedBody<{ email: string }>(body, addressed)
    const person = peopleOf(state, email).find(({ profile }) => profile.status === 'Active')
    if (person) mailReset(state, person)
    return ok({ message: 'If an account exists, a password reset email has been sent.' })
  },
} satisfies PublicOperations<'verifyEmailWithToken' | 'requestPasswordReset' | 'resetPassword'>

export const passwords = {
  sendUserPasswordReset({ state, me, body }) {
    const { email } = checkedBody<{ email: string }>(body, addressed)
    const person = personIn(state, me.profile.organization_id, email)
    if (person?.profile.status !== 'Active') throw new Refusal(400, `No active user has the address ${email}`)
    if (!mayEdit(me, person)) throw new Refusal(403, 'This requires the permission user:edit')
    mailReset(state, person)
    return ok({ success: true })
  },
} satisfies Operations<'sendUserPasswordReset'>
