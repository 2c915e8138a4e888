import type { Group, LoginParameters, User, UserV2 } from '../generated/types'
import type { OrganizationSeed } from './seeds'
import type { StoredUser } from './shown'
import { type Person, peopleOf, type State, type StoredGroup } from './state'

/** A user as the V2 operations return them. */
export function userV2({ profile, passkeys }: Person): UserV2 {
  return { ...profile, has_passkeys: passkeys.length > 0 }
}

/** `Owner` for `123:owner`. */
const roleName = (role: string) => {
  const name = role.slice(role.indexOf(':') + 1)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The same user as the V1 operations return them. */
export function userV1({ profile, roles }: Person): User {
  const { id, organization_id, email, preferred_language, properties, signature, custom_navigation, image_uri } =
    profile
  const name = profile.display_name ?? email
  return {
    id,
    organization_id,
    email,
    display_name: name,
    name,
    preferred_language,
    roles: roles.map(roleName),
    properties,
    ...(typeof signature === 'string' && { signature }),
    ...(custom_navigation !== undefined && { custom_navigation }),
    ...(image_uri !== undefined && { image_uri }),
  }
}

/** A group; without `hydrate`, its users are ids. */
export function groupOf(state: State, { user_ids, assignee, ...group }: StoredGroup, hydrate: boolean): Group {
  const member = (id: string): UserV2 => (hydrate ? userV2(state.people.get(id) as Person) : { id })
  return {
    ...group,
    users: user_ids.map(member),
    ...(assignee !== undefined && {
      crt_assignee: { ...member(assignee), crt_index: user_ids.indexOf(assignee) },
    }),
  }
}

/** The log-in parameters of an address: one entry for each organization. Pool and client are invented. */
export function loginParameters(state: State, email: string): LoginParameters[] {
  const active = peopleOf(state, email).filter(({ profile }) => profile.status === 'Active')
  return active.map(({ profile: { organization_id }, passkeys }) => {
    const { name, type, cognito_details } = state.organizations.get(organization_id) as OrganizationSeed
    return {
      organization_id,
      organization_name: name ?? organization_id,
      organization_type: type ?? 'Vendor',
      organization_use: 'Development',
      cognito_region: cognito_details?.cognito_region ?? 'eu-central-1',
      cognito_user_pool_id: cognito_details?.cognito_user_pool_id ?? 'eu-central-1_example',
      cognito_user_pool_client_id: cognito_details?.cognito_user_pool_client_id ?? 'example',
      cognito_oauth_domain: `epilot-org-${organization_id}`,
      cognito_oauth_scopes: ['openid'],
      oauth_response_type: 'code',
      passkey_enabled: true,
      passkeys_registered: passkeys.length > 0,
    }
  })
}

/** A user with all stored data, as in `api.users`. */
export function storedUser(person: Person): StoredUser {
  const settings = [...person.settings].map(([scope, entries]) => {
    return [scope, Object.fromEntries([...entries].map(([key, { value }]) => [key, value]))]
  })
  return {
    ...person.profile,
    has_passkeys: person.passkeys.length > 0,
    roles: person.roles,
    passkeys: person.passkeys,
    settings: Object.fromEntries(settings),
  }
}
