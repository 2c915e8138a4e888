import type { UserVerificationPayload } from '../generated/types'
import { done, type Operations, ok, type PublicCall, type PublicOperations } from './call'
import { bodyOf } from './check'
import { send } from './mail'
import { Refusal } from './refusal'
import { addressed, passwordOnly } from './shapes'
import { isOver, type Person, peopleOf, personIn, type State } from './state'

function mailReset(state: State, { profile }: Person): void {
  const { email, id, preferred_language } = profile
  send(state, { kind: 'password-reset', to: email, language: preferred_language, userId: id })
}

/** The permission `user:edit` on a user: owners have it on everyone in their organization, others on themselves. */
function mayEdit(me: Person, other: Person): boolean {
  return me === other || me.roles.includes(`${other.profile.organization_id}:owner`)
}

function verifyEmailWithToken({ state, query, body }: PublicCall) {
  const token = query.get('token') ?? ''
  const grant = state.verifications.get(token)
  const person = grant && state.people.get(grant.userId)
  if (!person || isOver(state, grant)) {
    throw new Refusal(404, 'No such verification token, or it has been used or has expired')
  }
  const { password } = bodyOf<UserVerificationPayload>(body, passwordOnly)
  if (person.password !== undefined && person.password !== password) throw new Refusal(400, 'The password is wrong')
  const { profile } = person
  const address = profile.draft_email as string
  const other = personIn(state, profile.organization_id, address)
  if (other && other !== person) throw new Refusal(409, 'Another user has this address by now')
  state.verifications.delete(token)
  Object.assign(profile, { email: address, draft_email: null, draft_email_expires_at: null })
  return done
}

export const publicPasswords = {
  verifyEmailWithToken,
  requestPasswordReset({ state, body }) {
    const { email } = bodyOf<{ email: string }>(body, addressed)
    const person = peopleOf(state, email).find(({ profile }) => profile.status === 'Active')
    if (person) mailReset(state, person)
    return ok({ message: 'If an account exists, a password reset email has been sent.' })
  },
} satisfies PublicOperations<'verifyEmailWithToken' | 'requestPasswordReset'>

export const passwords = {
  sendUserPasswordReset({ state, me, body }) {
    const { email } = bodyOf<{ email: string }>(body, addressed)
    const person = personIn(state, me.profile.organization_id, email)
    if (person?.profile.status !== 'Active') throw new Refusal(400, `No active user has the address ${email}`)
    if (!mayEdit(me, person)) throw new Refusal(403, 'This takes the permission user:edit')
    mailReset(state, person)
    return ok({ success: true })
  },
} satisfies Operations<'sendUserPasswordReset'>
