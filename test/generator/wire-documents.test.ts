import { beforeAll, describe, expect, it } from 'vitest'
import { type Sent, stubFor } from './stub'

const operation = (operationId: string, more: object = {}) => ({ operationId, responses: {}, ...more })
const line = ({ line, headers }: Sent) => [line, headers.authorization]

describe('the server and the token of an operation', () => {
  const bearer = [{ bearer: [] }]
  const document = {
    servers: [{ url: 'https://{region}.example/v1', variables: { region: { default: 'eu' } } }],
    security: bearer,
    paths: {
      '/api': { get: operation('api') },
      '/relative': { get: operation('relative', { servers: [{ url: '/files' }] }) },
      '/sibling': { get: operation('sibling', { servers: [{ url: '../v2/' }] }) },
      '/absolute': { get: operation('absolute', { servers: [{ url: 'https://files.example/' }] }) },
      '/path': { servers: [{ url: 'https://path.example' }], get: operation('ofPath') },
      '/own': {
        servers: [{ url: 'https://path.example' }],
        get: operation('own', {
          servers: [{ url: 'https://{host}.example', variables: { host: { default: 'own' } } }],
        }),
      },
      '/public': { get: operation('open', { security: [], servers: [{ url: 'https://files.example/' }] }) },
      '/optional': { get: operation('optional', { security: [{}, ...bearer] }) },
    },
  }
  const linesOf = async (options: object) => {
    const client = await stubFor(document, { token: 't', ...options })
    const ids = ['api', 'relative', 'sibling', 'absolute', 'ofPath', 'own', 'open', 'optional']
    const lines = []
    for (const id of ids) lines.push(line(await client.sent(id)))
    return lines
  }

  it('are the documented ones', async () => {
    expect(await linesOf({})).toEqual([
      ['GET https://eu.example/v1/api', 'Bearer t'],
      ['GET https://eu.example/files/relative', 'Bearer t'],
      ['GET https://eu.example/v2/sibling', 'Bearer t'],
      ['GET https://files.example/absolute', 'Bearer t'],
      ['GET https://path.example/path', 'Bearer t'],
      ['GET https://own.example/own', 'Bearer t'],
      ['GET https://files.example/public', undefined],
      ['GET https://eu.example/v1/optional', 'Bearer t'],
    ])
  })

  it('follow `baseURL` where they are relative, and `servers` where they are absolute', async () => {
    const servers = { 'https://files.example/': 'http://localhost:3000/f', 'https://own.example': 'http://localhost:4' }
    expect(await linesOf({ baseURL: 'http://localhost:2000/a/v1/', servers })).toEqual([
      ['GET http://localhost:2000/a/v1/api', 'Bearer t'],
      ['GET http://localhost:2000/files/relative', 'Bearer t'],
      ['GET http://localhost:2000/a/v2/sibling', 'Bearer t'],
      ['GET http://localhost:3000/f/absolute', 'Bearer t'],
      ['GET https://path.example/path', 'Bearer t'],
      ['GET http://localhost:4/own', 'Bearer t'],
      ['GET http://localhost:3000/f/public', undefined],
      ['GET http://localhost:2000/a/v1/optional', 'Bearer t'],
    ])
    const client = await stubFor(document, { token: 't' })
    const options = { baseURL: 'http://localhost:5' }
    expect(line(await client.sent('absolute', null, null, options))).toEqual([
      'GET http://localhost:5/absolute',
      'Bearer t',
    ])
  })

  it('are, in a document that names neither, any `baseURL` and a token', async () => {
    const paths = { '/x': { get: operation('x'), put: operation('open', { security: [{}] }) } }
    const client = await stubFor({ paths }, { token: 't', baseURL: 'https://h.example/api' })
    expect(line(await client.sent('x'))).toEqual(['GET https://h.example/api/x', 'Bearer t'])
    expect(line(await client.sent('open'))).toEqual(['PUT https://h.example/api/x', undefined])
  })
})

describe('a document in pieces', () => {
  const text = { type: 'string' }
  let client: Awaited<ReturnType<typeof stubFor>>
  beforeAll(async () => {
    client = await stubFor({
      openapi: '3.1.0',
      servers: [{ url: 'https://h.example' }],
      security: [],
      paths: {
        '/a~b/{id}': {
          parameters: [
            { $ref: '#/components/parameters/Id' },
            { name: 'tags', in: 'query', schema: { type: 'array', items: text } },
          ],
          get: operation('get', {
            parameters: [
              { name: 'tags', in: 'query', explode: false, schema: { type: 'array', items: text } },
              { name: 'id', in: 'query', schema: text },
              { name: 'Authorization', in: 'header', schema: text },
            ],
          }),
          post: operation('post', {
            requestBody: { $ref: '#/components/requestBodies/Alias' },
            responses: { 200: { $ref: '#/components/responses/Text' } },
          }),
        },
        '/again/{id}': { $ref: '#/components/pathItems/Again' },
        '/borrowed': {
          get: operation('borrowed', { parameters: [{ $ref: '#/paths/~1a~0b~1%7Bid%7D/parameters/1' }] }),
        },
        '/same': { get: operation('get'), options: operation('options'), head: {} },
        '/undeclared/{a}/{b}:go': { delete: operation('undeclared') },
      },
      components: {
        parameters: {
          Id: { name: 'id', in: 'path', required: true, schema: { $ref: '#/components/schemas/an%20id' } },
        },
        requestBodies: {
          Alias: { $ref: '#/components/requestBodies/Body' },
          Body: { content: { 'text/csv': { schema: text } } },
        },
        responses: { Text: { description: '', content: { 'text/plain': { schema: text } } } },
        schemas: { 'an id': text },
        pathItems: {
          Again: { parameters: [{ $ref: '#/components/parameters/Id' }], patch: operation('again') },
        },
      },
    })
  })

  it.each<[operationId: string, parameters: unknown, data: unknown, line: string]>([
    [
      'get',
      { id: 'a/b', 'query.id': 'q', tags: ['x', 'y'] },
      undefined,
      'GET https://h.example/a~b/a%2Fb?tags=x,y&id=q',
    ],
    ['post', 'p', 'a,b', 'POST https://h.example/a~b/p'],
    ['again', 'p', undefined, 'PATCH https://h.example/again/p'],
    ['borrowed', { tags: ['x', 'y'] }, undefined, 'GET https://h.example/borrowed?tags=x&tags=y'],
    ['getSame', undefined, undefined, 'GET https://h.example/same'],
    ['options', undefined, undefined, 'OPTIONS https://h.example/same'],
    ['headSame', undefined, undefined, 'HEAD https://h.example/same'],
    ['undeclared', { a: '1', b: '2' }, undefined, 'DELETE https://h.example/undeclared/1/2:go'],
  ])('has the operation %s of %j', async (operationId, parameters, data, expected) => {
    expect((await client.sent(operationId, parameters, data)).line).toBe(expected)
  })

  it('sends a body and reads a response that are references', async () => {
    expect(await client.sent('post', 'p', 'a,b')).toMatchObject({
      headers: { accept: 'text/plain', 'content-type': 'text/csv' },
      body: 'a,b',
    })
  })
})
