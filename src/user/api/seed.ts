import type { UserSettingValue } from '../generated/types'
import type { Rule } from './check'
import { createIds } from './ids'
import { mailInvitation } from './invitations'
import { addNavigation } from './navigations'
import { newPerson } from './new-person'
import type { GroupSeed, UserApiOptions, UserSeed } from './options'
import { Refusal } from './refusal'
import { navigation, seededGroup, seededOrganization, seededUser } from './shapes'
import { type Person, personIn, type State, type StoredPasskey, timestamp } from './state'

const DEFAULT_USER: UserSeed = { email: 'user@example.com', display_name: 'Example User' }

function pointInTime(value: string | number | Date): Date {
  const point = new Date(value)
  if (Number.isNaN(point.getTime())) throw new TypeError('createUserApi: now is not a point in time')
  return point
}

/** The clock of the option; a function is asked each time. */
function clock(now: UserApiOptions['now']): () => Date {
  if (typeof now === 'function') return () => pointInTime(now())
  if (now === undefined) return () => new Date()
  const standing = pointInTime(now)
  return () => new Date(standing)
}

function empty({ now, ids }: UserApiOptions): State {
  return {
    now: clock(now),
    makeId: createIds(ids),
    organizations: new Map(),
    people: new Map(),
    groups: new Map(),
    navigations: new Map(),
    accessTokens: new Map(),
    invitations: new Map(),
    verifications: new Map(),
    resets: new Map(),
    challenges: new Map(),
    outbox: [],
    requests: [],
    troubles: new Map(),
  }
}

/** A seed is checked as a body is, and refused by its place. */
function check(seed: unknown, rule: Rule, at: string): void {
  try {
    rule(seed, at)
  } catch (error) {
    throw error instanceof Refusal ? new TypeError(`createUserApi: ${error.message}`) : error
  }
}

function addOrganization(state: State, id: string): void {
  if (!state.organizations.has(id)) state.organizations.set(id, { id, type: 'Vendor', name: `Organization ${id}` })
}

function settingsOf(state: State, seed: UserSeed['settings'] = {}): Person['settings'] {
  const at = timestamp(state)
  const setting = (scope: string, key: string, value: UserSettingValue) =>
    [key, { scope, key, value, created_at: at, updated_at: at }] as const
  return new Map(
    Object.entries(seed).map(([scope, values]) => [
      scope,
      new Map(Object.entries(values).map(([key, value]) => setting(scope, key, value))),
    ]),
  )
}

function addUser(state: State, seed: UserSeed, firstOrganization: string, at: string): void {
  check(seed, seededUser, at)
  const { roles, password, passkeys = [], settings, token, ...profile } = structuredClone(seed)
  const organization_id = profile.organization_id ?? firstOrganization
  addOrganization(state, organization_id)
  const { email, status = 'Active' } = profile
  if (personIn(state, organization_id, email)) {
    throw new TypeError(`createUserApi: ${at}.email is there already in organization ${organization_id}`)
  }
  if (profile.id !== undefined && state.people.has(profile.id)) {
    throw new TypeError(`createUserApi: ${at}.id is there already`)
  }
  const person = newPerson(state, { ...profile, organization_id, status }, roles ?? [`${organization_id}:owner`])
  person.password = password
  person.settings = settingsOf(state, settings)
  person.passkeys = passkeys.map((passkey) => ({ created_at: timestamp(state), ...passkey }) as StoredPasskey)
  if (status === 'Pending') mailInvitation(state, person, person.profile.preferred_language, token)
}

function addGroup(state: State, seed: GroupSeed, first: string, at: string): void {
  check(seed, seededGroup, at)
  const { id, org_id, users = [], ...looks } = seed
  if (id !== undefined && state.groups.has(id)) throw new TypeError(`createUserApi: ${at}.id is there already`)
  const group = { id: id ?? state.makeId('group'), org_id: org_id ?? first }
  addOrganization(state, group.org_id)
  const user_ids = users.map((user, i) => {
    const byId = state.people.get(user)
    const person = byId?.profile.organization_id === group.org_id ? byId : personIn(state, group.org_id, user)
    if (!person) throw new TypeError(`createUserApi: ${at}.users[${i}] is no user of organization ${group.org_id}`)
    return person.profile.id
  })
  const created_at = timestamp(state)
  state.groups.set(group.id, { ...structuredClone(looks), ...group, created_at, updated_at: created_at, user_ids })
}

/** The state that the options describe. */
export function createState(options: UserApiOptions): State {
  const { users = [DEFAULT_USER], organizations = [], groups = [], navigations = [] } = options
  const state = empty(options)
  for (const [i, organization] of organizations.entries()) {
    check(organization, seededOrganization, `organizations[${i}]`)
    if (state.organizations.has(organization.id)) {
      throw new TypeError(`createUserApi: organizations[${i}].id is there already`)
    }
    state.organizations.set(organization.id, structuredClone(organization))
  }
  const first = organizations[0]?.id ?? '1'
  addOrganization(state, first)
  for (const [i, user] of users.entries()) addUser(state, user, first, `users[${i}]`)
  for (const [i, group] of groups.entries()) addGroup(state, group, first, `groups[${i}]`)
  for (const [i, seed] of navigations.entries()) {
    check(seed, navigation, `navigations[${i}]`)
    addNavigation(state, structuredClone(seed))
  }
  return state
}
