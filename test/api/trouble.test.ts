import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/user'
import type { FailOptions, OperationId } from '../../src/user/msw'
import { definedOperations } from '../support/definition'
import { contradictions } from './documented'
import { failure, start } from './support'

const { api, client, visitor } = start({ users: [{ id: 'anna', email: 'anna@example.com' }] })
const once = createClient({ token: () => api.token, retry: { maxRetries: 0 } })

describe('failNext', () => {
  it('fails the next request with 500, and not the one after', async () => {
    api.failNext('getMeV2')
    expect(await failure(once.getMeV2())).toEqual({
      status: 500,
      message: 'getMeV2 failed with status 500: failNext: 500',
    })
    expect(api.troubles).toEqual({})
    expect((await once.getMeV2()).status).toBe(200)
  })

  it('responds with a status and a body', async () => {
    api.failNext('getGroup', { status: 404, body: { message: 'gone' } })
    expect(await failure(client.getGroup('g'))).toEqual({
      status: 404,
      message: 'getGroup failed with status 404: gone',
    })
  })

  it('responds with text as it is, and with an id of the request', async () => {
    api.failNext('getMeV2', { status: 502, body: '<p>Bad gateway</p>' })
    expect(await once.getMeV2().catch((thrown) => thrown)).toMatchObject({
      message: 'getMeV2 failed with status 502: <p>Bad gateway</p>',
      requestId: 'request-1',
    })
  })

  it('responds with Retry-After, and the client retries after it', async () => {
    api.failNext('inviteUser', { retryAfter: 1 })
    const began = performance.now()
    expect((await client.inviteUser(null, { email: 'ben@example.com' })).status).toBe(201)
    expect(performance.now() - began).toBeGreaterThan(990)
    expect(api.requests.map(({ status }) => status)).toEqual([429, 201])
    expect(api.outbox.map(({ to }) => to)).toEqual(['ben@example.com'])
  })

  it('responds with Retry-After as a date', async () => {
    api.failNext('getMeV2', { status: 503, retryAfter: new Date('2024-05-01T12:00:01Z') })
    const error = await once.getMeV2().catch((thrown) => thrown)
    expect(error.response.headers['retry-after']).toBe('Wed, 01 May 2024 12:00:01 GMT')
    expect(error.status).toBe(503)
  })

  it('fails as many requests as `times` says, after failures that were set before', async () => {
    api.failNext('getMeV2', { status: 502 })
    api.failNext('getMeV2', { status: 503, times: 2 })
    await client.getMeV2().catch(() => undefined)
    await client.getMeV2().catch(() => undefined)
    expect(api.requests.map(({ status }) => status).slice(0, 4)).toEqual([502, 503, 503, 200])
  })

  it('drops the connection before the operation takes effect', async () => {
    api.failNext('inviteUser', { drop: true })
    expect((await failure(client.inviteUser(null, { email: 'ben@example.com' }))).status).toBeUndefined()
    expect(api.outbox).toEqual([])
    expect(api.requests.map(({ status }) => status)).toEqual([undefined])
  })

  it('drops it after that, and the client invites nobody twice', async () => {
    api.failNext('inviteUser', { drop: 'after' })
    expect((await failure(client.inviteUser(null, { email: 'ben@example.com' }))).status).toBeUndefined()
    expect(api.outbox.map(({ to }) => to)).toEqual(['ben@example.com'])
    expect(api.requests).toHaveLength(1)
  })

  it('delays the usual response', async () => {
    api.failNext('getMeV2', { delayMs: 30 })
    const began = performance.now()
    expect((await client.getMeV2()).data.id).toBe('anna')
    expect(performance.now() - began).toBeGreaterThan(29)
  })

  it('delays for longer than a client waits', async () => {
    api.failNext('getMeV2', { delayMs: 300 })
    await expect(once.getMeV2(null, null, { timeout: 20 })).rejects.toMatchObject({ code: 'ECONNABORTED' })
  })

  it('fails all requests until stopFailing or reset', async () => {
    api.failNext('getMeV2', { status: 503, times: Infinity })
    for (let i = 0; i < 20; i++) expect((await failure(once.getMeV2())).status).toBe(503)
    api.stopFailing('getMeV2')
    expect((await once.getMeV2()).status).toBe(200)
    api.failNext('getMeV2', { times: Infinity })
    api.failNext('getGroups')
    api.stopFailing()
    expect(api.troubles).toEqual({})
    expect(() => api.stopFailing('getMe2' as OperationId)).toThrow(new TypeError('stopFailing: no operation "getMe2"'))
  })

  it('returns headers', async () => {
    api.failNext('getMeV2', { status: 401, headers: { 'WWW-Authenticate': 'Bearer', 'x-amzn-requestid': 'mine' } })
    const error = await once.getMeV2().catch((thrown) => thrown)
    expect(error.response.headers['www-authenticate']).toBe('Bearer')
    expect([error.status, error.requestId]).toEqual([401, 'mine'])
  })

  it.each([
    ['a record', { 'X-Mine': 'a' }],
    ['Headers', new Headers({ 'x-mine': 'a' })],
    ['pairs', [['x-mine', 'a']]],
  ])('responds with headers that are %s, and with Retry-After beside them', async (_, headers) => {
    api.failNext('getMeV2', { status: 503, headers: headers as never, retryAfter: 1 })
    const error = await once.getMeV2().catch((thrown) => thrown)
    expect(error.response.headers).toMatchObject({ 'x-mine': 'a', 'retry-after': '1' })
    expect(Object.keys(error.response.headers)).toHaveLength(5)
  })

  it('responds as documented, whatever fails in whatever operation', async () => {
    const found = definedOperations.map(async ({ path, method, operation: { operationId, responses } }) => {
      const statuses = [...Object.keys(responses).map(Number), 400, 401, 404, 409, 422, 429, 500, 503]
      const request = () => new Request(`http://localhost${path.replace(/{[^}]+}/g, 'x')}`, { method })
      const problems = [...new Set(statuses)].map(async (status) => {
        if (status < 400) return []
        api.failNext(operationId as OperationId, { status })
        return contradictions(request(), await api.respond(request()))
      })
      return (await Promise.all(problems)).flat()
    })
    expect((await Promise.all(found)).flat()).toEqual([])
  })

  it('has the documented error of a password reset for a 400, and only for that', async () => {
    const errorOf = async (status: number) => {
      api.failNext('resetPassword', { status })
      return (await visitor.resetPassword(null, reset).catch((thrown) => thrown)).response.data
    }
    const reset = { email: 'anna@example.com', token: 't', password: 'p' }
    expect(await errorOf(400)).toEqual({ error: 'INVALID_RESET_LINK', message: 'failNext: 400' })
    expect(await errorOf(404)).toEqual({ message: 'failNext: 404' })
  })

  it('never responds, where the delay is endless', async () => {
    api.failNext('getMeV2', { delayMs: Infinity })
    await expect(once.getMeV2(null, null, { timeout: 30 })).rejects.toMatchObject({ code: 'ECONNABORTED' })
    expect((await once.getMeV2()).status).toBe(200)
  })

  it('responds with a copy of its options', async () => {
    const body = { message: 'before' }
    api.failNext('getMeV2', { status: 400, body })
    body.message = 'after'
    expect((await failure(once.getMeV2())).message).toBe('getMeV2 failed with status 400: before')
  })

  it.each<[FailOptions, string]>([
    ...[{ headers: {} }, { status: 500 }, { body: '' }, { retryAfter: 1 }].map((others): [FailOptions, string] => [
      { drop: true, ...others },
      'failNext: drop sends no response, so it takes no status, body, headers or retryAfter',
    ]),
    ...[-1, Number.NaN, '2', null].map((times): [FailOptions, string] => [
      { times: times as never },
      `failNext: times must be at least 1, not ${times}`,
    ]),
    ...[Number.NaN, Infinity, 'soon', new Date('x')].map((retryAfter): [FailOptions, string] => [
      { retryAfter: retryAfter as never },
      `failNext: retryAfter must be seconds or a date, not ${retryAfter}`,
    ]),
    [{ delayMs: Number.NaN }, 'failNext: delayMs must be at least 0, not NaN'],
    [{ body: { open: () => 1 } }, 'failNext: body.open must be JSON'],
    [{ body: [new Set()] }, 'failNext: body[0] must be JSON'],
    [{ times: 1.5 }, 'failNext: times must be at least 1, not 1.5'],
    [{ status: 200 }, 'failNext: status must be 400 to 599, not 200'],
    [{ delayMs: -1 }, 'failNext: delayMs must be at least 0, not -1'],
    [{ delayMs: '5' as never }, 'failNext: delayMs must be at least 0, not 5'],
    [{ retryAfter: -1 }, 'failNext: retryAfter must be seconds or a date, not -1'],
    [{ drop: 'After' as never }, 'failNext: drop must be "before" or "after", not "After"'],
    [{ times: 0 }, 'failNext: times must be at least 1, not 0'],
    [{ status: 600 }, 'failNext: status must be 400 to 599, not 600'],
    [{ delay: 1 } as FailOptions, 'failNext: no option "delay"'],
  ])('rejects %j', (options, message) => {
    expect(() => api.failNext('getMeV2', options)).toThrow(new TypeError(message))
  })

  it('rejects a header that cannot be sent', () => {
    expect(() => api.failNext('getMeV2', { headers: { 'a b': 'c' } })).toThrow(/^failNext: headers: .*a b/)
    expect(api.troubles).toEqual({})
  })

  it('rejects an operation that does not exist', () => {
    expect(() => api.failNext('getMe2' as OperationId)).toThrow(new TypeError('failNext: no operation "getMe2"'))
  })
})
