import type { Operations } from '../core/request/operation'
import { createClientOf, createHandleOf } from './client'
import type { Shared } from './shared'
import type { ClientOptions } from './types'

/**
 * Under this registered symbol, the handle of a generated API has a function that creates another handle, for an SDK.
 */
export const BIND: unique symbol = Symbol.for('@epilot/sdk.bind') as never

/** Creates a handle whose client uses the settings of an SDK. */
export type Bind = (defaults: ClientOptions, shared: Shared) => object

/**
 * The handle of a generated API: its operations as functions, `getClient` and `createClient`. With `shared`, the client
 * behind it also uses the settings of an SDK.
 */
export function createApi(
  operations: Operations,
  baseURL: string,
  defaults: ClientOptions = {},
  shared?: Shared,
): object {
  const create = (options?: ClientOptions, sharedWith?: Shared) =>
    createClientOf(operations, baseURL, { ...defaults, ...options }, sharedWith)
  let client: ReturnType<typeof create> | undefined
  const getClient = () => {
    client ??= create(undefined, shared)
    return client
  }
  const bind: Bind = (...args) => createApi(operations, baseURL, ...args)
  return Object.defineProperty(
    createHandleOf(operations, { getClient, createClient: (options) => create(options) }),
    BIND,
    { value: bind },
  )
}
