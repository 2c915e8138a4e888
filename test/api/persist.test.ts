import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createUserApi } from '../../src/user/msw'

/** The storage of a page, with a limit. */
function stubPage(limit = Infinity) {
  const stored = new Map<string, string>()
  const listeners: ((event: { key: string | null }) => void)[] = []
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > limit) throw new DOMException('full', 'QuotaExceededError')
      stored.set(key, text)
    },
  })
  vi.stubGlobal('addEventListener', (_: string, listener: (typeof listeners)[number]) => listeners.push(listener))
  const tell = (key: string) => {
    for (const listener of listeners) listener({ key })
  }
  return { stored, tell }
}

let page: ReturnType<typeof stubPage>
beforeEach(() => {
  page = stubPage()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('stores the data under its key, and takes over what another tab wrote', () => {
  const first = createUserApi({ persist: 'mine', ids: 'counted' })
  const second = createUserApi({ persist: 'mine', users: [{ email: 'else@example.com' }] })
  expect(second.users).toEqual(first.users)
  first.tokenFor('user-1')
  page.tell('mine')
  expect(second.tokens).toEqual(first.tokens)
  expect([...page.stored.keys()]).toEqual(['mine'])
})

it('replaces a value that is not data of this version', () => {
  page.stored.set('epilot-sdk:user-api', '{"version":0}')
  const api = createUserApi({ persist: true })
  expect(JSON.parse(page.stored.get('epilot-sdk:user-api') as string)).toEqual(api.snapshot())
})

it('warns, and continues, where the storage is full', () => {
  vi.unstubAllGlobals()
  stubPage(10)
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const api = createUserApi({ persist: true, ids: 'counted' })
  expect(api.tokenFor('user-1')).toBe('token-1')
  expect(warn.mock.calls[0]?.[0]).toBe('createUserApi: the memory is too large to persist, and ends with this page')
})

it('is rejected where there is no page', () => {
  vi.unstubAllGlobals()
  vi.stubGlobal('localStorage', undefined)
  expect(() => createUserApi({ persist: true })).toThrow(
    new TypeError('createUserApi: persist needs localStorage, which only pages have'),
  )
})
