import type { UserApi } from './user-api'

/** The key of the data, unless the option sets another. */
const KEY = 'epilot-sdk:user-api'

/** The browser's storage, and its event for changes by other tabs. */
interface Page {
  localStorage: Pick<Storage, 'getItem' | 'setItem'>
  addEventListener(type: 'storage', listener: (event: { key: string | null }) => void): void
}

function pageOf(scope: unknown): Page {
  const { localStorage, addEventListener } = scope as Partial<Page>
  if (!localStorage || !addEventListener) {
    throw new TypeError('createUserApi: persist needs localStorage, which only pages have')
  }
  return scope as Page
}

/**
 * Keeps the data of an API in `localStorage`, where it survives a reload and is shared with the other tabs of the
 * origin. The returned function loads what another tab has written; it is called before each request.
 */
export function persist(api: UserApi, option: true | string): () => void {
  const page = pageOf(globalThis)
  const key = option === true ? KEY : option
  let known: string | null = null
  const take = () => {
    const text = page.localStorage.getItem(key)
    if (text === null || text === known) return
    known = text
    try {
      api.restore(JSON.parse(text))
    } catch {
      // The value is of an older version, or not ours: the present data replaces it.
      write()
    }
  }
  const write = () => {
    const text = JSON.stringify(api.snapshot())
    if (text === known) return
    try {
      page.localStorage.setItem(key, text)
      known = text
    } catch (error) {
      console.warn('createUserApi: the memory is too large to persist, and ends with this page', error)
    }
  }
  take()
  api.subscribe((change) => {
    if (change === 'memory') write()
  })
  page.addEventListener('storage', (event) => {
    if (event.key === key) take()
  })
  if (known === null) write()
  return take
}
