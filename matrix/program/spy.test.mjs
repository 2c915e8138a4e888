import { epilot } from '@epilot/sdk'
import { createClient, user } from '@epilot/sdk/user'
import * as onFetch from '@epilot/sdk/user/fetch'
import { expect, it, vi } from 'vitest'

it.each([
  ['the handle of the root', epilot.user],
  ['the handle of the subpath', user],
  ['a client', createClient({ token: 'spied' })],
  ['the handle on fetch', onFetch.user],
  ['a client on fetch', onFetch.createClient({ token: 'spied' })],
])('spies on %s', async (_, target) => {
  const spy = vi.spyOn(target, 'getMeV2').mockResolvedValue({ data: { display_name: 'Anna' } })
  expect((await target.getMeV2()).data.display_name).toBe('Anna')
  expect(spy).toHaveBeenCalledTimes(1)
  spy.mockRestore()
  expect(vi.isMockFunction(target.getMeV2)).toBe(false)
  expect(typeof target.getMeV2).toBe('function')
})
