import { describe, expect, it } from 'vitest'
import { createClock, failure, NOON, start } from './support'

const clock = createClock()
const { api, client, clientOf } = start({
  now: clock.now,
  users: [
    { id: 'anna', email: 'anna@example.com', settings: { calendar: { visible: ['holidays'] } } },
    { id: 'ben', email: 'ben@example.com' },
  ],
})

const at = (scope: string, key: string) => ({ scope, key })

describe('settings', () => {
  it('are listed by name, read by scope and read one by one', async () => {
    await client.putUserSetting(at('calendar', 'first day'), 1)
    await client.putUserSetting(at('a/b', 'ü'), 'text')
    expect((await client.listUserSettings()).data).toEqual({
      results: [
        { scope: 'calendar', keys: ['visible', 'first day'] },
        { scope: 'a/b', keys: ['ü'] },
      ],
    })
    expect((await client.getUserSettingsScope('calendar')).data).toEqual({
      scope: 'calendar',
      settings: { visible: ['holidays'], 'first day': 1 },
    })
    expect((await client.getUserSettingsScope('nothing')).data).toEqual({ scope: 'nothing', settings: {} })
    const { data } = await client.getUserSetting(at('calendar', 'visible'))
    expect(data).toEqual({ ...at('calendar', 'visible'), value: ['holidays'], created_at: NOON, updated_at: NOON })
  })

  it.each([[{}], [[]], ['text'], [''], ['5'], [0], [false], [null], [{ constructor: 1 }]])('hold %j', async (value) => {
    await client.putUserSetting(at('any', 'json'), value)
    expect((await client.getUserSetting(at('any', 'json'))).data.value).toEqual(value)
  })

  it('show when they were first and last stored', async () => {
    clock.pass(1_000)
    const { data } = await client.putUserSetting(at('calendar', 'visible'), [])
    clock.pass(-1_000)
    expect([data.created_at, data.updated_at]).toEqual([NOON, '2024-05-01T12:00:01.000Z'])
  })

  it('are removed, and removed again', async () => {
    for (let i = 0; i < 2; i++) {
      const { status, data } = await client.deleteUserSetting(at('calendar', 'visible'))
      expect([status, data]).toEqual([204, ''])
    }
    expect(await failure(client.getUserSetting(at('calendar', 'visible')))).toEqual({
      status: 404,
      message: 'getUserSetting failed with status 404: No setting visible in calendar',
    })
    expect((await client.listUserSettings()).data).toEqual({ results: [] })
  })

  it('are removed without the others of their scope', async () => {
    await client.putUserSetting(at('calendar', 'first day'), 1)
    await client.deleteUserSetting(at('calendar', 'visible'))
    expect((await client.getUserSettingsScope('calendar')).data.settings).toEqual({ 'first day': 1 })
  })

  it('are those of the caller', async () => {
    expect((await clientOf('ben').listUserSettings()).data).toEqual({ results: [] })
    expect(api.users.map(({ settings }) => settings)).toEqual([{ calendar: { visible: ['holidays'] } }, {}])
  })
})

describe('limits', () => {
  it('are 64 characters for a scope and 128 for a key', async () => {
    await client.putUserSetting(at('s'.repeat(64), '😀'.repeat(128)), 1)
    expect(await failure(client.putUserSetting(at('s'.repeat(65), 'k'), 1))).toEqual({
      status: 400,
      message: 'putUserSetting failed with status 400: scope must have 1 to 64 characters, not 65',
    })
    expect(await failure(client.getUserSetting(at('s', 'k'.repeat(129))))).toEqual({
      status: 400,
      message: 'getUserSetting failed with status 400: key must have 1 to 128 characters, not 129',
    })
  })

  it('are 64 KiB of JSON for a value, in bytes', async () => {
    const fits = 'ü'.repeat(32 * 1024 - 1)
    await client.putUserSetting(at('s', 'k'), fits)
    expect(await failure(client.putUserSetting(at('s', 'k'), `${fits}x`))).toEqual({
      status: 400,
      message: 'putUserSetting failed with status 400: The value has 65537 bytes of JSON, of at most 65536',
    })
    expect((await client.getUserSetting(at('s', 'k'))).data.value).toBe(fits)
  })
})

it('takes JSON for a value, and nothing else', async () => {
  const headers = { authorization: `Bearer ${api.token}` }
  const url = 'https://user.sls.epilot.io/v2/users/me/settings/s/k'
  const put = async (body: string) => {
    const response = await fetch(url, { method: 'PUT', headers, body })
    return [response.status, await response.json()]
  }
  expect(await put('{"half":')).toEqual([400, { message: 'The body is not JSON' }])
  expect(await put('')).toEqual([400, { message: 'The value is missing' }])
})
