import type { PasskeyAssertion } from '@epilot/sdk/user/passkeys'
import { useSyncExternalStore } from 'react'

/** Who is signed in, and to which organization. */
export interface Session {
  token: string
  organization: string
}

/** A proof, for which an identity provider creates a session. */
export type Proof = { email: string; password: string } | PasskeyAssertion | { login_token: string }

/** Stored for this tab only, until it is closed. */
const STORED_AS = 'session'
const listeners = new Set<() => void>()
let session: Session | null = JSON.parse(sessionStorage.getItem(STORED_AS) ?? 'null')

function setSession(next: Session | null): void {
  session = next
  if (next) sessionStorage.setItem(STORED_AS, JSON.stringify(next))
  else sessionStorage.removeItem(STORED_AS)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSession = (): Session | null => useSyncExternalStore(subscribe, () => session)

/** The token for the next request. */
export function currentToken(): string {
  if (!session) throw new Error('nobody is signed in')
  return session.token
}

/**
 * Sends a proof to the identity provider: Amazon Cognito for an account of epilot, in the user pool that
 * `getUserLoginParametersV2` names. `npm run dev` has a stand-in for it at this address: `dev/local-user-api.ts`.
 *
 * @throws {Error} when the proof is not accepted
 */
export async function signIn(proof: Proof): Promise<void> {
  const response = await fetch('/session', { method: 'POST', body: JSON.stringify(proof) })
  if (response.status === 401) throw new Error('That does not fit: check the address and the password.')
  if (!response.ok) throw new Error('Signing in is not possible now: try again later.')
  setSession(await response.json())
}

export const signOut = (): void => setSession(null)
