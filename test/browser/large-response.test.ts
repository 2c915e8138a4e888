import { expect, it } from 'vitest'
import { json, type Respond } from '../support/server'
import { KINDS, NAMES } from './kinds'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines, type Stage } from './support'

declare const root: Bundle['root']
declare const entry: Bundle['entry']
declare const fetchEntry: Bundle['fetchEntry']
declare const open: Bundle['open']
declare const settle: Bundle['settle']

const LARGE = 'application/large-response.vnd+json'

/** Responds with a reference to a presigned URL on the third origin. */
const reference =
  ({ storage }: Stage): Respond =>
  (_, response) =>
    json(response, { $payload_ref: `${storage.url}/payload.json?X-Amz-Signature=signature` }, 200, {
      'content-type': `${LARGE}; charset=utf-8`,
    })

describeInChromium('a large response comes from a third origin', (stage) => {
  it('to the SDK, with one plain request there, although all that could be sent is at hand', async () => {
    const { page, context, api, storage, site } = stage
    const groups = Array.from({ length: 40_000 }, (_, i) => ({ id: `group-${i}`, name: 'ü'.repeat(100) }))
    const cookies = ['session', 'XSRF-TOKEN'].map((name) => ({ name, value: `${name}-cookie`, url: site.url }))
    await context.addCookies(cookies)
    api.respond(
      cors(site.url, reference(stage), {
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': 'authorization, content-type, x-epilot-org-id, x-xsrf-token',
      }),
    )
    storage.respond(cors('*', (_, response) => json(response, JSON.stringify(groups))))
    const result = await page.evaluate(async (baseURL) => {
      const sdk = root.createSDK({ baseURL, token: 'page-token', withCredentials: true, withXSRFToken: true })
      sdk.headers({ 'x-epilot-org-id': '123' })
      const { data } = await sdk.user.getGroupsForUser('me')
      return [data.length, data.at(-1)?.name.length]
    }, api.url)
    expect(result).toEqual([40_000, 100])
    expect(calls(api).map(chosenHeaders)).toEqual([
      {
        accept: LARGE,
        authorization: 'Bearer page-token',
        cookie: 'session=session-cookie; XSRF-TOKEN=XSRF-TOKEN-cookie',
        'x-epilot-org-id': '123',
        'x-xsrf-token': 'XSRF-TOKEN-cookie',
      },
    ])
    expect(lines(storage)).toEqual(['GET /payload.json?X-Amz-Signature=signature'])
    expect(storage.requests.map(chosenHeaders)).toEqual([{ accept: '*/*' }])
  })

  it('to a client on fetch, with one plain request there, although all that could be sent is at hand', async () => {
    const { page, context, api, storage, site } = stage
    await context.addCookies([{ name: 'session', value: 'session-cookie', url: site.url }])
    api.respond(
      cors(site.url, reference(stage), {
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': 'authorization, x-epilot-org-id',
      }),
    )
    storage.respond(cors('*', (_, response) => json(response, JSON.stringify([{ id: 'group-1', name: 'ü' }]))))
    const data = await page.evaluate(async (baseURL) => {
      const headers = { 'x-epilot-org-id': '123' }
      const options = { baseURL, token: 'page-token', credentials: 'include', headers } as const
      return (await fetchEntry.createClient(options).getGroupsForUser('me')).data
    }, api.url)
    expect(data).toEqual([{ id: 'group-1', name: 'ü' }])
    const cookie = 'session=session-cookie'
    expect(calls(api).map(chosenHeaders)).toEqual([
      { accept: LARGE, authorization: 'Bearer page-token', cookie, 'x-epilot-org-id': '123' },
    ])
    expect(lines(storage)).toEqual(['GET /payload.json?X-Amz-Signature=signature'])
    expect(storage.requests.map(chosenHeaders)).toEqual([{ accept: '*/*' }])
  })

  it('to a client on fetch, in the way in which its caller has `fetch` work', async () => {
    const { page, api, storage, site } = stage
    api.respond(cors(site.url, reference(stage)))
    storage.respond(cors('*', (_, response) => json(response, '[]')))
    await page.evaluate(async (baseURL) => {
      await fetchEntry.createClient({ baseURL, cache: 'no-store', referrerPolicy: 'no-referrer' }).getGroups()
    }, api.url)
    const told = [...calls(api), ...storage.requests].map(({ headers }) => [headers['cache-control'], headers.referer])
    expect(told).toEqual(Array(2).fill(['no-cache', undefined]))
  })

  it.each(KINDS)('on %s, also where page and API share an origin', async (kind) => {
    const { page, storage, site } = stage
    site.respond(reference(stage))
    storage.respond(cors(site.url, (_, response) => json(response, JSON.stringify({ id: 'me' }))))
    const answer = await page.evaluate(
      ({ kind, baseURL }) => settle(open(kind, { baseURL, token: 'page-token' }).getMeV2()),
      { kind, baseURL: site.url },
    )
    expect(answer).toMatchObject({ status: 200, data: { id: 'me' } })
    expect(storage.requests.map(chosenHeaders)).toEqual([{ accept: '*/*' }])
  })

  it.each(KINDS)('on %s, and a payload on the origin of the page gets no cookies', async (kind) => {
    const { page, context, api, site } = stage
    await context.addCookies([{ name: 'session', value: 'cookie', url: site.url }])
    api.respond(
      cors(site.url, (_, response) =>
        json(response, { $payload_ref: `${site.url}/payload.json` }, 200, { 'content-type': LARGE }),
      ),
    )
    const answer = await page.evaluate(
      ({ kind, baseURL }) => settle(open(kind, { baseURL, token: 'page-token' }).getMeV2()),
      { kind, baseURL: api.url },
    )
    expect(answer).toMatchObject({ status: 200, data: {} })
    // XMLHttpRequest cannot be kept from it.
    const cookies = kind === 'axios with XMLHttpRequest' ? { cookie: 'session=cookie' } : {}
    expect(site.requests.map(chosenHeaders)).toEqual([{ accept: '*/*', ...cookies }])
  })

  it.each(['axios', 'axios with XMLHttpRequest'])(
    "on %s, and a request of one's own to a third origin gets nothing of what the client was made with",
    async (kind) => {
      const { page, context, storage, site, api } = stage
      await context.addCookies([{ name: 'XSRF-TOKEN', value: 'cookie', url: site.url }])
      await page.evaluate(
        async ({ kind, baseURL, url }) => {
          const headers = { 'x-tenant': '123' }
          const options = { baseURL, token: 'page-token', withCredentials: true, withXSRFToken: true, headers }
          await entry.createClient(kind === 'axios' ? options : { ...options, adapter: 'xhr' }).get(url)
        },
        { kind, baseURL: api.url, url: `${storage.url}/public.json` },
      )
      expect(lines(storage)).toEqual(['GET /public.json'])
      expect(storage.requests.map(chosenHeaders)).toEqual([{ accept: 'application/json, text/plain, */*' }])
    },
  )

  it.each(KINDS)('on %s, and fails where that origin lets no page read it, without the signature', async (kind) => {
    const { page, api, storage, site } = stage
    // The browser's own message, which no code can prevent.
    stage.expected = /^Access to (fetch|XMLHttpRequest) at .* has been blocked by CORS policy/
    api.respond(cors(site.url, reference(stage)))
    storage.respond((_, response) => json(response, '[]'))
    const answer = await page.evaluate(
      ({ kind, baseURL }) => {
        const client = open(kind, { baseURL, token: 'page-token', retry: { maxRetries: 0 } })
        return settle(client.getGroups())
      },
      { kind, baseURL: api.url },
    )
    expect(answer.error).toEqual({
      name: NAMES[kind].error,
      message: 'getGroups failed with status 200: large response: the payload could not be fetched',
      code: 'ERR_LARGE_RESPONSE',
    })
    expect(lines(storage)).toEqual(['GET /payload.json?X-Amz-Signature=signature'])
  })

  it.each(KINDS)('on %s, and an abort ends the fetch of it', async (kind) => {
    const { page, api, storage, site } = stage
    api.respond(cors(site.url, reference(stage)))
    const gone = new Promise<void>((resolve) => {
      storage.respond(
        cors('*', (_, response) => {
          response.on('close', () => resolve())
          return page.evaluate(() => globalThis.dispatchEvent(new Event('arrived')))
        }),
      )
    })
    const answer = await page.evaluate(
      ({ kind, baseURL }) => {
        const controller = new AbortController()
        addEventListener('arrived', () => controller.abort())
        const client = open(kind, { baseURL, token: 'page-token' })
        return settle(client.getGroups(null, null, { signal: controller.signal }))
      },
      { kind, baseURL: api.url },
    )
    expect(answer.error).toMatchObject({ name: NAMES[kind].cancel, code: 'ERR_CANCELED' })
    await gone
    expect(storage.requests).toHaveLength(1)
  })
})
