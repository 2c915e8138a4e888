import { isObject, kindOf, type MediaType, type Place, type SchemaLike } from '../read/document'
import { DocumentError } from '../read/document-error'
import type { BodyContent, StyleUse } from './api'
import { formsOf } from './forms-of'
import type { SchemaFacts } from './schema-facts'
import { styleFor } from './style-for'

/** How the fields of a form are written that `encoding` says something of (OpenAPI 3.1.1, "Encoding Object"). */
export function encodingOf(
  facts: SchemaFacts,
  kind: BodyContent['kind'],
  { encoding, schema = true }: MediaType,
  place: Place,
): BodyContent['encoding'] {
  if (encoding === undefined) return {}
  const at = [...place, 'encoding']
  if (!isObject(encoding)) throw new DocumentError(at, `must be an object, but is ${kindOf(encoding)}`)
  if (kind !== 'multipart' && kind !== 'urlencoded') {
    facts.warn(at, 'has no meaning for this content type')
    return {}
  }
  const entries = Object.entries(encoding).flatMap(([name, value]): [string, string | StyleUse][] => {
    const own = isObject(value) ? value : {}
    const field = fieldOf(facts, schema, name)
    if (field === undefined) facts.warn([...at, name], 'is of no field that the schema has')
    const use =
      kind === 'multipart' ? partType(facts, own, [...at, name]) : fieldStyle(facts, own, field, [...at, name])
    return use === undefined ? [] : [[name, use]]
  })
  return Object.fromEntries(entries)
}

function fieldOf(facts: SchemaFacts, schema: SchemaLike, name: string): SchemaLike | undefined {
  for (const { properties } of formsOf(facts, schema)) if (properties?.[name] !== undefined) return properties[name]
  return undefined
}

function partType(facts: SchemaFacts, { contentType, headers, style }: Record<string, unknown>, place: Place) {
  if (headers !== undefined) facts.warn([...place, 'headers'], 'is ignored: a part has no headers of its own')
  if (style !== undefined) facts.warn([...place, 'style'], 'is ignored: parts of a multipart body have a content type')
  return typeof contentType === 'string' ? contentType : undefined
}

function fieldStyle(facts: SchemaFacts, own: Record<string, unknown>, field: SchemaLike = true, place: Place) {
  const { contentType, style, explode, allowReserved } = own
  const isStyled = style !== undefined || explode !== undefined || allowReserved !== undefined
  if (!isStyled) return /[/+]json\b/.test(String(contentType)) ? { name: 'json', reserved: false } : undefined
  return styleFor({ ...own, name: '', in: 'query' }, field, false, facts, place)
}
