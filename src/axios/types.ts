import type { AxiosError, AxiosInstance, AxiosRequestConfig, AxiosResponse, InternalAxiosRequestConfig } from 'axios'
import type { CallErrorFields, ClientKind, LargeResponseOptions, RetryOptions, Token } from '../core/types'

/** What one call can set, beside everything axios takes. */
export interface RequestOptions extends AxiosRequestConfig {
  /**
   * Other addresses of servers that single operations are documented with, by the documented one:
   * `{ 'https://files.example.com': 'http://localhost:3000' }`. They get the token as well.
   */
  servers?: Readonly<Record<string, string>> | undefined
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

/**
 * All operations of an API as functions, and every other member of its client, without a client: one is made when it
 * is first needed.
 */
export type ApiHandle<Client extends AxiosInstance = AxiosInstance> = {
  /** The client behind the functions: one, made on first use. */
  getClient(): Client
  /** A new client with the same axios defaults, and none of the token, headers and interceptors. */
  createClient(options?: ClientOptions): Client
  /** The API's OpenAPI definition, loaded at the first call. */
  openapi(): Promise<OpenAPIDefinition>
} & { [Name in keyof Client]: Client[Name] }

/** An operation of an OpenAPI document, as far as it is read most. */
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

/** An OpenAPI 3 document, as far as it is read most. */
export interface OpenAPIDefinition {
  /** Version of OpenAPI. */
  openapi: string
  /** Title and version of the API. */
  info: { title: string; version: string; description?: string }
  /** Where the API is. */
  servers?: { url: string; description?: string }[]
  /** Groups of operations. */
  tags?: { name: string; description?: string }[]
  /** Operations by path and method. */
  paths: Record<string, PathDefinition | undefined>
  /** What operations refer to. */
  components?: { schemas?: Record<string, object>; securitySchemes?: Record<string, object> }
  /** Schemes that operations need which say nothing else. */
  security?: Record<string, string[]>[]
}

/** The config that interceptors see: axios's own, and which operation it is for. */
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
