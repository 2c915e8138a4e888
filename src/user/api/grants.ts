import { type Grant, isOver, type Person, type State } from './state'

/** Tokens of mails that work once and for a limited time, by their kind in `makeId`. */
const MAILED = { verification: 'verifications', reset: 'resets' } as const

type MailedKind = keyof typeof MAILED

/** Makes the tokens of a user invalid. */
export function revoke(grants: Map<string, Grant>, userId: string): void {
  for (const [token, grant] of grants) if (grant.userId === userId) grants.delete(token)
}

/** A new token of a user for a number of milliseconds. The one before it becomes invalid. */
export function issue(state: State, kind: MailedKind, userId: string, lastsMs: number): string {
  const grants = state[MAILED[kind]]
  revoke(grants, userId)
  const token = state.makeId(kind)
  grants.set(token, { userId, expiresAt: state.clock.now().getTime() + lastsMs })
  return token
}

/** The user of a token; `undefined` if it is unknown, has been used or has expired. */
export function ownerOf(state: State, kind: MailedKind, token: string): Person | undefined {
  const grant = state[MAILED[kind]].get(token)
  return grant && !isOver(state, grant) ? state.people.get(grant.userId) : undefined
}
