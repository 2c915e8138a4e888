import { describe, expect, it } from 'vitest'
import { contextOf } from '../../scripts/emit/emit-files'
import type { OpenAPIDocument } from '../../scripts/read/document'

/** A keyword, and no method. */
const then = 'then'
const text = { type: 'string' }
const object = { type: 'object', properties: { a: text } }
const list = (items: object) => ({ type: 'array', items })

/** What is said of a document, without what it has no security for. */
function warningsOf(document: object): string[] {
  const warnings = new Set<string>()
  const whole = { openapi: '3.1.0', info: { title: 'Test' }, security: [], ...document } as unknown as OpenAPIDocument
  contextOf(whole, { name: 'test', header: '', source: '..', packageName: 'pkg' }, (place, problem) => {
    warnings.add(`${place.join('.')}: ${problem}`)
  })
  return [...warnings]
}

const warningsOfOperation = (operation: object) =>
  warningsOf({ paths: { '/x': { post: { operationId: 'x', ...operation } } } }).map((each) =>
    each.replace('paths./x.post.', ''),
  )

describe('keywords of schemas that are ignored', () => {
  it('are named at the schema that has them', () => {
    const X = {
      ...object,
      if: { properties: { a: { const: 'b' } } },
      [then]: { required: ['c'] },
      dependentSchemas: { a: object },
      dependentRequired: { a: ['c'] },
      propertyNames: { minLength: 2 },
      unevaluatedProperties: text,
    }
    const Y = { type: 'array', prefixItems: [text], contains: text, unevaluatedItems: object }
    const Z = { allOf: [{ $dynamicRef: '#node' }] }
    const content = { 'application/json': { schema: { else: object, [then]: object, if: {} } } }
    expect(
      warningsOf({
        paths: { '/x': { get: { operationId: 'x', responses: { 200: { content } } } } },
        components: { schemas: { X, Y, Z } },
      }),
    ).toEqual([
      'paths./x.get.responses.200.content.application/json.schema: has "if", "then", "else", which the generator ignores',
      'components.schemas.X: has "if", "then", "dependentSchemas", "dependentRequired", "propertyNames", "unevaluatedProperties", which the generator ignores',
      'components.schemas.Y: has "contains", "unevaluatedItems", which the generator ignores',
      'components.schemas.Z.allOf.0: has "$dynamicRef", which the generator ignores',
    ])
  })

  it('are not named where they say nothing, or what types say anyway, or are the names of fields', () => {
    const X = { ...object, unevaluatedProperties: false, unevaluatedItems: true, [then]: object, else: object }
    const Y = { ...object, unevaluatedProperties: { not: {} }, if: object }
    const properties = { if: object, [then]: object, unevaluatedProperties: object }
    expect(
      warningsOf({ components: { schemas: { X, Y, Z: { properties, example: { if: {}, [then]: {} } } } } }),
    ).toEqual([])
  })
})

it('a mapping without values is named', () => {
  const Pet = { ...object, discriminator: { propertyName: 'a', mapping: null } }
  expect(warningsOf({ components: { schemas: { Pet } } })).toEqual([
    'components.schemas.Pet.discriminator.mapping: is ignored: it is null',
  ])
})

describe('parameters that a style cannot express', () => {
  const nested = 'has objects or lists in an object, which its style cannot express: a call with one is rejected'
  const listed = 'is a list of objects or lists, which its style cannot express: a call with one is rejected'
  const holding = (a: object) => ({ type: 'object', properties: { a } })
  const recursive = { $ref: '#/components/schemas/Tree' }
  const Tree = { type: 'object', properties: { again: recursive, name: text } }

  it.each([
    ['query', {}, holding(object), [nested]],
    ['query', {}, holding(list(object)), [nested]],
    ['query', {}, holding(list(text)), []],
    ['query', {}, { allOf: [object, { oneOf: [holding(text), holding(object)] }] }, [nested]],
    ['query', {}, { type: 'object', additionalProperties: object }, [nested]],
    ['query', {}, { type: 'array', prefixItems: [text, object] }, [listed]],
    ['query', { explode: false }, holding(list(text)), [nested]],
    ['query', { explode: false }, object, []],
    ['query', { style: 'deepObject', explode: true }, holding(holding(list(text))), []],
    ['query', { style: 'deepObject', explode: true }, holding(holding(list(object))), [nested]],
    ['query', { style: 'deepObject', explode: true }, list(object), [listed]],
    ['query', { style: 'deepObject', explode: true }, recursive, []],
    ['query', {}, recursive, [nested]],
    ['header', {}, holding(list(text)), [nested]],
    ['header', {}, list(list(text)), [listed]],
    ['cookie', {}, holding(object), [nested]],
    ['cookie', {}, text, []],
  ])('are named: in %s, %j, %j', (location, style, schema, expected) => {
    const parameters = [{ name: 'p', in: location, schema, ...style }]
    const paths = { '/x': { get: { operationId: 'x', parameters } } }
    expect(warningsOf({ paths, components: { schemas: { Tree } } })).toEqual(
      expected.map((warning) => `paths./x.get.parameters.0: ${warning}`),
    )
  })

  it('are not named where they are JSON', () => {
    const content = { 'application/json': { schema: holding(list(object)) } }
    expect(warningsOfOperation({ parameters: [{ name: 'p', in: 'query', content }] })).toEqual([])
  })
})

it('a part whose content type is not sent for an object is named', () => {
  const file = { type: 'string', format: 'binary' }
  const loop = { $ref: '#/components/schemas/Loop' }
  const properties = { xml: object, many: list(object), json: object, text, loop, file }
  const encoding = {
    xml: { contentType: 'application/xml' },
    many: { contentType: 'text/plain' },
    json: { contentType: 'application/vnd.a+json' },
    text: { contentType: 'application/xml' },
    loop: { contentType: 'text/csv' },
    file: { contentType: 'image/png, image/jpeg' },
  }
  const media = { schema: { type: 'object', properties }, encoding }
  const place = 'paths./x.post.requestBody.content.multipart/form-data.encoding'
  const operation = { operationId: 'x', requestBody: { content: { 'multipart/form-data': media } } }
  const Loop = { oneOf: [text, { type: 'array', items: loop }] }
  expect(warningsOf({ paths: { '/x': { post: operation } }, components: { schemas: { Loop } } })).toEqual([
    `${place}.xml.contentType: is ignored for objects and nested lists, which are sent as JSON`,
    `${place}.many.contentType: is ignored for objects and nested lists, which are sent as JSON`,
    `${place}.loop.contentType: is ignored for objects and nested lists, which are sent as JSON`,
  ])
})

it('a response is named whose content type has parameters that are not requested', () => {
  const json = { schema: object }
  const responses = {
    200: { content: { 'application/json; version=2': json, 'text/csv; Charset=utf-8; header=present': json } },
    201: { content: { 'application/json;charset=utf-8': json, 'text/plain': {} } },
    400: { content: { 'application/json; version=2': json } },
  }
  const at = (status: number, type: string) => `responses.${status}.content.${type}`
  expect(warningsOfOperation({ responses })).toEqual([
    `${at(200, 'application/json; version=2')}: is requested without its parameters`,
    `${at(200, 'text/csv; Charset=utf-8; header=present')}: is requested without its parameters`,
  ])
})
