import { expect, it } from 'vitest'
import { KINDS, type Kind } from './kinds'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines } from './support'

declare const entry: Bundle['entry']
declare const fetchEntry: Bundle['fetchEntry']
declare const open: Bundle['open']
declare const settle: Bundle['settle']

const TOKEN = 'Bearer page-token'
const AXIOS = ['axios', 'axios with XMLHttpRequest'] as const satisfies Kind[]

describeInChromium('addresses', (stage) => {
  it.each(KINDS)('on %s, a relative `baseURL` is one on the page, with its token', async (kind) => {
    const { page, site } = stage
    const statuses = await page.evaluate(async (kind) => {
      history.pushState(null, '', '/deep/page')
      const seen: unknown[] = []
      for (const baseURL of ['/', '/api', '/api/', 'api', './api', `//${location.host}`]) {
        const client = open(kind, { baseURL, token: 'page-token' })
        seen.push((await settle(client.listUsersV2({ query: 'ü' }))).status)
        seen.push((await settle(client.inviteUser(null, { email: 'anna@example.com' }))).status)
      }
      return seen
    }, kind)
    expect(statuses).toEqual(Array(12).fill(200))
    const bases = ['', '/api', '/api', '/deep/api', '/deep/api', '']
    expect(lines(site)).toEqual(
      bases.flatMap((base) => [`GET ${base}/v2/users?query=%C3%BC`, `POST ${base}/v2/users/invite`]),
    )
    expect(site.requests.map(({ headers }) => headers.authorization)).toEqual(Array(12).fill(TOKEN))
  })

  it.each(KINDS)('on %s, a relative `baseURL` follows the `<base>` of the page', async (kind) => {
    const { page, site, api } = stage
    const answers = await page.evaluate(
      async ({ kind, bases }) => {
        const seen: unknown[] = []
        for (const href of bases) {
          document.head.innerHTML = `<base href="${href}">`
          seen.push(await settle(open(kind, { baseURL: 'api', token: 'page-token' }).getMeV2()))
        }
        return seen
      },
      { kind, bases: ['/app/', `${api.url}/app/`] },
    )
    expect(answers).toMatchObject([{ status: 200 }, { status: 200 }])
    expect([lines(site), calls(api).length]).toEqual([['GET /app/api/v2/users/me'], 1])
    const sent = [...site.requests, ...calls(api)].map(({ url, headers }) => [url, headers.authorization])
    expect(sent).toEqual(Array(2).fill(['/app/api/v2/users/me', TOKEN]))
  })

  it.each(KINDS)('on %s, a relative `baseURL` works in a frame without an address of its own', async (kind) => {
    const { page, site } = stage
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.srcdoc = '<script src="/sdk.js"></script>'
      document.body.append(frame)
      return new Promise((loaded) => {
        frame.onload = loaded
      })
    })
    site.requests.length = 0
    const answer = await page
      .frames()
      .at(-1)
      ?.evaluate((kind) => settle(open(kind, { baseURL: '/api', token: 'page-token' }).getMeV2()), kind)
    expect(answer).toMatchObject({ status: 200 })
    expect(site.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([['/api/v2/users/me', TOKEN]])
  })

  it('on fetch, an invalid one is an error of the call', async () => {
    const { error } = await stage.page.evaluate(() => {
      const client = fetchEntry.createClient({ baseURL: 'http://[', token: 'page-token', retry: { maxRetries: 0 } })
      return settle(client.getMeV2())
    })
    expect(error).toMatchObject({ name: 'CallError', code: 'ERR_NETWORK' })
    expect(error?.message).toMatch(/^getMeV2 failed: .*URL/)
  })

  /** Ways in which a browser, but no reader, takes what seems a path for another host. */
  const disguised = (host: string) => [
    `/\\${host}/x`,
    `\\/${host}/x`,
    `\\\\${host}/x`,
    `/\t/${host}/x`,
    `/\t\\${host}/x`,
    `\t//${host}/x`,
    `/\n/${host}/x`,
    `/\r\\\t${host}/x`,
    `///${host}/x`,
    ` //${host}/x`,
    `//${host}/x`,
    `http:\\\\${host}/x`,
    `ht\ttp://${host}/x`,
    `HTTP:/\t/${host}/x`,
    `\u0000//${host}/x`,
  ]

  it.each(AXIOS)('on %s, no disguised address in a plain call takes the token or headers along', async (kind) => {
    const { page, site, storage } = stage
    storage.respond(cors(site.url, undefined, { 'access-control-allow-headers': 'authorization, x-tenant' }))
    const urls = disguised(new URL(storage.url).host)
    await page.evaluate(
      async ({ kind, urls }) => {
        for (const baseURL of ['/', '', '/api', location.origin]) {
          const headers = { 'x-tenant': '123' }
          const adapter = kind === 'axios' ? {} : { adapter: 'xhr' as const }
          const client = entry.createClient({ baseURL, token: 'page-token', headers, ...adapter })
          for (const url of urls) await client.get(url, { retry: { maxRetries: 0 } } as object).catch(() => {})
        }
      },
      { kind, urls },
    )
    // Several of them get there, or this shows nothing; what gets to the page's own origin may have a token.
    expect(calls(storage).length).toBeGreaterThan(20)
    const stolen = calls(storage).map(chosenHeaders)
    expect(stolen).toEqual(Array(stolen.length).fill({ accept: 'application/json, text/plain, */*' }))
    expect(site.requests.length).toBeGreaterThan(5)
  })

  it('on fetch, none that a hook chooses takes the token or headers along', async () => {
    const { page, site, storage } = stage
    storage.respond(cors(site.url, undefined, { 'access-control-allow-headers': 'authorization, x-tenant' }))
    const urls = disguised(new URL(storage.url).host)
    await page.evaluate(async (urls) => {
      for (const baseURL of ['/', '', location.origin]) {
        const headers = { 'x-tenant': '123' }
        const client = fetchEntry.createClient({ baseURL, token: 'page-token', headers, retry: { maxRetries: 0 } })
        let url = ''
        client.hooks.request((request) => void Object.assign(request, { url }))
        for (url of urls) await client.getMeV2().catch(() => {})
      }
    }, urls)
    expect(calls(storage).length).toBeGreaterThan(20)
    const stolen = calls(storage).map(chosenHeaders)
    expect(stolen).toEqual(Array(stolen.length).fill({ accept: 'application/json, text/plain, */*' }))
  })
})
