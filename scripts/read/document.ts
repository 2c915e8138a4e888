/** OpenAPI 3.0 and 3.1, as far as the generator uses them. */
import type { HttpMethod } from '../../src/core/request/operation'

/** Keys that lead to a place in the document. */
export type Place = readonly (string | number)[]

export type SchemaLike = Schema | boolean

export interface Schema {
  $ref?: string
  $id?: unknown
  $anchor?: unknown
  type?: string | string[]
  nullable?: boolean
  format?: string
  contentMediaType?: string
  contentEncoding?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, SchemaLike>
  patternProperties?: Record<string, SchemaLike>
  additionalProperties?: SchemaLike
  required?: string[]
  minProperties?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number | boolean
  exclusiveMaximum?: number | boolean
  multipleOf?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  items?: SchemaLike | SchemaLike[]
  prefixItems?: SchemaLike[]
  allOf?: SchemaLike[]
  anyOf?: SchemaLike[]
  oneOf?: SchemaLike[]
  discriminator?: { propertyName?: string; mapping?: Record<string, string> }
  description?: string
  deprecated?: boolean
  readOnly?: boolean
  writeOnly?: boolean
  default?: unknown
  example?: unknown
  examples?: unknown[]
}

export interface MediaType {
  schema?: SchemaLike
  encoding?: Record<string, unknown>
  example?: unknown
  examples?: Record<string, { $ref?: string; value?: unknown }>
}

export type Content = Record<string, MediaType>

export interface ParameterObject {
  $ref?: string
  name: string
  in: string
  description?: string
  required?: boolean
  deprecated?: boolean
  style?: string
  explode?: boolean
  allowReserved?: boolean
  schema?: SchemaLike
  content?: Content
  example?: unknown
  examples?: MediaType['examples']
}

export interface BodyObject {
  $ref?: string
  description?: string
  required?: boolean
  content?: Content
}

export interface ResponseObject {
  $ref?: string
  description?: string
  content?: Content
}

export interface Server {
  url: string
  variables?: Record<string, { default?: unknown }>
}

export interface OperationObject {
  operationId?: string
  tags?: string[]
  summary?: string
  description?: string
  deprecated?: boolean
  parameters?: ParameterObject[]
  requestBody?: BodyObject
  responses?: Record<string, ResponseObject>
  security?: object[]
  servers?: Server[]
  'x-repeatable'?: boolean
}

export type PathItem = {
  $ref?: string
  summary?: string
  description?: string
  parameters?: ParameterObject[]
  servers?: Server[]
} & Record<string, unknown>

export interface OpenAPIDocument {
  openapi: string
  info: { title?: string; description?: string }
  externalDocs?: { url?: string; description?: string }
  servers?: Server[]
  security?: object[]
  tags?: { name: string; description?: string }[]
  paths?: Record<string, PathItem>
  components?: { schemas?: Record<string, SchemaLike> } & Record<string, Record<string, unknown> | undefined>
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a schema refers to, if it is a reference. */
export const refOf = (schema: SchemaLike | undefined): string | undefined =>
  typeof schema === 'object' ? schema.$ref : undefined

/** Whether keywords beside a `$ref` are ignored, as in OpenAPI 3.0. */
export const ignoresSiblings = ({ openapi }: OpenAPIDocument): boolean => openapi.startsWith('3.0')

/** The schemas that a schema is composed of. */
export const partsOf = ({ allOf = [], oneOf = [], anyOf = [] }: Schema): SchemaLike[] => [...allOf, ...oneOf, ...anyOf]

/** The kind of a value, for an error message. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] satisfies HttpMethod[]

/** Whether a key of a path item is that of an operation. */
export const isMethod = (key: string): key is HttpMethod => (METHODS as string[]).includes(key)
