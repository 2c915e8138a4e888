import { type AxiosAdapter, isAxiosError } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

function answer(status: number, type: string, body: string): void {
  server.respond((_, response) => response.writeHead(status, { 'content-type': type }).end(body))
}

describe.each(['http', 'fetch'] as const)('a response on axios with its %s adapter', (adapter) => {
  const client = () => createClient({ baseURL: server.url, token: 'token', retry: { maxRetries: 0 }, adapter })

  it('that is no success is an AxiosError', async () => {
    answer(400, 'application/json', '{"message":"no"}')
    const error = await client()
      .getMeV2()
      .catch((failed) => failed)
    expect(isAxiosError(error)).toBe(true)
  })

  it('to a plain call is an error that names the call, without its query', async () => {
    answer(400, 'application/json', '{"message":"no"}')
    const error = await client()
      .get('/plain?q=1')
      .catch((failed) => failed)
    expect([error.message, error.operationId]).toEqual(['GET /plain failed with status 400: no', undefined])
  })

  it('to a plain call that need not be JSON stays text', async () => {
    answer(200, 'text/html', '<p>hi</p>')
    expect((await client().get('/plain')).data).toBe('<p>hi</p>')
  })

  it('is a success where validateStatus says so', async () => {
    server.respond((_, response) => json(response, { message: 'gone' }, 404))
    const { status, data } = await client().getGroup('g', null, { validateStatus: null })
    expect([status, data]).toEqual([404, { message: 'gone' }])
    answer(502, 'text/html', '<p>down</p>')
    expect((await client().getMeV2(null, null, { validateStatus: null })).data).toBe('<p>down</p>')
    answer(200, 'application/json', '{"message":"no"}')
    await expect(client().getMeV2(null, null, { validateStatus: (is) => is > 200 })).rejects.toMatchObject({
      status: 200,
      response: { data: { message: 'no' } },
    })
  })

  it('is passed unchanged to a transform of the caller', async () => {
    answer(200, 'application/json', '{"id": 1}')
    const transformResponse = (text: string) => ({ text })
    expect((await client().getMeV2(null, null, { transformResponse })).data).toEqual({ text: '{"id": 1}' })
  })

  it('stays bytes where the caller wants bytes', async () => {
    answer(200, 'application/json', '{"id": 1}')
    const { data } = await client().getMeV2(null, null, { responseType: 'arraybuffer' })
    expect(Buffer.from(data as ArrayBuffer).toString()).toBe('{"id": 1}')
  })
})

it('a response without a body of a bare adapter has the data that the adapter gives it', async () => {
  for (const [given, expected] of [
    [undefined, ''],
    ['', ''],
    [null, null],
    [0, 0],
    [{ a: 1 }, { a: 1 }],
  ]) {
    const adapter: AxiosAdapter = async (config) => ({ data: given, status: 200, statusText: '', headers: {}, config })
    expect((await createClient({ adapter }).getMeV2()).data).toEqual(expected)
  }
})
