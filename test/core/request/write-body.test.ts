import { describe, expect, it } from 'vitest'
import { writeBody } from '../../../src/core/request/write-body'

const MULTIPART = { type: 'multipart/form-data' }
const URLENCODED = { type: 'application/x-www-form-urlencoded' }
const BYTES = { type: 'application/octet-stream' }

/** Forms of other libraries, which share no class with the platform's. */
class LibraryForm {
  append() {}
  pipe() {}
}
class LibraryBlob {
  arrayBuffer() {}
}

describe('writeBody', () => {
  it('writes JSON where there is no other type, text included', () => {
    expect([{ a: 1 }, 'text', null, 0].map((value) => writeBody('op', {}, value))).toEqual([
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
    new Blob(['a']),
    new FormData(),
    new URLSearchParams('a=1'),
    new ReadableStream(),
    new LibraryForm(),
    new LibraryBlob(),
  ])('hands on what can be sent as it is: %s', (value) => {
    for (const body of [MULTIPART, URLENCODED, BYTES]) expect(writeBody('op', body, value)).toBe(value)
  })

  it('makes a form of fields', () => {
    const form = writeBody('op', URLENCODED, { a: ' ', list: [1, null, true], gone: undefined, deep: [{ k: 1 }] })
    expect(String(form)).toBe('a=+&list=1&list=true&deep=%7B%22k%22%3A1%7D')
  })

  it('makes a multipart form of fields, with bytes as files', async () => {
    const view = new TextEncoder().encode('.ab.').subarray(1, 3)
    const file = new File(['f'], 'n')
    const form = writeBody('op', MULTIPART, { a: 1, view, all: view.slice().buffer, files: [file, file] }) as FormData
    const entries = [...form].map(async ([name, value]) => [
      name,
      typeof value === 'string' ? value : await value.text(),
    ])
    expect(await Promise.all(entries)).toEqual([
      ['a', '1'],
      ['view', 'ab'],
      ['all', 'ab'],
      ['files', 'f'],
      ['files', 'f'],
    ])
    expect(form.get('files')).toBe(file)
  })

  it('writes JSON of an object that is no form', () => {
    expect([{ a: 1 }, [1]].map((value) => writeBody('op', BYTES, value))).toEqual(['{"a":1}', '[1]'])
  })

  it.each([MULTIPART, URLENCODED, BYTES])('rejects what cannot be sent as %j', (body) => {
    for (const value of [Promise.resolve('text'), new Map(), () => {}, { a: new Set() }, [Number.NaN]]) {
      expect(() => writeBody('op', body, value)).toThrow('op: the body must be JSON')
    }
  })
})
