import { type Grant, type Person, peopleOf, type State } from './state'

/** The first token is always this one, so that whoever holds it can go on after a reset. */
const FIRST = 'token-of-the-first-user'

/** The tokens that a developer takes from the API, in place of signing in. */
export interface Tokens {
  /** A good token of the first active user. */
  first(): string
  issueFor(user: string, lastsMs: number | undefined): string
  expire(): void
}

function activeOf(people: Iterable<Person>, user: string): Person {
  const person = [...people].find(({ profile }) => profile.status === 'Active')
  if (!person) throw new TypeError(`createUserApi: no active user${user}`)
  return person
}

function isGood(state: State, { userId, expiresAt = Infinity }: Grant): boolean {
  return state.now().getTime() < expiresAt && state.people.get(userId)?.profile.status === 'Active'
}

export function createTokens(state: State): Tokens {
  let current = FIRST
  const grantTo = ({ profile }: Person) => state.accessTokens.set(current, { userId: profile.id })
  // Good from the beginning, so that a client that was given it as text can go on after a reset.
  const someone = [...state.people.values()].find(({ profile }) => profile.status === 'Active')
  if (someone) grantTo(someone)
  return {
    first() {
      const grant = state.accessTokens.get(current)
      if (grant && isGood(state, grant)) return current
      const person = activeOf(state.people.values(), '')
      if (grant) current = state.makeId('token')
      grantTo(person)
      return current
    },
    issueFor(user, lastsMs) {
      if (lastsMs !== undefined && !(lastsMs >= 0))
        throw new TypeError('tokenFor: lastsMs must be a number of at least 0')
      const known = state.people.get(user)
      const person = activeOf(known ? [known] : peopleOf(state, user), ` ${JSON.stringify(user)}`)
      const token = state.makeId('token')
      const expiresAt = lastsMs === undefined ? Infinity : state.now().getTime() + lastsMs
      state.accessTokens.set(token, { userId: person.profile.id, expiresAt })
      return token
    },
    expire() {
      for (const grant of state.accessTokens.values()) grant.expiresAt = -Infinity
    },
  }
}
