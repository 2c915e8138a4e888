import axios, { type AxiosAdapter, type InternalAxiosRequestConfig } from 'axios'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { createClient as createFetchClient } from '../../src/user/fetch'

// What a browser adds to this is tested in test/browser.
const PAGE = 'https://page.example/app/users?tab=1'
beforeEach(() => {
  Object.defineProperty(globalThis, 'location', { value: new URL(PAGE), configurable: true })
})
afterEach(() => void Reflect.deleteProperty(globalThis, 'location'))

/** A request as a browser would get it. */
interface Sent {
  target: URL
  headers: Headers
  options: Record<string, unknown>
}

/** A plain call on axios to any address. */
async function sendOnAxios(baseURL: string | undefined, url: string, isAbsolute?: boolean): Promise<Sent | undefined> {
  let sent: Sent | undefined
  const adapter: AxiosAdapter = async (config: InternalAxiosRequestConfig & { fetchOptions?: object }) => {
    const headers = new Headers(config.headers.toJSON() as Record<string, string>)
    sent = { target: new URL(axios.getUri(config), PAGE), headers, options: { ...config.fetchOptions } }
    return { data: '', status: 200, statusText: '', headers: {}, config }
  }
  const client = createClient({ token: 'token', adapter, headers: { 'x-wide': 'w' }, params: { wide: 1 } })
  Object.assign(client.defaults, { baseURL })
  const options = isAbsolute === undefined ? {} : { allowAbsoluteUrls: isAbsolute }
  await client.get(url, options).catch(() => {})
  return sent
}

/** A call on `fetch` that a hook sends to any address. */
async function sendOnFetch(baseURL: string, url: string): Promise<Sent | undefined> {
  let sent: Sent | undefined
  const client = createFetchClient({
    baseURL,
    token: 'token',
    headers: { 'x-wide': 'w' },
    params: { wide: 1 },
    async fetch(input, { headers, ...options }) {
      sent = { target: new URL(input, PAGE), headers: new Headers(headers), options: { ...options } }
      return Response.json({})
    },
  })
  client.hooks.request((request) => {
    request.url = url
  })
  await client.getMeV2().catch(() => {})
  return sent
}

const isMarked = ({ headers, target }: Sent) =>
  headers.has('authorization') || headers.has('x-wide') || target.searchParams.has('wide')

const BASES = [
  '/',
  '',
  '/api',
  'api/',
  '//api.example',
  '/\\api.example',
  'https://api.example/v1',
  'https://page.example',
]
const PIECES = [
  '/',
  '\\',
  '\t',
  '\n',
  ' ',
  '.',
  '..',
  ':',
  '@',
  '?',
  '#',
  'x',
  'api.example',
  'evil.example',
  'https:',
  'http:',
  'HTTPS://',
  'data:',
  'page.example',
]
const anyAddress = fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join(''))
const RUNS = { numRuns: 500 }

describe('in a page, what is set for a whole client', () => {
  it.each([
    ['/', '/\\evil.example/x'],
    ['/', '\\\\evil.example/x'],
    ['/', '/\t/evil.example/x'],
    ['/', '//evil.example/x'],
    ['/', 'https:evil.example'],
    ['', '/\\evil.example/x'],
    ['', '\t//evil.example'],
    ['/', ' https://evil.example/x'],
    [undefined, 'https://evil.example/x'],
    ['https://api.example', '//evil.example'],
    ['https://api.example', 'https://api.example@evil.example/'],
    ['https://api.example', 'https://api.example.evil.example/'],
    ['https://api.example', 'http://api.example/'],
  ])('goes nowhere else: from %j to %j', async (baseURL, url) => {
    const home = new URL(baseURL ?? '', PAGE).origin
    for (const sent of [await sendOnAxios(baseURL, url), await sendOnFetch(baseURL ?? '', url)]) {
      expect(sent?.target.origin === home).toBe(Boolean(sent && isMarked(sent)))
      if (sent?.target.hostname.endsWith('evil.example')) expect(isMarked(sent)).toBe(false)
    }
  })

  it.each([
    ['/', '/here', 'https://page.example/here?wide=1'],
    ['', 'here', 'https://page.example/app/here?wide=1'],
    [undefined, '/here', 'https://page.example/here?wide=1'],
    ['/api', 'https://page.example/here', 'https://page.example/here?wide=1'],
    ['/api', '\there', 'https://page.example/api/here?wide=1'],
    ['//api.example', '/here', 'https://api.example/here?wide=1'],
    ['https://api.example', 'https://API.example:443/here', 'https://api.example/here?wide=1'],
  ])('goes to its own origin on axios: from %j to %j', async (baseURL, url, target) => {
    const sent = await sendOnAxios(baseURL, url)
    expect([sent?.target.href, sent && isMarked(sent)]).toEqual([target, true])
  })

  it('goes to no other origin on axios, whatever the addresses', async () => {
    const isAbsolute = fc.constantFrom(undefined, true, false)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(undefined, ...BASES), anyAddress, isAbsolute, async (baseURL, url, absolute) => {
        const sent = await sendOnAxios(baseURL, url, absolute)
        if (sent && isMarked(sent)) expect(sent.target.origin).toBe(new URL(baseURL ?? '', PAGE).origin)
      }),
      RUNS,
    )
  })

  it('goes to no other origin on fetch, whatever a hook makes of the address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...BASES), anyAddress, async (baseURL, url) => {
        const sent = await sendOnFetch(baseURL, url)
        if (sent && isMarked(sent)) expect(sent.target.origin).toBe(new URL(baseURL, PAGE).origin)
      }),
      RUNS,
    )
  })

  it.each([
    ['/', '/here', 'https://page.example/here'],
    ['/api', 'https://page.example/here', 'https://page.example/here'],
    ['https://api.example', 'https://API.example:443/here', 'https://api.example/here'],
  ])('goes to its own origin on fetch: from %j to %j', async (baseURL, url, target) => {
    const sent = await sendOnFetch(baseURL, url)
    expect([sent?.target.href, sent?.headers.get('authorization')]).toEqual([target, 'Bearer token'])
  })
})

describe('in a page, redirects', () => {
  it.each([
    ['/', { mode: 'same-origin' }],
    ['https://page.example/api', { mode: 'same-origin' }],
    ['https://api.example', { redirect: 'manual' }],
    ['//api.example', { redirect: 'manual' }],
  ])('are left to the browser on its own origin alone: at %s by %j', async (baseURL, options) => {
    expect((await sendOnAxios(baseURL, '/here'))?.options).toEqual(options)
    const { mode, redirect } =
      (await sendOnFetch(baseURL, new URL('/here', new URL(baseURL, PAGE)).href))?.options ?? {}
    expect({ mode, redirect }).toEqual({ mode: undefined, redirect: undefined, ...options })
  })
})
