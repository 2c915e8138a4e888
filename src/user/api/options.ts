import type { AnyKind } from '../../core/types'
import type {
  Group,
  NavigationCreateRequest,
  OperationMethodsOf,
  Organization,
  Passkey,
  UserSettingValue,
  UserV2,
} from '../generated/types'

/** An operation of the User API. */
export type OperationId = keyof OperationMethodsOf<AnyKind>

/** What an id or a secret is made for. */
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

/** A user to begin with. */
export interface UserSeed extends Omit<UserV2, 'has_passkeys'> {
  /** Address in effect; the only field that must be given. */
  email: string
  /** Roles as `ORGANIZATION:role`. Default: the role `owner` in the user's organization. */
  roles?: string[]
  /** Password that `verifyEmailWithToken` asks for. Default: none, and then any password will do. */
  password?: string
  /** Passkeys; `credential_id` is needed. */
  passkeys?: Passkey[]
  /** Values of settings by scope and key. */
  settings?: Record<string, Record<string, UserSettingValue>>
}

/** An organization to begin with. */
export interface OrganizationSeed extends Organization {
  /** The id that users and groups name. */
  id: string
}

/** A group to begin with. */
export interface GroupSeed extends Pick<Group, 'abbreviation' | 'image_uri' | 'name'> {
  /** Default: a new id. */
  id?: string
  /** Default: the first organization. */
  org_id?: string
  /** Members in line, by id or address. */
  users?: string[]
}

/** Options of `createUserApi`. */
export interface UserApiOptions {
  /** Where the client sends its requests. Default `https://user.sls.epilot.io`. */
  baseURL?: string
  /** Users to begin with. Default: one active owner, `user@example.com`. */
  users?: readonly UserSeed[]
  /** Organizations to begin with. Default: one with the id `1`, and one for each id that a user or group names. */
  organizations?: readonly OrganizationSeed[]
  /** Groups to begin with. Default: none. */
  groups?: readonly GroupSeed[]
  /** Navigations to begin with. Default: none. */
  navigations?: readonly NavigationCreateRequest[]
  /** The clock: a point in time at which it stands still, or a function. Default: the machine's clock. */
  now?: string | Date | (() => Date | number)
  /**
   * Ids and secrets: `random` ones, `counted` ones that are the same in each run (`user-1`, `invitation-1`), or a
   * function that makes them. Default `random`.
   */
  ids?: 'random' | 'counted' | ((kind: IdKind) => string)
}

/** What `failNext` makes go wrong. Options combine: a delay goes before everything else. */
export interface FailOptions {
  /** Status to answer with, 400 to 599. Default: 429 with `retryAfter`, 500 if nothing else is asked for. */
  status?: number
  /** Body of that answer: JSON, or text as it is. Default: a `message`. */
  body?: unknown
  /** `Retry-After` of that answer: seconds, or a date. */
  retryAfter?: number | Date
  /** Drops the connection in place of an answer: `before` the operation takes effect (as `true`), or `after`. */
  drop?: boolean | 'before' | 'after'
  /** Milliseconds before anything is answered. On its own, the usual answer follows. */
  delayMs?: number
  /** How many requests this befalls. Default 1. */
  times?: number
}

/** A mail that would have gone out. */
export interface Mail {
  /** What it is about. */
  kind: 'invitation' | 'email-verification' | 'password-reset'
  /** Address it goes to. */
  to: string
  /** Language it is written in, such as `en`. */
  language: string
  /** Id of the user it is about. */
  userId: string
  /** For `activateUser`, `checkInviteToken` or `rejectInvite`, for `verifyEmailWithToken`, or for `resetPassword`. */
  token: string
  /** When it was sent, as an ISO 8601 timestamp. */
  sentAt: string
}

/** A request that the API was sent. Each attempt of a call counts. */
export interface ApiRequest {
  /** The operation that it was taken for. */
  operationId: OperationId
  /** In upper case. */
  method: string
  /** Whole, with the query. */
  url: string
  /** The decoded path parameters. */
  params: Record<string, string>
  /** The decoded query; the last value where a name is repeated. */
  query: Record<string, string>
  /** By lower-case name. */
  headers: Record<string, string>
  /** The JSON body; text if it is not JSON, `undefined` if there is none. */
  body: unknown
  /** Id of the user whose token it carried, where the operation needs one. */
  userId?: string
  /** Status answered; `undefined` while there is no answer, and after a dropped connection. */
  status?: number
}

/** A user, with what the API holds of them. */
export interface StoredUser extends UserV2 {
  /** The id. */
  id: string
  /** The organization. */
  organization_id: string
  /** Address in effect. */
  email: string
  /** When the user was added, as an ISO 8601 timestamp. */
  created_at: string
  /** Where the account stands. */
  status: NonNullable<UserV2['status']>
  /** Roles as `ORGANIZATION:role`. */
  roles: string[]
  /** Registered passkeys. */
  passkeys: Passkey[]
  /** Values of settings by scope and key. */
  settings: Record<string, Record<string, UserSettingValue>>
}
