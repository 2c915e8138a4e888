import { type Person, type Profile, type State, timestamp } from './state'

type Given = { [Name in keyof Profile]?: Profile[Name] | undefined } & Pick<
  Profile,
  'organization_id' | 'email' | 'status'
>

/** The fields without those that are `undefined`, which must not replace a default. */
const definedOf = (given: Given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Profile> &
    Pick<Profile, 'organization_id' | 'email' | 'status'>

/** Writes phone numbers as text, as their type says: the documented call sends numbers. */
export function writePhones(profile: Profile): void {
  for (const name of ['phone', 'secondary_phone'] as const) {
    if (typeof profile[name] === 'number') profile[name] = String(profile[name])
  }
}

/** Adds a user. A user who is not pending counts as activated at once. */
export function newPerson(state: State, given: Given, roles: string[]): Person {
  const now = timestamp(state)
  const profile: Profile = {
    id: given.id ?? state.makeId('user'),
    created_at: now,
    ...(given.status !== 'Pending' && { activated_at: now }),
    mfa_enabled: false,
    phone_verified: false,
    preferred_language: 'en',
    custom_start_page: '/app/dashboard',
    properties: [],
    ...definedOf(given),
  }
  writePhones(profile)
  const person: Person = { profile, roles, password: undefined, passkeys: [], settings: new Map() }
  state.people.set(profile.id, person)
  return person
}
