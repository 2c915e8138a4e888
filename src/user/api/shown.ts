import type { Passkey, UserSettingValue, UserV2 } from '../generated/types'
import type { OperationId } from './options'

/** A mail that the service would have sent. */
export interface Mail {
  /** What it is about. */
  kind: 'invitation' | 'email-verification' | 'password-reset'
  /** Address it goes to. */
  to: string
  /** Language it is written in, such as `en`. */
  language: string
  /** Id of the user it is about. */
  userId: string
  /**
   * Token for `activateUser`, `checkInviteToken` or `rejectInvite`, for `verifyEmailWithToken`, or for `resetPassword`.
   */
  token: string
  /** When it was sent, as an ISO 8601 timestamp. */
  sentAt: string
}

/** A request that the API received: one for each attempt of a call. */
export interface ApiRequest {
  /** The operation that it matched. */
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
  /** The response's `x-amzn-requestid`. */
  requestId: string
  /** When it came, as an ISO 8601 timestamp of the API's clock. */
  receivedAt: string
  /** Milliseconds until the response was sent, or the connection dropped; `undefined` before that. */
  durationMs?: number
  /** Status of the response; `undefined` before there is one, and after a dropped connection. */
  status?: number
}

/** A user, with all that the API stores about them. */
export interface StoredUser extends UserV2 {
  /** The id. */
  id: string
  /** The organization. */
  organization_id: string
  /** Address in effect. */
  email: string
  /** When the user was added, as an ISO 8601 timestamp. */
  created_at: string
  /** The status of the account. */
  status: NonNullable<UserV2['status']>
  /** Roles as `ORGANIZATION:role`. */
  roles: string[]
  /** Registered passkeys. */
  passkeys: Passkey[]
  /** Values of settings by scope and key. */
  settings: Record<string, Record<string, UserSettingValue>>
}

/** An access token that was issued. */
export interface AccessToken {
  /** The token. */
  token: string
  /** Id of the user to whom it belongs. */
  userId: string
  /** When it expires, as an ISO 8601 timestamp; left out if it never does. */
  expiresAt?: string
  /** Whether a call with it would be accepted now. */
  isValid: boolean
}
