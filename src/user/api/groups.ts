import type { CreateGroupReq, UpdateGroupReq } from '../generated/types'
import { type Call, created, noContent, type Operations, ok } from './call'
import { checkedBody } from './check'
import { matches, pageOf } from './page'
import { Refusal } from './refusal'
import { changedGroup, newGroup } from './shapes'
import { openTo, type State, type StoredGroup, timestamp } from './state'
import { groupOf } from './views'

const hydrated = ({ query }: Call) => query.get('hydrate') === 'true'

/** The groups of the organizations that the caller is in. */
function groupsFor({ state, me }: Call): StoredGroup[] {
  const organizations = openTo(state, me)
  return [...state.groups.values()].filter(({ org_id }) => organizations.includes(org_id))
}

function groupAt(call: Call): StoredGroup {
  const group = groupsFor(call).find(({ id }) => id === call.params.id)
  if (!group) throw new Refusal(404, `No group ${call.params.id}`)
  return group
}

/** Members in order: each once, and only users of the organization. */
function members(state: State, organizationId: string, ids: string[] = []): string[] {
  return [...new Set(ids)].filter((id) => {
    const profile = state.people.get(id)?.profile
    return profile?.organization_id === organizationId && profile.status !== 'Deleted'
  })
}

function createGroup({ state, me, body }: Call) {
  const { name, user_ids, image_uri, abbreviation } = checkedBody<CreateGroupReq>(body, newGroup)
  const { id: created_by, organization_id: org_id } = me.profile
  const created_at = timestamp(state)
  const group: StoredGroup = {
    id: state.makeId('group'),
    org_id,
    name,
    created_at,
    updated_at: created_at,
    created_by,
    user_ids: members(state, org_id, user_ids),
    ...(image_uri !== undefined && { image_uri }),
    ...(abbreviation !== undefined && { abbreviation }),
  }
  state.groups.set(group.id, group)
  return created(groupOf(state, group, true))
}

function updateGroup(call: Call) {
  const { state, body } = call
  const group = groupAt(call)
  const { name, user_ids, image_uri, abbreviation } = checkedBody<UpdateGroupReq>(body, changedGroup)
  if (name !== undefined) group.name = name
  if (image_uri !== undefined) group.image_uri = image_uri
  if (abbreviation !== undefined) group.abbreviation = abbreviation
  if (user_ids) group.user_ids = members(state, group.org_id, user_ids)
  if (group.assignee && !group.user_ids.includes(group.assignee)) delete group.assignee
  group.updated_at = timestamp(state)
  return created(groupOf(state, group, true))
}

/** The member after the current assignee; after the last, and where there is none, the first. */
function advanceUserAssignment(call: Call) {
  const group = groupAt(call)
  const { user_ids, assignee } = group
  const next = user_ids[(user_ids.indexOf(assignee ?? '') + 1) % user_ids.length]
  if (next === undefined) throw new Refusal(422, `Group ${group.id} has no members`)
  group.assignee = next
  return ok(groupOf(call.state, group, true))
}

export const groups = {
  createGroup,
  updateGroup,
  advanceUserAssignment,
  getGroup: (call) => ok(groupOf(call.state, groupAt(call), hydrated(call))),
  getGroups(call) {
    const found = groupsFor(call).filter(({ name, abbreviation }) => matches(call.query, name, abbreviation))
    const page = pageOf(found, call.query, call.state.limits).map((group) => groupOf(call.state, group, hydrated(call)))
    return ok({ hits: found.length, groups: page })
  },
  getGroupsForUser(call) {
    const theirs = groupsFor(call).filter(({ user_ids }) => user_ids.some((id) => id === call.params.id))
    return ok(theirs.map((group) => groupOf(call.state, group, false)))
  },
  deleteGroup(call) {
    const group = groupsFor(call).find(({ id }) => id === call.params.id)
    if (group) call.state.groups.delete(group.id)
    return noContent
  },
} satisfies Operations<
  | 'createGroup'
  | 'updateGroup'
  | 'advanceUserAssignment'
  | 'getGroup'
  | 'getGroups'
  | 'getGroupsForUser'
  | 'deleteGroup'
>
