/** Statuses whose responses have no body (Fetch standard, "null body status"). */
const WITHOUT_BODY = [204, 205, 304]

const isJson = (headers: Headers) => /\bjson(?![\w.+-])/i.test(headers.get('content-type') ?? 'json')

/**
 * A response with a JSON body, or without a body where it is `undefined` or the empty text. Text is not changed where
 * the headers say that it is not JSON.
 */
export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const all = new Headers(headers)
  // As pairs: a test runner's `Headers` need not be those of its `Response`.
  if (body === undefined || body === '' || WITHOUT_BODY.includes(status)) {
    return new Response(null, { status, headers: [...all] })
  }
  const text = typeof body === 'string' && !isJson(all) ? body : JSON.stringify(body)
  if (!all.has('content-type')) all.set('content-type', 'application/json')
  if (!all.has('content-length')) all.set('content-length', String(new TextEncoder().encode(text).length))
  return new Response(text, { status, headers: [...all] })
}
