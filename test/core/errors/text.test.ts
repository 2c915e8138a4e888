import { describe, expect, it } from 'vitest'
import { secretsOf } from '../../../src/core/errors/secrets'
import { excerptOf, scrub } from '../../../src/core/errors/text'

const SECRETS = secretsOf({ data: { password: 'hunter2', token: 'a b+ü/"' } })

describe('a text that quotes a secret', () => {
  it.each([
    ['as it is', 'x hunter2 y', 'x *** y'],
    ['several times', 'hunter2, hunter2hunter2', '***, ***'],
    ['within a word', 'xhunter2y', 'x***y'],
    ['percent-encoded', 'x a%20b%2B%C3%BC%2F%22 y', 'x *** y'],
    ['percent-encoded in lower case', 'x a%20b%2b%c3%bc%2f%22 y', 'x *** y'],
    ['percent-encoded in part', 'x a%20b+%C3%BC/%22 y 50%', 'x *** y 50%'],
    ['as a form', 'x a+b%2B%C3%BC%2F%22 y', 'x *** y'],
    ['in JSON', 'x a b+ü/\\" y', 'x *** y'],
    ['beside a wrong code', 'x %zz%ff a%20b+%C3%BC/%22 y', 'x %zz%ff *** y'],
    ['not at all', 'x %20 y', 'x %20 y'],
    ['and is empty', '', ''],
  ])('%s', (_, text, shown) => {
    expect(scrub(text, SECRETS)).toBe(shown)
  })

  it('that begins like another is hidden completely', () => {
    expect(scrub('hunter22 hunter2', secretsOf({ data: { password: 'hunter2', old_password: 'hunter22' } }))).toBe(
      '*** ***',
    )
  })

  it('that is very long is hidden completely', () => {
    const long = Array.from({ length: 5000 }, (_, i) => `part${i}`).join('')
    expect(scrub(`x ${long} y`, secretsOf({ token: long }))).toBe('x ***')
  })

  it('is cut off after 8,000 characters', () => {
    expect(scrub('x'.repeat(30_000), [])).toBe('x'.repeat(8000))
  })

  it('is hidden as a whole when there are more than 1,000 secrets', () => {
    const secrets = secretsOf({ data: Array.from({ length: 1001 }, (_, i) => ({ password: `pass${i}` })) })
    expect(scrub('pass1000 x', secrets)).toBe('***')
    expect(scrub('', secrets)).toBe('')
    const short = Array.from({ length: 1100 }, (_, i) => ({ token: i.toString(36) }))
    expect(scrub('x', secretsOf({ data: [...short, { token: 'hunter2' }, ...short] }))).toBe('***')
  })
})

describe('an excerpt', () => {
  it('has 200 characters at most', () => {
    expect(excerptOf('x'.repeat(300), SECRETS)).toBe('x'.repeat(200))
    expect(excerptOf('😀'.repeat(150), [])).toBe('😀'.repeat(100))
    expect(excerptOf(`x${'😀'.repeat(150)}`, [])).toBe(`x${'😀'.repeat(99)}`)
  })

  it('has no part of a secret at its end', () => {
    const secret = 's3cret'.repeat(20)
    for (let before = 0; before <= 200; before++) {
      const text = excerptOf('.'.repeat(before) + secret.repeat(5), [secret])
      expect(text).toBe(`${'.'.repeat(before)}***`.slice(0, 200))
    }
    for (let between = 80; between <= 100; between++) {
      const text = excerptOf(`${secret}${'.'.repeat(between)}`.repeat(9), [secret])
      expect(text.replace(/\.|\*\*\*|\*$/g, '')).toBe('')
    }
  })

  it.each([
    ['an access token in JSON', '{"access_token":"abc","x":"y"}', '{"access_token":***,"x":"y"}'],
    [
      'JSON that is broken off',
      'the response is not JSON: {"login_token":"abc',
      'the response is not JSON: {"login_token":***',
    ],
    ['a quotation mark in it', '{"login_token": "a\\"bc", "x": 1}', '{"login_token": ***, "x": 1}'],
    ['a backslash at its end', '{"login_token":"abc\\', '{"login_token":***\\'],
    ['JSON in JSON', '{"body":"{\\"login_token\\":\\"abc\\",', '{"body":"{\\"login_token\\":***'],
    ['a list', '{"x":"y","tokens":["abc",["def"],"ghi"],"z":1}', '{"x":"y","tokens":***['],
    ['an object', '{"token":{"value":"abc"},"z":1}', '{"token":***{'],
    ['a number', '{"pin_secret":1234,"x":1}', '{"pin_secret":***"x":1}'],
    ['a form', 'password=abc&x=1', 'password=***&x=1'],
    [
      'an API key, however it is written',
      'apikey=abc&api_key=def&x-api-key=ghi',
      'apikey=***&api_key=***&x-api-key=***',
    ],
    ['a form that is broken off', 'x=1&user%5Bpassword%5D=ab', 'x=1&user%5Bpassword%5D=***'],
    ['an address', 'see https://host/?token=abc for more', 'see https://host/?token=*** for more'],
    ['a list of Python', "{'password': 'abc', 'x': 1}", "{'password': *** 'x': 1}"],
  ])('shows no value of a secret field: %s', (_, text, shown) => {
    expect(excerptOf(text, [])).toBe(shown)
  })

  it.each([
    'Invalid token: it expired',
    'password: must have at least 8 characters',
    'the cookie is missing',
    'Unexpected token \'<\', "<html>" is not valid JSON',
    'tokens "a" and "b" differ',
    'x must be *[text] or **{text}',
  ])('keeps what a service says of a field: %s', (text) => {
    expect(excerptOf(text, [])).toBe(text)
  })

  it.each([
    ['line breaks', 'a\r\nb\n\nc\u2028d\u2029e\u0085f', 'a b c d e f'],
    ['control characters', 'a\0b\x1b[31mc\td\x7fe\x9bf', 'a b [31mc d e f'],
    ['controls of direction', 'a\u202eb\u2066c\u2069d\u200ee\u061cf', 'a b c d e f'],
    ['what has no width', 'a\u200bb\u200d\u2060c\ufeffd\u00ade', 'a b c d e'],
    ['halves of surrogate pairs', 'a\ud800b\udc00\ud800c😀', 'a b c😀'],
    ['what is around it', '\n a b \n', 'a b'],
  ])('has single spaces for %s', (_, text, shown) => {
    expect(excerptOf(text, [])).toBe(shown)
  })

  it('keeps spaces as they are', () => {
    expect(excerptOf('a  b\u00a0c', [])).toBe('a  b\u00a0c')
  })

  it('shows no secret with such characters', () => {
    expect(excerptOf('x a\nb\u200bc y', ['a\nb\u200bc'])).toBe('x *** y')
  })
})
