import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { contextOf } from '../../scripts/emit/emit-files'
import { RulePrinter } from '../../scripts/emit/print-rule'
import { createCheck } from '../../src/schemas/check-responses'
import type { Rule } from '../../src/schemas/rule'
import * as r from '../../src/schemas/rules'
import { validator } from '../../src/schemas/validator'
import { toJsonSchema } from '../support/json-schema'

const target = { name: 'test', header: '', source: '..', packageName: 'pkg' }
const schemas = {
  Cat: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' }, lives: { type: 'integer' } } },
  Dog: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' }, barks: { type: 'boolean' } } },
  Tree: { type: 'object', properties: { leaves: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } },
}

/** The rule that the generator makes of a schema. */
function ruleOf(schema: object): Rule {
  const document = { openapi: '3.1.0', info: { title: 'Test', version: '1' }, components: { schemas } }
  const context = contextOf(structuredClone(document) as never, target)
  const rules: Record<string, Rule> = {}
  const printer = new RulePrinter(context, 'answer', [], (name) => `r.lazy(() => rules.${name})`)
  const make = (part: object) => new Function('r', 'rules', `return ${printer.print(part)}`)(r, rules) as Rule
  for (const [name, named] of Object.entries(schemas)) rules[name] = make(named)
  return make(schema)
}

const issuesOf = (schema: object, value: unknown) =>
  (validator(ruleOf(schema))['~standard'].validate(value).issues ?? []).map(
    ({ path, keyword, message }) => `${path.join('.')} ${keyword}: ${message}`,
  )

describe('a rule says what is wrong, for', () => {
  const name = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', minLength: 1, maxLength: 2 } },
  }
  it.each<[string, object, unknown, string[]]>([
    ['a field that is missing', name, {}, ['name required: is required']],
    ['a field that is undefined', name, { name: undefined }, ['name required: is required']],
    ['text that is empty', name, { name: '' }, ['name minLength: must not be empty']],
    ['text that is too long', name, { name: 'abc' }, ['name maxLength: must have at most 2 characters']],
    ['another type', name, { name: null }, ['name type: must be text']],
    ['what is no object', name, [], [' type: must be an object']],
    ['another value', { enum: ['a', 'b'] }, 'c', [' enum: must be one of "a", "b"']],
    ['another constant', { const: 'a' }, 'c', [' enum: must be "a"']],
    ['a format', { type: 'string', format: 'email' }, 'a@b', [' format: must be an email address']],
    ['a date', { type: 'string', format: 'date' }, '2023-02-29', [' format: must be a date such as 2024-12-31']],
    ['an entry of a list', { type: 'array', items: { type: 'integer' } }, [1, 1.5], ['1 type: must be a whole number']],
    [
      'a field that is not allowed',
      { type: 'object', additionalProperties: false },
      { a: 1 },
      ['a additionalProperties: is not allowed'],
    ],
    ['one of two types', { type: ['string', 'null'] }, 1, [' anyOf: must be text, or must be null']],
    [
      'two schemas at once',
      { oneOf: [{ type: 'number' }, { type: 'integer' }] },
      1,
      [' oneOf: must match exactly one alternative, but matches 2'],
    ],
    ['the closest of several schemas', { anyOf: [name, { type: 'string' }] }, { name: 1 }, ['name type: must be text']],
    [
      'a form that its discriminator does not know',
      {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
        discriminator: { propertyName: 'kind', mapping: { cat: 'Cat' } },
      },
      { kind: 'bird' },
      ['kind enum: must be one of "cat", "Dog"'],
    ],
    [
      'a form by its discriminator',
      {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
        discriminator: { propertyName: 'kind' },
      },
      { kind: 'Cat', lives: 'nine', barks: 1 },
      ['lives type: must be a whole number'],
    ],
    [
      'a schema inside of itself',
      { $ref: '#/components/schemas/Tree' },
      { leaves: [{ leaves: [1] }] },
      ['leaves.0.leaves.0 type: must be an object'],
    ],
  ])('%s', (_, schema, value, issues) => {
    expect(issuesOf(schema, value)).toEqual(issues)
  })
})

/** Keywords, each with values of which it accepts some. */
const KEYWORDS: [object, unknown[]][] = [
  [{ type: 'number', minimum: 1, maximum: 3 }, [0, 1, 3, 4, '2']],
  [{ type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: true }, [1, 1.1, 2.9, 3]],
  [{ exclusiveMinimum: 1, exclusiveMaximum: 3 }, [1, 1.1, 3, 'x']],
  [{ type: 'integer', multipleOf: 3 }, [3, 4, 0, -6]],
  [
    { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true },
    [[], [1], [1, 1], [{ a: 1 }, { a: 1 }], [1, 2], [1, 2, 3]],
  ],
  [{ type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'number' } }, [['a'], ['a', 1], [1], ['a', 'b']]],
  [{ type: 'object', minProperties: 1, maxProperties: 2 }, [{}, { a: 1 }, { a: 1, b: 2, c: 3 }]],
  [
    { type: 'object', patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false },
    [{ 'x-a': 'b' }, { 'x-a': 1 }, { a: 'b' }],
  ],
  [
    { type: 'object', additionalProperties: { type: 'number' }, properties: { a: { type: 'string' } } },
    [{ a: 'b', c: 1 }, { a: 1 }, { c: 'd' }],
  ],
  [
    { allOf: [{ type: 'object', properties: { a: { type: 'string' } } }], required: ['a'] },
    [{}, { a: 'b' }, { a: 1 }, 1],
  ],
  [{ required: ['a'] }, [{}, { a: 1 }, 'text']],
  [{ not: { type: 'string' } }, ['a', 1]],
  [{ enum: ['a', null], nullable: true, type: 'string' }, ['a', null, 'b']],
  [{ enum: ['a'], nullable: true, type: 'string' }, ['a', null]],
  [{ type: 'string', nullable: true, minLength: 2, maxLength: 3 }, [null, 'a', 'äö', '👍👍', '👍👍👍👍']],
  [{ type: ['string', 'integer'] }, ['a', 1, 1.5, null]],
  [{ const: { a: [1], b: 1 } }, [{ b: 1, a: [1] }, { a: [2] }, 1]],
  [{ enum: [['a'], 'b', null] }, [['a'], 'b', null, [], 'a']],
  [{ type: 'string', pattern: '^\\p{L}+$' }, ['äb', '1']],
  [{ type: 'string', format: 'uuid' }, ['123e4567-e89b-12d3-a456-426614174000', 'x']],
  [{ type: 'object', required: ['toString'] }, [{ toString: 1 }]],
]

describe('the rules of the generator, beside Ajv', () => {
  const ajv = new Ajv({ strict: false })
  addFormats(ajv)
  it.each(KEYWORDS)('%j', (schema, values) => {
    // OpenAPI 3.0 has flags for exclusive limits.
    const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = toJsonSchema(schema) as Record<
      string,
      unknown
    >
    const limits = {
      ...(exclusiveMinimum === true ? { exclusiveMinimum: minimum } : { minimum, exclusiveMinimum }),
      ...(exclusiveMaximum === true ? { exclusiveMaximum: maximum } : { maximum, exclusiveMaximum }),
    }
    const { prefixItems, items, ...others } = rest
    const lists = prefixItems ? { items: prefixItems, additionalItems: items } : { items }
    const validate = ajv.compile(JSON.parse(JSON.stringify({ ...others, ...limits, ...lists })))
    const expected = values.map((value) => [value, validate(value)])
    expect(values.map((value) => [value, issuesOf(schema, value).length === 0])).toEqual(expected)
  })
})

describe('a value that JSON cannot represent', () => {
  const circular: Record<string, unknown> = {}
  circular.self = circular
  it.each([1n, circular, Symbol('a'), () => {}])('is invalid, and nothing throws', (value) => {
    for (const schema of [{ enum: ['a'] }, { enum: [['a'], 'b'] }, { type: 'string' }]) {
      expect(issuesOf(schema, value)).toHaveLength(1)
    }
  })

  it('is not checked where it is nested more deeply than the stack allows', () => {
    let deep: object = {}
    for (let i = 0; i < 100_000; i++) deep = { leaves: [deep] }
    const check = createCheck({ grow: { 200: ruleOf({ $ref: '#/components/schemas/Tree' }) } }, () => {})
    expect(check({ operationId: 'grow', status: 200, data: deep })).toBeUndefined()
  })
})

describe('a field that is named like a member of every object', () => {
  it('is missing where the value has none of its own', () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) {
      const properties = { [name]: { type: 'string' } }
      expect(issuesOf({ type: 'object', properties }, {})).toEqual([])
      expect(issuesOf({ type: 'object', properties }, { [name]: 1 })).toEqual([`${name} type: must be text`])
      const missing = [`${name} required: is required`]
      expect(issuesOf({ type: 'object', properties, required: [name] }, {})).toEqual(missing)
      expect(issuesOf({ type: 'object', required: [name], additionalProperties: true }, {})).toEqual(missing)
    }
  })
})
