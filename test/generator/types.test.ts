import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
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

const query = (name: string, rest: object = {}) => ({ name, in: 'query', schema: { type: 'string' }, ...rest })
const json = (schema: object, rest: object = {}) => ({ ...rest, content: { 'application/json': { schema } } })
const own = "OperationParameters['x']"

describe('the parameters of a method', () => {
  it('are none, an empty object or null where an operation has none', async () => {
    expect(await signature({})).toBe(
      'x(parameters?: Record<string, never> | null, data?: null, config?: RequestOptions): Answer<unknown>',
    )
  })

  it('may be left out, or null, when none is required', async () => {
    const parameters = [query('a'), query('b')]
    expect(await signature({ parameters })).toContain(
      `x(parameters?: ${own} | ParameterList<${own}> | null, data?: null,`,
    )
  })

  it('must be given when one is required, and then one value does', async () => {
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
  it('may be left out when {} would do', async () => {
    expect(await signature({ requestBody: json({ type: 'object' }) })).toContain('| null, data?: object, config')
  })

  it('must be given when it is required or {} would not do, and parameters with it', async () => {
    const start = 'x(parameters: Record<string, never> | null | undefined, data: '
    expect(await signature({ requestBody: json({ type: 'object' }, { required: true }) })).toContain(`${start}object, `)
    expect(await signature({ requestBody: json({ type: 'array', items: { type: 'string' } }) })).toContain(
      `${start}string[], `,
    )
    expect(await signature({ requestBody: json({ required: ['a'], properties: { a: {} } }) })).toContain(
      `${start}{ a: unknown }, `,
    )
  })

  it('is any JSON value where the schema says nothing, and null where it says so', async () => {
    expect(await signature({ requestBody: json({}) })).toContain('data?: NonNullable<unknown> | null, ')
    expect(await signature({ requestBody: json({ type: 'object', nullable: true }) })).toContain(
      'data?: object | null, ',
    )
  })

  it('is what axios takes where it is not JSON', async () => {
    const body = (type: string, schema: object) => signature({ requestBody: { content: { [type]: { schema } } } })
    const form = { properties: { file: { type: 'string', format: 'binary' } } }
    expect(await body('multipart/form-data', form)).toContain(
      'data?: FormData | { file?: Blob | ArrayBuffer | ArrayBufferView | string }, ',
    )
    expect(await body('application/x-www-form-urlencoded', {})).toContain('data?: URLSearchParams | string | object, ')
    expect(await body('text/plain', { type: 'string' })).toContain('data: string, ')
    expect(await body('application/pdf', { type: 'string' })).toContain(
      'data: Blob | ArrayBuffer | ArrayBufferView | string, ',
    )
  })
})

describe('the answer of a method', () => {
  const answer = async (responses: object) => /: (Answer<.*>)/.exec(await signature({ responses }))?.[1]

  it('is the JSON of every success', async () => {
    expect(
      await answer({ 200: json({ type: 'string' }), 201: json({ type: 'number' }), 400: json({ type: 'array' }) }),
    ).toBe('Answer<string | number>')
    expect(await answer({ '2XX': json({ type: 'boolean' }), default: json({ type: 'string' }) })).toBe(
      'Answer<boolean>',
    )
    expect(await answer({ default: json({ type: 'string' }) })).toBe('Answer<string>')
  })

  it("is '' where there is no body, as it is at run time", async () => {
    expect(await answer({ 204: {} })).toBe("Answer<''>")
    expect(await answer({ 200: json({ type: 'number' }), 204: {} })).toBe("Answer<number | ''>")
  })

  it('is text or unknown where it is not JSON', async () => {
    const other = (type: string) => answer({ 200: { content: { [type]: { schema: { type: 'string' } } } } })
    expect(await other('text/html')).toBe('Answer<string>')
    expect(await other('image/png')).toBe('Answer<unknown>')
  })
})

describe('a schema', () => {
  const schemas = (all: object) => ({ components: { schemas: all } })

  it('requires no field for its default, takes any object where it says no more, and null where it says nullable', async () => {
    const schema = await schemaOf(
      schemas({
        X: {
          type: 'object',
          required: ['bare'],
          properties: {
            size: { type: 'number', default: 1 },
            bare: { type: 'object' },
            nullable: { type: 'object', nullable: true },
            open: { type: 'object', additionalProperties: true },
            any: {},
            file: { type: 'string', format: 'binary' },
          },
        },
        Bare: { type: 'object', nullable: true },
      }),
    )
    for (const field of [
      'size?: number;',
      'bare: object;',
      'nullable?: object | null;',
      'any?: unknown;',
      'Bare: object | null;',
      'file?: Blob | ArrayBuffer | ArrayBufferView | string;',
    ]) {
      expect(schema).toContain(` ${field}\n`)
    }
    expect(schema).toMatch(/open\?: {\s+\[key: string\]: unknown;\s+};/)
  })

  it('that is part of itself is an alias, which TypeScript takes', async () => {
    const schema = await schemaOf(
      schemas({
        Json: { oneOf: [{ type: 'string' }, { type: 'array', items: { $ref: '#/components/schemas/Json' } }] },
      }),
    )
    expect(schema).toContain('Json: JsonRecursive;')
    expect(schema).toContain('type JsonRecursive = string | JsonRecursive[]\n')
  })

  it('that is a choice of its own heirs is none of theirs', async () => {
    const types = await schemaOf(
      schemas({
        Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }], properties: { name: { type: 'string' } } },
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }], properties: { lives: { type: 'number' } } },
      }),
    )
    expect(types.replaceAll(/\s+/g, ' ')).toContain('Cat: { lives?: number; } & { name?: string; };')
  })

  it('that is referred to where it stands gets a name', async () => {
    const schema = {
      type: 'object',
      properties: { up: { $ref: '#/paths/~1x/get/responses/200/content/application~1json/schema' } },
    }
    const types = await typesOf({ paths: { '/x': { get: { operationId: 'x', responses: { 200: json(schema) } } } } })
    expect(types).toContain('config?: RequestOptions): Answer<XGet200>\n')
    expect(types).toContain("export type XGet200 = components['schemas']['XGet200']\n")
  })

  it('is read as it is meant where its required fields stand among the others, or a key has no value', async () => {
    const X = {
      type: 'object',
      description: null,
      properties: { a: { type: 'string', nullable: null }, required: ['a'] },
    }
    expect((await schemaOf(schemas({ X }))).replaceAll(/\s+/g, ' ')).toContain('X: { a: string; };')
  })

  it('has an alias with its description', async () => {
    expect(await typesOf(schemas({ 'my.Type': { type: 'string', description: 'Mine.\n@tag */' } }))).toContain(
      "/**\n * Mine.\n * \\@tag *\\/\n */\nexport type myType = components['schemas']['my.Type']\n",
    )
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

  it('are none that TypeScript, the subpath or the generated file has', () => {
    expect(names(['string', 'Client', 'Promise', 'Token', 'class', 'Mine'], ['Mine'])).toEqual([
      'stringSchema',
      'ClientSchema',
      'PromiseSchema',
      'TokenSchema',
      'classSchema',
      'MineSchema',
    ])
    expect(names(['Client', 'ClientSchema'])).toEqual(['ClientSchema2', 'ClientSchema'])
  })

  it('leave out every name that the runtime exports', () => {
    const file = new URL('../../src/runtime/types.ts', import.meta.url)
    const source = ts.createSourceFile('types.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022)
    const exported = source.statements.flatMap((statement) =>
      ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? statement.name.text : [],
    )
    expect(exported.length).toBeGreaterThan(9)
    expect(names(exported)).toEqual(exported.map((name) => `${name}Schema`))
  })
})

describe('operations', () => {
  it('without an operationId are named after method and path, each its own', async () => {
    const types = await typesOf({
      paths: {
        '/users/{id}': { parameters: [{ name: 'id', in: 'path', required: true }], get: {} },
        '/users/id': { get: {} },
        '/': { put: {} },
      },
    })
    expect([...types.matchAll(/(\w+): OperationMethods\['(\w+)'\]/g)].map((match) => match.slice(1))).toEqual([
      ['get', 'getUsersId'],
      ['get', 'getUsersId2'],
      ['put', 'put'],
    ])
  })

  it('that axios has a member for are left to client.paths', async () => {
    const types = await typesOf({ paths: { '/x': { get: { operationId: 'request' }, put: { operationId: 'x' } } } })
    expect(types).toContain("export interface Client extends AxiosInstance, Omit<OperationMethods, 'request'> {\n")
    expect(types).toContain("   * const { data } = await client.paths['/x'].get()\n")
    expect(await typesOf({})).toContain('export interface Client extends AxiosInstance, OperationMethods {\n')
  })
})

it('a document with nothing in it is taken', async () => {
  const files = await generated({ openapi: '3.1.0', webhooks: {} })
  expect(files['operations.ts']).toContain('export const operations: Operations = {\n}\n')
  expect(files['types.ts']).toContain('export interface OperationMethods {\n}\n')
  expect(files['docs.md']).toContain('# Test\n')
})
