import type { Group, Navigation, Passkey, User, UserSetting, UserV2 } from '../generated/types'
import type { Clock } from './clock'
import type { MakeId } from './ids'
import type { OperationId } from './options'
import type { OrganizationSeed } from './seeds'
import type { ApiRequest, Mail } from './shown'
import type { Trouble } from './trouble'

/** A user's profile, with the fields that every user has; those that are computed are left out. */
export interface Profile extends Omit<UserV2, 'has_passkeys' | 'token'> {
  id: string
  organization_id: string
  email: string
  created_at: string
  status: NonNullable<UserV2['status']>
  preferred_language: string
  properties: User['properties']
}

export interface StoredPasskey extends Passkey {
  credential_id: string
}

/** A user of one organization. One person can be a user of several, by the same address. */
export interface Person {
  profile: Profile
  roles: string[]
  password: string | undefined
  passkeys: StoredPasskey[]
  /** By scope, then by key. */
  settings: Map<string, Map<string, UserSetting>>
}

export interface StoredGroup extends Pick<Group, 'abbreviation' | 'image_uri' | 'created_by'> {
  id: string
  org_id: string
  name: string
  created_at: string
  updated_at: string
  /** Members in order. */
  user_ids: string[]
  /** Id of the current assignee. */
  assignee?: string
}

/** The user of a token; `expiresAt` in milliseconds of the API's clock. */
export interface Grant {
  userId: string
  expiresAt?: number
}

/** A passkey ceremony that has begun. */
export interface Challenge {
  kind: 'registration' | 'authentication' | 'discoverable'
  userId?: string
  /** Name for the passkey. */
  friendlyName?: string | undefined
  expiresAt: number
}

/** All data of the API. */
export interface State {
  clock: Clock
  makeId: MakeId
  /** Ids and secrets in use: those of seeds, and all that were generated. */
  taken: Set<string>
  organizations: Map<string, OrganizationSeed>
  /** By user id. */
  people: Map<string, Person>
  groups: Map<string, StoredGroup>
  navigations: Map<string, Navigation>
  accessTokens: Map<string, Grant>
  /** The token that `api.token` shows as long as it is valid. */
  firstToken: string
  /** Invite tokens. */
  invitations: Map<string, Grant>
  /** Verification tokens of new addresses. */
  verifications: Map<string, Grant>
  /** Tokens of password resets. */
  resets: Map<string, Grant>
  challenges: Map<string, Challenge>
  outbox: Mail[]
  requests: ApiRequest[]
  troubles: Map<OperationId, Trouble[]>
  limits: Limits
}

/** Limits of the options. */
export interface Limits {
  pageSize: number
  rate: { requests: number; perMs: number } | undefined
  /** The number of requests in the current window, and its start. */
  window: { count: number; beganMs: number } | undefined
}

/** The current time, as the API writes it. */
export const timestamp = ({ clock }: Pick<State, 'clock'>, laterMs = 0): string =>
  new Date(clock.now().getTime() + laterMs).toISOString()

/** Whether a grant, or a challenge, is over by the API's clock. */
export const isOver = ({ clock }: Pick<State, 'clock'>, { expiresAt = Infinity }: { expiresAt?: number }): boolean =>
  clock.now().getTime() >= expiresAt

/** Whether two addresses are the same, in any case. */
export const sameAddress = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** All users of an address who are not deleted, in any organization. */
export function peopleOf(state: State, email: string): Person[] {
  return [...state.people.values()].filter(
    ({ profile }) => profile.status !== 'Deleted' && sameAddress(profile.email, email),
  )
}

/** The user of an address in an organization. */
export function personIn(state: State, organizationId: string, email: string): Person | undefined {
  return peopleOf(state, email).find(({ profile }) => profile.organization_id === organizationId)
}

/** The organizations in which the same address is active. */
export function openTo(state: State, { profile }: Person): string[] {
  return peopleOf(state, profile.email)
    .filter(({ profile: { status } }) => status === 'Active')
    .map(({ profile: { organization_id } }) => organization_id)
}
