import { expect, it } from 'vitest'
import { json, type Respond } from '../support/server'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines, type Stage } from './support'

declare const root: Bundle['root']
declare const entry: Bundle['entry']
declare const settle: Bundle['settle']

const LARGE = 'application/large-response.vnd+json'

/** Answers a reference to a presigned URL on the third origin. */
const reference =
  ({ storage }: Stage): Respond =>
  (_, response) =>
    json(response, { $payload_ref: `${storage.url}/payload.json?X-Amz-Signature=signature` }, 200, {
      'content-type': `${LARGE}; charset=utf-8`,
    })

describeInChromium('a large response comes from a third origin', (stage) => {
  it('with one plain request there, although all that could be sent is at hand', async () => {
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

  it('also where page and API share an origin', async () => {
    const { page, storage, site } = stage
    site.respond(reference(stage))
    storage.respond(cors(site.url, (_, response) => json(response, JSON.stringify({ id: 'me' }))))
    const answer = await page.evaluate((baseURL) => {
      return settle(entry.createClient({ baseURL, token: 'page-token' }).getMeV2())
    }, site.url)
    expect(answer).toMatchObject({ status: 200, data: { id: 'me' } })
    expect(storage.requests.map(chosenHeaders)).toEqual([{ accept: '*/*' }])
  })

  it("and a request of one's own to a third origin gets nothing of what the client was made with", async () => {
    const { page, context, storage, site, api } = stage
    await context.addCookies([{ name: 'XSRF-TOKEN', value: 'cookie', url: site.url }])
    await page.evaluate(
      async ({ baseURL, url }) => {
        const headers = { 'x-tenant': '123' }
        const options = { baseURL, token: 'page-token', withCredentials: true, withXSRFToken: true, headers }
        await entry.createClient(options).get(url)
      },
      { baseURL: api.url, url: `${storage.url}/public.json` },
    )
    expect(lines(storage)).toEqual(['GET /public.json'])
    expect(storage.requests.map(chosenHeaders)).toEqual([{ accept: 'application/json, text/plain, */*' }])
  })

  it('and is refused when that origin does not let pages read it, without a word of the signature', async () => {
    const { page, api, storage, site } = stage
    // The browser's own message, which no code can prevent.
    stage.expected = /^Access to fetch at .* has been blocked by CORS policy/
    api.respond(cors(site.url, reference(stage)))
    storage.respond((_, response) => json(response, '[]'))
    const answer = await page.evaluate((baseURL) => {
      const client = entry.createClient({ baseURL, token: 'page-token', retry: { maxRetries: 0 } })
      return settle(client.getGroups())
    }, api.url)
    expect(answer.error).toEqual({
      name: 'AxiosError',
      message: 'getGroups failed with status 200: large response: the payload could not be fetched',
      code: 'ERR_LARGE_RESPONSE',
    })
    expect(lines(storage)).toEqual(['GET /payload.json?X-Amz-Signature=signature'])
  })

  it('and an abort ends the fetch of it', async () => {
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
    const answer = await page.evaluate((baseURL) => {
      const controller = new AbortController()
      addEventListener('arrived', () => controller.abort())
      const client = entry.createClient({ baseURL, token: 'page-token' })
      return settle(client.getGroups(null, null, { signal: controller.signal }))
    }, api.url)
    expect(answer.error).toMatchObject({ name: 'CanceledError', code: 'ERR_CANCELED' })
    await gone
    expect(storage.requests).toHaveLength(1)
  })
})
