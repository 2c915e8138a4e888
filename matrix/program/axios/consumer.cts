import sdkRoot = require('@epilot/sdk')
import sdkUser = require('@epilot/sdk/user')
import openapiClient = require('@epilot/sdk/user/openapi-client')
import passkeys = require('@epilot/sdk/user/passkeys')
import axios = require('axios')

const client: sdkUser.Client = sdkUser.getClient()
const plain: axios.AxiosInstance = client
sdkUser.authorize(client, () => 'token')
sdkRoot.authorize(client, async ({ reason }) => reason)
sdkUser.authorize(sdkRoot.epilot.user, 'token')

const invitation: sdkUser.UserInvitationPayload = { email: 'anna@example.com', roles: ['1:owner'] }
const invite = () => sdkUser.user.inviteUser(null, invitation)
const load = async (): Promise<sdkUser.UserV2> => (await client.getUserV2('id')).data
const list = () => client.paths['/v1/users'].get({ org_ids: ['1', '2'] })
const sdk: sdkRoot.SDK = sdkRoot.createSDK({ token: 'token', retry: { maxRetries: 1 } })
const openapi: openapiClient.OpenAPIClient = openapiClient.createOpenAPIClient()
const exported: string[] = Object.keys(passkeys)

// @ts-expect-error there is no such operation
client.getMeeV2()
// @ts-expect-error the id is missing
client.getUserV2()
// @ts-expect-error the field is called "email"
sdkUser.user.inviteUser(null, { mail: 'anna@example.com' })

export = { plain, invite, load, list, sdk, openapi, exported }
