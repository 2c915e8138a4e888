import type { Program } from './program'

/** What the published SDK documents of `@epilot/sdk/user`, and its user client of itself. */
export const user: Program[] = [
  {
    feature: 'the shared client, a handle and fresh clients of one API',
    code: `
      import { authorize, createClient, getClient, user } from '@epilot/sdk/user'
      const client = getClient()
      console.log(authorize(client, () => 'shared') === client, client === getClient(), typeof client.inviteUser)
      await client.getMeV2()
      console.log((await user.listUsersV2()).data.results?.length, (await user.getMe()).status)
      const fresh = createClient()
      authorize(fresh, 'static')
      fresh.defaults.headers.common['x-epilot-org-id'] = '1'
      await fresh.getMeV2()
      console.log(service.sent('authorization').at(-1), service.sent('x-epilot-org-id').at(-1))
      console.log(createClient().defaults.headers.common['x-epilot-org-id'])`,
    prints: 'true true function\n1 200\nBearer static 1\nundefined',
  },
  {
    feature: 'tokens of one client: the last applies, however often there was another',
    code: `
      import { authorize } from '@epilot/sdk'
      import { createClient, type TokenArg } from '@epilot/sdk/user'
      const client = createClient()
      client.interceptors.request.use((config) => {
        config.headers['x-trace-id'] = 'kept'
        return config
      })
      let current = 'first'
      const tokens: TokenArg[] = ['text', () => 'of-another-org', async () => current]
      for (const token of tokens) authorize(client, token)
      await client.getMeV2()
      current = 'second'
      await client.getMeV2()
      authorize(client, 'text-again')
      await client.getMeV2()
      console.log(service.sent('authorization'), service.sent('x-trace-id').length)`,
    prints: "[ 'Bearer first', 'Bearer second', 'Bearer text-again' ] 3",
  },
  {
    feature: 'a token in the defaults of axios',
    code: `
      import { createClient } from '@epilot/sdk/user'
      const client = createClient()
      client.defaults.headers.common.Authorization = 'Bearer by-hand'
      await client.getMeV2()
      console.log(service.sent('authorization'))`,
    prints: "[ 'Bearer by-hand' ]",
  },
  {
    feature: 'the definition of the API, as a function and as a file',
    code: `
      import { openapi, user } from '@epilot/sdk/user'
      import definition from '@epilot/sdk/user/openapi.json' with { type: 'json' }
      const document = await openapi()
      console.log(document.openapi.startsWith('3.'), document === (await user.openapi()))
      console.log(definition.info.title === document.info.title)`,
    prints: 'true true\ntrue',
  },
  {
    feature: 'types of schemas, clients, operations and paths',
    code: `
      import type { Client, Components, OpenAPIClient, OperationMethods, Paths, PathsDictionary } from '@epilot/sdk/user'
      import { createClient, type UserInvitationPayload, type UserV2 } from '@epilot/sdk/user'
      const client: Client = createClient()
      const same: OpenAPIClient<OperationMethods, PathsDictionary> = client
      const body: Paths.InviteUser.RequestBody = { email: 'anna@example.com' }
      const payload: UserInvitationPayload & Components.Schemas.UserInvitationPayload = body
      const page: Paths.ListUsersV2.QueryParameters = { limit: 1 }
      const one: Paths.GetUserV2.PathParameters = { id: 'a' satisfies Paths.GetUserV2.Parameters.Id }
      const { data } = await same.inviteUser(null, payload)
      const invited: Paths.InviteUser.Responses.$201 & Components.Schemas.UserV2 & UserV2 = data
      const me: Paths.GetMeV2.Responses.$200 = (await client.paths['/v2/users/me'].get()).data
      await client.listUsersV2(page)
      await client.getUserV2(one)
      console.log(invited.email, me.display_name, service.requests.length)`,
    prints: 'user@example.com Example User 4',
  },
  {
    feature: 'parameters, body and config of an operation',
    code: `
      import { createClient } from '@epilot/sdk/user'
      const client = createClient()
      await client.getUserV2('a')
      await client.getUserV2([{ name: 'id', value: 'b', in: 'path' }])
      await client.listUsersV2({ query: 'anna', limit: 2 })
      await client.updateUserV2({ id: 'c' }, { display_name: 'C' }, { headers: { 'x-once': '1' } })
      await client.paths['/v2/users/{id}'].delete('d')
      for (const { method, url } of service.requests) console.log(method, new URL(url).pathname + new URL(url).search)
      console.log(service.sent('x-once')[3], await service.requests[3]?.text())`,
    prints: `GET /v2/users/a
GET /v2/users/b
GET /v2/users?query=anna&limit=2
PATCH /v2/users/c
DELETE /v2/users/d
1 {"display_name":"C"}`,
  },
  {
    feature: "axios's own functions, on a client and on a handle",
    code: `
      import type { ApiHandle } from '@epilot/sdk'
      import { type Client, createClient, user } from '@epilot/sdk/user'
      const handle: ApiHandle<Client> = user
      for (const target of [createClient(), handle]) {
        service.reply({ by: 'get' })
        service.reply({ by: 'post' })
        service.reply({ by: 'request' })
        const get = await target.get('/any')
        const post = await target.post('/any', { a: 1 })
        const request = await target.request({ url: '/any', method: 'put' })
        console.log(get.data.by, post.data.by, request.data.by, target.getUri({ url: '/any' }))
      }`,
    prints: Array(2).fill('get post request https://user.sls.epilot.io/any').join('\n'),
  },
  {
    feature: 'interceptors of one client',
    code: `
      import { createClient } from '@epilot/sdk/user'
      const client = createClient()
      client.interceptors.response.use((response) => {
        console.log(response.config.method?.toUpperCase(), response.config.url, response.status)
        return response
      })
      await client.getMeV2()`,
    prints: 'GET /v2/users/me 200',
  },
  {
    feature: 'retries and large responses of one client, and of an axios instance',
    code: `
      import axios from 'axios'
      import { applyLargeResponseInterceptor, applyRetryInterceptor, authorize } from '@epilot/sdk'
      import { createClient } from '@epilot/sdk/user'
      for (const client of [createClient(), axios.create({ baseURL: 'https://user.sls.epilot.io' })]) {
        authorize(client, () => 'my-token')
        applyRetryInterceptor({ client, config: { maxRetries: 3, defaultDelayMs: 1 } })
        applyLargeResponseInterceptor({ client, config: { enabled: true } })
        service.reply({}, 429)
        service.replyLarge({ id: 'large' })
        const { data } = await client.get('/v2/users/me')
        console.log(data)
      }
      console.log(service.requests.length)`,
    // Of each client: a 429, a reference, and what it refers to.
    prints: "{ id: 'large' }\n{ id: 'large' }\n6",
  },
  {
    feature: 'errors as axios has them',
    code: `
      import axios from 'axios'
      import { createClient } from '@epilot/sdk/user'
      service.reply({ message: 'no such user' }, 404)
      try {
        await createClient().getUserV2('a')
      } catch (error) {
        if (axios.isAxiosError(error)) console.log(error.response?.status, error.response?.data.message, error.config?.url)
      }`,
    prints: '404 no such user /v2/users/a',
  },
  {
    feature: 'CommonJS',
    code: `
      import { createRequire } from 'node:module'
      const require = createRequire(import.meta.url)
      const { createSDK, openapi } = require('@epilot/sdk')
      const { authorize, createClient, user } = require('@epilot/sdk/user')
      const sdk = createSDK()
      sdk.authorize('of-the-sdk')
      await sdk.user.getMeV2()
      await authorize(createClient(), 'of-the-client').getMeV2()
      console.log(service.sent('authorization'))
      console.log((await openapi('user')) === (await user.openapi()), (await user.openapi()).info.title)`,
    prints: "[ 'Bearer of-the-sdk', 'Bearer of-the-client' ]\ntrue User API",
  },
]
