import { isObject, type OpenAPIDocument } from '../read/document'
import { holdsData, holdsNames } from '../read/keywords'
import { resolve } from '../read/resolve'

/**
 * A copy of the document as openapi-typescript takes it. It follows `$ref` in examples too, where it is only data;
 * knows the schemas of a discriminator's mapping by their reference alone; and makes no good types of parameters,
 * answers and the like that are referred to outside of the components.
 */
export const schemaInput = (document: OpenAPIDocument) => copy(document, document, false) as OpenAPIDocument

function copy(document: OpenAPIDocument, value: unknown, isMap: boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => copy(document, entry, false))
  if (!isObject(value)) return value
  if (!isMap && typeof value.$ref === 'string' && !value.$ref.startsWith('#/components/')) {
    const { $ref, ...siblings } = value
    return copy(document, { ...(resolve(document, value, []) as object), ...siblings }, false)
  }
  const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    if (!isMap && holdsData(key, child)) return hasReference(child) ? [] : [[key, child]]
    if (!isMap && key === 'discriminator' && isObject(child)) return [[key, withReferences(child)]]
    return [[key, copy(document, child, !isMap && holdsNames(key))]]
  })
  return Object.fromEntries(entries)
}

function hasReference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return '$ref' in value || Object.values(value).some(hasReference)
}

function withReferences({ mapping, ...rest }: Record<string, unknown>): object {
  if (!isObject(mapping)) return rest
  const entries = Object.entries(mapping).map(([name, target]) => {
    return [name, String(target).startsWith('#/') ? target : `#/components/schemas/${target}`]
  })
  return { ...rest, mapping: Object.fromEntries(entries) }
}
