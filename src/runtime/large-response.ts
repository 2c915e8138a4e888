import { type AxiosAdapter, AxiosHeaders, type AxiosResponse } from 'axios'
import { answerError, contentType, LARGE_RESPONSE } from './answer'
import type { RequestConfig } from './types'

/** The media type that opts in, and that marks an answer which is a reference. */
export const LARGE_TYPE = 'application/large-response.vnd+json'

/** axios's own `Accept`: any other is the caller's and left alone. */
export const DEFAULT_ACCEPT = 'application/json, text/plain, */*'

/**
 * Replaces a `$payload_ref` by what it refers to. The presigned URL is fetched without credentials: it is on another
 * origin, and refuses a request that has any.
 */
export async function fetchPayload(response: AxiosResponse, config: RequestConfig, adapter: AxiosAdapter) {
  const fail = (problem: string, failed?: AxiosResponse) =>
    answerError(`large response: ${problem}`, LARGE_RESPONSE, config, failed ?? response)
  let url: string
  try {
    url = JSON.parse(response.data).$payload_ref
    if (!/^https?:$/.test(new URL(url).protocol)) throw url
  } catch {
    throw fail('the answer has no usable $payload_ref')
  }
  const {
    auth: _a,
    params: _p,
    data: _d,
    fetchOptions: _f,
    beforeRedirect: _b,
    cancelToken: _c,
    ...rest
  } = config as RequestConfig & { fetchOptions?: unknown }
  let payload: AxiosResponse
  try {
    payload = await adapter({
      ...rest,
      url,
      baseURL: '',
      headers: new AxiosHeaders({ Accept: '*/*', 'User-Agent': config.headers.get('User-Agent') as string }),
      withCredentials: false,
      withXSRFToken: false,
      responseType: 'text',
      validateStatus: null,
    } as RequestConfig)
  } catch (error) {
    throw Object.assign(fail('the payload could not be fetched'), { cause: error })
  }
  if (payload.status !== 200) throw fail(`fetching the payload failed with status ${payload.status}`, payload)
  let stored: unknown
  try {
    stored = JSON.parse(payload.data)
  } catch {
    throw fail('the payload is not JSON')
  }
  // The stored object is the serialised body, serialised once more; a plain object is taken as well.
  response.data = typeof stored === 'string' ? stored : payload.data
  if (contentType(payload).startsWith(LARGE_TYPE) || /^\s*{\s*"\$payload_ref"/.test(response.data)) {
    throw fail('the payload is a reference again')
  }
}
