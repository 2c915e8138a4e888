import { Refusal } from './refusal'
import { isOver, type Person, peopleOf, type State } from './state'

/** The user of a bearer token. */
function owner(state: State, headers: Headers): Person {
  const token = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (!token) throw new Refusal(401, 'Unauthorized: no bearer token')
  const grant = state.accessTokens.get(token)
  const person = grant && state.people.get(grant.userId)
  if (!person || person.profile.status === 'Deleted') throw new Refusal(401, 'Unauthorized: the token is unknown')
  if (isOver(state, grant)) throw new Refusal(401, 'Unauthorized: the token has expired')
  return person
}

/** The calling user: the token's or, with the header `x-epilot-org-id`, the same person in that organization. */
export function authenticate(state: State, headers: Headers): Person {
  const person = owner(state, headers)
  const organization = headers.get('x-epilot-org-id')
  const everywhere = organization ? peopleOf(state, person.profile.email) : [person]
  const me = everywhere.find(({ profile }) => !organization || profile.organization_id === organization)
  if (me?.profile.status !== 'Active') {
    throw new Refusal(401, `Unauthorized: no active user${organization ? ` in organization ${organization}` : ''}`)
  }
  return me
}
