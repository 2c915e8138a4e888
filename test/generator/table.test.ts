import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/user/generated/operations'
import { definedOperations } from '../support/definition'
import { generated } from './generated'

const tableText = async (document: object) => String((await generated(document))['operations.ts'])

/** The generated table, with the names of styles instead of their functions. */
async function tableOf(document: object): Promise<Record<string, Record<string, unknown>>> {
  const { code } = transformSync(await tableText(document), { loader: 'ts', format: 'cjs' })
  const calls = Object.fromEntries(
    ['allowReserved', 'ownServer', 'readAs', 'choice', 'multipartWith', 'rawIn', 'urlencodedWith'].map((name) => [
      name,
      (...given: unknown[]) =>
        `${name}(${given.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))})`,
    ]),
  )
  const styles = new Proxy(calls, { get: (own, name: string) => own[name] ?? name })
  const module = { exports: {} as { operations: Record<string, Record<string, unknown>> } }
  new Function('module', 'require', code)(module, () => styles)
  return module.exports.operations
}

const content = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } })
const get = (operation: object) => ({ paths: { '/x': { get: { operationId: 'x', ...operation } } } })

/** The row of one operation, in a document whose operations need a token. */
async function rowOf(operation: object, method = 'post'): Promise<Record<string, unknown>> {
  const document = {
    security: [{ bearer: [] }],
    paths: { '/x': { [method]: { operationId: 'x', ...operation } } },
  }
  return (await tableOf(document)).x as Record<string, unknown>
}

describe("the user API's table", () => {
  it('has at most 900 bytes with gzip', () => {
    const source = readFileSync(new URL('../../src/user/generated/operations.ts', import.meta.url), 'utf8')
    const { code } = transformSync(source, { loader: 'ts', format: 'esm', minify: true })
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(900)
  })

  it('has the operations of the definition, and those as public that need no token there', () => {
    const idsOf = (placed: typeof definedOperations) => placed.map(({ operation }) => operation.operationId)
    expect(Object.keys(operations)).toEqual(idsOf(definedOperations))
    expect(Object.keys(operations).filter((id) => operations[id]?.public)).toEqual(
      idsOf(definedOperations.filter(({ operation }) => operation.security?.length === 0)),
    )
  })
})

describe('an operation', () => {
  it('is on one line if it fits, with nothing but what is set', async () => {
    expect(await tableText(get({}))).toContain("  x: { method: 'get', path: '/x', repeatable: true },\n}\n")
  })

  it('has a line for each field if it does not', async () => {
    const parameters = ['first', 'second', 'third', 'fourth'].map((name) => ({ name, in: 'query', required: true }))
    expect(await tableText(get({ parameters }))).toContain(
      ['  x: {', "    method: 'get',", "    path: '/x',", '    repeatable: true,', '    query: { '].join('\n'),
    )
  })

  it('says whether it needs no token', async () => {
    expect(await rowOf({})).toEqual({ method: 'post', path: '/x' })
    expect(await rowOf({ security: [] })).toEqual({ method: 'post', path: '/x', public: true })
    expect(await rowOf({ security: [{}] })).toHaveProperty('public', true)
    expect(await rowOf({ security: [{}, { bearer: [] }] })).not.toHaveProperty('public')
    expect(await tableOf(get({}))).not.toHaveProperty('x.public')
    expect(await tableOf({ ...get({}), security: [] })).toHaveProperty('x.public', true)
  })

  it('may be retried as x-repeatable says, or else if it only reads', async () => {
    expect(await rowOf({}, 'get')).toHaveProperty('repeatable', true)
    expect(await rowOf({}, 'head')).toHaveProperty('repeatable', true)
    expect(await rowOf({}, 'put')).not.toHaveProperty('repeatable')
    expect(await rowOf({ 'x-repeatable': false }, 'get')).not.toHaveProperty('repeatable')
    expect(await rowOf({ 'x-repeatable': true }, 'post')).toHaveProperty('repeatable', true)
  })

  it('says whether its response is JSON', async () => {
    const hasJson = async (responses: object) => (await rowOf({ responses })).json ?? false
    expect(await hasJson({ 200: content({}) })).toBe(true)
    expect(await hasJson({ 204: {}, '2XX': content({}, 'application/problem+json; v=1') })).toBe(true)
    expect(await hasJson({ default: content({}) })).toBe(true)
    expect(await hasJson({ 200: {}, default: content({}) })).toBe(false)
    expect(await hasJson({ 200: content({}, 'text/plain'), 400: content({}) })).toBe(false)
    expect(await hasJson({ 200: content({ type: 'object' }, '*/*') })).toBe(true)
    expect(await hasJson({ 200: content({ type: 'string' }, '*/*') })).toBe(false)
  })

  it('has its Accept types, and a reader for what is not JSON', async () => {
    const csvOrPdf = { ...content({}, 'text/csv').content, ...content({}, 'application/pdf').content }
    expect(await rowOf({ responses: { 200: { content: csvOrPdf }, 202: content({}) } })).toEqual({
      method: 'post',
      path: '/x',
      json: true,
      accept: 'application/json, text/csv, application/pdf',
      read: 'readAs({"text/csv":"text","application/pdf":"bytes"})',
      bytes: true,
    })
  })

  it('may be named like a member of every object', async () => {
    const document = get({ operationId: 'toString', parameters: [{ name: 'valueOf', in: 'query' }] })
    expect(Object.entries(await tableOf(document))).toMatchObject([['toString', { query: { valueOf: {} } }]])
  })
})

describe('a body', () => {
  const bodyOf = async (schema: object, rest: object = {}) =>
    (await rowOf({ requestBody: { ...content(schema), ...rest } })).body

  it('is missing where an operation has none', async () => {
    expect(await rowOf({})).not.toHaveProperty('body')
    expect(await bodyOf({ type: 'object' })).toEqual({})
  })

  it('is required if the document says so, or if {} is invalid', async () => {
    expect(await bodyOf({ type: 'object' }, { required: true })).toEqual({ required: true })
    expect(await bodyOf({ required: ['a'], properties: { a: {} } })).toEqual({ required: true })
    expect(await bodyOf({ type: 'array' })).toEqual({ required: true })
    expect(await bodyOf({ enum: ['a'] })).toEqual({ required: true })
    expect(await bodyOf({ allOf: [{ type: 'object' }, { required: ['a'] }] })).toEqual({ required: true })
    expect(await bodyOf({ oneOf: [{ type: 'string' }, { type: 'object' }] })).toEqual({})
    expect(await bodyOf({ type: 'object', minProperties: 1 })).toEqual({ required: true })
  })

  it('may be null if its schema says so', async () => {
    expect(await bodyOf({})).toEqual({ nullable: true })
    expect(await bodyOf({ type: ['object', 'null'] })).toEqual({ nullable: true })
    expect(await bodyOf({ type: 'object', nullable: true })).toEqual({ nullable: true })
    expect(await bodyOf({ anyOf: [{ type: 'object' }, { type: 'null' }] })).toEqual({ nullable: true })
    expect(await bodyOf({ type: 'object', enum: [{}, null] })).toEqual({ required: true, nullable: true })
  })

  const bodyIn = (...types: string[]) =>
    get({ requestBody: { content: Object.fromEntries(types.map((type) => [type, {}])) } })
  const ofTypes = async (...types: string[]) => (await tableOf(bodyIn(...types))).x?.body

  it('has a type if it is not JSON', async () => {
    expect(await ofTypes('multipart/form-data')).toEqual({ type: 'multipart/form-data', write: 'multipart' })
    expect(await ofTypes('application/x-www-form-urlencoded')).toEqual({
      type: 'application/x-www-form-urlencoded',
      write: 'urlencoded',
    })
    expect(await ofTypes('text/csv')).toEqual({ type: 'text/csv', write: 'raw' })
    expect(await ofTypes('image/*')).toEqual({
      type: 'application/octet-stream',
      write: 'rawIn(image/*,application/octet-stream)',
    })
    expect(await ofTypes('text/*')).toEqual({ type: 'text/plain', write: 'rawIn(text/*,text/plain)' })
    expect(await bodyOf({ type: 'string', format: 'binary' })).toEqual({ required: true, write: 'raw' })
  })

  it('has a type if it is JSON under another name', async () => {
    expect(await ofTypes('application/merge-patch+json')).toEqual({
      nullable: true,
      type: 'application/merge-patch+json',
    })
  })

  it('is application/json by default, not another type that begins with that', async () => {
    expect(
      await tableText(bodyIn('application/json-patch+json', 'application/json-seq', 'application/json; charset=utf-8')),
    ).toContain(
      "choice({ 'application/json; charset=utf-8': jsonBody, 'application/json-patch+json': jsonBody, 'application/json-seq': raw }) },",
    )
  })

  it('is JSON by default where there is a choice, and application/json before other JSON types', async () => {
    expect(await tableText(bodyIn('text/xml', 'application/vnd.a+json', 'application/json'))).toContain(
      "write: /* @__PURE__ */ choice({ 'application/json': jsonBody, 'application/vnd.a+json': jsonBody, 'text/xml': raw }) },",
    )
  })
})

describe('parameters', () => {
  const text = { type: 'string' }
  const list = { type: 'array', items: text }
  const map = { type: 'object' }
  const rowWith = async (parameter: object, path = '/x') => {
    const parameters = [{ name: 'p', in: 'query', ...parameter }]
    return (await tableOf({ paths: { [path]: { get: { operationId: 'x', parameters } } } })).x
  }

  it('in the query have no style where they take one value', async () => {
    expect(await rowWith({ schema: text })).toHaveProperty('query', { p: {} })
    expect(await rowWith({ schema: text, required: true })).toHaveProperty('query', { p: { required: true } })
    expect(await rowWith({ schema: { type: ['integer', 'null'] } })).toHaveProperty('query', { p: {} })
    expect(await rowWith({ schema: { anyOf: [text, { type: 'number' }] } })).toHaveProperty('query', { p: {} })
  })

  it('are JSON where their content is, which lines of JSON are not', async () => {
    const rowIn = (type: string) => rowWith({ content: { [type]: { schema: text } } })
    expect(await rowIn('application/json; charset=utf-8')).toHaveProperty('query', { p: { style: 'json' } })
    expect(await rowIn('application/json-seq')).toHaveProperty('query', { p: {} })
  })

  it('keep reserved characters if the document says so, in a bundle that needs them only', async () => {
    const parameter = { schema: text, allowReserved: true }
    expect(await rowWith(parameter)).toHaveProperty('query', { p: { style: 'allowReserved(scalar)' } })
    expect(await tableText(get({ parameters: [{ name: 'p', in: 'query', ...parameter }] }))).toContain(
      '{ style: /* @__PURE__ */ allowReserved(scalar) }',
    )
  })

  it.each([
    [{ schema: list }, 'multi'],
    [{ schema: list, explode: false }, 'csv'],
    [{ schema: list, style: 'spaceDelimited', explode: false }, 'spaceDelimited'],
    [{ schema: list, style: 'spaceDelimited', explode: true }, 'multi'],
    [{ schema: list, style: 'pipeDelimited' }, 'pipeDelimited'],
    [{ schema: map, style: 'deepObject', explode: true }, 'deepObject'],
    [{ schema: map }, 'formExploded'],
    [{ schema: map, explode: false }, 'form'],
    [{}, 'formExploded'],
    [{ content: { 'application/json': { schema: map } } }, 'json'],
  ])('in the query as %j have their style', async (parameter, style) => {
    expect(await rowWith(parameter)).toHaveProperty('query', { p: { style } })
  })

  it.each([
    [{ schema: text, in: 'header' }, { style: 'header' }],
    [
      { schema: map, in: 'header', explode: true, required: true },
      { required: true, style: 'headerExploded' },
    ],
    [{ in: 'header', content: { 'application/json': {} } }, { style: 'headerJson' }],
    [
      { schema: text, in: 'cookie' },
      { in: 'cookie', style: 'cookieExploded' },
    ],
    [
      { schema: list, in: 'cookie', explode: false },
      { in: 'cookie', style: 'cookie' },
    ],
    [
      { in: 'cookie', content: { 'application/json': {} } },
      { in: 'cookie', style: 'json' },
    ],
  ])('in headers and cookies as %j have their style', async (parameter, entry) => {
    const row = await rowWith(parameter)
    expect(row).toHaveProperty('headers', { p: entry })
    expect(row).not.toHaveProperty('query')
  })

  it('of the path are listed only if they have a style of their own', async () => {
    const inPath = (parameter: object) => rowWith({ in: 'path', required: true, ...parameter }, '/{p}')
    expect(await inPath({ schema: text })).toEqual({ method: 'get', path: '/{p}', repeatable: true })
    expect(await inPath({ schema: list })).toHaveProperty('pathStyles', { p: 'simple' })
    expect(await inPath({ schema: list, explode: true })).toHaveProperty('pathStyles', { p: 'simpleExploded' })
    expect(await inPath({ schema: text, style: 'label' })).toHaveProperty('pathStyles', { p: 'label' })
    expect(await inPath({ schema: map, style: 'matrix', explode: true })).toHaveProperty('pathStyles', {
      p: 'matrixExploded',
    })
    expect(await inPath({ content: { 'application/json': {} } })).toHaveProperty('pathStyles', { p: 'pathJson' })
  })

  it('of the path item come first, and an operation replaces those of the same name', async () => {
    const parameter = (name: string, rest: object = {}) => ({ name, in: 'query', schema: text, ...rest })
    const item = {
      parameters: [parameter('a'), parameter('b')],
      get: { operationId: 'x', parameters: [parameter('c'), parameter('a', { required: true })] },
    }
    const query = (await tableOf({ paths: { '/x': item } })).x?.query
    expect(Object.entries(query as object)).toEqual([
      ['a', { required: true }],
      ['b', {}],
      ['c', {}],
    ])
  })

  it('that are HTTP headers of the body or the token are left out', async () => {
    const header = (name: string) => ({ name, in: 'header', schema: text })
    const parameters = ['Accept', 'content-type', 'Authorization', 'X-Own'].map(header)
    expect((await tableOf(get({ parameters }))).x).toHaveProperty('headers', { 'X-Own': { style: 'header' } })
  })
})

describe('servers', () => {
  const operation = (servers?: object[]) => ({ get: { operationId: 'x', ...(servers && { servers }) } })

  it('give the base URL, variables at their defaults', async () => {
    const servers = [{ url: 'https://{a}.test/{b}', variables: { a: { default: 'eu' }, b: { default: 1 } } }]
    expect(await tableText({ servers })).toContain("export const baseURL = 'https://eu.test/1'\n")
    expect(await tableText({})).toContain("export const baseURL = '/'\n")
    expect(await tableText({ servers: [{ url: '/v1' }] })).toContain("export const baseURL = '/v1'\n")
  })

  it('are named where an operation has one of its own', async () => {
    const servers = [{ url: 'https://a.test/v1' }]
    const serverOf = async (item: object) => (await tableOf({ servers, paths: { '/x': item } })).x?.server
    expect(await serverOf(operation([{ url: 'https://a.test/v1/' }]))).toBeUndefined()
    expect(await serverOf(operation([{ url: '/v1/' }]))).toBeUndefined()
    expect(await serverOf(operation([{ url: '/' }]))).toBe('ownServer(/)')
    expect(await serverOf(operation([{ url: 'https://b.test/' }]))).toBe('ownServer(https://b.test)')
    expect(await serverOf(operation([{ url: '/v2' }]))).toBe('ownServer(/v2)')
    expect(await serverOf({ servers: [{ url: 'https://b.test' }], ...operation() })).toBe('ownServer(https://b.test)')
  })

  it('stay apart from the path, which may have spaces', async () => {
    const document = { paths: { '/a b': operation([{ url: 'https://b.test' }]) } }
    expect((await tableOf(document)).x).toMatchObject({ server: 'ownServer(https://b.test)', path: '/a b' })
  })
})
