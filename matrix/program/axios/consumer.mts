import { authorize as authorizeRoot, createSDK, epilot, type SDK } from '@epilot/sdk'
import { authorize, type Client, getClient, type UserInvitationPayload, type UserV2, user } from '@epilot/sdk/user'
import { createOpenAPIClient, type OpenAPIClient } from '@epilot/sdk/user/openapi-client'
import * as passkeys from '@epilot/sdk/user/passkeys'
import type { AxiosInstance } from 'axios'

const client: Client = getClient()
export const plain: AxiosInstance = client
authorize(client, () => 'token')
authorizeRoot(client, async ({ reason }) => reason)
authorize(epilot.user, 'token')

const invitation: UserInvitationPayload = { email: 'anna@example.com', roles: ['1:owner'] }
export const invite = () => user.inviteUser(null, invitation)
export const load = async (): Promise<UserV2> => (await client.getUserV2('id')).data
export const list = () => client.paths['/v1/users'].get({ org_ids: ['1', '2'] })
export const sdk: SDK = createSDK({ token: 'token', retry: { maxRetries: 1 } })
export const openapi: OpenAPIClient = createOpenAPIClient()
export const exported: string[] = Object.keys(passkeys)

// @ts-expect-error there is no such operation
client.getMeeV2()
// @ts-expect-error the id is missing
client.getUserV2()
// @ts-expect-error the field is called "email"
user.inviteUser(null, { mail: 'anna@example.com' })
