import { checkSchema } from './check-schema'
import { isObject, kindOf, type OpenAPIDocument, type Place } from './document'
import { DocumentError } from './document-error'
import { pointerOf, valueAt } from './resolve'

/** Objects whose keys are names: a property called `example` is no example. */
const MAPS = new Set(
  (
    'properties patternProperties dependentSchemas $defs definitions schemas responses parameters requestBodies ' +
    'headers securitySchemes links callbacks pathItems paths webhooks content variables encoding'
  ).split(' '),
)

/** Data, in which `$ref` means nothing. */
const DATA = new Set(['example', 'default', 'enum', 'const', 'value'])

/** Refuses references that lead nowhere or out of the document, and schemas that are none. */
export function checkDocument(document: OpenAPIDocument): void {
  walk(document, document, [], false)
}

function walk(document: OpenAPIDocument, value: unknown, place: Place, isMap: boolean): void {
  if (Array.isArray(value)) {
    value.forEach((entry, i) => {
      walk(document, entry, [...place, i], false)
    })
    return
  }
  if (!isObject(value)) return
  if (!isMap && typeof value.$ref === 'string') checkReference(document, value.$ref, place)
  for (const [key, child] of Object.entries(value)) {
    if (!isMap && (DATA.has(key) || key.startsWith('x-') || (key === 'examples' && Array.isArray(child)))) continue
    if (!isMap && (key === 'schema' || key === 'schemas')) checkSchemas(child, key, [...place, key])
    walk(document, child, [...place, key], !isMap && MAPS.has(key))
  }
}

function checkSchemas(value: unknown, key: 'schema' | 'schemas', place: Place): void {
  if (key === 'schema') return checkSchema(value, place)
  if (!isObject(value)) throw new DocumentError(place, `must be an object, and is ${kindOf(value)}`)
  for (const [name, schema] of Object.entries(value)) checkSchema(schema, [...place, name])
}

function checkReference(document: OpenAPIDocument, ref: string, place: Place): void {
  if (!ref.startsWith('#/')) {
    throw new DocumentError(place, `"${ref}" is not in this document; bundle the files into one first`)
  }
  if (valueAt(document, pointerOf(ref)) === undefined) throw new DocumentError(place, `"${ref}" does not exist`)
}
