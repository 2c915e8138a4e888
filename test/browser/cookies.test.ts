import { beforeEach, expect, it } from 'vitest'
import { KINDS } from './kinds'
import { type Bundle, calls, cors, describeInChromium, type Stage } from './support'

declare const entry: Bundle['entry']
declare const fetchEntry: Bundle['fetchEntry']
declare const open: Bundle['open']

const COOKIE = 'session=cookie'

/** Where the page is, and an API elsewhere. Cookies do not tell ports apart: both get them, if any does. */
type Place = 'site' | 'api'
const cookiesAt = (server: Stage[Place]) => calls(server).map(({ headers }) => headers.cookie)

describeInChromium('cookies', (stage) => {
  beforeEach(async () => {
    const { api, site, context } = stage
    api.respond(cors(site.url, undefined, { 'access-control-allow-credentials': 'true' }))
    await context.addCookies([{ name: 'session', value: 'cookie', url: site.url }])
  })

  it.each(KINDS)('on %s, go to the origin of the page and to no other, where nothing is said of them', async (kind) => {
    const { page, site, api } = stage
    await page.evaluate(
      async ({ kind, urls }) => {
        for (const baseURL of urls) await open(kind, { baseURL }).checkInviteToken('invite')
      },
      { kind, urls: [site.url, api.url] },
    )
    expect([cookiesAt(site), cookiesAt(api)]).toEqual([[COOKIE], [undefined]])
  })

  const byAxios = (options: object, place: Place) =>
    stage.page.evaluate(
      async ([options, baseURL]) => {
        const client = entry.createClient({ ...options, baseURL })
        await client.checkInviteToken('invite')
        await client.get('/plain')
      },
      [options, stage[place].url] as const,
    )

  // As XMLHttpRequest does: `withCredentials` is about other origins (XMLHttpRequest standard, 3.5.4).
  it.each([{}, { adapter: 'xhr' }, { adapter: ['xhr', 'http'] }, { adapter: ['xhr', 'fetch'] }])(
    'on axios with %j, go to the origin of the page with `withCredentials: false` too, and to no other',
    async (options) => {
      for (const place of ['site', 'api'] as const) await byAxios({ ...options, withCredentials: false }, place)
      expect([cookiesAt(stage.site), cookiesAt(stage.api)]).toEqual([
        [COOKIE, COOKIE],
        [undefined, undefined],
      ])
    },
  )

  it.each([{}, { adapter: 'xhr' }, { adapter: 'fetch' }])(
    'on axios with %j, go to an API elsewhere with `withCredentials: true`',
    async (options) => {
      await byAxios({ ...options, withCredentials: true }, 'api')
      expect(cookiesAt(stage.api)).toEqual([COOKIE, COOKIE])
    },
  )

  it('on axios, go nowhere with `withCredentials: false` and the fetch adapter, by its own rule', async () => {
    await byAxios({ adapter: 'fetch', withCredentials: false }, 'site')
    expect(cookiesAt(stage.site)).toEqual([undefined, undefined])
  })

  it('on axios, `withCredentials: false` of one call keeps those for the page, and no others', async () => {
    const { page, site, api } = stage
    await page.evaluate(
      async (urls) => {
        for (const baseURL of urls) {
          const client = entry.createClient({ baseURL, withCredentials: true })
          await client.checkInviteToken('invite', null, { withCredentials: false })
        }
      },
      [site.url, api.url],
    )
    expect([cookiesAt(site), cookiesAt(api)]).toEqual([[COOKIE], [undefined]])
  })

  it.each([
    ['include', [COOKIE], [COOKIE]],
    ['same-origin', [COOKIE], [undefined]],
    ['omit', [undefined], [undefined]],
  ] as const)('on fetch, with `credentials: %s`, go where the platform sends them', async (credentials, own, other) => {
    const { page, site, api } = stage
    await page.evaluate(
      async ({ credentials, urls }) => {
        for (const baseURL of urls) await fetchEntry.createClient({ baseURL, credentials }).checkInviteToken('invite')
      },
      { credentials, urls: [site.url, api.url] },
    )
    expect([cookiesAt(site), cookiesAt(api)]).toEqual([own, other])
  })

  it('on fetch, those for a whole client do not follow a hook to another origin', async () => {
    const { page, site, api, storage } = stage
    storage.respond(cors(site.url, undefined, { 'access-control-allow-credentials': 'true' }))
    await page.evaluate(
      async ({ baseURL, url }) => {
        const client = fetchEntry.createClient({ baseURL, credentials: 'include' })
        client.hooks.request((request) => void Object.assign(request, { url }))
        await client.checkInviteToken('invite')
      },
      { baseURL: api.url, url: `${storage.url}/elsewhere` },
    )
    expect(cookiesAt(storage)).toEqual([undefined])
  })
})
