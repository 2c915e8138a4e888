import type { AccessToken } from './shown'
import { type Grant, isOver, type Person, peopleOf, type State } from './state'

/** Options of a new token. */
interface NewToken {
  lastsMs?: number | undefined
  password?: string | undefined
}

/** The first token is always this one, so that clients that have it still work after a reset. */
const FIRST = 'token-of-the-first-user'

/** The expiry of a token that was expired by hand: before any clock. */
const LONG_AGO = -8.64e15
const LAST_DATE = 8.64e15

function activeOf(people: Iterable<Person>, user: string): Person {
  const person = [...people].find(({ profile }) => profile.status === 'Active')
  if (!person) throw new TypeError(`createUserApi: no active user${user}`)
  return person
}

const isValid = (state: State, grant: Grant) =>
  !isOver(state, grant) && state.people.get(grant.userId)?.profile.status === 'Active'

/** A valid token of the first active user: the same as long as it is valid. */
export function firstToken(state: State): string {
  const grant = state.accessTokens.get(state.firstToken)
  if (grant && isValid(state, grant)) return state.firstToken
  const { profile } = activeOf(state.people.values(), '')
  // The first token may still be used by its former user, so another user gets a new one.
  state.firstToken = state.taken.has(FIRST) ? state.makeId('token') : FIRST
  state.taken.add(FIRST)
  state.accessTokens.set(state.firstToken, { userId: profile.id })
  return state.firstToken
}

/** The people with this password. For a person without a known one, any is right. */
function knowing(people: Person[], password: string): Person[] {
  const those = people.filter((person) => (person.password ?? password) === password)
  if (people.length && !those.length) throw new TypeError('tokenFor: the password is wrong')
  return those
}

/** A new token, in place of signing in. */
export function issueToken(state: State, user: string, { lastsMs, password }: NewToken): string {
  if (lastsMs !== undefined && !(typeof lastsMs === 'number' && lastsMs >= 0)) {
    throw new TypeError('tokenFor: lastsMs must be a number of at least 0')
  }
  const known = state.people.get(user)
  const people = known ? [known] : peopleOf(state, user)
  const candidates = password === undefined ? people : knowing(people, password)
  const { profile } = activeOf(candidates, ` ${JSON.stringify(user)}`)
  const token = state.makeId('token')
  const expiresAt = state.clock.now().getTime() + (lastsMs ?? Infinity)
  // A token that would expire beyond the range of dates does not expire.
  const expiry = expiresAt <= LAST_DATE && { expiresAt }
  state.accessTokens.set(token, { userId: profile.id, ...expiry })
  return token
}

export function expireTokens(state: State): void {
  for (const grant of state.accessTokens.values()) grant.expiresAt = LONG_AGO
}

/** The tokens as `api.tokens` shows them. */
export function shownTokens(state: State): AccessToken[] {
  return [...state.accessTokens].map(([token, grant]) => {
    const { userId, expiresAt } = grant
    const isDated = expiresAt !== undefined && expiresAt !== LONG_AGO
    return {
      token,
      userId,
      ...(isDated && { expiresAt: new Date(expiresAt).toISOString() }),
      isValid: isValid(state, grant),
    }
  })
}
