import { checkKinds } from './check-kinds'
import { checkSchema, checkSchemas } from './check-schema'
import { ignoresSiblings, isObject, type OpenAPIDocument, type Place } from './document'
import { DocumentError, wrongKind } from './document-error'
import { DocumentNode } from './document-node'
import { isReference, pointerOf, resolve, valueAt } from './resolve'

/** Rejects references to nothing or out of the document, and invalid schemas. */
export function checkDocument(document: OpenAPIDocument): void {
  for (const node of new DocumentNode(document).walk()) {
    const { keyword, value, ref } = node
    if (keyword === 'schema') checkSchema(value, node.place)
    if (keyword === 'schemas') checkSchemas(value, node.place, false)
    if (keyword === 'discriminator') checkMapping(document, value, node.place)
    checkKinds(node)
    if (ref === undefined) continue
    checkReference(document, ref, node.place)
    resolve(document, value, node.place)
    if (node.schema && !ignoresSiblings(document)) checkSchema({ ...node.schema, $ref: undefined }, node.place)
  }
}

/**
 * A discriminator's mapping names schemas, or refers to them. It is a hint; in a document that was bundled from several
 * files it still has references to these, which are ignored.
 */
function checkMapping(document: OpenAPIDocument, discriminator: unknown, place: Place): void {
  const { mapping } = isObject(discriminator) ? discriminator : {}
  if (mapping !== undefined && !isObject(mapping)) throw wrongKind([...place, 'mapping'], 'an object', mapping)
  for (const [name, target] of Object.entries(mapping ?? {})) {
    const isName = valueAt(document, ['components', 'schemas', String(target)]) !== undefined
    const isElsewhere = isReference(target) && !String(target).startsWith('#/components/')
    if (!isName && !isElsewhere) checkReference(document, String(target), [...place, 'mapping', name])
  }
}

function checkReference(document: OpenAPIDocument, ref: string, place: Place): void {
  if (/^(#|$)/.test(ref) && !ref.startsWith('#/')) {
    const found = ref.length > 1 ? 'is no "$anchor" of a schema in this document' : 'is the document itself'
    throw new DocumentError(
      place,
      `"${ref}" ${found}; refer to a schema by its path, as in "#/components/schemas/User"`,
    )
  }
  if (!ref.startsWith('#/')) {
    throw new DocumentError(place, `"${ref}" is not in this document; bundle the files into one first`)
  }
  if (valueAt(document, pointerOf(ref)) === undefined) throw new DocumentError(place, `"${ref}" does not exist`)
}
