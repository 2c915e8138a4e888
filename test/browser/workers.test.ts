import type { Worker } from 'playwright-core'
import { expect, it } from 'vitest'
import { json, type Respond } from '../support/server'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines, type Stage } from './support'

declare const root: Bundle['root']
declare const entry: Bundle['entry']
declare const settle: Bundle['settle']

const LARGE = 'application/large-response.vnd+json'
const PASSWORD = 'correct-horse-battery'

/** The bundle as a classic script, in each kind of worker. */
const kinds: [name: string, globals: string[], open: (stage: Stage) => Promise<Worker>][] = [
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

/** Busy at first; then a reference, or an answer. */
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

describeInChromium('workers', (stage) => {
  it.each(kinds)('%s calls the API with all that a page has', async (_, globals, open) => {
    const { api, storage, site } = stage
    const worker = await open(stage)
    const present = await worker.evaluate(() => ['window', 'document', 'XMLHttpRequest'].filter((name) => name in self))
    expect(present).toEqual(globals)
    api.respond(cors(site.url, service(stage)))
    storage.respond(cors(site.url, (_, response) => json(response, JSON.stringify({ id: 'me' }))))
    const [read, written, refused, aborted] = await worker.evaluate(
      async ({ baseURL, password }) => {
        const options = { baseURL, token: async () => 'worker-token', retry: { baseDelayMs: 1 } }
        const { user } = root.createSDK(options)
        const client = entry.createClient(options)
        const body = { display_name: 'Anna', password }
        return [
          await settle(user.getMeV2()),
          await settle(client.activateUser('invite', body)),
          await settle(client.getUserV2('..')),
          await settle(client.getMeV2(null, null, { signal: AbortSignal.abort() })),
        ]
      },
      { baseURL: api.url, password: PASSWORD },
    )
    expect(read).toMatchObject({ status: 200, data: { id: 'me' } })
    expect(written?.error).toEqual({
      name: 'AxiosError',
      message: 'activateUser failed: a redirect to another origin is not followed',
      code: 'ERR_REDIRECT_REFUSED',
      outcome: 'unknown',
    })
    expect(refused?.error).toMatchObject({
      message: 'getUserV2: parameter "id" must not be ".."',
      code: 'ERR_PARAMETER',
    })
    expect(aborted?.error).toMatchObject({ code: 'ERR_CANCELED' })
    expect(calls(api).map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /v2/users/me',
      'GET /v2/users/me',
      'POST /v2/users/public/activate?token=invite',
    ])
    const reading = { accept: LARGE, authorization: 'Bearer worker-token' }
    expect(calls(api).slice(0, 2).map(chosenHeaders)).toEqual([reading, reading])
    expect(lines(storage)).toEqual(['GET /payload.json'])
    expect(storage.requests.map(chosenHeaders)).toEqual([{ accept: '*/*' }])
  })
})
