import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { emitFiles } from '../../scripts/emit/emit-files'
import { readDocument } from '../../scripts/read/read-document'
import { diagnosticsOf, examplesIn } from './diagnostics'

const kitchenSink = fileURLToPath(new URL('fixtures/kitchen-sink.yaml', import.meta.url))
const userTypes = readFileSync(new URL('../../src/user/generated/types.ts', import.meta.url), 'utf8')

/** Right and wrong calls of the kitchen sink's operations. */
const calls = `
import type { AxiosInstance } from 'axios'
import type { Born, Client, Json, Shape, Strict, Thing, OperationMethods } from './types'

export async function right(client: Client): Promise<void> {
  client satisfies AxiosInstance
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
  await client.get('/plain/axios')
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
  // @ts-expect-error the body is required, whatever JSON it is
  client.paths['/search'].patch(null)
  // @ts-expect-error q is required
  client.paths['/search'].post(null, {})
  // @ts-expect-error no such path
  client.paths['/serch']
  // @ts-expect-error axios's own get, which takes a URL
  client.get({}, { q: 'a' })
  // @ts-expect-error the file is missing
  client.upload({ path: ['a'], label: 'b', matrix: {} }, { note: 'none' })
  // @ts-expect-error the field that tells it apart is another's
  void ({ class: 'Gone' } satisfies Born)
  // @ts-expect-error none of the values
  client.long('the fifth', { all: true })
  // @ts-expect-error the code is missing
  void ({} satisfies Strict)
  // the operation itself is there all the same
  methods.get(null, { q: 'a' })
}
`

describe('what is generated compiles', () => {
  let diagnostics: string[]

  beforeAll(async () => {
    const out = 'src/kitchen/generated'
    const target = {
      name: 'kitchen',
      out,
      docs: 'kitchen.md',
      header: '',
      runtime: '../../runtime',
      packageName: 'pkg',
    }
    const files = Object.fromEntries(await emitFiles(readDocument(kitchenSink), target))
    delete files['kitchen.md']
    diagnostics = diagnosticsOf({
      ...files,
      [`${out}/examples-of-methods.ts`]: examplesIn(String(files[`${out}/types.ts`])),
      [`${out}/calls.ts`]: calls,
      'src/user/generated/examples-of-methods.ts': examplesIn(userTypes),
    })
  })

  it('from a document with everything in it, calls included', () => {
    expect(diagnostics.filter((text) => text.startsWith('src/kitchen'))).toEqual([])
  })

  it('from openapi.json, the documented calls of all operations included', () => {
    expect(examplesIn(userTypes).match(/await client\./g)).toHaveLength(41)
    expect(diagnostics.filter((text) => text.startsWith('src/user/generated'))).toEqual([])
  })
})
