import { refuse } from './errors/refuse'

/** An operation that returns a list in pages: it takes `limit` and `offset`. */
type PagedMethod = (
  parameters: { limit: number; offset: number },
  data?: null,
  options?: { signal?: AbortSignal },
) => Promise<{ data: unknown }>

/** The parameters of such an operation as an object, without those that `paginate` sets. */
type Filter<Method extends PagedMethod> = Omit<
  Extract<Parameters<Method>[0], { offset?: number | undefined }>,
  'limit' | 'offset'
>

type Page<Method extends PagedMethod> = Awaited<ReturnType<Method>>['data']

/** What a page lists: the elements of its one list. */
type Item<Data> = Data extends readonly (infer Element)[]
  ? Element
  : { [Name in keyof Data]-?: NonNullable<Data[Name]> extends readonly (infer Element)[] ? Element : never }[keyof Data]

/** How to page. */
export interface PaginateOptions {
  /** Items per request, at least 1. @default 100 */
  pageSize?: number
  /** Ends the iteration and its current request at once. */
  signal?: AbortSignal
}

/** All items of a list, fetched page by page as they are needed. */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  /** The same, page by page: the whole response bodies. */
  pages(): AsyncGenerator<Page, void, undefined>
}

/** The list in a response: the response itself, or the one field that is a list. */
export function listIn(data: unknown): unknown[] {
  const list = Array.isArray(data) ? data : Object.values(data ?? {}).find(Array.isArray)
  if (!list) throw new TypeError('paginate: the response has no list')
  return list
}

/** Whether a page says that there is nothing from an offset on. */
export function isAtEnd(page: unknown, offset: number): boolean {
  const { hits } = page as { hits?: unknown }
  return typeof hits === 'number' && offset >= hits
}

/** @throws {RefusedError} `ERR_OPTION` */
export function checkPageSize(by: string, pageSize: number): void {
  if (!Number.isInteger(pageSize) || pageSize < 1) {
    throw refuse('ERR_OPTION', by, 'pageSize must be a whole number of at least 1')
  }
}

/** Fetches the page at an offset. */
type FetchPage = (offset: number) => Promise<unknown>

/** Settles as the page does, or rejects when the signal aborts and the method ignores it. */
async function untilAborted(page: Promise<{ data: unknown }>, signal: AbortSignal | undefined): Promise<unknown> {
  if (!signal) return (await page).data
  let abort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    // After the method's own error, which names the operation.
    abort = () => setTimeout(() => reject(signal.reason))
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort)
  })
  try {
    return (await Promise.race([page, aborted])).data
  } finally {
    signal.removeEventListener('abort', abort)
    aborted.catch(() => undefined)
  }
}

async function* fetchPages(fetchPage: FetchPage, rejectIfAborted: () => Promise<void>) {
  let offset = 0
  let last = ''
  for (;;) {
    const data = await fetchPage(offset)
    const list = listIn(data)
    if (!list.length) return
    offset += list.length
    const text = JSON.stringify(list)
    // Either a page of items was added at the start of the list, or the service ignores `offset`.
    const isSame = text === last
    if (isSame && JSON.stringify(listIn(await fetchPage(0))) === text) {
      throw new Error('paginate: the service returned the same page again, as if it ignored "offset"')
    }
    last = text
    if (!isSame) yield data
    await rejectIfAborted()
    if (isAtEnd(data, offset)) return
  }
}

/**
 * Iterates over a list that the service returns in pages. Pages are fetched as they are needed, one at a time, so only
 * one is in memory; `break` ends the iteration. It advances by the number of items returned and ends at an empty page,
 * or at the response's `hits`.
 *
 * @param method an operation that takes `limit` and `offset` and returns one list
 * @param parameters its other parameters
 * @throws {RefusedError} `ERR_OPTION` when `pageSize` is not a whole number of at least 1
 * @throws {Error} while iterating, when the service ignores `offset`; and what the operation throws, also when `signal`
 * aborts
 * @example
 * for await (const user of paginate(client.listUsersV2, { query: 'anna' })) console.log(user.email)
 */
export function paginate<Method extends PagedMethod>(
  method: Method,
  parameters?: Filter<Method> | null,
  { pageSize = 100, signal }: PaginateOptions = {},
): Pages<Item<Page<Method>>, Page<Method>> {
  checkPageSize('paginate', pageSize)
  const fetchPage: FetchPage = (offset) =>
    untilAborted(method({ ...parameters, limit: pageSize, offset }, null, signal && { signal }), signal)
  /** A call with an aborted signal sends nothing, and rejects as any cancelled call does. */
  const rejectIfAborted = async () => {
    if (signal?.aborted) await fetchPage(0)
    signal?.throwIfAborted()
  }
  const pages = () => fetchPages(fetchPage, rejectIfAborted) as AsyncGenerator<Page<Method>, void>
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) {
        for (const item of listIn(page) as Item<Page<Method>>[]) {
          yield item
          if (signal?.aborted) await rejectIfAborted()
        }
      }
    },
  }
}
