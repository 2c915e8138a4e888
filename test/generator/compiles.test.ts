import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { emitFiles } from '../../scripts/emit/emit-files'
import { PARTS } from '../../scripts/emit/parts'
import type { OpenAPIDocument } from '../../scripts/read/document'
import { readDocument } from '../../scripts/read/read-document'
import { compile } from '../support/compile'
import { definedOperations } from '../support/definition'
import { directions, directionsCalls } from './directions'
import { examplesIn } from './examples-in'

const kitchenSink = fileURLToPath(new URL('fixtures/kitchen-sink.yaml', import.meta.url))
const userTypes = readFileSync(new URL('../../src/user/generated/types.ts', import.meta.url), 'utf8')

/** Right and wrong calls of the kitchen sink's operations, which are the same on every client. */
const calls = (clientFile: string) => `
import type { Body, Client, OperationMethods, Result } from './${clientFile}'
import type { Born, Json, OperationParameters, Shape, Strict, Thing } from './types'

export async function right(client: Client): Promise<void> {
  const thing: Thing = (await client['things/get']({ 'thing-id': 7, verbose: 'yes', 'X-Trace': ['a'] })).data
  await client.putThingsThingId(7, { kind: 'cat', name: null, lives: 9 })
  await client.putThingsThingId([{ name: 'thing-id', value: 7 }], thing)
  const empty: '' = (await client.headThingsThingId(7)).data
  await client.search()
  await client.search(null)
  await client.search({ multi: ['a'], deep: { from: 1 }, any: { b: 2 }, pipes: null })
  const text: string = (await client.paths['/search'].post(null, { q: 'a' })).data
  await client.paths['/search'].post(undefined, new URLSearchParams())
  await client.paths['/search'].patch(null, null)
  await client.upload({ path: ['a'], label: 'b', matrix: {} }, { file: new Blob([]) })
  await client.upload({ path: ['a'], label: 'b', matrix: {} }, new FormData())
  await client.default({ path: ['a'], label: 'b', matrix: {} }, new Uint8Array())
  const deep = (await client.paths['/deep'].get({ multi: ['a'] })).data.again?.again?.items?.[0]?.[1] satisfies number | undefined
  const json: Json = ['a', null, [{ b: ['c'] }]]
  const shape: Shape = { form: 'Circle', radius: 1 }
  const unknown: unknown = (await client.getWithSpaceAnId(1)).data
  const born: Born = { class: 'Born', weight: 1 }
  const strict: Strict = { code: 'a' }
  await client.new('a')
  await client.long('the fourth', { all: true })
  await client.long({ kind: 'the fourth' }, { second: 'a' })
  void [empty, text, deep, json, shape, unknown, born, strict]
}

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
export const helpers: [
  Equal<Result<'things/get'>, Thing>,
  Equal<Result<'headThingsThingId'>, ''>,
  Equal<Body<'putThingsThingId'>, Thing>,
  Equal<Body<'long'>, NonNullable<Parameters<OperationMethods['long']>[1]>>,
  Equal<Body<'search'>, never>,
  Equal<OperationParameters['new'], { id: string }>,
] = [true, true, true, true, true, true]

export function wrong(client: Client, methods: OperationMethods): void {
  // @ts-expect-error a required parameter is missing
  client['things/get']({ 'thing-id': 7 })
  // @ts-expect-error two are required, so one value says too little
  client['things/get'](7)
  // @ts-expect-error a path has no null, though the schema has
  client.deleteAgainThingId({ 'thing-id': null })
  // @ts-expect-error nor as a single value
  client.deleteAgainThingId(null)
  // @ts-expect-error no such parameter
  client.putThingsThingId([{ name: 'thing', value: 7 }], { kind: 'dog' })
  // @ts-expect-error neither a cat nor a dog
  client.putThingsThingId(7, { kind: 'bird' })
  // @ts-expect-error the body must be given: {} would be no thing
  client.putThingsThingId(7)
  // @ts-expect-error takes no body
  client.search(null, {})
  // @ts-expect-error a list is not one of several single values
  client.search(['a'])
  // @ts-expect-error no such option
  client.search(null, null, { retries: 1 })
  // @ts-expect-error the body is required, whatever JSON it is
  client.paths['/search'].patch(null)
  // @ts-expect-error q is required
  client.paths['/search'].post(null, {})
  // @ts-expect-error no such path
  client.paths['/serch']
  // @ts-expect-error the file is missing
  client.upload({ path: ['a'], label: 'b', matrix: {} }, { note: 'none' })
  // @ts-expect-error the discriminator has another value
  void ({ class: 'Gone' } satisfies Born)
  // @ts-expect-error none of the values
  client.long('the fifth', { all: true })
  // @ts-expect-error the code is missing
  void ({} satisfies Strict)
  // @ts-expect-error no such operation
  void ({} as Result<'serch'>)
  // the operation itself is there all the same
  methods.get(null, { q: 'a' })
}
`

/** Calls that only one of the clients takes. */
const axiosCalls = `
import type { AxiosInstance, AxiosResponse } from 'axios'
import type { Client } from './client'

export async function right(client: Client): Promise<void> {
  client satisfies AxiosInstance
  await client.get('/plain/axios')
  const response: AxiosResponse<string | unknown[]> = await client.search(null, null, { headers: { a: 'b' }, retry: { maxRetries: 0 } })
  void response
}

export function wrong(client: Client): void {
  // @ts-expect-error axios's own get, which takes a URL
  client.get({}, { q: 'a' })
}
`

const fetchCalls = `
import type { Client } from './fetch-client'

export async function right(client: Client): Promise<void> {
  const text: string = (await client.get(null, { q: 'a' })).data
  const hooks: unknown = client.hooks
  void [text, hooks]
}
`

/** The types by openapi-client-axios's names, and whether they are the same. */
const namespaces = `
import type { Components, Paths } from './namespaces'
import type { OperationParameters, Thing } from './types'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
export const same: [
  Equal<Components.Schemas.Thing, Thing>,
  Equal<Paths.ThingsGet.Responses.$200, Thing>,
  Equal<Paths.ThingsGet.Responses.$304, unknown>,
  Equal<Paths.PutThingsThingId.RequestBody, Thing>,
  Equal<Paths.PutThingsThingId.Responses.$2XX, Thing>,
  Equal<Paths.DeleteAgainThingId.Responses.$204, ''>,
  Equal<Paths.ThingsGet.PathParameters, Pick<OperationParameters['things/get'], 'thing-id'>>,
  Equal<Paths.ThingsGet.QueryParameters, { verbose: string }>,
  Equal<Paths.ThingsGet.HeaderParameters, Pick<OperationParameters['things/get'], 'X-Trace' | 'X-Filter'>>,
  Equal<keyof Paths.ThingsGet.CookieParameters, 'session' | 'prefs'>,
  Equal<Paths.ThingsGet.Parameters.XTrace, string[]>,
] = [true, true, true, true, true, true, true, true, true, true, true]
`

/** Parameters and operations by the names of what the types themselves use. */
const awkward = {
  '/pick': {
    get: {
      operationId: 'pick',
      parameters: ['exclude', 'operation-parameters', 'a_b', 'aB', '1'].map((name) => ({
        name,
        in: 'query',
        schema: { type: 'string' },
      })),
      responses: { 404: { description: '' } },
    },
    put: { operationId: 'Pick', responses: { 200: { description: '' } } },
  },
}

/** Errors that show how TypeScript prints the result of an operation, as an editor does. */
const shown = `
import type { Client } from './generated/client'
import type { Client as FetchClient } from './generated/fetch-client'

export const axios = (client: Client): never => client.getUserV2('1')
export const fetch = (client: FetchClient): never => client.getUserV2('1')
`

const parameters = [{ name: 'toString', in: 'query', required: true, schema: { type: 'boolean' } }]
const paths = {
  '/own': { get: { operationId: 'own', parameters } },
  '/value-of': { put: { operationId: 'valueOf', requestBody: { required: true, content: { 'a/b': {} } } } },
}

const membersPaths = Object.fromEntries(
  ['get', 'getClient', 'createClient', 'key', 'plain'].map((operationId) => [
    `/${operationId}`,
    { get: { operationId, responses: { 200: { content: { 'application/json': { schema: { type: 'number' } } } } } } },
  ]),
)

/** Queries on all that has operations. */
const membersCalls = `
import { getClient, members } from './index'
import { getClient as getFetchClient, members as onFetch } from './fetch'
import type { ReadOperation } from './queries'
import { createMembersQueries } from './query'

export const all = [getClient(), members, getFetchClient(), onFetch].map((client) => createMembersQueries(client))
export async function right([queries] = all): Promise<(number | undefined)[]> {
  const signal = new AbortController().signal
  const key: readonly unknown[] | undefined = queries?.key()
  void key
  return [await queries?.get().queryFn({ signal }), await queries?.getClient().queryFn({ signal })]
}
export const reads: ReadOperation[] = ['get', 'getClient', 'createClient', 'plain']
// @ts-expect-error queries have a key of their own
export const none: ReadOperation = 'key'
`

const out = 'src/kitchen/generated'

/** The files that are generated for a document, without its docs. */
async function filesOf(document: OpenAPIDocument, folder: string): Promise<Record<string, string>> {
  const target = { name: 'x', out: folder, docs: 'x.md', header: '', source: '../..', packageName: 'pkg' }
  const { 'x.md': _, ...files } = Object.fromEntries(await emitFiles(document, target))
  return files
}

async function diagnosticsOf(files: Record<string, string>, missing?: string): Promise<string[]> {
  return (await compile(files, missing)).map(({ file, line, message }) => `${file}:${line} ${message}`)
}

describe('what is generated compiles', () => {
  let diagnostics: string[]
  let withoutAxios: string[]

  beforeAll(async () => {
    const files = await filesOf(readDocument(kitchenSink), out)
    const empty = await filesOf({ openapi: '3.1.0', info: { title: 'Empty' } }, 'src/empty/generated')
    const inherited = await filesOf(
      { openapi: '3.1.0', info: { title: 'Inherited' }, paths },
      'src/inherited/generated',
    )
    const named = await filesOf(
      { openapi: '3.1.0', info: { title: 'Awkward' }, paths: awkward },
      'src/awkward/generated',
    )
    const members = await emitFiles(
      { openapi: '3.1.0', info: { title: 'Members' }, paths: membersPaths } as unknown as OpenAPIDocument,
      { name: 'members', out: 'src/members', docs: '', header: '', source: '..', packageName: 'pkg', parts: PARTS },
    )
    const sided = await filesOf(directions as unknown as OpenAPIDocument, 'src/directions/generated')
    const types = String(files[`${out}/types.ts`])
    diagnostics = await diagnosticsOf({
      ...files,
      ...empty,
      ...inherited,
      ...named,
      'src/awkward/names.ts': `
        import type { Paths } from './generated/namespaces'
        export type Text = [
          Paths.Pick.Parameters.Exclude2, Paths.Pick.Parameters.OperationParameters2, Paths.Pick.Parameters.AB,
          Paths.Pick.Parameters.AB2, Paths.Pick.Parameters.$1, Paths.Pick2.Responses.$200,
        ]
        export const text: Text = ['a', 'b', 'c', 'd', 'e', '']`,
      [`${out}/same.ts`]: namespaces,
      ...Object.fromEntries(members),
      'src/members/calls.ts': membersCalls,
      ...sided,
      'src/directions/generated/calls.ts': directionsCalls,
      [`${out}/examples-of-methods.ts`]: examplesIn(types, 'client'),
      [`${out}/examples-of-fetch-methods.ts`]: examplesIn(types, 'fetch-client'),
      [`${out}/calls.ts`]: calls('client'),
      [`${out}/fetch-calls.ts`]: calls('fetch-client'),
      [`${out}/axios-only.ts`]: axiosCalls,
      [`${out}/fetch-only.ts`]: fetchCalls,
      'src/user/shown.ts': shown,
      'src/user/generated/examples-of-methods.ts': examplesIn(userTypes, 'client'),
      'src/user/generated/examples-of-fetch-methods.ts': examplesIn(userTypes, 'fetch-client'),
    })
    withoutAxios = await diagnosticsOf({ ...files, [`${out}/fetch-calls.ts`]: calls('fetch-client') }, 'axios')
  })

  it('from a document with everything in it, calls included', () => {
    expect(diagnostics.filter((text) => text.startsWith('src/kitchen'))).toEqual([])
  })

  it('from openapi.json, the documented calls of all operations included', () => {
    expect(examplesIn(userTypes, 'client').match(/await client\./g)).toHaveLength(definedOperations.length)
    expect(diagnostics.filter((text) => text.startsWith('src/user/generated'))).toEqual([])
  })

  it("with results shown by their schema's name", () => {
    const messages = diagnostics.filter((text) => text.startsWith('src/user/shown.ts'))
    expect(messages.map((text) => /'(Promise.*?)'/.exec(text)?.[1])).toEqual([
      'Promise<AxiosResponse<UserV2, any, {}, any>>',
      'Promise<FetchResult<UserV2>>',
    ])
  })

  it('with types that differ by direction', () => {
    expect(diagnostics.filter((text) => text.startsWith('src/directions'))).toEqual([])
  })

  it('from names that every object has', () => {
    expect(diagnostics.filter((text) => text.startsWith('src/inherited'))).toEqual([])
  })

  it('from names that the types themselves use', () => {
    expect(diagnostics.filter((text) => text.startsWith('src/awkward'))).toEqual([])
  })

  it('with queries of operations that are named like a member of a client or handle', () => {
    expect(diagnostics.filter((text) => text.startsWith('src/members'))).toEqual([])
  })

  it('from an empty document', () => {
    expect(diagnostics.filter((text) => text.startsWith('src/empty'))).toEqual([])
  })

  it('without axios installed, except the client on axios', () => {
    const failing = new Set(withoutAxios.map((text) => text.replace(/:.*/, '')))
    expect([...failing].sort()).toEqual(['src/axios/types.ts', `${out}/client.ts`])
  })
})
