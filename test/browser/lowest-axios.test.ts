import { expect, it } from 'vitest'
import { json, type Respond } from '../support/server'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines } from './support'

declare const entry: Bundle['entry']
declare const settle: Bundle['settle']

const PATH = '/v2/users/me'

/** Redirects the one path, and responds `{}` at every other. */
const redirect =
  (location: string): Respond =>
  ({ url }, response) =>
    url === PATH ? response.writeHead(307, { location }).end() : json(response, {})

/** Its adapters for browsers are others than those of the newest, with which all other browser tests run. */
describeInChromium(
  'the lowest axios',
  (stage) => {
    const update = (baseURL: string, options = {}) =>
      stage.page.evaluate(
        ([baseURL, options]) => {
          const client = entry.createClient({ baseURL, token: 'page-token', retry: { maxRetries: 0 }, ...options })
          return settle(client.updateUserV2('me', { display_name: 'Anna' }))
        },
        [baseURL, options] as const,
      )

    it('sends no header but its own', async () => {
      const { api } = stage
      expect(await update(api.url)).toMatchObject({ status: 200 })
      expect(api.requests[0]?.headers['access-control-request-headers']).toBe('authorization,content-type')
      expect(calls(api).map(chosenHeaders)).toEqual([
        {
          accept: 'application/json, text/plain, */*',
          authorization: 'Bearer page-token',
          'content-type': 'application/json',
        },
      ])
    })

    it('follows no redirect by an API elsewhere', async () => {
      const { api, site, storage } = stage
      storage.respond(cors(site.url))
      for (const location of [`${storage.url}/steal`, '/moved']) {
        api.respond(cors(site.url, redirect(location)))
        expect((await update(api.url)).error).toMatchObject({ code: 'ERR_REDIRECT_REFUSED', outcome: 'unknown' })
      }
      expect([calls(api).map(({ url }) => url), storage.requests]).toEqual([[PATH, PATH], []])
    })

    it('follows one on the page, with the body, and none that leaves it', async () => {
      const { site, storage } = stage
      stage.expected = /^Unsafe attempt to load URL .* Domains, protocols and ports must match/
      storage.respond(cors(site.url))
      site.respond(redirect('/moved'))
      expect(await update(site.url)).toMatchObject({ status: 200 })
      expect(lines(site)).toEqual([`PATCH ${PATH}`, 'PATCH /moved'])
      expect(site.requests.map(({ body }) => body)).toEqual(Array(2).fill('{"display_name":"Anna"}'))
      site.respond(redirect(`${storage.url}/steal`))
      expect((await update(site.url)).error).toMatchObject({ code: 'ERR_NETWORK' })
      expect(storage.requests).toEqual([])
    })

    it('follows none with `maxRedirects: 0`, which is no success', async () => {
      const { site } = stage
      site.respond(redirect('/moved'))
      expect((await update(site.url, { maxRedirects: 0 })).error?.code).toBe('ERR_REDIRECT_REFUSED')
      expect(lines(site)).toEqual([`PATCH ${PATH}`])
    })

    it('keeps the cookies of the page with `withCredentials: false`', async () => {
      const { context, site } = stage
      await context.addCookies([{ name: 'session', value: 'cookie', url: site.url }])
      await update(site.url, { withCredentials: false })
      expect(site.requests.map(({ headers }) => headers.cookie)).toEqual(['session=cookie'])
    })

    it('ends a request when its time is up, and when its caller aborts', async () => {
      const { api, site, page } = stage
      api.respond(cors(site.url, () => {}))
      expect((await update(api.url, { timeout: 200 })).error?.code).toBe('ECONNABORTED')
      const aborted = await page.evaluate((baseURL) => {
        const signal = AbortSignal.timeout(100)
        return settle(entry.createClient({ baseURL }).checkInviteToken('invite', null, { signal }))
      }, api.url)
      expect(aborted.error?.code).toBe('ERR_CANCELED')
    })
  },
  'axios-lowest',
)
