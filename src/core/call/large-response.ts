import type { Limit } from './limited'
import type { Attempt, Call, Reply, Transport } from './transport'

/** The media type that opts in, and that marks a response which is a reference. */
export const LARGE_TYPE = 'application/large-response.vnd+json'

/** The `Accept` that axios and the fetch client send by default. Any other is the caller's, and not changed. */
export const DEFAULT_ACCEPT = 'application/json, text/plain, */*'

/** The URL in a reference, if it is one that can be fetched. */
function referenceIn(body: unknown): string | undefined {
  try {
    // Mocks may return an object instead of text.
    const url = (typeof body === 'string' ? JSON.parse(body) : body).$payload_ref
    return /^https?:$/.test(new URL(url).protocol) ? url : undefined
  } catch {
    return undefined
  }
}

/**
 * The JSON text that a reference points to. The presigned URL is fetched without credentials: it is on another
 * origin, and rejects a request that has any.
 */
export async function fetchPayload<Source, Raw>(
  call: Call<Source>,
  transport: Transport<Source, Raw>,
  request: (attempt: Attempt) => Promise<Reply<Raw>>,
  reply: Reply<Raw>,
  limit: Limit,
): Promise<string> {
  const fail = (problem: string, failed = reply) =>
    transport.createError(call, `large response: ${problem}`, 'ERR_LARGE_RESPONSE', failed)
  const url = referenceIn(reply.body)
  if (!url) throw fail('the response has no usable $payload_ref')
  const headers = transport.copyHeaders()
  headers.set('Accept', '*/*')
  let payload: Reply<Raw>
  try {
    payload = await request({ method: 'get', url, headers, body: undefined, limit, isPayload: true })
  } catch (cause) {
    throw Object.assign(fail('the payload could not be fetched'), { cause })
  }
  const { status } = payload
  if (status !== 200) throw fail(`fetching the payload failed with status ${status}`, payload)
  const text = typeof payload.body === 'string' ? payload.body : JSON.stringify(payload.body)
  let stored: unknown
  try {
    stored = JSON.parse(text)
  } catch {
    throw fail('the payload is not JSON')
  }
  // The stored object is the serialised body, serialised once more; a plain object is accepted as well.
  const json = typeof stored === 'string' ? stored : text
  if (String(payload.headers.get('content-type')).startsWith(LARGE_TYPE) || /^\s*{\s*"\$payload_ref"/.test(json)) {
    throw fail('the payload is a reference again')
  }
  return json
}
