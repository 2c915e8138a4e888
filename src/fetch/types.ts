import type { ClientKind, LargeResponseOptions, RetryOptions, Token } from '../core/types'

/** A function with the shape of the platform's `fetch`. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>

/** Headers in any form that `fetch` takes; a header that is `undefined` is left out. */
export type HeadersInput = Headers | [string, string][] | Record<string, string | undefined>

/**
 * What one call can set: everything that `fetch` takes and an operation does not decide (`credentials`, `keepalive`,
 * `cache`, or a framework's own, such as Next's `next`), and the following.
 */
export interface RequestOptions extends Omit<RequestInit, 'method' | 'body' | 'headers' | 'redirect' | 'mode'> {
  /** Request headers. They win over those of the client. */
  headers?: HeadersInput | undefined
  /** Query parameters that the operation does not document, as `name=value`. */
  params?: Record<string, string | number | boolean | undefined> | undefined
  /** Where the API is. @default the server in the definition */
  baseURL?: string | undefined
  /**
   * Other addresses of servers that single operations are documented with, by the documented one:
   * `{ 'https://files.example.com': 'http://localhost:3000' }`. They get the token as well.
   */
  servers?: Readonly<Record<string, string>> | undefined
  /** Milliseconds for one attempt; `0` for no limit but `retry.budgetMs`. @default 30_000 */
  timeout?: number | undefined
  /** When and how often this call is retried; what is left out is as the client has it. */
  retry?: RetryOptions | undefined
  /** Whether this call takes large responses; as the client has it when left out. */
  largeResponse?: LargeResponseOptions | undefined
  /** Sends the requests: a test's own, or a framework's. @default the platform's `fetch` */
  fetch?: Fetch | undefined
}

/** What a client can be created with. */
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
  /** The whole URL, with the query. On another origin it gets neither the token nor the headers of the client. */
  url: string
  /** Without the token, which is added to each attempt. */
  headers: Headers
  /** The body as it will be sent: JSON text, or what was passed where the operation takes no JSON. An object is written. */
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

/** Sees a call before it is sent, once, however often it is retried; may change it, or return another in its place. */
export type RequestHook = (request: HookRequest) => Awaitable<HookRequest | Nothing>

/** Sees a result, and may return another in its place. */
export type ResponseHook = (result: FetchResult, request: HookRequest) => Awaitable<FetchResult | Nothing>

/** Sees an error; throws another, or returns a result in its place. What it returns nothing for is thrown as it is. */
export type ErrorHook = (error: unknown) => Awaitable<FetchResult | Nothing>

/** Functions that see every call of a client. Each returns a function that removes it. */
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
  /** What calls are made with, unless they bring their own. Changes apply to later calls. */
  defaults: RequestOptions & { baseURL: string; timeout: number }
  /** Functions that see every call, in the place of axios's interceptors. */
  hooks: Hooks
}

/** The kind of client that works on `fetch`. */
export interface FetchKind extends ClientKind {
  /** What a call takes as its third argument. */
  options: RequestOptions
  /** What a call returns. */
  promise: Promise<FetchResult<this['data']>>
}
