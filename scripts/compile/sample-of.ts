import type { Schema, SchemaLike } from '../read/document'
import { schemaExample } from './example-of'
import { type SchemaFacts, typesOf } from './schema-facts'
import { shapeOf } from './shape-of'

/** How deep a made-up value shows fields that may be left out. */
const DEPTH = 4

const TEXTS: Record<string, string> = {
  'date-time': '1970-01-01T00:00:00.000Z',
  date: '1970-01-01',
  time: '00:00:00Z',
  email: 'user@example.com',
  uri: 'https://example.com',
  url: 'https://example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uuid: '00000000-0000-4000-8000-000000000000',
}

/** A made-up value of a schema; documented examples within it are taken over. `undefined` where it never ends. */
export function sampleOf(facts: SchemaFacts, schema: SchemaLike, seen: readonly unknown[] = []): unknown {
  const known = facts.resolve(schema)
  if (typeof known === 'boolean') return {}
  if (seen.includes(known) || seen.length > 24) return undefined
  const example = schemaExample(known)
  if (example) return example.value
  if (known.const !== undefined) return known.const
  if (known.default !== undefined && known.default !== null) return known.default
  if (known.enum?.length) return known.enum[0]
  const path = [...seen, known]
  const choice = (known.oneOf ?? known.anyOf)?.map((part) => sampleOf(facts, part, path)).find((value) => value != null)
  if (choice !== undefined && (typeof choice !== 'object' || Array.isArray(choice))) return choice
  const [type] = typesOf(known).filter((name) => name !== 'null')
  if (type && type !== 'object') return ofType(facts, type, known, path)
  if (known.allOf && !type) {
    const part = known.allOf.map((each) => sampleOf(facts, each, path)).find((value) => value !== undefined)
    if (typeof part !== 'object' || Array.isArray(part)) return part
  }
  if (known.type === 'null') return null
  return { ...(choice as object), ...ofObject(facts, known, path) }
}

function ofType(facts: SchemaFacts, type: string, schema: Schema, path: readonly unknown[]): unknown {
  if (type === 'boolean') return true
  if (type === 'number' || type === 'integer') return schema.minimum ?? 1
  if (type === 'string') return TEXTS[schema.format ?? ''] ?? 'string'
  if (type === 'null') return null
  const items = schema.prefixItems ?? (Array.isArray(schema.items) ? schema.items : [schema.items ?? true])
  return items.map((item) => sampleOf(facts, item, path)).filter((value) => value !== undefined)
}

function ofObject(facts: SchemaFacts, schema: Schema, path: readonly unknown[]): object {
  const { properties, required, additional } = shapeOf(facts, schema)
  const names = Object.keys(properties).filter((name) => required.has(name) || path.length <= DEPTH)
  const entries = names.map((name): [string, unknown] => [name, sampleOf(facts, properties[name] as SchemaLike, path)])
  if (!entries.length && typeof additional === 'object' && Object.keys(additional).length && path.length <= DEPTH) {
    entries.push(['key', sampleOf(facts, additional, path)])
  }
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
