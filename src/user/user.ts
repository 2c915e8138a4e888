import { createClientOf, createHandleOf } from '../axios/client'
import type { Shared } from '../axios/shared'
import type { ClientOptions } from '../axios/types'
import type { Client, OperationMethods } from './generated/client'
import { baseURL, operations } from './generated/operations'

/** All operations as functions, on a client that is made at the first call. */
export interface UserHandle extends OperationMethods {
  /** The client behind the functions: one, made on first use. */
  getClient(): Client
  /** A new client with the same axios defaults, and none of the token, headers and interceptors. */
  createClient(options?: ClientOptions): Client
}

/** Makes a handle; with `shared`, the client behind it also follows the settings of an SDK. */
export function createUser(defaults: ClientOptions, shared: Shared): UserHandle {
  let client: Client | undefined
  const create = (options?: ClientOptions, sharedWith?: Shared) =>
    createClientOf(operations, baseURL, { ...defaults, ...options }, sharedWith) as unknown as Client
  const getClient = () => {
    client ??= create(undefined, shared)
    return client
  }
  return createHandleOf(operations, getClient, (options) => create(options)) as UserHandle
}
