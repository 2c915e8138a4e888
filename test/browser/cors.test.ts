import { expect, it } from 'vitest'
import { operations } from '../../src/user/generated/operations'
import { documentedOperations } from '../support/definition'
import { json } from '../support/server'
import { KINDS } from './kinds'
import { type Bundle, calls, chosenHeaders, cors, describeInChromium, lines } from './support'

declare const root: Bundle['root']
declare const entry: Bundle['entry']
declare const fetchEntry: Bundle['fetchEntry']
declare const open: Bundle['open']
declare const settle: Bundle['settle']

const LARGE = 'application/large-response.vnd+json'
const DEFAULT = 'application/json, text/plain, */*'
const asked = 'access-control-request-headers'

/** A call with a token, a JSON body or another method than these two is no simple request (Fetch, "CORS protocol"). */
const isPreflighted = ({ operationId, method, exampleArguments }: (typeof documentedOperations)[number]) =>
  !operations[operationId]?.public || !['GET', 'POST'].includes(method) || exampleArguments[1] !== undefined

describeInChromium('a page calls an API on another origin', (stage) => {
  it.each(['epilot', 'the handle on axios', 'the handle on fetch'])(
    'with %s and a token: one preflight for `authorization`, then the call',
    async (name) => {
      const { page, api } = stage
      const answer = await page.evaluate(
        ({ name, baseURL }) => {
          const { epilot } = root
          const handles = {
            epilot: epilot.user,
            'the handle on axios': entry.user,
            'the handle on fetch': fetchEntry.user,
          }
          const user = handles[name as keyof typeof handles] as typeof fetchEntry.user
          user.getClient().defaults.baseURL = baseURL
          if (name === 'epilot') epilot.authorize(async () => 'page-token')
          else root.authorize(user, 'page-token')
          return settle(user.listUsersV2({ query: 'a,b & ü', limit: 5 }))
        },
        { name, baseURL: api.url },
      )
      expect(answer).toMatchObject({ status: 200, data: {} })
      const path = '/v2/users?query=a%2Cb%20%26%20%C3%BC&limit=5'
      expect(lines(api)).toEqual([`OPTIONS ${path}`, `GET ${path}`])
      expect(api.requests[0]?.headers[asked]).toBe('authorization')
      expect(calls(api).map(chosenHeaders)).toEqual([{ accept: LARGE, authorization: 'Bearer page-token' }])
    },
  )

  it.each(KINDS)('on %s, without a preflight where no token and no body are sent', async (kind) => {
    const { page, api } = stage
    const answers = await page.evaluate(
      async ({ kind, baseURL }) => {
        const client = open(kind, { baseURL, token: 'page-token' })
        return [
          await settle(client.checkInviteToken('invite')),
          await settle(client.beginDiscoverablePasskeyAuthentication()),
          await settle(client.activateUser('invite')),
        ].map(({ status }) => status)
      },
      { kind, baseURL: api.url },
    )
    expect(answers).toEqual([200, 200, 200])
    expect(lines(api)).toEqual([
      'GET /v2/users/public/checkToken?token=invite',
      'POST /v2/users/public/passkeys:authenticateBeginDiscoverable',
      'POST /v2/users/public/activate?token=invite',
    ])
    expect(api.requests.map(chosenHeaders)).toEqual([{ accept: LARGE }, { accept: DEFAULT }, { accept: DEFAULT }])
  })

  it.each(KINDS)('on %s, with a JSON body, byte for byte', async (kind) => {
    const { page, api } = stage
    const answer = await page.evaluate(
      ({ kind, baseURL }) => {
        const client = open(kind, { baseURL, token: 'page-token' })
        return settle(client.putUserSetting({ scope: 'ui', key: 'a/b' }, { value: 'ü "5"', constructor: 0 }))
      },
      { kind, baseURL: api.url },
    )
    expect(answer).toMatchObject({ status: 200, data: {} })
    expect(lines(api)).toEqual(['OPTIONS /v2/users/me/settings/ui/a%2Fb', 'PUT /v2/users/me/settings/ui/a%2Fb'])
    expect(api.requests[0]?.headers[asked]).toBe('authorization,content-type')
    expect(calls(api).map(chosenHeaders)).toEqual([
      { accept: DEFAULT, authorization: 'Bearer page-token', 'content-type': 'application/json' },
    ])
    expect(calls(api)[0]?.body).toBe('{"value":"ü \\"5\\"","constructor":0}')
  })

  it.each(KINDS)('on %s, with the documented arguments of every operation, and no other header', async (kind) => {
    const { page, api } = stage
    const failed = await page.evaluate(
      async ({ kind, baseURL, operations }) => {
        const client = open(kind, { baseURL, token: 'page-token' })
        const methods = client as unknown as Record<string, (...args: unknown[]) => ReturnType<typeof client.getMeV2>>
        const answers = await Promise.all(
          operations.map(async ({ operationId, exampleArguments }) => ({
            operationId,
            ...(await settle((methods[operationId] as typeof client.getMeV2)(...(exampleArguments as [])))),
          })),
        )
        return answers.filter(({ status }) => status !== 200)
      },
      { kind, baseURL: api.url, operations: documentedOperations },
    )
    expect(failed).toEqual([])
    expect(calls(api)).toHaveLength(documentedOperations.length)
    const asks = api.requests.flatMap(({ headers }) => headers[asked] ?? [])
    expect([...new Set(asks)].sort()).toEqual(['authorization', 'authorization,content-type', 'content-type'])
    expect(api.requests).toHaveLength(documentedOperations.length + documentedOperations.filter(isPreflighted).length)
  })

  // Chromium never asks leave for `user-agent`, and drops others without a word; other browsers do ask.
  it.each(KINDS)('on %s, and passes the browser no header but its own', async (kind) => {
    const { context, api, storage, site } = stage
    const page = await context.newPage()
    api.respond(
      cors(site.url, (_, response) =>
        json(response, { $payload_ref: `${storage.url}/x` }, 200, { 'content-type': LARGE }),
      ),
    )
    await page.addInitScript(() => {
      const named: string[][] = []
      const namesOf = (headers: HeadersInit | undefined) => [...new Headers(headers).keys()]
      const NativeRequest = Request
      const nativeFetch = fetch
      const { send, setRequestHeader } = XMLHttpRequest.prototype
      Object.assign(globalThis, {
        named,
        Request: class extends NativeRequest {
          constructor(input: RequestInfo | URL, init?: RequestInit) {
            super(input, init)
            if (init?.headers) named.push(Object.keys(init.headers))
          }
        },
        fetch: (input: RequestInfo | URL, init?: RequestInit) => {
          if (init?.headers) named.push(namesOf(init.headers))
          return nativeFetch(input, init)
        },
      })
      const given = new WeakMap<XMLHttpRequest, string[]>()
      XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
        given.set(this, [...(given.get(this) ?? []), name])
        setRequestHeader.call(this, name, value)
      }
      XMLHttpRequest.prototype.send = function (body) {
        named.push(given.get(this) ?? [])
        send.call(this, body)
      }
    })
    await page.goto(site.url)
    const named = await page.evaluate(
      async ({ kind, baseURL }) => {
        await open(kind, { baseURL, token: 'page-token' }).getMeV2()
        return (globalThis as unknown as { named: string[][] }).named
      },
      { kind, baseURL: api.url },
    )
    await page.close()
    const lower = named.map((names) => names.map((name) => name.toLowerCase()).sort())
    expect(lower).toEqual([['accept', 'authorization'], ['accept']])
  })
})
