import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { kinds } from '../support/clients'
import { failureOf } from '../support/printed'
import { json, startServer, type TestServer } from '../support/server'

/** What jsdom puts in the place of Node's: for Node's `fetch` its signals are none. */
class ForeignController {
  signal = Object.assign(new EventTarget(), { aborted: false, reason: undefined as unknown })
  abort(reason: unknown = new DOMException('aborted', 'AbortError')) {
    if (this.signal.aborted) return
    Object.assign(this.signal, { aborted: true, reason })
    this.signal.dispatchEvent(new Event('abort'))
  }
}

const { fetch, Request } = globalThis

/** As newer versions of Node: Node 20 accepts any object with the members of a signal. */
function rejectForeign(signal: unknown): void {
  if (signal && !(signal instanceof AbortSignal)) throw new TypeError('signal is not an AbortSignal')
}

class StrictRequest extends Request {
  constructor(input: string | URL | Request, init?: RequestInit) {
    rejectForeign(init?.signal)
    super(input, init)
  }
}

async function strictFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  rejectForeign(init?.signal)
  return fetch(input, init)
}

let server: TestServer
beforeAll(async () => {
  server = await startServer((request, response) => {
    if (request.url === '/v2/users/me') return json(response, { display_name: 'Anna' })
  })
})
afterAll(() => server.close())
beforeEach(() => {
  vi.stubGlobal('AbortController', ForeignController)
  vi.stubGlobal('Request', StrictRequest)
  vi.stubGlobal('fetch', strictFetch)
  vi.stubGlobal('XMLHttpRequest', class {})
  vi.stubGlobal('location', new URL('http://localhost:3000/'))
})
afterEach(() => vi.unstubAllGlobals())

describe.each(kinds)('in a page whose signals fetch does not accept, on $name', (kind) => {
  const open = () =>
    kind.createClient({
      baseURL: server.url,
      token: 'token',
      retry: { maxRetries: 0 },
      ...(kind.isAxios && { adapter: ['xhr', 'fetch'] }),
    } as never)

  it('a call is made', async () => {
    const { signal } = new AbortController()
    expect((await open().getMeV2(null, null, { signal })).data.display_name).toBe('Anna')
  })

  it('a call ends with its signal', async () => {
    const controller = new AbortController()
    const before = server.requests.length
    const call = failureOf(open().listUserSettings(null, null, { signal: controller.signal }))
    await vi.waitFor(() => expect(server.requests.length).toBe(before + 1))
    controller.abort()
    expect(await call).toMatchObject({ code: 'ERR_CANCELED' })
  })

  it('a token function receives a signal that fetch accepts', async () => {
    const client = kind.authorize(open(), async ({ signal }) => {
      new Request('http://localhost', { signal })
      return 'token'
    })
    expect((await client.getMeV2()).data.display_name).toBe('Anna')
  })
})
