import type { OrganizationDetail, SignupUserPayload, UserDetail } from '../generated/types'
import { type Operations, ok, type PublicCall, type PublicOperations } from './call'
import { checkedBody } from './check'
import { newPerson } from './new-person'
import { Refusal } from './refusal'
import type { OrganizationSeed } from './seeds'
import { signUp, switching } from './shapes'
import { personIn, type State } from './state'
import { loginParameters, userV1 } from './views'

/** The checked body. */
interface Payload extends SignupUserPayload {
  organization_detail: OrganizationDetail
  user_detail: UserDetail
}

function newOrganization(state: State, { organization_detail }: Payload): OrganizationSeed {
  const { type, name, pricing_tier, email, phone, website } = organization_detail
  const organization: OrganizationSeed = {
    id: state.makeId('organization'),
    type,
    name,
    pricing_tier,
    email,
    phone: phone ?? null,
    website: website ?? null,
  }
  state.organizations.set(organization.id, organization)
  return organization
}

function signUpUser({ state, body }: PublicCall) {
  const payload = checkedBody<Payload>(body, signUp)
  const { full_name, email, password } = payload.user_detail
  const organization = newOrganization(state, payload)
  const person = newPerson(
    state,
    {
      organization_id: organization.id,
      email,
      display_name: full_name,
      status: 'Active',
      preferred_language: payload.language ?? 'en',
    },
    [`${organization.id}:owner`],
  )
  person.password = password
  return ok({ user: userV1(person), organization })
}

const parameters = ({ state, params }: PublicCall) =>
  ok({ login_parameters: loginParameters(state, params.username ?? '') })

export const publicAccount = {
  signUpUser,
  getUserLoginParametersV2: parameters,
  getUserLoginParameters: parameters,
} satisfies PublicOperations<'signUpUser' | 'getUserLoginParametersV2' | 'getUserLoginParameters'>

export const account = {
  /** The login token is an access token for the same person in the other organization. */
  switchOrganization({ state, me, body }) {
    const { org_id } = checkedBody<{ org_id: string }>(body, switching)
    const there = personIn(state, org_id, me.profile.email)
    if (there?.profile.status !== 'Active') throw new Refusal(404, `No organization ${org_id} is open to you`)
    const login_token = state.makeId('token')
    state.accessTokens.set(login_token, { userId: there.profile.id })
    return ok({ login_token })
  },
} satisfies Operations<'switchOrganization'>
