import { isObject, type OpenAPIDocument, type Place } from '../read/document'
import { holdsData, holdsNames } from '../read/keywords'
import type { Warn } from '../read/warn'

/** Keywords that say nothing of which values are valid. */
const NOTES = new Set(
  'title summary description deprecated default example examples readOnly writeOnly externalDocs'.split(' '),
)

/**
 * The document with each schema that has keywords beside `$ref` as an `allOf` of the two, which is what JSON Schema
 * means by it (OpenAPI 3.1). In 3.0 they are ignored. Changes nothing.
 */
export function withSiblings(document: OpenAPIDocument, warn: Warn): OpenAPIDocument {
  const isIgnored = document.openapi.startsWith('3.0')
  const copy = (value: unknown, place: Place, isSchema: boolean, isMap: boolean): unknown => {
    if (Array.isArray(value)) return value.map((entry, i) => copy(entry, [...place, i], isSchema, false))
    if (!isObject(value)) return value
    if (isSchema && !isMap && typeof value.$ref === 'string') return apart(value, place)
    const entries = Object.entries(value).map(([key, child]): [string, unknown] => {
      if (!isMap && (holdsData(key, child) || (isSchema && key === 'discriminator'))) return [key, child]
      const begins = !isMap && (key === 'schema' || key === 'schemas')
      return [key, copy(child, [...place, key], isSchema || begins, !isMap && holdsNames(key))]
    })
    return Object.fromEntries(entries)
  }
  const apart = (schema: Record<string, unknown>, place: Place): unknown => {
    const { $ref, ...siblings } = schema
    const rules = Object.keys(siblings).filter((key) => !NOTES.has(key) && !key.startsWith('x-'))
    if (!rules.length) return schema
    if (!isIgnored)
      return copy({ ...siblings, allOf: [{ $ref }, ...((siblings.allOf as unknown[]) ?? [])] }, place, true, false)
    warn(place, `has ${rules.map((key) => `"${key}"`).join(', ')} beside "$ref", which OpenAPI 3.0 ignores`)
    return Object.fromEntries(Object.entries(schema).filter(([key]) => !rules.includes(key)))
  }
  return copy(document, [], false, false) as OpenAPIDocument
}
