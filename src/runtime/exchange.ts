import { type AxiosAdapter, AxiosHeaders, type AxiosInstance, type AxiosResponse, CanceledError } from 'axios'
import { contentType, parseAnswer } from './answer'
import { DEFAULT_ACCEPT, fetchPayload, LARGE_TYPE } from './large-response'
import { type Limit, signalOf } from './limited'
import { JSON_ANSWER, type Operations, PUBLIC } from './operations'
import { isOwnOrigin, withoutDefaults } from './origin'
import { withoutForeignRedirects } from './redirects'
import type { Settings } from './settings'
import { type Auth, ask } from './token'
import type { RequestConfig } from './types'

/** What a client's requests share. */
export interface Context {
  client: AxiosInstance
  operations: Operations
  /** The client's own settings, then those of the SDK it belongs to, if any. */
  settings: Settings[]
  /** Set when the service answered 406 to the large-response type: this client stops asking for it. */
  refusedLarge?: boolean
}

/** One call: what stays the same over its attempts, and what the last attempt did. */
export interface Call {
  config: RequestConfig
  adapter: AxiosAdapter
  context: Context
  flags: number
  /** Whether the last attempt reached the adapter. */
  sent?: boolean
  /** Whether the last attempt asked for a large response. */
  large?: boolean
  /** The token of the last attempt, where it is from, and how often that had been refreshed. */
  token?: string | undefined
  auth?: Auth
  refreshes?: number
  /** The answer to a 401: the token of the next attempt. */
  renewed?: string | undefined
  renewedOnce?: boolean
}

/** One attempt: adds what the SDK adds, sends, reads the answer. */
export async function exchange(call: Call, limit: Limit): Promise<AxiosResponse> {
  const { config, context, flags, adapter } = call
  config.headers = Object.assign(new AxiosHeaders(), config.headers)
  call.token = undefined
  if (isOwnOrigin(config)) {
    addOwn(call)
    const auth = authFor(call)
    if (auth) {
      const known = typeof auth.token === 'string' ? auth.token : call.renewed
      addToken(call, auth, known ?? (await ask(auth, 'request', config.operationId)))
    }
  } else withoutDefaults(config, context.client.defaults)
  if (
    config.method?.[0] === 'p' &&
    config.data == null &&
    /form-urlencoded/.test(String(config.headers.getContentType()))
  ) {
    // axios's default for a POST, even one that has no body.
    config.headers.delete('Content-Type')
  }
  // axios's fetch adapter names itself, which browsers that let it count as a header that needs leave (CORS).
  if (globalThis.location) config.headers.set('User-Agent', false, false)
  // While the token was on its way, the caller may have gone: then nothing is sent.
  if (limit.aborted) throw new CanceledError(undefined, config)
  addSignal(config, limit)
  config.timeout = 0
  call.sent = true
  const response = await withoutForeignRedirects(config, adapter)
  const isLarge = Boolean(call.large) && contentType(response).startsWith(LARGE_TYPE)
  if (isLarge) await fetchPayload(response, config, adapter)
  parseAnswer(response, config, isLarge || Boolean(flags & JSON_ANSWER && response.status < 300))
  const { request } = response
  // Node's request holds the headers as they were sent, the token among them: no print-out of an answer shows it.
  return Object.defineProperty(response, 'request', { get: () => request, configurable: true })
}

/** Lets the adapter know when to stop. For one of the caller's, a signal is made when it asks for it. */
function addSignal(config: RequestConfig, limit: Limit): void {
  if (Array.isArray(config.adapter)) {
    config.signal = limit
    return
  }
  let signal: AbortSignal | undefined
  const get = () => {
    signal ??= signalOf(limit)
    return signal
  }
  Object.defineProperty(config, 'signal', { get, configurable: true, enumerable: true })
}

/** The token that is in force: the client's own, or that of its SDK. */
export const authOf = ({ settings }: Context) => settings.find((each) => each.auth)?.auth

/** Adds headers that go to the API's own origin alone. What the caller has set is left as it is. */
function addOwn(call: Call): void {
  const { config, context, flags } = call
  const { headers } = config
  for (const { headers: own } of context.settings) {
    for (const name of Object.keys(own)) {
      // axios has an `Accept` of its own, which nobody chose.
      headers.set(name, own[name] as string, name === 'accept' && headers.Accept === DEFAULT_ACCEPT)
    }
  }
  call.large =
    !context.refusedLarge &&
    Boolean(flags & JSON_ANSWER) &&
    config.method === 'get' &&
    (!config.responseType || config.responseType === 'json') &&
    headers.Accept === DEFAULT_ACCEPT &&
    isLargeEnabled(context, config)
  if (call.large) headers.Accept = LARGE_TYPE
}

/** Where the token for a request is from, if it needs one and the caller has brought none. */
function authFor({ config, context, flags }: Call): Auth | undefined {
  return flags & PUBLIC || config.auth || config.headers.has('Authorization') ? undefined : authOf(context)
}

function addToken(call: Call, auth: Auth, token: string): void {
  call.token = token
  call.renewed = undefined
  call.auth = auth
  call.refreshes = auth.refreshes
  call.config.headers.set('Authorization', `Bearer ${token}`)
}

function isLargeEnabled({ settings }: Context, config: RequestConfig): boolean {
  const chosen = [config, ...settings].map((each) => each.largeResponse?.enabled)
  return chosen.find((enabled) => enabled !== undefined) ?? true
}
