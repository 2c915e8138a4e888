import type { UserSettingValue } from '../generated/types'
import type { Rule } from './check'
import { createClock } from './clock'
import { copyOf } from './copy'
import { createIds } from './ids'
import { mailInvitation } from './invitations'
import { createLimits } from './limits'
import { addNavigation } from './navigations'
import { newPerson } from './new-person'
import type { UserApiOptions } from './options'
import { Refusal } from './refusal'
import { type Seeds, seedNames } from './seed-names'
import { seededGroup, seededNavigation, seededOrganization, seededUser } from './seed-shapes'
import type { GroupSeed, UserSeed } from './seeds'
import { type Person, personIn, type State, type StoredPasskey, timestamp } from './state'
import { firstToken } from './tokens'

const DEFAULT_USER: UserSeed = { email: 'user@example.com', display_name: 'Example User' }

/** An empty state. */
function emptyState(options: UserApiOptions): State {
  const state: Omit<State, 'makeId'> = {
    clock: createClock(options.now),
    taken: new Set(),
    organizations: new Map(),
    people: new Map(),
    groups: new Map(),
    navigations: new Map(),
    accessTokens: new Map(),
    firstToken: '',
    invitations: new Map(),
    verifications: new Map(),
    resets: new Map(),
    challenges: new Map(),
    outbox: [],
    requests: [],
    troubles: new Map(),
    limits: createLimits(options),
  }
  return Object.assign(state, { makeId: createIds(options.ids, state) })
}

/** Each seed is checked as a body is, and rejected with its path. */
function checkEach(seeds: readonly unknown[], rule: Rule, name: string): void {
  for (const [i, seed] of seeds.entries()) {
    try {
      rule(seed, `${name}[${i}]`)
    } catch (error) {
      throw error instanceof Refusal ? new TypeError(`createUserApi: ${error.message}`) : error
    }
  }
}

function checkedSeeds(options: UserApiOptions): Seeds {
  const { users = [DEFAULT_USER], organizations = [], groups = [], navigations = [] } = options
  checkEach(organizations, seededOrganization, 'organizations')
  checkEach(users, seededUser, 'users')
  checkEach(groups, seededGroup, 'groups')
  checkEach(navigations, seededNavigation, 'navigations')
  return { users, organizations, groups, navigations }
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
  const { roles, password, passkeys = [], settings, token, ...given } = copyOf(seed)
  const { has_passkeys, ...profile } = given as typeof given & { has_passkeys?: boolean }
  const organization_id = profile.organization_id ?? firstOrganization
  addOrganization(state, organization_id)
  const { email, status = 'Active' } = profile
  if (status !== 'Deleted' && personIn(state, organization_id, email)) {
    throw new TypeError(`createUserApi: ${at}.email already exists in organization ${organization_id}`)
  }
  const person = newPerson(state, { ...profile, organization_id, status }, roles ?? [`${organization_id}:owner`])
  person.password = password
  person.settings = settingsOf(state, settings)
  person.passkeys = passkeys.map((passkey) => ({ created_at: timestamp(state), ...passkey }) as StoredPasskey)
  if (status === 'Pending') mailInvitation(state, person, person.profile.preferred_language, token)
}

function memberOf(state: State, organizationId: string, user: string): string | undefined {
  const { profile } = state.people.get(user) ?? personIn(state, organizationId, user) ?? {}
  const isMember = profile?.organization_id === organizationId && profile.status !== 'Deleted'
  return isMember ? profile.id : undefined
}

function addGroup(state: State, seed: GroupSeed, first: string, at: string): void {
  const { id, org_id, users = [], ...looks } = seed
  const group = { id: id ?? state.makeId('group'), org_id: org_id ?? first }
  addOrganization(state, group.org_id)
  const user_ids: string[] = []
  for (const [i, user] of users.entries()) {
    const member = memberOf(state, group.org_id, user)
    const problem = member === undefined ? `is no user of organization ${group.org_id}` : 'already exists'
    if (member === undefined || user_ids.includes(member)) {
      throw new TypeError(`createUserApi: ${at}.users[${i}] ${problem}`)
    }
    user_ids.push(member)
  }
  const created_at = timestamp(state)
  state.groups.set(group.id, { ...copyOf(looks), ...group, created_at, updated_at: created_at, user_ids })
}

/** The state that the options describe. */
export function createState(options: UserApiOptions): State {
  const seeds = checkedSeeds(options)
  const state = emptyState(options)
  for (const name of seedNames(seeds)) state.taken.add(name)
  for (const organization of seeds.organizations) state.organizations.set(organization.id, copyOf(organization))
  const first = seeds.organizations[0]?.id ?? '1'
  addOrganization(state, first)
  state.taken.add(first)
  for (const [i, user] of seeds.users.entries()) addUser(state, user, first, `users[${i}]`)
  for (const [i, group] of seeds.groups.entries()) addGroup(state, group, first, `groups[${i}]`)
  for (const [i, navigation] of seeds.navigations.entries()) {
    addNavigation(state, copyOf(navigation))
    if (state.navigations.size === i) throw new TypeError(`createUserApi: navigations[${i}] already exists`)
  }
  // Valid from the beginning, so that a client that has it as text still works after a reset.
  if (seeds.users.some(({ status = 'Active' }) => status === 'Active')) firstToken(state)
  return state
}
