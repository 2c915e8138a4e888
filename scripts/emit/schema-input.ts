import type { Api } from '../compile/api'
import { isMethod, type SchemaLike } from '../read/document'
import { DocumentNode } from '../read/document-node'
import { resolve } from '../read/resolve'

/** What the number of a schema begins with. */
export const PRINTED = 'Printed'

/** What openapi-typescript prints nothing of. */
const NOT_PRINTED = new Set(['examples', 'callbacks'])

/**
 * A copy of the document for openapi-typescript, with a number, as a constant, instead of each schema.
 * openapi-typescript follows `$ref` in examples too, where it is only data, and prints wrong types of parameters,
 * responses and the like that are referenced outside of the components, and of the operations beside the `$ref` of a
 * path. It also prints operations of the same name twice: those of paths have the names that clients call them by, and
 * others only a name that is free.
 */
export function schemaInput({ document, operations }: Api, numberOf: (schema: SchemaLike) => number): object {
  const ids = new Map(operations.map(({ path, method, id }) => [`${method} ${path}`, id]))
  const taken = new Set(ids.values())
  const copy = (node: DocumentNode): unknown => {
    const { kind, keyword, value, ref } = node
    if (kind === 'data' || (keyword && NOT_PRINTED.has(keyword))) return undefined
    if (kind === 'schema') return ref === undefined ? { const: `${PRINTED}${numberOf(value as SchemaLike)}` } : value
    if (ref === undefined) return keyword && isMethod(keyword) ? node.map(copyUnlessTaken) : node.map(copy)
    const { $ref, ...siblings } = value as { $ref: string }
    const isExtended = ref.startsWith('#/components/pathItems/') && Object.keys(siblings).length > 0
    if (ref.startsWith('#/components/') && !isExtended) return node.map(copy)
    return copy(node.with({ ...(resolve(document, value, []) as object), ...siblings }))
  }
  const copyUnlessTaken = (node: DocumentNode) => {
    if (node.key !== 'operationId') return copy(node)
    const id = String(node.value)
    return taken.has(id) ? undefined : taken.add(id) && id
  }
  /** In whole, since another path with the same item has other names. */
  const copyPath = (node: DocumentNode): unknown => {
    if (node.kind === 'data') return undefined
    const { $ref, ...siblings } = node.value as { $ref?: string }
    const item =
      $ref === undefined ? node : node.with({ ...(resolve(document, node.value, []) as object), ...siblings })
    return item.map((child) => {
      const id = ids.get(`${child.key} ${node.key}`)
      return id === undefined ? copy(child) : { ...(child.map(copy) as object), operationId: id }
    })
  }
  return new DocumentNode(document).map((child) =>
    child.key === 'paths' ? child.map(copyPath) : copy(child),
  ) as object
}
