import { expect, it } from 'vitest'
import { conform } from '../../scripts/compile/conform'
import { sampleOf } from '../../scripts/compile/sample-of'
import { SchemaFacts } from '../../scripts/compile/schema-facts'
import { printValue } from '../../scripts/emit/print-value'
import type { OpenAPIDocument, SchemaLike } from '../../scripts/read/document'
import { examples } from '../../src/user/generated/examples'
import { documentedOperations } from '../support/definition'
import { generated } from './generated'

const Tree = {
  type: 'object',
  properties: { name: { type: 'string' }, twigs: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
}
const Chain = { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Chain' } } }
const facts = new SchemaFacts({ components: { schemas: { Tree, Chain } } } as unknown as OpenAPIDocument)

/** A documented value as its type has it: phone numbers are text, and details have name and value. */
const asTyped = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (name, entry) => {
    if (/phone$/.test(name) && typeof entry === 'number') return String(entry)
    return name === 'properties' && JSON.stringify(entry) === '[{}]' ? [{ name: 'string', value: 'string' }] : entry
  })

it("the mock handlers' data is what is documented, except for two contradictions of its schemas", () => {
  expect(
    Object.entries(examples).map(([operationId, { method, path, body = null }]) => ({
      operationId,
      method,
      path,
      body,
    })),
  ).toEqual(
    documentedOperations.map(({ operationId, method, path, exampleResponse }) => {
      return { operationId, method: method.toLowerCase(), path, body: asTyped(exampleResponse) }
    }),
  )
})

it.each<[SchemaLike, unknown]>([
  [{ type: 'string' }, 'string'],
  [{ type: 'string', format: 'email' }, 'user@example.com'],
  [{ type: 'integer', minimum: 3 }, 3],
  [{ enum: ['a', 'b'] }, 'a'],
  [{ const: 0 }, 0],
  [{ type: 'string', default: 'd', nullable: true }, 'd'],
  [{ type: 'string', examples: ['e'] }, 'e'],
  [{ type: ['null', 'boolean'] }, true],
  [{ type: 'null' }, null],
  [{ type: 'array', items: { type: 'number' } }, [1]],
  [{ type: 'array', prefixItems: [{ type: 'number' }, { type: 'string' }] }, [1, 'string']],
  [{ type: 'object', additionalProperties: { type: 'number' } }, { key: 1 }],
  [
    { allOf: [{ properties: { a: { type: 'string' } } }, { properties: { b: { type: 'number' } } }] },
    { a: 'string', b: 1 },
  ],
  [
    { oneOf: [{ type: 'null' }, { properties: { a: { type: 'string' } } }], properties: { b: { const: 2 } } },
    { a: 'string', b: 2 },
  ],
  [{ type: 'string', minLength: 8, maxLength: 9 }, 'stringst'],
  [{ type: 'string', maxLength: 3 }, 'str'],
  [{ type: 'string', pattern: '^[A-Z]{2}$' }, 'AB'],
  [{ type: 'string', pattern: '^\\d{8}$' }, '11111111'],
  [{ type: 'number', exclusiveMinimum: 0, maximum: 0.5 }, 0.5],
  [{ type: 'integer', minimum: 7, exclusiveMinimum: true, multipleOf: 5 }, 10],
  [{ type: 'number', maximum: -1 }, -1],
  [{ type: 'array', items: { enum: ['a', 'b', 'c'] }, minItems: 2, uniqueItems: true }, ['a', 'b']],
  [{ type: 'array', items: { type: 'string' }, minItems: 'two' as never }, ['string']],
  [{ type: 'object', required: ['constructor'], additionalProperties: { type: 'number' } }, { constructor: 1 }],
  [
    { anyOf: [{ properties: { a: { const: 1 } } }], oneOf: [{ properties: { b: { const: 2 } } }], type: 'object' },
    { a: 1, b: 2 },
  ],
  [{ type: 'array', items: { type: 'string' }, maxItems: 0 }, []],
  [
    { type: 'object', additionalProperties: { type: 'number' }, minProperties: 2 },
    { key: 1, key2: 1 },
  ],
  [{ type: 'object', required: ['a'], additionalProperties: { type: 'number' } }, { a: 1 }],
  [{ $ref: '#/components/schemas/Tree' }, { name: 'string', twigs: [] }],
  [{ $ref: '#/components/schemas/Chain' }, {}],
  [{ type: 'object', example: '{}' }, {}],
  [{ type: 'string', enum: ['a', 'b'], example: 'A', default: 'B' }, 'a'],
  [{ allOf: [{ enum: [1, 2, 3] }, { oneOf: [{ const: 4 }, { const: 2 }] }] }, 2],
  [{ allOf: [{ enum: ['a'] }, { enum: ['b'] }] }, undefined],
  [
    { type: 'object', properties: { a: { type: 'string' } }, required: ['a', 'b'] },
    { a: 'string', b: {} },
  ],
  [true, {}],
  [false, undefined],
])('a value is made up for %j', (schema, value) => {
  expect(sampleOf(facts, schema)).toEqual(value)
})

it('a value is generated quickly, however wide and deep its schema', () => {
  const level = (depth: number, required: boolean): SchemaLike => {
    const names = Array.from({ length: 30 }, (_, i) => `field${i}`)
    const field = depth > 1 ? level(depth - 1, required) : { type: 'string' }
    const properties = Object.fromEntries(names.map((name) => [name, field as SchemaLike]))
    return { type: 'object', properties, ...(required && { required: names }) }
  }
  const started = process.cpuUsage().user
  const sample = sampleOf(facts, level(6, false)) as Record<string, unknown>
  expect([Object.keys(sample).length, sample.field0]).toEqual([30, {}])
  // Nobody reads it, and no part of it would be valid.
  expect(sampleOf(facts, level(6, true))).toBeUndefined()
  // Microseconds of the processor; thirty fields on six levels are 700 million values.
  expect(process.cpuUsage().user - started).toBeLessThan(2_000_000)
})

it('a document is generated quickly where a base schema is a choice of hundreds of derived ones', async () => {
  const heirs = Array.from({ length: 300 }, (_, i) => `Heir${i}`)
  const base = { $ref: '#/components/schemas/Base' }
  const schemas = Object.fromEntries(
    heirs.map((name) => [name, { allOf: [base, { type: 'object', properties: { next: base } }] }]),
  )
  const Base = {
    type: 'object',
    properties: { kind: { type: 'string' } },
    oneOf: heirs.map((name) => ({ $ref: `#/components/schemas/${name}` })),
    discriminator: { propertyName: 'kind' },
  }
  const get = { operationId: 'x', responses: { 200: { content: { 'application/json': { schema: base } } } } }
  const started = process.cpuUsage().user
  const files = await generated({ paths: { '/x': { get } }, components: { schemas: { Base, ...schemas } } })
  expect(files['examples.ts']).toContain("kind: 'Heir0'")
  expect(process.cpuUsage().user - started).toBeLessThan(20_000_000)
})

const object = (properties: Record<string, SchemaLike>, rest: object = {}): SchemaLike => ({
  type: 'object',
  properties,
  ...rest,
})

it.each<[string, SchemaLike, unknown, unknown, string[]]>([
  ['stays as it is where it fits', object({ a: { type: 'string' } }), { a: 'x' }, { a: 'x' }, []],
  [
    'has its numbers turned to text',
    { type: 'string', nullable: true },
    49123,
    '49123',
    ['the value must be a string'],
  ],
  [
    'has its text turned to numbers',
    object({ a: { type: 'integer' } }),
    { a: '7' },
    { a: 7 },
    ['a must be an integer'],
  ],
  ['keeps null where it may be', object({ a: { type: 'string', nullable: true } }), { a: null }, { a: null }, []],
  [
    'loses a field that cannot be mended',
    object({ a: { enum: ['x', 'y'] } }),
    { a: 'z' },
    {},
    ['a must be "x" or "y"'],
  ],
  [
    'gains a field that is required',
    object({ a: { type: 'number' } }, { required: ['a'] }),
    {},
    { a: 1 },
    ['a is missing'],
  ],
  [
    'keeps and gains a field that is required and has no schema',
    object({ a: {} }, { required: ['b', 'c'] }),
    { b: 1 },
    { b: 1, c: {} },
    ['c is missing'],
  ],
  [
    'has a field made up anew where an example within the schema does not fit',
    object({ a: { type: 'object', example: 'a' } }, { required: ['a'] }),
    { a: 'b' },
    { a: {} },
    ['a must be an object'],
  ],
  ['loses a field that its type does not have', object({ a: {} }), { a: 1, b: 2 }, { a: 1 }, []],
  [
    'loses a field that is forbidden',
    object({ a: {} }, { additionalProperties: false }),
    { b: 2 },
    {},
    ['b is not allowed'],
  ],
  ['keeps other fields of an open object', object({ a: {} }, { additionalProperties: true }), { b: 2 }, { b: 2 }, []],
  ['keeps any field of a bare object', { type: 'object' }, { b: 2 }, { b: 2 }, []],
  [
    'is mended inside of lists',
    { type: 'array', items: { type: 'boolean' } },
    ['true', 1],
    [true],
    ['0 must be a boolean', '1 must be a boolean'],
  ],
  ['takes the choice that it fits', { oneOf: [object({ a: {} }), object({ b: {} })] }, { b: 1 }, { b: 1 }, []],
])('a documented value %s', (_, schema, value, conformed, contradictions) => {
  expect(conform(facts, schema, value)).toEqual({ value: conformed, contradictions })
})

it('a generated value has no field that only the other side sends', () => {
  const inner = { allOf: [{ type: 'string' }, { readOnly: true }] }
  const account = object(
    {
      id: { type: 'string', readOnly: true },
      at: inner,
      name: { type: 'string' },
      key: { type: 'string', writeOnly: true },
    },
    { required: ['id', 'at', 'name', 'key'] },
  )
  const [client, service] = [facts.sentBy('client'), facts.sentBy('service')]
  expect(sampleOf(client, account)).toEqual({ name: 'string', key: 'string' })
  expect(sampleOf(service, account)).toEqual({ id: 'string', at: 'string', name: 'string' })
  expect(conform(client, account, { name: 'a', key: 'b' })).toEqual({
    value: { name: 'a', key: 'b' },
    contradictions: [],
  })
  const answered = { id: '1', at: 'now', name: 'a' }
  expect(conform(service, account, { ...answered, key: 'b' })).toEqual({ value: answered, contradictions: [] })
})

it('a schema with items and no type is a list', () => {
  expect(sampleOf(facts, { items: { type: 'string' } })).toEqual(['string'])
  expect(sampleOf(facts, { prefixItems: [{ type: 'integer' }], items: false })).toEqual([1])
})

it('a value is printed as TypeScript, on lines of its own where it is long', () => {
  expect(printValue({ a: "it's", 'b-c': [1, null], d: {}, __proto__: 1, e: '\u2028\n"' })).toBe(
    `{ a: 'it\\'s', 'b-c': [1, null], d: {}, e: '\\u2028\\n"' }`,
  )
  expect(printValue(JSON.parse('{"__proto__":1}'))).toBe("{ ['__proto__']: 1 }")
  const long = 'x'.repeat(60)
  expect(printValue({ a: [long, long], b: 1 })).toBe(`{\n  a: [\n    '${long}',\n    '${long}',\n  ],\n  b: 1,\n}`)
})
