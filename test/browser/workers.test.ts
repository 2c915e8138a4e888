import type { Worker } from 'playwright-core'
import { expect, it } from 'vitest'
import { json, type Respond } from '../support/server'
import { type Kind, NAMES } from './kinds'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines, type Stage } from './support'

declare const root: Bundle['root']
declare const open: Bundle['open']
declare const settle: Bundle['settle']

const LARGE = 'application/large-response.vnd+json'
const PASSWORD = 'correct-horse-battery'

/** The bundle as a classic script, in each kind of worker. */
const kinds: [name: string, globals: string[], start: (stage: Stage) => Promise<Worker>][] = [
  [
    'a web worker',
    ['XMLHttpRequest'],
    async ({ page }) => {
      const opened = page.waitForEvent('worker')
      await page.evaluate(() => void Object.assign(globalThis, { worker: new Worker('/sdk.js') }))
      return opened
    },
  ],
  [
    'a service worker',
    [],
    async ({ page, context }) => {
      const opened = context.waitForEvent('serviceworker')
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/sdk.js')
        await navigator.serviceWorker.ready
      })
      return opened
    },
  ],
]

/** Busy at first; then a reference, or a redirect. */
function service({ storage }: Stage): Respond {
  let count = 0
  return (request, response) => {
    if (request.method === 'POST') {
      return response.writeHead(307, { location: `${storage.url}/steal` }).end()
    }
    if (count++ === 0) return json(response, {}, 429)
    json(response, { $payload_ref: `${storage.url}/payload.json` }, 200, { 'content-type': LARGE })
  }
}

/** A service worker has no `XMLHttpRequest`; in a web worker a redirect is followed by it in any case. */
const CLIENTS: Kind[] = ['axios', 'fetch']

describeInChromium('workers', (stage) => {
  it.each(kinds)(
    '%s calls the API with all that a page has, and one on its own origin by a relative address',
    async (_, globals, start) => {
      const { api, storage, site } = stage
      const worker = await start(stage)
      const present = await worker.evaluate(() =>
        ['window', 'document', 'XMLHttpRequest'].filter((name) => name in self),
      )
      expect(present).toEqual(globals)
      storage.respond(cors(site.url, (_, response) => json(response, JSON.stringify({ id: 'me' }))))
      for (const kind of CLIENTS) {
        for (const server of [api, storage]) server.requests.length = 0
        api.respond(cors(site.url, service(stage)))
        const [read, written, refused, aborted] = await worker.evaluate(
          async ({ kind, baseURL, password }) => {
            const options = { baseURL, token: async () => 'worker-token', retry: { baseDelayMs: 1 } }
            const client = open(kind, options)
            return [
              await settle(client.getMeV2()),
              await settle(client.activateUser('invite', { display_name: 'Anna', password })),
              await settle(client.getUserV2('..')),
              await settle(client.getMeV2(null, null, { signal: AbortSignal.abort() })),
            ]
          },
          { kind, baseURL: api.url, password: PASSWORD },
        )
        expect(read).toMatchObject({ status: 200, data: { id: 'me' } })
        expect(written?.error).toEqual({
          name: NAMES[kind].error,
          message: 'activateUser failed: a redirect to another origin is not followed',
          code: 'ERR_REDIRECT_REFUSED',
          outcome: 'unknown',
        })
        expect(refused?.error).toMatchObject({
          message: 'getUserV2: parameter "id" must not be ".."',
          code: 'ERR_PARAMETER',
        })
        expect(aborted?.error).toMatchObject({ name: NAMES[kind].cancel, code: 'ERR_CANCELED' })
        expect(calls(api).map(({ method, url }) => `${method} ${url}`)).toEqual([
          'GET /v2/users/me',
          'GET /v2/users/me',
          'POST /v2/users/public/activate?token=invite',
        ])
        const reading = { accept: LARGE, authorization: 'Bearer worker-token' }
        expect(calls(api).slice(0, 2).map(chosenHeaders)).toEqual([reading, reading])
        expect(lines(storage)).toEqual(['GET /payload.json'])
        expect(storage.requests.map(chosenHeaders)).toEqual([{ accept: '*/*' }])
        site.requests.length = 0
        const own = (kind: Kind) => settle(open(kind, { baseURL: '/api', token: 'worker-token' }).getMeV2())
        expect(await worker.evaluate(own, kind)).toMatchObject({ status: 200 })
        expect([lines(site), site.requests[0]?.headers.authorization]).toEqual([
          ['GET /api/v2/users/me'],
          'Bearer worker-token',
        ])
      }
    },
  )

  it('in a web worker, an SDK has its own token and headers', async () => {
    const { api, site } = stage
    api.respond(cors(site.url, undefined, { 'access-control-allow-headers': 'authorization, x-epilot-org-id' }))
    const worker = await kinds[0]?.[2](stage)
    const answer = await worker?.evaluate((baseURL) => {
      const sdk = root.createSDK({ baseURL, token: 'worker-token' })
      sdk.headers({ 'x-epilot-org-id': '123' })
      return settle(sdk.user.getMeV2())
    }, api.url)
    expect(answer).toMatchObject({ status: 200 })
    expect(calls(api).map(chosenHeaders)).toEqual([
      { accept: LARGE, authorization: 'Bearer worker-token', 'x-epilot-org-id': '123' },
    ])
  })
})
