import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kinds } from '../support/clients'
import { startServer, type TestServer } from '../support/server'

// As jsdom has it: a page's address beside Node's `fetch` and `http`, which take whole URLs alone. Chromium's are in
// test/browser.
let server: TestServer
beforeEach(async () => {
  server = await startServer()
  Object.defineProperty(globalThis, 'location', { value: new URL(`${server.url}/app/page`), configurable: true })
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'location')
  return server.close()
})

describe.each(kinds)('with a simulated page, $name', ({ createClient }) => {
  it('sends what has a relative `baseURL` to the origin of the page, with its token', async () => {
    for (const baseURL of ['/api', 'api', '/', '']) {
      const client = createClient({ baseURL, token: 'page-token', retry: { maxRetries: 0 } })
      await client.listUsersV2({ query: 'ü' })
      await client.inviteUser(null, { email: 'anna@example.com' })
    }
    const bases = ['/api', '/app/api', '', '']
    expect(server.requests.map(({ method, url, headers }) => [method, url, headers.authorization])).toEqual(
      bases.flatMap((base) => [
        ['GET', `${base}/v2/users?query=%C3%BC`, 'Bearer page-token'],
        ['POST', `${base}/v2/users/invite`, 'Bearer page-token'],
      ]),
    )
  })
})
