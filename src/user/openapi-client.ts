/** A genuine openapi-client-axios client of this API, for code that needs the `OpenAPIClientAxios` instance. */

import {
  createOpenAPIClientOf,
  type OpenAPIClientAxiosInstance,
  type OpenAPIDocument,
} from '../axios/openapi-client-axios'
import type { ClientOptions } from '../axios/types'
import { definition } from './definition'
import type { Client } from './generated/client'
import { operations } from './generated/operations'

export { authorize } from '../axios/authorize'
export type { FlatOperation, OpenAPIClientAxiosInstance, OpenAPIDocument } from '../axios/openapi-client-axios'

/** A client of this API with the `OpenAPIClientAxios` instance as `api`. */
export type OpenAPIClient = Client & { api: OpenAPIClientAxiosInstance }

/** Options of `createOpenAPIClient`. */
export interface OpenAPIClientOptions extends ClientOptions {
  /** Another OpenAPI 3 document: a newer one of this API, or another service's. Default: this package's. */
  definition?: OpenAPIDocument
}

/**
 * A client made by openapi-client-axios (an optional peer dependency) from this package's definition. It encodes
 * parameters and bodies as openapi-client-axios and axios do, and checks no arguments; tokens, retries, large responses
 * and errors are this package's.
 *
 * @example
 * const client = createOpenAPIClient({ token: 'my-token' })
 * client.api.getOperation('getMeV2')
 */
export function createOpenAPIClient(options?: ClientOptions): OpenAPIClient
/**
 * The same for a definition that the caller brings: a newer one of this API, or another service's.
 *
 * Its token is sent with operations that require one, or with all if the definition has no `security`. After broken
 * connections, only GET and HEAD are retried, unless the definition says `x-repeatable: false`.
 *
 * @throws {TypeError} when the definition is not an OpenAPI 3 document
 * @example
 * const definition = {
 *   openapi: '3.0.3',
 *   info: { title: 'Pets', version: '1' },
 *   servers: [{ url: 'https://pets.example.com' }],
 *   paths: { '/pets': { get: { operationId: 'listPets', responses: {} } } },
 * }
 * const client = createOpenAPIClient<AxiosInstance & { listPets(): Promise<AxiosResponse> }>({ definition })
 */
export function createOpenAPIClient<C = OpenAPIClient>(options: OpenAPIClientOptions): C
export function createOpenAPIClient({ definition: other, ...options }: OpenAPIClientOptions = {}): unknown {
  if (other !== undefined && !/^3\./.test(String(other?.openapi))) {
    throw new TypeError('createOpenAPIClient: the definition must be an OpenAPI 3 document')
  }
  return other ? createOpenAPIClientOf(other, options) : createOpenAPIClientOf(definition, options, operations)
}
