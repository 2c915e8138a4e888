/** HTTP methods in the order of the OpenAPI specification; the lowest three bits of an operation's flags. */
export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const

/** Bits of an operation's flags, above the method. */
export const PUBLIC = 8 // needs no token
export const BODY = 16 // takes a body
export const BODY_REQUIRED = 32 // must be given a body
export const BODY_NULLABLE = 64 // null is a body
export const REPEATABLE = 128 // x-repeatable: may be sent again after an ambiguous failure
export const JSON_ANSWER = 256 // documents a JSON answer
export const RAW_BODY = 512 // the body goes to axios as it is

/** The parts of a request that parameters write to. */
export interface Draft {
  path: string
  query: string[]
  headers: Record<string, string>
}

/** Writes one parameter's value, which is never null, undefined or an empty array, in its OpenAPI style. */
export type ParameterStyle = (draft: Draft, name: string, value: unknown) => void

/**
 * A parameter: `?name` is optional and `!name` required. A bare string is a scalar in the query; anything else
 * comes with the style that writes it. Path parameters stand in the path, and only those with a style of their own
 * are listed here. `=type` is no parameter: it is the content type of a body that is not JSON.
 */
export type Parameter = string | readonly [name: string, style: ParameterStyle]

/** An operation: flags, path template, parameters. */
export type Operation = readonly [flags: number, path: string, ...parameters: Parameter[]]

/** All operations of an API by operationId. */
export type Operations = Readonly<Record<string, Operation>>
