import { beforeAll, describe, expect, it } from 'vitest'
import { directions } from './directions'
import { generated } from './generated'

const text = { type: 'string' }
const number = { type: 'number' }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: object, required: string[] = [], rest: object = {}) => ({
  type: 'object',
  properties,
  required,
  ...rest,
})

/** The declared types of some schemas, by name, on one line each. */
async function typesOf(schemas: object, paths: object = {}, openapi = '3.1.0'): Promise<Record<string, string>> {
  const types = String((await generated({ openapi, paths, components: { schemas } }))['types.ts'])
  const found = [...types.matchAll(/^export type (\w+) = (.*?)(?=^\/\*\*|^export|(?![\s\S]))/gms)]
  return Object.fromEntries(found.map(([, name, type]) => [name, String(type).replaceAll(/\s+/g, ' ').trim()]))
}

describe('a type', () => {
  it('has properties beside choices, of which each may require some', async () => {
    const own = object({ id: text, email: text, phone: text }, ['id'])
    const types = await typesOf({
      Either: { ...own, anyOf: [{ required: ['email'] }, { required: ['phone'] }] },
      Also: { ...own, oneOf: [object({ a: number }, ['a']), object({ b: number })] },
    })
    expect(types.Either).toBe(
      '{ id: string email?: string | undefined phone?: string | undefined } & ({ email: string } | { phone: string })',
    )
    expect(types.Also).toBe(
      '{ id: string email?: string | undefined phone?: string | undefined } & ({ a: number } | { b?: number | undefined })',
    )
  })

  it('requires what only a part of allOf requires', async () => {
    const types = await typesOf({
      Base: object({ id: text, name: text }, ['id']),
      Strict: { allOf: [ref('Base'), { required: ['id', 'name'] }] },
      Own: { allOf: [ref('Base')], required: ['name'] },
      Bare: { type: 'object', required: ['a'] },
      More: { allOf: [ref('Base'), { required: ['name', 'more'] }] },
      Again: { allOf: [ref('Bare'), ref('Base')] },
      List: { type: ['array', 'null'], required: ['a'], anyOf: [{ items: text }, { items: number }] },
      Chosen: { required: ['a'], oneOf: [object({ a: text }), object({ a: number })] },
    })
    expect([types.Strict, types.Own, types.Bare, types.More, types.Again, types.List, types.Chosen]).toEqual([
      'Base & { name: string }',
      'Base & { name: string }',
      '{ a: unknown }',
      'Base & { name: string more: unknown }',
      'Bare & Base',
      '(unknown[] | null) & (string[] | number[])',
      '({ a?: string | undefined } | { a?: number | undefined }) & { a: string | number }',
    ])
  })

  it('requires in its choices what is required beside them, wherever either is', async () => {
    const name = (own: object, required: string[] = []) => object({ name: text, ...own }, required)
    const types = await typesOf({
      Whole: { type: 'object', required: ['name'], oneOf: [name({ a: text }), name({ b: text })] },
      Kinds: { required: ['id'], anyOf: [object({ id: text }), object({ id: number })] },
      Part: { allOf: [{ oneOf: [name({ a: text }), name({ b: text })] }], required: ['name'] },
      Beside: { allOf: [{ required: ['name'] }], oneOf: [name({ a: text }), name({ b: text })] },
      Groups: { anyOf: [{ required: ['name'] }, object({ c: text })], oneOf: [name({ a: text }), name({ b: text })] },
      Some: { type: 'object', required: ['name'], oneOf: [name({ a: text }, ['name']), name({ b: text })] },
      Each: { type: 'object', required: ['name'], oneOf: [name({ a: text }, ['name']), name({}, ['name'])] },
      Null: { required: ['name'], oneOf: [{ type: 'null' }, { enum: ['x', 1] }, name({})] },
      Typed: { type: ['object', 'null'], properties: { name: text }, allOf: [{ required: ['name'] }] },
      Deep: {
        type: ['object', 'null'],
        properties: { name: text, b: text },
        allOf: [{ anyOf: [{ required: ['name'] }, { required: ['b', 'other'] }] }],
      },
      Nested: { required: ['c'], allOf: [{ anyOf: [object({ c: text })], oneOf: [name({ a: text })] }] },
      Odd: { type: 'object', required: ['constructor'], oneOf: [object({ constructor: text }), object({ a: text })] },
    })
    const named = (field: string) => `{ name?: string | undefined ${field}?: string | undefined }`
    const both = `(${named('a')} | ${named('b')})`
    expect(types).toMatchObject({
      Whole: `${both} & { name: string }`,
      Kinds: '({ id?: string | undefined } | { id?: number | undefined }) & { id: string | number }',
      Part: `${both} & { name: string }`,
      Beside: `${both} & { name: string }`,
      Groups: `({ name: string } | { c?: string | undefined }) & ${both}`,
      Some: `({ name: string a?: string | undefined } | ${named('b')}) & { name: string }`,
      Each: '{ name: string a?: string | undefined } | { name: string }',
      Null: "(null | 'x' | 1 | { name?: string | undefined }) & ({ name: string } | null | string | number)",
      Typed: '({ name?: string | undefined } | null) & ({ name: string } | null)',
      Deep: `(${named('b')} | null) & ({ name: string } | null | { b: string other: unknown })`,
      Nested: `{ c?: string | undefined } & ${named('a')} & { c: string }`,
      Odd: '({ constructor?: string | undefined } | { a?: string | undefined }) & { constructor: string }',
    })
  })

  it('requires nothing in its choices that only the service sends', async () => {
    const id = (type: string) => object({ id: { type, readOnly: true }, name: text })
    const schemas = {
      Item: { type: 'object', required: ['id', 'name'], anyOf: [id('string'), id('integer')] },
      Other: { required: ['id'], oneOf: [ref('Id')] },
      Id: object({ id: { ...text, readOnly: true } }),
    }
    const types = await typesOf(schemas, {
      '/x': {
        post: {
          requestBody: { content: { 'application/json': { schema: ref('Item') } } },
          responses: { 200: { content: { 'application/json': { schema: ref('Item') } } } },
        },
        put: {
          requestBody: { content: { 'application/json': { schema: ref('Other') } } },
          responses: { 200: { content: { 'application/json': { schema: ref('Other') } } } },
        },
      },
    })
    const item = (type: string) => `{ /** @readonly */ id?: ${type} | undefined name?: string | undefined }`
    expect(types).toMatchObject({
      Item: `(${item('string')} | ${item('number')}) & { id: string | number name: string }`,
      ItemInput: `(${item('string')} | ${item('number')}) & { name: string }`,
      Other: 'Id & { id: string }',
      OtherInput: 'Id',
    })
  })

  it('reads a discriminator from names, mappings, numbers, unions by allOf and derived schemas', async () => {
    const kind = (name: string, type: object = text) => object({ [name]: type })
    const types = await typesOf({
      Pet: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
      Cat: kind('kind'),
      Dog: object({ bark: number }),
      Level: {
        oneOf: [ref('One'), ref('Two')],
        discriminator: { propertyName: 'level', mapping: { 1: ref('One').$ref, 2: 'Two', 3: 'Two', 4: 'gone.yaml' } },
      },
      One: kind('level', { type: 'integer' }),
      Two: kind('level', { type: 'integer' }),
      Union: { anyOf: [ref('Left'), ref('Right')] },
      Told: { allOf: [ref('Union')], discriminator: { propertyName: 'side' } },
      Left: kind('side'),
      Right: { allOf: [kind('side')] },
      Event: object({ type: text }, ['type'], { discriminator: { propertyName: 'type' } }),
      Born: { allOf: [ref('Event'), object({ at: text })] },
      Reborn: { allOf: [ref('Born')] },
      Fixed: { allOf: [ref('Event'), object({ type: { const: 'other' } })] },
    })
    expect(types.Cat).toBe("{ kind: 'Cat' }")
    expect(types.Dog).toBe("{ bark?: number | undefined kind: 'Dog' }")
    expect(types.Pet).toBe('Cat | Dog')
    expect([types.One, types.Two]).toEqual(['{ level: 1 }', '{ level: 2 | 3 }'])
    expect([types.Left, types.Right]).toEqual(["{ side: 'Left' }", "{ side: 'Right' } & { side?: string | undefined }"])
    expect(types.Event).toBe('{ type: string }')
    expect(types.Born).toBe("{ type: 'Born' | 'Reborn' } & Event & { at?: string | undefined }")
    expect(types.Reborn).toBe("{ type: 'Reborn' } & Born")
    expect(types.Fixed).toBe("Event & { type?: 'other' | undefined }")
  })

  it('takes a discriminator from wherever there is one', async () => {
    const pet = (name: string) => ({
      'application/json': {
        schema: { oneOf: [ref(name), ref('Other')], discriminator: { propertyName: `of${name}` } },
      },
    })
    const files = await generated({
      paths: {},
      components: {
        schemas: Object.fromEntries(['Returned', 'Sent', 'Told', 'Other'].map((name) => [name, object({})])),
        responses: { R: { description: '', content: pet('Returned'), headers: { h: { content: pet('Told') } } } },
        requestBodies: { B: { content: pet('Sent') } },
      },
    })
    expect(files['types.ts']).toContain("export type Returned = {\n  ofReturned: 'Returned'\n}\n")
    expect(files['types.ts']).toContain("export type Sent = {\n  ofSent: 'Sent'\n}\n")
    expect(files['types.ts']).toContain("export type Told = {\n  ofTold: 'Told'\n}\n")
  })

  it('keeps the values of the discriminators of its parts', async () => {
    const types = await typesOf({
      Item: { oneOf: [ref('Message'), ref('Call')], discriminator: { propertyName: 'type' } },
      Base: object({ type: { enum: ['message'] } }, ['type']),
      Message: { allOf: [ref('Base'), object({ id: text })] },
      Kinds: object({ type: { enum: ['Call', 'Other'] } }, ['type']),
      Call: { allOf: [ref('Kinds')] },
    })
    expect(types.Message).toBe('Base & { id?: string | undefined }')
    expect(types.Call).toBe("{ type: 'Call' } & Kinds")
  })

  it('is that of all parts where a parent is a union', async () => {
    const types = await typesOf({
      Shape: { oneOf: [object({ r: number }), object({ s: number })] },
      Named: { allOf: [ref('Shape'), object({ name: text })] },
    })
    expect(types.Named).toBe('Shape & { name?: string | undefined }')
  })

  it('includes keywords beside a reference in OpenAPI 3.1, and not in 3.0', async () => {
    const schemas = {
      Base: object({ a: text }),
      More: { ...ref('Base'), properties: { b: text }, required: ['a'] },
      Field: object({ base: { ...ref('Base'), description: 'Mine.' } }),
    }
    expect((await typesOf(schemas)).More).toBe('{ b?: string | undefined } & Base & { a: string }')
    expect((await typesOf(schemas, {}, '3.0.3')).More).toBe('Base')
    expect((await typesOf(schemas)).Field).toBe('{ /** Mine. */ base?: Base | undefined }')
  })

  it('is a tuple with a rest, a constant, or an object whose other fields have a type', async () => {
    const types = await typesOf({
      Row: { type: 'array', prefixItems: [text, number], items: { type: ['boolean', 'null'] } },
      Pair: { type: 'array', prefixItems: [text, number], items: false },
      One: { const: 1 },
      Nothing: { const: null },
      Deep: { const: { a: ['x', true] } },
      Map: object({ total: text, name: text }, ['name'], { additionalProperties: number }),
      Closed: object({ a: text }, [], { additionalProperties: false }),
    })
    expect(types).toMatchObject({
      Row: '[string, number, ...(boolean | null)[]]',
      Pair: '[string, number]',
      One: '1',
      Nothing: 'null',
      Deep: "{ a: ['x', true] }",
      Map: '{ total?: string | undefined name: string [key: string]: number | string | undefined }',
      Closed: '{ a?: string | undefined }',
    })
  })
})

describe('a type by direction', () => {
  let types: Record<string, string>
  beforeAll(async () => {
    types = await typesOf(directions.components.schemas, directions.paths)
  })

  it('has readOnly fields in responses, and writeOnly fields in bodies', () => {
    expect(types.User).toBe('{ /** @readonly */ id: string name: string }')
    expect(types.UserInput).toBe('{ /** @readonly */ id?: string | undefined password: string name: string }')
    expect(types.Users).toBe('User[]')
    expect(Object.keys(types)).toEqual(['User', 'Users', 'Upload', 'Plain', 'UserInput', 'UploadForm', 'UserForm'])
  })

  it('has bytes in forms, and text in JSON', () => {
    expect(types.Upload).toBe('{ /** @format binary */ file: string }')
    expect(types.UploadForm).toBe('{ /** @format binary */ file: Blob | ArrayBuffer | ArrayBufferView | string }')
  })

  it('has a name that no entry exports', async () => {
    const json = { content: { 'application/json': { schema: ref('Headers') } } }
    const paths = { '/x': { post: { operationId: 'x', requestBody: json, responses: { 200: json } } } }
    const Headers = object({ id: { ...text, readOnly: true } }, ['id'])
    expect(Object.keys(await typesOf({ Headers }, paths))).toEqual(['Headers', 'HeadersInput2'])
  })

  it('is in the docs as well', async () => {
    const docs = (await generated(directions))['docs.md']
    expect(docs).toContain('As it is sent to the service:\n\n```ts\ntype UserInput = {\n')
  })
})
