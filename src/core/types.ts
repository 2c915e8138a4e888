/** Why a token function is called. */
export interface TokenContext {
  /** `request`: a request is about to be sent. `unauthorized`: the service responded 401 to the last token. */
  reason: 'request' | 'unauthorized'
  /**
   * The operation that needs the token, or `undefined` for a plain call; the first one where several calls share it.
   */
  operationId: string | undefined
  /** Aborted when no call waits for the token any more. */
  signal: AbortSignal
}

/**
 * A bearer token (without the word `Bearer`), or a function that returns one, directly or as a promise.
 * The function is called for every request; requests that are made while it runs share its result.
 */
export type Token = string | ((context: TokenContext) => string | Promise<string>)

/** What `onRetry` receives before each wait. */
export interface RetryEvent {
  /** The operation, or `undefined` for a plain call on the client. */
  operationId: string | undefined
  /** Number of the attempt that failed, from 1. */
  attempt: number
  /** Milliseconds until the next attempt. */
  delayMs: number
  /** The error of the attempt, without secrets. */
  error: Error & CallErrorFields
}

/** When and how often a failed call is retried. See `docs/errors-and-retries.md`. */
export interface RetryOptions {
  /** Retries after the first attempt; `0` switches retries off. @default 3 */
  maxRetries?: number | undefined
  /** Upper end of the first random wait, in milliseconds; doubles with each attempt. @default 500 */
  baseDelayMs?: number | undefined
  /** The name of `baseDelayMs` in 2.x; if both are set, `baseDelayMs` is used. @deprecated Use `baseDelayMs`. */
  defaultDelayMs?: number | undefined
  /** Longest wait in milliseconds. With a longer `Retry-After`, the call fails at once. @default 30_000 */
  maxDelayMs?: number | undefined
  /** Milliseconds for all attempts and waits of one call. @default 90_000 */
  budgetMs?: number | undefined
  /** Called before each wait, for logs and metrics. What it throws during the wait ends the call. */
  onRetry?: ((event: RetryEvent) => unknown) | undefined
}

/**
 * Large responses: the service runs on AWS Lambda, which limits responses to 6 MB. A client that opts in receives a
 * presigned URL in place of a larger one, and fetches it without credentials.
 */
export interface LargeResponseOptions {
  /**
   * Whether to opt in on GET operations that return JSON. If it is set to `true`, plain GETs on axios opt in as well.
   * @default true
   */
  enabled?: boolean | undefined
}

/**
 * An object that JSON can represent, as far as types can tell: interfaces and lists, and no `Map`, promise, function or
 * bytes.
 */
export type JsonObject =
  | { [name: string]: unknown }
  | (object & { [Symbol.toStringTag]?: never; [Symbol.hasInstance]?: never })

/** The body of an operation that takes any JSON value. */
export type JsonValue = string | number | boolean | JsonObject | null

/** What the error of a failed call says, on either transport. */
export interface CallErrorFields {
  /** See `ErrorCode`; or the platform's own, such as `ECONNRESET`. */
  code?: string | undefined
  /** HTTP status of the response, if one came. */
  status?: number | undefined
  /** The operation, or `undefined` for a plain call. */
  operationId?: string | undefined
  /** The id of the request from the response's AWS headers, which epilot's support asks for. */
  requestId?: string | undefined
  /** `unknown` when the call may have taken effect although it failed; such a call is not retried. */
  outcome?: 'unknown' | undefined
}

/** One parameter of a list. */
type ParameterEntry<P> = {
  [Name in keyof P & string]-?: { name: Name; value: P[Name]; in?: 'path' | 'query' | 'header' | 'cookie' }
}[keyof P & string]

/**
 * Parameters as a list, which openapi-client-axios calls `ParamsArray`. Where one is required, the list cannot be
 * empty. The optional names of type `never` let TypeScript suggest the nearest name for one that is misspelt in an
 * object.
 */
export type ParameterList<P> = (Record<never, never> extends P
  ? readonly ParameterEntry<P>[]
  : readonly [ParameterEntry<P>, ...ParameterEntry<P>[]]) & {
  readonly [Name in Exclude<keyof P, keyof (readonly unknown[])>]?: never
}

/** The type of the first argument of an operation that has a body and no parameters: `inviteUser(null, { email })`. */
export type BodyIsSecond = {
  readonly [name: string]: 'it has no parameters: pass null, and the body as the second argument'
}

/**
 * A kind of client: which options its calls take, and what they return for `data`. `AxiosKind` and `FetchKind` are the
 * two; generated types are written once, for either.
 */
export interface ClientKind {
  /** The response body's type. */
  data: unknown
  /** What a call takes as its third argument. */
  options: unknown
  /** The promise that a call returns. */
  promise: unknown
}

/** The promise that an operation returns for a response body of type `Data`. */
export type ResultPromise<Kind extends ClientKind, Data> = (Kind & { data: Data })['promise']

/** A result with the body of a response as its `data`. */
export interface WithData<Data> {
  /** The response's body. */
  data: Data
}

/** What both kinds of client have in common: a `signal`, and a promise of `{ data }`. */
export interface AnyKind extends ClientKind {
  /** What a call takes as its third argument. */
  options: { signal?: AbortSignal }
  /** The promise that a call returns. */
  promise: Promise<WithData<this['data']>>
}
