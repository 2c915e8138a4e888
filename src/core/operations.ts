import { authorize, makeAuthorizable } from './call/settings'
import type { Operation, Operations } from './request/operation'

/** An operation as a function, whatever its types. */
export type Method = (parameters?: unknown, data?: unknown, options?: never) => Promise<unknown>

/** A client with its operations by path and method, whatever its API. */
export interface ClientWithPaths {
  paths: Record<string, Record<string, Method>>
}

/** Adds the operations to a client, as methods and in `paths`. */
export function addOperations(
  client: object,
  operations: Operations,
  methodOf: (operationId: string, operation: Operation) => Method,
): void {
  const paths: ClientWithPaths['paths'] = {}
  Object.assign(client, { paths })
  for (const [operationId, operation] of Object.entries(operations)) {
    const { path, method: verb } = operation
    const method = methodOf(operationId, operation)
    paths[path] = { ...paths[path], [verb]: method }
    // An operation called `get` must not replace axios's own; it is in `paths` and on the handle.
    if (!(operationId in client)) (client as Record<string, Method>)[operationId] = method
  }
}

/**
 * A plain object with all operations of an API as its own, writable functions.
 *
 * @param reserved has the names that a client has before operations are added
 * @param own what the handle has besides operations
 */
export function createHandle<Own extends { getClient(): object }>(
  operations: Operations,
  reserved: object,
  own: Own,
): object {
  const { getClient } = own
  const functions = Object.entries(operations).map(([operationId, { path, method }]) => {
    const isReserved = operationId in reserved || operationId === 'paths'
    const call = (...args: Parameters<Method>) => {
      const client = getClient() as ClientWithPaths & Record<string, Method>
      return (isReserved ? client.paths[path]?.[method] : client[operationId])?.(...args)
    }
    return [operationId, call]
  })
  // An operation called `createClient` is on the client.
  const handle = { ...own, ...Object.fromEntries(functions), ...own }
  return makeAuthorizable(handle, (token) => authorize(getClient(), token))
}

/** Milliseconds: AWS's API Gateway gives a function 29 to 30 seconds by default, so no response comes later. */
export const TIMEOUT = 30_000
