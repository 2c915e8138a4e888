/** A value of a parameter, or of JSON. */
export type Value = string | number | boolean | null | Value[] | { [Name: string]: Value }

/** A call as a caller thinks of it; each generator's file says how it is written there. */
export interface Call {
  operation: string
  method: 'get' | 'post'
  path: string
  tag?: string
  inPath?: Record<string, string>
  inQuery?: Record<string, string>
  /** The body, as a TypeScript expression. */
  body?: string
  /** The documented content type of the body. */
  contentType?: string
  /** Whether the operation documents more content types of bodies than this one. */
  isChoice?: boolean
  /** What the caller wants, where several content types are documented. */
  accept?: string
}

/** What reached the server. */
export interface Received {
  method: string
  /** With the query. */
  url: string
  headers: Record<string, string | undefined>
  body: Uint8Array
}

export interface Reply {
  status?: number
  contentType?: string
  body?: string
}

/** What a call returned: text, JSON, bytes as text, nothing, or the message of what it threw. */
export type Returned = { text: string } | { json: unknown } | { bytes: string } | { nothing: true } | { threw: string }

/** TypeScript that must compile, or must not. */
export interface Probe {
  /** What it would mean if it went wrong. */
  otherwise: string
  compiles: boolean
  /** A statement on `data`, which has the type of what the first call returns. */
  response?: string
  /** A body for the first call, in place of its own. */
  body?: string
}

/** A small document, the calls that are made with it, and what OpenAPI says of them. */
export interface Document {
  key: string
  title: string
  /** What the specification says, in our words, and where. */
  says: string
  /** Everything but `info`; `base` is where the server is. */
  openapi(base: string): { openapi: '3.0.3' | '3.1.0'; servers: [{ url: string }]; [Name: string]: unknown }
  calls: Call[]
  reply(request: Received): Reply
  /** What is wrong with what was sent in a call; all requests of all calls are given where there are several. */
  faultsOf(received: Received[]): string[]
  /** What must be returned by each call. */
  returns: Returned[]
  probes: Probe[]
}

export const json = (value: unknown): Reply => ({ contentType: 'application/json', body: JSON.stringify(value) })

/** An operation without parameters that returns JSON of a schema. */
export const reads = (operationId: string, schema: object) => ({
  get: { operationId, responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } } },
})
