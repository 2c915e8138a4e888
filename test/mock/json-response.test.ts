import { describe, expect, it } from 'vitest'
import { jsonResponse } from '../../src/mock/json-response'

async function sent(body: unknown, headers?: Record<string, string>, status = 200) {
  const response = jsonResponse(status, body, headers)
  return [
    response.status,
    response.headers.get('content-type'),
    response.headers.get('content-length'),
    await response.text(),
  ]
}

describe('a mocked response', () => {
  it('is JSON, with its length in bytes', async () => {
    expect(await sent({ name: 'ü' })).toEqual([200, 'application/json', '13', '{"name":"ü"}'])
    expect(await sent('text', {}, 201)).toEqual([201, 'application/json', '6', '"text"'])
    expect(await sent(null)).toEqual([200, 'application/json', '4', 'null'])
  })

  it('keeps the headers that it is given, and text of a type that is not JSON', async () => {
    expect(await sent('<p>', { 'Content-Type': 'text/html' })).toEqual([200, 'text/html', '3', '<p>'])
    expect(await sent('text', { 'content-type': 'application/problem+JSON' })).toEqual([
      200,
      'application/problem+JSON',
      '6',
      '"text"',
    ])
    expect(await sent({ a: 1 }, { 'content-type': 'text/html', 'content-length': '9' })).toEqual([
      200,
      'text/html',
      '9',
      '{"a":1}',
    ])
  })

  it('has no body where there is none, and where its status allows none', async () => {
    for (const body of [undefined, '']) {
      const headers = { 'x-mine': '1' }
      expect(await sent(body, headers)).toEqual([200, null, null, ''])
      expect(jsonResponse(200, body, headers).headers.get('x-mine')).toBe('1')
    }
    for (const status of [204, 205, 304]) expect(await sent({ a: 1 }, {}, status)).toEqual([status, null, null, ''])
  })
})
