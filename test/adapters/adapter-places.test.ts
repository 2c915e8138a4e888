import axios, { type AxiosAdapter, type InternalAxiosRequestConfig } from 'axios'
import { describe, expect, it } from 'vitest'
import { ADDRESS, allCallers, failureOf, outcomeOf } from '../support/callers'

/** An adapter that says its name. */
const named = (name: string) => (async () => ({ status: 200, data: { name } })) as unknown as AxiosAdapter

const from = (name: string) => ({ status: 200, data: { name } })

describe.each(allCallers)('an adapter for %s', (_, open) => {
  it('is given with the client', async () => {
    const { getUser, client } = open({ adapter: named('client') })
    expect(await outcomeOf(getUser('u'))).toEqual(from('client'))
    expect(await outcomeOf(client.get('/x'))).toEqual(from('client'))
  })

  it('is given with a call, before that of the client', async () => {
    const { getUser, client } = open({ adapter: named('client') })
    expect(await outcomeOf(getUser('u', { adapter: named('call') }))).toEqual(from('call'))
    expect(await outcomeOf(client.get('/x', { adapter: named('call') }))).toEqual(from('call'))
    expect(await outcomeOf(getUser('u'))).toEqual(from('client'))
  })

  it('is given as a list, whose first usable entry is used', async () => {
    const { getUser } = open({ adapter: [named('first'), named('second')] })
    expect(await outcomeOf(getUser('u'))).toEqual(from('first'))
    expect(await outcomeOf(getUser('u', { adapter: [named('call')] }))).toEqual(from('call'))
    expect(await outcomeOf(getUser('u', { adapter: ['xhr', named('after xhr')] }))).toEqual(from('after xhr'))
  })

  it('is set on the defaults, before and after the first call', async () => {
    const { getUser, client } = open()
    client.defaults.adapter = named('one')
    expect(await outcomeOf(getUser('u'))).toEqual(from('one'))
    client.defaults.adapter = named('two')
    expect(await outcomeOf(getUser('u'))).toEqual(from('two'))
    client.defaults.adapter = [named('three')]
    expect(await outcomeOf(getUser('u'))).toEqual(from('three'))
  })

  it('wraps the one that was there', async () => {
    const { getUser, client } = open({ adapter: named('inner') })
    const inner = axios.getAdapter(client.defaults.adapter)
    const seen: (string | undefined)[] = []
    client.defaults.adapter = (config) => {
      seen.push(config.url)
      return inner(config)
    }
    expect(await outcomeOf(getUser('u'))).toEqual(from('inner'))
    expect(seen).toEqual(['/v2/users/u'])
  })

  it('is set by an interceptor', async () => {
    const { getUser, client } = open({ adapter: named('client') })
    const id = client.interceptors.request.use((config) => ({ ...config, adapter: named('interceptor') }))
    const outcome = await outcomeOf(getUser('u'))
    client.interceptors.request.eject(id)
    expect(outcome).toEqual(from('interceptor'))
    expect(await outcomeOf(getUser('u'))).toEqual(from('client'))
  })

  it('is rejected with its name where it does not exist', async () => {
    const { getUser } = open({ adapter: 'carrier pigeon' })
    expect((await failureOf(getUser('u'))).message).toMatch(/(^|: )Unknown adapter 'carrier pigeon'$/)
    const none = await failureOf(getUser('u', { adapter: 'xhr' }))
    expect(none.code).toBe('ERR_NOT_SUPPORT')
    expect(none.message).toMatch(
      /(^|: )There is no suitable adapter .* adapter xhr is not supported by the environment$/,
    )
  })

  it('receives what axios gives to adapters', async () => {
    const seen: InternalAxiosRequestConfig[] = []
    const { listUsers, inviteUser } = open({
      timeout: 5_000,
      adapter: (async (config) => {
        seen.push(config)
        return { status: 200, data: {} }
      }) as AxiosAdapter,
    })
    await listUsers({ query: 'a b', limit: 10 }, { headers: { 'x-mine': '1' } })
    await inviteUser({ email: 'a@example.com' })
    const [list, invite] = seen as [InternalAxiosRequestConfig, InternalAxiosRequestConfig]
    expect([list.baseURL, list.url, list.method, list.data, list.timeout]).toEqual([
      ADDRESS,
      '/v2/users',
      'get',
      undefined,
      5_000,
    ])
    expect(list.params).toEqual({ query: 'a b', limit: 10 })
    expect([list.headers.constructor.name, list.headers['x-mine'], list.headers.get('X-Mine')]).toEqual([
      'AxiosHeaders',
      '1',
      '1',
    ])
    expect([invite.url, invite.method, invite.params, invite.data]).toEqual([
      '/v2/users/invite',
      'post',
      undefined,
      '{"email":"a@example.com"}',
    ])
    expect(invite.headers.getContentType()).toBe('application/json')
    expect(axios.getUri(list)).toMatch(/^https:\/\/user\.sls\.epilot\.io\/v2\/users\?query=a(\+|%20)b&limit=10$/)
    expect([list.validateStatus?.(204), list.validateStatus?.(404)]).toEqual([true, false])
  })

  it('may change the config that it receives', async () => {
    const seen: unknown[] = []
    const { inviteUser } = open({
      adapter: (async (config) => {
        seen.push([config.url, config.data, config.headers['x-left']])
        config.url = '/elsewhere'
        config.data = undefined
        config.headers.set('x-left', 'behind')
        delete config.adapter
        return { status: 200, data: {} }
      }) as AxiosAdapter,
    })
    await inviteUser({ email: 'a@example.com' })
    await inviteUser({ email: 'b@example.com' })
    expect(seen).toEqual([
      ['/v2/users/invite', '{"email":"a@example.com"}', undefined],
      ['/v2/users/invite', '{"email":"b@example.com"}', undefined],
    ])
  })
})
