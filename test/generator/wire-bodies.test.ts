import { beforeAll, describe, expect, it } from 'vitest'
import { stubFor } from './stub'

const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data'
const JSON_TYPE = 'application/json'

const text = { type: 'string' }
const list = { type: 'array', items: text }
const map = { type: 'object' }
const bytes = { type: 'string', format: 'binary' }
const object = (properties: object) => ({ schema: { type: 'object', properties } })
const fields = object({ a: text, list, map, file: bytes, files: { type: 'array', items: bytes } })
const encoded = (encoding: object) => ({ ...fields, encoding })

/** An operation for each body. */
const contents: Record<string, object> = {
  form: { [FORM]: fields },
  formCsv: { [FORM]: encoded({ list: { explode: false } }) },
  formPipes: { [FORM]: encoded({ list: { style: 'pipeDelimited' } }) },
  formSpaces: { [FORM]: encoded({ list: { style: 'spaceDelimited', explode: false } }) },
  formDeep: { [FORM]: encoded({ map: { style: 'deepObject', explode: true } }) },
  formJson: { [FORM]: encoded({ list: { contentType: JSON_TYPE }, map: { contentType: JSON_TYPE } }) },
  parts: { [MULTIPART]: fields },
  typedParts: {
    [MULTIPART]: encoded({
      a: { contentType: 'text/csv' },
      list: { contentType: JSON_TYPE },
      file: { contentType: 'image/png' },
      files: { contentType: 'image/png, image/jpeg' },
    }),
  },
  saidParts: {
    [MULTIPART]: object({
      a: { type: 'string', contentMediaType: 'text/csv' },
      base64: { type: 'string', contentEncoding: 'base64' },
      json: { type: 'string', contentMediaType: JSON_TYPE },
      png: { contentMediaType: 'image/png' },
      all: { type: 'array', items: { contentMediaType: 'image/webp' } },
    }),
  },
  mixed: { 'multipart/mixed': fields },
  anyParts: { 'multipart/*': fields },
  several: { [MULTIPART]: fields, 'application/vnd.a+json': fields, [JSON_TYPE]: fields },
  forms: { [FORM]: fields, [MULTIPART]: fields },
  jsonOrBytes: { [JSON_TYPE]: fields, 'application/octet-stream': {} },
  images: { 'image/png': {}, 'image/jpeg': {} },
  anyImage: { 'image/*': {} },
  anything: { '*/*': {} },
  dotnet: { [JSON_TYPE]: fields, 'text/json': fields, 'application/*+json': fields },
  patch: { 'application/merge-patch+json': fields },
  jsonInCharset: { 'application/json; charset=utf-8': fields },
  plain: { 'text/plain': { schema: { type: 'integer' } } },
  octets: { 'application/octet-stream': { schema: bytes } },
  xml: { 'application/xml': fields },
}

let client: Awaited<ReturnType<typeof stubFor>>
beforeAll(async () => {
  const paths = Object.entries(contents).map(([operationId, content]) => [
    `/${operationId}`,
    { post: { operationId, requestBody: { content }, responses: { 204: {} } } },
  ])
  client = await stubFor({
    openapi: '3.1.0',
    servers: [{ url: 'https://h.example' }],
    security: [],
    paths: Object.fromEntries(paths),
  })
})

const sent = async (operationId: string, data: unknown, type?: string) => {
  const options = type === undefined ? undefined : { headers: { 'Content-Type': type } }
  const { headers, body } = await client.sent(operationId, null, data, options)
  return [headers['content-type'], body]
}

const png = (content: string) => new Blob([content], { type: 'image/png' })

describe('a form', () => {
  it.each<[operationId: string, data: unknown, body: string]>([
    ['form', { a: 'ü&', list: ['x', 'y z'], n: 5, is: false }, 'a=%C3%BC%26&list=x&list=y%20z&n=5&is=false'],
    ['form', { a: null, list: [], gone: undefined }, ''],
    ['form', { list: ['x', null] }, 'list=x'],
    ['form', { map: { k: ['v', 'w'], deep: { l: 1 } } }, 'k=v&k=w&deep=%7B%22l%22%3A1%7D'],
    ['form', { list: [['x', 'y'], { z: 1 }] }, 'list=%5B%22x%22%2C%22y%22%5D&list=%7B%22z%22%3A1%7D'],
    ['form', { at: new Date(0) }, 'at=1970-01-01T00%3A00%3A00.000Z'],
    ['form', 'a=b', 'a=b'],
    ['formCsv', { list: ['x,', 'y'] }, 'list=x%2C,y'],
    ['formPipes', { list: ['x', 'y'] }, 'list=x%7Cy'],
    ['formSpaces', { list: ['x', 'y'] }, 'list=x%20y'],
    [
      'formDeep',
      { map: { k: 'v', at: { l: 1 }, ids: [1, 2] } },
      'map%5Bk%5D=v&map%5Bat%5D%5Bl%5D=1&map%5Bids%5D=1&map%5Bids%5D=2',
    ],
    ['formJson', { list: ['x'], map: { k: 1 } }, 'list=%5B%22x%22%5D&map=%7B%22k%22%3A1%7D'],
  ])('of %s: %j', async (operationId, data, body) => {
    expect(await sent(operationId, data)).toEqual([FORM, body])
  })

  it('is sent the same, however it is passed', async () => {
    const form = new FormData()
    form.append('a', 'b c')
    expect(await sent('form', form)).toEqual([FORM, 'a=b%20c'])
    expect(await sent('form', new URLSearchParams({ a: 'b' }))).toEqual([FORM, 'a=b'])
    expect(await sent('parts', new URLSearchParams({ a: 'b' }))).toEqual([`${MULTIPART}; boundary=…`, ['"a" b']])
  })
})

describe('a multipart body', () => {
  it('has a part for each field and each file of a list', async () => {
    const data = {
      a: 'ü',
      n: 5,
      list: ['x', 'y'],
      map: { k: 1 },
      gone: null,
      none: [],
      file: new File(['f'], 'a "b".txt', { type: 'text/plain' }),
      files: [png('p'), Buffer.from('q'), new Uint8Array([0x72])],
    }
    const parts = [
      '"a" ü',
      '"n" 5',
      '"list" x',
      '"list" y',
      '"map" [application/json] {"k":1}',
      '"file"; filename="a %22b%22.txt" [text/plain] f',
      '"files"; filename="blob" [image/png] p',
      '"files"; filename="blob" [application/octet-stream] q',
      '"files"; filename="blob" [application/octet-stream] r',
    ]
    expect(await sent('parts', data)).toEqual([`${MULTIPART}; boundary=…`, parts])
    expect(await sent('mixed', { a: 'b' })).toEqual(['multipart/mixed; boundary=…', ['"a" b']])
    expect(await sent('anyParts', { a: 'b' })).toEqual([`${MULTIPART}; boundary=…`, ['"a" b']])
    expect(await sent('parts', {})).toEqual([`${MULTIPART}; boundary=…`, []])
  })

  it('has the content types of `encoding`, except for a file that has its own or may be of several', async () => {
    const data = { a: 'x,y', list: ['x'], file: new Blob(['f']), files: [new Blob(['g']), png('h')] }
    expect((await sent('typedParts', data))[1]).toEqual([
      '"a" [text/csv] x,y',
      '"list" [application/json] ["x"]',
      '"file"; filename="blob" [image/png] f',
      '"files"; filename="blob" [application/octet-stream] g',
      '"files"; filename="blob" [image/png] h',
    ])
  })

  it('has the content types that schemas name', async () => {
    const data = { a: 'x,y', base64: 'QQ==', json: '{"k":1}', png: new Blob(['p']), all: [new Blob(['q'])] }
    expect((await sent('saidParts', data))[1]).toEqual([
      '"a" [text/csv] x,y',
      '"base64" [application/octet-stream] QQ==',
      '"json" {"k":1}',
      '"png"; filename="blob" [image/png] p',
      '"all"; filename="blob" [image/webp] q',
    ])
  })
})

describe('a body of several content types', () => {
  it('is JSON by default, and what the header says', async () => {
    expect(await sent('several', { a: 'b' })).toEqual([JSON_TYPE, '{"a":"b"}'])
    expect(await sent('several', { a: 'b' }, 'application/vnd.a+json')).toEqual(['application/vnd.a+json', '{"a":"b"}'])
    expect(await sent('several', { a: 'b' }, MULTIPART)).toEqual([`${MULTIPART}; boundary=…`, ['"a" b']])
    expect(await sent('forms', { a: 'b' })).toEqual([FORM, 'a=b'])
    expect(await sent('dotnet', { a: 'b' })).toEqual([JSON_TYPE, '{"a":"b"}'])
    expect(await sent('dotnet', { a: 'b' }, 'text/json')).toEqual(['text/json', '{"a":"b"}'])
  })

  it('is sent in the type that can hold a file, bytes or a form', async () => {
    expect(await sent('several', { file: png('p') })).toEqual([
      `${MULTIPART}; boundary=…`,
      ['"file"; filename="blob" [image/png] p'],
    ])
    expect((await sent('forms', { files: [png('p')] }))[0]).toBe(`${MULTIPART}; boundary=…`)
    expect(await sent('forms', new URLSearchParams('a=b'))).toEqual([FORM, 'a=b'])
    expect(await sent('jsonOrBytes', new Uint8Array([0x41]))).toEqual(['application/octet-stream', 'A'])
    expect(await sent('images', new Blob(['j'], { type: 'image/jpeg' }))).toEqual(['image/jpeg', 'j'])
    expect(await sent('images', 'text')).toEqual(['image/png', 'text'])
  })
})

describe('a body of one content type', () => {
  it.each<[operationId: string, data: unknown, type: string, body: string]>([
    ['patch', { a: null }, 'application/merge-patch+json', '{"a":null}'],
    ['jsonInCharset', { a: 1 }, 'application/json; charset=utf-8', '{"a":1}'],
    ['plain', '12', 'text/plain', '12'],
    ['plain', 12, 'text/plain', '12'],
    ['octets', new Uint8Array([0x41]), 'application/octet-stream', 'A'],
    ['octets', Buffer.from('A'), 'application/octet-stream', 'A'],
    ['octets', png('A'), 'application/octet-stream', 'A'],
    ['octets', new Blob(['A']).stream(), 'application/octet-stream', 'A'],
    ['xml', '<a/>', 'application/xml', '<a/>'],
    ['anyImage', png('A'), 'image/png', 'A'],
    ['anyImage', new Uint8Array([0x41]), 'application/octet-stream', 'A'],
    ['anything', { a: 1 }, JSON_TYPE, '{"a":1}'],
    ['anything', 'a', 'text/plain', 'a'],
    ['anything', png('A'), 'image/png', 'A'],
  ])('%s of %j', async (operationId, data, type, body) => {
    expect(await sent(operationId, data)).toEqual([type, body])
  })

  it.each<[operationId: string, data: unknown]>([
    ['form', ['x']],
    ['form', { file: png('p') }],
    ['form', new Map([['a', 1]])],
    ['parts', 'text'],
    ['parts', [1]],
    ['patch', png('p')],
    ['patch', { n: Number.NaN }],
  ])('is rejected where it cannot be written, and nothing is sent: %s', async (operationId, data) => {
    client.requests.length = 0
    await expect(client.sent(operationId, null, data)).rejects.toMatchObject({ code: 'ERR_BODY' })
    expect(client.requests).toEqual([])
  })
})
