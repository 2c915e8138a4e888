import type { Call, Reply } from './call'
import { groups } from './groups'
import { invitations, publicInvitations } from './invitations'
import { navigations } from './navigations'
import type { OperationId } from './options'
import { passkeySignIn } from './passkey-sign-in'
import { passkeys } from './passkeys'
import { passwords, publicPasswords } from './passwords-and-addresses'
import { account, publicAccount } from './sign-up'
import { userSettings } from './user-settings'
import { users } from './users'

/** The operations by name. An operation without a function yet returns its documented example. */
export const operations: Partial<Record<OperationId, (call: Call) => Reply<unknown>>> = {
  ...publicAccount,
  ...publicInvitations,
  ...publicPasswords,
  ...passkeySignIn,
  ...account,
  ...groups,
  ...invitations,
  ...navigations,
  ...passkeys,
  ...passwords,
  ...userSettings,
  ...users,
}
