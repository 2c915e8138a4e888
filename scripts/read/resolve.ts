import { isObject, type OpenAPIDocument, type Place } from './document'
import { DocumentError } from './document-error'

/** The keys that a reference such as `#/components/schemas/User` goes by (RFC 6901 in a URI fragment). */
export function pointerOf(ref: string): string[] {
  return ref
    .slice(2)
    .split('/')
    .map((key) => decode(key).replaceAll('~1', '/').replaceAll('~0', '~'))
}

const SCHEMAS = '#/components/schemas/'

/** The key of the schema in the components that a reference is to; `undefined` where it is to something else. */
export const schemaKeyOf = (ref: string): string | undefined =>
  ref.startsWith(SCHEMAS) ? pointerOf(ref).slice(2).join('/') : undefined

/** A key as it is written in a reference. */
export const tokenOf = (key: string): string =>
  encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%24', '$')

/** Whether the target of a discriminator's `mapping` is a reference, and not the name of a schema. */
export const isReference = (target: unknown): boolean => /[#./]/.test(String(target))

/** A reference to a schema in the components, by its key. */
export const schemaRefTo = (key: string): string => SCHEMAS + tokenOf(key)

function decode(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    return key
  }
}

/** The value at a place, or `undefined`. */
export function valueAt(document: unknown, keys: readonly string[]): unknown {
  let value = document
  for (const key of keys) {
    const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    value = holds ? (value as Record<string, unknown>)[key] : undefined
  }
  return value
}

/** Follows references to what is not a reference. */
export function resolve<T>(document: OpenAPIDocument, value: T, place: Place): Exclude<T, undefined> {
  let current: unknown = value
  const seen = new Set<string>()
  while (isObject(current) && typeof current.$ref === 'string') {
    const { $ref } = current
    if (seen.has($ref)) throw new DocumentError(place, `"${$ref}" refers to itself`)
    seen.add($ref)
    current = valueAt(document, pointerOf($ref))
  }
  return current as Exclude<T, undefined>
}
