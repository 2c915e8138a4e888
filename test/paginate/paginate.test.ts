import { getEventListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import { createClient, type Group, paginate, type User, type UserV2 } from '../../src/user'
import * as onFetch from '../../src/user/fetch'
import { kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

/** Serves so many users, at most `cap` at a time. */
function serve(total: number, { cap = 1_000, key = 'results', hits = false } = {}): void {
  server.respond(({ url }, response) => {
    const query = new URL(url, server.url).searchParams
    const offset = Number(query.get('offset'))
    const length = Math.max(0, Math.min(Number(query.get('limit')), cap, total - offset))
    const list = Array.from({ length }, (_, i) => ({ id: `u${offset + i}` }))
    json(response, { [key]: list, ...(hits && { hits: total }) })
  })
}

const urls = () => server.requests.map(({ url }) => url)

describe.each(kinds)('paginate, $name,', ({ createClient }) => {
  const client = () => createClient({ baseURL: server.url, token: 'token' })

  it('yields all items, page by page', async () => {
    serve(5)
    const ids: unknown[] = []
    for await (const { id } of paginate(client().listUsersV2, { query: 'a b' }, { pageSize: 2 })) ids.push(id)
    expect(ids).toEqual(['u0', 'u1', 'u2', 'u3', 'u4'])
    expect(urls()).toEqual([0, 2, 4, 5].map((offset) => `/v2/users?query=a%20b&limit=2&offset=${offset}`))
  })

  it('advances by the number of items returned where the service has a smaller page', async () => {
    serve(5, { cap: 3 })
    const pages: number[] = []
    for await (const page of paginate(client().listUsersV2).pages()) pages.push(page.results?.length ?? 0)
    expect(pages).toEqual([3, 2])
  })

  it('ends where the response says how many there are', async () => {
    serve(4, { key: 'groups', hits: true })
    const ids: unknown[] = []
    for await (const group of paginate(client().getGroups, { hydrate: true }, { pageSize: 2 })) ids.push(group.id)
    expect(ids).toHaveLength(4)
    expect(urls()).toHaveLength(2)
  })

  it('fetches nothing before an item is requested, and nothing after a break', async () => {
    serve(100)
    const users = paginate(client().listUsersV2, null, { pageSize: 10 })
    expect(urls()).toEqual([])
    for await (const user of users) if (user.id === 'u12') break
    expect(urls()).toHaveLength(2)
  })

  it('can be iterated again from the start', async () => {
    serve(1)
    const users = paginate(client().listUsers)
    server.respond((_, response) => json(response, { users: [] }))
    for await (const _ of users) throw new Error('there is none')
    for await (const _ of users) throw new Error('there is none')
    expect(urls()).toEqual(['/v1/users?limit=100&offset=0', '/v1/users?limit=100&offset=0'])
  })

  it('ends when its signal aborts, in the middle of a request as well', async () => {
    serve(100)
    const controller = new AbortController()
    const ids: unknown[] = []
    const run = async () => {
      for await (const user of paginate(client().listUsersV2, null, { pageSize: 2, signal: controller.signal })) {
        ids.push(user.id)
        if (ids.length === 4) controller.abort()
      }
    }
    await expect(run()).rejects.toMatchObject({ code: 'ERR_CANCELED' })
    expect(ids).toHaveLength(4)
  })

  it('fails where the service ignores the offset, instead of continuing for ever', async () => {
    server.respond((_, response) => json(response, { results: [{ id: 'u0' }] }))
    const run = async () => {
      for await (const _ of paginate(client().listUsersV2)) {
      }
    }
    await expect(run()).rejects.toThrow('paginate: the service returned the same page again, as if it ignored "offset"')
    expect(urls()).toEqual([0, 1, 0].map((offset) => `/v2/users?limit=100&offset=${offset}`))
  })

  it('continues where the list has grown by a page at its start, and yields no page twice in a row', async () => {
    const list = ['u1', 'u2', 'u3', 'u4']
    let count = 0
    server.respond(({ url }, response) => {
      const offset = Number(new URL(url, server.url).searchParams.get('offset'))
      if (++count === 2) list.unshift('new1', 'new2')
      json(response, { results: list.slice(offset, offset + 2).map((id) => ({ id })) })
    })
    const ids: unknown[] = []
    for await (const { id } of paginate(client().listUsersV2, null, { pageSize: 2 })) ids.push(id)
    expect(ids).toEqual(['u1', 'u2', 'u3', 'u4'])
  })

  it.each([
    ['between two items', 1],
    ['after the last item of the last page', 3],
  ])('ends by a signal %s, and sends nothing more', async (_, items) => {
    serve(3, { key: 'groups', hits: true })
    const controller = new AbortController()
    const ids: unknown[] = []
    const run = async () => {
      for await (const group of paginate(client().getGroups, null, { signal: controller.signal })) {
        ids.push(group.id)
        if (ids.length === items) controller.abort()
      }
    }
    await expect(run()).rejects.toMatchObject({ code: 'ERR_CANCELED' })
    expect(ids).toHaveLength(items)
    expect(urls()).toHaveLength(1)
  })

  it.each([0, -1, 1.5, Number.NaN, '10'])('rejects %s as a page size', (pageSize) => {
    expect(() => paginate(client().listUsersV2, null, { pageSize: pageSize as number })).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION',
        message: 'paginate: pageSize must be a whole number of at least 1',
      }),
    )
  })

  it('fetches one item per page if told to', async () => {
    serve(2)
    const pages = []
    for await (const { results } of paginate(client().listUsersV2, null, { pageSize: 1 }).pages()) pages.push(results)
    expect(pages).toEqual([[{ id: 'u0' }], [{ id: 'u1' }]])
  })

  it('ends at once with a signal that is aborted, also where the method ignores it', async () => {
    const signal = AbortSignal.abort(new Error('too late'))
    const method = () => new Promise<{ data: unknown[] }>(() => {})
    await expect(paginate(method, null, { signal }).pages().next()).rejects.toThrow('too late')
  })

  it('passes an error of a page on, after retries', async () => {
    const statuses = [503, 200, 400]
    server.respond((_, response) => {
      const status = statuses.shift() ?? 200
      json(response, status === 200 ? { results: [{ id: 'u0' }] } : { message: 'no' }, status, { 'retry-after': '0' })
    })
    const pages = paginate(client().listUsersV2).pages()
    expect((await pages.next()).value).toEqual({ results: [{ id: 'u0' }] })
    await expect(pages.next()).rejects.toThrow('listUsersV2 failed with status 400: no')
    expect(await pages.next()).toEqual({ value: undefined, done: true })
  })

  it('sends nothing more when its signal was aborted between pages', async () => {
    serve(100)
    const controller = new AbortController()
    const pages = paginate(client().listUsersV2, null, { pageSize: 2, signal: controller.signal }).pages()
    await pages.next()
    controller.abort()
    await expect(pages.next()).rejects.toMatchObject({ code: 'ERR_CANCELED' })
    expect(urls()).toHaveLength(1)
  })

  it('leaves no listener on its signal', async () => {
    serve(5)
    const { signal } = new AbortController()
    for await (const _ of paginate(client().listUsersV2, null, { pageSize: 2, signal })) {
    }
    await new Promise((done) => setTimeout(done))
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('fails where the response has no list', async () => {
    server.respond((_, response) => json(response, { total: 5 }))
    await expect(paginate(client().listUsersV2).pages().next()).rejects.toThrow('paginate: the response has no list')
  })

  it('yields 100,000 users with only one page in memory', async () => {
    serve(100_000)
    setFlagsFromString('--expose-gc')
    const collectGarbage = runInNewContext('gc') as () => void
    const pages: WeakRef<object>[] = []
    let count = 0
    let kept = 0
    for await (const page of paginate(client().listUsersV2, null, { pageSize: 1_000 }).pages()) {
      count += page.results?.length ?? 0
      pages.push(new WeakRef(page))
      // What the test server records would grow.
      server.requests.length = 0
      if (pages.length % 25) continue
      // A WeakRef that was made or read in a turn of the event loop keeps its target until that turn has ended.
      await new Promise((done) => setTimeout(done))
      collectGarbage()
      kept = Math.max(kept, pages.filter((each) => each.deref()).length)
    }
    expect(count).toBe(100_000)
    // The one that the loop has, and the one before, which its transport may still hold.
    expect(kept).toBeLessThanOrEqual(2)
  })
})

describe('a method that ignores its signal', () => {
  it('is not waited for', async () => {
    const controller = new AbortController()
    const endless = () => new Promise<{ data: { results: { id: string }[] } }>(() => undefined)
    const pages = paginate(endless, null, { signal: controller.signal }).pages()
    const next = pages.next()
    controller.abort(new Error('enough'))
    await expect(next).rejects.toThrow('enough')
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })
})

describe('the types of paginate', () => {
  it('are those of the operation', () => {
    const { listUsersV2, listUsers, getGroups, getMeV2, getUserV2 } = createClient()
    type ItemOf<T> = T extends AsyncIterable<infer Item> ? Item : never
    const users = paginate(listUsersV2)
    const oldUsers = paginate(listUsers, { org_ids: ['1'] })
    const groups = paginate(getGroups, { hydrate: true })
    expectTypeOf<ItemOf<typeof users>>().toEqualTypeOf<UserV2>()
    expectTypeOf<ItemOf<typeof oldUsers>>().toEqualTypeOf<User>()
    expectTypeOf<ItemOf<typeof groups>>().toEqualTypeOf<Group>()
    const fetched = onFetch.paginate(onFetch.user.listUsersV2, { query: 'a' })
    expectTypeOf<ItemOf<typeof fetched>>().toEqualTypeOf<UserV2>()
    // @ts-expect-error a misspelt parameter
    paginate(listUsersV2, { qery: 'a' })
    // @ts-expect-error the limit is pageSize
    paginate(listUsersV2, { limit: 1 })
    // @ts-expect-error it does not list
    paginate(getMeV2)
    // @ts-expect-error it takes no limit
    paginate(getUserV2)
  })
})
