import axios, { type AxiosInstance } from 'axios'
import { addOperations, type ClientWithPaths, createHandle, type Method, TIMEOUT } from '../core/operations'
import { buildRequest } from '../core/request/build-request'
import type { Operation, Operations, Servers } from '../core/request/operation'
import { firstOf } from './axios-call'
import { equip } from './equip'
import { Outgoing, serialize, serializerFor } from './outgoing'
import type { Shared } from './shared'
import type { ClientOptions, RequestOptions } from './types'

/** How an operation's body is written, unless the caller has set a transform. */
function transformsOf(operationId: string, { body }: Operation) {
  if (!body) return undefined
  const own = serialize(operationId, body)
  return body.write ? [own, ...[axios.defaults.transformRequest].flat()] : [own]
}

/** The functions that a caller has added to axios's own. */
const restOf = (list: unknown): unknown[] => (Array.isArray(list) ? list.slice(1) : [])

function methodOf(client: AxiosInstance, operationId: string, operation: Operation): Method {
  const { method, body, query } = operation
  const transforms = transformsOf(operationId, operation)
  const serializer = query && serializerFor(operationId, operation, undefined)
  return (parameters, data, config?: RequestOptions) => {
    try {
      const draft = buildRequest(operationId, operation, parameters, data)
      const transformRequest = config?.transformRequest ?? client.defaults.transformRequest
      const paramsSerializer = config?.paramsSerializer ?? client.defaults.paramsSerializer
      const isAxiosOwn = firstOf(transformRequest) === firstOf(axios.defaults.transformRequest)
      const ownSerializer =
        query && paramsSerializer ? serializerFor(operationId, operation, paramsSerializer) : serializer
      return client.request({
        ...config,
        operationId,
        method,
        url: (operation.server?.(client.defaults as Servers, config) ?? '') + draft.path,
        data: new Outgoing(draft, ownSerializer, Boolean(body && !body.write && isAxiosOwn)),
        ...(transforms && isAxiosOwn && { transformRequest: [...transforms, ...restOf(transformRequest)] }),
        ...(ownSerializer && { paramsSerializer: ownSerializer }),
        // Merging an empty object would take as long as everything above.
        ...(Object.keys(draft.headers).length && { headers: { ...draft.headers, ...(config?.headers as object) } }),
      } as RequestOptions)
    } catch (error) {
      return Promise.reject(error)
    }
  }
}

/** A new client: an axios instance with a method for each operation. */
export function createClientOf(operations: Operations, baseURL: string, options: ClientOptions = {}, shared?: Shared) {
  const { token, retry, largeResponse, ...config } = options
  const client = axios.create({ ...config, baseURL: config.baseURL ?? baseURL, timeout: config.timeout ?? TIMEOUT })
  equip(client, operations, options, shared)
  addOperations(client, operations, (operationId, operation) => methodOf(client, operationId, operation))
  return client as AxiosInstance & ClientWithPaths
}

interface HandleOwn {
  getClient(): AxiosInstance
  createClient(options?: ClientOptions): AxiosInstance
  openapi?(): Promise<object>
}

/**
 * All operations of an API as functions of a plain object, and the other members of a client beside them, on a client
 * that is created when it is first needed.
 */
export function createHandleOf(operations: Operations, own: HandleOwn): object {
  const handle = createHandle(operations, axios, own)
  const memberOf = (name: string) => own.getClient()[name as keyof AxiosInstance] as unknown
  const define = (name: string, member: PropertyDescriptor) => {
    if (!(name in handle)) Object.defineProperty(handle, name, { configurable: true, ...member })
  }
  for (const name of [...Object.keys(axios.Axios.prototype), 'request', 'getUri', 'create']) {
    define(name, { value: (...args: unknown[]) => (memberOf(name) as Method)(...(args as [])), writable: true })
  }
  for (const name of ['defaults', 'interceptors', 'paths']) define(name, { get: () => memberOf(name) })
  return handle
}
