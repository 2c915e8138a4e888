import type { Group, Organization, Passkey, UserSettingValue, UserV2 } from '../generated/types'

/** An initial user. */
export interface UserSeed extends Omit<UserV2, 'has_passkeys'> {
  /** Address in effect; the only required field. */
  email: string
  /** Roles as `ORGANIZATION:role`. Default: the role `owner` in the user's organization. */
  roles?: string[]
  /** Password that `verifyEmailWithToken` asks for. Default: none, and then any password is accepted. */
  password?: string
  /** Passkeys; `credential_id` is required. */
  passkeys?: Passkey[]
  /** Values of settings by scope and key. */
  settings?: Record<string, Record<string, UserSettingValue>>
}

/** An initial organization. */
export interface OrganizationSeed extends Organization {
  /** The id that users and groups name. */
  id: string
}

/** An initial group. */
export interface GroupSeed extends Pick<Group, 'abbreviation' | 'image_uri' | 'name'> {
  /** Default: a new id. */
  id?: string
  /** Default: the first organization. */
  org_id?: string
  /** Members in order of assignment, by id or address. */
  users?: string[]
}
