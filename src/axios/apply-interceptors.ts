import { AUTHORIZE, type Authorizable, checkLarge, checkRetry, type Settings } from '../core/call/settings'
import { refuse } from '../core/errors/refuse'
import type { LargeResponseOptions, RetryOptions } from '../core/types'
import { equipForeign } from './authorize'

/** The settings of a client of this package, of the one behind a handle, or of any axios instance. */
function settingsOf(name: string, given: object): Settings {
  const { getClient } = Object(given) as { getClient?: () => object }
  const client = getClient?.() ?? given
  equipForeign(client)
  const settings = (client as Authorizable | undefined)?.[AUTHORIZE]?.settings
  if (!settings) throw refuse('ERR_OPTION', name, 'client must be an axios instance, or a client or handle on axios')
  return settings
}

/**
 * Sets when failed calls of a client are retried, as `epilot.retry` does for all clients. Merges.
 *
 * Clients of this package retry anyway. Any other axios instance gets this package's retries, and with them its origin
 * rules and errors: GET and HEAD are retried after broken connections, every method after a 429.
 *
 * @param options `client` is a client, a handle, or an axios instance; `config` has the options of `epilot.retry`
 * @throws {RefusedError} `ERR_OPTION` when `client` is none of these, or an option is not a number of at least 0
 * @example
 * const client = axios.create({ baseURL: 'https://user.sls.epilot.io' })
 * applyRetryInterceptor({ client, config: { maxRetries: 5 } })
 */
export function applyRetryInterceptor({ client, config }: { client: object; config?: RetryOptions }): void {
  const settings = settingsOf('applyRetryInterceptor', client)
  const retry = checkRetry(config, 'applyRetryInterceptor')
  const isSwitchedOn = settings.retry.maxRetries === 0 && retry.maxRetries !== 0
  // An axios instance that does not retry yet has `maxRetries: 0`, which must not become the default here.
  settings.retry = { ...(isSwitchedOn ? undefined : settings.retry), ...retry }
}

/**
 * Sets whether the GET requests of a client accept large responses, which is the default of operations. With this,
 * plain GETs accept them as well, also on any other axios instance.
 *
 * @param options `client` is a client, a handle, or an axios instance; `config.enabled` defaults to `true`
 * @throws {RefusedError} `ERR_OPTION` when `client` is none of these
 * @example
 * const client = axios.create({ baseURL: 'https://user.sls.epilot.io' })
 * applyLargeResponseInterceptor({ client, config: { enabled: true } })
 */
export function applyLargeResponseInterceptor(options: { client: object; config?: LargeResponseOptions }): void {
  const { client, config } = options
  settingsOf('applyLargeResponseInterceptor', client).largeResponse = {
    enabled: true,
    ...checkLarge(config, 'applyLargeResponseInterceptor'),
  }
}
