import type { AxiosError, AxiosRequestConfig, AxiosResponse, InternalAxiosRequestConfig } from 'axios'

/** Why a token function is being asked. */
export interface TokenContext {
  /** `request`: a request is about to be sent. `unauthorized`: the service answered 401 to the last token. */
  reason: 'request' | 'unauthorized'
}

/**
 * A bearer token (without the word `Bearer`), or a function that answers one, directly or by a promise.
 * A function is asked at each request; requests that ask while an answer is pending share that answer.
 */
export type Token = string | ((context: TokenContext) => string | Promise<string>)

/** What `onRetry` is told before each wait. */
export interface RetryEvent {
  /** The operation, or `undefined` for a plain axios call on the client. */
  operationId: string | undefined
  /** Number of the attempt that failed, from 1. */
  attempt: number
  /** Milliseconds until the next attempt. */
  delayMs: number
  /** What went wrong, free of secrets. */
  error: CallError
}

/** When and how often a failed call is repeated. See `docs/errors-and-retries.md`. */
export interface RetryOptions {
  /** Repetitions after the first attempt; `0` switches retries off. Default 3. */
  maxRetries?: number | undefined
  /** Upper end of the first random wait, in milliseconds; doubles with each attempt. Default 500. */
  baseDelayMs?: number | undefined
  /** Longest wait in milliseconds. A longer `Retry-After` fails at once. Default 30,000. */
  maxDelayMs?: number | undefined
  /** Milliseconds for all attempts and waits of one call. Default 90,000. */
  budgetMs?: number | undefined
  /** Called before each wait, for logs and metrics. What it throws during the wait ends the call. */
  onRetry?: ((event: RetryEvent) => unknown) | undefined
}

/**
 * Large responses: the service runs on AWS Lambda, whose answers end at 6 MB. A client that opts in is given
 * a presigned URL instead, which the client then fetches without credentials.
 */
export interface LargeResponseOptions {
  /** Whether to opt in on GET operations that answer JSON. Default `true`. */
  enabled?: boolean | undefined
}

/** What one call can set, beside everything axios takes. */
export interface RequestOptions extends AxiosRequestConfig {
  /** When and how often this call is repeated; what is left out is as the client has it. */
  retry?: RetryOptions | undefined
  /** Whether this call takes large responses; as the client has it when left out. */
  largeResponse?: LargeResponseOptions | undefined
}

/** What a client can be created with, beside everything axios takes. */
export interface ClientOptions extends RequestOptions {
  /** Same as calling `authorize` on the new client. */
  token?: Token | undefined
}

/** The config that interceptors see: axios's own, and which operation it is for. */
export interface RequestConfig extends InternalAxiosRequestConfig {
  /** The operation, or `undefined` for a plain axios call. */
  operationId?: string | undefined
  /** As given with the call. */
  retry?: RetryOptions | undefined
  /** As given with the call. */
  largeResponse?: LargeResponseOptions | undefined
}

/** An `AxiosError` as this package throws it. */
export interface CallError<T = unknown> extends AxiosError<T> {
  /** The operation, or `undefined` for a plain axios call. */
  operationId?: string | undefined
  /** The service's id of the request, from the answer's AWS headers: what support asks for. */
  requestId?: string | undefined
  /** `unknown` when the call may have taken effect although it failed; such a call is not repeated. */
  outcome?: 'unknown' | undefined
}

/** Thrown before anything is sent: wrong arguments or an unusable token. */
export interface RefusedError extends TypeError {
  /** `ERR_PARAMETER`, `ERR_BODY`, `ERR_TOKEN` or `ERR_OPTION`. */
  code: 'ERR_PARAMETER' | 'ERR_BODY' | 'ERR_TOKEN' | 'ERR_OPTION'
  /** The operation, or `undefined` for a plain axios call. */
  operationId?: string | undefined
}

/** Parameters as a list, the form openapi-client-axios calls `ParamsArray`. */
export type ParameterList<P> = ReadonlyArray<
  {
    [Name in keyof P & string]-?: { name: Name; value: P[Name]; in?: 'path' | 'query' | 'header' | 'cookie' }
  }[keyof P & string]
>

/** What an operation method answers. */
export type Answer<T> = Promise<AxiosResponse<T>>
