import { type Call, type Operations, ok } from './call'
import { revoke } from './grants'
import { matches, pageOf } from './page'
import { Refusal } from './refusal'
import { openTo, type Person } from './state'
import { updateUserV2 } from './update-user'
import { userV1, userV2 } from './views'

/** The user in the path, if the caller is in their organization. */
function userAt({ state, params, me }: Call): Person {
  const person = state.people.get(params.id as string)
  if (person && openTo(state, me).includes(person.profile.organization_id)) return person
  throw new Refusal(404, `No user ${params.id}`)
}

/** Users of some organizations, by `query`, `limit` and `offset`. Deleted ones are not listed. */
function listed({ state, query }: Call, organizations: string[]): Person[] {
  const found = [...state.people.values()].filter(({ profile }) => {
    const { status, organization_id, display_name, email } = profile
    return status !== 'Deleted' && organizations.includes(organization_id) && matches(query, display_name, email)
  })
  return pageOf(found, query, state.limits)
}

/** The organizations in `org_ids` that the caller is in. */
function chosen({ state, query, me }: Call): string[] {
  const open = openTo(state, me)
  const wanted = query.get('org_ids')?.split(',')
  return wanted ? open.filter((id) => wanted.includes(id)) : open
}

/** Removes a user from all lists. The record stays, with the status `Deleted`. */
export function remove({ state }: Pick<Call, 'state'>, { profile }: Person): void {
  profile.status = 'Deleted'
  for (const grants of [state.accessTokens, state.invitations, state.verifications, state.resets]) {
    revoke(grants, profile.id)
  }
  for (const group of state.groups.values()) {
    group.user_ids = group.user_ids.filter((id) => id !== profile.id)
    if (group.assignee === profile.id) delete group.assignee
  }
}

export const users = {
  getMeV2: ({ me }) => ok(userV2(me)),
  getMe: ({ me }) => ok(userV1(me)),
  getUserV2: (call) => ok(userV2(userAt(call))),
  getUser: (call) => ok(userV1(userAt(call))),
  listUsersV2: (call) => ok({ results: listed(call, [call.me.profile.organization_id]).map(userV2) }),
  listUsers: (call) => ok({ users: listed(call, chosen(call)).map(userV1) }),
  updateUserV2: (call) => ok(userV2(updateUserV2(call, userAt(call)))),
  deleteUserV2(call) {
    const person = userAt(call)
    remove(call, person)
    return ok(userV1(person))
  },
} satisfies Operations<
  'getMeV2' | 'getMe' | 'getUserV2' | 'getUser' | 'listUsersV2' | 'listUsers' | 'updateUserV2' | 'deleteUserV2'
>
