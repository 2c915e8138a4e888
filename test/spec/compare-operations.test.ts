import { describe, expect, it } from 'vitest'
import { definitionWithCall as call, definitionOf, differencesOf, releaseOf } from './definition-of'

const text = { type: 'string' }
const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const parameter = (name: string, rest: object = {}) => ({ name, in: 'query', schema: text, ...rest })
const withParameters = (...parameters: object[]) => call({ parameters })
const returning = (responses: object) => call({ responses })

describe('an operation', () => {
  const none = definitionOf({})

  it('is added or removed', () => {
    expect(differencesOf(none, call({}))).toEqual(['call: POST /x'])
    expect(differencesOf(call({}), none)).toEqual(['call (POST /x) is gone | callers'])
    expect([releaseOf(none, call({})), releaseOf(call({}), none)]).toEqual(['minor', 'major'])
  })

  it('is the same under another path, method or name, which breaks callers', () => {
    expect(differencesOf(call({}), call({}, '/y'))).toEqual(['call is POST /y now, was POST /x | callers'])
    expect(differencesOf(call({}), call({}, '/x', 'put'))).toEqual(['call is PUT /x now, was POST /x | callers'])
    expect(differencesOf(call({}), call({ operationId: 'other' }))).toEqual([
      'other has a new name, was call | callers',
    ])
  })

  it('is identified by method and path where it has no name', () => {
    const unnamed = (more: object) => definitionOf({ paths: { '/x': { get: { responses: {} }, ...more } } })
    expect(differencesOf(unnamed({ put: { responses: {} } }), unnamed({}))).toEqual([
      'PUT /x (PUT /x) is gone | callers',
    ])
  })

  it('is deprecated, retried, or not', () => {
    expect(differencesOf(call({}), call({ deprecated: true }))).toEqual(['call is deprecated now'])
    expect(differencesOf(call({ 'x-repeatable': true }), call({ 'x-repeatable': false }))).toEqual([
      'call is not retried any more',
    ])
    expect(differencesOf(call({ 'x-repeatable': true }), call({}))).toEqual([])
  })
})

describe('authorization', () => {
  const bearer = { type: 'http', scheme: 'bearer' }
  const schemes = {
    components: { securitySchemes: { token: bearer, jwt: bearer, key: { type: 'apiKey', in: 'header', name: 'k' } } },
  }
  const by = (...security: object[]) => call({ security }, '/x', 'post', schemes)

  it('breaks callers when a public operation needs a token, and not the other way round', () => {
    expect(differencesOf(by(), by({ token: [] }))).toEqual(['call needs a token now | callers'])
    expect(differencesOf(by({ token: [] }), by())).toEqual(['call needs no token now'])
    expect(differencesOf(by({}, { token: [] }), by({ token: [] }))).toEqual(['call needs a token now | callers'])
    const ofAll = call({}, '/x', 'post', { ...schemes, security: [{ token: [] }] })
    expect(differencesOf(ofAll, by())).toEqual(['call needs no token now'])
  })

  it('is compared by its kind, not by its name', () => {
    expect(differencesOf(by({ token: [] }), by({ jwt: [] }))).toEqual([])
    expect(differencesOf(by({ token: [] }), by({ key: [] }))).toEqual([
      'call is authorized by apiKey header k now, was by http bearer | callers',
    ])
    expect(differencesOf(by({ token: [] }), by({ token: [] }, { key: [] }))).toEqual([
      'call is authorized by http bearer, or apiKey header k now, was by http bearer',
    ])
    expect(differencesOf(by({ token: [] }), by({ token: ['admin'] }))).toEqual([
      'call is authorized by http bearer and admin now, was by http bearer | callers',
    ])
  })
})

describe('a parameter', () => {
  it.each([
    ['is added', [], [parameter('a')], 'call parameter a: string, in the query'],
    [
      'is added and required',
      [],
      [parameter('a', { required: true })],
      'call parameter a: string, in the query, required | callers',
    ],
    ['is removed', [parameter('a')], [], 'call parameter a is gone | callers'],
    [
      'is required',
      [parameter('a')],
      [parameter('a', { required: true })],
      'call parameter a is required now | callers',
    ],
    ['is optional', [parameter('a', { required: true })], [parameter('a')], 'call parameter a is optional now'],
    [
      'is moved',
      [parameter('a')],
      [parameter('a', { in: 'header' })],
      'call parameter a goes in the header now, was in the query | callers',
    ],
    ['is deprecated', [parameter('a')], [parameter('a', { deprecated: true })], 'call parameter a is deprecated now'],
    [
      'has another type',
      [parameter('a')],
      [parameter('a', { schema: { type: 'number' } })],
      'call parameter a is number now, was string | callers',
    ],
    [
      'is written in another style',
      [parameter('a', { schema: { type: 'array', items: text } })],
      [parameter('a', { schema: { type: 'array', items: text }, explode: false })],
      'call parameter a is written in style form now, was in style form, exploded | callers',
    ],
  ])('%s', (_, before, after, line) => {
    expect(differencesOf(withParameters(...before), withParameters(...after))).toEqual([line])
  })

  it('of a path is identified by its position when it has a new name', () => {
    const at = (name: string) => call({ parameters: [parameter(name, { in: 'path', required: true })] }, `/x/{${name}}`)
    expect(differencesOf(at('id'), at('user_id'))).toEqual(['call parameter user_id has a new name, was id | callers'])
  })

  it('makes no difference where it is written for the whole path, as a reference, or with its defaults', () => {
    const list = { schema: { type: 'array', items: text } }
    const after = definitionOf({
      paths: {
        '/x': { parameters: [{ $ref: '#/components/parameters/A' }], post: { operationId: 'call', responses: {} } },
      },
      components: { parameters: { A: parameter('a', { ...list, style: 'form', explode: true, required: false }) } },
    })
    expect(differencesOf(withParameters(parameter('a', list)), after)).toEqual([])
  })
})

describe('a body', () => {
  const taking = (requestBody?: object) => call(requestBody ? { requestBody } : {})
  const body = json(text)

  it.each([
    ['is added', undefined, body, 'call body: string'],
    ['is added and required', undefined, { ...body, required: true }, 'call body: string, required | callers'],
    ['is removed', body, undefined, 'call body is gone | callers'],
    ['is required', body, { ...body, required: true }, 'call body is required now | callers'],
    ['is optional', { ...body, required: true }, body, 'call body is optional now'],
    [
      'has another media type',
      body,
      { content: { 'text/plain': { schema: text } } },
      'call body is text/plain now, was application/json | callers',
    ],
    [
      'has a media type more',
      body,
      { content: { ...body.content, 'text/plain': {} } },
      'call body can be text/plain too',
    ],
    [
      'has a media type less',
      { content: { ...body.content, 'text/plain': {} } },
      body,
      'call body is no longer text/plain | callers',
    ],
  ])('%s', (_, before, after, line) => {
    expect(differencesOf(taking(before), taking(after))).toEqual([line])
  })
})

describe('a response', () => {
  const [yes, no] = [{ 200: json(text) }, { 404: { description: '' } }]

  it.each([
    ['an error more', yes, { ...yes, ...no }, ['call 404: without a body']],
    ['an error less', { ...yes, ...no }, yes, ['call 404 is gone']],
    ['an error less that has a body', { ...yes, 400: json(text) }, yes, ['call 400 is gone | readers']],
    ['a success more that is read alike', yes, { ...yes, 201: json(text) }, ['call 201: string']],
    [
      'a success more that is read otherwise',
      yes,
      { ...yes, 204: { description: '' } },
      ['call 204: without a body | readers'],
    ],
    ['a success less', { ...yes, 201: json(text) }, yes, ['call 201 is gone | readers']],
    ['another success', yes, { 201: json(text) }, ['call 201 comes in place of 200 | readers']],
    ['a body more', { 200: {} }, yes, ['call 200 has a body now: string']],
    ['a body less', yes, { 200: {} }, ['call 200 has no body now | readers']],
    [
      'another media type',
      yes,
      { 200: { content: { 'text/csv': { schema: text } } } },
      ['call 200 is text/csv now, was application/json | readers'],
    ],
    [
      'a media type more',
      yes,
      { 200: { content: { ...yes[200].content, 'text/csv': {} } } },
      ['call 200 can be text/csv too | readers'],
    ],
  ])('has %s', (_, before, after, lines) => {
    expect(differencesOf(returning(before), returning(after))).toEqual(lines)
  })
})

describe('servers', () => {
  const at = (...urls: string[]) => definitionOf({ servers: urls.map((url) => ({ url })) })

  it('break callers when another takes the place of one, not when none is named', () => {
    expect(differencesOf(at('https://a.example'), at('https://b.example'))).toEqual([
      'The document has other servers: https://b.example (before: https://a.example) | callers',
    ])
    expect(differencesOf(at('https://a.example'), at())).toEqual([
      'The document has other servers: none (before: https://a.example)',
    ])
    expect(differencesOf(at('https://a.example'), at('https://a.example', 'https://b.example'))).toEqual([
      'The document has other servers: https://a.example, https://b.example (before: https://a.example)',
    ])
  })
})
