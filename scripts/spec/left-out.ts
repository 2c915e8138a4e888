import type { OpenAPIDocument } from '../read/document'
import { valueAt } from '../read/resolve'

/** Fields that the service's definition has and this package leaves out: they are of no use to anybody outside. */
const LEFT_OUT: Record<string, string[]> = {
  UserV2: ['password_reset_token_hash', 'password_reset_token_expires_at'],
}

/** A copy of the service's definition without what is left out on purpose. */
export function withoutLeftOut(document: OpenAPIDocument): OpenAPIDocument {
  const copy = structuredClone(document)
  for (const [name, fields] of Object.entries(LEFT_OUT)) {
    const properties = valueAt(copy, ['components', 'schemas', name, 'properties'])
    for (const field of fields) delete (properties as Record<string, unknown> | undefined)?.[field]
  }
  return copy
}
