import type { Group, Organization, Passkey, UserSettingValue, UserV2 } from '../generated/types'

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
