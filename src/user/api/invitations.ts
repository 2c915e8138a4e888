import type { UserActivationPayload, UserInvitationPayload } from '../generated/types'
import { type Call, created, done, type Operations, ok, type PublicCall, type PublicOperations } from './call'
import { checkedBody } from './check'
import { send } from './mail'
import { newPerson } from './new-person'
import { Refusal } from './refusal'
import type { OrganizationSeed } from './seeds'
import { activation, invitation, resending } from './shapes'
import { type Person, peopleOf, personIn, type State, timestamp } from './state'
import { remove } from './users'
import { userV2 } from './views'

/** Mails an invitation: the first time with a new token (or the given one), then with the same. */
export function mailInvitation(state: State, { profile }: Person, language: string, given?: string): void {
  const { id, email } = profile
  const known = [...state.invitations].find(([, { userId }]) => userId === id)?.[0]
  const token = known ?? given ?? state.makeId('invitation')
  state.invitations.set(token, { userId: id })
  send(state, { kind: 'invitation', to: email, language, userId: id, token })
}

/** The pending user of an invite token. */
function invitee({ state, query }: PublicCall): Person {
  const grant = state.invitations.get(query.get('token') ?? '')
  const person = grant && state.people.get(grant.userId)
  if (!person) throw new Refusal(404, 'No such invite token, or it has been used')
  return person
}

function inviteUser({ state, me, body }: Call) {
  const {
    email,
    language = 'en',
    roles = [],
  } = checkedBody<UserInvitationPayload & { email: string }>(body, invitation)
  const { organization_id } = me.profile
  if (personIn(state, organization_id, email)) throw new Refusal(400, `${email} has been invited, or is a user already`)
  const person = newPerson(state, { organization_id, email, status: 'Pending', preferred_language: language }, roles)
  mailInvitation(state, person, language)
  return created(userV2(person))
}

function resendUserInvitation({ state, me, body }: Call) {
  const { email, language = 'en' } = checkedBody<{ email: string; language?: string }>(body, resending)
  const person = personIn(state, me.profile.organization_id, email)
  if (person?.profile.status !== 'Pending') throw new Refusal(400, `No invitation of ${email} is open`)
  mailInvitation(state, person, language)
  return ok(userV2(person))
}

function checkInviteToken(call: PublicCall) {
  const { profile } = invitee(call)
  const organization = call.state.organizations.get(profile.organization_id) as OrganizationSeed
  const { id, name, logo_url, logo_thumbnail_url } = organization
  const primary = peopleOf(call.state, profile.email).find((person) => person.profile.status === 'Active')
  return ok({
    invitation_org_id: id,
    invitation_org_name: name ?? id,
    ...(typeof logo_url === 'string' && { invitation_org_logo_url: logo_url }),
    ...(typeof logo_thumbnail_url === 'string' && { invitation_org_logo_thumbnail_url: logo_thumbnail_url }),
    invitee_user_id: profile.id,
    ...(primary && { invitee_primary_org_id: primary.profile.organization_id }),
  })
}

function activateUser(call: PublicCall) {
  const person = invitee(call)
  const { display_name, password } = checkedBody<UserActivationPayload>(call.body, activation)
  call.state.invitations.delete(call.query.get('token') as string)
  person.password = password
  Object.assign(person.profile, { status: 'Active', activated_at: timestamp(call.state) })
  if (display_name !== undefined) person.profile.display_name = display_name
  return done
}

export const invitations = { inviteUser, resendUserInvitation } satisfies Operations<
  'inviteUser' | 'resendUserInvitation'
>

export const publicInvitations = {
  checkInviteToken,
  activateUser,
  rejectInvite(call) {
    remove(call, invitee(call))
    return ok({ success: true })
  },
} satisfies PublicOperations<'checkInviteToken' | 'activateUser' | 'rejectInvite'>
