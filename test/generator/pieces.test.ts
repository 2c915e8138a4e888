import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSpec, readSpecFile } from '../../scripts/read/read-spec'

const text = { type: 'string' }
const json = (schema: object) => ({ content: { 'application/json': { schema } } })

const root = {
  openapi: '3.1.0',
  info: { title: 'In pieces', version: '1', description: { $ref: 'docs/intro.md' } },
  paths: {
    '/users': { $ref: 'paths/users.json' },
    '/pets': { get: { $ref: './paths/pets.json#/list' }, parameters: [{ $ref: 'shared.json#/parameters/limit' }] },
  },
  components: {
    schemas: {
      Person: { $ref: 'models/user.json' },
      Pet: {
        oneOf: [{ $ref: 'models/cat.json' }, { $ref: '#/components/schemas/Dog' }],
        discriminator: { propertyName: 'kind', mapping: { cat: 'models/cat.json', dog: '#/components/schemas/Dog' } },
      },
      Dog: { type: 'object', properties: { owner: { $ref: '#/components/schemas/Person' } } },
      user: text,
    },
    responses: { $ref: 'shared.json#/responses' },
  },
}

const files: Record<string, unknown> = {
  'api.json': root,
  'docs/intro.md': '# Hello\n',
  'paths/users.json': {
    get: {
      operationId: 'listUsers',
      parameters: [{ $ref: '../shared.json#/parameters/limit' }],
      responses: {
        200: { description: '', ...json({ type: 'array', items: { $ref: '../models/user.json' } }) },
        404: { $ref: '../shared.json#/responses/Missing' },
        500: { $ref: '../api.json#/components/responses/Missing' },
      },
      'x-samples': [{ $ref: 'nowhere.json' }],
    },
  },
  'paths/pets.json': {
    list: { operationId: 'listPets', responses: { 200: json({ $ref: '../api.json#/components/schemas/Pet' }) } },
  },
  'shared.json': {
    parameters: { limit: { name: 'limit', in: 'query', schema: { $ref: '#/definitions/Limit' } } },
    definitions: { Limit: { type: 'integer' } },
    responses: { Missing: { description: 'Missing.', ...json({ $ref: 'models/problem.json#/$defs/Problem' }) } },
  },
  'models/user.json': {
    type: 'object',
    properties: {
      friend: { $ref: '#' },
      boss: { $ref: 'user.json', description: 'Mine.' },
      name: { $ref: '#/$defs/na~1me%20' },
      nick: { $ref: '#/properties/name' },
      example: { type: 'object', example: { $ref: 'nowhere.json' } },
    },
    $defs: { 'na/me ': text },
  },
  'models/cat.json': { type: 'object', properties: { owner: { $ref: 'user.json' } } },
  'models/problem.json': { $defs: { Problem: { type: 'object', properties: { title: text } } } },
}

let folder: string
const write = (name: string, content: unknown) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pieces-'))
  for (const [name, content] of Object.entries(files)) write(name, content)
})

afterAll(() => rmSync(folder, { recursive: true }))

const named = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const limit = { name: 'limit', in: 'query', schema: named('Limit') }
const missing = { description: 'Missing.', ...json(named('Problem')) }
const whole = {
  openapi: '3.1.0',
  info: { title: 'In pieces', version: '1', description: '# Hello\n' },
  paths: {
    '/users': {
      get: {
        operationId: 'listUsers',
        parameters: [limit],
        responses: {
          200: { description: '', ...json({ type: 'array', items: named('Person') }) },
          404: missing,
          500: { $ref: '#/components/responses/Missing' },
        },
        'x-samples': [{ $ref: 'nowhere.json' }],
      },
    },
    '/pets': {
      get: { operationId: 'listPets', responses: { 200: json(named('Pet')) } },
      parameters: [limit],
    },
  },
  components: {
    responses: { Missing: missing },
    schemas: {
      Person: {
        type: 'object',
        properties: {
          friend: named('Person'),
          boss: { ...named('Person'), description: 'Mine.' },
          name: named('na~1me%20'),
          nick: named('user%20name'),
          example: { type: 'object', example: { $ref: 'nowhere.json' } },
        },
        $defs: { 'na/me ': text },
      },
      Pet: {
        oneOf: [named('cat'), named('Dog')],
        discriminator: { propertyName: 'kind', mapping: { cat: named('cat').$ref, dog: named('Dog').$ref } },
      },
      Dog: { type: 'object', properties: { owner: named('Person') } },
      user: text,
      Limit: { type: 'integer' },
      Problem: { type: 'object', properties: { title: text } },
      cat: { type: 'object', properties: { owner: named('Person') } },
      'na/me ': text,
      'user name': named('na~1me%20'),
    },
  },
}

describe('a document in several files', () => {
  it('is read as one, in which schemas have names', async () => {
    const { document, files: read } = await readSpecFile(join(folder, 'api.json'))
    expect(document).toEqual(whole)
    expect(read.map((file) => file.split('/').slice(-2).join('/')).sort()).toHaveLength(Object.keys(files).length)
  })

  it('has names in its files that mean something elsewhere, such as `default` and `value`', async () => {
    write('names.json', {
      openapi: '3.1.0',
      info: {},
      paths: {
        '/all': { get: { responses: { $ref: 'names/responses.json' } } },
        '/one': { get: { responses: { default: { $ref: 'names/single.json#/default' } } } },
        '/map': {
          get: { responses: { 200: json({ type: 'object', properties: { $ref: 'names/fields.json#/mine' } }) } },
        },
      },
    })
    const problem = json({ $ref: 'problem.json' })
    write('names/responses.json', { default: problem })
    write('names/single.json', { default: json({ $ref: 'single-problem.json' }) })
    write('names/fields.json', { mine: { value: { $ref: 'field.json' } } })
    for (const name of ['problem', 'single-problem', 'field']) write(`names/${name}.json`, text)
    const { document } = await readSpecFile(join(folder, 'names.json'))
    expect(document.paths).toEqual({
      '/all': { get: { responses: { default: json(named('problem')) } } },
      '/one': { get: { responses: { default: json(named('single-problem')) } } },
      '/map': { get: { responses: { 200: json({ type: 'object', properties: { value: named('field') } }) } } },
    })
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(['problem', 'single-problem', 'field'])
  })

  it.each([
    ['components', { components: { $ref: 'index.json' } }],
    ['schemas', { components: { schemas: { $ref: 'index.json#/schemas' } } }],
  ])('has the names of another file, where all its %s are in one', async (_, { components }) => {
    const paths = { '/a': { get: { responses: { 200: json(named('A')), 400: json({ $ref: 'clash.json#/B' }) } } } }
    write('all.json', { openapi: '3.1.0', info: {}, paths, components })
    write('index.json', {
      schemas: {
        A: { type: 'object', properties: { b: { $ref: '#/schemas/B' } } },
        B: text,
        C: { $ref: 'c.json' },
        D: { items: { $ref: '#/schemas/C' } },
      },
    })
    write('clash.json', { B: { type: 'integer' } })
    write('c.json', { type: 'number' })
    const { document } = await readSpecFile(join(folder, 'all.json'))
    expect(document).toMatchObject({ paths: { '/a': { get: { responses: { 400: json(named('B2')) } } } } })
    expect(document.components).toEqual({
      schemas: {
        A: { type: 'object', properties: { b: named('B') } },
        B: text,
        C: { type: 'number' },
        D: { items: named('C') },
        B2: { type: 'integer' },
      },
    })
  })

  it('has what is beside references within it', async () => {
    write('beside.json', {
      openapi: '3.1.0',
      info: {},
      paths: {
        '/a': {
          $ref: '#/components/pathItems/A',
          get: { responses: { 200: json({ ...named('A'), properties: { b: { $ref: 'b.json' } } }) } },
        },
      },
      components: { pathItems: { A: { summary: 'A.' } }, schemas: { A: text, P: { $ref: 'b.json', minLength: 1 } } },
    })
    write('b.json', text)
    const { document } = await readSpecFile(join(folder, 'beside.json'))
    expect(document.paths).toEqual({
      '/a': {
        $ref: '#/components/pathItems/A',
        get: { responses: { 200: json({ ...named('A'), properties: { b: named('b') } }) } },
      },
    })
    expect(document.components?.schemas).toEqual({ A: text, P: { ...named('b'), minLength: 1 }, b: text })
  })

  it('is read from a server, without secrets of its URL in messages', async () => {
    const asked: string[] = []
    const { document } = await readSpec(new URL('https://me:secret@h.example/v1/api.json?key=secret'), async (url) => {
      asked.push(url.href)
      return JSON.stringify(files[url.pathname.replace('/v1/', '')]) ?? ''
    })
    expect(document.paths).toEqual(whole.paths)
    expect(asked.slice(0, 2)).toEqual([
      'https://me:secret@h.example/v1/api.json?key=secret',
      'https://h.example/v1/docs/intro.md',
    ])
  })

  it.each([
    [
      'https://other.example/a.json',
      'paths./x: "https://other.example/a.json" is not where the document is; bundle the files into one first, by "npx @redocly/cli bundle"',
    ],
    ['none.json', 'paths./x: "none.json" cannot be read: no such file'],
    ['broken.json', 'paths./x: "broken.json" cannot be read: line 2, column 1: '],
    ['shared.json#/parameters/none', 'paths./x: "shared.json#/parameters/none" does not exist'],
    [
      'shared.json#limit',
      'paths./x: "shared.json#limit" is an anchor in another file; refer to it by its path there, as in "#/$defs/User"',
    ],
    ['loop.json', 'paths./x.get: "loop.json" refers to itself'],
    ['deeper.json', 'deeper.json.get: "gone.json" cannot be read: no such file'],
  ])('is rejected with the place of what cannot be read: %s', async ($ref, message) => {
    write('broken.json', '{')
    write('loop.json', { get: { $ref: 'loop.json' } })
    write('deeper.json', { get: { $ref: 'gone.json' } })
    write('wrong.json', { openapi: '3.1.0', info: {}, paths: { '/x': { $ref } } })
    await expect(readSpecFile(join(folder, 'wrong.json'))).rejects.toThrow(message)
  })

  it('refers to itself by the name of its file, by anchors and by $id, also where it is in one file', async () => {
    const mapping = { a: 'own.json#/components/schemas/A', b: 'https://e.example/b' }
    const writeOwn = (more: object = {}) =>
      write('own.json', {
        openapi: '3.1.0',
        info: {},
        paths: {
          '/a': { get: { responses: { 200: json({ $ref: 'own.json#/components/schemas/A' }) } } },
          '/b': { get: { responses: { 200: json({ $ref: '#anchored' }), 400: json({ $ref: 'own.json#anchored' }) } } },
          '/c': { get: { responses: { 200: { $ref: './own.json#/components/responses/R%20s' } } } },
        },
        components: {
          responses: { 'R s': json({ $ref: 'https://e.example/b' }) },
          schemas: {
            A: { $anchor: 'anchored', type: 'object', discriminator: { propertyName: 'k', mapping } },
            'B/b': {
              $id: 'https://e.example/b',
              $defs: { inner: { $anchor: 'inner', type: 'string' } },
              properties: {
                path: { $ref: '#/$defs/inner' },
                anchor: { $ref: '#inner' },
                root: { $ref: '#/components/schemas/A' },
                again: { $ref: 'b' },
                more: { $ref: 'c#/$defs/d' },
              },
            },
            C: { $id: 'https://e.example/c', $defs: { d: { $id: 'deeper/', items: { $ref: '../b#inner' } } } },
          },
        },
        ...more,
      })
    writeOwn()
    const inner = { $ref: '#/components/schemas/B~1b/$defs/inner' }
    const { document } = await readSpecFile(join(folder, 'own.json'))
    expect(document.paths).toEqual({
      '/a': { get: { responses: { 200: json(named('A')) } } },
      '/b': { get: { responses: { 200: json(named('A')), 400: json(named('A')) } } },
      '/c': { get: { responses: { 200: { $ref: '#/components/responses/R%20s' } } } },
    })
    expect(document.components).toMatchObject({
      responses: { 'R s': json(named('B~1b')) },
      schemas: {
        A: { discriminator: { mapping: { a: named('A').$ref, b: named('B~1b').$ref } } },
        'B/b': {
          properties: { path: inner, anchor: inner, root: named('A'), again: named('B~1b'), more: named('C/$defs/d') },
        },
        C: { $defs: { d: { items: inner } } },
      },
    })
    // The same for a document that has other files.
    write('kind.json', { type: 'object', discriminator: { propertyName: 'k', mapping } })
    writeOwn({ webhooks: { x: { post: { responses: { 200: json({ $ref: 'kind.json' }) } } } } })
    const { document: several } = await readSpecFile(join(folder, 'own.json'))
    expect(several.paths).toEqual(document.paths)
    expect(several.components?.schemas?.kind).toMatchObject({ discriminator: { mapping: { a: named('A').$ref } } })
  })

  it('that has only one file is returned unchanged', async () => {
    const document = { openapi: '3.1.0', info: {}, paths: { '/x': { $ref: '#/paths/~1y' }, '/y': {} } }
    write('one.json', document)
    expect((await readSpecFile(join(folder, 'one.json'))).document).toEqual(document)
  })
})
