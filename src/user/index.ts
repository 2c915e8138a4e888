/** The User API as its own entry: what is not imported is not bundled. */
import { createClientOf, createHandleOf } from '../axios/client'
import type { ClientOptions } from '../axios/types'
import type { Client } from './generated/client'
import { baseURL, operations } from './generated/operations'
import { openapi } from './openapi'
import type { UserHandle } from './user'

export { authorize } from '../axios/authorize'
export { isCallError, isRefused } from '../axios/guards'
export type { OpenAPIClient, TokenArg } from '../axios/published-types'
export type * from '../axios/types'
export { type ErrorCode, errorCodes } from '../core/errors/codes'
export type { RefusedError } from '../core/errors/refuse'
export { type Pages, type PaginateOptions, paginate } from '../core/paginate'
export type * from '../core/types'
export type * from './generated/client'
export type * from './generated/namespaces'
export type * from './generated/types'
export { openapi } from './openapi'
export type { UserHandle } from './user'

/**
 * A new client: an axios instance with a method for each operation, and settings of its own.
 *
 * @param options axios's own config, and `token`, `retry`, `largeResponse`. Defaults: `baseURL`
 * `https://user.sls.epilot.io`, `timeout` 30,000 ms.
 * @example
 * const client = createClient({ token: async () => 'my-token', timeout: 5_000 })
 * const { data } = await client.getMeV2()
 */
export function createClient(options?: ClientOptions): Client {
  return createClientOf(operations, baseURL, options) as unknown as Client
}

let client: Client | undefined

/**
 * The client that all importers of this entry share, created at the first call. It is not the client behind
 * `epilot.user`.
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
export const user: UserHandle = /* @__PURE__ */ createHandleOf(operations, {
  getClient,
  createClient,
  openapi,
}) as UserHandle
