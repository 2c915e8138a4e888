import { createClient, isCallError } from '@epilot/sdk/user/fetch'
import { createUserQueries } from '@epilot/sdk/user/query'
import { checkResponses } from '@epilot/sdk/user/schemas'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { currentToken, signOut, useSession } from './session'

const baseURL = import.meta.env.VITE_USER_API

/**
 * The only client of the page. Operations that need no token (sign-up, accepting an invitation, passkeys) do not call
 * the token function.
 */
export const client = createClient({ token: currentToken, ...(baseURL && { baseURL }) })

// In development, warns about responses that differ from the definition.
if (import.meta.env.DEV) checkResponses(client)

/** Ends a session that the service no longer accepts. */
function onError(error: Error): void {
  if (isCallError(error) && error.status === 401) leave()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
})

/** Signs out, and clears all cached data. */
export function leave(): void {
  signOut()
  queryClient.clear()
}

/** Options for queries and mutations of public operations. */
export const visitors = createUserQueries(client)

/**
 * Options of operations for the signed-in user, with the organization in their keys, so that no data of another one is
 * shown.
 */
export function useUsers() {
  const organization = useSession()?.organization
  return useMemo(() => createUserQueries(client, { key: ['user', organization] }), [organization])
}
