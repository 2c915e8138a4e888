import type { Program } from './program'

/** What the published SDK documents of `@epilot/sdk`: programs that were written for 2.20, and what they print. */
export const root: Program[] = [
  {
    feature: 'a token for all APIs, and an operation of one',
    code: `
      import { epilot } from '@epilot/sdk'
      epilot.authorize(() => 'my-token')
      const { data } = await epilot.user.getMeV2()
      console.log(data.display_name, service.sent('authorization'))`,
    prints: "Example User [ 'Bearer my-token' ]",
  },
  {
    feature: 'tokens of an SDK: text, function and async function, of which the last applies',
    code: `
      import { createSDK } from '@epilot/sdk'
      const sdk = createSDK()
      sdk.authorize('static')
      await sdk.user.getMeV2()
      sdk.authorize(() => 'from-function')
      await sdk.user.getMeV2()
      sdk.authorize(async () => 'from-promise')
      await sdk.user.getMeV2()
      console.log(service.sent('authorization'))`,
    prints: "[ 'Bearer static', 'Bearer from-function', 'Bearer from-promise' ]",
  },
  {
    feature: 'the definition of an API, from an SDK, a handle and a function',
    code: `
      import { epilot, openapi } from '@epilot/sdk'
      const fromHandle = await epilot.user.openapi()
      const fromSDK = await epilot.openapi('user')
      const fromFunction = await openapi('user')
      console.log(fromHandle.info.title, fromSDK === fromHandle, fromFunction === fromHandle)
      console.log(Object.keys(fromSDK.components?.schemas ?? {}).length > 40, fromSDK.paths['/v2/users/me']?.get?.operationId)`,
    prints: 'User API true true\ntrue getMeV2',
  },
  {
    feature: 'the one client of a handle, and fresh ones',
    code: `
      import { authorize, createSDK } from '@epilot/sdk'
      import type { Client } from '@epilot/sdk/user'
      const sdk = createSDK()
      sdk.authorize(() => 'of-the-sdk')
      const client: Client = sdk.user.getClient()
      await client.getUserV2({ id: 'a' })
      const fresh = sdk.user.createClient()
      authorize(fresh, () => 'of-its-own')
      await fresh.getMeV2()
      console.log(client === sdk.user.getClient(), fresh !== client, service.sent('authorization'))`,
    prints: "true true [ 'Bearer of-the-sdk', 'Bearer of-its-own' ]",
  },
  {
    feature: 'settings that are made after the client',
    code: `
      import { createSDK } from '@epilot/sdk'
      const sdk = createSDK()
      sdk.authorize('first')
      await sdk.user.getMeV2()
      sdk.authorize('second')
      sdk.headers({ 'x-epilot-org-id': '2' })
      await sdk.user.getMeV2()
      await sdk.user.getClient().getMeV2()
      console.log(service.sent('authorization'), service.sent('x-epilot-org-id'))`,
    prints: "[ 'Bearer first', 'Bearer second', 'Bearer second' ] [ null, '2', '2' ]",
  },
  {
    feature: 'headers for all APIs, and those of one client',
    code: `
      import { createSDK, type HeadersConfig } from '@epilot/sdk'
      const sdk = createSDK()
      const headers: HeadersConfig = { 'x-epilot-org-id': '1', 'x-epilot-user-id': '2' }
      sdk.headers(headers)
      const client = sdk.user.getClient()
      client.defaults.headers.common['x-custom'] = '3'
      await client.getMeV2()
      console.log(service.sent('x-epilot-org-id'), service.sent('x-epilot-user-id'), service.sent('x-custom'))`,
    prints: "[ '1' ] [ '2' ] [ '3' ]",
  },
  {
    feature: 'several SDKs beside each other',
    code: `
      import { createSDK, type EpilotSDK } from '@epilot/sdk'
      const sdks: EpilotSDK[] = ['1', '2'].map((org) => {
        const sdk = createSDK()
        sdk.authorize(() => 'token-' + org)
        sdk.headers({ 'x-epilot-org-id': org })
        return sdk
      })
      for (const sdk of sdks) await sdk.user.getMeV2()
      console.log(service.sent('authorization'), service.sent('x-epilot-org-id'))`,
    prints: "[ 'Bearer token-1', 'Bearer token-2' ] [ '1', '2' ]",
  },
  {
    feature: 'interceptors for all clients, with a second argument',
    code: `
      import { createSDK, type Interceptor, type InterceptorUse } from '@epilot/sdk'
      const sdk = createSDK()
      sdk.authorize('static')
      const use: InterceptorUse = sdk.interceptors
      const all: Interceptor[] = [
        { type: 'request', fulfilled: (config) => config },
        { type: 'response', fulfilled: (response) => response, rejected: (error) => Promise.reject(error) },
      ]
      use.request(
        (config) => {
          config.headers['x-correlation-id'] = 'abc'
          return config
        },
        (error) => Promise.reject(error),
      )
      let failures = 0
      use.response(
        (response) => response,
        (error) => {
          failures++
          return Promise.reject(error)
        },
      )
      await sdk.user.getMeV2()
      service.reply({}, 404)
      await sdk.user.getMeV2().catch((error) => console.log(error.response.status))
      console.log(service.sent('x-correlation-id'), service.sent('authorization'), failures, all.length)`,
    prints: "404\n[ 'abc', 'abc' ] [ 'Bearer static', 'Bearer static' ] 1 2",
  },
  {
    feature: 'a token that an interceptor sets',
    code: `
      import { createSDK } from '@epilot/sdk'
      const sdk = createSDK()
      let token = 'initial'
      sdk.interceptors.request((config) => {
        config.headers.authorization = 'Bearer ' + token
        return config
      })
      await sdk.user.getMeV2()
      token = 'refreshed'
      await sdk.user.getMeV2()
      console.log(service.sent('authorization'))`,
    prints: "[ 'Bearer initial', 'Bearer refreshed' ]",
  },
  {
    feature: 'retries after a 429, as often and as late as told, or never',
    code: `
      import { createSDK, type RetryConfig } from '@epilot/sdk'
      const sdk = createSDK()
      const often: RetryConfig = { maxRetries: 5, defaultDelayMs: 1 }
      sdk.retry(often)
      for (let i = 0; i < 5; i++) service.reply({}, 429)
      console.log((await sdk.user.getMeV2()).status, service.requests.length)
      sdk.retry({ maxRetries: 0 })
      service.reply({}, 429)
      console.log((await sdk.user.getMeV2().catch((error) => error)).response.status, service.requests.length)`,
    prints: '200 6\n429 7',
  },
  {
    feature: 'a wait as long as Retry-After says',
    code: `
      import { createSDK } from '@epilot/sdk'
      const sdk = createSDK()
      service.reply({}, 429, { 'retry-after': '1' })
      const start = Date.now()
      await sdk.user.getMeV2()
      console.log(Date.now() - start >= 1000)`,
    prints: 'true',
  },
  {
    feature: 'large responses, which are taken unless they are switched off',
    code: `
      import { createSDK, type LargeResponseConfig } from '@epilot/sdk'
      const sdk = createSDK()
      service.replyLarge({ id: 'large' })
      console.log((await sdk.user.getMeV2()).data, service.sent('accept')[0])
      const off: LargeResponseConfig = { enabled: false }
      sdk.largeResponse(off)
      await sdk.user.getMeV2()
      console.log(service.sent('accept').at(-1))`,
    prints: "{ id: 'large' } application/large-response.vnd+json\napplication/json, text/plain, */*",
  },
  {
    feature: 'objects that no await takes for a promise',
    code: `
      import { epilot } from '@epilot/sdk'
      const sdk = epilot as unknown as Record<string, unknown>
      const handle = epilot.user as unknown as Record<string, unknown>
      console.log(sdk.then, sdk.nonexistent, handle.then, handle.catch, handle.finally)
      console.log((await epilot.user) === epilot.user)`,
    prints: 'undefined undefined undefined undefined undefined\ntrue',
  },
]
