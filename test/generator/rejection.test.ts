import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../scripts/run'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rejection-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** The message for a document, which must be rejected without a file being written. */
async function rejectionOf(text: string): Promise<string> {
  const spec = join(folder, 'api.yaml')
  writeFileSync(spec, text)
  const messages: string[] = []
  const isWarning = (message: string) => message.startsWith('warning: ')
  const code = await run(['--spec', spec, '--out', join(folder, 'out')], (message) => {
    if (!isWarning(message)) messages.push(message)
  })
  expect({ code, files: readdirSync(folder), messages: messages.length }).toEqual({
    code: 1,
    files: ['api.yaml'],
    messages: 1,
  })
  return String(messages[0]).replace(`${spec}: `, '')
}

const rejectionOfDocument = (document: object) =>
  rejectionOf(JSON.stringify({ openapi: '3.0.3', info: { title: 'Test', version: '1' }, paths: {}, ...document }))

const rejectionOfOperation = (operation: object, path = '/x') =>
  rejectionOfDocument({ paths: { [path]: { get: { responses: {}, ...operation } } } })

describe('a file that is not an OpenAPI 3 document is rejected', () => {
  it.each([
    ['[]', 'the document must be an object, not a list'],
    ['', 'the document must be an object, not null'],
    ['{ "swagger": "2.0" }', 'swagger: is Swagger 2.0; convert the document to OpenAPI 3.0 or 3.1 first'],
    ['{ "openapi": "4.0.0", "info": {} }', 'openapi: must be 3.0 or 3.1, as text, but is "4.0.0"'],
    ['openapi: 3.1', 'openapi: must be 3.0 or 3.1, as text, but is a number'],
    ['openapi: 3.1.0', 'info: must be an object, but is missing'],
    ['openapi: 3.1.0\ninfo: [', 'line 3, column 1: unexpected end of the stream within a flow collection'],
    ['openapi: 3.1.0\nopenapi: 3.1.1', 'line 2, column 1: duplicated mapping key'],
    [
      'openapi: 3.1.0\ninfo: &info\n  x-self: *info',
      'the document cannot be read as YAML: Converting circular structure to JSON',
    ],
    ['{\n  "openapi": "3.0.3",\n  "info" {}\n}', 'line 3, column 10: missed comma between flow collection entries'],
  ])('%j', async (text, message) => {
    expect(await rejectionOf(text)).toBe(message)
  })

  it('also when it does not exist', async () => {
    const messages: string[] = []
    expect(await run(['--spec', join(folder, 'none.json')], (message) => messages.push(message))).toBe(1)
    expect(messages).toEqual([expect.stringContaining('no such file')])
  })
})

describe('an invalid schema is rejected with its path', () => {
  it.each([
    [{ X: 'string' }, 'components.schemas.X: must be a schema, but is a string'],
    [{ X: null }, 'components.schemas.X: must be a schema, but is null'],
    [
      { X: { type: 'text' } },
      'components.schemas.X.type: must be one of string, number, integer, boolean, object, array, null, but is "text"',
    ],
    [{ X: { properties: { y: [] } } }, 'components.schemas.X.properties.y: must be a schema, but is a list'],
    [
      { X: { properties: { required: [7] } } },
      'components.schemas.X.properties.required: must be a schema, but is a list',
    ],
    [
      { X: { properties: { y: { required: true } } } },
      'components.schemas.X.properties.y.required: must be a list of names, but is a boolean',
    ],
    [{ X: { properties: ['y'] } }, 'components.schemas.X.properties: must be an object, but is a list'],
    [{ X: { allOf: {} } }, 'components.schemas.X.allOf: must be a list, but is an object'],
    [{ X: { items: { enum: 'a' } } }, 'components.schemas.X.items.enum: must be a list, but is a string'],
    [
      { X: { properties: { y: { $ref: '#/components/schemas/Y' } } } },
      'components.schemas.X.properties.y: "#/components/schemas/Y" does not exist',
    ],
    [
      { X: { items: { $ref: 'other.yaml#/Y' } } },
      'components.schemas.X.items: "other.yaml#/Y" cannot be read: no such file',
    ],
    [
      { X: { items: { $ref: '#Y' } } },
      'components.schemas.X.items: "#Y" is no "$anchor" of a schema in this document; refer to a schema by its path, as in "#/components/schemas/User"',
    ],
    [
      { X: { items: { $ref: '#' } } },
      'components.schemas.X.items: "#" is the document itself; refer to a schema by its path, as in "#/components/schemas/User"',
    ],
    [
      { X: { $ref: '#/components/schemas/Y' }, Y: { $ref: '#/components/schemas/X' } },
      'components.schemas.X: "#/components/schemas/Y" refers to itself',
    ],
    [
      { X: { oneOf: [], discriminator: { propertyName: 'a', mapping: { b: 'Y' } } } },
      'components.schemas.X.discriminator.mapping.b: "Y" is not in this document; bundle the files into one first',
    ],
    [
      { X: { items: { $ref: '#/components/responses/Y' } } },
      'components.schemas.X.items: "#/components/responses/Y" is not a schema',
    ],
    [
      { X: { definitions: { Y: { type: { type: 'string' } } } } },
      'components.schemas.X.definitions.Y.type: must be one of string, number, integer, boolean, object, array, null, but is an object',
    ],
    [{ X: { if: { properties: { y: null } } } }, 'components.schemas.X.if.properties.y: must be a schema, but is null'],
    [
      { X: { dependentSchemas: { y: null } } },
      'components.schemas.X.dependentSchemas.y: must be a schema, but is null',
    ],
    [
      { X: { unevaluatedProperties: 'none' } },
      'components.schemas.X.unevaluatedProperties: must be a schema, but is a string',
    ],
    [{ X: { discriminator: 'kind' } }, 'components.schemas.X.discriminator: must be an object, but is a string'],
    [
      { X: { discriminator: { propertyName: 'k', mapping: 'Y' } } },
      'components.schemas.X.discriminator.mapping: must be an object, but is a string',
    ],
  ])('%j', async (schemas, message) => {
    expect(await rejectionOfDocument({ components: { schemas } })).toBe(message)
  })

  it('beside a reference too, where that means something', async () => {
    const schemas = { X: { $ref: '#/components/schemas/Y', allOf: {} }, Y: {} }
    expect(await rejectionOfDocument({ openapi: '3.1.0', components: { schemas } })).toBe(
      'components.schemas.X.allOf: must be a list, but is an object',
    )
    const deeper = { X: { $ref: '#/components/schemas/Y', properties: { a: { type: 'text' } } }, Y: {} }
    expect(await rejectionOfDocument({ openapi: '3.1.0', components: { schemas: deeper } })).toMatch(
      /^components\.schemas\.X\.properties\.a\.type: must be one of /,
    )
  })

  it('in an operation as well', async () => {
    const content = { 'application/json': { schema: { anyOf: [{ type: 'int' }] } } }
    expect(await rejectionOfOperation({ responses: { 200: { description: '', content } } })).toMatch(
      /^paths\.\/x\.get\.responses\.200\.content\.application\/json\.schema\.anyOf\.0\.type: must be one of /,
    )
  })
})

describe('what no operation uses is rejected with its path', () => {
  it.each([
    [{ parameters: { Limit: null } }, 'parameters.Limit: must be a parameter, but is null'],
    [{ parameters: { Limit: { in: 'query' } } }, 'parameters.Limit.name: must be a name'],
    [{ parameters: [] }, 'parameters: must be an object, but is a list'],
    [{ responses: { Gone: null } }, 'responses.Gone: must be an object, but is null'],
    [{ pathItems: { P: { get: 'x' } } }, 'pathItems.P.get: must be an operation, but is a string'],
    [
      { pathItems: { P: { get: { parameters: [null] } } } },
      'pathItems.P.get.parameters.0: must be a parameter, but is null',
    ],
    [{ pathItems: { P: { parameters: {} } } }, 'pathItems.P.parameters: must be a list, but is an object'],
  ])('%j', async (components, message) => {
    expect(await rejectionOfDocument({ openapi: '3.1.0', components })).toBe(`components.${message}`)
  })

  it('in webhooks as well', async () => {
    expect(await rejectionOfDocument({ openapi: '3.1.0', webhooks: { hook: { post: true } } })).toBe(
      'webhooks.hook.post: must be an operation, but is a boolean',
    )
  })
})

describe('an invalid operation is rejected with its path', () => {
  it.each([
    [{ parameters: {} }, '.parameters: must be a list, but is an object'],
    [{ parameters: ['id'] }, '.parameters.0: must be a parameter, but is a string'],
    [{ parameters: [{ in: 'query' }] }, '.parameters.0.name: must be a name'],
    [
      { parameters: [{ name: 'q', in: 'body' }] },
      '.parameters.0.in: must be one of path, query, header, cookie, but is "body"',
    ],
    [{ parameters: [{ name: 'q' }] }, '.parameters.0.in: must be one of path, query, header, cookie, but is missing'],
    [
      { parameters: [{ name: 'q', in: 'query', style: 'simple' }] },
      '.parameters.0.style: must be one of form, spaceDelimited, pipeDelimited, deepObject in query, but is "simple"',
    ],
    [
      {
        parameters: [
          { name: 'q', in: 'query' },
          { name: 'q', in: 'query' },
        ],
      },
      '.parameters.1: "q" in query is declared twice',
    ],
    [
      { parameters: [{ $ref: '#/components/parameters/q' }] },
      '.parameters.0: "#/components/parameters/q" does not exist',
    ],
    [{ requestBody: [] }, '.requestBody: must be an object, but is a list'],
    [{ requestBody: { content: 'json' } }, '.requestBody.content: must be an object, but is a string'],
    [{ responses: [] }, '.responses: must be an object, but is a list'],
    [{ responses: { 200: 'fine' } }, '.responses.200: must be an object, but is a string'],
    [{ operationId: 7 }, '.operationId: must be text'],
    [{ security: 'none' }, '.security: must be a list, but is a string'],
    [{ servers: [{ url: '/{v}' }] }, '.servers.0.variables.v: has no default'],
  ])('%j', async (operation, message) => {
    expect(await rejectionOfOperation(operation)).toBe(`paths./x.get${message}`)
  })

  it('when its servers or those of the document are not a list', async () => {
    expect(await rejectionOfOperation({ servers: 'https://x' })).toBe(
      'paths./x.get.servers: must be a list, but is a string',
    )
    expect(await rejectionOfDocument({ servers: 'https://x' })).toBe('servers: must be a list, but is a string')
  })

  it('when its path is invalid', async () => {
    expect(await rejectionOfDocument({ paths: { x: {} } })).toBe('paths.x: must begin with "/"')
    expect(await rejectionOfDocument({ paths: [] })).toBe('paths: must be an object, but is a list')
    expect(await rejectionOfDocument({ paths: { '/x': [] } })).toBe('paths./x: must be an object, but is a list')
    expect(await rejectionOfDocument({ paths: { '/x': { get: 'x' } } })).toBe(
      'paths./x.get: must be an operation, but is a string',
    )
  })
})
