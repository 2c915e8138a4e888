import { expect, it } from 'vitest'
import { json, type Recorded, type Respond } from '../support/server'
import { type Bundle, calls, cors, describeInChromium, lines } from './support'

declare const entry: Bundle['entry']
declare const settle: Bundle['settle']

const PASSWORD = 'correct-horse-battery'
const ACTIVATE = '/v2/users/public/activate?token=invite'

/** Redirects a path, and answers `{}` at every other. */
const redirect =
  (from: string, to: string, status = 307): Respond =>
  ({ url }, response) =>
    url === from ? response.writeHead(status, { location: to }).end() : json(response, {})

/** A server of someone else's, which lets any page send it anything. */
const open = (origin: string) =>
  cors(origin, undefined, { 'access-control-allow-headers': 'authorization, content-type' })

const refused = (operationId: string, status = '') => ({
  name: 'AxiosError',
  message: `${operationId} failed${status}: a redirect to another origin is not followed`,
  code: 'ERR_REDIRECT_REFUSED',
})

describeInChromium('redirects', (stage) => {
  const activate = (baseURL: string) =>
    stage.page.evaluate(
      ({ baseURL, password }) => {
        const client = entry.createClient({ baseURL, token: 'page-token', retry: { baseDelayMs: 1 } })
        return settle(client.activateUser('invite', { display_name: 'Anna', password }))
      },
      { baseURL, password: PASSWORD },
    )

  it('of any kind, by an API elsewhere, are refused, and the password stays', async () => {
    const { api, storage, site } = stage
    storage.respond(open(site.url))
    for (const status of [301, 302, 303, 307, 308]) {
      api.requests.length = 0
      api.respond(cors(site.url, redirect(ACTIVATE, `${storage.url}/steal`, status)))
      const answer = await activate(api.url)
      expect(answer.error).toEqual({ ...refused('activateUser'), outcome: 'unknown' })
      expect(calls(api)).toHaveLength(1)
      expect(calls(api)[0]?.body).toContain(PASSWORD)
    }
    expect(storage.requests).toEqual([])
  })

  it('a GET with a token is redirected nowhere either', async () => {
    const { page, api, storage, site } = stage
    storage.respond(open(site.url))
    api.respond(cors(site.url, redirect('/v2/users/me', `${storage.url}/steal`, 302)))
    const answer = await page.evaluate((baseURL) => {
      return settle(entry.createClient({ baseURL, token: 'page-token' }).getMeV2())
    }, api.url)
    expect(answer.error).toMatchObject(refused('getMeV2'))
    expect(storage.requests).toEqual([])
    expect(calls(api)).toHaveLength(1)
  })

  it('one that stays on the API is refused as well: the browser does not tell where it leads', async () => {
    const { api, site } = stage
    api.respond(cors(site.url, redirect(ACTIVATE, '/moved')))
    expect((await activate(api.url)).error).toMatchObject(refused('activateUser'))
    expect(lines(api)).toEqual([`OPTIONS ${ACTIVATE}`, `POST ${ACTIVATE}`])
  })

  it('one that stays on the origin of page and API is followed, with the body', async () => {
    const { site } = stage
    site.respond(redirect(ACTIVATE, '/moved'))
    expect(await activate(site.url)).toMatchObject({ status: 200, data: {} })
    expect(lines(site)).toEqual([`POST ${ACTIVATE}`, 'POST /moved'])
    expect(site.requests[1]?.body).toBe(site.requests[0]?.body)
    expect(site.requests[1]?.body).toContain(PASSWORD)
  })

  it('one that leaves the origin of page and API is refused by the browser, and not sent again', async () => {
    const { site, storage } = stage
    stage.expected = /^Unsafe attempt to load URL .* Domains, protocols and ports must match/
    storage.respond(open(site.url))
    site.respond(redirect(ACTIVATE, `${storage.url}/steal`))
    const answer = await activate(site.url)
    expect(answer.error).toEqual({
      name: 'AxiosError',
      message: 'activateUser failed: Network Error',
      code: 'ERR_NETWORK',
      outcome: 'unknown',
    })
    expect(storage.requests).toEqual([])
    expect(lines(site)).toEqual([`POST ${ACTIVATE}`])
  })

  it('with XMLHttpRequest, which follows by itself, the answer from elsewhere is refused', async () => {
    const { page, site, api, storage } = stage
    storage.respond(open('null'))
    api.respond(cors(site.url, redirect('/v2/users/me', `${storage.url}/steal`)))
    const answer = await page.evaluate((baseURL) => {
      const client = entry.createClient({ baseURL, adapter: 'xhr', retry: { maxRetries: 0 } })
      return settle(client.getMeV2())
    }, api.url)
    expect(answer.error).toMatchObject(refused('getMeV2', ' with status 200'))
    const paths = storage.requests.map(({ method, url, headers }: Recorded) => [method, url, headers.authorization])
    expect(paths).toEqual([['GET', '/steal', undefined]])
  })
})
