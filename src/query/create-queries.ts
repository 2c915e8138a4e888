import type { QueryClient, QueryKey } from '@tanstack/query-core'
import { refuse } from '../core/errors/refuse'
import { checkPageSize, isAtEnd, listIn } from '../core/paginate'
import type { Operation, Operations } from '../core/request/operation'
import { ownValue } from '../core/request/own-value'

type Call = (parameters: unknown, data?: unknown, config?: { signal: AbortSignal }) => Promise<{ data: unknown }>

/** The data that all functions of an API share. */
interface Shared {
  client: Readonly<Record<string, Call>>
  prefix: QueryKey
  /** The operations whose queries an operation invalidates. */
  invalidates: Readonly<Record<string, readonly string[] | undefined>>
}

/** Calls an operation by name, since methods of a client may be replaced later, by mocks for example. */
const run = async ({ client }: Shared, operationId: string, ...args: Parameters<Call>) =>
  (await (client[operationId] as Call)(...args)).data

/** Where the next page starts, if there is one; a service that ignores `offset` repeats its page. */
function nextOffset(page: unknown, pages: unknown[], offset: number): number | undefined {
  const list = listIn(page)
  const next = offset + list.length
  const isSame = pages.length > 1 && JSON.stringify(listIn(pages.at(-2))) === JSON.stringify(list)
  return !list.length || isSame || isAtEnd(page, next) ? undefined : next
}

function queryOf(shared: Shared, operationId: string, { query }: Operation): unknown {
  const keyOf = (parameters?: object | null, ...more: object[]) => {
    if (parameters != null && (typeof parameters !== 'object' || Array.isArray(parameters))) {
      throw refuse('ERR_PARAMETER', operationId, 'the parameters must be an object')
    }
    return [...shared.prefix, operationId, ...(parameters || more.length ? [parameters ?? {}] : []), ...more]
  }
  const options = (parameters?: object | null) => ({
    queryKey: keyOf(parameters),
    queryFn: ({ signal }: { signal: AbortSignal }) => run(shared, operationId, parameters, null, { signal }),
    retry: false,
  })
  const infinite = (parameters?: object | null, { pageSize = 100 } = {}) => {
    checkPageSize(operationId, pageSize)
    return {
      queryKey: keyOf(parameters, { pageSize }),
      queryFn: ({ signal, pageParam }: { signal: AbortSignal; pageParam: number }) =>
        run(shared, operationId, { ...parameters, limit: pageSize, offset: pageParam }, null, { signal }),
      initialPageParam: 0,
      getNextPageParam: nextOffset,
      retry: false,
    }
  }
  const key = (parameters?: object | null) => keyOf(parameters)
  return Object.assign(options, query?.limit && query.offset ? { key, infinite } : { key })
}

function mutationOf(shared: Shared, operationId: string, { path, query, body }: Operation): unknown {
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
      run(shared, operationId, ...(bound.length ? ([bound[0], variables] as const) : argumentsOf(variables))),
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

/** A function for each operation of an API that returns options for TanStack Query. */
export function createQueriesOf(operations: Operations, client: object, prefix: QueryKey, invalidates: object): object {
  const shared = { client, prefix, invalidates } as Shared
  const queries = Object.entries(operations).map(([operationId, operation]) => {
    const create = operation.method === 'get' ? queryOf : mutationOf
    return [operationId, create(shared, operationId, operation)]
  })
  return { ...Object.fromEntries(queries), key: () => [...prefix] }
}
