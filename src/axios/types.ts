import type { AxiosError, AxiosRequestConfig, AxiosResponse, InternalAxiosRequestConfig } from 'axios'
import type { CallErrorFields, ClientKind, LargeResponseOptions, RetryOptions, Token } from '../core/types'

/** What one call can set, beside everything axios takes. */
export interface RequestOptions extends AxiosRequestConfig {
  /** When and how often this call is retried; what is left out is as the client has it. */
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
  /** As passed with the call. */
  retry?: RetryOptions | undefined
  /** As passed with the call. */
  largeResponse?: LargeResponseOptions | undefined
}

/** An `AxiosError` as this package throws it. */
export interface CallError<T = unknown> extends AxiosError<T>, Omit<CallErrorFields, 'code' | 'status'> {}

/** The kind of client that is an axios instance. */
export interface AxiosKind extends ClientKind {
  /** What a call takes as its third argument. */
  options: RequestOptions
  /** What a call returns. */
  answer: Promise<AxiosResponse<this['data']>>
}
