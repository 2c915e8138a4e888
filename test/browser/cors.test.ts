import { expect, it } from 'vitest'
import documented from '../openapi/documented-operations.json'
import { json } from '../support/server'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines } from './support'

declare const root: Bundle['root']
declare const entry: Bundle['entry']
declare const settle: Bundle['settle']

const LARGE = 'application/large-response.vnd+json'
const asked = 'access-control-request-headers'

describeInChromium('a page calls an API on another origin', (stage) => {
  it('with epilot and a token: one preflight for `authorization`, then the call', async () => {
    const { page, api } = stage
    api.respond(cors(stage.site.url, (_, response) => json(response, { id: 'me' })))
    const answer = await page.evaluate((baseURL) => {
      root.epilot.user.getClient().defaults.baseURL = baseURL
      root.epilot.authorize(async () => 'page-token')
      return settle(root.epilot.user.getMeV2())
    }, api.url)
    expect(answer).toMatchObject({ status: 200, data: { id: 'me' } })
    expect(lines(api)).toEqual(['OPTIONS /v2/users/me', 'GET /v2/users/me'])
    expect(api.requests[0]?.headers[asked]).toBe('authorization')
    expect(calls(api).map(chosenHeaders)).toEqual([{ accept: LARGE, authorization: 'Bearer page-token' }])
  })

  it('with the handle of the user subpath, in the same way', async () => {
    const { page, api } = stage
    const answer = await page.evaluate((baseURL) => {
      entry.getClient().defaults.baseURL = baseURL
      entry.authorize(entry.user, 'page-token')
      return settle(entry.user.listUsersV2({ query: 'a,b & ü', limit: 5 }))
    }, api.url)
    expect(answer).toMatchObject({ status: 200, data: {} })
    const path = '/v2/users?query=a%2Cb%20%26%20%C3%BC&limit=5'
    expect(lines(api)).toEqual([`OPTIONS ${path}`, `GET ${path}`])
    expect(calls(api).map(chosenHeaders)).toEqual([{ accept: LARGE, authorization: 'Bearer page-token' }])
  })

  it('without a preflight where no token and no body are sent', async () => {
    const { page, api } = stage
    const answers = await page.evaluate(async (baseURL) => {
      const client = entry.createClient({ baseURL, token: 'page-token' })
      return [
        await settle(client.checkInviteToken('invite')),
        await settle(client.beginDiscoverablePasskeyAuthentication()),
        await settle(client.activateUser('invite')),
      ].map(({ status }) => status)
    }, api.url)
    expect(answers).toEqual([200, 200, 200])
    expect(lines(api)).toEqual([
      'GET /v2/users/public/checkToken?token=invite',
      'POST /v2/users/public/passkeys:authenticateBeginDiscoverable',
      'POST /v2/users/public/activate?token=invite',
    ])
    expect(api.requests.map(chosenHeaders)).toEqual([
      { accept: LARGE },
      { accept: 'application/json, text/plain, */*' },
      { accept: 'application/json, text/plain, */*' },
    ])
  })

  it('with a JSON body, byte for byte', async () => {
    const { page, api } = stage
    const answer = await page.evaluate((baseURL) => {
      const client = entry.createClient({ baseURL, token: 'page-token' })
      return settle(client.putUserSetting({ scope: 'ui', key: 'a/b' }, { value: 'ü "5"', constructor: 0 }))
    }, api.url)
    expect(answer).toMatchObject({ status: 200, data: {} })
    expect(lines(api)).toEqual(['OPTIONS /v2/users/me/settings/ui/a%2Fb', 'PUT /v2/users/me/settings/ui/a%2Fb'])
    expect(api.requests[0]?.headers[asked]).toBe('authorization,content-type')
    expect(calls(api).map(chosenHeaders)).toEqual([
      {
        accept: 'application/json, text/plain, */*',
        authorization: 'Bearer page-token',
        'content-type': 'application/json',
      },
    ])
    expect(calls(api)[0]?.body).toBe('{"value":"ü \\"5\\"","constructor":0}')
  })

  it('with the documented arguments of every operation, and asks leave for nothing else', async () => {
    const { page, api } = stage
    const failed = await page.evaluate(
      async ({ baseURL, operations }) => {
        const { user } = root.createSDK({ baseURL, token: 'page-token' })
        const methods = user as unknown as Record<string, (...args: unknown[]) => ReturnType<typeof user.getMeV2>>
        const answers = await Promise.all(
          operations.map(async ({ operationId, exampleArguments }) => ({
            operationId,
            ...(await settle((methods[operationId] as typeof user.getMeV2)(...(exampleArguments as [])))),
          })),
        )
        return answers.filter(({ status }) => status !== 200)
      },
      { baseURL: api.url, operations: documented },
    )
    expect(failed).toEqual([])
    expect(calls(api)).toHaveLength(41)
    const asks = api.requests.flatMap(({ headers }) => headers[asked] ?? [])
    expect([...new Set(asks)].sort()).toEqual(['authorization', 'authorization,content-type', 'content-type'])
    expect(api.requests).toHaveLength(41 + 37)
  })

  it('and hands the browser no header but its own, which others than Chromium would ask leave for', async () => {
    const { context, api, storage, site } = stage
    const page = await context.newPage()
    api.respond(
      cors(site.url, (_, response) =>
        json(response, { $payload_ref: `${storage.url}/x` }, 200, { 'content-type': LARGE }),
      ),
    )
    await page.addInitScript(() => {
      const named: string[][] = []
      const Native = Request
      const Spy = class extends Native {
        constructor(input: RequestInfo | URL, init?: RequestInit) {
          super(input, init)
          if (init?.headers) named.push(Object.keys(init.headers))
        }
      }
      Object.assign(globalThis, { Request: Spy, named })
    })
    await page.goto(site.url)
    const named = await page.evaluate(async (baseURL) => {
      await entry.createClient({ baseURL, token: 'page-token' }).getMeV2()
      return (globalThis as unknown as { named: string[][] }).named
    }, api.url)
    await page.close()
    expect(named.map((names) => names.sort())).toEqual([['Accept', 'Authorization'], ['Accept']])
  })
})
