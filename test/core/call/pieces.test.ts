import { describe, expect, it } from 'vitest'
import { hideToken, nameOf } from '../../../src/core/call/describe-failure'
import { isReplayable } from '../../../src/core/call/is-replayable'
import { DEFAULT_ACCEPT } from '../../../src/core/call/large-response'
import { messageOf } from '../../../src/core/call/message-of'
import { addOwnHeaders } from '../../../src/core/call/own-headers'
import { parseJson } from '../../../src/core/call/parse-json'

describe('the name of a call', () => {
  it('is its operation, or of a plain call its method and URL, without query, user and password', () => {
    expect(nameOf('getMe', 'get', '/x')).toBe('getMe')
    for (const url of ['/x/y', '/x/y?token=a/b@c\nd', '/x/y#token', '/x/y?']) {
      expect(nameOf(undefined, 'get', url)).toBe('GET /x/y')
    }
    expect(nameOf(undefined, 'post', 'https://anna:hunter2@host/x@y')).toBe('POST https://host/x@y')
    expect(nameOf(undefined, undefined, undefined)).toBe('undefined undefined')
  })
})

describe('an error of an adapter’s own', () => {
  it('has the token in neither its message nor its stack', () => {
    const error = new Error('no t0ken, t0ken')
    hideToken(error, 't0ken')
    expect(error.message).toBe('no ***, ***')
    expect(error.stack).toMatch(/^Error: no \*\*\*, \*\*\*\n/)
  })

  it('may have no stack', () => {
    const error = Object.assign(new Error('t0ken'), { stack: undefined })
    hideToken(error, 't0ken')
    expect([error.message, error.stack]).toEqual(['***', undefined])
  })
})

describe('headers of client and SDK', () => {
  const sent = (own: Record<string, string>, ...headers: Record<string, string | undefined>[]) => {
    const bag = new Headers(own)
    addOwnHeaders(bag, { auth: undefined, headers, isInside: false })
    return Object.fromEntries(bag)
  }

  it('are added where neither the call nor the client has set one, unless they are undefined', () => {
    expect(sent({ a: 'call' }, { a: 'client', b: 'client', c: undefined }, { b: 'sdk', c: 'sdk', d: 'sdk' })).toEqual({
      a: 'call',
      b: 'client',
      c: 'sdk',
      d: 'sdk',
    })
  })

  it('replace the default Accept, and no other header', () => {
    expect(sent({ accept: DEFAULT_ACCEPT, x: DEFAULT_ACCEPT }, { accept: 'text/csv', x: 'y' })).toEqual({
      accept: 'text/csv',
      x: DEFAULT_ACCEPT,
    })
    expect(sent({ accept: 'text/html' }, { accept: 'text/csv' })).toEqual({ accept: 'text/html' })
  })
})

describe('the text of a response', () => {
  it('is parsed where JSON is documented or announced, and otherwise as it is', () => {
    expect(parseJson('{"a":1}', 'text/plain', true)).toEqual({ a: 1 })
    expect(parseJson('[1]', undefined, true, (_, value) => (value === 1 ? 2 : value))).toEqual([2])
    expect(parseJson('12', 'application/problem+JSON; v=1', false)).toBe(12)
    for (const type of ['text/plain', undefined, null, 'application/jsonx']) {
      expect(parseJson('12', type, false)).toBe('12')
    }
    expect(() => parseJson('<p>', 'text/html', true)).toThrow(SyntaxError)
  })

  it('may be empty, or no text', () => {
    expect(parseJson(undefined, 'application/json', true)).toBe('')
    for (const body of ['', ' \n', '\r\n', '\ufeff']) {
      expect(parseJson(body, undefined, true)).toBe('')
      expect(parseJson(body, 'application/json', false)).toBe('')
      expect(parseJson(body, 'text/plain', false)).toBe(body)
    }
    for (const body of [null, 5, { a: 1 }]) expect(parseJson(body, 'application/json', true)).toBe(body)
  })
})

it('what was thrown says something, or nothing', () => {
  const silent = {
    get message() {
      throw new Error('getter')
    },
  }
  const thrown = [new Error('no'), { message: 'mine' }, 'text', 5, undefined, null, silent]
  expect(thrown.map(messageOf)).toEqual(['no', 'mine', 'text', '5', '', '', ''])
})

it('a stream can be sent once, and any other body again', () => {
  const bodies = [new ReadableStream(), { pipe() {} }, 'text', {}, null, undefined, new Blob(['a'])]
  expect(bodies.map(isReplayable)).toEqual([false, false, true, true, true, true, true])
})
