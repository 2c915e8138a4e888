import axios, { type AxiosAdapter } from 'axios'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callers, failureOf } from '../support/callers'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer(() => {})
})
afterEach(() => server.close())

const canceled = (error: { code: string; message: string }) => [axios.isCancel(error), error.code, error.message]

describe.each(callers)('a call of %s', (_, open) => {
  it.each(['http', 'fetch'])('is canceled by its signal on the adapter %s', async (adapter) => {
    const controller = new AbortController()
    const failing = failureOf(open({ baseURL: server.url, adapter }).getUser('u', { signal: controller.signal }))
    setTimeout(() => controller.abort(), 20)
    // axios's fetch adapter has other words for it than its Node adapter.
    expect(canceled(await failing).slice(0, 2)).toEqual([true, 'ERR_CANCELED'])
  })

  it.each(['http', 'fetch'])('is canceled by a cancel token, with its message, on the adapter %s', async (adapter) => {
    const source = axios.CancelToken.source()
    const failing = failureOf(open({ baseURL: server.url, adapter }).getUser('u', { cancelToken: source.token }))
    setTimeout(() => source.cancel('the page was left'), 20)
    expect(canceled(await failing)).toEqual([true, 'ERR_CANCELED', 'the page was left'])
  })

  it('is not sent when it was canceled before', async () => {
    const source = axios.CancelToken.source()
    source.cancel('before')
    const { getUser } = open({ baseURL: server.url })
    expect(canceled(await failureOf(getUser('u', { cancelToken: source.token })))).toEqual([
      true,
      'ERR_CANCELED',
      'before',
    ])
    expect(canceled(await failureOf(getUser('u', { signal: AbortSignal.abort() })))).toEqual([
      true,
      'ERR_CANCELED',
      'canceled',
    ])
    expect(server.requests).toEqual([])
  })

  it('is canceled while an interceptor waits, and then not sent', async () => {
    server.respond((_, response) => json(response, {}))
    const { client, getUser } = open({ baseURL: server.url })
    client.interceptors.request.use(async (config) => {
      await new Promise((done) => setTimeout(done, 20))
      return config
    })
    const failing = failureOf(getUser('u', { signal: AbortSignal.timeout(5) }))
    expect((await failing).code).toBe('ERR_CANCELED')
    expect(server.requests).toEqual([])
  })

  it('has a signal by which an adapter of the caller can stop', async () => {
    const seen: unknown[] = []
    const adapter = ((config) =>
      new Promise((_, reject) => {
        config.signal?.addEventListener?.('abort', () => {
          seen.push(config.signal?.aborted)
          reject(new axios.CanceledError('stopped'))
        })
      })) as AxiosAdapter
    const controller = new AbortController()
    const failing = failureOf(open({ adapter }).getUser('u', { signal: controller.signal }))
    setTimeout(() => controller.abort(), 10)
    expect((await failing).code).toBe('ERR_CANCELED')
    expect(seen).toEqual([true])
  })

  it('whose adapter ignores the signal is canceled as well', async () => {
    const controller = new AbortController()
    const adapter = (async () => {
      controller.abort()
      return { status: 200, data: {} }
    }) as unknown as AxiosAdapter
    expect((await failureOf(open({ adapter }).getUser('u', { signal: controller.signal }))).code).toBe('ERR_CANCELED')
  })

  it('has its CanceledError reach response interceptors', async () => {
    const { client, getUser } = open({ baseURL: server.url })
    client.interceptors.response.use(undefined, (error) => (axios.isCancel(error) ? 'canceled' : 'failed') as never)
    expect(await getUser('u', { signal: AbortSignal.timeout(10) })).toBe('canceled')
  })
})
