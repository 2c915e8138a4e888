import type { SchemaLike } from '../read/document'
import type { NamedSchema } from './api'
import { compositionsOf } from './schema-facts'

const PREFIX = '#/components/schemas/'

/**
 * The schemas that come back to themselves with only lists and choices in between, such as any JSON value.
 * TypeScript takes them as type aliases, and not as fields of an interface (TS2502).
 */
export function recursiveSchemas(schemas: readonly NamedSchema[]): NamedSchema[] {
  const targets = new Map(schemas.map(({ key, schema }) => [PREFIX + key, refsIn(schema)]))
  return schemas.filter(({ key }) => {
    const seen = new Set<string>()
    const queue = [...(targets.get(PREFIX + key) ?? [])]
    for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
      if (seen.has(ref)) continue
      seen.add(ref)
      queue.push(...(targets.get(ref) ?? []))
    }
    return seen.has(PREFIX + key)
  })
}

function refsIn(schema: SchemaLike | undefined): string[] {
  if (typeof schema !== 'object') return []
  if (typeof schema.$ref === 'string') return [schema.$ref]
  const items = Array.isArray(schema.items) ? schema.items : [schema.items]
  return [...compositionsOf(schema), ...(schema.prefixItems ?? []), ...items].flatMap(refsIn)
}
