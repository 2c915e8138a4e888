import { createClientOf, createHandleOf } from '../axios/client'
import type { Shared } from '../axios/shared'
import type { ApiHandle, ClientOptions } from '../axios/types'
import type { Client } from './generated/client'
import { baseURL, operations } from './generated/operations'
import { openapi } from './openapi'

/**
 * All operations as functions, and the other members of a client, on a client that is created when it is first needed.
 */
export interface UserHandle extends ApiHandle<Client> {}

/** Makes a handle; with `shared`, the client behind it also uses the settings of an SDK. */
export function createUser(defaults: ClientOptions, shared: Shared): UserHandle {
  let client: Client | undefined
  const create = (options?: ClientOptions, sharedWith?: Shared) =>
    createClientOf(operations, baseURL, { ...defaults, ...options }, sharedWith) as unknown as Client
  const getClient = () => {
    client ??= create(undefined, shared)
    return client
  }
  return createHandleOf(operations, { getClient, createClient: (options) => create(options), openapi }) as UserHandle
}
