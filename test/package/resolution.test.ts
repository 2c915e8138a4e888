import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Installed, install } from './install'

let installed: Installed
beforeAll(async () => {
  installed = await install()
}, 120_000)
afterAll(() => installed?.remove())

const CONSUMER = `import type { AxiosInstance } from 'axios'
import { authorize as authorizeRoot, epilot } from '@epilot/sdk'
import { authorize, type Client, getClient, type UserV2 } from '@epilot/sdk/user'
import { type Client as FetchClient, createClient, type FetchResult } from '@epilot/sdk/user/fetch'
import { createHandlers, createUserApi } from '@epilot/sdk/user/msw'
import { createOpenAPIClient } from '@epilot/sdk/user/openapi-client'
import { registerPasskey } from '@epilot/sdk/user/passkeys'
import { createUserQueries } from '@epilot/sdk/user/query'
import { createUserApiServer } from '@epilot/sdk/user/server'

const client: Client = getClient()
export const plain: AxiosInstance = client
authorize(client, () => 'token')
authorizeRoot(client, async () => 'token')
authorize(epilot.user, 'token')
export const load = async (): Promise<UserV2> => (await client.getUserV2('id')).data
export const handlers = createHandlers({ responses: { getMeV2: { display_name: 'Anna' } } })
export const baseURL: string | undefined = createOpenAPIClient().api.getBaseURL()
const onFetch: FetchClient = authorizeRoot(createClient(), 'token')
export const read = (): Promise<FetchResult<UserV2>> => onFetch.getUserV2('id')
export const queries = createUserQueries(client)
export const serve = async (): Promise<string> => (await createUserApiServer(createUserApi())).url
export const register = () => [registerPasskey(client), registerPasskey(onFetch)]
// @ts-expect-error the operation has another name
client.getMeeV2()
// @ts-expect-error the operation has another name
onFetch.getMeeV2()
`

it.each([
  { resolution: 'nodenext', module: 'nodenext', files: ['consumer.mts', 'consumer.cts'], compiler: 'typescript-7' },
  { resolution: 'bundler', module: 'esnext', files: ['consumer.ts'], compiler: 'typescript-7' },
  // TypeScript 7 does not know it.
  { resolution: 'node10', module: 'commonjs', files: ['consumer.ts'], compiler: 'typescript' },
] as const)(
  'compiles under $resolution, declarations included',
  async ({ resolution, module, files, compiler }) => {
    for (const file of files) await installed.write(file, CONSUMER)
    const options = { module, moduleResolution: resolution, skipLibCheck: false }
    expect(await installed.tsc(options, [...files], compiler)).toBe('')
  },
  60_000,
)
