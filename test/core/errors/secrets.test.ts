import { AxiosHeaders } from 'axios'
import { describe, expect, it } from 'vitest'
import { type Evidence, secretsOf } from '../../../src/core/errors/secrets'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Bytes in the middle of others. */
function viewOf(text: string): Uint8Array {
  const bytes = bytesOf(`"password":"before"${text}"password":"after"`)
  return bytes.subarray(19, bytes.length - 18)
}

function formData(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const MULTIPART = [
  '--b0undary',
  'Content-Disposition: form-data; name="user"',
  '',
  'anna smith',
  '--b0undary',
  'Content-Disposition: form-data; name="password"',
  'Content-Type: text/plain',
  '',
  'hunter2 "and" more',
  '--b0undary--',
  '',
].join('\r\n')

describe('what is secret', () => {
  it.each<[string, Evidence, string[]]>([
    ['the token', { token: 't0ken' }, ['t0ken']],
    [
      'a header, whole and word by word',
      { headers: { Authorization: 'Bearer abc.def' } },
      ['Bearer abc.def', 'abc.def'],
    ],
    [
      'a cookie, whole and word by word',
      { headers: { Cookie: 'id=a1b2; x=c3d4' } },
      ['id=a1b2; x=c3d4', 'a1b2', 'c3d4'],
    ],
    ['a list of cookies', { headers: { 'set-cookie': ['id=a1b2', 'x=c3d4'] } }, ['id=a1b2', 'a1b2', 'x=c3d4', 'c3d4']],
    ['headers of axios', { headers: new AxiosHeaders({ 'x-api-key': 'k3y' }) }, ['k3y']],
    ['headers that only have toJSON', { headers: { toJSON: () => ({ 'X-ApiKey': 'k3y' }) } }, ['k3y']],
    ['headers of fetch', { headers: new Headers({ 'x-api_key': 'k3y' }) }, ['k3y']],
    [
      'a list of headers',
      {
        headers: [
          ['accept', 'all'],
          ['authorization', 'k3y'],
        ],
      },
      ['k3y'],
    ],
    ['a map of headers', { headers: new Map([['cookie', 'k3y']]) }, ['k3y']],
    ['parameters', { params: { token: 'invite', page: 'one' } }, ['invite']],
    ['a list below such a name', { params: { tokens: ['a-1', ['b-2']], ids: ['c-3'] } }, ['a-1', 'b-2']],
    [
      'an object below such a name',
      { params: { filter: { token: { value: 'x-1', more: { deep: 'y-2' } } } } },
      ['x-1', 'y-2'],
    ],
    ['a list of names and values', { params: [{ name: 'token', value: 'x-1', in: 'query' }] }, ['x-1']],
    ['parameters of a form', { params: new URLSearchParams({ token: 'x-1' }) }, ['x-1']],
    ['the query of an address', { url: '/v2/users?page=1&login_token=x%2D1#top' }, ['x%2D1', 'x-1']],
    ['a field in brackets', { url: '/v2/users?user%5Bpassword%5D=x-1' }, ['x-1']],
    ['an object as body', { data: { user: { newPassword: 'hunter2' }, name: 'anna' } }, ['hunter2']],
    ['JSON', { data: '{"user":{"p":1,"client_secret":"hunter2"},"name":"anna"}' }, ['hunter2']],
    ['JSON whose names are escaped', { data: '{"pass\\u0077ord":"hunter2"}' }, ['hunter2']],
    ['JSON in JSON', { data: JSON.stringify({ body: JSON.stringify({ assertion: 'hunter2' }) }) }, ['hunter2']],
    [
      'text that is nearly JSON',
      { data: '{"password": "hunter2\\"x", "password2": abc, "tokens": ["d-1", "e-2"' },
      ['hunter2"x', 'abc', 'd-1', 'e-2'],
    ],
    ['a form as text', { data: 'name=anna&password=hunter2+%26+more&x=1' }, ['hunter2+%26+more', 'hunter2 & more']],
    ['a form', { data: new URLSearchParams({ password: 'hunter2 & more' }) }, ['hunter2 & more']],
    ['form data', { data: formData({ password: 'hunter2', name: 'anna' }) }, ['hunter2']],
    ['multipart text', { data: MULTIPART }, ['hunter2 "and" more']],
    ['multipart text with bare line feeds', { data: MULTIPART.replaceAll('\r\n', '\n') }, ['hunter2 "and" more']],
    ['bytes of JSON', { data: bytesOf('{"password":"hunter2"}') }, ['hunter2']],
    ['a buffer', { data: Buffer.from('password=hunter2') }, ['hunter2']],
    ['an array buffer', { data: bytesOf(MULTIPART).buffer }, ['hunter2 "and" more']],
    ['a view, and nothing around it', { data: viewOf('{"token":"x-1"}') }, ['x-1']],
    ['a number', { data: { password: 20_240_501, pin_secret: 1234n } }, ['20240501', '1234']],
    [
      'the password of `auth`',
      { auth: { username: 'anna', password: 'hunter2' } },
      ['hunter2', 'anna:hunter2', 'YW5uYTpodW50ZXIy'],
    ],
    [
      'user and password of a Basic header',
      { headers: { Authorization: `Basic  ${btoa('anna:hunt:er2')}` } },
      ['anna:hunt:er2', 'hunt:er2', 'anna'],
    ],
    [
      'user and password of a Basic header in UTF-8',
      { headers: { authorization: `basic ${Buffer.from('ü:ß12').toString('base64')}` } },
      ['ü:ß12', 'ß12'],
    ],
    [
      'user and password of a Basic header in Latin-1',
      { headers: { Authorization: `Basic ${btoa('ü:ß12')}` } },
      ['ß12'],
    ],
    ['a Basic header that is none', { headers: { Authorization: 'Basic §§§' } }, ['Basic §§§', '§§§']],
    ['a password in UTF-8', { auth: { username: 'ü', password: 'ß12' } }, ['ß12', 'w7w6w58xMg==']],
    [
      'user and password of an address',
      { baseURL: 'https://anna:h%40nter@2@host/x@y' },
      ['anna:h%40nter@2', 'h%40nter@2', 'h@nter@2', 'YW5uYTpoQG50ZXJAMg=='],
    ],
    ['user and password of an address that is none', { url: 'http://anna:hun ter2@host:x' }, []],
    ['a user alone', { url: 'https://ghp_123@host' }, ['ghp_123']],
    ['what `toJSON` returns', { data: { toJSON: () => ({ password: 'hunter2' }) } }, ['hunter2']],
    ['an address with a query', { data: new URL('https://host/?token=x-1') }, ['x-1']],
    ['half of a surrogate pair', { data: { password: 'x\ud800y' } }, ['x\ud800y', 'x\ufffdy', 'x%EF%BF%BDy']],
  ])('%s', (_, evidence, secrets) => {
    expect(secretsOf(evidence)).toEqual(expect.arrayContaining(secrets))
  })

  it.each<[string, Evidence]>([
    ['what is beside it', { data: { password: 'hunter2', name: 'anna', list: ['berta'] }, params: { page: 'three' } }],
    [
      'the word before a token, or the name of a cookie',
      { headers: { authorization: 'Bearer hunter2', cookie: 'session=hunter2' } },
    ],
    ['a user name alone', { auth: { username: 'anna' }, data: { username: 'berta', password: null } }],
    ['a short number', { data: { password: 123 } }],
    ['a number below a token', { data: { token_count: 5000, tokens: { used: 7000 } } }],
    ['a switch', { data: { password: true, token: false, secret: null, cookie: undefined } }],
    ['short text', { data: { password: 'ab', token: '' } }],
    ['the names of fields', { data: '{"password":"hunter2","name":"anna"}', params: [['token', 'hunter2']] }],
    ['a message', { data: 'the token: it expired. A password must have 8 characters' }],
    ['bytes around a view', { data: viewOf('{"name":"anna"}') }],
    ['a list of names', { data: { fields: ['password', 'mail', 'phone'] } }],
    ['anything else of a config', { xsrfCookieName: 'XSRF-TOKEN', env: { token: 'x-1' } } as Evidence],
    ['an address', { baseURL: 'https://host/users/anna@host', url: '/x?mail=anna@host' }],
  ])('is not %s', (_, evidence) => {
    expect(secretsOf(evidence).filter((secret) => !secret.includes('hunter2'))).toEqual([])
  })
})

it('the other parts of a multipart text are not secret', () => {
  expect(secretsOf({ data: MULTIPART })).not.toContain('anna smith')
})

describe('a secret', () => {
  it('is found in each form in which a message may quote it, the longest first', () => {
    expect(secretsOf({ data: { password: 'x"y+ü!' } })).toEqual([
      'x%22y%2B%C3%BC%21',
      'x%22y%2B%C3%BC!',
      'x\\"y+ü!',
      'x"y+ü!',
    ])
    expect(secretsOf({ token: 'plain-text' })).toEqual(['plain-text'])
  })

  it('of a form has spaces as plus signs too', () => {
    expect(secretsOf({ data: { password: 'my dog' } })).toEqual(['my%20dog', 'my dog', 'my+dog', 'dog'])
  })

  it('that is very long is known by its beginning', () => {
    const [secret, ...others] = secretsOf({ data: { password: 'x'.repeat(20_000) } })
    expect([secret, others]).toEqual(['x'.repeat(16_384), []])
  })

  it('is added to the known ones', () => {
    expect(secretsOf({ token: 'middle' }, ['the longest', 'old'])).toEqual(['the longest', 'middle', 'old'])
  })
})

describe('no value that is searched can make it throw', () => {
  const cycle: Record<string, unknown> = { password: 'hunter2' }
  cycle.self = { cycle, list: [cycle] }
  const throwing = {
    get bad() {
      throw new Error('getter')
    },
    password: 'hunter2',
  }
  const never = () => {
    throw new Error('trap')
  }
  const proxy = new Proxy({}, { get: never, has: never, ownKeys: never, getPrototypeOf: never })

  it.each<[string, unknown, string[]]>([
    ['a cycle', cycle, ['hunter2']],
    ['a getter that throws', throwing, ['hunter2']],
    ['a large number', { password: 123n, n: 10n ** 30n }, []],
    ['a map', new Map([['password', { a: 'hunter2' }]]), ['hunter2']],
    ['a set', { tokens: new Set(['hunter2']) }, ['hunter2']],
    ['a proxy', [proxy, { password: 'hunter2' }], ['hunter2']],
    ['a list', [null, undefined, Symbol('x'), () => {}, { password: 'hunter2' }], ['hunter2']],
    ['an object without prototype', Object.assign(Object.create(null), { password: 'hunter2' }), ['hunter2']],
    ['a toJSON that throws', [{ toJSON: never }, { password: 'hunter2' }], ['hunter2']],
    ['a toJSON that is none', { toJSON: 1, password: 'hunter2' }, ['hunter2']],
    ['a date', { token: new Date(0), at: new Date(Number.NaN) }, ['1970-01-01T00:00:00.000Z']],
    ['a wrong code', { url: 'https://a%zz@host?token=%zz1' }, ['a%zz', '%zz1']],
  ])('%s', (_, data, secrets) => {
    expect(secretsOf({ data })).toEqual(expect.arrayContaining(secrets))
    expect(() => secretsOf(data as Evidence)).not.toThrow()
  })

  it('and an iterator, which only the request may use, is left alone', () => {
    const data = [{ token: 'x-1' }].values()
    expect(secretsOf({ data })).toEqual([])
    expect([...data]).toEqual([{ token: 'x-1' }])
  })

  it('an object that is secret in one place and not in another is secret', () => {
    const shared = { value: 'hunter2' }
    expect(secretsOf({ data: { first: shared, token: shared, last: shared } })).toEqual(['hunter2'])
    expect(secretsOf({ data: { n: { a: 12345 }, ...{ token: shared }, password: [{ a: 12345 }] } })).toContain('12345')
  })
})
