import { readFileSync } from 'node:fs'

/** A media type, as far as openapi.json uses it. */
interface MediaType {
  schema: object
  example: unknown
}

/** An operation, as far as the tests look at it. */
export interface DefinedOperation {
  operationId: string
  tags: string[]
  'x-repeatable': boolean
  parameters?: { name: string; in: string; example: unknown; 'x-secret'?: boolean }[]
  requestBody?: { content: { 'application/json': MediaType } }
  responses: Record<string, { content?: { 'application/json': MediaType } }>
}

/** An operation with its place in the document. */
export interface PlacedOperation {
  path: string
  method: string
  operation: DefinedOperation
}

interface Definition {
  paths: Record<string, Record<string, DefinedOperation>>
  components: { schemas: Record<string, object> }
}

/** The definition that the package is generated from. */
export const definitionFile = new URL('../../openapi.json', import.meta.url)

export const definition: Definition = JSON.parse(readFileSync(definitionFile, 'utf8'))

/** All operations in the document's order. */
export const definedOperations: PlacedOperation[] = Object.entries(definition.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
)
