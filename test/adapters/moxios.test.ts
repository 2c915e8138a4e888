import { inspect } from 'node:util'
import type { AxiosInstance } from 'axios'
import moxios from 'moxios'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import { allCallers, type Caller, failureOf, type Open, outcomeOf } from '../support/callers'

describe.each(allCallers)('moxios on %s', (_, open) => {
  let caller: Caller
  const install = (...args: Parameters<Open>) => {
    caller = open(...args)
    moxios.install(caller.client)
    return caller
  }
  afterEach(() => moxios.uninstall(caller.client))

  it('responds to a stubbed path', async () => {
    const { getUser } = install()
    moxios.stubRequest('/v2/users/u', { status: 200, response: { id: 'stubbed' } })
    expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: { id: 'stubbed' } })
  })

  it('responds to a path with its query', async () => {
    const { listUsers } = install()
    moxios.stubRequest('/v2/users?query=anna&limit=10', { status: 200, responseText: '{"results":[]}' })
    expect(await outcomeOf(listUsers({ query: 'anna', limit: 10 }))).toEqual({ status: 200, data: { results: [] } })
  })

  it('responds to a regular expression and to a method', async () => {
    const { getUser, inviteUser } = install()
    moxios.stubRequest(/users\/\w$/, { status: 200, response: { id: 'stubbed' } })
    const stubbed = moxios.stubOnce('POST', '/v2/users/invite', { status: 201, response: {} })
    expect(await outcomeOf(getUser('u'))).toMatchObject({ status: 200 })
    expect(await outcomeOf(inviteUser({ email: 'a@example.com' }))).toEqual({ status: 201, data: {} })
    await stubbed
  })

  it('rejects an error status, with its body and headers', async () => {
    const { getUser } = install()
    moxios.stubRequest('/v2/users/u', {
      status: 404,
      response: { message: 'no such user' },
      headers: { 'X-Reason': 'gone' },
    })
    const error = await failureOf(getUser('u'))
    expect([error.response.status, error.response.data, error.response.headers['x-reason'], error.code]).toEqual([
      404,
      { message: 'no such user' },
      'gone',
      undefined,
    ])
    expect(error.config.url).toBe('/v2/users/u')
  })

  it('fails with a stubbed timeout, which names the time limit of the call', async () => {
    const { getUser } = install({ timeout: 5_000 })
    moxios.stubTimeout('/v2/users/u')
    const error = await failureOf(getUser('u'))
    expect([error.code, error.response]).toEqual(['ECONNABORTED', undefined])
    expect(error.message).toMatch(/(^|: )timeout of 5000ms exceeded$/)
  })

  it('responds to the most recent request when the test says so', async () => {
    const { inviteUser } = install()
    const call = outcomeOf(inviteUser({ email: 'anna@example.com' }))
    await new Promise<void>((done) => moxios.wait(done, 10))
    const request = moxios.requests.mostRecent()
    expect([request.url, request.config.method, request.config.data]).toEqual([
      '/v2/users/invite',
      'post',
      '{"email":"anna@example.com"}',
    ])
    void request.respondWith({ status: 409, response: { message: 'invited already' } })
    expect(await call).toEqual({ failed: true, status: 409, data: { message: 'invited already' } })
  })

  it('counts requests, and shows the params of each', async () => {
    const { listUsers } = install()
    moxios.stubRequest(/.*/, { status: 200, response: {} })
    await listUsers({ limit: 10 })
    await listUsers({ query: 'anna' })
    expect([moxios.requests.count(), moxios.requests.at(0).config.params, moxios.requests.at(1).config.params]).toEqual(
      [2, { limit: 10 }, { query: 'anna' }],
    )
  })
})

it('no printed response or error of moxios shows a token', async () => {
  const client = createClient({ token: 'our-token', retry: { maxRetries: 0 } })
  moxios.install(client as AxiosInstance)
  moxios.stubRequest('/v2/users/200', { status: 200, response: {} })
  moxios.stubRequest('/v2/users/403', { status: 403, response: {} })
  moxios.stubTimeout('/v2/users/1')
  for (const id of ['200', '403', '1']) {
    const outcome = await client.getUserV2(id).catch((error) => error)
    const printed = [inspect(outcome, { depth: 20 }), JSON.stringify(outcome), String(outcome.stack)]
    expect([id, ...printed.map((text) => text?.includes('our-token'))]).toEqual([id, false, false, false])
  }
  moxios.uninstall(client as AxiosInstance)
})
