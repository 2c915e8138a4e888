/** Options for TanStack Query 5, on either client: React, Vue, Solid, Svelte and Angular take them as they are. */
import type { AnyKind } from '../core/types'
import { createQueriesOf } from '../query/create-queries'
import type { Queries, QueriesOptions } from '../query/types'
import { operations } from './generated/operations'
import type { PagedOperation, ReadOperation } from './generated/queries'
import type { OperationMethodsOf, OperationParameters } from './generated/types'

export type * from '../query/types'
export type { PagedOperation, ReadOperation } from './generated/queries'

type Methods = OperationMethodsOf<AnyKind>

/** The operations that write. */
export type WriteOperation = Exclude<keyof Methods, ReadOperation>

/** A function for each operation that returns options for TanStack Query. */
export type UserQueries = Queries<Methods, OperationParameters, ReadOperation, PagedOperation>

/** How keys begin (default `['user']`), and what is invalidated after an operation that writes. */
export type UserQueriesOptions = QueriesOptions<WriteOperation, ReadOperation>

const users = ['listUsersV2', 'getUserV2', 'getMeV2', 'listUsers', 'getUser', 'getMe'] as const
const groups = ['getGroups', 'getGroup', 'getGroupsForUser'] as const
const settings = ['listUserSettings', 'getUserSettingsScope', 'getUserSetting'] as const

const INVALIDATES: UserQueriesOptions['invalidates'] = {
  putUserSetting: settings,
  deleteUserSetting: settings,
  updateUserV2: [...users, 'getGroups', 'getGroup'],
  deleteUserV2: [...users, ...groups],
  inviteUser: users,
  resendUserInvitation: users,
  createGroup: groups,
  updateGroup: groups,
  deleteGroup: groups,
  advanceUserAssignment: groups,
  verifyEmailWithToken: users,
  activateUser: [...users, 'checkInviteToken'],
  rejectInvite: [...users, 'checkInviteToken'],
  completePasskeyRegistration: ['listPasskeys'],
  deletePasskey: ['listPasskeys'],
}

/**
 * Options for TanStack Query, by operation. Those that read return the options of a query: key, function (which passes
 * `signal` on) and `retry: false`, since the client already retries what is safe to retry. Those that write return the
 * options of a mutation, which invalidates what it may have changed.
 *
 * @param client a client or handle of either kind
 * @param options `key`, what all keys begin with (default `['user']`), and `invalidates`, by operation
 * @throws {RefusedError} from the returned functions: `ERR_PARAMETER` for parameters that are not an object,
 * `ERR_OPTION` for a `pageSize` that is not a whole number of at least 1
 * @example
 * const users = createUserQueries(getClient())
 * const { queryKey, queryFn } = users.listUsersV2({ query: 'anna' })
 */
export function createUserQueries(client: Methods, options: UserQueriesOptions = {}): UserQueries {
  const { key = ['user'], invalidates } = options
  return createQueriesOf(operations, client, key, { ...INVALIDATES, ...invalidates }) as UserQueries
}
