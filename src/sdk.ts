import { BIND, type Bind } from './axios/create-api'
import { createShared, type InterceptorUse } from './axios/shared'
import type { ClientOptions, OpenAPIDefinition } from './axios/types'
import { addTo } from './core/add-to'
import { checkLarge, checkRetry, makeAuthorizable, setToken } from './core/call/settings'
import { refuse } from './core/errors/refuse'
import type { LargeResponseOptions, RetryOptions, Token } from './core/types'
import { openapi as openapiOfUser } from './user/openapi'
import { createUser, type UserHandle } from './user/user'

/** The OpenAPI definitions by API, each loaded at the first call. */
const DEFINITIONS: Record<string, () => Promise<OpenAPIDefinition>> = { user: openapiOfUser }

/**
 * The OpenAPI definition of an API, loaded at the first call.
 *
 * @param apiName `user`
 * @throws {RefusedError} `ERR_OPTION` when there is no such API
 * @example
 * const { info, paths } = await openapi('user')
 */
export async function openapi(apiName: string): Promise<OpenAPIDefinition> {
  if (Object.hasOwn(DEFINITIONS, apiName)) return (DEFINITIONS[apiName] as () => Promise<OpenAPIDefinition>)()
  const names = Object.keys(DEFINITIONS).join(', ')
  throw refuse('ERR_OPTION', 'openapi', `there is no API with that name, only: ${names}`)
}

/** Settings for all APIs, and the APIs. Settings apply from the next call on, for every client behind it. */
export interface SDK {
  /**
   * Sets the bearer token: a string without the word `Bearer`, or a sync or async function that returns it. Replaces
   * the one set before; a token set by `authorize(client, …)` overrides it. `null` signs out.
   *
   * @throws {RefusedError} `ERR_TOKEN` when a string is empty or not visible ASCII
   * @example
   * epilot.authorize(() => 'my-token')
   */
  authorize(token: Token | null): void
  /**
   * Adds request headers, which are sent to the API's own origin only. Merges; `undefined` removes a header. A header
   * that is set on a call overrides them.
   *
   * @throws {RefusedError} `ERR_OPTION` when a name or a value has characters that a header cannot have, such as line
   * breaks
   * @example
   * epilot.headers({ 'x-epilot-org-id': '123' })
   */
  headers(headers: Record<string, string | undefined>): void
  /**
   * Sets when failed calls are retried. Merges.
   *
   * @throws {RefusedError} `ERR_OPTION` when an option is not a number of at least 0
   * @example
   * epilot.retry({ maxRetries: 5, onRetry: ({ operationId, delayMs }) => console.log(operationId, delayMs) })
   */
  retry(options: RetryOptions): void
  /**
   * Sets whether responses over 6 MB are fetched through a presigned URL, which is the default.
   *
   * @throws {RefusedError} `ERR_OPTION` for an unknown option
   * @example
   * epilot.largeResponse({ enabled: false })
   */
  largeResponse(options: LargeResponseOptions): void
  /** Functions that see every request or response of every client; each returns a function that removes it. */
  interceptors: InterceptorUse
  /**
   * The OpenAPI definition of an API, loaded at the first call.
   *
   * @param apiName `user`
   * @throws {RefusedError} `ERR_OPTION` when there is no such API
   */
  openapi(apiName: string): Promise<OpenAPIDefinition>
  /** The User API: its operations, the other members of its client, `getClient`, `createClient` and `openapi`. */
  user: UserHandle
}

/** The name of `SDK` in 2.x. */
export type EpilotSDK = SDK

/** A handle of a generated API on axios. The client behind one on `fetch` has hooks, and no interceptors. */
interface APIHandle {
  getClient(): { interceptors: unknown }
}

/** What an SDK can be created with. */
export interface SDKOptions<Apis extends Record<keyof Apis, APIHandle> = object> extends ClientOptions {
  /** Handles of generated APIs: `createSDK({ apis: { entity } })` has `sdk.entity`. */
  apis?: Apis | undefined
}

/** axios would remove characters that no value can have and send the rest, or not send a header with such a name. */
function checkHeaders(headers: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(headers)) {
    // A token (RFC 9110, 5.6.2) and a value (5.5); neither has line breaks.
    if (!/^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/.test(`${name}\n${value}`)) {
      throw refuse('ERR_OPTION', 'headers', `"${name}" has characters that a header cannot hold`)
    }
  }
  // Names of headers are the same in any case (RFC 9110, 5.1).
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/**
 * An SDK of its own, with its own token, headers, retries and interceptors: one for each organization, for example.
 *
 * @param options axios's own config, and `token`, `retry`, `largeResponse`, for the client behind each API; `apis` are
 * handles of generated APIs, which follow the SDK's settings under their names
 * @throws {RefusedError} `ERR_OPTION` when `apis` has something that is not such a handle, or a name of the SDK's own
 * members
 * @example
 * const acme = createSDK({ token: 'token-of-acme' })
 * const { data } = await acme.user.getMeV2()
 */
export function createSDK<Apis extends Record<keyof Apis, APIHandle> = object>({
  token,
  retry,
  largeResponse,
  apis,
  ...config
}: SDKOptions<Apis> = {}): SDK & Apis {
  const shared = createShared()
  const { settings } = shared
  const sdk: SDK = {
    authorize: (next) => setToken(settings, next),
    headers(headers) {
      settings.headers = { ...settings.headers, ...checkHeaders(headers) }
    },
    retry(options) {
      settings.retry = { ...settings.retry, ...checkRetry(options, 'retry') }
    },
    largeResponse(options) {
      settings.largeResponse = { ...settings.largeResponse, ...checkLarge(options, 'largeResponse') }
    },
    interceptors: {
      request: (intercept, onError) => addTo(shared.request, { intercept, onError }),
      response: (onResponse, onError) => addTo(shared.response, { onResponse, onError }),
    },
    openapi,
    user: createUser(config, shared),
  }
  if (token !== undefined) sdk.authorize(token)
  sdk.retry(retry ?? {})
  sdk.largeResponse(largeResponse ?? {})
  for (const [name, handle] of Object.entries(apis ?? {})) {
    const bind = (handle as { [BIND]?: Bind } | null)?.[BIND]
    if (!bind) throw refuse('ERR_OPTION', 'createSDK', `apis.${name} must be the handle of a generated API`)
    if (name in sdk) throw refuse('ERR_OPTION', 'createSDK', `apis.${name} needs another name: the SDK has that member`)
    Object.assign(sdk, { [name]: bind(config, shared) })
  }
  return makeAuthorizable(sdk, sdk.authorize) as SDK & Apis
}

/**
 * The SDK that most programs need. It reads no file and opens no connection until the first call.
 *
 * @example
 * epilot.authorize(() => 'my-token')
 * const { data } = await epilot.user.getMeV2()
 */
export const epilot: SDK = /* @__PURE__ */ createSDK()
