import { inspect } from 'node:util'
import { AxiosError, AxiosHeaders } from 'axios'
import { describe, expect, it } from 'vitest'
import { describe as describeCall, isCallError, isRefused } from '../../../src/core/errors/describe'
import { refuse } from '../../../src/core/errors/refuse'
import { printed, printedAll } from './printed'

describe('the error of a call that is rejected before it is sent', () => {
  const error = refuse('ERR_PARAMETER', 'getGroup', 'id is missing')

  it('names the call and the problem', () => {
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toBe('getGroup: id is missing')
    expect(error.stack).toMatch(/^TypeError: getGroup: id is missing\n {4}at .*refuse/)
    expect(error).toMatchObject({ code: 'ERR_PARAMETER', operationId: 'getGroup' })
    expect(refuse('ERR_TOKEN', undefined, 'no').message).toBe('request: no')
  })

  it('has only that in its JSON', () => {
    expect(JSON.stringify(error)).toBe(
      '{"name":"TypeError","message":"getGroup: id is missing","code":"ERR_PARAMETER","operationId":"getGroup"}',
    )
    expect(JSON.stringify(refuse('ERR_OPTION', undefined, 'no'))).toBe(
      '{"name":"TypeError","message":"request: no","code":"ERR_OPTION"}',
    )
  })

  it('is recognized by a mark', () => {
    expect([isRefused(error), isCallError(error)]).toEqual([true, false])
    expect(Object.keys(error)).toEqual(['code', 'operationId'])
  })

  it('has a cause only when it is given one', () => {
    expect('cause' in error).toBe(false)
    expect('cause' in refuse('ERR_TOKEN', 'getMe', 'no', undefined)).toBe(false)
    expect(refuse('ERR_TOKEN', 'getMe', 'no', null).cause).toBe(null)
  })
})

describe('what a token function throws is the cause', () => {
  it('without the secrets of its own request', () => {
    const config = {
      headers: new AxiosHeaders(),
      data: { client_secret: 'cl1ent' },
      auth: { username: 'me', password: 'hunter2' },
    }
    const cause = new AxiosError('cl1ent: wrong, bWU6aHVudGVyMg==', 'ERR_BAD_REQUEST', config)
    const error = refuse('ERR_TOKEN', 'getMe', 'the token function failed', cause)
    expect(error.cause).toBe(cause)
    expect(cause.message).toBe('***: wrong, ***')
    expect(cause.config).toBe(config)
    expect(printedAll(error)).not.toMatch(/cl1ent|hunter2|bWU6/)
    expect(inspect(error)).toContain('[cause]: AxiosError: ***: wrong, ***')
  })

  it('also when it is not an error', () => {
    const error = refuse('ERR_TOKEN', 'getMe', 'no', { access_token: 'abc' })
    expect(printed(error)).not.toContain('abc')
    expect(error.cause).toEqual({ access_token: 'abc' })
    expect(refuse('ERR_TOKEN', 'getMe', 'no', 'access_token=abc').cause).toBe('access_token=***')
  })
})

it('isRefused stays true when the error is described as that of a call', () => {
  const error = refuse('ERR_TOKEN', 'getMe', 'no: abc')
  describeCall(error, { call: 'getMe', evidence: () => ({ token: 'abc' }) })
  expect(isRefused(error)).toBe(true)
  expect(error.message).toBe('getMe: no: ***')
})
