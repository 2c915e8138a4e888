import { describe, expect, it } from 'vitest'
import type { BodyWriter } from '../../../src/core/request/operation'
import { deepObject } from '../../../src/core/request/styles'
import { writeBody } from '../../../src/core/request/write-body'
import {
  choice,
  jsonBody,
  multipart,
  multipartWith,
  raw,
  urlencoded,
  urlencodedWith,
} from '../../../src/core/request/writers'

const headersOf = (type: string) => new Headers({ 'Content-Type': type })
const write = (writer: BodyWriter, value: unknown, type = 'x/y', headers = headersOf(type)) =>
  writeBody('op', { type, write: writer }, value, headers)
const MULTIPART = 'multipart/form-data'

/** Forms of other libraries, which share no class with the platform's. */
class LibraryForm {
  append() {}
  pipe() {}
}
class LibraryBlob {
  arrayBuffer() {}
}

describe('writeBody', () => {
  it('writes JSON where there is no writer, text included', () => {
    expect([{ a: 1 }, 'text', null, 0].map((value) => writeBody('op', {}, value, new Headers()))).toEqual([
      '{"a":1}',
      '"text"',
      'null',
      '0',
    ])
  })

  it.each([
    'text',
    '',
    new Uint8Array(2),
    new ArrayBuffer(2),
    new DataView(new ArrayBuffer(2)),
    new Blob(['a'], { type: MULTIPART }),
    new FormData(),
    new URLSearchParams('a=1'),
    new ReadableStream(),
    new LibraryForm(),
    new LibraryBlob(),
  ])('hands on what can be sent as it is: %s', (value) => {
    for (const writer of [raw, multipart, urlencoded]) expect(write(writer, value, MULTIPART)).toBe(value)
  })

  it('makes a form of fields', () => {
    const value = {
      a: ' ',
      list: [1, null, true],
      gone: undefined,
      none: [],
      deep: [{ k: 1 }],
      at: { x: '&', y: [1, 2] },
    }
    expect(write(urlencoded, value)).toBe('a=%20&list=1&list=true&deep=%7B%22k%22%3A1%7D&x=%26&y=1&y=2')
    expect(write(urlencodedWith({ at: deepObject, none: deepObject }), value)).toBe(
      'a=%20&list=1&list=true&deep=%7B%22k%22%3A1%7D&at%5Bx%5D=%26&at%5By%5D=1&at%5By%5D=2',
    )
  })

  it('makes a multipart body of fields: text, JSON, and files by their names', async () => {
    const view = new TextEncoder().encode('.ab.').subarray(1, 3)
    const value = {
      a: 1,
      'b"\n': 'ü',
      view,
      files: [new File(['f'], 'n"', { type: 'image/png' }), new File(['g'], 'm')],
      json: { k: 1 },
      list: ['x', null],
      date: new Date(0),
    }
    const headers = headersOf(MULTIPART)
    const body = write(
      multipartWith({ list: 'application/json', view: 'image/webp', a: 'text/x-a' }),
      value,
      '',
      headers,
    )
    const boundary = /^multipart\/form-data; boundary=(part\d+)$/.exec(String(headers.get('content-type')))?.[1]
    const part = (head: string, content: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`
    expect(await (body as Blob).text()).toBe(
      [
        part('name="a"\r\nContent-Type: text/x-a', '1'),
        part('name="b%22%0A"', 'ü'),
        part('name="view"; filename="blob"\r\nContent-Type: image/webp', 'ab'),
        part('name="files"; filename="n%22"\r\nContent-Type: image/png', 'f'),
        part('name="files"; filename="m"\r\nContent-Type: application/octet-stream', 'g'),
        part('name="json"\r\nContent-Type: application/json', '{"k":1}'),
        part('name="list"\r\nContent-Type: application/json', '["x",null]'),
        part('name="date"', '1970-01-01T00:00:00.000Z'),
        `--${boundary}--\r\n`,
      ].join(''),
    )
    expect((body as Blob).type).toBe(headers.get('content-type'))
  })

  it('makes a body with a boundary of a form that is of another multipart type', async () => {
    const form = new FormData()
    form.append('a', '1')
    const headers = headersOf('multipart/mixed')
    const body = write(multipart, form, '', headers) as Blob
    expect(headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=part\d+$/)
    expect(await body.text()).toMatch(
      /^--part\d+\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--part\d+--\r\n$/,
    )
    expect(write(multipart, body, '', headers)).toBe(body)
  })

  it('gives a Blob the content type that it is sent under', () => {
    expect((write(raw, new Blob(['a'], { type: 'image/png' }), 'application/pdf') as Blob).type).toBe('application/pdf')
  })

  it('writes JSON of an object that is no form', () => {
    expect([{ a: 1 }, [1]].map((value) => write(raw, value))).toEqual(['{"a":1}', '[1]'])
  })

  it.each([multipart, urlencoded, raw])('rejects what cannot be sent', (writer) => {
    for (const value of [Promise.resolve('text'), new Map(), () => {}, { a: new Set() }, [Number.NaN]]) {
      expect(() => write(writer, value, MULTIPART)).toThrow('op: the body must be JSON')
    }
  })

  it.each([multipart, urlencoded])('rejects a form that has no fields', (writer) => {
    for (const value of [[1], 5])
      expect(() => write(writer, value, MULTIPART)).toThrow('op: the body must be an object')
  })
})

describe('a choice of content types', () => {
  const writer = choice({ 'application/json': jsonBody, [MULTIPART]: multipart, 'text/csv; header=present': raw })
  const written = (value: unknown, type: string) => {
    const headers = headersOf(type)
    const body = write(writer, value, '', headers)
    return [headers.get('content-type')?.replace(/\d+/, ''), body instanceof Blob ? 'Blob' : body]
  }

  it('goes by the header, whatever its case and parameters', () => {
    expect(written({ a: 1 }, 'application/json')).toEqual(['application/json', '{"a":1}'])
    expect(written({ a: 1 }, 'Multipart/Form-Data')).toEqual(['multipart/form-data; boundary=part', 'Blob'])
    expect(written('a,b', 'text/csv')).toEqual(['text/csv', 'a,b'])
  })

  it('goes by a form that is passed', () => {
    const form = new FormData()
    expect(written(form, 'application/json')).toEqual([MULTIPART, form])
  })

  it('leaves a type that is not documented to the caller', () => {
    expect(written('<a/>', 'text/xml')).toEqual(['text/xml', '<a/>'])
    expect(written({ a: 1 }, 'application/vnd.a+json')).toEqual(['application/vnd.a+json', '{"a":1}'])
  })
})
