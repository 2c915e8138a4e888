import { beforeAll, describe, expect, it } from 'vitest'
import { stubFor } from './stub'

const JSON_TYPE = 'application/json'
const text = { schema: { type: 'string' } }
const number = { schema: { type: 'integer' } }
const object = { schema: { type: 'object' } }
const file = { schema: { type: 'string', format: 'binary' } }
const as = (content: object, status: string | number = 200) => ({ [status]: { description: '', content } })

/** An operation for each answer. */
const answers: Record<string, object> = {
  json: as({ [JSON_TYPE]: object }),
  jsonText: as({ [JSON_TYPE]: text }),
  vendor: as({ 'application/vnd.a+json': object }),
  textJson: as({ 'text/json': object }),
  accepted: { ...as({ [JSON_TYPE]: object }), ...as({ 'text/plain': text }, 202) },
  plain: as({ 'text/plain': text }),
  plainNumber: as({ 'text/plain': number }),
  csv: as({ [JSON_TYPE]: object, 'text/csv': text }),
  html: as({ 'text/html': text }),
  xml: as({ 'application/xml': object }),
  svg: as({ 'image/svg+xml': text }),
  lines: as({ 'application/x-ndjson': object }),
  events: as({ [JSON_TYPE]: object, 'text/event-stream': text }),
  pdf: as({ 'application/pdf': file }),
  octets: as({ 'application/octet-stream': text }),
  zip: as({ 'application/zip': {} }),
  csvFile: as({ 'text/csv': file }),
  ranges: as({ 'image/*': {}, 'text/*': text }),
  anyObject: as({ '*/*': object }),
  anyText: as({ '*/*': text }),
  anyFile: as({ '*/*': file }),
  anything: as({ '*/*': {} }),
  fallback: { ...as({ 'text/plain': text }, 'default'), ...as({ [JSON_TYPE]: object }, 404) },
  range: as({ 'text/plain': text }, '2XX'),
  nothing: { 204: { description: '' } },
  perhaps: { ...as({ [JSON_TYPE]: object }), 204: { description: '' } },
  undocumented: { 200: { description: '' } },
}

let client: Awaited<ReturnType<typeof stubFor>>
beforeAll(async () => {
  const paths = Object.entries(answers).map(([operationId, responses]) => [
    `/${operationId}`,
    { get: { operationId, responses } },
  ])
  const head = { operationId: 'head', responses: as({ [JSON_TYPE]: object }) }
  client = await stubFor({
    openapi: '3.1.0',
    servers: [{ url: 'https://h.example' }],
    security: [],
    paths: { ...Object.fromEntries(paths), '/head': { head } },
  })
})

describe('a response', () => {
  it.each<[operationId: string, body: string | null, type: string, data: unknown, status?: number]>([
    ['json', '{"a":[1]}', JSON_TYPE, { a: [1] }],
    ['json', '{"a":1}', 'application/json; charset=utf-8', { a: 1 }],
    ['json', '{"a":1}', 'text/plain', { a: 1 }],
    ['json', '{"a":1}', '', { a: 1 }],
    ['json', '', JSON_TYPE, ''],
    ['jsonText', '"12"', JSON_TYPE, '12'],
    ['vendor', '{"a":1}', 'application/vnd.a+json; v=1', { a: 1 }],
    ['vendor', '{"a":1}', JSON_TYPE, { a: 1 }],
    ['textJson', '{"a":1}', 'text/json', { a: 1 }],
    ['accepted', 'queued', 'text/plain', 'queued', 202],
    ['accepted', '{"a":1}', JSON_TYPE, { a: 1 }],
    ['plain', '12', 'text/plain', '12'],
    ['plain', 'true', 'text/plain; charset=utf-8', 'true'],
    ['plain', '{"a":1}', '', '{"a":1}'],
    ['plain', '', 'text/plain', ''],
    ['plainNumber', '12', 'text/plain', '12'],
    ['csv', 'a,b\n1,2', 'text/csv', 'a,b\n1,2'],
    ['csv', '12', 'TEXT/CSV; header=present', '12'],
    ['csv', '{"a":1}', JSON_TYPE, { a: 1 }],
    ['html', '<p>', 'text/html', '<p>'],
    ['xml', '<a/>', 'application/xml', '<a/>'],
    ['svg', '<svg/>', 'image/svg+xml', '<svg/>'],
    ['lines', '{"a":1}', 'application/x-ndjson', '{"a":1}'],
    ['events', 'data: {"a":1}\n\n', 'text/event-stream', 'data: {"a":1}\n\n'],
    ['ranges', '12', 'text/csv', '12'],
    ['anyObject', '{"a":1}', JSON_TYPE, { a: 1 }],
    ['anyText', '12', 'text/plain', '12'],
    ['anyText', '12', JSON_TYPE, '12'],
    ['anything', '12', 'text/plain', '12'],
    ['anything', '12', JSON_TYPE, 12],
    ['fallback', '12', 'text/plain', '12'],
    ['range', '12', 'text/plain', '12', 203],
    ['nothing', null, '', '', 204],
    ['nothing', null, JSON_TYPE, '', 204],
    ['perhaps', null, '', '', 204],
    ['undocumented', 'hello', 'text/plain', 'hello'],
    ['undocumented', '{"a":1}', JSON_TYPE, { a: 1 }],
    ['head', null, JSON_TYPE, ''],
  ])('to %s: %j as %s is %j', async (operationId, body, type, data, status) => {
    expect(await client.answered(operationId, body, type, status)).toEqual(data)
  })

  it.each<[operationId: string, type: string]>([
    ['pdf', 'application/pdf'],
    ['pdf', 'application/octet-stream'],
    ['octets', 'application/octet-stream'],
    ['octets', 'image/png'],
    ['zip', 'application/zip'],
    ['csvFile', 'text/csv'],
    ['ranges', 'image/png'],
    ['anyFile', 'image/png'],
    ['anyFile', JSON_TYPE],
    ['anything', 'image/png'],
  ])('to %s as %s is its bytes', async (operationId, type) => {
    const bytes = Uint8Array.from([0x25, 0xff, 0x00])
    const data = (await client.answered(operationId, bytes, type)) as Blob
    expect([data.type, new Uint8Array(await data.arrayBuffer())]).toEqual([type, bytes])
  })

  it.each([
    ['json', '<p>', 'text/html'],
    ['csv', '<p>', 'text/html'],
  ])('to %s that is %j, as %s, is rejected', async (operationId, body, type) => {
    await expect(client.answered(operationId, body, type)).rejects.toMatchObject({ code: 'ERR_ANSWER_NOT_JSON' })
  })
})

it.each<[operationId: string, accept: string]>([
  ['json', JSON_TYPE],
  ['vendor', 'application/vnd.a+json'],
  ['accepted', 'application/json, text/plain'],
  ['csv', 'application/json, text/csv'],
  ['events', 'application/json, text/event-stream'],
  ['pdf', 'application/pdf'],
  ['ranges', 'image/*, text/*'],
  ['anyObject', '*/*'],
  ['fallback', 'text/plain'],
  ['perhaps', JSON_TYPE],
  ['nothing', 'application/json, text/plain, */*'],
])('%s asks for %s', async (operationId, accept) => {
  await client.answered(operationId, null, '', 204)
  expect(client.requests.at(-1)?.headers.accept).toBe(accept)
})
