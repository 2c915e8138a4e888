import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { urlencoded, urlencodedWith } from '../../src/core/request/form-body'
import { multipart, multipartWith } from '../../src/core/request/multipart-body'
import type { BodyWriter, Operation } from '../../src/core/request/operation'
import { csv, header, simple } from '../../src/core/request/styles'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'
import { createTableClient } from '../support/tables'

let server: TestServer
beforeAll(async () => {
  server = await startServer((_, response) => json(response, {}))
})
afterAll(() => server.close())

/** What every object inherits, `__proto__` among it. */
const inherited = Object.getOwnPropertyNames(Object.prototype)
const names = fc.oneof(
  fc.constantFrom(...inherited, 'prototype', 'then', 'toJSON'),
  fc.stringMatching(/^[a-z_][a-z_]*$/),
)
const text = fc.stringMatching(/^[a-z]{1,5}$/)

/** Checks a property of all names that every object has, and of some more. */
const check = (property: (name: string, value: string) => Promise<void>) =>
  fc.assert(fc.asyncProperty(names, text, property), {
    numRuns: 30,
    examples: [...inherited, 'toJSON'].map((name): [string, string] => [name, 'value']),
  })

/** Headers that Node's `fetch` leaves out, and those that axios does. */
const lostBy = (isAxios: boolean) => (isAxios ? ['__proto__', 'constructor', 'prototype'] : ['__proto__'])

describe.each(kinds)('names that every object has as well, on $name', (kind) => {
  /** The request that a call of one operation comes to. */
  async function requestOf(operation: Partial<Operation>, parameters: unknown) {
    const client = createTableClient(kind, { op: { method: 'post', path: '/a', ...operation } }, server.url)
    server.requests.length = 0
    await client.op(parameters)
    const [request] = server.requests
    if (!request) throw new Error('nothing was sent')
    return request
  }

  it('are those of parameters in the path', async () => {
    await check(async (name, value) => {
      fc.pre(name !== 'ids')
      const path = { path: `/a/{${name}}/{ids}`, pathStyles: { ids: simple } }
      expect((await requestOf(path, { [name]: value, ids: [1, 2] })).url).toBe(`/a/${value}/1,2`)
    })
  })

  it('are those of parameters in the query', async () => {
    await check(async (name, value) => {
      fc.pre(name !== 'other')
      const query = { [name]: { style: csv }, other: {} }
      expect((await requestOf({ query }, { [name]: [value, 1], other: 2 })).url).toBe(`/a?${name}=${value},1&other=2`)
    })
  })

  it('are those of headers', async () => {
    const lost = lostBy(kind.isAxios)
    await check(async (name, value) => {
      fc.pre(!lost.includes(name))
      const { rawHeaders } = await requestOf({ headers: { [`header.${name}`]: { name, style: header } } }, value)
      const i = rawHeaders.findIndex((given) => given.toLowerCase() === name.toLowerCase())
      expect(rawHeaders[i + 1]).toBe(value)
    })
  })
})

describe('names that every object has as well', () => {
  const written = async (write: BodyWriter, data: unknown) =>
    new Response(write('op', data, new Headers()) as BodyInit).text()

  it('are those of the fields of a form, with and without styles', async () => {
    await check(async (name, value) => {
      fc.pre(name !== 'list' && name !== 'b')
      const data = { [name]: value, list: [1, 2] }
      expect(await written(urlencoded, data)).toBe(`${name}=${value}&list=1&list=2`)
      expect(await written(urlencoded, { a: { [name]: value, b: 1 } })).toBe(`${name}=${value}&b=1`)
      expect(await written(urlencodedWith({ list: csv }), data)).toBe(`${name}=${value}&list=1,2`)
      expect(await written(urlencodedWith({ [name]: csv }), { [name]: [value, 1] })).toBe(`${name}=${value},1`)
    })
  })

  it('are those of the parts of a multipart body, with and without content types', async () => {
    const partOf = (name: string, content: string, type = '') =>
      `Content-Disposition: form-data; name="${name}"\r\n${type && `Content-Type: ${type}\r\n`}\r\n${content}\r\n--`
    await check(async (name, value) => {
      fc.pre(name !== 'list')
      const data = { [name]: value, list: [1] }
      expect(await written(multipart, data)).toContain(partOf(name, value))
      const object = { [name]: value }
      const part = partOf('a', JSON.stringify(object), 'application/json')
      expect(await written(multipart, { a: object })).toContain(part)
      expect(await written(multipartWith({ list: 'a/b' }), data)).toContain(partOf(name, value))
      expect(await written(multipartWith({ [name]: 'a/b' }), data)).toContain(partOf(name, value, 'a/b'))
    })
  })
})
