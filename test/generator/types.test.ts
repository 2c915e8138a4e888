import { readFileSync } from 'node:fs'
import axios from 'axios'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { clashesOf } from '../../scripts/compile/clashes-of'
import { typeNamesFor } from '../../scripts/compile/names'
import { generated } from './generated'

const typesOf = async (document: object) => String((await generated(document))['types.ts'])
const schemaOf = async (document: object) => String((await generated(document))['schema.ts'])

/** The signature of the one operation of a document, on one line. */
async function signature(operation: object, more: object = {}): Promise<string> {
  const types = await typesOf({ paths: { '/x': { post: { operationId: 'x', ...operation } } }, ...more })
  const method = /^ {2}x\(.*?(?=^ *$|^}$)/ms.exec(types)?.[0]
  return String(method).replaceAll(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(': | ', ': ').trim()
}

/** The names in the interface `operations` of a `schema.ts`. */
function operationsIn(schema: string): string[] {
  const [, text = ''] = /^export interface operations \{\n(.*?)^\}/ms.exec(schema) ?? []
  return [...text.matchAll(/^ {4}(\w+): \{$/gm)].map(([, name]) => String(name))
}

/** The types that `src/FOLDER/types.ts` exports. */
function declarationsIn(folder: string): (ts.InterfaceDeclaration | ts.TypeAliasDeclaration)[] {
  const file = new URL(`../../src/${folder}/types.ts`, import.meta.url)
  const source = ts.createSourceFile('types.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022)
  return source.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
}

const query = (name: string, rest: object = {}) => ({ name, in: 'query', schema: { type: 'string' }, ...rest })
const json = (schema: object, rest: object = {}) => ({ ...rest, content: { 'application/json': { schema } } })
const own = "OperationParameters['x']"

it('a part with a binary content type is bytes, with or without a type', async () => {
  const properties = {
    png: { contentMediaType: 'image/png' },
    pdf: { type: 'string', contentMediaType: 'application/pdf' },
    base64: { type: 'string', contentMediaType: 'image/png', contentEncoding: 'base64' },
    json: { type: 'string', contentMediaType: 'application/json' },
    csv: { type: 'string', contentMediaType: 'text/csv' },
  }
  const requestBody = { content: { 'multipart/form-data': { schema: { type: 'object', properties } } } }
  const bytes = 'Blob | ArrayBuffer | ArrayBufferView | string | undefined'
  const text = 'string | undefined'
  expect(await signature({ requestBody })).toContain(
    `data?: FormData | { png?: ${bytes} pdf?: ${bytes} base64?: ${text} json?: ${text} csv?: ${text} }`,
  )
})

describe('the parameters of a method', () => {
  it('are an empty object or null where an operation has none', async () => {
    expect(await signature({})).toBe(
      "x(parameters?: Record<string, never> | null, data?: null, config?: Kind['options']): ResultPromise<Kind, unknown>",
    )
  })

  it('may be left out, or null, when none is required', async () => {
    const parameters = [query('a'), query('b')]
    expect(await signature({ parameters })).toContain(
      `x(parameters?: ${own} | ParameterList<${own}> | null, data?: null,`,
    )
  })

  it('must be given when one is required, and may then be one value', async () => {
    const parameters = [query('a', { required: true }), query('b')]
    expect(await signature({ parameters })).toContain(
      `x(parameters: ${own} | ParameterList<${own}> | string, data?: null,`,
    )
  })

  it('may be one value when there is only one', async () => {
    expect(await signature({ parameters: [query('a')] })).toContain(`| NonNullable<${own}['a']> | null,`)
  })

  it('must not be one value when two are required, or it is a list', async () => {
    const two = [query('a', { required: true }), query('b', { required: true })]
    expect(await signature({ parameters: two })).toContain(`x(parameters: ${own} | ParameterList<${own}>, data?`)
    const list = [query('a', { required: true, schema: { type: 'array' } })]
    expect(await signature({ parameters: list })).toContain(`x(parameters: ${own} | ParameterList<${own}>, data?`)
  })

  it('have no null where they are required, and never require what has a default', async () => {
    const types = await typesOf({
      paths: {
        '/{id}': {
          get: {
            operationId: 'x',
            parameters: [
              { name: 'id', in: 'path', required: true, schema: { type: 'string', nullable: true } },
              query('named', { required: true, schema: { $ref: '#/components/schemas/Name' } }),
              query('size', {
                description: 'How many.',
                deprecated: true,
                schema: { type: 'integer', default: 10, nullable: true },
              }),
            ],
          },
        },
      },
      components: { schemas: { Name: { type: 'string', nullable: true } } },
    })
    expect(/interface OperationParameters {\n(.*?)^}/ms.exec(types)?.[1]).toBe(
      [
        '  x: {',
        '    id: string',
        '    named: NonNullable<Name>',
        '    /**',
        '     * How many.',
        '     *',
        '     * @deprecated',
        '     */',
        '    size?: number | null | undefined',
        '  }',
        '',
      ].join('\n'),
    )
  })
})

describe('the body of a method', () => {
  it('may be left out when {} is valid', async () => {
    expect(await signature({ requestBody: json({ type: 'object' }) })).toContain('| null, data?: object, config')
  })

  it('must be given when it is required or {} is invalid, and parameters with it', async () => {
    const start = 'x(parameters: BodyIsSecond | null | undefined, data: '
    expect(await signature({ requestBody: json({ type: 'object' }, { required: true }) })).toContain(`${start}object, `)
    expect(await signature({ requestBody: json({ type: 'array', items: { type: 'string' } }) })).toContain(
      `${start}string[], `,
    )
    expect(await signature({ requestBody: json({ required: ['a'], properties: { a: {} } }) })).toContain(
      `${start}{ a: unknown }, `,
    )
  })

  it('is any JSON value where the schema says nothing, and null where it says so', async () => {
    expect(await signature({ requestBody: json({}) })).toContain('data?: JsonValue, ')
    expect(await signature({ requestBody: json({ type: 'object', nullable: true }) })).toContain(
      'data?: object | null, ',
    )
  })

  it('is what is sent where it is not JSON', async () => {
    const body = (type: string, schema: object) => signature({ requestBody: { content: { [type]: { schema } } } })
    const form = { properties: { file: { type: 'string', format: 'binary' } } }
    expect(await body('multipart/form-data', form)).toContain(
      'data?: FormData | { /** @format binary */ file?: Blob | ArrayBuffer | ArrayBufferView | string | undefined }, ',
    )
    expect(await body('application/x-www-form-urlencoded', {})).toContain('data?: URLSearchParams | string | object, ')
    expect(await body('text/plain', { type: 'string' })).toContain('data: string, ')
    expect(await body('application/pdf', { type: 'string' })).toContain(
      'data: Blob | ArrayBuffer | ArrayBufferView | string, ',
    )
  })
})

describe('the result of a method', () => {
  const result = async (responses: object) => /: ResultPromise<Kind, (.*)>/.exec(await signature({ responses }))?.[1]

  it('is the JSON of every success', async () => {
    expect(
      await result({ 200: json({ type: 'string' }), 201: json({ type: 'number' }), 400: json({ type: 'array' }) }),
    ).toBe('string | number')
    expect(await result({ '2XX': json({ type: 'boolean' }), default: json({ type: 'string' }) })).toBe('boolean')
    expect(await result({ default: json({ type: 'string' }) })).toBe('string')
  })

  it("is '' where there is no body, as it is at run time", async () => {
    expect(await result({ 204: {} })).toBe("''")
    expect(await result({ 200: json({ type: 'number' }), 204: {} })).toBe("number | ''")
  })

  it('is text, bytes or unknown where it is not JSON', async () => {
    const other = (type: string) => result({ 200: { content: { [type]: { schema: { type: 'string' } } } } })
    expect(await other('text/html')).toBe('string')
    expect(await other('image/png')).toBe('Blob')
    expect(await result({ 200: { content: { '*/*': {} } } })).toBe('unknown')
  })
})

describe('a schema', () => {
  const schemas = (all: object) => ({ components: { schemas: all } })

  const declared = async (all: object, more: object = {}) =>
    (await typesOf({ ...schemas(all), ...more })).split(/^}\n\n(?=\/\*\*|export type)/m).at(-1)
  const typeOf = async (schema: object, others: object = {}) =>
    /export type X = (.*)/s
      .exec(String(await declared({ ...others, X: schema })))?.[1]
      ?.replaceAll(/\s+/g, ' ')
      .trim()

  it('requires no field for its default, takes any object where it says no more, and null where it says nullable', async () => {
    const properties = {
      size: { type: 'number', default: 1 },
      bare: { type: 'object' },
      nullable: { type: 'object', nullable: true },
      open: { type: 'object', additionalProperties: true },
      any: {},
      file: { type: 'string', format: 'binary' },
    }
    expect(await typesOf(schemas({ X: { type: 'object', required: ['bare'], properties } }))).toContain(
      [
        'export type X = {',
        '  /** @default 1 */',
        '  size?: number | undefined',
        '  bare: object',
        '  nullable?: object | null | undefined',
        '  open?: { [key: string]: unknown } | undefined',
        '  any?: unknown',
        '  /** @format binary */',
        '  file?: string | undefined',
        '}',
      ].join('\n'),
    )
    expect(await typeOf({ type: 'object', nullable: true })).toBe('object | null')
  })

  it('that contains itself is an alias, which TypeScript accepts', async () => {
    const Json = { oneOf: [{ type: 'string' }, { type: 'array', items: { $ref: '#/components/schemas/X' } }] }
    expect(await typeOf(Json)).toBe('string | X[]')
  })

  it('that is a choice of its own derived schemas is not part of them', async () => {
    const Pet = { oneOf: [{ $ref: '#/components/schemas/X' }], properties: { name: { type: 'string' } } }
    const Cat = { allOf: [{ $ref: '#/components/schemas/Pet' }], properties: { lives: { type: 'number' } } }
    expect(await typeOf(Cat, { Pet })).toBe('{ lives?: number | undefined } & { name?: string | undefined }')
  })

  it('that is referred to by its path gets a name', async () => {
    const schema = {
      type: 'object',
      properties: { up: { $ref: '#/paths/~1x/get/responses/200/content/application~1json/schema' } },
    }
    const types = await typesOf({ paths: { '/x': { get: { operationId: 'x', responses: { 200: json(schema) } } } } })
    expect(types).toContain("config?: Kind['options']): ResultPromise<Kind, XGet200>\n")
    expect(types).toContain('export type XGet200 = {\n  up?: XGet200 | undefined\n}\n')
  })

  it('has the operations beside the reference of a path in the form of openapi-typescript too', async () => {
    const operation = (operationId: string) => ({ operationId, responses: { 204: { description: '' } } })
    const { 'schema.ts': schema } = await generated({
      openapi: '3.1.0',
      paths: {
        '/x': { $ref: '#/components/pathItems/X', get: operation('getX') },
        '/y': { $ref: '#/components/pathItems/X' },
      },
      components: { pathItems: { X: { post: operation('postX') } } },
    })
    expect(schema).toMatch(/^ {4}"\/x": \{[^}]*\};\n {8}get: operations\["getX"\];[^}]* post: operations\["postX"\];/m)
    // `/x` has the name already.
    expect(schema).toMatch(/^ {4}"\/y": \{[^}]*\};\n[^}]* post: operations\["postY"\];/m)
    expect(operationsIn(String(schema))).toEqual(['getX', 'postX', 'postY'])
  })

  it('has each operation once in the form of openapi-typescript, by the name that a client has for it', async () => {
    const operation = (operationId: string, rest: object = {}) => ({ operationId, responses: { 204: {} }, ...rest })
    const hook = { '{$url}': { post: operation('list'), put: operation('hook') } }
    const schema = await schemaOf({
      openapi: '3.1.0',
      paths: {
        '/a': { get: operation('list', { callbacks: { hook } }), post: operation('') },
        '/b': { get: operation('list') },
        '/c': { $ref: '#/components/pathItems/C' },
        '/d': { $ref: '#/components/pathItems/C' },
      },
      webhooks: {
        changed: { post: operation('list'), put: operation('hook'), delete: operation('gone') },
        again: { $ref: '#/components/pathItems/C' },
      },
      components: { pathItems: { C: { get: operation('c') } } },
    })
    expect(operationsIn(schema)).toEqual(['list', 'postA', 'getB', 'c', 'getD', 'hook', 'gone'])
    expect(schema.replaceAll(/\s+\w+\?: never;/g, '')).toContain(
      'get: operations["list"];\n        post: operations["postA"];',
    )
    const named = new Set([...schema.matchAll(/ operations\["(\w+)"\]/g)].map(([, name]) => name))
    expect([...named].sort()).toEqual([...operationsIn(schema)].sort())
  })

  it('goes in the direction that its place has, whatever that is called, in the form of openapi-typescript', async () => {
    const file = { type: 'object', properties: { bytes: { type: 'string', format: 'binary' } } }
    const secret = { type: 'object', properties: { id: { type: 'string', writeOnly: true } } }
    const schema = await schemaOf({
      paths: {
        '/multipart/x': {
          post: {
            operationId: 'x',
            requestBody: json(file),
            responses: { 200: { $ref: '#/components/responses/parameters' } },
          },
        },
      },
      components: { responses: { parameters: json(secret, { description: '' }) } },
    })
    expect(
      [...schema.matchAll(/"application\/json": ([^;]*);/g)].map(([, type]) => type?.replace(/\s+/g, ' ')),
    ).toEqual(['object', '{ /** @format binary */ bytes?: string | undefined }'])
    expect(schema).not.toContain('@constant')
  })

  it('that is referred to by its path gets its name everywhere, also beside the reference of a path', async () => {
    const $ref = '#/paths/~1x/get/responses/200/content/application~1json/schema'
    const types = await typesOf({
      paths: {
        '/x': { get: { operationId: 'x', responses: { 200: json({ type: 'object' }) } } },
        '/y': { $ref: '#/paths/~1x', get: { operationId: 'y', responses: { 200: json({ $ref }) } } },
      },
    })
    expect(types).toMatch(/^ {2}y\(.*ResultPromise<Kind, XGet200>$/m)
  })

  it('is corrected where its required fields are listed among the others, or a key has no value', async () => {
    const X = {
      type: 'object',
      description: null,
      properties: { a: { type: 'string', nullable: null }, required: ['a'] },
    }
    expect(await typeOf(X)).toBe('{ a: string }')
  })

  it("has a type with its description, which openapi-typescript's refer to", async () => {
    const document = schemas({
      'my.Type': { type: 'object', description: 'Mine.\n@tag */', properties: { a: { type: 'string' } } },
      List: { type: 'array', items: { $ref: '#/components/schemas/my.Type' } },
    })
    expect(await typesOf(document)).toContain(
      '/**\n * Mine.\n * \\@tag *\\/\n */\nexport type myType = {\n  a?: string | undefined\n}\n\nexport type List = myType[]\n',
    )
    const schema = await schemaOf(document)
    expect(schema).toContain("import type { myType, List } from './types'\n")
    expect(schema).toContain('"my.Type": myType;\n        List: List;\n')
  })
})

describe('type names', () => {
  const names = (keys: string[], also: string[] = []) => {
    const found = typeNamesFor(keys, also)
    return keys.map((key) => found.get(key))
  }

  it('are the documented ones where they can be', () => {
    expect(names(['User', 'user_2', '$x', 'Ärger'])).toEqual(['User', 'user_2', '$x', 'Ärger'])
  })

  it('become identifiers, each its own', () => {
    expect(names(['a.b', 'aB', 'a-b', '1st', '..', 'a b c'])).toEqual(['aB2', 'aB', 'aB3', '_1st', '_', 'aBC'])
  })

  it.each(['axios', 'fetch'])('are none that src/%s/index.ts exports', (folder) => {
    const text = readFileSync(new URL(`../../src/${folder}/index.ts`, import.meta.url), 'utf8')
    const lists = [...text.matchAll(/^export (?:type )?\{(.*)\} from/gm)].map(([, list]) => String(list))
    const exported = lists.flatMap((list) => list.replaceAll('type ', '').split(',')).map((name) => name.trim())
    expect(exported.length).toBeGreaterThan(4)
    expect(names(exported)).toEqual(exported.map((name) => `${name}Schema`))
  })

  it('are none that TypeScript, the subpath or a generated file has', () => {
    expect(
      names(
        ['string', 'Client', 'Promise', 'Token', 'class', 'Mine', 'Result', 'Body', 'Pages', 'PaginateOptions'],
        ['Mine'],
      ),
    ).toEqual([
      'stringSchema',
      'ClientSchema',
      'PromiseSchema',
      'TokenSchema',
      'classSchema',
      'MineSchema',
      'ResultSchema',
      'BodySchema',
      'PagesSchema',
      'PaginateOptionsSchema',
    ])
    expect(names(['Client', 'ClientSchema'])).toEqual(['ClientSchema2', 'ClientSchema'])
  })

  it.each(['core', 'axios', 'fetch'])('are none that src/%s/types.ts exports', (folder) => {
    const exported = declarationsIn(folder).map(({ name }) => name.text)
    expect(exported.length).toBeGreaterThan(4)
    expect(names(exported)).toEqual(exported.map((name) => `${name}Schema`))
  })
})

describe('imports', () => {
  it('are of what a file refers to, not of what its comments, strings and fields are called', async () => {
    const words = "Says Widget, JsonValue, ResultPromise and OperationParameters: 'components'."
    const fields = { JsonValue: {}, components: { enum: ['JsonValue', 'it\\'] }, Gadget: { const: "'Widget" } }
    const files = await generated({
      paths: {
        '/x': {
          get: {
            operationId: 'x',
            description: words,
            responses: { 200: json({ type: 'string' }, { description: words }) },
          },
        },
      },
      components: {
        schemas: {
          Widget: { $ref: '#/components/schemas/Real' },
          Real: { type: 'object', description: words, properties: fields },
          Gadget: { type: 'string' },
        },
      },
    })
    const importsOf = (file: string) => String(files[file]).match(/^import type .*$/gm)
    expect(importsOf('schema.ts')).toEqual(["import type { Real, Gadget } from './types'"])
    expect(importsOf('types.ts')).toEqual(["import type { ResultPromise, ClientKind } from '../core/types'"])
    expect(importsOf('namespaces.ts')).toEqual(["import type { components } from './schema'"])
  })
})

it('numbers that are no JSON are any number in a type', async () => {
  const parameters = [query('a', { schema: { enum: [Number.POSITIVE_INFINITY, Number.NaN] } })]
  const types = await typesOf({ paths: { '/x': { get: { operationId: 'x', parameters } } } })
  expect(types).toContain('    a?: number | undefined\n')
})

describe('operations', () => {
  it('are not called as JavaScript calls methods by itself', async () => {
    const operation = (operationId: string) => ({ operationId, responses: { 204: {} } })
    const types = await typesOf({
      paths: { '/a': { get: operation('then'), put: operation('toJSON') }, '/b': { get: operation('then') } },
    })
    expect([...types.matchAll(/OperationMethodsOf<Kind>\['(\w+)'\]/g)].map(([, name]) => name)).toEqual([
      'getA',
      'putA',
      'getB',
    ])
  })

  it('without an operationId are named after method and path, each its own', async () => {
    const types = await typesOf({
      paths: {
        '/users/{id}': { parameters: [{ name: 'id', in: 'path', required: true }], get: {} },
        '/users/id': { get: {} },
        '/': { put: {} },
      },
    })
    expect([...types.matchAll(/(\w+): OperationMethodsOf<Kind>\['(\w+)'\]/g)].map((match) => match.slice(1))).toEqual([
      ['get', 'getUsersId'],
      ['get', 'getUsersId2'],
      ['put', 'put'],
    ])
  })

  it('with the name of a member of the client are only in client.paths', async () => {
    const paths = Object.fromEntries(
      ['request', 'hooks', 'paths', 'toString', 'x'].map((id) => [`/${id}`, { get: { operationId: id } }]),
    )
    const files = await generated({ paths })
    expect(files['client.ts']).toContain(
      "export interface Client extends AxiosInstance, Omit<OperationMethods, 'request' | 'paths' | 'toString'> {\n",
    )
    expect(files['fetch-client.ts']).toContain(
      "export interface Client extends FetchClient, Omit<OperationMethods, 'hooks' | 'paths' | 'toString'> {\n",
    )
    const calls = [...String(files['types.ts']).matchAll(/await (client.*)\(\)$/gm)].map((match) => match[1])
    expect(calls).toEqual([
      "client.paths['/request'].get",
      "client.paths['/hooks'].get",
      "client.paths['/paths'].get",
      "client.paths['/toString'].get",
      'client.x',
    ])
    expect(files['queries.ts']).toContain("export type ReadOperation = \n  | 'request'\n  | 'hooks'\n  | 'paths'\n")
    const plain = await generated({ paths: { '/x': { get: { operationId: 'x' } } } })
    expect(plain['client.ts']).toContain('export interface Client extends AxiosInstance, OperationMethods {\n')
    expect(plain['fetch-client.ts']).toContain('export interface Client extends FetchClient, OperationMethods {\n')
  })

  it('are not named like a member of an axios instance on a client of it', () => {
    const names: string[] = []
    for (const name in axios.create()) names.push(name)
    expect(names.length).toBeGreaterThan(10)
    expect([...names, 'bind', 'toString'].filter((name) => !clashesOf(name).includes('axios'))).toEqual([])
  })

  it('are not named like a member of FetchClient on a client of it', () => {
    const members = declarationsIn('fetch').find(({ name }) => name.text === 'FetchClient')
    const names = (members as ts.InterfaceDeclaration).members.map(({ name }) => (name as ts.Identifier).text)
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !clashesOf(name).includes('fetch'))).toEqual([])
    expect(clashesOf('getUser')).toEqual([])
  })

  it('say in their comment whether they need a token and are retried', async () => {
    const types = await typesOf({
      paths: {
        '/a': { get: { operationId: 'a', security: [], responses: { 204: {} } } },
        '/b': { post: { operationId: 'b' } },
      },
    })
    expect(types).toContain('`GET /a`. Needs no token. Retried after a failure with an unknown outcome.\n')
    expect(types).toContain('`POST /b`. Needs a token. Not retried after a failure with an unknown outcome.\n')
    expect(types).toContain("@returns `data` is `''` when the response has no body.\n")
  })
})

describe('the types of a client', () => {
  const operation = (rest: object = {}) => ({ operationId: 'x', responses: { 200: json({}) }, ...rest })

  it('need axios only for the client on axios', async () => {
    const files = await generated({ paths: { '/x': { get: operation() } } })
    const importsOf = (file: string) => [...String(files[file]).matchAll(/ from '(.*)'$/gm)].map((match) => match[1])
    expect(importsOf('types.ts')).toEqual(['../core/types'])
    expect(importsOf('fetch-client.ts')).toEqual(['../fetch/types', './types'])
    expect(importsOf('client.ts')).toEqual(['axios', '../axios/types', './types'])
  })

  it('show how Result and Body are used, where an operation has them', async () => {
    const both = await generated({ paths: { '/x': { get: operation({ requestBody: json({}) }) } } })
    const neither = await generated({ paths: { '/x': { get: { operationId: 'x' } } } })
    for (const file of ['client.ts', 'fetch-client.ts']) {
      expect(both[file]).toContain(" * @example type Data = Result<'x'>\n")
      expect(both[file]).toContain(" * @example type Data = Body<'x'>\n")
      expect(neither[file]).not.toContain('@example')
    }
  })
})

it('what links pass on, and what extends paths and responses, is data', async () => {
  const data = { $ref: 'nowhere.json', schema: 7, description: null }
  const link = { operationId: 'x', parameters: { id: data }, requestBody: '$response.body#/id' }
  const responses = { 'x-samples': data, 200: { description: '', links: { link, other: { requestBody: data } } } }
  const files = await generated({ paths: { 'x-samples': data, '/x': { get: { operationId: 'x', responses } } } })
  expect(files['operations.ts']).toContain("path: '/x'")
})

it('a document may have a name that hides a method of its objects', async () => {
  const schemas = { hasOwnProperty: { type: 'object', description: 'Has hasOwnProperty.' } }
  const responses = { hasOwnProperty: json({ $ref: '#/components/schemas/hasOwnProperty' }, { description: '' }) }
  const schema = await schemaOf({ components: { schemas, responses } })
  expect(schema).toContain('    schemas: {\n        hasOwnProperty: hasOwnProperty;\n')
  expect(schema).toContain('            "application/json": components["schemas"]["hasOwnProperty"];\n')
})

it('a server that is not yet filled in, or a mapping without values, keeps its place', async () => {
  const files = await generated({
    servers: [{ url: 'https://<your-domain>/api' }],
    paths: { '/x': { get: { operationId: 'x', servers: [{ url: '/v2' }] } } },
    components: { schemas: { X: { discriminator: { propertyName: 'k', mapping: null }, properties: { k: {} } } } },
  })
  expect(files['operations.ts']).toContain("'/v2'")
  expect(files['types.ts']).toContain('export type X = {\n  k?: unknown\n}\n')
})

it('an empty document is accepted', async () => {
  const files = await generated({ openapi: '3.1.0', webhooks: {} })
  expect(files['operations.ts']).toContain('export const operations: Operations = {\n}\n')
  expect(files['types.ts']).toContain('export interface OperationMethodsOf<Kind extends ClientKind> {\n}\n')
  expect(files['docs.md']).toContain('# Test\n')
})
