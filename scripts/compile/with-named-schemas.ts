import type { OpenAPIDocument, SchemaLike } from '../read/document'
import { DocumentNode } from '../read/document-node'
import { pointerOf, valueAt } from '../read/resolve'
import { unique } from '../read/unique'
import { capitalized, identifierOf } from './names'

const NAMED = /^#\/components\/schemas\/[^/]+$/

/** Keys that do not describe the purpose of a schema. */
const STRUCTURE =
  /^(components|schemas|properties|paths|content|schema|responses|requestBody|parameters|application\/json)$/

/**
 * The document with a name for each schema that is referred to by its path, as in
 * `#/paths/~1users/get/responses/200/content/application~1json/schema`: it becomes a schema like the others, and a
 * reference takes its place. Changes the document.
 */
export function withNamedSchemas(document: OpenAPIDocument): OpenAPIDocument {
  const references = schemaReferences(document)
  const unnamed = [...new Set(references.map(({ $ref }) => $ref))].filter((ref) => !NAMED.test(ref))
  if (!unnamed.length) return document
  const schemas = { ...document.components?.schemas }
  document.components = { ...document.components, schemas }
  const renamed = new Map<string, string>()
  // All references are resolved before any schema is moved.
  const targets = unnamed.map((ref) => ({ ref, keys: pointerOf(ref), schema: valueAt(document, pointerOf(ref)) }))
  const holders = targets.map(({ keys }) => valueAt(document, keys.slice(0, -1)) as Record<string, unknown>)
  targets.forEach(({ ref, keys, schema }, i) => {
    const name = unique(nameFor(keys), (candidate) => Object.hasOwn(schemas, candidate))
    const $ref = `#/components/schemas/${name}`
    renamed.set(ref, $ref)
    schemas[name] = schema as SchemaLike
    Object.assign(holders[i] as object, { [keys.at(-1) as string]: { $ref } })
  })
  for (const reference of references) reference.$ref = renamed.get(reference.$ref) ?? reference.$ref
  return document
}

const nameFor = (keys: readonly string[]) => {
  const said = keys.filter((key) => !STRUCTURE.test(key)).join(' ')
  const name = identifierOf(said.replaceAll(/[^\p{ID_Continue}]+/gu, ' ').trim())
  return capitalized(name)
}

/** All references in place of a schema. */
function schemaReferences(document: OpenAPIDocument): { $ref: string }[] {
  const found: { $ref: string }[] = []
  for (const { schema, ref } of new DocumentNode(document).walk()) {
    if (schema && ref !== undefined) found.push(schema as { $ref: string })
  }
  return found
}
