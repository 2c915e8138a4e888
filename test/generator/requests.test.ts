import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { readDocument } from '../../scripts/read/read-document'
import { buildRequest, writeQuery } from '../../src/core/request/build-request'
import type { Operation, Operations } from '../../src/core/request/operation'
import { loadTable } from './stub'

let operations: Operations
let baseURL: string

beforeAll(async () => {
  const document = readDocument(fileURLToPath(new URL('fixtures/kitchen-sink.yaml', import.meta.url)))
  ;({ operations, baseURL } = await loadTable(document))
})

/** The request that the core builds for a call, from the kitchen sink's table. */
function request(operationId: string, parameters: unknown, data?: unknown) {
  const operation = operations[operationId] as Operation
  const { path, query, headers, body } = buildRequest(operationId, operation, parameters, data)
  const search = writeQuery(operationId, operation, query, () => 'undocumented')
  return {
    line: `${operation.method} ${operation.server?.({ baseURL }) ?? ''}${path}${search && `?${search}`}`,
    headers,
    body,
  }
}

it('every parameter is sent where its document says, in its style', () => {
  const parameters = {
    'thing-id': 7,
    verbose: 'a b',
    'X-Trace': ['a', 'b'],
    'X-Filter': { a: 1 },
    session: 's',
    prefs: [1, 2],
  }
  expect(request('things/get', parameters)).toEqual({
    line: 'get /things/7?verbose=a%20b',
    headers: {
      Accept: 'application/vnd.thing+json',
      'X-Trace': 'a,b',
      'X-Filter': '{"a":1}',
      Cookie: 'session=s; prefs=1,2',
    },
    body: undefined,
  })
  const range = { from: 1, to: 2 }
  const values = { plain: 'a', multi: ['a', 'b'], csv: ['a', 'b'], spaces: ['a', 'b'], pipes: ['a', 'b'], deep: range }
  expect(request('search', values).line).toBe(
    'get /search?plain=a&multi=a&multi=b&csv=a,b&spaces=a%20b&pipes=a%7Cb&deep%5Bfrom%5D=1&deep%5Bto%5D=2',
  )
  expect(
    request('search', { exploded: range, flat: range, any: 1, json: [], reserved: 'a/b', "it's[odd]": ['?'] }).line,
  ).toBe("get /search?from=1&to=2&flat=from,1,to,2&any=1&reserved=a/b&it's%5Bodd%5D=?")
})

it('an operation with a server of its own is sent there', () => {
  expect(request('get', null, 'q=a')).toEqual({
    line: 'post https://search.example.com/search',
    headers: { Accept: 'text/plain', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'q=a',
  })
  const parameters = { path: ['a', 'b/c'], label: 'd', matrix: { e: 1 } }
  expect(request('upload', parameters, { file: 'x' })).toEqual({
    line: 'post https://eu.example.com/files-v2/files/a,b%2Fc/.d;e=1',
    headers: { 'Content-Type': 'multipart/form-data' },
    body: { file: 'x' },
  })
})

it('a parameter that is in the path twice is replaced twice', () => {
  expect(request('new', 'a/b').line).toBe('get /same/a%2Fb/and/a%2Fb')
})

it('a path with spaces keeps them', () => {
  expect(request('getWithSpaceAnId', 1).line).toBe('get /with space/1')
})

it('JSON under another name has its content type', () => {
  expect(request('putThingsThingId', 7, { kind: 'cat' })).toEqual({
    line: 'put /things/7',
    headers: { Accept: 'application/json', 'Content-Type': 'application/merge-patch+json' },
    body: { kind: 'cat' },
  })
})
