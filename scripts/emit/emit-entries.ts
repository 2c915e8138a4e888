import { capitalized, identifierOf } from '../compile/names'
import type { Context } from './context'
import { docComment } from './doc-comment'
import { QUERY_KEY } from './emit-queries'
import { HANDLE, handleType } from './handle-type'
import { fileOf, moduleOf } from './module-of'
import type { Part } from './parts'
import { printString } from './print-value'

interface EntryText {
  create: string
  folder: string
  clientFile: string
  values: string
}

const ENTRIES: Record<'axios' | 'fetch', EntryText> = {
  axios: {
    create: 'createApi',
    folder: 'axios',
    clientFile: 'client',
    values: 'authorize, errorCodes, isCallError, isRefused, paginate',
  },
  fetch: {
    create: 'createFetchApi',
    folder: 'fetch',
    clientFile: 'fetch-client',
    values: 'authorize, CallError, errorCodes, isCallError, isRefused, paginate',
  },
}

/** Prints where another generated file is. */
const besideIn = (context: Context) => (name: string) => printString(fileOf(context, name))

/**
 * The types beside the API's own. In this repository they are only a part of the module, which also creates handles.
 */
function typesOf(context: Context, folder: string, from: string): string {
  if (context.source === undefined) return `export type * from ${from}`
  const all = [`${folder}/types`, 'core/types'].map((file) => printString(moduleOf(context, file)))
  return [
    `export type { ErrorCode, Pages, PaginateOptions, RefusedError } from ${from}`,
    ...all.map((file) => `export type * from ${file}`),
  ].join('\n')
}

/** `index.ts` or `fetch.ts`: what a program imports. */
export function emitEntry(context: Context, transport: 'axios' | 'fetch', parts: readonly Part[]): string {
  const { create, folder, clientFile, values } = ENTRIES[transport]
  const { api, header } = context
  const from = printString(moduleOf(context, `${folder}/index`))
  const beside = besideIn(context)
  const hasNamespaces = transport === 'axios' && parts.includes('namespaces')
  const handle = identifierOf(api.name)
  const type = `${capitalized(handle)}Handle`
  return `${header}
import { type ClientOptions, ${create} } from ${from}
import type { Client, OperationMethods } from ${beside(clientFile)}
import { baseURL, operations } from ${beside('operations')}

export { ${values} } from ${from}
${typesOf(context, folder, from)}
export type * from ${beside(clientFile)}
${hasNamespaces ? `export type * from ${beside('namespaces')}\n` : ''}export type * from ${beside('schema')}
export type * from ${beside('types')}

${handleType(context, type, transport)}
${docComment([`${api.title}: all operations as functions of a plain object, on the client that \`getClient\` returns.`])}export const ${handle}: ${type} = /* @__PURE__ */ ${create}(operations, baseURL) as ${type}

/** A new client with a method for each operation, and settings of its own. */
export function createClient(options?: ClientOptions): Client {
  return ${handle}.createClient(options)
}

/** The client that all importers of this entry share, created at the first call. */
export function getClient(): Client {
  return ${handle}.getClient()
}
`
}

/** `msw.ts`: mock handlers that return the documented examples. */
export function emitMsw(context: Context): string {
  const beside = besideIn(context)
  return `${context.header}
import type { RequestHandler } from 'msw'
import type { AnyKind } from ${printString(moduleOf(context, 'core/types'))}
import { createHandlersOf, type MockResponse } from ${printString(moduleOf(context, 'mock/index'))}
import { examples } from ${beside('examples')}
import { baseURL as defaultBaseURL } from ${beside('operations')}
import type { OperationMethodsOf } from ${beside('types')}

type OperationMethods = OperationMethodsOf<AnyKind>
type Body<Name extends keyof OperationMethods> =
  OperationMethods[Name] extends (...args: never) => Promise<{ data: infer Data }> ? Data : never

/** Responses of single operations: a body, \`{ status, body, headers }\`, or a function of the request. */
export type MockResponses = { [Name in keyof OperationMethods]?: MockResponse<Body<Name>> }

/** Options of \`createHandlers\`. */
export interface HandlerOptions {
  /** The URL that the client sends its requests to. Defaults to the API's server. */
  baseURL?: string
  /** Responses that replace the documented ones. */
  responses?: MockResponses
}

/** MSW handlers, one for each operation, which return the documented examples. */
export function createHandlers({ baseURL = defaultBaseURL, responses = {} }: HandlerOptions = {}): RequestHandler[] {
  return createHandlersOf(examples, baseURL, responses)
}
`
}

/** `query.ts`: options for TanStack Query. */
export function emitQuery(context: Context): string {
  const beside = besideIn(context)
  const handle = identifierOf(context.api.name)
  const name = capitalized(handle)
  const { operations } = context.api
  // A client or a handle has other members with these names.
  const clashing = operations.filter(({ id, clashesWith }) => clashesWith.length || HANDLE.includes(id))
  const names = clashing.map(({ id }) => printString(id))
  const client = names.length ? `Omit<Methods, ${names.join(' | ')}>` : 'Methods'
  const all = 'OperationMethodsOf<AnyKind>'
  const methods = operations.some(({ id }) => id === QUERY_KEY) ? `Omit<${all}, ${printString(QUERY_KEY)}>` : all
  return `${context.header}
import type { AnyKind } from ${printString(moduleOf(context, 'core/types'))}
import { createQueriesOf, type Queries, type QueriesOptions } from ${printString(moduleOf(context, 'query/index'))}
import { operations } from ${beside('operations')}
import type { PagedOperation, ReadOperation } from ${beside('queries')}
import type { OperationMethodsOf, OperationParameters } from ${beside('types')}

type Methods = ${methods}

/** A function for each operation that returns options for TanStack Query. */
export type ${name}Queries = Queries<Methods, OperationParameters, ReadOperation, PagedOperation>

/** How keys begin, and what is invalidated after an operation that writes. */
export type ${name}QueriesOptions = QueriesOptions<Exclude<keyof Methods, ReadOperation>, ReadOperation>

/** Options for TanStack Query, by operation, on a client or handle of either kind. */
export function create${name}Queries(client: ${client}, options: ${name}QueriesOptions = {}): ${name}Queries {
  const { key = [${printString(context.api.name)}], invalidates = {} } = options
  return createQueriesOf(operations, client, key, invalidates${names.length ? `, [${names.join(', ')}]` : ''}) as ${name}Queries
}
`
}
