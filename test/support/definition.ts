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
  security?: object[]
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

/** The call that an operation's examples add up to: parameters, or `null` for none, then the body. */
function argumentsOf({ parameters, requestBody }: DefinedOperation): unknown[] {
  const values = parameters && Object.fromEntries(parameters.map(({ name, example }) => [name, example]))
  if (requestBody) return [values ?? null, requestBody.content['application/json'].example]
  return values ? [values] : []
}

/** The example of the response that succeeds; `null` where it has none. */
function responseOf({ responses }: DefinedOperation): unknown {
  const success = Object.keys(responses).find((status) => status.startsWith('2')) as string
  return responses[success]?.content?.['application/json'].example ?? null
}

/** All operations as the document shows them: how each is called, and what it then returns. */
export const documentedOperations = definedOperations.map(({ path, method, operation }) => ({
  operationId: operation.operationId,
  tag: operation.tags[0] as string,
  method: method.toUpperCase(),
  path,
  exampleArguments: argumentsOf(operation),
  exampleResponse: responseOf(operation),
}))
