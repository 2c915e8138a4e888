import { isObject, kindOf, type Place } from './document'
import { DocumentError, wrongKind } from './document-error'

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const
const MAPS = ['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'] as const
const SINGLE = [
  ...(['additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'] as const),
  ...(['unevaluatedItems', 'unevaluatedProperties'] as const),
]

/** Whether a reference is to a response, a parameter or the like. */
const isNoSchema = (ref: string) =>
  /\/(parameters|responses|requestBodies|headers|examples)\/[^/]+$/.test(ref) && !/\/schemas?\//.test(ref)

/** Rejects a schema that no type can be made of. References were checked before. */
export function checkSchema(schema: unknown, place: Place): void {
  if (typeof schema === 'boolean') return
  if (!isObject(schema)) throw wrongKind(place, 'a schema', schema)
  if (typeof schema.$ref === 'string') {
    if (isNoSchema(schema.$ref)) throw new DocumentError(place, `"${schema.$ref}" is not a schema`)
    return
  }
  checkKeywords(schema, place)
  for (const key of LISTS) checkSchemas(schema[key], [...place, key], true)
  for (const key of MAPS) checkSchemas(schema[key], [...place, key], false)
  for (const key of SINGLE) if (schema[key] !== undefined) checkSchema(schema[key], [...place, key])
  if (Array.isArray(schema.items)) checkSchemas(schema.items, [...place, 'items'], true)
  else if (schema.items !== undefined) checkSchema(schema.items, [...place, 'items'])
}

/** Rejects a list or a map of schemas of which one is invalid. */
export function checkSchemas(value: unknown, place: Place, isList: boolean): void {
  if (value === undefined) return
  if (isList ? !Array.isArray(value) : !isObject(value)) {
    throw wrongKind(place, isList ? 'a list' : 'an object', value)
  }
  for (const [key, schema] of Object.entries(value as object)) checkSchema(schema, [...place, key])
}

function checkKeywords({ type, enum: values, required, discriminator }: Record<string, unknown>, place: Place): void {
  for (const name of Array.isArray(type) ? type : type === undefined ? [] : [type]) {
    if (!TYPES.includes(name)) {
      const found = typeof name === 'string' ? `"${name}"` : kindOf(name)
      throw new DocumentError([...place, 'type'], `must be one of ${TYPES.join(', ')}, but is ${found}`)
    }
  }
  if (values !== undefined && !Array.isArray(values)) {
    throw wrongKind([...place, 'enum'], 'a list', values)
  }
  if (required !== undefined && !(Array.isArray(required) && required.every((name) => typeof name === 'string'))) {
    throw wrongKind([...place, 'required'], 'a list of names', required)
  }
  if (discriminator !== undefined && !isObject(discriminator))
    throw wrongKind([...place, 'discriminator'], 'an object', discriminator)
}
