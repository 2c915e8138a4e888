import axios, { type InternalAxiosRequestConfig } from 'axios'

/** The whole URL of a request, without `params`. Throws when there is none. */
export function targetOf({ baseURL = '', url = '', allowAbsoluteUrls }: Partial<InternalAxiosRequestConfig>): URL {
  const config = { baseURL, url, ...(allowAbsoluteUrls === undefined ? undefined : { allowAbsoluteUrls }) }
  return new URL(axios.getUri(config), globalThis.location?.href)
}

/** Whether a request goes to the origin of its `baseURL`, where alone the SDK's token and headers may go. */
export function isOwnOrigin(config: InternalAxiosRequestConfig): boolean {
  const { baseURL, url } = config
  // By far the most requests: a path that axios appends to the base.
  if (baseURL && url?.[0] === '/' && url[1] !== '/') return true
  try {
    return targetOf(config).origin === targetOf({ baseURL: baseURL ?? '' }).origin
  } catch {
    return false
  }
}

/**
 * Takes off what was set for the whole client (`client.defaults`), since it is meant for the client's own API. What
 * the caller set on this very call stays.
 */
export function withoutDefaults(config: InternalAxiosRequestConfig, defaults: typeof axios.defaults): void {
  const { common, ...rest } = defaults.headers as unknown as Record<string, object>
  const wide: Record<string, unknown> = { ...common, ...rest, ...rest[config.method as string] }
  for (const [name, value] of Object.entries(wide)) {
    if (!/^(accept|content-type|user-agent)$/i.test(name) && String(config.headers.get(name)) === String(value)) {
      config.headers.delete(name)
    }
  }
  if (defaults.params) config.params = paramsWithout(config.params, defaults.params)
  if (defaults.auth && alike(config.auth, defaults.auth)) delete config.auth
  if (defaults.withCredentials) config.withCredentials = false
  if (defaults.withXSRFToken) config.withXSRFToken = false
}

/** axios copies what it merges. */
const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Parameters without those of the client. */
function paramsWithout(params: object, wide: object): object | undefined {
  if (params === wide) return undefined
  if (params instanceof URLSearchParams) return params
  const known = new Map(Object.entries(wide))
  return Object.fromEntries(Object.entries(params).filter(([name, value]) => !alike(value, known.get(name))))
}
