import { isObject, type OpenAPIDocument, type Schema } from '../read/document'
import { holdsData, holdsNames } from '../read/keywords'
import { pointerOf, resolve, valueAt } from '../read/resolve'

/**
 * A copy of the document as openapi-typescript takes it. It follows `$ref` in examples too, where it is only data, and
 * fetches their `externalValue`; knows the schemas of a discriminator's mapping by their reference alone, and declares
 * its field a second time beside `allOf`; takes the texts of an object's `enum` for schemas; and makes no good types of
 * parameters, responses and the like that are referred to outside of the components.
 */
export const schemaInput = (document: OpenAPIDocument) => copy(document, document, false) as OpenAPIDocument

function copy(document: OpenAPIDocument, value: unknown, isMap: boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => copy(document, entry, false))
  if (!isObject(value)) return value
  if (!isMap && typeof value.$ref === 'string' && !value.$ref.startsWith('#/components/')) {
    const { $ref, ...siblings } = value
    return copy(document, { ...(resolve(document, value, []) as object), ...siblings }, false)
  }
  const entries = Object.entries(isMap ? value : withFieldsApart(document, value)).flatMap(([key, child]) => {
    if (!isMap && key === 'examples') return []
    if (!isMap && key === 'type' && child === 'object' && Array.isArray(value.enum)) return []
    if (!isMap && holdsData(key, child)) return hasReference(child) ? [] : [[key, child]]
    if (!isMap && key === 'discriminator' && isObject(child)) return [[key, withReferences(document, child)]]
    return [[key, copy(document, child, !isMap && holdsNames(key))]]
  })
  return Object.fromEntries(entries)
}

/** A schema whose parent's discriminator is one of its own fields, with these fields as a part of `allOf`. */
function withFieldsApart(document: OpenAPIDocument, schema: Record<string, unknown>): Record<string, unknown> {
  const { allOf, properties, ...rest } = schema
  if (!Array.isArray(allOf) || !isObject(properties)) return schema
  const isTold = allOf.some((part) => {
    const { discriminator } = resolve(document, part as Schema, [])
    return discriminator?.propertyName !== undefined && Object.hasOwn(properties, discriminator.propertyName)
  })
  return isTold ? { ...rest, allOf: [...allOf, { type: 'object', properties }] } : schema
}

function hasReference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return '$ref' in value || Object.values(value).some(hasReference)
}

function withReferences(document: OpenAPIDocument, { mapping, ...rest }: Record<string, unknown>): object {
  if (!isObject(mapping)) return rest
  const entries = Object.entries(mapping).map(([name, target]): [string, string] => {
    return [name, String(target).startsWith('#/') ? String(target) : `#/components/schemas/${target}`]
  })
  const known = entries.filter(([, target]) => valueAt(document, pointerOf(target)) !== undefined)
  return { ...rest, mapping: Object.fromEntries(known) }
}
