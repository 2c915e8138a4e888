import type { QueryClient, QueryKey } from '@tanstack/query-core'
import { refuse } from '../core/errors/refuse'
import { checkPageSize, isAtEnd, listIn } from '../core/paginate'
import type { Operation, Operations } from '../core/request/operation'
import { ownValue } from '../core/request/own-value'

type Call = (parameters: unknown, data?: unknown, config?: { signal: AbortSignal }) => Promise<{ data: unknown }>

/** What has operations by path and method: a client, not the handle of one on `fetch`. */
interface WithPaths {
  paths: Readonly<Record<string, Readonly<Record<string, Call>>>>
}

/** The data that all functions of an API share. */
interface Shared {
  client: Readonly<Record<string, Call>>
  /** The operations with the name of another member of a client or handle. */
  clashing: readonly string[]
  prefix: QueryKey
  /** The operations whose queries an operation invalidates. */
  invalidates: Readonly<Record<string, readonly string[] | undefined>>
}

/** Calls an operation by name, since methods of a client may be replaced later, by mocks for example. */
async function run({ client, clashing }: Shared, operationId: string, operation: Operation, ...args: Parameters<Call>) {
  const call = clashing.includes(operationId) ? onPaths(client, operation) : client[operationId]
  return (await (call as Call)(...args)).data
}

function onPaths(given: object, { path, method }: Operation): Call | undefined {
  const callIn = (client: object) => (client as Partial<WithPaths>).paths?.[path]?.[method]
  return callIn(given) ?? callIn((given as { getClient(): object }).getClient())
}

/** Where the next page starts, if there is one; a service that ignores `offset` repeats its page. */
function nextOffset(page: unknown, pages: unknown[], offset: number): number | undefined {
  const list = listIn(page)
  const next = offset + list.length
  const isSame = pages.length > 1 && JSON.stringify(listIn(pages.at(-2))) === JSON.stringify(list)
  return !list.length || isSame || isAtEnd(page, next) ? undefined : next
}

function queryOf(shared: Shared, operationId: string, operation: Operation): unknown {
  const { query } = operation
  const keyOf = (parameters?: object | null, ...more: object[]) => {
    if (parameters != null && (typeof parameters !== 'object' || Array.isArray(parameters))) {
      throw refuse('ERR_PARAMETER', operationId, 'the parameters must be an object')
    }
    return [...shared.prefix, operationId, ...(parameters || more.length ? [parameters ?? {}] : []), ...more]
  }
  const options = (parameters?: object | null) => ({
    queryKey: keyOf(parameters),
    queryFn: ({ signal }: { signal: AbortSignal }) => run(shared, operationId, operation, parameters, null, { signal }),
    retry: false,
  })
  const infinite = (parameters?: object | null, { pageSize = 100 } = {}) => {
    checkPageSize(operationId, pageSize)
    return {
      queryKey: keyOf(parameters, { pageSize }),
      queryFn: ({ signal, pageParam }: { signal: AbortSignal; pageParam: number }) =>
        run(shared, operationId, operation, { ...parameters, limit: pageSize, offset: pageParam }, null, { signal }),
      initialPageParam: 0,
      getNextPageParam: nextOffset,
      retry: false,
    }
  }
  const key = (parameters?: object | null) => keyOf(parameters)
  return Object.assign(options, query?.limit && query.offset ? { key, infinite } : { key })
}

function mutationOf(shared: Shared, operationId: string, operation: Operation): unknown {
  const { path, query, body } = operation
  const takesParameters = Boolean(query) || path.includes('{')
  /** The arguments of a call, from the argument of `mutate`. */
  const argumentsOf = (variables: unknown): [parameters: unknown, data: unknown] => {
    if (!takesParameters) return [null, variables]
    if (!body) return [variables, null]
    const { parameters, data } = (variables ?? {}) as { parameters?: unknown; data?: unknown }
    return [parameters, data]
  }
  return (...bound: unknown[]) => ({
    mutationKey: [...shared.prefix, operationId],
    mutationFn: (variables: unknown) =>
      run(
        shared,
        operationId,
        operation,
        ...(bound.length ? ([bound[0], variables] as const) : argumentsOf(variables)),
      ),
    onSettled: async (
      _data: unknown,
      _error: unknown,
      _variables: unknown,
      _result: unknown,
      context: { client: QueryClient },
    ) => {
      const changed = ownValue(shared.invalidates, operationId) ?? []
      await Promise.all(changed.map((name) => context.client.invalidateQueries({ queryKey: [...shared.prefix, name] })))
    },
    retry: false,
  })
}

/**
 * A function for each operation of an API that returns options for TanStack Query.
 *
 * @param clashing the operations with the name of another member of a client or handle
 */
export function createQueriesOf(
  operations: Operations,
  client: object,
  prefix: QueryKey,
  invalidates: object,
  clashing: readonly string[] = [],
): object {
  const shared = { client, prefix, invalidates, clashing } as Shared
  const queries = Object.entries(operations).map(([operationId, operation]) => {
    const create = operation.method === 'get' ? queryOf : mutationOf
    return [operationId, create(shared, operationId, operation)]
  })
  return { ...Object.fromEntries(queries), key: () => [...prefix] }
}
