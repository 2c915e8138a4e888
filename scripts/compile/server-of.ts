import { isObject, type OpenAPIDocument, type Place, type Server } from '../read/document'
import { DocumentError, wrongKind } from '../read/document-error'

/** The URL of a server, its variables at their defaults. */
function urlOf(server: Server, place: Place): string {
  if (!isObject(server) || typeof server.url !== 'string') throw new DocumentError([...place, 'url'], 'must be a URL')
  return server.url.trim().replace(/{([^}]+)}/g, (_, name: string) => {
    const value = server.variables?.[name]?.default
    if (value === undefined) throw new DocumentError([...place, 'variables', name], 'has no default')
    return String(value)
  })
}

function firstOf(servers: unknown, place: Place): Server | undefined {
  if (servers === undefined) return undefined
  if (!Array.isArray(servers)) {
    throw wrongKind([...place, 'servers'], 'a list', servers)
  }
  return servers[0]
}

/** The API's own server: the document's first. Without one it is `/` (OpenAPI 3.0.3, "OpenAPI Object"). */
export function baseUrlOf({ servers }: OpenAPIDocument): string {
  const first = firstOf(servers, [])
  return first === undefined ? '/' : urlOf(first, ['servers', 0])
}

/** The server of a path or operation, if it is not the API's own. */
export function serverOf(document: OpenAPIDocument, servers: unknown, place: Place): string | undefined {
  const first = firstOf(servers, place)
  if (first === undefined) return undefined
  const base = baseUrlOf(document)
  const url = urlOf(first, [...place, 'servers', 0])
  // Under a base such as `https://<your-domain>` it stays as it is.
  const isWithin = isAbsolute(base) && !isAbsolute(url) && URL.canParse(url, base)
  const whole = isWithin ? new URL(url, base).href : url
  if (trimmed(whole) === trimmed(base)) return undefined
  // A relative one is relative to wherever a client finds the API.
  return isAbsolute(url) ? trimmed(url) : url
}

const isAbsolute = (url: string) => /^[a-z][a-z\d+.-]*:\/\//i.test(url)
const trimmed = (url: string) => url.replace(/\/$/, '')
