import type { UserV2 } from '../generated/types'
import type { Call } from './call'
import { checkedBody } from './check'
import { issue, revoke } from './grants'
import { send } from './mail'
import { writePhones } from './new-person'
import { Refusal } from './refusal'
import { changedUser, profileFields } from './shapes'
import { isOver, type Person, type State, timestamp } from './state'

/** How long a new address waits for its confirmation, in milliseconds. */
const DRAFT_LASTS = 24 * 60 * 60 * 1000

/** Stores a new address, and mails a token to it. The token of an earlier one becomes invalid. */
function draft(state: State, { profile }: Person, address: string | null): void {
  const draft_email_expires_at = address === null ? null : timestamp(state, DRAFT_LASTS)
  Object.assign(profile, { draft_email: address, draft_email_expires_at })
  if (address === null) {
    revoke(state.verifications, profile.id)
    return
  }
  const token = issue(state, 'verification', profile.id, DRAFT_LASTS)
  send(state, {
    kind: 'email-verification',
    to: address,
    language: profile.preferred_language,
    userId: profile.id,
    token,
  })
}

/** The address that can still be confirmed, if there is one. */
function waiting(state: State, { profile }: Person): string | null {
  const isWaiting = [...state.verifications.values()].some(
    (grant) => grant.userId === profile.id && !isOver(state, grant),
  )
  return isWaiting ? (profile.draft_email ?? null) : null
}

/** The new address in the body, if any: the address in effect changes only by confirmation. */
function newAddress(state: State, { email, draft_email }: UserV2, person: Person): string | null | undefined {
  const { profile } = person
  const now = waiting(state, person)
  if (draft_email === null && profile.draft_email) return null
  if (draft_email && draft_email !== now) return draft_email
  return email !== profile.email && email !== now ? email : undefined
}

/** Switches an account off or on; other changes of its status have their own operations. */
function newStatus({ status }: UserV2, { profile }: Person): NonNullable<UserV2['status']> {
  const switchable = ['Active', 'Deactivated']
  return status && switchable.includes(status) && switchable.includes(profile.status) ? status : profile.status
}

/** Changes the fields that a caller can change; the others, of a whole user sent back, are ignored. */
export function updateUserV2({ state, body }: Call, person: Person): Person {
  const changes = checkedBody<UserV2>(body, changedUser)
  const { profile } = person
  if (profile.status === 'Deleted') throw new Refusal(404, `User ${profile.id} is deleted`)
  const address = newAddress(state, changes, person)
  const status = newStatus(changes, person)
  const own = Object.entries(changes).filter(
    ([name]) => Object.hasOwn(profileFields, name) && name !== 'email' && name !== 'draft_email',
  )
  Object.assign(profile, Object.fromEntries(own), { status })
  writePhones(profile)
  if (address !== undefined) draft(state, person, address)
  return person
}
