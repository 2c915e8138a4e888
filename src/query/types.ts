import type { DataTag, InfiniteData, MutationFunctionContext, QueryKey } from '@tanstack/query-core'

/** An operation of a client, whatever its parameters. */
type Method = (parameters: never, data: never, config?: { signal?: AbortSignal }) => Promise<{ data: unknown }>

type DataOf<M> = M extends (...args: never) => Promise<{ data: infer Data }> ? Data : never

/** What an operation takes as its body; `never` where it takes none. */
type BodyOf<M extends Method> = [Exclude<Parameters<M>[1], undefined>] extends [null]
  ? never
  : Exclude<Parameters<M>[1], undefined>

/** A key whose data TanStack's functions know, such as `getQueryData` and `setQueryData`. */
export type Key<Data> = DataTag<QueryKey, Data, Error>

/** Options for `useQuery`, `useSuspenseQuery`, `fetchQuery` and the like. */
export interface QueryOptions<Data> {
  /** The API, the operation and its parameters. */
  queryKey: Key<Data>
  /** Calls the operation and returns its `data`; `signal` ends the request. */
  queryFn: (context: { signal: AbortSignal }) => Promise<Data>
  /** The client has retried by then as often as is safe. */
  retry: false
  /** Never set; prevents passing these options to `useMutation`. */
  mutationFn?: 'this operation reads: pass its options to useQuery'
}

/** Options for `useInfiniteQuery`, `fetchInfiniteQuery` and the like. */
export interface InfiniteQueryOptions<Data> {
  /** The API, the operation, its parameters and the page size. */
  queryKey: Key<InfiniteData<Data, number>>
  /** Fetches the page at an offset; `signal` ends the request. */
  queryFn: (context: { signal: AbortSignal; pageParam: number }) => Promise<Data>
  /** Offset of the first page: 0. */
  initialPageParam: number
  /** Offset of the next page: as many items further as came back; `undefined` after the last one. */
  getNextPageParam: (lastPage: Data, pages: Data[], offset: number) => number | undefined
  /** The client has retried by then as often as is safe. */
  retry: false
}

/** Options for `useMutation` and the like. */
export interface MutationOptions<Data, Variables> {
  /** The API and the operation. */
  mutationKey: QueryKey
  /** Calls the operation with the argument of `mutate`, and returns its `data`. */
  mutationFn: (variables: Variables) => Promise<Data>
  /**
   * Invalidates the queries whose data the operation may have changed, also after a failure, since its outcome can be
   * unknown.
   */
  onSettled: (
    data: Data | undefined,
    error: Error | null,
    variables: Variables,
    onMutateResult: unknown,
    context: MutationFunctionContext,
  ) => Promise<void>
  /** Mutations are not retried here: the client retries those that are safe to repeat. */
  retry: false
}

/** An argument that is optional where nothing in it is required. */
type Argument<P> = Record<never, never> extends P ? [parameters?: P | null | undefined] : [parameters: P]

/** Options for an operation that reads. */
export interface Query<P, Data> {
  /** The options for a call with these parameters. */
  (...parameters: Argument<P>): QueryOptions<Data>
  /** The key of a call; without parameters, what the keys of all calls of the operation begin with. */
  key(parameters?: P | null): Key<Data>
}

/** How to page. */
export interface InfiniteOptions {
  /** Items per request, at least 1. @default 100 */
  pageSize?: number
}

/** Options for an operation that returns a list in pages. */
export interface PagedQuery<P, Data> extends Query<P, Data> {
  /** The options for all pages of a list, one after the other. */
  infinite(parameters?: Omit<P, 'limit' | 'offset'> | null, options?: InfiniteOptions): InfiniteQueryOptions<Data>
}

/** The argument of `mutate` when the options were created without parameters. */
type Variables<P, M extends Method> = [P] extends [never]
  ? [BodyOf<M>] extends [never]
    ? // biome-ignore lint/suspicious/noConfusingVoidType: the only type that lets TanStack's `mutate()` have no argument
      void
    : OptionalBody<M>
  : [BodyOf<M>] extends [never]
    ? P
    : (Record<never, never> extends P ? { parameters?: P | null } : { parameters: P }) & Data<M>

type Data<M extends Method> = undefined extends Parameters<M>[1] ? { data?: BodyOf<M> } : { data: BodyOf<M> }

// biome-ignore lint/suspicious/noConfusingVoidType: as above
type OptionalBody<M extends Method> = undefined extends Parameters<M>[1] ? BodyOf<M> | void : BodyOf<M>

/** Options for an operation that writes: `mutate` takes its body or its parameters or, where it has both, both. */
type Unbound<P, M extends Method> = () => MutationOptions<DataOf<M>, Variables<P, M>>

/** The same for an operation with parameters and a body: if you pass the parameters here, `mutate` takes the body. */
interface Bound<P, M extends Method> extends Unbound<P, M> {
  /** The options for a call with these parameters; `mutate` takes the body. */
  (parameters: P | (Record<never, never> extends P ? null : never)): MutationOptions<DataOf<M>, OptionalBody<M>>
}

type Mutation<P, M extends Method> = [P] extends [never]
  ? Unbound<P, M>
  : [BodyOf<M>] extends [never]
    ? Unbound<P, M>
    : Bound<P, M>

type At<P, Name> = Name extends keyof P ? P[Name] : never

/** The arguments of an operation that reads; none where it has no parameters. */
type Read<P, Name> = Name extends keyof P ? P[Name] : Record<never, never>

/** A function for each operation that returns options for TanStack Query. */
export type Queries<Methods, P, Reads extends keyof Methods, Paged extends Reads> = {
  [Name in Exclude<Reads, Paged>]: Query<Read<P, Name>, DataOf<Methods[Name]>>
} & {
  [Name in Paged]: PagedQuery<Read<P, Name>, DataOf<Methods[Name]>>
} & {
  [Name in Exclude<keyof Methods, Reads>]: Methods[Name] extends Method ? Mutation<At<P, Name>, Methods[Name]> : never
} & {
  /** The beginning of the keys of all operations, to invalidate the whole API. */
  key(): QueryKey
}

/** How keys begin, and what is invalidated after an operation that writes. */
export interface QueriesOptions<Writes extends PropertyKey, Reads extends PropertyKey> {
  /** What all keys begin with. A different one for each organization or user keeps their data apart. */
  key?: QueryKey
  /**
   * For an operation that writes, the operations whose queries it invalidates, in place of the default; `[]` for none.
   */
  invalidates?: { [Name in Writes]?: readonly Reads[] }
}
