import { expect, it } from 'vitest'
import { json, type Recorded, type Respond } from '../support/server'
import { KINDS, type Kind, NAMES } from './kinds'
import { type Bundle, calls, cors, describeInChromium, lines } from './support'

declare const entry: Bundle['entry']
declare const open: Bundle['open']
declare const settle: Bundle['settle']

const PASSWORD = 'correct-horse-battery'
const ACTIVATE = '/v2/users/public/activate?token=invite'

/** Those whose redirects this package can decide on: `XMLHttpRequest` follows by itself. */
const DECIDING: Kind[] = ['axios', 'fetch']
const XHR = 'axios with XMLHttpRequest'

/** Redirects a path, and responds `{}` at every other. */
const redirect =
  (from: string, to: string, status = 307): Respond =>
  ({ url }, response) =>
    url === from ? response.writeHead(status, { location: to }).end() : json(response, { path: url })

/** A server of someone else's, which lets any page send it anything. */
const anyone = (origin: string) =>
  cors(origin, undefined, { 'access-control-allow-headers': 'authorization, content-type' })

const refused = (kind: Kind, operationId: string, status = '') => ({
  name: NAMES[kind].error,
  message: `${operationId} failed${status}: a redirect to another origin is not followed`,
  code: 'ERR_REDIRECT_REFUSED',
})

describeInChromium('redirects', (stage) => {
  const activate = (kind: Kind, baseURL: string) =>
    stage.page.evaluate(
      ({ kind, baseURL, password }) => {
        const client = open(kind, { baseURL, token: 'page-token', retry: { baseDelayMs: 1 } })
        return settle(client.activateUser('invite', { display_name: 'Anna', password }))
      },
      { kind, baseURL, password: PASSWORD },
    )

  const read = (kind: Kind, baseURL: string) =>
    stage.page.evaluate(
      ({ kind, baseURL }) => {
        const client = open(kind, { baseURL, token: 'page-token', retry: { maxRetries: 0 } })
        return settle(client.getMeV2())
      },
      { kind, baseURL },
    )

  it.each(DECIDING)('on %s, none by an API elsewhere is followed, and the password stays', async (kind) => {
    const { api, storage, site } = stage
    storage.respond(anyone(site.url))
    for (const status of [301, 302, 303, 307, 308]) {
      api.requests.length = 0
      api.respond(cors(site.url, redirect(ACTIVATE, `${storage.url}/steal`, status)))
      const answer = await activate(kind, api.url)
      expect(answer.error).toEqual({ ...refused(kind, 'activateUser'), outcome: 'unknown' })
      expect(calls(api)).toHaveLength(1)
      expect(calls(api)[0]?.body).toContain(PASSWORD)
    }
    expect(storage.requests).toEqual([])
  })

  it.each(DECIDING)('on %s, a GET with a token is redirected nowhere either', async (kind) => {
    const { api, storage, site } = stage
    storage.respond(anyone(site.url))
    api.respond(cors(site.url, redirect('/v2/users/me', `${storage.url}/steal`, 302)))
    expect((await read(kind, api.url)).error).toMatchObject(refused(kind, 'getMeV2'))
    expect(storage.requests).toEqual([])
    expect(calls(api)).toHaveLength(1)
  })

  it.each(DECIDING)(
    'on %s, one that stays on an API elsewhere fails: the browser does not tell where',
    async (kind) => {
      const { api, site } = stage
      api.respond(cors(site.url, redirect(ACTIVATE, '/moved')))
      expect((await activate(kind, api.url)).error).toMatchObject(refused(kind, 'activateUser'))
      expect(lines(api)).toEqual([`OPTIONS ${ACTIVATE}`, `POST ${ACTIVATE}`])
    },
  )

  it.each(KINDS)('on %s, one that stays on the origin of page and API is followed, with the body', async (kind) => {
    const { site } = stage
    site.respond(redirect(ACTIVATE, '/moved'))
    expect(await activate(kind, site.url)).toMatchObject({ status: 200, data: { path: '/moved' } })
    expect(lines(site)).toEqual([`POST ${ACTIVATE}`, 'POST /moved'])
    expect(site.requests[1]?.body).toBe(site.requests[0]?.body)
    expect(site.requests[1]?.body).toContain(PASSWORD)
  })

  it.each(KINDS)('on %s, one in the page is followed from a relative address, with the token', async (kind) => {
    const { site } = stage
    site.respond(redirect('/api/v2/users/me', '/moved', 302))
    expect(await read(kind, '/api')).toMatchObject({ status: 200, data: { path: '/moved' } })
    expect(site.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer page-token',
      'Bearer page-token',
    ])
  })

  it.each(DECIDING)('on %s, one that leaves the origin of page and API is stopped by the browser', async (kind) => {
    const { site, storage } = stage
    stage.expected = /^Unsafe attempt to load URL .* Domains, protocols and ports must match/
    storage.respond(anyone(site.url))
    site.respond(redirect(ACTIVATE, `${storage.url}/steal`))
    expect((await activate(kind, site.url)).error).toEqual({
      name: NAMES[kind].error,
      message: `activateUser failed: ${NAMES[kind].network}`,
      code: 'ERR_NETWORK',
      outcome: 'unknown',
    })
    expect(storage.requests).toEqual([])
    expect(lines(site)).toEqual([`POST ${ACTIVATE}`])
  })

  it('with XMLHttpRequest, which follows by itself, a response from elsewhere is rejected', async () => {
    const { site, api, storage } = stage
    storage.respond(anyone('null'))
    api.respond(cors(site.url, redirect('/v2/users/me', `${storage.url}/steal`)))
    expect((await read(XHR, api.url)).error).toMatchObject(refused(XHR, 'getMeV2', ' with status 200'))
    const paths = calls(storage).map(({ method, url, headers }: Recorded) => [method, url, headers.authorization])
    expect(paths).toEqual([['GET', '/steal', undefined]])
  })

  it('with XMLHttpRequest, a response from elsewhere after a redirect in the page is rejected', async () => {
    const { site, storage } = stage
    storage.respond(anyone(site.url))
    site.respond(redirect('/v2/users/me', `${storage.url}/steal`))
    expect((await read(XHR, site.url)).error).toMatchObject(refused(XHR, 'getMeV2', ' with status 200'))
    expect(calls(storage).map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  it.each([
    ['on the page', 'axios', 'site'],
    ['elsewhere', 'axios', 'api'],
    ['on the page', XHR, 'site'],
    ['elsewhere', XHR, 'api'],
  ] as const)('with `maxRedirects: 0`, one by an API %s is an error and no success, on %s', async (_, kind, place) => {
    const { page, site, [place]: service } = stage
    const from = '/v2/users?query=a%2Cb%20%C3%BC'
    const list = () =>
      page.evaluate(
        ({ kind, baseURL }) => {
          const adapter = kind === 'axios' ? {} : { adapter: 'xhr' as const }
          const client = entry.createClient({ baseURL, maxRedirects: 0, retry: { maxRetries: 0 }, ...adapter })
          return settle(client.listUsersV2({ query: 'a,b ü' }))
        },
        { kind, baseURL: service.url },
      )
    service.respond(cors(site.url, redirect(from, `${from}&moved`, 302)))
    expect((await list()).error?.code).toBe(kind === XHR ? 'ERR_FR_TOO_MANY_REDIRECTS' : 'ERR_REDIRECT_REFUSED')
    if (kind !== XHR) expect(lines(service)).toEqual([`GET ${from}`])
    service.respond(cors(site.url))
    expect(await list()).toMatchObject({ status: 200, data: {} })
  })

  it.each(DECIDING)('on %s, a loop in the page ends as a failure of the network', async (kind) => {
    const { site } = stage
    site.respond(({ url }, response) => response.writeHead(302, { location: `${url}1` }).end())
    expect((await read(kind, site.url)).error).toMatchObject({ code: 'ERR_NETWORK' })
    expect(site.requests).toHaveLength(21)
  })
})
