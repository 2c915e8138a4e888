import { isObject, type OpenAPIDocument, type Place } from '../read/document'
import { wrongKind } from '../read/document-error'
import { resolve } from '../read/resolve'
import type { SchemaFacts } from './schema-facts'

/**
 * Whether it says that no scheme is required. Without any security, a token is sent: a service that needs none ignores
 * it.
 */
export function isPublic(document: OpenAPIDocument, facts: SchemaFacts, security: unknown, place: Place): boolean {
  if (security === undefined) return false
  if (!Array.isArray(security)) throw wrongKind([...place, 'security'], 'a list', security)
  const schemes = security.map((entry) => Object.keys(isObject(entry) ? entry : {}))
  if (schemes.every((names) => !names.length)) return true
  const others = schemes.map((names) => names.filter((name) => !takesToken(document, name)))
  if (others.every((names, i) => names.length && names.length === schemes[i]?.length)) {
    for (const name of new Set(others.flat())) {
      facts.warn(
        ['components', 'securitySchemes', name],
        'is not a bearer scheme: only "Authorization: Bearer" is sent, and callers must send other credentials themselves',
      )
    }
  }
  return false
}

/** Whether a scheme uses bearer tokens in the header `Authorization`, as far as the document says. */
function takesToken(document: OpenAPIDocument, name: string): boolean {
  const { securitySchemes = {} } = document.components ?? {}
  const known = Object.hasOwn(securitySchemes, name) ? resolve(document, securitySchemes[name], []) : undefined
  if (!isObject(known)) return true
  if (known.type === 'http') return String(known.scheme).toLowerCase() === 'bearer'
  if (known.type === 'apiKey') return known.in === 'header' && String(known.name).toLowerCase() === 'authorization'
  return known.type !== 'mutualTLS'
}
