import { isObject, type OpenAPIDocument, type SchemaLike } from '../read/document'
import { holdsData, holdsNames } from '../read/keywords'
import { resolve } from '../read/resolve'

/** Where a schema has its number. */
export const PRINTED = 'x-printed'

/**
 * A copy of the document for openapi-typescript, with a number instead of each schema. openapi-typescript follows
 * `$ref` in examples too, where it is only data, and prints wrong types of parameters, responses and the like that are
 * referenced outside of the components.
 */
export const schemaInput = (document: OpenAPIDocument, numberOf: (schema: SchemaLike) => number) => {
  const mark = (schema: unknown) =>
    isObject(schema) && typeof schema.$ref === 'string' ? schema : { [PRINTED]: numberOf(schema as SchemaLike) }
  const copy = (value: unknown, isMap: boolean): unknown => {
    if (Array.isArray(value)) return value.map((entry) => copy(entry, false))
    if (!isObject(value)) return value
    if (!isMap && typeof value.$ref === 'string' && !value.$ref.startsWith('#/components/')) {
      const { $ref, ...siblings } = value
      return copy({ ...(resolve(document, value, []) as object), ...siblings }, false)
    }
    const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
      if (!isMap && (key === 'examples' || holdsData(key, child))) return []
      if (!isMap && key === 'schema') return [[key, mark(child)]]
      if (!isMap && key === 'schemas' && isObject(child)) {
        return [[key, Object.fromEntries(Object.entries(child).map(([name, schema]) => [name, mark(schema)]))]]
      }
      return [[key, copy(child, !isMap && holdsNames(key))]]
    })
    return Object.fromEntries(entries)
  }
  return copy(document, false) as OpenAPIDocument
}
