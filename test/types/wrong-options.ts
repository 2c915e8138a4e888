/** Options that a kind of client does not take, which must not compile. Nothing here is run: `tsc` is the test. */
import { type Client as AxiosClient, createClient as createAxiosClient } from '../../src/user'
import { createClient as createFetchClient, type Client as FetchClient } from '../../src/user/fetch'

export function onAxios(client: AxiosClient) {
  // @ts-expect-error there is no such retry option
  client.getMeV2(null, null, { retry: { retries: 1 } })
  // @ts-expect-error axios takes its fetch in `env`
  client.getMeV2(null, null, { fetch: globalThis.fetch })
  // @ts-expect-error axios calls it `withCredentials`
  client.getMeV2(null, null, { credentials: 'include' })
  // @ts-expect-error a token is for a whole client
  client.getMeV2(null, null, { token: 'token' })
  // @ts-expect-error the option is called `token`
  createAxiosClient({ tokens: 'token' })
  // @ts-expect-error a token function returns text
  createAxiosClient({ token: () => 5 })
}

export function onFetch(client: FetchClient) {
  // @ts-expect-error there is no such retry option
  client.getMeV2(null, null, { retry: { retries: 1 } })
  // @ts-expect-error adapters are axios's
  client.getMeV2(null, null, { adapter: 'xhr' })
  // @ts-expect-error the operation has its method
  client.getMeV2(null, null, { method: 'POST' })
  // @ts-expect-error the body is the second argument
  client.getMeV2(null, null, { body: '{}' })
  // @ts-expect-error redirects are followed in one way
  client.getMeV2(null, null, { redirect: 'follow' })
  // @ts-expect-error the mode goes with the address
  client.getMeV2(null, null, { mode: 'no-cors' })
  // @ts-expect-error a parameter that is not documented is written in one way
  client.getMeV2(null, null, { params: { a: { b: 1 } } })
  // @ts-expect-error a token is for a whole client
  client.getMeV2(null, null, { token: 'token' })
  // @ts-expect-error it has no methods but those of its operations
  client.get('/v2/users')
  // @ts-expect-error it has hooks
  client.interceptors.request.use(() => {})
  // @ts-expect-error the option is called `token`
  createFetchClient({ tokens: 'token' })
  // @ts-expect-error a token function returns text
  createFetchClient({ token: () => 5 })
}
