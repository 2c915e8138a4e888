import { createClientOf, createHandle } from '../runtime/client'
import type { Shared } from '../runtime/shared'
import type { ClientOptions } from '../runtime/types'
import { baseURL, operations } from './generated/operations'
import type { Client, OperationMethods } from './generated/types'

/** All operations as functions, on a client that is made at the first call. */
export interface UserHandle extends OperationMethods {
  /** The client behind the functions: one, made on first use. */
  getClient(): Client
  /** A new client with the same defaults. */
  createClient(options?: ClientOptions): Client
}

/** Makes a handle; with `shared`, its clients also follow the settings of an SDK. */
export function createUser(defaults?: ClientOptions, shared?: Shared): UserHandle {
  let client: Client | undefined
  const createClient = (options?: ClientOptions) =>
    createClientOf(operations, baseURL, { ...defaults, ...options }, shared) as unknown as Client
  const getClient = () => {
    client ??= createClient()
    return client
  }
  return createHandle(operations, getClient, createClient) as unknown as UserHandle
}
