/** Headers that let a page read a response, and send what it has asked to send. */
export function corsHeaders(origin: string, asked: { headers?: string | undefined; privateNetwork?: boolean } = {}) {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': asked.headers ?? 'authorization, content-type',
    'access-control-expose-headers': 'retry-after, www-authenticate, x-amzn-requestid',
    'access-control-max-age': '600',
    ...(asked.privateNetwork && { 'access-control-allow-private-network': 'true' }),
    vary: 'origin, access-control-request-headers',
  }
}
