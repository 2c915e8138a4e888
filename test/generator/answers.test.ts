import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axiosHttp, kinds } from '../support/clients'
import { startServer, type TestServer } from '../support/server'
import type { Method } from '../support/tables'
import { clientOf, sent } from './wire'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const object = { schema: { type: 'object' } }
const text = { schema: { type: 'string' } }
const file = { schema: { type: 'string', format: 'binary' } }
const answering = (responses: object) => ({ paths: { '/x': { get: { operationId: 'x', responses } } } })
const bytes = Uint8Array.from([0x25, 0x50, 0xff, 0x00, 0x80])

describe.each(kinds)('a response as its document says, on $name', (kind) => {
  const open = (responses: object) => clientOf(kind, answering(responses), server)
  const respondWith = (type: string | undefined, body: string | Uint8Array, status = 200) =>
    server.respond((_, response) =>
      response.writeHead(status, type === undefined ? {} : { 'content-type': type }).end(body),
    )

  it('is text where it is text, beside JSON too', async () => {
    const client = await open({
      200: { content: { 'application/json': object, 'text/csv': text } },
      202: { content: { 'text/plain': text } },
    })
    for (const [type, body, status] of [
      ['text/plain; charset=utf-8', 'accepted', 202],
      ['text/csv', 'a,b\n1,2', 200],
      ['text/csv', '12', 200],
      ['TEXT/CSV', '', 200],
    ] as const) {
      respondWith(type, body, status)
      expect(await client.x()).toMatchObject({ data: body, status })
    }
    respondWith('application/json', '{"a":1}')
    expect((await client.x()).data).toEqual({ a: 1 })
  })

  it.each(['12', 'true', 'null', '{"a":1}', '"quoted"', ' 5 '])(
    'stays text where it looks like JSON: %s',
    async (body) => {
      const client = await open({ 200: { content: { 'text/plain': text } } })
      for (const type of ['text/plain', undefined]) {
        respondWith(type, body)
        expect((await client.x()).data).toBe(body)
      }
    },
  )

  it('is a Blob where it is binary, beside JSON too', async () => {
    for (const content of [{ 'application/pdf': file }, { 'application/json': object, 'application/*': file }]) {
      const client = await open({ 200: { content } })
      respondWith('application/pdf', bytes)
      const { data } = (await client.x()) as { data: Blob }
      expect([data.type, new Uint8Array(await data.arrayBuffer())]).toEqual(['application/pdf', bytes])
    }
    respondWith('application/json', '{"a":"ü"}')
    const client = await open({ 200: { content: { 'application/json': object, 'application/pdf': file } } })
    expect((await client.x()).data).toEqual({ a: 'ü' })
  })

  it('fails with the message of the service where a Blob is documented', async () => {
    const client = await open({ 200: { content: { 'application/pdf': file } } })
    respondWith('application/json', '{"message":"no such file"}', 404)
    await expect(client.x()).rejects.toMatchObject({ message: 'x failed with status 404: no such file', status: 404 })
  })

  it('is rejected where it is neither JSON nor documented', async () => {
    const client = await open({ 200: { content: { 'application/json': object, 'text/csv': text } } })
    respondWith('text/html', '<html>')
    await expect(client.x()).rejects.toMatchObject({ code: 'ERR_ANSWER_NOT_JSON' })
  })

  it.each<[object, string]>([
    [{ 200: { content: { 'application/json': object } } }, 'application/json'],
    [{ 200: { content: { '*/*': object } } }, '*/*'],
    [{ 204: {} }, 'application/json, text/plain, */*'],
    [{ 200: { content: { 'text/csv; header=present': text } } }, 'text/csv'],
    [
      { 200: { content: { 'text/csv': text, 'application/json': object } }, 202: { content: { 'image/*': file } } },
      'application/json, text/csv, image/*',
    ],
    [{ 200: { content: { 'application/vnd.a+json': object } } }, 'application/vnd.a+json'],
  ])('is asked for by its types: %j', async (responses, accept) => {
    respondWith('application/json', '{}')
    const client = await open(responses)
    expect((await sent(client, server)).headers.accept).toBe(accept)
    expect((await sent(client, server, null, null, { headers: { accept: 'x/y' } })).headers.accept).toBe('x/y')
  })

  it('is requested as a large response only from epilot, where only JSON is documented', async () => {
    respondWith('application/json', '{}')
    const responses = { 200: { content: { 'application/json': object } } }
    for (const [url, accept] of [
      ['https://entity.sls.epilot.io/v1', 'application/large-response.vnd+json'],
      ['https://epilot.io.example.com', 'application/json'],
    ]) {
      const client = await clientOf(kind, { ...answering(responses), servers: [{ url }] }, server)
      expect((await sent(client, server)).headers.accept).toBe(accept)
    }
  })

  it('is read by its own content type where that is not documented, if that is unambiguous', async () => {
    const over = (content: object) => open({ 200: { content } })
    const blobOf = async (client: Record<'x', Method>) => ((await client.x()).data as Blob).type
    respondWith('application/octet-stream', bytes)
    expect(await blobOf(await over({ 'application/pdf': file }))).toBe('application/octet-stream')
    expect(await blobOf(await over({ 'application/json': object, 'image/png': file }))).toBe('application/octet-stream')
    expect(await blobOf(await over({ 'text/plain': text, 'image/png': file }))).toBe('application/octet-stream')
    respondWith('application/json', '{"a":1}')
    expect(await blobOf(await over({ '*/*': file }))).toBe('application/json')
    expect((await (await over({ '*/*': text })).x()).data).toBe('{"a":1}')
    expect((await (await over({ 'text/plain': text })).x()).data).toBe('{"a":1}')
    respondWith('application/json', '"quoted"')
    expect((await (await over({ 'text/plain': text })).x()).data).toBe('quoted')
  })

  it('is read by its own content type where any type is documented, and no schema', async () => {
    const client = await open({ 200: { content: { '*/*': {} } } })
    respondWith('image/png', bytes)
    expect(((await client.x()).data as Blob).size).toBe(bytes.length)
    respondWith('text/plain', '12')
    expect((await client.x()).data).toBe('12')
    respondWith('application/json', '12')
    expect((await client.x()).data).toBe(12)
  })

  it.runIf(kind === axiosHttp)('is what a responseType of the caller says', async () => {
    respondWith('application/pdf', 'abc')
    const client = await open({ 200: { content: { 'application/pdf': file } } })
    expect((await client.x(null, null, { responseType: 'text' } as object)).data).toBe('abc')
  })
})
