import { describe, expect, it } from 'vitest'
import { readAs } from '../../../src/core/request/writers'

type Kinds = Parameters<typeof readAs>[0]

/** What a response is read as, and whether it was read. */
function read(kinds: Kinds, isJson: boolean, type: string, body: unknown, ok = true): [isRead: boolean, body: unknown] {
  const reply = { ok, headers: new Headers(type ? { 'content-type': type } : {}), body }
  const isRead = readAs(kinds)(reply, isJson)
  return [isRead, reply.body]
}

const JSON_TYPE = 'application/json'
const PDF: Kinds = { 'application/pdf': 'bytes' }
const CSV: Kinds = { 'text/csv': 'text' }
const BOTH: Kinds = { 'text/csv': 'text', 'application/pdf': 'bytes' }
const RANGES: Kinds = { 'image/*': 'bytes', 'text/*': 'text' }
const ANY_TEXT: Kinds = { '*/*': 'text' }
const ANYTHING: Kinds = { '*/*': 'any' }

describe('a response is text', () => {
  it.each<[kinds: Kinds, isJson: boolean, type: string]>([
    [CSV, true, 'text/csv'],
    [CSV, false, 'TEXT/CSV; header=present'],
    [CSV, false, ''],
    [CSV, false, 'image/png'],
    [BOTH, false, ''],
    [BOTH, false, 'text/html'],
    [BOTH, false, JSON_TYPE],
    [RANGES, true, 'text/html'],
    [ANY_TEXT, true, 'text/plain'],
    [ANYTHING, false, ''],
    [ANYTHING, false, 'text/plain'],
  ])('of %j (beside JSON: %s) as %s', (kinds, isJson, type) => {
    for (const body of ['12', '{"a":1}', 'a,b', '']) expect(read(kinds, isJson, type, body)).toEqual([true, body])
    expect(read(kinds, isJson, type, new TextEncoder().encode('ü'))).toEqual([true, 'ü'])
  })

  it('where text was sent as JSON, too, and is the text in that', () => {
    expect(read(ANY_TEXT, false, JSON_TYPE, '"a\\nb"')).toEqual([true, 'a\nb'])
    expect(read(CSV, false, 'application/vnd.a+json', '"12"')).toEqual([true, '12'])
    expect(read(BOTH, false, JSON_TYPE, '"12"')).toEqual([true, '12'])
    expect(read(CSV, false, 'text/csv', '"12"')).toEqual([true, '"12"'])
    expect(read(ANY_TEXT, false, JSON_TYPE, '"a')).toEqual([true, '"a'])
  })

  it.each(['xml', 'yaml', 'x-yaml', 'javascript', 'graphql', 'csv', 'x-ndjson', 'json-seq', 'ndjson', 'jsonl'])(
    'under the type application/%s, and bytes under a type that only begins like it',
    (subtype) => {
      expect(read(BOTH, false, `application/${subtype}`, 'x')).toEqual([true, 'x'])
      expect(read(BOTH, false, `image/x+${subtype}`, 'x')).toEqual([true, 'x'])
      expect(read(BOTH, false, `application/${subtype}.zip`, 'x')).toEqual([true, expect.any(Blob)])
    },
  )
})

describe('a response is bytes', () => {
  it.each<[kinds: Kinds, isJson: boolean, type: string]>([
    [PDF, true, 'application/pdf'],
    [PDF, true, 'image/png'],
    [PDF, false, ''],
    [PDF, false, 'text/html'],
    [PDF, false, JSON_TYPE],
    [BOTH, true, 'image/png'],
    [BOTH, false, 'image/png'],
    [BOTH, false, 'application/context/plain'],
    [BOTH, false, 'application/json.zip'],
    [RANGES, true, 'image/webp'],
    [ANYTHING, false, 'image/png'],
  ])('of %j (beside JSON: %s) as %s', async (kinds, isJson, type) => {
    for (const body of [Uint8Array.from([0x41, 0xff]), Uint8Array.from([0x41, 0xff]).buffer]) {
      const [isRead, blob] = read(kinds, isJson, type, body) as [boolean, Blob]
      expect([isRead, blob.type, [...new Uint8Array(await blob.arrayBuffer())]]).toEqual([true, type, [0x41, 0xff]])
    }
    expect(await (read(kinds, isJson, type, 'text')[1] as Blob).text()).toBe('text')
  })

  it('and an object that a mock has put in their place stays', () => {
    const body = { a: 1 }
    expect(read(PDF, false, 'application/pdf', body)[1]).toBe(body)
  })
})

describe('a response is left to be read as JSON', () => {
  it.each<[kinds: Kinds, isJson: boolean, type: string]>([
    [CSV, true, JSON_TYPE],
    [CSV, true, 'text/html'],
    [CSV, true, 'image/png'],
    [CSV, true, ''],
    [PDF, true, 'text/html'],
    [PDF, true, 'application/problem+json'],
    [PDF, true, ''],
    [ANY_TEXT, true, JSON_TYPE],
    [{ 'application/*': 'bytes' }, true, 'application/vnd.a+json'],
    [ANYTHING, false, JSON_TYPE],
    [ANYTHING, true, 'application/problem+json'],
  ])('where %j is documented (beside JSON: %s) and it comes as %s', (kinds, isJson, type) => {
    expect(read(kinds, isJson, type, '"12"')).toEqual([false, '"12"'])
    expect(read(kinds, isJson, type, new TextEncoder().encode('"12"'))).toEqual([false, '"12"'])
  })

  it.each([PDF, CSV, ANY_TEXT])('where it says why a call failed, of %j', (kinds) => {
    for (const type of ['application/pdf', 'text/csv', JSON_TYPE]) {
      expect(read(kinds, false, type, '"no"', false)).toEqual([false, '"no"'])
      expect(read(kinds, false, type, new TextEncoder().encode('{"a":1}'), false)).toEqual([false, '{"a":1}'])
    }
  })
})

it('a type that is named like a member of every object is an undocumented one', () => {
  expect(read(CSV, true, 'constructor', '{}')).toEqual([false, '{}'])
})
