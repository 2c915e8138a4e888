import type { AxiosHeaders, InternalAxiosRequestConfig } from 'axios'
import { hasForeignSignals } from '../core/call/create-controller'
import { type Limit, signalOf } from '../core/call/limited'
import type { Attempt } from '../core/call/transport'
import { pageOrigin } from '../core/page'
import { targetOf } from './origin'
import type { Source } from './transport'

type Config = InternalAxiosRequestConfig & { fetchOptions?: Record<string, unknown> }

const LIMIT = Symbol()

type Limited = Config & { [LIMIT]: Limit }

/**
 * The caller's adapter may pass its signal on to `fetch`: a real one is created when the adapter reads it. The
 * getter is one for all configs: with a getter of its own, each config is an object that V8 handles slowly.
 */
const LAZY_SIGNAL = {
  get(this: Limited) {
    return signalOf(this[LIMIT])
  },
  enumerable: true,
  configurable: true,
}

/**
 * A copy without the caller's signal. axios's configs have no prototype, and V8 takes five times as long to copy such an
 * object by `{ ...config }`.
 */
function copyOf(base: Config): Limited {
  const copy = {} as Limited
  for (const name in base) if (name !== 'signal') copy[name as 'data'] = base[name as keyof Config]
  return copy
}

/** The axios config of one attempt: a copy, since adapters and transforms may change it. */
export function configOf({ base, query, isNamed }: Source, { method, headers, body, url, limit, isPayload }: Attempt) {
  const config = copyOf(base)
  config.method = method
  config.headers = headers as unknown as AxiosHeaders
  config.data = body
  // The core limits the time for any adapter, and listens to the caller's signal and cancel token.
  config.cancelToken = undefined as never
  if (isNamed) {
    config.timeout = 0
    // axios converts it to a signal of the page. Where fetch rejects that, the call ends without aborting the request.
    if (!hasForeignSignals()) config.signal = limit
  } else {
    config[LIMIT] = limit
    Object.defineProperty(config, 'signal', LAZY_SIGNAL)
  }
  if (query !== undefined) config.paramsSerializer = (() => query) as never
  if (url !== undefined) {
    config.url = url
    config.baseURL = ''
    config.params = undefined
  }
  if (pageOrigin() && isNamed) resolveURL(config)
  return isPayload ? withoutCredentials(config) : forbidRedirects(config)
}

/** Node's own `fetch` and `http`, which tests use with a simulated page, accept only absolute URLs. */
function resolveURL(config: Config): void {
  const target = targetOf(config)
  if (!target) return
  config.url = target.href
  config.baseURL = ''
}

const SAME_ORIGIN = { mode: 'same-origin' }
const MANUAL = { redirect: 'manual' }

/**
 * Prevents adapters from following redirects: the core follows them. In a page, `fetch` hides where a redirect leads;
 * on the page's own origin, the mode `same-origin` makes the browser follow only redirects that stay there.
 */
function forbidRedirects(config: Config): Config {
  const page = pageOrigin()
  const staysInPage = page && config.maxRedirects !== 0 && targetOf(config)?.origin === page
  if (!staysInPage) config.maxRedirects = 0
  const options = staysInPage ? SAME_ORIGIN : MANUAL
  config.fetchOptions = config.fetchOptions ? { ...config.fetchOptions, ...options } : options
  return config
}

/** For a presigned URL, which contains its own authorization and rejects any other. */
function withoutCredentials(config: Config): Config {
  const { auth: _a, data: _d, beforeRedirect: _b, ...rest } = config
  return {
    ...rest,
    fetchOptions: undefined,
    withCredentials: false,
    withXSRFToken: false,
    responseType: 'text',
    validateStatus: null,
  } as unknown as Config
}
