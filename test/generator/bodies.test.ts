import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '../support/clients'
import { startServer, type TestServer } from '../support/server'
import { clientOf, partsOf, sent } from './wire'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const posting = (content: object) => ({ paths: { '/x': { post: { operationId: 'x', requestBody: { content } } } } })

const text = { type: 'string' }
const file = { type: 'string', format: 'binary' }
const fields = {
  type: 'object',
  properties: {
    name: text,
    tags: { type: 'array', items: text },
    ids: { type: 'array', items: { type: 'integer' } },
    filter: { type: 'object', additionalProperties: text },
    at: { type: 'object', properties: { city: text } },
    meta: { type: 'object' },
    file,
    files: { type: 'array', items: file },
  },
}

describe.each(kinds)('a body as its document says, on $name', (kind) => {
  it('is a form in the styles of its encoding', async () => {
    const client = await clientOf(
      kind,
      posting({
        'application/x-www-form-urlencoded': {
          schema: fields,
          encoding: {
            ids: { explode: false },
            filter: { style: 'deepObject', explode: true },
            meta: { contentType: 'application/json' },
            name: { allowReserved: true },
          },
        },
      }),
      server,
    )
    const data = {
      name: 'a/b&',
      tags: ['x', 'y'],
      ids: [1, 2],
      filter: { k: 'v' },
      at: { city: 'Köln' },
      meta: { m: [1] },
    }
    const { headers, body } = await sent(client, server, null, data)
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(body).toBe('name=a/b%26&tags=x&tags=y&ids=1,2&filter%5Bk%5D=v&city=K%C3%B6ln&meta=%7B%22m%22%3A%5B1%5D%7D')
  })

  it('has parts of their own types where it is multipart', async () => {
    const content = {
      schema: fields,
      encoding: { file: { contentType: 'image/png' }, tags: { contentType: 'application/json' } },
    }
    const client = await clientOf(kind, posting({ 'multipart/form-data': content }), server)
    const data = {
      name: 'ü',
      tags: ['x'],
      ids: [1, 2],
      meta: { m: 1 },
      file: new Blob(['p']),
      files: [new File(['a'], 'a.txt', { type: 'text/plain' }), new File(['b'], 'b.bin')],
    }
    const request = await sent(client, server, null, data)
    expect(request.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(partsOf(request)).toEqual([
      ['name', undefined, undefined, 'ü'],
      ['tags', undefined, 'application/json', '["x"]'],
      ['ids', undefined, undefined, '1'],
      ['ids', undefined, undefined, '2'],
      ['meta', undefined, 'application/json', '{"m":1}'],
      ['file', 'blob', 'image/png', 'p'],
      ['files', 'a.txt', 'text/plain', 'a'],
      ['files', 'b.bin', 'application/octet-stream', 'b'],
    ])
  })

  it('has a boundary where it is multipart/mixed, of fields or a form', async () => {
    const client = await clientOf(kind, posting({ 'multipart/mixed': { schema: fields } }), server)
    const form = new FormData()
    form.append('file', new File(['a'], 'a.txt', { type: 'text/plain' }))
    for (const data of [{ file: form.get('file') }, form]) {
      const request = await sent(client, server, null, data)
      expect(request.headers['content-type']).toMatch(/^multipart\/mixed; boundary=\w+$/)
      expect(partsOf(request)).toEqual([['file', 'a.txt', 'text/plain', 'a']])
    }
  })

  it('is sent under the documented type, whatever the type of a Blob', async () => {
    const client = await clientOf(kind, posting({ 'application/pdf': { schema: file } }), server)
    for (const data of [
      new Blob(['%PDF']),
      new File(['%PDF'], 'a.png', { type: 'image/png' }),
      new TextEncoder().encode('%PDF'),
    ]) {
      const { headers, body } = await sent(client, server, null, data)
      expect([headers['content-type'], body]).toEqual(['application/pdf', '%PDF'])
    }
  })

  it('is in the content type of the call where there are several, and JSON by default', async () => {
    const schema = { type: 'object', properties: { a: text } }
    const content = {
      'multipart/form-data': { schema },
      'application/vnd.a+json': { schema },
      'application/json': { schema },
      'text/plain': { schema: text },
    }
    const client = await clientOf(kind, posting(content), server)
    const as = async (data: unknown, type?: string) => {
      const options = type === undefined ? {} : { headers: { 'content-type': type } }
      const request = await sent(client, server, null, data, options)
      const found = String(request.headers['content-type'])
      return found.startsWith('multipart') ? partsOf(request) : [found, request.body]
    }
    expect(await as({ a: '1' })).toEqual(['application/json', '{"a":"1"}'])
    expect(await as({ a: '1' }, 'application/vnd.a+json')).toEqual(['application/vnd.a+json', '{"a":"1"}'])
    expect(await as({ a: '1' }, 'multipart/form-data')).toEqual([['a', undefined, undefined, '1']])
    expect(await as('5', 'text/plain')).toEqual(['text/plain', '5'])
    const form = new FormData()
    form.append('a', '2')
    expect(await as(form)).toEqual([['a', undefined, undefined, '2']])
  })
})
