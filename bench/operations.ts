import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const SPEC = fileURLToPath(new URL('../openapi.json', import.meta.url))

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
}

/** An operation and what a call of it must be given. */
export interface Operation {
  id: string
  method: string
  path: string
  /** Names of the required parameters. */
  inPath: string[]
  inQuery: string[]
  hasBody: boolean
}

export interface Document {
  paths: Record<string, Record<string, { operationId?: string; parameters?: Parameter[]; requestBody?: object }>>
}

export const readSpec = (): Document => JSON.parse(readFileSync(SPEC, 'utf8'))

/** All operations of a document whose parameters are not references, as those of this repository's. */
export function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId = '', parameters = [], requestBody }]) => {
      const required = (place: string) => parameters.filter((each) => each.in === place && each.required)
      const names = (place: string) => required(place).map(({ name }) => name)
      return { id: operationId, method, path, inPath: names('path'), inQuery: names('query'), hasBody: !!requestBody }
    }),
  )
}

/** The operation that is called wherever one is enough: a GET without parameters. */
export const ONE = 'getMeV2'

/** The example response in its documentation, as JSON text. */
export function documentedResponse(): string {
  const { get } = (readSpec() as unknown as WithExample).paths['/v2/users/me']
  return JSON.stringify(get.responses[200].content['application/json'].example)
}

interface WithExample {
  paths: {
    '/v2/users/me': { get: { responses: { 200: { content: { 'application/json': { example: unknown } } } } } }
  }
}
