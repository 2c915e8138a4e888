import { createClientOf } from '../../src/axios/client'
import type { Operations } from '../../src/core/request/operation'
import { createFetchClientOf } from '../../src/fetch/client'
import { axiosFetch, type CallOptions, type Kind, type Options, type Result } from './clients'

export type Method = (parameters?: unknown, data?: unknown, options?: CallOptions) => Promise<Result<unknown>>

/** A client of a kind for operations that openapi.json does not have. Fails at once: it retries nothing. */
export function createTableClient<Name extends string>(
  kind: Kind,
  operations: Operations & Record<Name, Operations[string]>,
  baseURL: string,
  options: Options = {},
): Record<Name, Method> {
  const once = { retry: { maxRetries: 0 }, ...options }
  const client = kind.isAxios
    ? createClientOf(operations, baseURL, { adapter: kind === axiosFetch ? 'fetch' : 'http', ...once })
    : createFetchClientOf(operations, baseURL, once)
  return client as never
}
