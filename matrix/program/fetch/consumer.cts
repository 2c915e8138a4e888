import sdkUser = require('@epilot/sdk/user/fetch')
import passkeys = require('@epilot/sdk/user/passkeys')

const client: sdkUser.Client = sdkUser.authorize(sdkUser.createClient({ token: 'token' }), () => 'token')
client.hooks.request(({ headers }) => headers.set('x-correlation-id', 'abc'))

const invitation: sdkUser.Body<'inviteUser'> = { email: 'anna@example.com', roles: ['1:owner'] }
const invite = () => sdkUser.user.inviteUser(null, invitation)
const load = async (): Promise<sdkUser.UserV2> => (await client.getUserV2('id')).data
const list = () => client.paths['/v1/users'].get({ org_ids: ['1', '2'] })
const pages = () => sdkUser.paginate(client.listUsersV2).pages()
const statusOf = (error: unknown): number | undefined => (sdkUser.isCallError(error) ? error.status : undefined)
const isOwn = (error: unknown): boolean => error instanceof sdkUser.CallError
const signIn = () => passkeys.authenticateWithPasskey(client, { email: 'anna@example.com' })

// @ts-expect-error there is no such operation
client.getMeeV2()
// @ts-expect-error the id is missing
client.getUserV2()
// @ts-expect-error the field is called "email"
sdkUser.user.inviteUser(null, { mail: 'anna@example.com' })

export = { invite, load, list, pages, statusOf, isOwn, signIn }
