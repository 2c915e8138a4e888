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

/** What every object inherits, `__proto__` among it, and some that are nothing special. */
const inherited = Object.getOwnPropertyNames(Object.prototype)
const names = fc.constantFrom(...inherited, 'prototype', 'then', 'toJSON', 'id')
const text = fc.stringMatching(/^[a-z]{1,5}$/)

/** The part of a multipart body. */
const partOf = (name: string, content: string, type = '') =>
  `Content-Disposition: form-data; name="${name}"\r\n${type && `Content-Type: ${type}\r\n`}\r\n${content}\r\n--`

/** Headers that Node's `fetch` leaves out, and those that axios does. */
const lostBy = (isAxios: boolean) => (isAxios ? ['__proto__', 'constructor', 'prototype'] : ['__proto__'])

describe.each(kinds)('names that every object has as well, on $name', (kind) => {
  /** The request that a call of one operation comes to. */
  async function requestOf(operation: Partial<Operation>, parameters: unknown, data?: unknown) {
    const client = createTableClient(kind, { op: { method: 'post', path: '/a', ...operation } }, server.url)
    server.requests.length = 0
    await client.op(parameters, data)
    const [request] = server.requests
    if (!request) throw new Error('nothing was sent')
    return request
  }
  const sentAs = async (write: BodyWriter, type: string, data: unknown) =>
    (await requestOf({ body: { type, write } }, null, data)).body
  const check = (property: (name: string, value: string) => Promise<void>) =>
    fc.assert(fc.asyncProperty(names, text, property), { numRuns: 60 })

  it('are those of parameters in the path', async () => {
    await check(async (name, value) => {
      const path = { path: `/a/{${name}}/{ids}`, pathStyles: { ids: simple } }
      expect((await requestOf(path, { [name]: value, ids: [1, 2] })).url).toBe(`/a/${value}/1,2`)
    })
  })

  it('are those of parameters in the query', async () => {
    await check(async (name, value) => {
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

  it('are those of the fields of a form, with and without styles', async () => {
    const type = 'application/x-www-form-urlencoded'
    await check(async (name, value) => {
      const data = { [name]: value, list: [1, 2] }
      expect(await sentAs(urlencoded, type, data)).toBe(`${name}=${value}&list=1&list=2`)
      expect(await sentAs(urlencodedWith({ list: csv }), type, data)).toBe(`${name}=${value}&list=1,2`)
      expect(await sentAs(urlencoded, type, { a: { [name]: value, b: 1 } })).toBe(`${name}=${value}&b=1`)
      expect(await sentAs(urlencodedWith({ [name]: csv }), type, { [name]: [value, 1] })).toBe(`${name}=${value},1`)
    })
  })

  it('are those of the parts of a multipart body, with and without content types', async () => {
    const type = 'multipart/form-data'
    await check(async (name, value) => {
      const data = { [name]: value, list: [1] }
      expect(await sentAs(multipart, type, data)).toContain(partOf(name, value))
      const object = { a: { [name]: value } }
      expect(await sentAs(multipart, type, object)).toContain(partOf('a', JSON.stringify(object.a), 'application/json'))
      expect(await sentAs(multipartWith({ list: 'a/b' }), type, data)).toContain(partOf(name, value))
      expect(await sentAs(multipartWith({ [name]: 'a/b' }), type, data)).toContain(partOf(name, value, 'a/b'))
    })
  })
})
