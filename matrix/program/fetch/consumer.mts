import {
  authorize,
  type Body,
  CallError,
  type Client,
  type ClientOptions,
  createClient,
  errorCodes,
  type FetchResult,
  isCallError,
  paginate,
  type Result,
  type UserInvitationPayload,
  type UserV2,
  user,
} from '@epilot/sdk/user/fetch'
import * as passkeys from '@epilot/sdk/user/passkeys'

const options: ClientOptions = { token: async ({ reason }) => reason, retry: { maxRetries: 1 }, credentials: 'include' }
const client: Client = authorize(createClient(options), () => 'token')
authorize(user, 'token')
client.hooks.request(({ headers }) => headers.set('x-correlation-id', 'abc'))

const invitation: UserInvitationPayload = { email: 'anna@example.com', roles: ['1:owner'] }
export const body: Body<'inviteUser'> = invitation
export const invite = () => user.inviteUser(null, invitation, { signal: new AbortController().signal })
export const load = async (): Promise<UserV2> => (await client.getUserV2('id')).data
export const read = (): Promise<FetchResult<UserV2>> => client.paths['/v2/users/{id}'].get('id')
export const list = () => client.paths['/v1/users'].get({ org_ids: ['1', '2'] })
export const emails = async (): Promise<unknown[]> => {
  const found: Result<'getUserV2'>['email'][] = []
  for await (const { email } of paginate(client.listUsersV2, { query: 'a' })) found.push(email)
  return found
}
export const signIn = () => passkeys.authenticateWithPasskey(client, { email: 'anna@example.com' })
export const register = () => passkeys.registerPasskey(user, { friendly_name: 'My Laptop' })
export const statusOf = (error: unknown): number | undefined =>
  isCallError(error) && error.code !== errorCodes.ERR_CANCELED ? error.status : undefined
export const isOwn = (error: unknown): boolean => error instanceof CallError

// @ts-expect-error there is no such operation
client.getMeeV2()
// @ts-expect-error the id is missing
client.getUserV2()
// @ts-expect-error the field is called "email"
user.inviteUser(null, { mail: 'anna@example.com' })
// @ts-expect-error adapters are axios's
client.getMeV2(null, null, { adapter: 'xhr' })
