import { isMethod, isObject, type OpenAPIDocument, type OperationObject, type ParameterObject } from '../read/document'
import { resolve } from '../read/resolve'

/** An operation with its place in the document. */
export interface PlacedOperation {
  /** Its `operationId`; without one, its method and path. */
  id: string
  method: string
  path: string
  operation: OperationObject
  /** Those of its path included. */
  parameters: ParameterObject[]
}

/** All operations, in the document's order. */
export function placedOperations(document: OpenAPIDocument): PlacedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, value]) => {
    const item = resolve(document, value, ['paths', path])
    return Object.entries(item).flatMap(([method, operation]) => {
      if (!isMethod(method) || !isObject(operation)) return []
      const all = [...(item.parameters ?? []), ...((operation as OperationObject).parameters ?? [])]
      const known = all.map((parameter) => resolve(document, parameter, ['paths', path, method, 'parameters']))
      const byName = new Map(known.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]))
      const id = (operation.operationId as string) ?? `${method.toUpperCase()} ${path}`
      return [{ id, method, path, operation: operation as OperationObject, parameters: [...byName.values()] }]
    })
  })
}
