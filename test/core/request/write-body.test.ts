import { describe, expect, it } from 'vitest'
import type { BodyWriter } from '../../../src/core/request/operation'
import { csv, deepObject } from '../../../src/core/request/styles'
import { writeBody } from '../../../src/core/request/write-body'
import {
  choice,
  jsonBody,
  multipart,
  multipartWith,
  raw,
  rawIn,
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
    new Blob(['a'], { type: `${MULTIPART}; boundary=b` }),
    new URLSearchParams('a=1'),
    new ReadableStream(),
    new LibraryForm(),
    new LibraryBlob(),
  ])('hands on what can be sent as it is: %s', (value) => {
    const writers = value instanceof URLSearchParams ? [raw, urlencoded] : [raw, multipart, urlencoded]
    for (const writer of writers) expect(write(writer, value, `${MULTIPART}; boundary=b`)).toBe(value)
  })

  it('converts one kind of form to the documented one, and rejects a file where there can be none', async () => {
    const form = new FormData()
    form.append('a', 'x&y')
    form.append('a', '2')
    expect(write(urlencoded, form, MULTIPART)).toBe('a=x%26y&a=2')
    const headers = headersOf(MULTIPART)
    const body = write(multipart, new URLSearchParams('a=x%26y&a=2'), '', headers) as Blob
    const response = new Response(body, { headers })
    expect([...(await response.formData())]).toEqual([...form])
    form.append('file', new Blob(['f']))
    expect(() => write(urlencoded, form, MULTIPART)).toThrow(
      expect.objectContaining({
        code: 'ERR_BODY',
        message: `op: the body's field "file" is a file, which this form cannot contain`,
      }),
    )
  })

  it('rejects text for a multipart body unless its boundary is known, and gives no second one', () => {
    expect(() => write(multipart, '--b--', MULTIPART)).toThrow(
      expect.objectContaining({
        code: 'ERR_BODY',
        message: 'op: the body must be an object or a FormData: text has no parts',
      }),
    )
    for (const parameter of ['; boundary=b', ';boundary=b', ';  Boundary=b']) {
      expect(write(multipart, '--b--', `${MULTIPART}${parameter}`)).toBe('--b--')
    }
    for (const parameter of ['; boundary=b', ';boundary=abc']) {
      const headers = headersOf(`${MULTIPART}${parameter}; charset=utf-8`)
      write(multipart, { a: 1 }, '', headers)
      expect(headers.get('content-type')).toMatch(/^multipart\/form-data; charset=utf-8; boundary=part\d+$/)
    }
  })

  it('writes fields as a form', () => {
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

  it('leaves out of a form what its style writes nothing for', () => {
    const writer = urlencodedWith({ list: csv, gone: csv, at: deepObject })
    expect(write(writer, { list: [], gone: null, at: {}, a: 1 })).toBe('a=1')
  })

  it('names the field that its style cannot write', () => {
    const call = () => write(urlencodedWith({ at: deepObject }), { at: { x: [{}] } })
    expect(call).toThrow(`op: the body's field "at" must be a string, a finite number or a boolean, not object`)
    expect(call).toThrow(expect.objectContaining({ code: 'ERR_BODY' }))
  })

  it('makes fields of what becomes text or a number in JSON', async () => {
    const value = { price: { digits: 500, toJSON: () => '5.00' }, large: 2n ** 64n }
    expect(write(urlencoded, value)).toBe('price=5.00&large=18446744073709551616')
    const text = await (write(multipart, value, MULTIPART) as Blob).text()
    expect(text.split(/\r?\n/).filter((line) => !line.startsWith('--'))).toEqual([
      'Content-Disposition: form-data; name="price"',
      '',
      '5.00',
      'Content-Disposition: form-data; name="large"',
      '',
      '18446744073709551616',
      '',
    ])
  })

  it('makes a part of JSON of a list in a list', async () => {
    const body = write(multipart, { pairs: [[1, 2], ['x']] }, MULTIPART) as Blob
    expect((await body.text()).match(/Content-Type: .*\r\n\r\n.*/g)).toEqual([
      'Content-Type: application/json\r\n\r\n[1,2]',
      'Content-Type: application/json\r\n\r\n["x"]',
    ])
  })

  it('writes fields as a multipart body: text, JSON, and files with their names', async () => {
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

  it('keeps what a multipart body was made of, where secrets are looked for', () => {
    const shownOf = (value: unknown, type?: string) =>
      JSON.stringify(write(multipart, value, '', headersOf(type ?? MULTIPART)))
    expect(shownOf({ password: 'hunter2' })).toBe('{"password":"hunter2"}')
    expect(shownOf(new URLSearchParams({ password: 'hunter2' }))).toBe('[["password","hunter2"]]')
    const form = new FormData()
    form.append('password', 'hunter2')
    expect(shownOf(form, 'multipart/mixed')).toBe('[["password","hunter2"]]')
  })

  it('writes a form of another multipart type with a boundary', async () => {
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
    const blob = new Blob(['a'], { type: 'image/png' })
    expect((write(raw, blob, 'application/pdf') as Blob).type).toBe('application/pdf')
    expect(write(raw, blob, '', new Headers())).toBe(blob)
  })

  it('sends a value of a documented range under its own type', () => {
    const sent = (value: unknown, range: string, usual: string, type = usual) => {
      const headers = headersOf(type)
      write(rawIn(range, usual), value, '', headers)
      return headers.get('content-type')
    }
    const bytes = 'application/octet-stream'
    const gif = new Blob([], { type: 'image/gif' })
    expect(sent(gif, 'image/*', bytes)).toBe('image/gif')
    expect(sent(gif, 'image/*', bytes, 'image/png')).toBe('image/png')
    expect(sent(gif, 'audio/*', bytes)).toBe(bytes)
    expect(sent(new Blob([], { type: 'application/pdf' }), 'audio/*', bytes)).toBe(bytes)
    expect(sent(new Uint8Array(1), 'image/*', bytes)).toBe(bytes)
    expect(sent(new Uint8Array(1), '*/*', bytes)).toBe(bytes)
    expect([sent({ a: 1 }, '*/*', bytes), sent('a', '*/*', bytes)]).toEqual(['application/json', 'text/plain'])
    expect(sent(new Blob([], { type: 'text/csv' }), 'text/*', 'text/plain')).toBe('text/csv')
  })

  it('writes an object that is not a form as JSON', () => {
    expect([{ a: 1 }, [1]].map((value) => write(raw, value))).toEqual(['{"a":1}', '[1]'])
  })

  it.each([multipart, urlencoded, raw])('rejects what cannot be sent', (writer) => {
    for (const value of [Promise.resolve('text'), new Map(), () => {}, { a: new Set() }, [Number.NaN]]) {
      expect(() => write(writer, value, MULTIPART)).toThrow('op: the body must be JSON')
    }
  })

  it.each([multipart, urlencoded])('rejects a form that has no fields', (writer) => {
    for (const value of [[1], 5])
      expect(() => write(writer, value, MULTIPART)).toThrow(
        expect.objectContaining({
          code: 'ERR_BODY',
          message: 'op: the body must be an object with the fields of the form',
        }),
      )
  })
})

describe('a choice of content types', () => {
  const writer = choice({ 'application/json': jsonBody, [MULTIPART]: multipart, 'text/csv; header=present': raw })
  const written = (value: unknown, type: string) => {
    const headers = headersOf(type)
    const body = write(writer, value, '', headers)
    return [headers.get('content-type')?.replace(/\d+/, ''), body instanceof Blob ? 'Blob' : body]
  }

  it('is made by the header, whatever its case and parameters', () => {
    expect(written({ a: 1 }, 'application/json')).toEqual(['application/json', '{"a":1}'])
    expect(written({ a: 1 }, 'Multipart/Form-Data')).toEqual(['multipart/form-data; boundary=part', 'Blob'])
    expect(written('a,b', 'text/csv')).toEqual(['text/csv', 'a,b'])
  })

  it('is made by a form that is passed', () => {
    const forms = choice({ [MULTIPART]: multipart, 'application/x-www-form-urlencoded': urlencoded })
    const headers = headersOf(MULTIPART)
    const pairs = new URLSearchParams('a=1')
    expect(write(forms, pairs, '', headers)).toBe(pairs)
    expect(headers.get('content-type')).toBe('application/x-www-form-urlencoded')
    const form = new FormData()
    expect(written(form, 'application/json')).toEqual([MULTIPART, form])
  })

  it('takes text for the default, which any of them could be', () => {
    expect(written('a,b', 'application/json')).toEqual(['application/json', '"a,b"'])
  })

  it('is made by files and bytes that are passed, which only some types can hold', () => {
    expect(written({ name: 'n', file: new Blob(['x']) }, 'application/json')).toEqual([
      'multipart/form-data; boundary=part',
      'Blob',
    ])
    expect(written({ a: [new Blob(['x'])] }, 'application/json')).toEqual([
      'multipart/form-data; boundary=part',
      'Blob',
    ])
    expect(written(new Uint8Array(1), 'application/json')[0]).toBe('text/csv; header=present')
    const images = choice({ 'image/png': raw, 'image/jpeg': raw })
    const sent = (value: unknown, type = 'image/png') => {
      const headers = headersOf(type)
      write(images, value, '', headers)
      return headers.get('content-type')
    }
    expect(sent(new Blob([], { type: 'image/jpeg' }))).toBe('image/jpeg')
    expect(sent(new Blob([], { type: 'image/gif' }))).toBe('image/png')
    expect(sent(new Uint8Array(1), 'image/jpeg')).toBe('image/jpeg')
    expect(sent(new Blob([], { type: 'image/jpeg' }), 'image/webp')).toBe('image/webp')
  })

  it('is left to the caller for an undocumented type', () => {
    expect(written('<a/>', 'text/xml')).toEqual(['text/xml', '<a/>'])
    expect(written({ a: 1 }, 'application/vnd.a+json')).toEqual(['application/vnd.a+json', '{"a":1}'])
  })
})
