import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSDK } from '../../src'
import { createClient, user } from '../../src/user'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a spy replaces', () => {
  const mocked = { data: { id: 'mocked' } } as never

  it('an operation of a client, also for its handle', async () => {
    const sdk = createSDK()
    const client = sdk.user.getClient()
    const spy = vi.spyOn(client, 'getUserV2').mockResolvedValue(mocked)
    expect((await client.getUserV2('u')).data).toEqual({ id: 'mocked' })
    expect((await sdk.user.getUserV2('u')).data).toEqual({ id: 'mocked' })
    expect(spy.mock.calls).toEqual([['u'], ['u']])
  })

  it('an operation of a handle', async () => {
    vi.spyOn(user, 'getUserV2').mockResolvedValue(mocked)
    expect((await user.getUserV2('u')).data).toEqual({ id: 'mocked' })
  })

  it.each(['get', 'delete', 'post'] as const)('axios’s own %s on a client', async (name) => {
    const client = createClient()
    vi.spyOn(client, name).mockResolvedValue(mocked)
    expect((await client[name]('/x')).data).toEqual({ id: 'mocked' })
  })

  it('request on a client, which operations go through', async () => {
    const client = createClient()
    const spy = vi.spyOn(client, 'request').mockResolvedValue(mocked)
    expect((await client.listUsersV2({ query: 'anna' }, null, { timeout: 5 })).data).toEqual({ id: 'mocked' })
    expect(spy.mock.calls[0]?.[0]).toMatchObject({ method: 'get', url: '/v2/users', timeout: 5 })
  })

  it('and is restored', async () => {
    const client = createClient({ adapter: (async () => ({ status: 200, data: { id: 'real' } })) as never })
    const spy = vi.spyOn(client, 'getUserV2').mockResolvedValue(mocked)
    spy.mockRestore()
    expect((await client.getUserV2('u')).data).toEqual({ id: 'real' })
  })
})
