import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listen } from '../../../src/mock/http/listen'

type Respond = Parameters<typeof listen>[0]

const hasIPv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
)

const ok: Respond = async ({ method }) => new Response(`${method} came through`)

/** A server on a port of its own, stopped when the test ends. */
async function start(respond = ok, host = '127.0.0.1'): Promise<string> {
  const server = await listen(respond, { port: 0, host, allowedHosts: [] })
  onTestFinished(() => server.close())
  return server.url
}

/** A request with headers that `fetch` keeps for itself. */
const send = (url: string, method: string, headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const sent = request(url, { method, headers }, async (response) => {
      let body = ''
      for await (const chunk of response) body += chunk
      resolve({ status: response.statusCode, headers: response.headers, body })
    })
    sent.on('error', reject).end()
  })

describe.each([
  ['127.0.0.1', 'http://127.0.0.1'],
  ['0.0.0.0', 'http://localhost'],
  ['::1', 'http://[::1]'],
  ['::', 'http://localhost'],
])('the URL of a server on %s', (host, expected) => {
  it.skipIf(host.includes(':') && !hasIPv6)(`is ${expected}, and reaches it`, async () => {
    const url = await start(ok, host)
    expect(url.replace(/:\d+$/, '')).toBe(expected)
    expect(await (await fetch(url)).text()).toBe('GET came through')
  })
})

describe('a preflight', () => {
  const preflight = { origin: 'http://localhost:5173', 'access-control-request-method': 'PUT' }

  it('gets a response without the function, and lets the page send what it asks for', async () => {
    const url = await start()
    const { status, headers, body } = await send(url, 'OPTIONS', preflight)
    expect([status, body]).toEqual([204, ''])
    expect(headers['access-control-allow-origin']).toBe('http://localhost:5173')
  })

  it.each([
    ['true', 'true'],
    ['false', undefined],
  ])('that asks for the private network with "%s" is told %s', async (asked, told) => {
    const url = await start()
    const { headers } = await send(url, 'OPTIONS', { ...preflight, 'access-control-request-private-network': asked })
    expect(headers['access-control-allow-private-network']).toBe(told)
  })

  it('is not taken to ask for the private network by itself', async () => {
    const { headers } = await send(await start(), 'OPTIONS', preflight)
    expect(headers['access-control-allow-private-network']).toBeUndefined()
  })

  it.each([
    ['OPTIONS', {}],
    ['GET', { 'access-control-request-method': 'PUT' }],
  ])('is both its method and its header: %s with %j goes to the function', async (method, headers) => {
    const { status, body } = await send(await start(), method, headers)
    expect([status, body]).toEqual([200, `${method} came through`])
  })
})

describe('a server', () => {
  it('says as JSON why it rejects a request', async () => {
    const { status, headers, body } = await send(await start(), 'GET', { host: 'evil.example' })
    expect([status, headers['content-type']]).toEqual([403, 'application/json'])
    expect(JSON.parse(body)).toEqual({
      message: 'the Host "evil.example" is not one of this machine: see "allowedHosts"',
    })
  })

  it.each([
    [new Error('no such seed'), 'no such seed'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
    [null, 'null'],
  ])('responds with 500 when the function throws %s', async (thrown, said) => {
    const response = await fetch(await start(() => Promise.reject(thrown)))
    expect([response.status, await response.json()]).toEqual([500, { message: `Internal error: ${said}` }])
  })

  it('leaves Request and Response of the process as they are', async () => {
    await fetch(await start())
    // Those with which the bridge could replace them extend them.
    expect(Object.getPrototypeOf(Request)).toBe(Function.prototype)
    expect(Object.getPrototypeOf(Response)).toBe(Function.prototype)
  })
})
