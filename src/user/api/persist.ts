import type { UserApi } from './user-api'

/** Where the memory is kept, unless the option names another key. */
const KEY = 'epilot-sdk:user-api'

/** The browser's storage, and what tells of changes by other tabs. */
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
 * Keeps the memory of an API in `localStorage`, where it outlives a reload and where the other tabs of the origin find
 * it. What is returned takes over what another tab has written; it is called before each request.
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
      // Of an older version, or not ours: it is written over by what is remembered here.
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
