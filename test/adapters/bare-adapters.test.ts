import { type AxiosAdapter, AxiosError, type InternalAxiosRequestConfig } from 'axios'
import { describe, expect, it } from 'vitest'
import { allCallers, failureOf, outcomeOf } from '../support/callers'

/** An adapter as callers write them: less than axios's own return, or other things. */
const adapter = (run: (config: InternalAxiosRequestConfig) => unknown) =>
  (async (config) => run(config)) as AxiosAdapter

const fail = (reason: unknown) =>
  adapter(() => {
    throw reason
  })

describe.each(allCallers)('an adapter of %s', (_, open) => {
  it('may resolve data and status only', async () => {
    const { getUser } = open({ adapter: adapter(() => ({ data: { id: 'u' }, status: 200 })) })
    expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: { id: 'u' } })
  })

  it('may resolve data, status and config', async () => {
    const { getUser, inviteUser } = open({ adapter: adapter((config) => ({ data: { id: 'u' }, status: 201, config })) })
    expect(await outcomeOf(getUser('u'))).toEqual({ status: 201, data: { id: 'u' } })
    expect((await inviteUser({ email: 'a@example.com' })).config.data).toBe('{"email":"a@example.com"}')
  })

  it('may resolve JSON text, a list, null or nothing', async () => {
    const bodies: unknown[] = ['{"id":"u"}', [1], null, undefined]
    const { getUser } = open({ adapter: adapter(() => ({ data: bodies.shift(), status: 200 })) })
    expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: { id: 'u' } })
    expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: [1] })
    expect((await outcomeOf(getUser('u'))).data || null).toBe(null)
    expect(await outcomeOf(getUser('u'))).toEqual({ status: 200, data: '' })
  })

  it('decides itself which status is an error', async () => {
    const { getUser } = open({ adapter: adapter(() => ({ data: { message: 'no' }, status: 404 })) })
    expect(await outcomeOf(getUser('u'))).toEqual({ status: 404, data: { message: 'no' } })
  })

  it('may reject with a bare response', async () => {
    const bare = { status: 404, data: { message: 'no such user' } }
    const { getUser, inviteUser } = open({ adapter: fail(bare) })
    expect(await failureOf(getUser('u'))).toBe(bare)
    expect(await failureOf(inviteUser({ email: 'a@example.com' }))).toBe(bare)
    expect(bare).toEqual({ status: 404, data: { message: 'no such user' } })
  })

  it('may reject with an object that holds a response', async () => {
    const reason = { response: { status: 409, data: '{"message":"again"}' } }
    const { getUser } = open({ adapter: fail(reason) })
    expect(await failureOf(getUser('u'))).toBe(reason)
    expect(reason.response).toMatchObject({ status: 409, data: { message: 'again' } })
  })

  it('may reject with an Error without a config, which is passed on as it is', async () => {
    const reason = Object.assign(new Error('the fixture is missing'), { code: 'FIXTURE' })
    const { getUser } = open({ adapter: fail(reason) })
    expect(await failureOf(getUser('u'))).toBe(reason)
    expect([reason.message, reason.code, Object.keys(reason)]).toEqual(['the fixture is missing', 'FIXTURE', ['code']])
  })

  it('may throw at once, outside any promise', async () => {
    const reason = new RangeError('not a promise')
    const { getUser } = open({
      adapter: () => {
        throw reason
      },
    })
    expect(await failureOf(getUser('u'))).toBe(reason)
    expect(reason.message).toBe('not a promise')
  })

  it('may reject with an Error that has a response only', async () => {
    const response = { status: 404, data: { message: 'no such user' } }
    const reason = Object.assign(new Error('failed'), { response })
    const { getUser } = open({ adapter: fail(reason) })
    expect(await failureOf(getUser('u'))).toBe(reason)
    expect(reason.response).toMatchObject({ status: 404, data: { message: 'no such user' } })
  })

  it('may reject with an AxiosError that has a response', async () => {
    const { getUser } = open({
      adapter: adapter((config) => {
        const response = { status: 404, statusText: '', data: '{"message":"no such user"}', headers: {}, config }
        throw new AxiosError('failed', AxiosError.ERR_BAD_REQUEST, config, null, response)
      }),
    })
    const error = await failureOf(getUser('u'))
    expect(error).toBeInstanceOf(AxiosError)
    expect([error.status, error.code, error.response.data]).toEqual([
      404,
      'ERR_BAD_REQUEST',
      { message: 'no such user' },
    ])
  })

  it('may reject with a frozen error', async () => {
    const reason = Object.freeze(Object.assign(new Error('frozen'), { response: { status: 404, data: 'no' } }))
    const { getUser } = open({ adapter: fail(reason) })
    expect(await failureOf(getUser('u'))).toBe(reason)
  })

  it('may reject with a frozen AxiosError', async () => {
    let reason: unknown
    const { getUser } = open({
      adapter: adapter((config) => {
        reason = Object.freeze(new AxiosError('frozen', 'ERR_FROZEN', config))
        throw reason
      }),
    })
    expect(await failureOf(getUser('u'))).toBe(reason)
  })

  it('may reject with one and the same AxiosError for each call', async () => {
    const reason = new AxiosError('failed', 'ERR_CALLER', {} as never, null, { status: 404, data: 'no' } as never)
    const { getUser } = open({ adapter: fail(reason) })
    for (let n = 0; n < 2; n++) {
      expect(await failureOf(getUser('u'))).toBe(reason)
      expect([reason.code, reason.response?.status, reason.response?.data]).toEqual(['ERR_CALLER', 404, 'no'])
    }
  })

  it.each([
    ['text', 'gone'],
    ['nothing', undefined],
    ['null', null],
    ['a number', 404],
  ] as const)('may reject with %s', async (_, reason) => {
    const { getUser } = open({ adapter: fail(reason) })
    expect(await failureOf(getUser('u'))).toBe(reason)
  })
})
