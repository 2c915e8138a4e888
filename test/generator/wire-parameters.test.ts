import { beforeAll, describe, expect, it } from 'vitest'
import { stubFor } from './stub'

// What a small document of each kind sends, by the examples of OpenAPI 3.1.1, "Style Examples", and their siblings.

const text = { type: 'string' }
const list = { type: 'array', items: text }
const map = { type: 'object' }
const json = (schema: object) => ({ content: { 'application/json': { schema } } })

let client: Awaited<ReturnType<typeof stubFor>>

/** An operation for each parameter, which is called `p`. */
const parameters: Record<string, object> = {
  plain: { in: 'query', schema: text },
  nullable: { in: 'query', schema: { type: ['string', 'null'] } },
  multi: { in: 'query', schema: list },
  csv: { in: 'query', explode: false, schema: list },
  spaces: { in: 'query', style: 'spaceDelimited', explode: false, schema: list },
  pipes: { in: 'query', style: 'pipeDelimited', schema: list },
  fields: { in: 'query', schema: map },
  pairs: { in: 'query', explode: false, schema: map },
  deep: { in: 'query', style: 'deepObject', explode: true, schema: map },
  either: { in: 'query', schema: { oneOf: [text, list] } },
  reserved: { in: 'query', allowReserved: true, schema: text },
  reservedList: { in: 'query', allowReserved: true, explode: false, schema: list },
  json: { in: 'query', ...json(map) },
  jsonText: { in: 'query', ...json(text) },
  content: { in: 'query', content: { 'text/plain': { schema: text } } },
  anything: { in: 'query' },
  header: { in: 'header', schema: list },
  headerFields: { in: 'header', explode: true, schema: map },
  headerPairs: { in: 'header', schema: map },
  headerJson: { in: 'header', ...json(map) },
  headerContent: { in: 'header', content: { 'text/plain': { schema: text } } },
  cookie: { in: 'cookie', schema: text },
  cookieList: { in: 'cookie', explode: false, schema: list },
  cookieFields: { in: 'cookie', schema: map },
  cookieJson: { in: 'cookie', ...json(map) },
  simple: { in: 'path', schema: text },
  simpleList: { in: 'path', schema: list },
  simplePairs: { in: 'path', schema: map },
  simpleFields: { in: 'path', explode: true, schema: map },
  label: { in: 'path', style: 'label', schema: text },
  labelList: { in: 'path', style: 'label', schema: list },
  labelExploded: { in: 'path', style: 'label', explode: true, schema: list },
  labelFields: { in: 'path', style: 'label', explode: true, schema: map },
  matrix: { in: 'path', style: 'matrix', schema: text },
  matrixList: { in: 'path', style: 'matrix', schema: list },
  matrixExploded: { in: 'path', style: 'matrix', explode: true, schema: list },
  matrixFields: { in: 'path', style: 'matrix', explode: true, schema: map },
  pathJson: { in: 'path', ...json(map) },
}

beforeAll(async () => {
  const paths = Object.entries(parameters).map(([operationId, parameter]) => {
    const inPath = (parameter as { in: string }).in === 'path'
    const operation = { operationId, parameters: [{ name: 'p', required: inPath, ...parameter }], responses: {} }
    return [inPath ? `/${operationId}/{p}/end` : `/${operationId}`, { get: operation }]
  })
  client = await stubFor({
    openapi: '3.1.0',
    servers: [{ url: 'https://h.example' }],
    security: [],
    paths: Object.fromEntries(paths),
  })
})

const RGB = { R: 100, G: 200 }

it.each<[operationId: string, value: unknown, query: string]>([
  ['plain', 'a b&c', '?p=a%20b%26c'],
  ['plain', '', '?p='],
  ['plain', false, '?p=false'],
  ['nullable', null, ''],
  ['multi', ['blue', 'bl,ack'], '?p=blue&p=bl%2Cack'],
  ['multi', [], ''],
  ['multi', 'one', '?p=one'],
  ['csv', ['blue', 'bl,ack'], '?p=blue,bl%2Cack'],
  ['spaces', ['blue', 'black'], '?p=blue%20black'],
  ['pipes', ['blue', 'black'], '?p=blue%7Cblack'],
  ['fields', RGB, '?R=100&G=200'],
  ['fields', { list: ['a', 'b'], gone: undefined }, '?list=a&list=b'],
  ['fields', {}, ''],
  ['pairs', RGB, '?p=R,100,G,200'],
  ['deep', RGB, '?p%5BR%5D=100&p%5BG%5D=200'],
  ['deep', { at: { from: 1 }, ids: [1, 2] }, '?p%5Bat%5D%5Bfrom%5D=1&p%5Bids%5D=1&p%5Bids%5D=2'],
  ['either', 'one', '?p=one'],
  ['either', ['one', 'two'], '?p=one&p=two'],
  ['reserved', 'a/b?c=d,e', '?p=a/b?c%3Dd,e'],
  ['reservedList', ['a/b', 'c,d'], '?p=a/b,c%2Cd'],
  ['json', { a: [1, 'ü'] }, '?p=%7B%22a%22%3A%5B1%2C%22%C3%BC%22%5D%7D'],
  ['jsonText', 'a', '?p=%22a%22'],
  ['content', 'a b', '?p=a%20b'],
  ['anything', ['a', 1], '?p=a&p=1'],
  ['anything', { a: 1 }, '?a=1'],
])('in the query: %s of %j is %s', async (operationId, value, query) => {
  expect((await client.sent(operationId, { p: value })).line).toBe(`GET https://h.example/${operationId}${query}`)
})

it.each<[operationId: string, value: unknown, segment: string]>([
  ['simple', 'a/b?', 'a%2Fb%3F'],
  ['simpleList', ['blue', 'bl,ack'], 'blue,bl%2Cack'],
  ['simplePairs', RGB, 'R,100,G,200'],
  ['simpleFields', RGB, 'R=100,G=200'],
  ['label', 'a.b', '.a.b'],
  ['labelList', ['blue', 'black'], '.blue,black'],
  ['labelExploded', ['blue', 'bl.ack'], '.blue.bl%2Eack'],
  ['labelFields', RGB, '.R=100.G=200'],
  ['matrix', 'blue', ';p=blue'],
  ['matrixList', ['blue', 'black'], ';p=blue,black'],
  ['matrixExploded', ['blue', 'black'], ';p=blue;p=black'],
  ['matrixFields', RGB, ';R=100;G=200'],
  ['pathJson', { a: 1 }, '%7B%22a%22%3A1%7D'],
])('in the path: %s of %j is %s', async (operationId, value, segment) => {
  expect((await client.sent(operationId, { p: value })).line).toBe(
    `GET https://h.example/${operationId}/${segment}/end`,
  )
})

it.each<[operationId: string, value: unknown, header: string]>([
  ['header', ['a', 'b c'], 'a,b c'],
  ['headerFields', RGB, 'R=100,G=200'],
  ['headerPairs', RGB, 'R,100,G,200'],
  ['headerJson', { a: 'ü' }, '{"a":"\\u00fc"}'],
  ['headerContent', 'a,b', 'a,b'],
])('in a header: %s of %j is %s', async (operationId, value, header) => {
  expect((await client.sent(operationId, { p: value })).headers.p).toBe(header)
})

it.each<[operationId: string, value: unknown, cookie: string]>([
  ['cookie', 'a;b', 'p=a%3Bb'],
  ['cookieList', ['a', 'b'], 'p=a,b'],
  ['cookieFields', RGB, 'R=100; G=200'],
  ['cookieJson', { a: 1 }, 'p=%7B%22a%22%3A1%7D'],
])('in a cookie: %s of %j is %s', async (operationId, value, cookie) => {
  expect((await client.sent(operationId, { p: value })).headers.cookie).toBe(cookie)
})

describe('what cannot be written is rejected, and nothing is sent', () => {
  it.each<[operationId: string, value: unknown]>([
    ['multi', ['a', null]],
    ['multi', [{ a: 1 }]],
    ['plain', new Date(0)],
    ['simple', '..'],
    ['simple', ''],
    ['simpleList', []],
    ['spaces', ['a b']],
    ['header', ['a,b']],
  ])('%s of %j', async (operationId, value) => {
    client.requests.length = 0
    await expect(client.sent(operationId, { p: value })).rejects.toMatchObject({ code: 'ERR_PARAMETER' })
    expect(client.requests).toEqual([])
  })
})
