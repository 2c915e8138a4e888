import { AxiosError } from 'axios'
import {
  type Arbitrary,
  anything,
  assert,
  constantFrom,
  property,
  record,
  string,
  tuple,
  uniqueArray,
} from 'fast-check'
import { expect, it } from 'vitest'
import { describe } from '../../../src/core/errors/describe'
import { type Evidence, secretsOf } from '../../../src/core/errors/secrets'
import { excerptOf } from '../../../src/core/errors/text'
import { character } from '../../support/characters'
import { printedAll } from './printed'

/** Text of any characters that is nowhere else in what an error prints. */
const secret: Arbitrary<string> = tuple(
  constantFrom('zq9', '§Zq', '~"z', '%zq', '+ z'),
  string({ unit: character, maxLength: 12 }),
)
  .map((parts) => parts.join(''))
  .filter((text) => !/\uffff|\*|\n--/.test(text))

const form = (name: string, value: string) => `${new URLSearchParams({ page: '1', [name]: value, last: 'x' })}`

function formData(name: string, value: string): FormData {
  const data = new FormData()
  data.append('first', 'x')
  data.append(name, value)
  return data
}

const multipart = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--b--\r\n`

/** Where a secret may be in a request. */
const PLACES: Record<string, (name: string, value: string) => Evidence> = {
  'an object': (name, value) => ({ data: { x: [{ [name]: value }] } }),
  JSON: (name, value) => ({ data: JSON.stringify({ x: 1, [name]: { y: [value] } }) }),
  'JSON that is broken off': (name, value) => ({ data: `{"x":1,${JSON.stringify(name)}:${JSON.stringify(value)},"y` }),
  'bytes of JSON': (name, value) => ({ data: new TextEncoder().encode(JSON.stringify({ [name]: value })) }),
  'JSON in JSON': (name, value) => ({ data: JSON.stringify({ x: JSON.stringify({ [name]: value }) }) }),
  'a form': (name, value) => ({ data: form(name, value) }),
  'form data': (name, value) => ({ data: formData(name, value) }),
  'a multipart text': (name, value) => ({ data: multipart(name, value) }),
  'multipart bytes': (name, value) => ({ data: Buffer.from(multipart(name, value)) }),
  parameters: (name, value) => ({ params: { x: { [name]: value } } }),
  'parameters of a form': (name, value) => ({ params: new URLSearchParams({ [name]: value }) }),
  'a list of parameters': (name, value) => ({
    params: [
      ['x', 'y'],
      [name, value],
    ],
  }),
  'a query': (name, value) => ({ url: `/x?a=b&${name}=${encodeURIComponent(value)}#top` }),
  'a header': (name, value) => ({ headers: { [name]: value } }),
  'a map': (name, value) => ({ headers: new Map([[name, value]]) }),
  'the token': (_, value) => ({ token: value }),
  'a password': (_, value) => ({ auth: { username: 'me', password: value } }),
  'an address': (_, value) => ({ baseURL: `http://me:${encodeURIComponent(value)}@host/` }),
}

/** How a service may quote it. */
const FORMS: Record<string, (value: string) => string> = {
  'as it is': (value) => value,
  'percent-encoded': encodeURIComponent,
  'in lower case': (value) => encodeURIComponent(value).replace(/%../g, (code) => code.toLowerCase()),
  'as an address': (value) => encodeURI(value),
  'as a form': (value) => `${new URLSearchParams({ '': value })}`.slice(1),
  'in JSON': (value) => JSON.stringify(value).slice(1, -1),
}

const names = constantFrom(
  'password',
  'login_token',
  'client-secret',
  'x-api-key',
  'Authorization',
  'Set-Cookie',
  'tokens',
)

/** An error with a text in every place where an error of a library may have one. */
function errorWith(text: string, evidence: Evidence): Error {
  const cause = Object.assign(new TypeError(text), { input: text, cause: new AggregateError([new Error(text)], text) })
  const error = new AxiosError(text, 'ERR_X', evidence as never, { text }, { data: text } as never)
  return Object.assign(error, { cause, body: text, details: { text } })
}

it.each(Object.entries(PLACES))('no form of an error shows a secret of %s', (_, place) => {
  assert(
    property(record({ names, secret, said: string({ maxLength: 250 }) }), ({ names: name, secret: value, said }) => {
      const evidence = place(name, value)
      for (const write of Object.values(FORMS)) {
        const quoted = write(value)
        const text = `${said.replaceAll('\\', '')} ${quoted} (${quoted})`
        const error = errorWith(text, evidence)
        describe(error, { call: 'getMe', said: text, evidence: () => evidence })
        const shown = printedAll(error)
        for (const form of [value, quoted]) expect(shown).not.toContain(form)
        expect(excerptOf(text, secretsOf(evidence))).not.toContain(quoted)
      }
    }),
    { numRuns: 20 },
  )
})

it('nothing that is sent can make it throw', () => {
  const any = anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
    withBoxedValues: true,
    withObjectString: true,
    withSparseArray: true,
    withInvalidDate: true,
  } as never)
  assert(
    property(
      record({ headers: any, params: any, data: any, auth: any, url: string(), baseURL: string() }),
      (evidence) => {
        const secrets = secretsOf(evidence)
        expect(secrets.filter((each) => typeof each !== 'string' || each.length < 3)).toEqual([])
        const error = Object.assign(new Error('x'), { cause: evidence.data, config: evidence })
        describe(error, { call: 'getMe', evidence: () => evidence })
        expect(error.message).toMatch(/^getMe failed: /)
      },
    ),
  )
})

it('an excerpt is one line of at most 200 printable characters, and the same when taken again', () => {
  assert(
    property(string({ unit: character, maxLength: 400 }), uniqueArray(secret, { maxLength: 3 }), (text, secrets) => {
      const excerpt = excerptOf(text, secrets)
      expect(excerpt.length).toBeLessThanOrEqual(200)
      expect(excerpt).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
      expect(excerptOf(excerpt, [])).toBe(excerpt)
    }),
  )
})
