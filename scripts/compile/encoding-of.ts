import { isObject, type MediaType, type Place, type SchemaLike } from '../read/document'
import { wrongKind } from '../read/document-error'
import { asSchema, type BodyContent, type StyleUse } from './api'
import { fieldIn, formsOf } from './forms-of'
import { namesJson } from './media-types'
import { type SchemaFacts, typesOf } from './schema-facts'
import { styleFor } from './style-for'

/** How the fields of a form are written that `encoding` says something of (OpenAPI 3.1.1, "Encoding Object"). */
export function encodingOf(
  facts: SchemaFacts,
  kind: BodyContent['kind'],
  { encoding, schema = true }: MediaType,
  place: Place,
): BodyContent['encoding'] {
  const usual = kind === 'multipart' ? typesIn(facts, schema) : {}
  if (encoding === undefined) return usual
  const at = [...place, 'encoding']
  if (!isObject(encoding)) throw wrongKind(at, 'an object', encoding)
  if (kind !== 'multipart' && kind !== 'urlencoded') {
    facts.warn(at, 'has no meaning for this content type')
    return {}
  }
  const entries = Object.entries(encoding).flatMap(([name, value]): [string, string | StyleUse][] => {
    const own = isObject(value) ? value : {}
    const field = fieldOf(facts, schema, name)
    if (field === undefined) facts.warn([...at, name], 'names a field that the schema does not have')
    const use =
      kind === 'multipart' ? partType(facts, own, field, [...at, name]) : fieldStyle(facts, own, field, [...at, name])
    return use === undefined ? [] : [[name, use]]
  })
  return { ...usual, ...Object.fromEntries(entries) }
}

/** The content types of parts that the schemas of their fields name (OpenAPI 3.1.1, "Encoding Object", `contentType`). */
function typesIn(facts: SchemaFacts, schema: SchemaLike): Record<string, string> {
  const fields = formsOf(facts, schema).flatMap(({ properties = {} }) => Object.entries(properties))
  const types = fields.flatMap(([name, field]): [string, string][] => {
    const own = asSchema(facts.resolve(field))
    const { contentMediaType, contentEncoding } =
      own.items && !Array.isArray(own.items) ? asSchema(facts.resolve(own.items)) : own
    const type = contentEncoding === undefined ? contentMediaType : 'application/octet-stream'
    // JSON is not told apart here from text that holds JSON.
    return typeof type === 'string' && !namesJson(type) ? [[name, type]] : []
  })
  return Object.fromEntries(types)
}

function fieldOf(facts: SchemaFacts, schema: SchemaLike, name: string): SchemaLike | undefined {
  for (const form of formsOf(facts, schema)) {
    const field = fieldIn(form, name)
    if (field !== undefined) return field
  }
  return undefined
}

function partType(facts: SchemaFacts, encoding: Record<string, unknown>, field: SchemaLike = true, place: Place) {
  const { contentType, headers, ...own } = encoding
  if (typeof contentType === 'string' && !namesJson(contentType) && takesObjects(facts, field))
    facts.warn([...place, 'contentType'], 'is ignored for objects and nested lists, which are sent as JSON')
  if (headers !== undefined) facts.warn([...place, 'headers'], 'is ignored: a part has no headers of its own')
  for (const key of ['style', 'explode', 'allowReserved'] as const) {
    if (own[key] !== undefined) facts.warn([...place, key], 'is ignored: parts of a multipart body have a content type')
  }
  return typeof contentType === 'string' ? contentType : undefined
}

/** Whether a part can be an object: each entry of a list is a part. */
const takesObjects = (facts: SchemaFacts, field: SchemaLike): boolean =>
  formsOf(facts, field).some((form) => {
    const { items } = form
    const isList = items !== undefined && !Array.isArray(items)
    const types = isList ? formsOf(facts, items).flatMap(typesOf) : typesOf(form)
    return types.includes('object') || (isList && types.includes('array'))
  })

function fieldStyle(facts: SchemaFacts, own: Record<string, unknown>, field: SchemaLike = true, place: Place) {
  const { contentType, style, explode, allowReserved } = own
  const isStyled = style !== undefined || explode !== undefined || allowReserved !== undefined
  if (!isStyled) return namesJson(String(contentType)) ? { name: 'json', reserved: false } : undefined
  return styleFor({ ...own, name: '', in: 'query' }, field, false, facts, place)
}
