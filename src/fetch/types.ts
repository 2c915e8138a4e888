import type { ClientKind, LargeResponseOptions, RetryOptions, Token } from '../core/types'

/** A function with the shape of the platform's `fetch`. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>

/** Headers in any form that `fetch` accepts; a header that is `undefined` is left out. */
export type HeadersInput = Headers | [string, string][] | Record<string, string | undefined>

/**
 * Options of one call: those of `fetch` that an operation does not set (`credentials`, `keepalive`, `cache`, or a
 * framework's own, such as Next's `next`), and the following.
 */
export interface RequestOptions extends Omit<RequestInit, 'method' | 'body' | 'headers' | 'redirect' | 'mode'> {
  /** Request headers. They override those of the client. */
  headers?: HeadersInput | undefined
  /** Query parameters that the operation does not document, as `name=value`. */
  params?: Record<string, string | number | boolean | undefined> | undefined
  /** URL of the API. @default the server in the definition */
  baseURL?: string | undefined
  /**
   * Replaces documented servers of single operations by others:
   * `{ 'https://files.example.com': 'http://localhost:3000' }`. These receive the token as well.
   */
  servers?: Readonly<Record<string, string>> | undefined
  /** Milliseconds for one attempt; `0` for no limit but `retry.budgetMs`. @default 30_000 */
  timeout?: number | undefined
  /** When and how often this call is retried. Defaults to the options of the client. */
  retry?: RetryOptions | undefined
  /** Whether this call accepts large responses. Defaults to the option of the client. */
  largeResponse?: LargeResponseOptions | undefined
  /** The function that sends the requests, for example in a test. @default the platform's `fetch` */
  fetch?: Fetch | undefined
}

/** Options of a new client. */
export interface ClientOptions extends RequestOptions {
  /** Same as calling `authorize` on the new client. */
  token?: Token | undefined
}

/** A call as request hooks see it. Changes take effect, on every attempt. */
export interface HookRequest {
  /** The operation. */
  readonly operationId: string
  /** In upper case. */
  method: string
  /** The whole URL, with the query. Another origin receives neither the token nor the headers of the client. */
  url: string
  /** Without the token, which is added to each attempt. */
  headers: Headers
  /**
   * The body as it will be sent: JSON text, or what was passed where the operation takes no JSON. An object set by a
   * hook is written as the operation's body.
   */
  body: unknown
}

/** What a call returns. */
export interface FetchResult<Data = unknown> {
  /** The response's body. `''` when it has none. */
  data: Data
  /** HTTP status. */
  status: number
  headers: Headers
  /** The platform's own response. Its body has been read. */
  response: Response
}

type Awaitable<T> = T | Promise<T>

// biome-ignore lint/suspicious/noConfusingVoidType: what a function without `return` returns
type Nothing = undefined | void

/** Receives a call before it is sent, once, however often it is retried; may change it, or return another one. */
export type RequestHook = (request: HookRequest) => Awaitable<HookRequest | Nothing>

/** Receives a result, and may return another one. */
export type ResponseHook = (result: FetchResult, request: HookRequest) => Awaitable<FetchResult | Nothing>

/**
 * Receives an error; may return a result instead, or throw another error. If it returns nothing, the error is thrown.
 */
export type ErrorHook = (error: unknown) => Awaitable<FetchResult | Nothing>

/** Adds functions that are called for every call of a client. Each method returns a function that removes the hook. */
export interface Hooks {
  /**
   * @example
   * const remove = client.hooks.request(({ headers }) => headers.set('x-correlation-id', 'abc'))
   */
  request(hook: RequestHook): () => void
  /** Hooks run in the order in which they were added. */
  response(onResponse: ResponseHook | undefined, onError?: ErrorHook): () => void
}

/** A client on the platform's `fetch`, whatever its API. */
export interface FetchClient {
  /** Default options of calls. Changes apply to later calls. */
  defaults: RequestOptions & { baseURL: string; timeout: number }
  /** Functions that are called for every call, like axios's interceptors. */
  hooks: Hooks
}

/** The kind of client that works on `fetch`. */
export interface FetchKind extends ClientKind {
  /** What a call takes as its third argument. */
  options: RequestOptions
  /** What a call returns. */
  promise: Promise<FetchResult<this['data']>>
}
