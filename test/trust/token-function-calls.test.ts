import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TokenContext } from '../../src/core/types'
import { type Client, kinds } from '../support/clients'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

const MESSAGE = 'getGroups: the token function must not call its own client: it would wait for itself'

describe.each(kinds)('a token function that makes calls, $name', ({ createClient, authorize }) => {
  const moments: [string, () => Promise<unknown>][] = [
    ['at once', async () => {}],
    ['after an await', () => Promise.resolve()],
    ['after a timer', () => sleep(5)],
    ['after a request of its own', () => fetch(server.url)],
    [
      'after work that went on in a callback',
      () =>
        new Promise<void>((done) =>
          createServer().listen(0, function (this: never) {
            ;(this as { close(): void }).close()
            done()
          }),
        ),
    ],
  ]

  it.each(moments)('gets a clear error for one of its own client, %s', async (name, wait) => {
    const client: Client = createClient({
      baseURL: server.url,
      token: async () => {
        if (name !== 'at once') await wait()
        await client.getGroups()
        return 'abc'
      },
    })
    const error = await client.getMeV2().catch((failed) => failed)
    expect(error).toMatchObject({
      code: 'ERR_TOKEN',
      message: `getMeV2: the token function failed: ${MESSAGE}`,
      cause: { code: 'ERR_TOKEN', operationId: 'getGroups', message: MESSAGE },
    })
  })

  it.each(moments)('gets it also where it has returned a cached token before, %s', async (_, wait) => {
    let cached: string | undefined = 'cached'
    const refresh = async () => {
      await wait()
      await client.getGroups()
      return 'abc'
    }
    const client: Client = createClient({ baseURL: server.url, timeout: 1_500, token: () => cached ?? refresh() })
    for (const _ of [1, 2]) await client.getMeV2()
    cached = undefined
    await expect(client.getMeV2()).rejects.toMatchObject({ code: 'ERR_TOKEN', cause: { message: MESSAGE } })
    cached = 'again'
    expect((await client.getMeV2()).status).toBe(200)
  })

  it('may make calls of its own client in the background, once it has returned a cached token', async () => {
    const other: Client = createClient({ baseURL: server.url, token: () => sleep(50).then(() => 'other') })
    const meanwhile = other.getMeV2()
    const background: Promise<unknown>[] = []
    const client: Client = createClient({
      baseURL: server.url,
      token: () => {
        if (!background.length) background.push(Promise.resolve().then(() => client.getGroups()))
        return 'abc'
      },
    })
    expect((await client.getMeV2()).status).toBe(200)
    expect(await Promise.all([meanwhile, ...background])).toMatchObject([{ status: 200 }, { status: 200 }])
  })

  it('gets it also through `paths`, and when it renews', async () => {
    server.respond((_, response) => json(response, {}, 401))
    const client: Client = createClient({
      baseURL: server.url,
      token: async ({ reason }: TokenContext) => {
        if (reason === 'request') return 'old'
        await sleep(1)
        await client.paths['/v1/groups'].get()
        return 'new'
      },
    })
    await expect(client.getMeV2()).rejects.toMatchObject({ status: 401, cause: { cause: { message: MESSAGE } } })
  })

  it('may continue without the failed call', async () => {
    const client: Client = createClient({
      baseURL: server.url,
      token: () =>
        client.getGroups().then(
          () => 'unexpected',
          () => 'abc',
        ),
    })
    expect((await client.getMeV2()).status).toBe(200)
  })

  it('may call public operations of its own client, and others with a header of their own', async () => {
    const client: Client = createClient({
      baseURL: server.url,
      token: async () => {
        await client.getUserLoginParametersV2('anna@example.com')
        await sleep(1)
        await client.requestPasswordReset(null, { email: 'anna@example.com' })
        await client.getGroups(null, null, { headers: { Authorization: 'Basic abc' } })
        return 'abc'
      },
    })
    await client.getMeV2()
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      undefined,
      'Basic abc',
      'Bearer abc',
    ])
  })

  it('may call another client, whose token function may do so too', async () => {
    const third = createClient({ baseURL: server.url, token: 'third' })
    const other = createClient({
      baseURL: server.url,
      token: async () => {
        await third.getMeV2()
        return 'other'
      },
    })
    const client = createClient({
      baseURL: server.url,
      token: async () => {
        await other.getMeV2()
        return 'own'
      },
    })
    await client.getMeV2()
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer third',
      'Bearer other',
      'Bearer own',
    ])
  })

  it('gets a clear error when the other client’s token function calls back', async () => {
    const other: Client = createClient({
      baseURL: server.url,
      token: async () => {
        await sleep(1)
        await client.getGroups()
        return 'other'
      },
    })
    const client: Client = createClient({
      baseURL: server.url,
      token: async () => {
        await other.getMeV2()
        return 'own'
      },
    })
    await expect(client.getMeV2()).rejects.toThrow(MESSAGE)
    expect(server.requests).toEqual([])
  })

  it('does not affect calls that run at the same time', async () => {
    let resolve = () => {}
    const token = vi.fn(() => new Promise<string>((done) => (resolve = () => done('abc'))))
    const client = createClient({ baseURL: server.url, token })
    for (const count of [1, 2]) {
      const one = client.getMeV2()
      await sleep(5)
      const two = client.getGroups()
      await sleep(1)
      resolve()
      expect([(await one).status, (await two).status]).toEqual([200, 200])
      expect(token).toHaveBeenCalledTimes(count)
    }
  })

  it('does not affect a timer that it has left behind', async () => {
    let fire = (_: unknown) => {}
    const later = new Promise((done) => {
      fire = done
    })
    const client: Client = createClient({
      baseURL: server.url,
      token: vi
        .fn(async () => 'abc')
        .mockImplementationOnce(async () => {
          await sleep(1)
          setTimeout(() => fire(client.getGroups()), 100)
          return 'abc'
        }),
    })
    const controller = new AbortController()
    // As long as any token function runs, the platform is asked to follow what functions do.
    const other = createClient({ token: () => new Promise(() => {}) }).getMeV2(null, null, {
      signal: controller.signal,
    })
    await client.getMeV2()
    expect(await later).toMatchObject({ status: 200 })
    controller.abort()
    await other.catch(() => {})
  })

  it('that has returned text before gets it in the retry after the time limit, if it waits first', async () => {
    const token = vi.fn(async (): Promise<string> => {
      await sleep(1)
      await client.getGroups()
      return 'abc'
    }) as unknown as ReturnType<typeof vi.fn<() => string>>
    token.mockReturnValueOnce('abc')
    const client: Client = createClient({ baseURL: server.url, token, timeout: 300, retry: { baseDelayMs: 1 } })
    await client.getMeV2()
    await expect(client.getMeV2()).rejects.toThrow(MESSAGE)
  })

  it('is free to call its client again after that was given another token', async () => {
    const client: Client = createClient({
      baseURL: server.url,
      token: async () => {
        await sleep(1)
        authorize(client, 'exchanged')
        await client.getGroups()
        return 'abc'
      },
    })
    await client.getMeV2()
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer exchanged', 'Bearer abc'])
  })
})
