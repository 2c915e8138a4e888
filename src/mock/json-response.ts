/** A response with a JSON body, or without a body where it is `undefined` or the empty text. */
export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  if (body === undefined || body === '' || status === 204) return new Response(null, { status, headers })
  const text = JSON.stringify(body)
  const length = String(new TextEncoder().encode(text).length)
  return new Response(text, {
    status,
    headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
  })
}
