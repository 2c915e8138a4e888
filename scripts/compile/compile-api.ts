import { isMethod, isObject, type OpenAPIDocument, type PathItem, type SchemaLike } from '../read/document'
import { DocumentError, wrongKind } from '../read/document-error'
import { resolve } from '../read/resolve'
import { unique } from '../read/unique'
import type { Api, NamedSchema, Operation } from './api'
import { compileOperation, type Placed } from './compile-operation'
import { capitalized, identifierOf, operationIdFor, typeNamesFor } from './names'
import type { SchemaFacts } from './schema-facts'
import { baseUrlOf } from './server-of'
import { textOf } from './text-of'

/** Resolves all references and makes all decisions, so that the emitters only print. */
export function compileApi(document: OpenAPIDocument, facts: SchemaFacts, name: string): Api {
  return {
    document,
    name,
    title: textOf(document.info.title) ?? name,
    description: textOf(document.info.description),
    page: pageOf(document),
    tags: (Array.isArray(document.tags) ? document.tags : []).flatMap((tag) => textOf(tag?.name) ?? []),
    baseURL: baseUrlOf(document),
    operations: compileOperations(document, facts),
    schemas: compileSchemas(document, name),
  }
}

function compileSchemas(document: OpenAPIDocument, name: string): NamedSchema[] {
  const schemas = Object.entries(document.components?.schemas ?? {})
  // The subpath exports these beside the types.
  const handle = identifierOf(name)
  const ownNames = [handle, `${capitalized(handle)}Handle`]
  const names = typeNamesFor(
    schemas.map(([key]) => key),
    ownNames,
  )
  return schemas.map(([key, schema]) => {
    return { key, name: names.get(key) as string, schema, description: descriptionOf(schema) }
  })
}

const descriptionOf = (schema: SchemaLike) => (isObject(schema) ? textOf(schema.description) : undefined)

function pageOf({ externalDocs }: OpenAPIDocument): Api['page'] {
  const url = textOf(externalDocs?.url)
  return url === undefined ? undefined : { url, description: textOf(externalDocs?.description) ?? url }
}

function compileOperations(document: OpenAPIDocument, facts: SchemaFacts): Operation[] {
  const placed = findOperations(document)
  const isSilent = document.security === undefined && placed.some(({ operation }) => operation.security === undefined)
  if (isSilent) facts.warn([], 'has no "security": operations without their own "security" need a token')
  const ids = new Map<string, string>()
  for (const { operation, place } of placed) {
    const { operationId } = operation
    if (operationId === undefined || operationId === '') continue
    if (typeof operationId !== 'string') throw new DocumentError([...place, 'operationId'], 'must be text')
    if (!ids.has(operationId)) ids.set(operationId, place.join('.'))
  }
  return placed.map((each) => compileOperation(document, facts, each, idOf(each, ids, facts)))
}

/** Methods that JavaScript calls by itself, on whatever has them. */
const SPECIAL = new Map([
  ['then', 'would be called by each "await" of the client'],
  ['toJSON', 'would be called by each "JSON.stringify" of the client'],
])

/** The name of an operation: the documented one, which the first that has it keeps, or one made of method and path. */
function idOf({ operation, method, path, place }: Placed, ids: Map<string, string>, facts: SchemaFacts): string {
  const { operationId = '' } = operation
  const first = ids.get(operationId)
  const special = SPECIAL.get(operationId)
  if (first === place.join('.') && !special) return operationId
  const id = unique(operationIdFor(method, path), (candidate) => ids.has(candidate))
  ids.set(id, place.join('.'))
  const taken = first && `"${operationId}" is already used by ${first}`
  const problem = (special ? `"${operationId}" ${special}` : taken) ?? 'has no operationId'
  facts.warn(first ? [...place, 'operationId'] : place, `${problem}: it is called "${id}"`)
  return id
}

/** All operations in the document's order. */
function findOperations(document: OpenAPIDocument): Placed[] {
  const { paths = {} } = document
  if (!isObject(paths)) throw wrongKind(['paths'], 'an object', paths)
  return Object.entries(paths).flatMap(([path, entry]) => {
    if (path.startsWith('x-')) return []
    if (!path.startsWith('/')) throw new DocumentError(['paths', path], 'must begin with "/"')
    const item = { ...(resolve(document, entry, ['paths', path]) as PathItem), ...siblingsOf(entry, path) }
    return Object.entries(item).flatMap(([method, operation]): Placed[] => {
      if (!isMethod(method)) return []
      const place = ['paths', path, method]
      if (!isObject(operation)) throw wrongKind(place, 'an operation', operation)
      return [{ path, method, item, operation, place }]
    })
  })
}

/** The fields beside a path item's `$ref`, which count as well (OpenAPI 3.1). */
function siblingsOf(entry: unknown, path: string): Partial<PathItem> {
  if (!isObject(entry)) throw wrongKind(['paths', path], 'an object', entry)
  const { $ref, ...siblings } = entry
  return siblings
}
