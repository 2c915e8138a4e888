import { createClient, isCallError } from '@epilot/sdk/user/fetch'
import { createUserQueries } from '@epilot/sdk/user/query'
import { checkResponses } from '@epilot/sdk/user/schemas'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { currentToken, signOut, useSession } from './session'

const baseURL = import.meta.env.VITE_USER_API

/** The one client of the page: public operations (sign-up, invitations, passkeys) need no token and ask for none. */
export const client = createClient({ token: currentToken, ...(baseURL && { baseURL }) })

// In development, warns of what the service says and the definition does not.
if (import.meta.env.DEV) checkResponses(client)

/** A session that the service no longer knows is over. */
function onError(error: Error): void {
  if (isCallError(error) && error.status === 401) leave()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
})

/** Signs out, and forgets what was shown. */
export function leave(): void {
  signOut()
  queryClient.clear()
}

/** Options for queries and mutations of public operations. */
export const visitors = createUserQueries(client)

/** Those of who is signed in, under keys of the organization: what one shows is never shown for another. */
export function useUsers() {
  const organization = useSession()?.organization
  return useMemo(() => createUserQueries(client, { key: ['user', organization] }), [organization])
}
