import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import {
  BODY,
  BODY_NULLABLE,
  BODY_REQUIRED,
  JSON_ANSWER,
  PUBLIC,
  RAW_BODY,
  REPEATABLE,
} from '../../src/runtime/operations'
import { operations } from '../../src/user/generated/operations'
import { generated } from './generated'

const table = async (document: object) => String((await generated(document))['operations.ts'])
const rows = async (document: object) =>
  [...(await table(document)).matchAll(/^ {2}\S.*: \[.*\],$/gm)].map(([row]) => row.trim())

const content = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } })
const get = (operation: object) => ({ paths: { '/x': { get: { operationId: 'x', ...operation } } } })
const flagsOf = async (operation: object, method = 'post') => {
  const [row] = await rows({
    security: [{ bearer: [] }],
    paths: { '/x': { [method]: { operationId: 'x', ...operation } } },
  })
  return Number(/\d+/.exec(String(row))?.[0]) & ~7
}

describe("the user API's table", () => {
  it('has at most 3000 bytes', () => {
    const source = readFileSync(new URL('../../src/user/generated/operations.ts', import.meta.url), 'utf8')
    const { code } = transformSync(source, { loader: 'ts', format: 'esm', minify: true })
    expect(code.length).toBeLessThanOrEqual(3000)
  })

  it('has the 41 operations, eleven of them public', () => {
    const flags = Object.values(operations).map(([flag]) => flag)
    expect(flags).toHaveLength(41)
    expect(Object.keys(operations).filter((id) => Number(operations[id]?.[0]) & PUBLIC)).toEqual([
      'signUpUser',
      'verifyEmailWithToken',
      'requestPasswordReset',
      'checkInviteToken',
      'activateUser',
      'rejectInvite',
      'getUserLoginParametersV2',
      'beginPasskeyAuthentication',
      'beginDiscoverablePasskeyAuthentication',
      'resolveDiscoverableCredential',
      'getUserLoginParameters',
    ])
  })
})

describe('flags', () => {
  it('say whether a token is needed', async () => {
    expect(await rows(get({}))).toEqual(["x: [136, '/x'],"])
    expect(await flagsOf({})).toBe(0)
    expect(await flagsOf({ security: [] })).toBe(PUBLIC)
    expect(await flagsOf({ security: [{}] })).toBe(PUBLIC)
    expect(await flagsOf({ security: [{}, { bearer: [] }] })).toBe(0)
  })

  it('say whether a call may be repeated: as x-repeatable says, or else if it only reads', async () => {
    expect(await flagsOf({}, 'get')).toBe(REPEATABLE)
    expect(await flagsOf({}, 'head')).toBe(REPEATABLE)
    expect(await flagsOf({}, 'put')).toBe(0)
    expect(await flagsOf({ 'x-repeatable': false }, 'get')).toBe(0)
    expect(await flagsOf({ 'x-repeatable': true }, 'post')).toBe(REPEATABLE)
  })

  it('say whether the answer is JSON', async () => {
    expect(await flagsOf({ responses: { 200: content({}) } })).toBe(JSON_ANSWER)
    expect(await flagsOf({ responses: { 204: {}, '2XX': content({}, 'application/problem+json; v=1') } })).toBe(
      JSON_ANSWER,
    )
    expect(await flagsOf({ responses: { default: content({}) } })).toBe(JSON_ANSWER)
    expect(await flagsOf({ responses: { 200: {}, default: content({}) } })).toBe(0)
    expect(await flagsOf({ responses: { 200: content({}, 'text/plain'), 400: content({}) } })).toBe(0)
    expect(await flagsOf({ responses: { 200: content({ type: 'object' }, '*/*') } })).toBe(JSON_ANSWER)
    expect(await flagsOf({ responses: { 200: content({ type: 'string' }, '*/*') } })).toBe(0)
  })

  it('say whether a body must be given: if the document says so, or {} would not do', async () => {
    const withBody = (schema: object, rest: object = {}) => flagsOf({ requestBody: { ...content(schema), ...rest } })
    expect(await withBody({ type: 'object' })).toBe(BODY)
    expect(await withBody({ type: 'object' }, { required: true })).toBe(BODY | BODY_REQUIRED)
    expect(await withBody({ required: ['a'], properties: { a: {} } })).toBe(BODY | BODY_REQUIRED)
    expect(await withBody({ type: 'array' })).toBe(BODY | BODY_REQUIRED)
    expect(await withBody({ enum: ['a'] })).toBe(BODY | BODY_REQUIRED)
    expect(await withBody({ allOf: [{ type: 'object' }, { required: ['a'] }] })).toBe(BODY | BODY_REQUIRED)
    expect(await withBody({ oneOf: [{ type: 'string' }, { type: 'object' }] })).toBe(BODY)
    expect(await withBody({ type: 'object', minProperties: 1 })).toBe(BODY | BODY_REQUIRED)
  })

  it('say whether null is a body', async () => {
    const withBody = (schema: object) => flagsOf({ requestBody: content(schema) })
    expect(await withBody({})).toBe(BODY | BODY_NULLABLE)
    expect(await withBody({ type: ['object', 'null'] })).toBe(BODY | BODY_NULLABLE)
    expect(await withBody({ type: 'object', nullable: true })).toBe(BODY | BODY_NULLABLE)
    expect(await withBody({ anyOf: [{ type: 'object' }, { type: 'null' }] })).toBe(BODY | BODY_NULLABLE)
    expect(await withBody({ type: 'object', enum: [{}, null] })).toBe(BODY | BODY_REQUIRED | BODY_NULLABLE)
  })
})

describe('bodies that are not application/json', () => {
  const rowOf = async (...types: string[]) => {
    const body = { content: Object.fromEntries(types.map((type) => [type, {}])) }
    const [row] = await rows({
      security: [{ a: [] }],
      paths: { '/x': { post: { operationId: 'x', requestBody: body } } },
    })
    return row
  }

  it('are named after the parameters, and go to axios as they are', async () => {
    const raw = BODY | RAW_BODY | 2
    expect(await rowOf('multipart/form-data')).toBe(`x: [${raw}, '/x', '=multipart/form-data'],`)
    expect(await rowOf('application/x-www-form-urlencoded')).toBe(
      `x: [${raw}, '/x', '=application/x-www-form-urlencoded'],`,
    )
    expect(await rowOf('text/csv')).toBe(`x: [${raw}, '/x', '=text/csv'],`)
    expect(await rowOf('image/*')).toBe(`x: [${raw}, '/x', '=application/octet-stream'],`)
    expect(await rowOf('text/*')).toBe(`x: [${raw}, '/x', '=text/plain'],`)
  })

  it('are JSON under another name as well', async () => {
    const json = BODY | BODY_NULLABLE | 2
    expect(await rowOf('application/merge-patch+json')).toBe(`x: [${json}, '/x', '=application/merge-patch+json'],`)
    expect(await rowOf('text/xml', 'application/json')).toBe(`x: [${json}, '/x'],`)
  })
})

describe('parameters', () => {
  const text = { type: 'string' }
  const list = { type: 'array', items: text }
  const map = { type: 'object' }
  const cellOf = async (parameter: object) => {
    const document = get({ parameters: [{ name: 'p', in: 'query', ...parameter }] })
    return /'\/x', (.*)\],$/.exec(String((await rows(document))[0]))?.[1]
  }

  it('are bare names where a query takes one value', async () => {
    expect(await cellOf({ schema: text })).toBe("'?p'")
    expect(await cellOf({ schema: text, required: true })).toBe("'!p'")
    expect(await cellOf({ schema: { type: ['integer', 'null'] } })).toBe("'?p'")
    expect(await cellOf({ schema: { anyOf: [text, { type: 'number' }] } })).toBe("'?p'")
    expect(await cellOf({ schema: text, allowReserved: true })).toBe("['?p', /* @__PURE__ */ allowReserved(scalar)]")
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
    [{ schema: text, in: 'header' }, 'header'],
    [{ schema: map, in: 'header', explode: true }, 'headerExploded'],
    [{ schema: text, in: 'cookie' }, 'cookieExploded'],
    [{ schema: list, in: 'cookie', explode: false }, 'cookie'],
  ])('%j is written by its style', async (parameter, style) => {
    expect(await cellOf(parameter)).toBe(`['?p', ${style}]`)
  })

  it('of the path are listed only if they have a style of their own', async () => {
    const rowOf = async (parameter: object) => {
      const parameters = [{ name: 'p', in: 'path', required: true, ...parameter }]
      return (await rows({ paths: { '/{p}': { get: { operationId: 'x', parameters } } } }))[0]
    }
    expect(await rowOf({ schema: text })).toBe("x: [136, '/{p}'],")
    expect(await rowOf({ schema: list })).toBe("x: [136, '/{p}', ['!p', simple]],")
    expect(await rowOf({ schema: list, explode: true })).toBe("x: [136, '/{p}', ['!p', simpleExploded]],")
    expect(await rowOf({ schema: text, style: 'label' })).toBe("x: [136, '/{p}', ['!p', label]],")
    expect(await rowOf({ schema: map, style: 'matrix', explode: true })).toBe(
      "x: [136, '/{p}', ['!p', matrixExploded]],",
    )
  })

  it('of the path come first, and an operation takes the place of those of the same name', async () => {
    const parameter = (name: string, rest: object = {}) => ({ name, in: 'query', schema: text, ...rest })
    const item = {
      parameters: [parameter('a'), parameter('b')],
      get: { operationId: 'x', parameters: [parameter('c'), parameter('a', { required: true })] },
    }
    expect(await rows({ paths: { '/x': item } })).toEqual(["x: [136, '/x', '!a', '?b', '?c'],"])
  })

  it('that HTTP headers of the body or the token would be are left out', async () => {
    const header = (name: string) => ({ name, in: 'header', schema: text })
    const parameters = ['Accept', 'content-type', 'Authorization', 'X-Own'].map(header)
    expect(await rows(get({ parameters }))).toEqual(["x: [136, '/x', ['?X-Own', header]],"])
  })
})

describe('servers', () => {
  const operation = (servers?: object[]) => ({ get: { operationId: 'x', ...(servers && { servers }) } })

  it('give the base URL, variables at their defaults', async () => {
    const servers = [{ url: 'https://{a}.test/{b}', variables: { a: { default: 'eu' }, b: { default: 1 } } }]
    expect(await table({ servers })).toContain("export const baseURL = 'https://eu.test/1'\n")
    expect(await table({})).toContain("export const baseURL = '/'\n")
    expect(await table({ servers: [{ url: '/v1' }] })).toContain("export const baseURL = '/v1'\n")
  })

  it('stand before the path of an operation that has another one', async () => {
    const servers = [{ url: 'https://a.test/v1' }]
    const rowOf = async (own: object[]) => (await rows({ servers, paths: { '/x': operation(own) } }))[0]
    expect(await rowOf([{ url: 'https://a.test/v1/' }])).toBe("x: [136, '/x'],")
    expect(await rowOf([{ url: 'https://b.test/' }])).toBe("x: [136, 'https://b.test /x'],")
    expect(await rowOf([{ url: '/v2' }])).toBe("x: [136, 'https://a.test/v2 /x'],")
    expect(await rows({ servers, paths: { '/x': { servers: [{ url: 'https://b.test' }], ...operation() } } })).toEqual([
      "x: [136, 'https://b.test /x'],",
    ])
  })
})
