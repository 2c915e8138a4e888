import type axios from 'axios'
import { describe, expect, it, vi } from 'vitest'
import { createClientOf, createHandleOf } from '../../src/axios/client'
import { createFetchClientOf, createFetchHandleOf } from '../../src/fetch/client'

const operationsOf = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { method: 'get', path: `/${name}`, public: true }])) as never

function axiosHandle(names: string[]) {
  const operations = operationsOf(names)
  const adapter = async (config: { url?: string }) => ({ data: config.url, status: 200, headers: {}, config }) as never
  const client = createClientOf(operations, 'http://127.0.0.1:9', { adapter })
  return createHandleOf(operations, { getClient: () => client, createClient: () => client }) as Record<
    string,
    () => Promise<{ data: unknown }>
  >
}

function fetchHandle(names: string[]) {
  const operations = operationsOf(names)
  const fetch = async (url: unknown) => new Response(new URL(String((url as Request).url ?? url)).pathname)
  const client = createFetchClientOf(operations, 'http://127.0.0.1:9', { fetch: fetch as never })
  return createFetchHandleOf(
    operations,
    () => client,
    () => client,
  ) as Record<string, () => Promise<{ data: unknown }>>
}

describe('a handle has operations that are named like members of its client', () => {
  it.each([
    ['axios', axiosHandle(['get', 'request', 'defaults', 'paths']), ['get', 'request', 'defaults', 'paths']],
    ['fetch', fetchHandle(['defaults', 'hooks', 'paths']), ['defaults', 'hooks', 'paths']],
  ])('on %s', async (_, handle, names) => {
    const paths = await Promise.all(names.map(async (name) => (await handle[name]?.())?.data))
    expect(paths).toEqual(names.map((name) => `/${name}`))
  })
})

it('members of a handle on axios can be replaced, as those of axios can', async () => {
  const handle = axiosHandle(['getThing']) as unknown as typeof axios
  const request = vi.spyOn(handle, 'request').mockResolvedValue('mocked')
  expect(await handle.request({})).toBe('mocked')
  request.mockRestore()
  expect((await handle.request({ url: '/plain' })).data).toBe('/plain')
  handle.getUri = () => 'mocked'
  expect(handle.getUri()).toBe('mocked')
  Object.defineProperty(handle, 'defaults', { value: 'other' })
  expect(handle.defaults).toBe('other')
})
