const { epilot } = require('@epilot/sdk')
const { createClient, user } = require('@epilot/sdk/user')
const onFetch = require('@epilot/sdk/user/fetch')

test.each([
  ['the handle of the root', epilot.user],
  ['the handle of the subpath', user],
  ['a client', createClient({ token: 'spied' })],
  ['the handle on fetch', onFetch.user],
  ['a client on fetch', onFetch.createClient({ token: 'spied' })],
])('spies on %s', async (_, target) => {
  const spy = jest.spyOn(target, 'getMeV2').mockResolvedValue({ data: { display_name: 'Anna' } })
  expect((await target.getMeV2()).data.display_name).toBe('Anna')
  expect(spy).toHaveBeenCalledTimes(1)
  spy.mockRestore()
  expect(jest.isMockFunction(target.getMeV2)).toBe(false)
  expect(typeof target.getMeV2).toBe('function')
})
