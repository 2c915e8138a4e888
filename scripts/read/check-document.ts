import { checkKind } from './check-kind'
import { checkSchema } from './check-schema'
import { isObject, type OpenAPIDocument, type Place } from './document'
import { DocumentError, wrongKind } from './document-error'
import { holdsData, holdsNames } from './keywords'
import { pointerOf, resolve, valueAt } from './resolve'

/** Rejects references to nothing or out of the document, and invalid schemas. */
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
  for (const [key, child] of isMap ? [] : Object.entries(value)) checkKind(key, child, [...place, key])
  if (!isMap && typeof value.$ref === 'string') {
    checkReference(document, value.$ref, place)
    resolve(document, value, place)
  }
  for (const [key, child] of Object.entries(value)) {
    if (!isMap && holdsData(key, child)) continue
    if (!isMap && key === 'schema') checkSchema(child, [...place, key])
    if (!isMap && key === 'schemas') checkSchemas(child, [...place, key])
    if (!isMap && key === 'discriminator') checkMapping(document, child, [...place, key])
    walk(document, child, [...place, key], !isMap && holdsNames(key))
  }
}

function checkSchemas(schemas: unknown, place: Place): void {
  if (!isObject(schemas)) throw wrongKind(place, 'an object', schemas)
  for (const [name, schema] of Object.entries(schemas)) checkSchema(schema, [...place, name])
}

/**
 * A discriminator's mapping names schemas, or refers to them. It is a hint; in a document that was bundled from several
 * files it still has references to these, which are ignored.
 */
function checkMapping(document: OpenAPIDocument, discriminator: unknown, place: Place): void {
  const { mapping } = isObject(discriminator) ? discriminator : {}
  for (const [name, target] of Object.entries(isObject(mapping) ? mapping : {})) {
    const isName = valueAt(document, ['components', 'schemas', String(target)]) !== undefined
    const isElsewhere = /[#./]/.test(String(target)) && !String(target).startsWith('#/components/')
    if (!isName && !isElsewhere) checkReference(document, String(target), [...place, 'mapping', name])
  }
}

function checkReference(document: OpenAPIDocument, ref: string, place: Place): void {
  if (!ref.startsWith('#/')) {
    throw new DocumentError(place, `"${ref}" is not in this document; bundle the files into one first`)
  }
  if (valueAt(document, pointerOf(ref)) === undefined) throw new DocumentError(place, `"${ref}" does not exist`)
}
