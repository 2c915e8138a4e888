import type { HttpMethod } from '../../src/core/request/operation'
import type { OpenAPIDocument, Schema, SchemaLike } from '../read/document'

/** An API as the input of the emitters: the document with all references resolved and all decisions made. */
export interface Api {
  document: OpenAPIDocument
  /** Name of the API: that of its folder and subpath. */
  name: string
  title: string
  description: string | undefined
  /** Where the API's own pages are. */
  page: { url: string; description: string } | undefined
  /** The document's tags, in order. */
  tags: string[]
  baseURL: string
  operations: Operation[]
  /** The document's schemas, in order. */
  schemas: NamedSchema[]
}

export interface NamedSchema {
  /** As the document has it. */
  key: string
  /** As TypeScript has it: an identifier that nothing else uses. */
  name: string
  schema: SchemaLike
  description: string | undefined
}

/** What carries requests; each has its own client. */
export type Transport = 'axios' | 'fetch'

export type Location = 'path' | 'query' | 'header' | 'cookie'

export interface Parameter {
  /** The name in a call: its own, or `query.id` where another parameter has the same name. */
  name: string
  /** As the document has it. */
  sentAs: string
  in: Location
  required: boolean
  description: string | undefined
  deprecated: boolean
  schema: SchemaLike
  /** Whether a call can pass its value alone instead of an object. */
  isScalar: boolean
  /** The style that writes it, as code; `undefined` where it is the default. */
  style: StyleUse | undefined
  example: unknown
}

/** A function of `src/core/request/styles`. */
export interface StyleUse {
  name: string
  /** Whether reserved characters stay as they are. */
  reserved: boolean
}

/** A body in one content type. */
export interface BodyContent {
  /** `text` and `binary` are sent as they are passed. */
  kind: 'json' | 'multipart' | 'urlencoded' | 'text' | 'binary'
  contentType: string
  /** The documented range that the content type is in, such as `image/*`, if it is sent as it is. */
  range: string | undefined
  schema: SchemaLike
  /** By field of a form: the style that writes it, or the content type of its part. */
  encoding: Record<string, StyleUse | string>
}

/** A body, in the content type that it has by default. */
export interface Body extends BodyContent {
  description: string | undefined
  /** Whether it must be given: the document says so, or `{}` is invalid. */
  required: boolean
  nullable: boolean
  /** Other content types that a call can choose. */
  others: BodyContent[]
  example: unknown
}

/** What one documented success holds. */
export type ResponseBody = { kind: 'json'; schema: SchemaLike } | { kind: 'text' | 'bytes' | 'unknown' | 'empty' }

export interface Operation {
  id: string
  /** Transports whose client has a member of that name, so that it cannot be a method there. */
  clashesWith: Transport[]
  method: HttpMethod
  path: string
  /** The server it is on, if not the API's first. */
  server: string | undefined
  tags: string[]
  summary: string | undefined
  description: string | undefined
  deprecated: boolean
  isPublic: boolean
  repeatable: boolean
  parameters: Parameter[]
  body: Body | undefined
  /** The bodies of successes. */
  responses: ResponseBody[]
  /** The bodies of all documented responses, by status. */
  byStatus: [status: string, bodies: ResponseBody[]][]
  /** The `Accept` header, if it is not JSON only. */
  accept: string | undefined
  /** By content type, what a response that is not JSON is read as; `any` is what the response says of itself. */
  reads: Record<string, 'text' | 'bytes' | 'any'>
  status: number
  /** The documented body of the first success, or else a generated one; `undefined` where there is none. */
  responseExample: { value: unknown; documented: boolean } | undefined
}

/** The parameter that a single value is for: the only one that is required, or else the only one. */
export function singleOf(parameters: readonly Parameter[]): Parameter | undefined {
  const required = parameters.filter((parameter) => parameter.required)
  const [single, another] = required.length ? required : parameters
  return single && !another && single.isScalar ? single : undefined
}

export const asSchema = (schema: SchemaLike | undefined): Schema => (typeof schema === 'object' ? schema : {})
