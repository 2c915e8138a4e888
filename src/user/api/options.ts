import type { AnyKind } from '../../core/types'
import type { NavigationCreateRequest, OperationMethodsOf } from '../generated/types'
import type { GroupSeed, OrganizationSeed, UserSeed } from './seeds'

/** An operation of the User API. */
export type OperationId = keyof OperationMethodsOf<AnyKind>

/** What an id or a secret is created for. */
export type IdKind =
  | 'challenge'
  | 'credential'
  | 'group'
  | 'invitation'
  | 'organization'
  | 'request'
  | 'reset'
  | 'token'
  | 'user'
  | 'verification'

/** Options of `createUserApi`. */
export interface UserApiOptions {
  /** The URL that the client sends its requests to. Default `https://user.sls.epilot.io`. */
  baseURL?: string
  /** Initial users. Default: one active owner, `user@example.com`. */
  users?: readonly UserSeed[]
  /** Initial organizations. Default: one with the id `1`, and one for each id that a user or group names. */
  organizations?: readonly OrganizationSeed[]
  /** Initial groups. Default: none. */
  groups?: readonly GroupSeed[]
  /** Initial navigations. Default: none. */
  navigations?: readonly NavigationCreateRequest[]
  /** The clock: a point in time at which it is stopped, or a function. Default: the machine's clock. */
  now?: string | Date | (() => Date | number)
  /**
   * Ids and secrets: `random` ones, `counted` ones that are the same in each run (`user-1`, `invitation-1`), or a
   * function that makes them. Default `random`.
   */
  ids?: 'random' | 'counted' | ((kind: IdKind) => string)
  /** Most items in a page of a list, whatever `limit` says. Default: no limit, and without a `limit` the whole list. */
  maxPageSize?: number
  /** How many requests are allowed in how many milliseconds; further ones get 429 with `Retry-After`. Default: no limit. */
  rateLimit?: { requests: number; perMs: number }
}

/** How `failNext` makes requests fail. Options can be combined; a delay comes first. */
export interface FailOptions {
  /** Status to respond with, 400 to 599. Default: 429 with `retryAfter`, 500 without any option. */
  status?: number
  /** Body of that response: JSON, or text, which is sent unchanged. Default: a `message`. */
  body?: unknown
  /** `Retry-After` of that response: seconds, or a date. */
  retryAfter?: number | Date
  /** Further headers of that response. */
  headers?: Record<string, string>
  /** Drops the connection in place of a response: `before` the operation takes effect (as `true`), or `after`. */
  drop?: boolean | 'before' | 'after'
  /**
   * Milliseconds before the response; `Infinity` for no response at all. Without other options, it delays the usual
   * response.
   */
  delayMs?: number
  /** How many requests fail; `Infinity` for all, until `stopFailing` or `reset`. Default 1. */
  times?: number
}
