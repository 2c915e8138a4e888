import { Readable } from 'node:stream'
import axios from 'axios'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Operations } from '../../src/core/request/operation'
import { multipart, raw, urlencoded } from '../../src/core/request/writers'
import { axiosFetch, axiosHttp, kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'
import { createTableClient, type Method } from '../support/tables'

const MULTIPART = 'multipart/form-data'
const URLENCODED = 'application/x-www-form-urlencoded'

const operations = {
  sendBytes: {
    method: 'put',
    path: '/bytes',
    repeatable: true,
    body: { type: 'application/octet-stream', write: raw },
  },
  sendText: { method: 'post', path: '/text', body: { type: 'text/csv', write: raw } },
  sendForm: { method: 'post', path: '/form', body: { type: URLENCODED, write: urlencoded } },
  sendFiles: { method: 'put', path: '/files', repeatable: true, body: { type: MULTIPART, write: multipart } },
  patchThing: { method: 'patch', path: '/patch', body: { type: 'application/merge-patch+json' } },
} satisfies Operations

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.requests.length = 0
  server.respond((_, response) => json(response, {}))
})

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const whole = latin('..abcd..')
const bytes: [name: string, value: unknown][] = [
  ['a string', 'abcd'],
  ['a Buffer, which is a view of a pool', Buffer.from('abcd')],
  ['an ArrayBuffer', latin('abcd').buffer],
  ['a typed array', latin('abcd')],
  ['a view of a part of a buffer', whole.subarray(2, 6)],
  ['a view of wider elements', new Uint16Array(whole.buffer, 2, 2)],
  ['a DataView of a part of a buffer', new DataView(whole.buffer, 2, 4)],
  ['a Blob', new Blob(['ab', 'cd'])],
  ['a Blob with a type of its own', new Blob(['abcd'], { type: 'image/png' })],
  ['a File', new File(['abcd'], 'name')],
]

/** The parts of a multipart body: name, file name, content type and content. */
async function partsOf(body: string, type: string | undefined) {
  const form = await new Response(Buffer.from(body), { headers: { 'content-type': String(type) } }).formData()
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  )
}

describe.each(kinds)('a body that is not JSON, on $name', (kind) => {
  let client: Record<keyof typeof operations, Method>
  beforeAll(() => {
    client = createTableClient(kind, operations, server.url, { retry: { maxRetries: 1, baseDelayMs: 1 } })
  })
  const sent = () => server.requests.map(({ headers, body }) => [headers['content-type'], body])
  const parts = () => Promise.all(server.requests.map(({ headers, body }) => partsOf(body, headers['content-type'])))

  it.each(bytes)('is sent as it is where it is %s, on every attempt', async (_, value) => {
    server.respond((__, response) => json(response, {}, server.requests.length === 1 ? 503 : 200))
    await client.sendBytes(null, value)
    const request = ['application/octet-stream', 'abcd']
    expect(sent()).toEqual([request, request])
  })

  it('is sent as it is where it is part of any buffer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 20 }), fc.nat(20), fc.nat(20), async (array, from, to) => {
        server.requests.length = 0
        const view = array.map((byte) => byte % 128).subarray(from, to)
        await client.sendBytes(null, view)
        expect(server.requests[0]?.body).toBe(String.fromCharCode(...view))
      }),
      { numRuns: 50 },
    )
  })

  it('is sent as it is where it is text that is no JSON', async () => {
    for (const text of ['a;"b"\n1;2', '5', '', '{"a":1}', 'ü']) await client.sendText(null, text)
    expect(sent()).toEqual(['a;"b"\n1;2', '5', '', '{"a":1}', 'ü'].map((text) => ['text/csv', text]))
  })

  it('is sent as it is where it is a stream, once', async () => {
    server.respond((_, response) => json(response, {}, 503))
    const stream = kind === axiosHttp ? Readable.from(['ab', 'cd']) : new Blob(['abcd']).stream()
    await expect(client.sendBytes(null, stream)).rejects.toMatchObject({ status: 503 })
    await expect(client.sendBytes(null, Readable.from(['ab', 'cd']))).rejects.toMatchObject({ status: 503 })
    expect(sent()).toEqual(Array(2).fill(['application/octet-stream', 'abcd']))
  })

  it('is a form where it is URLSearchParams or the text of a form', async () => {
    await client.sendForm(null, new URLSearchParams('a=1&a=%262+3'))
    await client.sendForm(null, 'a=1&a=%262+3')
    expect(sent()).toEqual(Array(2).fill([URLENCODED, 'a=1&a=%262+3']))
  })

  it('is a form of the fields of an object, as OpenAPI writes them', async () => {
    const deep = { k: 1, l: [2, { m: 3 }] }
    await client.sendForm(null, {
      a: 'x&y',
      n: 0,
      is: false,
      list: ['p', 'q'],
      none: [],
      gone: undefined,
      nil: null,
      when: new Date(0),
      deep,
    })
    const [type, body] = sent()[0] ?? []
    expect(type).toBe(URLENCODED)
    expect([...new URLSearchParams(body)]).toEqual([
      ['a', 'x&y'],
      ['n', '0'],
      ['is', 'false'],
      ['list', 'p'],
      ['list', 'q'],
      ['when', '1970-01-01T00:00:00.000Z'],
      ['k', '1'],
      ['l', '2'],
      ['l', '{"m":3}'],
    ])
  })

  // Before 1.15 its adapter for `fetch` leaves out the boundary in Node: https://github.com/axios/axios/issues/7054
  const itSendsForms = it.skipIf(kind === axiosFetch && axios.VERSION === '1.8.3')

  itSendsForms('is a multipart form where it is FormData, on every attempt', async () => {
    server.respond((_, response) => json(response, {}, server.requests.length === 1 ? 503 : 200))
    const form = new FormData()
    form.append('a', 'ü')
    form.append('a', '2')
    form.append('file', new File(['abc'], 'n.png', { type: 'image/png' }))
    await client.sendFiles(null, form)
    const expected = [
      ['a', 'ü'],
      ['a', '2'],
      ['file', 'n.png', 'image/png', 'abc'],
    ]
    expect(await parts()).toEqual([expected, expected])
  })

  itSendsForms('is a multipart form of the fields of an object, with files and bytes', async () => {
    const fields = { a: 'ü', list: ['p', 'q'], gone: undefined, deep: { k: 1 }, n: 5 }
    const file = new File(['abc'], 'n.png', { type: 'image/png' })
    await client.sendFiles(null, {
      ...fields,
      file,
      blob: new Blob(['d']),
      view: whole.subarray(2, 4),
      all: latin('x').buffer,
    })
    expect(await parts()).toEqual([
      [
        ['a', 'ü'],
        ['list', 'p'],
        ['list', 'q'],
        ['deep', '{"k":1}'],
        ['n', '5'],
        ['file', 'n.png', 'image/png', 'abc'],
        ['blob', 'blob', 'application/octet-stream', 'd'],
        ['view', 'blob', 'application/octet-stream', 'ab'],
        ['all', 'blob', 'application/octet-stream', 'x'],
      ],
    ])
  })

  it.each<[string, unknown]>([
    ['a forgotten await', Promise.resolve('text')],
    ['a Map', new Map([['a', 1]])],
    ['an invalid date', new Date(Number.NaN)],
    ['a function', () => 'text'],
  ])('is rejected where it is, or a field is, %s', async (_, value) => {
    const rejected = { code: 'ERR_BODY' }
    for (const name of ['sendBytes', 'sendText', 'sendForm', 'sendFiles'] as const) {
      await expect(client[name](null, value)).rejects.toMatchObject(rejected)
    }
    const isObject = typeof value === 'object'
    for (const name of ['sendForm', 'sendFiles'] as const) {
      if (isObject) await expect(client[name](null, { value })).rejects.toMatchObject(rejected)
    }
    expect(sent()).toEqual([])
  })

  it('has the content type of its document where it is JSON under another name', async () => {
    await client.patchThing(null, { a: null })
    expect(sent()).toEqual([['application/merge-patch+json', '{"a":null}']])
  })
})
