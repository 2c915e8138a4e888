import type { ClientKind, RetryOptions, Token } from '../../src/core/types'
import { createClient as createAxiosClient } from '../../src/user'
import { createClient as createFetchClient } from '../../src/user/fetch'
import type { OperationMethodsOf } from '../../src/user/generated/types'
import type { Kind } from './kinds'

/** What both kinds of client take. */
interface Options {
  baseURL?: string
  token?: Token
  timeout?: number
  retry?: RetryOptions
  headers?: Record<string, string>
  signal?: AbortSignal
}

interface Result<Data> {
  data: Data
  status: number
}

interface AnyKind extends ClientKind {
  options: Omit<Options, 'token'>
  promise: Promise<Result<this['data']>>
}

/** Part of the bundle that runs in the page: a client of a kind. */
export function open(kind: Kind, options: Options): OperationMethodsOf<AnyKind> {
  if (kind === 'fetch') return createFetchClient(options)
  return createAxiosClient(kind === 'axios' ? options : { ...options, adapter: 'xhr' })
}
