import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios'
import * as library from 'openapi-client-axios'
import { TIMEOUT } from '../core/operations'
import { JSON_TYPE } from '../core/request/media-of'
import type { HttpMethod, Operation, Operations } from '../core/request/operation'
import { equip } from './equip'
import type { ClientOptions } from './types'

/** An OpenAPI 3 document. */
export type OpenAPIDocument = { openapi: string; info: object; paths?: object } & object

/** An operation as openapi-client-axios flattens it out of the document. */
export interface FlatOperation {
  /** Name of the operation. */
  operationId?: string
  /** Path template, such as `/v2/users/{id}`. */
  path: string
  /** In lower case. */
  method: string
  /** Its own security requirements, or the document's. */
  security?: object[]
  /** Responses by status. */
  responses?: object
  /** All other fields of the document. */
  [field: string]: unknown
}

/** The most common members of the `OpenAPIClientAxios` instance, declared here so that no other types are needed. */
export interface OpenAPIClientAxiosInstance {
  /** The document as it was passed. */
  document: object
  /** The document with its references resolved. */
  definition: object
  /** The client. */
  client: AxiosInstance
  /** All operations. */
  getOperations(): FlatOperation[]
  /** The operation of a name. */
  getOperation(operationId: string): FlatOperation | undefined
  /** URL of the server that an operation is sent to. */
  getBaseURL(operation?: FlatOperation | string): string | undefined
  /** The axios config of a call, from the arguments of the operation's method. */
  getAxiosConfigForOperation(operation: FlatOperation | string, args: unknown[]): AxiosRequestConfig
  /** The request that a call would send, from the arguments of the operation's method. */
  getRequestConfigForOperation(operation: FlatOperation | string, args: unknown[]): Record<string, unknown>
  /** Chooses a server of the document by its index or description, or another by its URL. */
  withServer(server: number | string | { url: string }, variables?: Record<string, string | number>): void
}

const needsToken = ({ security }: FlatOperation) => Boolean(security?.some((scheme) => Object.keys(scheme).length))

/** A table of the operations of a document for which none was generated. */
function rulesOf(operations: FlatOperation[]): Operations {
  // A document without `security` does not say which operations need a token.
  const isSilent = operations.every(({ security }) => security === undefined)
  const rules = operations.map((operation): [string, Operation] => {
    const { operationId = '', method, path, responses } = operation
    const success = Object.entries(responses ?? {}).find(([status]) => status.startsWith('2'))?.[1]
    const isJson = Object.keys(success?.content ?? {}).some((type) => JSON_TYPE.test(type))
    const isRead = (method === 'get' || method === 'head') && operation['x-repeatable'] !== false
    return [
      operationId,
      {
        method: method as HttpMethod,
        path,
        ...(!isSilent && !needsToken(operation) && { public: true }),
        ...(isRead && { repeatable: true }),
        ...(isJson && { json: true }),
      },
    ]
  })
  // A call of an operation without a name is a plain axios call.
  return Object.fromEntries(rules.filter(([operationId]) => operationId))
}

/**
 * A genuine openapi-client-axios client with this package's tokens, retries, large responses and errors.
 * `operations` are the rules of a generated table; without one they are read from the definition.
 */
export function createOpenAPIClientOf(definition: object, options: ClientOptions, operations?: Operations) {
  const { token, retry, largeResponse, ...config } = options
  const axiosInstance = axios.create({ ...config, timeout: config.timeout ?? TIMEOUT })
  const api = new library.OpenAPIClientAxios({
    definition: definition as library.Document,
    axiosInstance,
    // With the operation's name on its config, a call is treated as that operation.
    transformOperationMethod: (method, { operationId }) => {
      return (parameters, data, callConfig) =>
        method(parameters, data, { ...callConfig, operationId } as AxiosRequestConfig)
    },
  })
  const client = api.initSync<AxiosInstance & { api: OpenAPIClientAxiosInstance }>()
  // The library has read the server already, and would continue to use it.
  const { withServer } = client.api
  client.api.withServer = (...args) => {
    withServer.apply(client.api, args)
    client.defaults.baseURL = client.api.getBaseURL() as string
  }
  equip(client, operations ?? rulesOf(client.api.getOperations()), options)
  return client
}
