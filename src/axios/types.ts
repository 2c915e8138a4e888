import type { AxiosError, AxiosInstance, AxiosRequestConfig, AxiosResponse, InternalAxiosRequestConfig } from 'axios'
import type { CallErrorFields, ClientKind, LargeResponseOptions, RetryOptions, Token } from '../core/types'

/** Options of one call, in addition to axios's. */
export interface RequestOptions extends AxiosRequestConfig {
  /**
   * Replaces documented servers of single operations by others:
   * `{ 'https://files.example.com': 'http://localhost:3000' }`. These receive the token as well.
   */
  servers?: Readonly<Record<string, string>> | undefined
  /** When and how often this call is retried. Defaults to the options of the client. */
  retry?: RetryOptions | undefined
  /** Whether this call accepts large responses. Defaults to the option of the client. */
  largeResponse?: LargeResponseOptions | undefined
}

/** Options of a new client, in addition to axios's. */
export interface ClientOptions extends RequestOptions {
  /** Same as calling `authorize` on the new client. */
  token?: Token | undefined
}

/**
 * All operations of an API as functions, and every other member of its client, which is created when it is first
 * needed.
 */
export type ApiHandle<Client extends AxiosInstance = AxiosInstance> = {
  /** Returns the client behind the functions, always the same one. */
  getClient(): Client
  /** A new client with the same axios defaults, and none of the token, headers and interceptors. */
  createClient(options?: ClientOptions): Client
  /** The API's OpenAPI definition, loaded at the first call. */
  openapi(): Promise<OpenAPIDefinition>
} & { [Name in keyof Client]: Client[Name] }

/** An operation of an OpenAPI document: its most common fields. */
export interface OperationDefinition {
  /** Name of the operation. */
  operationId?: string
  /** What it does, in a line. */
  summary?: string
  /** What it does, in Markdown. */
  description?: string
  /** Groups that it belongs to. */
  tags?: string[]
  /** Its parameters, or references to them. */
  parameters?: object[]
  /** Its body, or a reference to one. */
  requestBody?: object
  /** Its responses by status. */
  responses: Record<string, object>
  /** Schemes that it needs: any one of them; none where the list is empty. */
  security?: Record<string, string[]>[]
}

/** The methods of a path. */
export type PathDefinition = {
  [Method in 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace']?: OperationDefinition
}

/** An OpenAPI 3 document: its most common fields. */
export interface OpenAPIDefinition {
  /** Version of OpenAPI. */
  openapi: string
  /** Title and version of the API. */
  info: { title: string; version: string; description?: string }
  /** URLs of the API. */
  servers?: { url: string; description?: string }[]
  /** Groups of operations. */
  tags?: { name: string; description?: string }[]
  /** Operations by path and method. */
  paths: Record<string, PathDefinition | undefined>
  /** Schemas and other parts that operations refer to. */
  components?: { schemas?: Record<string, object>; securitySchemes?: Record<string, object> }
  /** Schemes of the operations that do not name their own. */
  security?: Record<string, string[]>[]
}

/** The config that interceptors receive: axios's own, and the operation. */
export interface RequestConfig extends InternalAxiosRequestConfig {
  /** The operation, or `undefined` for a plain axios call. */
  operationId?: string | undefined
  /** Of the client and the call. */
  servers?: Readonly<Record<string, string>> | undefined
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
  promise: Promise<AxiosResponse<this['data']>>
}
