import axios, { AxiosHeaders, type AxiosInstance, type InternalAxiosRequestConfig } from 'axios'
import { resolve } from '../core/page'

type Config = Partial<InternalAxiosRequestConfig>

/** The whole URL of a request, without `params`; `undefined` when it is invalid. */
export function targetOf({ baseURL = '', url = '', allowAbsoluteUrls }: Config): URL | undefined {
  const config = { baseURL, url, ...(allowAbsoluteUrls === undefined ? undefined : { allowAbsoluteUrls }) }
  try {
    return resolve(axios.getUri(config))
  } catch {
    // axios itself rejects `http:/host`. Its adapters will do so too, and that error names the operation.
    return undefined
  }
}

/**
 * Whether a request goes to the origin of its `baseURL`, or to that of its operation's documented server: only there
 * may the SDK's token and headers be sent.
 */
export function isOwnOrigin(config: InternalAxiosRequestConfig, server?: string): boolean {
  const { baseURL, url } = config
  // The fast path for most requests: a path that axios appends to a base with a host. URL parsers read `/\` as `//` and
  // skip tabs, so everything else has to be parsed.
  if (/^https?:\/\/[^/\\?#\s]/.test(baseURL ?? '') && /^\/[^/\\\s]/.test(url ?? '')) return true
  const target = targetOf(config)
  const bases = server === undefined ? [baseURL] : [baseURL, server]
  return target !== undefined && bases.some((base = '') => targetOf({ baseURL: base })?.origin === target.origin)
}

/** Headers, parameters and credentials in `client.defaults`, which are only for the client's own API. */
export interface ClientWide {
  headers: Readonly<Record<string, unknown>>[]
  rest: Config
}

/** A copy of the defaults of a client when a call starts, since they may change during the call. */
export function clientWideOf({ defaults }: AxiosInstance, method: string | undefined): ClientWide {
  const { params, auth, withCredentials, withXSRFToken } = defaults
  const headers = defaults.headers as unknown as Record<string, object>
  return {
    headers: [{ ...headers.common }, { ...headers[method ?? ''] }, { ...headers }],
    rest: {
      // Copied as axios copies what it merges.
      ...((params || auth) && axios.mergeConfig({}, { params, auth } as object)),
      withCredentials,
      withXSRFToken,
    } as Config,
  }
}

/** Headers for one method, as in `defaults.headers.post`. */
const isBucket = (value: unknown) => typeof value === 'object' && !Array.isArray(value)

/** A URL with its query, without the client's parameters, compared in the form in which axios writes them. */
function withoutParams({ url = '', params, paramsSerializer }: Config, wide: unknown): string {
  const pairsOf = (each: unknown) =>
    axios
      .getUri({ baseURL: '', url: '', params: each, ...(paramsSerializer && { paramsSerializer }) })
      .slice(1)
      .split('&')
  const taken = pairsOf(wide)
  const query = pairsOf(params).filter((pair) => !taken.includes(pair))
  return axios.getUri({ baseURL: '', url, params: {}, paramsSerializer: { serialize: () => query.join('&') } })
}

/** A config for another origin: without the defaults of the client. What the call itself sets is kept. */
export function withoutClientWide<C extends InternalAxiosRequestConfig>(config: C, { headers, rest }: ClientWide): C {
  const own = AxiosHeaders.concat(config.headers)
  for (const [name, value] of headers.flatMap(Object.entries)) {
    if (/^(?:accept|content-type|user-agent)$/i.test(name) || isBucket(value)) continue
    // axios trims names and values, so they are compared after that.
    const key = name.trim()
    const wide = new AxiosHeaders({ [key]: value as string })
    if (String(own.get(key)) === String(wide.get(key))) own.delete(key)
  }
  // A call may have set only one of user and password: axios merges them with the client's.
  const auth = Object.entries(config.auth ?? {}).filter(([name, value]) => value !== rest.auth?.[name as 'username'])
  return {
    ...config,
    headers: own,
    ...(rest.params && { url: withoutParams(config, rest.params), params: undefined }),
    auth: auth.length ? Object.fromEntries(auth) : undefined,
    ...(rest.withCredentials && { withCredentials: false }),
    ...(rest.withXSRFToken && { withXSRFToken: false }),
  }
}
