import axios, { type AxiosInstance } from 'axios'
import { buildRequest } from './build-request'
import { describe } from './errors'
import type { Context } from './exchange'
import { METHODS, type Operation, type Operations } from './operations'
import { adapterFor } from './redirects'
import { send } from './send'
import { authorizable, authorize, checkRetry, createSettings, setToken } from './settings'
import { runRequest, runResponse, type Shared } from './shared'
import type { Answer, ClientOptions, RequestConfig, RequestOptions } from './types'

/** An operation as a function, whatever its types. */
export type Method = (parameters?: unknown, data?: unknown, config?: RequestOptions) => Answer<unknown>

/** A client, whatever its API. */
export interface AnyClient extends AxiosInstance {
  paths: Record<string, Record<string, Method>>
}

/** Milliseconds: AWS's API Gateway gives a function 29 to 30 seconds by default; no answer is to be expected later. */
export const TIMEOUT = 30_000

/** Gives an axios instance the SDK's tokens, retries, large responses, origin rules and errors. */
export function equip(client: AxiosInstance, operations: Operations, options: ClientOptions, shared?: Shared): void {
  const settings = createSettings()
  if (options.token !== undefined) setToken(settings, options.token)
  settings.retry = checkRetry(options.retry)
  settings.largeResponse = { ...options.largeResponse }
  authorizable(client, (token) => setToken(settings, token))
  const context: Context = { client, operations, settings: shared ? [settings, shared.settings] : [settings] }
  const attach = (config: RequestConfig): RequestConfig => {
    const { adapter } = config
    config.adapter = (ready) => {
      // Put back, so that a caller who sends `error.config` again gets one round of all this and not two.
      if (adapter) ready.adapter = adapter
      else delete ready.adapter
      return send(ready, adapterFor(ready), context)
    }
    return config
  }
  // Registered first, it runs last: after every interceptor of the caller's.
  client.interceptors.request.use(
    (config) => (shared?.request.length ? runRequest(shared, config).then(attach) : attach(config)),
    null,
    // Spares a call some turns of the event loop, where nobody's interceptor needs them.
    { synchronous: !shared },
  )
  client.interceptors.response.use(undefined, (error) => {
    // What a caller's interceptor throws is the caller's.
    throw axios.isAxiosError(error) ? describe(error) : error
  })
  if (shared) {
    client.interceptors.response.use(
      (response) => (shared.response.length ? runResponse(shared, Promise.resolve(response)) : response),
      (error) => runResponse(shared, Promise.reject(error)),
    )
  }
}

function methodOf(client: AxiosInstance, operationId: string, operation: Operation): Method {
  return (parameters, data, config) => {
    try {
      return client.request(buildRequest(operationId, operation, parameters, data, config))
    } catch (error) {
      return Promise.reject(error)
    }
  }
}

/** Adds the operations to an axios instance, as methods and in `paths`. */
function addOperations(client: AnyClient, operations: Operations): void {
  client.paths = {}
  for (const [operationId, operation] of Object.entries(operations)) {
    const method = methodOf(client, operationId, operation)
    const path = pathOf(operation)
    client.paths[path] = { ...client.paths[path], [verbOf(operation)]: method }
    // An operation called `get` must not replace axios's own; it is in `paths` and on the handle.
    if (!(operationId in client)) (client as unknown as Record<string, Method>)[operationId] = method
  }
}

const verbOf = (operation: Operation) => METHODS[(operation[0] & 7) as 0] as string

/** The path as the document has it, without the server that stands before it where it is not the API's first. */
const pathOf = ([, path]: Operation) => path.slice(path.indexOf(' ') + 1)

/** A new client: an axios instance with a method for each operation. */
export function createClientOf(operations: Operations, baseURL: string, options: ClientOptions = {}, shared?: Shared) {
  const { token, retry, largeResponse, ...config } = options
  const client = axios.create({ ...config, baseURL: config.baseURL ?? baseURL, timeout: config.timeout ?? TIMEOUT })
  equip(client, operations, options, shared)
  addOperations(client as AnyClient, operations)
  return client as AnyClient
}

/** A plain object with all operations of an API as its own, writable functions. */
export function createHandle<C extends AxiosInstance>(
  operations: Operations,
  getClient: () => C,
  createClient: (options?: ClientOptions) => C,
) {
  const handle: Record<string, unknown> = { getClient, createClient }
  for (const [operationId, operation] of Object.entries(operations)) {
    // An operation called `createClient` is on the client.
    if (Object.hasOwn(handle, operationId)) continue
    handle[operationId] = (...args: Parameters<Method>) => {
      const client = getClient() as C & AnyClient & Record<string, Method>
      const method =
        operationId in axios || operationId === 'paths'
          ? client.paths[pathOf(operation)]?.[verbOf(operation)]
          : client[operationId]
      return (method as Method)(...args)
    }
  }
  return authorizable(handle, (token) => authorize(getClient(), token))
}
