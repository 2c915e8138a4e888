import type { Schema, SchemaLike } from '../read/document'
import { schemaExample } from './example-of'
import { formsOf } from './forms-of'
import { type SchemaFacts, typesOf } from './schema-facts'

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
  if (seen.includes(known)) return undefined
  const own = typeof known === 'object' ? schemaExample(known) : undefined
  if (own) return own.value
  const path = typeof known === 'object' ? [...seen, known] : seen
  let isNullable = false
  for (const form of formsOf(facts, known)) {
    const value = ofForm(facts, form, path)
    if (value !== undefined && value !== null) return value
    isNullable ||= value === null
  }
  return isNullable ? null : undefined
}

function ofForm(facts: SchemaFacts, form: Schema, path: readonly unknown[]): unknown {
  const example = schemaExample(form)
  if (example) return example.value
  if (form.const !== undefined) return form.const
  if (form.default !== undefined && form.default !== null) return form.default
  if (form.enum) return form.enum[0]
  const types = typesOf(form)
  const [type] = types.filter((name) => name !== 'null')
  if (type === undefined) return types.length ? null : {}
  if (type === 'object') return ofObject(facts, form, path)
  if (type === 'array') return ofArray(facts, form, path)
  if (type === 'boolean') return true
  return type === 'string' ? (TEXTS[form.format ?? ''] ?? 'string') : (form.minimum ?? 1)
}

function ofArray(facts: SchemaFacts, { items, prefixItems }: Schema, path: readonly unknown[]): unknown[] {
  const schemas = prefixItems ?? (Array.isArray(items) ? items : [items ?? true])
  return schemas.map((item) => sampleOf(facts, item, path)).filter((value) => value !== undefined)
}

function ofObject(facts: SchemaFacts, form: Schema, path: readonly unknown[]): object {
  const { properties = {}, required = [], additionalProperties: rest } = form
  const names = Object.keys(properties).filter((name) => required.includes(name) || path.length <= DEPTH)
  const entries = names.map((name): [string, unknown] => [name, sampleOf(facts, properties[name] ?? true, path)])
  if (!entries.length && typeof rest === 'object' && Object.keys(rest).length && path.length <= DEPTH) {
    entries.push(['key', sampleOf(facts, rest, path)])
  }
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
