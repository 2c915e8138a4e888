import { refuse } from './runtime/refuse'
import { authorizable, checkRetry, setToken } from './runtime/settings'
import {
  addTo,
  createShared,
  type ErrorInterceptor,
  type RequestInterceptor,
  type ResponseInterceptor,
} from './runtime/shared'
import type { ClientOptions, LargeResponseOptions, RetryOptions, Token } from './runtime/types'
import { createUser, type UserHandle } from './user/user'

/** Settings for all APIs, and the APIs. Settings count from the next request on, for every client made here. */
export interface SDK {
  /**
   * Sets the bearer token: a string without the word `Bearer`, or a sync or async function that answers it. Replaces
   * the one set before; `authorize(client, …)` wins over it. `null` signs out.
   *
   * @throws {RefusedError} `ERR_TOKEN` when a string is empty or not visible ASCII
   * @example
   * epilot.authorize(() => 'my-token')
   */
  authorize(token: Token | null): void
  /**
   * Adds request headers, which go to the API's own origin alone. Merges; `undefined` takes one away. A header that
   * is set on a call wins.
   *
   * @throws {RefusedError} `ERR_OPTION` when a value has line breaks or other characters that a header cannot hold
   * @example
   * epilot.headers({ 'x-epilot-org-id': '123' })
   */
  headers(headers: Record<string, string | undefined>): void
  /**
   * Sets when failed calls are repeated. Merges.
   *
   * @throws {RefusedError} `ERR_OPTION` when an option is not a number of at least 0
   * @example
   * epilot.retry({ maxRetries: 5, onRetry: ({ operationId, delayMs }) => console.log(operationId, delayMs) })
   */
  retry(options: RetryOptions): void
  /**
   * Sets whether answers over 6 MB may come by way of a presigned URL, as is the default.
   *
   * @example
   * epilot.largeResponse({ enabled: false })
   */
  largeResponse(options: LargeResponseOptions): void
  /** Functions that see every request or answer of every client; each call returns what takes them out again. */
  interceptors: {
    /**
     * @example
     * const remove = epilot.interceptors.request((config) => {
     *   config.headers.set('x-correlation-id', 'abc')
     *   return config
     * })
     */
    request(intercept: RequestInterceptor): () => void
    /**
     * @param onAnswer sees an answer with a 2xx status
     * @param onError sees an error; it throws it again, or answers in its place
     */
    response(onAnswer: ResponseInterceptor | undefined, onError?: ErrorInterceptor): () => void
  }
  /** The User API: its operations, `getClient` and `createClient`. */
  user: UserHandle
}

/** axios would strip from a value what no header can hold, and send the rest. */
function checkHeaders(headers: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !/^[\t -~\x80-\xff]*$/.test(value)) {
      throw refuse('ERR_OPTION', 'headers', `"${name}" has characters that a header cannot hold`)
    }
  }
  // Names of headers are the same in any case (RFC 9110, 5.1).
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/**
 * An SDK of its own, with its own token, headers, retries and interceptors: one for each organization, say.
 *
 * @param options axios's own config, and `token`, `retry`, `largeResponse`, for every client made by this SDK
 * @example
 * const acme = createSDK({ token: 'token-of-acme' })
 * const { data } = await acme.user.getMeV2()
 */
export function createSDK({ token, retry, largeResponse, ...config }: ClientOptions = {}): SDK {
  const shared = createShared()
  const { settings } = shared
  const sdk: SDK = {
    authorize: (next) => setToken(settings, next),
    headers: (headers) => void Object.assign(settings.headers, checkHeaders(headers)),
    retry: (options) => void Object.assign(settings.retry, checkRetry(options)),
    largeResponse: (options) => void Object.assign(settings.largeResponse, options),
    interceptors: {
      request: (intercept) => addTo(shared.request, intercept),
      response: (onAnswer, onError) => addTo(shared.response, [onAnswer, onError]),
    },
    user: createUser(config, shared),
  }
  if (token !== undefined) sdk.authorize(token)
  sdk.retry(retry ?? {})
  sdk.largeResponse(largeResponse ?? {})
  return authorizable(sdk, sdk.authorize)
}

/**
 * The SDK that most programs need. It reads and opens nothing until the first call.
 *
 * @example
 * epilot.authorize(() => 'my-token')
 * const { data } = await epilot.user.getMeV2()
 */
export const epilot: SDK = /* @__PURE__ */ createSDK()
