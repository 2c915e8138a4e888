import { isReplayable } from './is-replayable'
import type { Attempt, Call, Reply, Transport } from './transport'

/** How many redirects are followed, as in the Fetch standard. */
export const MAX_REDIRECTS = 20

/** What describes a body (Fetch standard, "request-body-header name"), and its length, which axios adds. */
const BODY_HEADERS = ['Content-Encoding', 'Content-Language', 'Content-Location', 'Content-Type', 'Content-Length']

/** The request after a redirect, as the Fetch standard says ("HTTP-redirect fetch"). */
function redirected(attempt: Attempt, url: string, status: number): Attempt {
  const { method } = attempt
  const becomesGet = status === 303 ? method !== 'head' : status < 303 && method === 'post'
  if (!becomesGet) return { ...attempt, url }
  for (const name of BODY_HEADERS) attempt.headers.delete(name)
  return { ...attempt, url, method: 'get', body: undefined }
}

/** The URL that a redirect leads to, if it is known. */
function targetOf(location: string, from: URL | undefined): URL | undefined {
  try {
    return location ? new URL(location, from) : undefined
  } catch {
    return undefined
  }
}

/** Follows redirects on the origin of a request. A redirect to another origin would send secrets there. */
export async function followRedirects<Source, Raw>(
  call: Call<Source>,
  transport: Transport<Source, Raw>,
  request: (attempt: Attempt) => Promise<Reply<Raw>>,
  first: Attempt,
  firstReply: Reply<Raw>,
): Promise<Reply<Raw>> {
  let attempt = first
  let reply = firstReply
  for (let hops = 0; ; hops++) {
    const { location, status } = reply
    // A redirect that the platform has followed already, or whose target it hides, is checked in any case.
    if (location === undefined || (!call.maxRedirects && status > 300)) return reply
    const from = attempt.url ? new URL(attempt.url) : transport.urlOf(call)
    const target = targetOf(location, from)
    if (!target || target.origin !== from?.origin) {
      throw transport.createError(call, 'a redirect to another origin is not followed', 'ERR_REDIRECT_REFUSED', reply)
    }
    if (hops >= call.maxRedirects) {
      const message = 'Maximum number of redirects exceeded'
      throw transport.createError(call, message, 'ERR_FR_TOO_MANY_REDIRECTS', reply)
    }
    attempt = redirected(attempt, target.href, status)
    // As in the Fetch standard: only the rest of the stream would be sent.
    if (!isReplayable(attempt.body)) {
      throw transport.createError(call, 'a stream cannot follow a redirect', 'ERR_REDIRECT_REFUSED', reply)
    }
    transport.beforeRedirect?.(call, attempt, reply)
    reply = await request(attempt)
  }
}
