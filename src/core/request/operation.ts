import type { Style } from './styles'

/** HTTP methods, as OpenAPI writes them. */
export type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace'

/** A parameter in the query, a header or a cookie. */
export interface Parameter {
  /** The name that is sent, if calls use another one: `query.id`, for example, since the path has an `id` as well. */
  name?: string
  /** Tells a cookie from a header: both are in `Operation.headers`. */
  in?: 'cookie'
  required?: true
  /** Writes a value. Left out in the query for a single value: `name=value`. */
  style?: Style
}

/** The body of a request. */
export interface RequestBody {
  required?: true
  /** Whether `null` is a body. */
  nullable?: true
  /** Content type, if it is not `application/json`. */
  type?: string
  /** Writes a body that is not JSON, or not only. */
  write?: BodyWriter
}

/** The headers that a body goes with, as `Headers` and `AxiosHeaders` have them. */
export interface BodyHeaders {
  get(name: string): unknown
  set(name: string, value: string): unknown
}

/**
 * Returns a body as it is sent, with the content type in `headers`, which it may change. Throws a `RefusedError` for a
 * value that cannot be sent. It is idempotent: its own result is returned unchanged.
 */
export type BodyWriter = (operationId: string | undefined, value: unknown, headers: BodyHeaders) => unknown

/** A response, as far as a reader needs it. */
export interface Readable {
  readonly ok: boolean
  readonly headers: { get(name: string): unknown }
  body: unknown
}

/**
 * Converts the body of a response to its documented type, if that is not JSON, and returns whether it did; bytes whose
 * type is text become text.
 *
 * @param isJson whether JSON is documented as well
 */
export type AnswerReader = (reply: Readable, isJson: boolean) => boolean

/** The URLs that a client or a call sends requests to. */
export interface Servers {
  /** URL of the API. */
  baseURL?: string | undefined
  /** Other addresses of documented servers. */
  servers?: Readonly<Record<string, string>> | undefined
}

/** Returns the URL of an operation's own server, without a slash at the end. */
export type OwnServer = (defaults: Servers, call?: Servers) => string

/** An operation, as the generator compiles it from the document. */
export interface Operation {
  method: HttpMethod
  /** Path template. Its parameters are required, and written as a single value unless `pathStyles` says otherwise. */
  path: string
  /** The server, if it is not the API's first. */
  server?: OwnServer
  /** Needs no token. */
  public?: true
  /** `x-repeatable`: may be sent again after a failure with an unknown outcome. */
  repeatable?: true
  /** Documents a JSON response. */
  json?: true
  /** The documented types of a success, if it is not `application/json` alone. */
  accept?: string
  /** Reads responses in documented types that are not JSON. */
  read?: AnswerReader
  /** Whether one of them is binary, so that the body is read as bytes. */
  bytes?: true
  body?: RequestBody
  query?: Readonly<Record<string, Parameter>>
  /** Parameters in headers and cookies; a style of its own is always named. */
  headers?: Readonly<Record<string, Parameter>>
  pathStyles?: Readonly<Record<string, Style>>
}

/** All operations of an API by operationId. */
export type Operations = Readonly<Record<string, Operation>>
