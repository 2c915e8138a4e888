import { describe, expect, it } from 'vitest'
import { buildRequest, contentTypeOf, writeQuery } from '../../../src/core/request/build-request'
import type { Operation } from '../../../src/core/request/operation'
import {
  cookie,
  cookieExploded,
  csv,
  deepObject,
  header,
  json,
  label,
  multi,
  simple,
} from '../../../src/core/request/styles'

const operation: Operation = {
  method: 'post',
  path: '/a/{id}/b/{list}{end}/{id}',
  pathStyles: { list: simple, end: label },
  query: { q: {}, ids: { style: csv }, filter: { style: deepObject, required: true }, raw: { style: json } },
  headers: {
    'X-Trace': { style: header },
    session: { style: cookie, in: 'cookie' },
    prefs: { style: cookie, in: 'cookie' },
  },
  body: { required: true },
}

const everything = {
  id: 'a/b ü',
  list: ['x', 'y,z'],
  end: 1,
  q: 'a b',
  ids: [1, 2],
  filter: { from: 1 },
  raw: { a: [1] },
  'X-Trace': ['a', 'b'],
  session: 's;1',
  prefs: [1, 2],
}

describe('buildRequest', () => {
  it('puts each parameter where it goes, in its style', () => {
    expect(buildRequest('op', operation, everything, { name: 'x' })).toEqual({
      path: '/a/a%2Fb%20%C3%BC/b/x,y%2Cz.1/a%2Fb%20%C3%BC',
      query: { q: 'a b', ids: [1, 2], filter: { from: 1 }, raw: { a: [1] } },
      headers: { 'X-Trace': 'a,b', Cookie: 'session=s%3B1; prefs=1,2', 'Content-Type': 'application/json' },
      body: { name: 'x' },
    })
  })

  it('accepts a list of names and values as well, with other fields in it', () => {
    const list = Object.entries(everything).map(([name, value]) => ({ name, value, in: 'query' }))
    expect(buildRequest('op', operation, list, 1)).toEqual(buildRequest('op', operation, everything, 1))
  })

  it('takes a single value for the only required parameter, or for the only one', () => {
    const queryOf = (query: Operation['query'] & object) =>
      buildRequest('op', { method: 'get', path: '/', query }, 'x', null).query
    expect(queryOf({ a: {}, b: { required: true }, c: {} })).toEqual({ b: 'x' })
    expect(queryOf({ a: {} })).toEqual({ a: 'x' })
    expect(() => queryOf({ a: { required: true }, b: { required: true } })).toThrow(
      'op: takes the parameters "a", "b", not one value',
    )
    expect(() => queryOf({ a: {}, b: {} })).toThrow('op: takes the parameters "a", "b", not one value')
  })

  it('tells parameters of one name apart by where they go, as the document does', () => {
    const named: Operation = { method: 'get', path: '/a/{id}', query: { 'query.id': { name: 'id', style: csv } } }
    const draft = { path: '/a/1', query: { id: [2, 3] }, headers: {}, body: undefined }
    expect(buildRequest('op', named, { id: 1, 'query.id': [2, 3] }, null)).toEqual(draft)
    const list = [
      { in: 'query', name: 'id', value: [2, 3] },
      { in: 'path', name: 'id', value: 1 },
    ]
    expect(buildRequest('op', named, list, null)).toEqual(draft)
    expect(writeQuery('op', named, draft.query, () => 'rest')).toBe('id=2,3')
  })

  it('rejects a list with what is no parameter', () => {
    for (const entry of [null, undefined, 'id', {}]) {
      expect(() => buildRequest('op', operation, [entry], 1)).toThrow(/^op: has no parameter "undefined": it takes /)
    }
  })

  it('adds no cookie for an object with nothing to send', () => {
    const headers = {
      session: { style: cookieExploded, in: 'cookie' },
      prefs: { style: cookieExploded, in: 'cookie' },
    } as const
    const cookieFor = (parameters: object) =>
      buildRequest('op', { method: 'get', path: '/', headers }, parameters, null).headers.Cookie
    expect(cookieFor({ session: {}, prefs: {} })).toBe(undefined)
    expect(cookieFor({ session: { a: 1 }, prefs: {} })).toBe('a=1')
  })

  it('leaves missing parameters out of headers and cookies', () => {
    const { headers } = buildRequest(
      'op',
      operation,
      { ...everything, 'X-Trace': [], session: null, prefs: undefined },
      1,
    )
    expect(headers).toEqual({ 'Content-Type': 'application/json' })
  })

  it.each<[string, unknown, unknown]>([
    ['undefined', undefined, undefined],
    ['null that is no body', null, undefined],
    ['an empty object', {}, {}],
    ['false', false, false],
    ['0', 0, 0],
    ['empty text', '', ''],
  ])('takes %s for a body that need not be there', (_, data, body) => {
    const draft = buildRequest('op', { method: 'post', path: '/x', body: {} }, null, data)
    expect([draft.body, draft.headers]).toEqual([
      body,
      body === undefined ? {} : { 'Content-Type': 'application/json' },
    ])
  })

  it('accepts null as a body where the document does', () => {
    const draft = buildRequest(
      'op',
      { method: 'put', path: '/x', body: { required: true, nullable: true } },
      null,
      null,
    )
    expect([draft.body, draft.headers]).toEqual([null, { 'Content-Type': 'application/json' }])
  })

  it.each<[string, unknown]>([
    ['a Map', new Map([['id', 'a']])],
    ['URLSearchParams', new URLSearchParams({ id: 'a' })],
    ['a forgotten await', Promise.resolve({ id: 'a' })],
    ['a date', new Date(0)],
    ['a Set', new Set(['a'])],
  ])('takes %s for no parameters', (_, parameters) => {
    expect(() => buildRequest('op', operation, parameters, 1)).toThrow(
      /^op: takes the parameters "id", .*, not one value$/,
    )
  })

  it.each<[string, Partial<typeof everything> | object, string]>([
    ['a Map for an object', { filter: new Map([['from', 1]]) }, 'parameter "filter" must be a string'],
    ['a promise for an object', { filter: Promise.resolve({ from: 1 }) }, 'parameter "filter" must be a string'],
    ['a date for an object', { filter: new Date(0) }, 'parameter "filter" must be a string'],
    ['a Map for a list in a path', { list: new Map([['a', 1]]) }, 'parameter "list" must be a string'],
    ['a Map in JSON', { raw: { a: new Map() } }, 'parameter "raw" must be JSON: it.a is an instance of Map'],
    ['a promise in JSON', { raw: Promise.resolve(1) }, 'parameter "raw" must be JSON: it is a promise'],
    [
      'a line break in a header',
      { 'X-Trace': ['a\nb'] },
      'parameter "X-Trace" must be Latin-1 text without line breaks',
    ],
    ['nothing in a path', { list: [] }, 'parameter "list" must not be empty'],
    ['dots in a path', { list: ['..'] }, 'parameter "list" must not be ".."'],
  ])('rejects %s', (_, change, message) => {
    const build = () => {
      const draft = buildRequest('op', operation, { ...everything, ...change }, 1)
      writeQuery('op', operation, draft.query, () => '')
    }
    expect(build).toThrow(new RegExp(`^op: ${message.replace(/[.()]/g, '\\$&')}`))
  })

  it('does not change its arguments', () => {
    const frozen = Object.freeze({ ...everything, filter: Object.freeze({ from: 1 }) })
    const draft = buildRequest('op', operation, frozen, Object.freeze({}))
    draft.query.q = 'changed'
    expect(frozen.q).toBe('a b')
  })
})

describe('writeQuery', () => {
  const write = (query: Record<string, unknown>) =>
    writeQuery('op', operation, query, (rest) => `rest=${Object.keys(rest)}`)

  it('writes documented parameters, in documented order', () => {
    const { q, ids, filter } = everything
    expect(write({ ids, q, filter })).toBe('ids=1,2&q=a%20b&filter%5Bfrom%5D=1')
  })

  it('passes undocumented parameters to another function', () => {
    expect(write({ q: 1, beta: 'yes', id: 'a', constructor: 1 })).toBe('q=1&rest=beta,id,constructor')
  })

  it('writes nothing for what is missing', () => {
    expect(write({ q: undefined, ids: [], filter: null })).toBe('')
    expect(write({ q: 'a', filter: {}, ids: [1] })).toBe('q=a&ids=1')
    const lists: Operation = { method: 'get', path: '/', query: { a: { style: multi } } }
    expect(writeQuery('op', lists, { a: [] }, () => 'rest')).toBe('')
  })

  it('keeps a text that a replacement could take for a pattern', () => {
    expect(write({ q: '$& $1 $$' })).toBe('q=%24%26%20%241%20%24%24')
  })
})

it('a body has the content type of its document, or that of JSON', () => {
  expect([{}, { type: 'application/problem+json' }, { type: 'text/csv' }].map(contentTypeOf)).toEqual([
    'application/json',
    'application/problem+json',
    'text/csv',
  ])
})
