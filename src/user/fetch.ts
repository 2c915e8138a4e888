/** The User API on the platform's `fetch`: no axios, in any runtime that has `fetch`. */
import { createFetchClientOf, createFetchHandleOf } from '../fetch/client'
import type { ClientOptions } from '../fetch/types'
import type { Client, OperationMethods } from './generated/fetch-client'
import { baseURL, operations } from './generated/operations'

export { authorize } from '../core/call/settings'
export { type ErrorCode, errorCodes } from '../core/errors/codes'
export { isRefused } from '../core/errors/describe'
export type { RefusedError } from '../core/errors/refuse'
export { type Pages, type PaginateOptions, paginate } from '../core/paginate'
export type * from '../core/types'
export { CallError } from '../fetch/call-error'
export { isCallError } from '../fetch/guards'
export type * from '../fetch/types'
export type * from './generated/fetch-client'
export type * from './generated/types'

/** All operations as functions, on a client that is created at the first call. */
export interface UserHandle extends OperationMethods {
  /** Returns the client behind the functions, always the same one. */
  getClient(): Client
  /** A new client with settings of its own. */
  createClient(options?: ClientOptions): Client
}

/**
 * A new client on the platform's `fetch`, with a method for each operation, and settings of its own.
 *
 * @param options default options of every call, and `token`, `retry`, `largeResponse`. Defaults: `baseURL`
 * `https://user.sls.epilot.io`, `timeout` 30,000 ms.
 * @example
 * const client = createClient({ token: async () => 'my-token', timeout: 5_000 })
 * const { data } = await client.getMeV2()
 */
export function createClient(options?: ClientOptions): Client {
  return createFetchClientOf(operations, baseURL, options) as unknown as Client
}

let client: Client | undefined

/**
 * The client that all importers of this entry share, created at the first call.
 *
 * @example
 * const client = getClient()
 * authorize(client, () => 'my-token')
 */
export function getClient(): Client {
  client ??= createClient()
  return client
}

/**
 * All operations as functions of a plain object, on the client that `getClient` returns.
 *
 * @example
 * const { data } = await user.getUserLoginParametersV2('someone@example.com')
 */
export const user: UserHandle = /* @__PURE__ */ createFetchHandleOf(operations, getClient, createClient) as UserHandle
