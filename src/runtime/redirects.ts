import axios, { type AxiosAdapter, type AxiosResponse } from 'axios'
import { answerError, REDIRECT } from './answer'
import { targetOf } from './origin'
import type { RequestConfig } from './types'

/** How many redirects are followed, as in the Fetch standard. */
const MOST_HOPS = 20

type Redirectable = RequestConfig & { fetchOptions?: Record<string, unknown> }

const refused = (config: RequestConfig, response?: AxiosResponse) =>
  answerError('a redirect to another origin is not followed', REDIRECT, config, response)

/**
 * The adapter for a request. In a browser this is `fetch` where axios would take `XMLHttpRequest`, which follows every
 * redirect by itself, with the body and the headers of the first request, before anyone can object.
 */
export function adapterFor({ adapter, onUploadProgress, responseType }: RequestConfig): AxiosAdapter {
  const chosen = adapter ?? axios.defaults.adapter
  const browser = globalThis.location && typeof XMLHttpRequest !== 'undefined'
  const replaced =
    browser && Array.isArray(chosen) && chosen[0] === 'xhr' && !onUploadProgress && responseType !== 'document'
  return axios.getAdapter(replaced ? ['fetch', ...chosen] : chosen)
}

/**
 * Runs an adapter so that redirects stay on the origin of the request, each adapter in its way. axios's Node adapter
 * asks before it follows. `fetch` is told to follow none, and is followed here; but in a browser it does not tell where
 * a redirect leads, so there it follows only on the page's own origin, where the browser holds it to that.
 */
export async function withoutForeignRedirects(config: Redirectable, adapter: AxiosAdapter): Promise<AxiosResponse> {
  const { baseURL, url, allowAbsoluteUrls, beforeRedirect, fetchOptions } = config
  const origin = () => targetOf({ baseURL, url, allowAbsoluteUrls } as RequestConfig).origin
  let foreign = false
  config.beforeRedirect = (options, ...rest) => {
    foreign = new URL(options.href).origin !== origin()
    if (foreign) throw refused(config)
    beforeRedirect?.(options, ...rest)
  }
  const inside = globalThis.location && origin() === globalThis.location.origin
  config.fetchOptions = { ...fetchOptions, ...(inside ? { mode: 'same-origin' } : { redirect: 'manual' }) }
  for (let hops = 0; ; hops++) {
    let response: AxiosResponse | undefined
    let failure: { response?: AxiosResponse } | undefined
    try {
      response = await adapter(config)
    } catch (error) {
      if (foreign) throw refused(config)
      failure = error as typeof failure
      response = failure?.response
    }
    const location = response && locationOf(response, config)
    if (location === undefined || hops === MOST_HOPS || config.maxRedirects === 0) {
      if (failure) throw failure
      return response as AxiosResponse
    }
    if (!location || new URL(location).origin !== origin()) throw refused(config, response)
    follow(config, location, response?.status)
  }
}

/** Where an answer redirects to, if it does: the URL, or empty text where the browser does not tell. */
function locationOf({ status, headers, request }: AxiosResponse, config: RequestConfig): string | undefined {
  // An opaque redirect (Fetch standard, "opaque-redirect filtered response").
  if (status === 0) return ''
  if (typeof Request !== 'undefined' && request instanceof Request) {
    return status > 300 && status < 309 && headers.location
      ? new URL(headers.location, targetOf(config)).href
      : undefined
  }
  // XMLHttpRequest has already followed, and says where it ended.
  const end = request?.responseURL
  return end && new URL(end).origin !== targetOf(config).origin ? end : undefined
}

/** Prepares the next hop as the Fetch standard says ("HTTP-redirect fetch"). */
function follow(config: Redirectable, url: string, status: number | undefined): void {
  config.url = url
  config.params = undefined
  if (status === 303 ? config.method !== 'head' : (status === 301 || status === 302) && config.method === 'post') {
    config.method = 'get'
    config.data = undefined
    config.headers.delete('Content-Type')
  }
}
