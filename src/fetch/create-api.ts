import type { Operations } from '../core/request/operation'
import { createFetchClientOf, createFetchHandleOf } from './client'
import type { ClientOptions } from './types'

/** The handle of a generated API on `fetch`: its operations as functions, `getClient` and `createClient`. */
export function createFetchApi(operations: Operations, baseURL: string): object {
  const create = (options?: ClientOptions) => createFetchClientOf(operations, baseURL, options)
  let client: ReturnType<typeof create> | undefined
  const getClient = () => {
    client ??= create()
    return client
  }
  return createFetchHandleOf(operations, getClient, create)
}
