import { inspect } from 'node:util'
import { AxiosError, AxiosHeaders, CanceledError } from 'axios'
import { expect, describe as group, it } from 'vitest'
import { describe, type Failure, isCallError, isRefused } from '../../../src/core/errors/describe'
import { printed } from './printed'

const failure = (more: Partial<Failure> = {}): Failure => ({
  call: 'getGroup',
  operationId: 'getGroup',
  evidence: () => ({ token: 't0ken', data: '{"password":"hunter2"}' }),
  ...more,
})

function axiosError(message = 'Request failed with status code 404'): AxiosError {
  const config = {
    url: '/x',
    headers: new AxiosHeaders({ Authorization: 'Bearer t0ken' }),
    data: '{"password":"hunter2"}',
  }
  const request = { _header: 'authorization: Bearer t0ken' }
  const response = { status: 404, statusText: '', headers: {}, config, request, data: { message: 'hunter2' } }
  return new AxiosError(message, 'ERR_BAD_REQUEST', config, request, response)
}

/** An error that has been described. */
function described<T extends Error>(error: T, more?: Partial<Failure>): T & Record<string, unknown> {
  describe(error, failure(more))
  return error as never
}

group('the message of a call that failed', () => {
  it.each<[string, Partial<Failure>, string]>([
    [
      'says what the service says',
      { status: 404, said: 'Group not found' },
      'getGroup failed with status 404: Group not found',
    ],
    ['says the status alone', { status: 500, said: '' }, 'getGroup failed with status 500'],
    ['says what went wrong', {}, 'getGroup failed: timeout of 50ms exceeded'],
    ['says both', { status: 200 }, 'getGroup failed with status 200: timeout of 50ms exceeded'],
    [
      'names a plain call',
      { call: 'GET /plain', operationId: undefined },
      'GET /plain failed: timeout of 50ms exceeded',
    ],
    [
      'has no secret',
      { status: 400, said: 'no t0ken\nand hunter2' },
      'getGroup failed with status 400: no *** and ***',
    ],
    ['stays when it is to', { keepMessage: true }, 'timeout of 50ms exceeded'],
  ])('%s', (_, more, message) => {
    const error = described(new AxiosError('timeout of 50ms exceeded'), more)
    expect(error.message).toBe(message)
    expect(String(error.stack).split('\n')[0]).toBe(`AxiosError: ${message}`)
    expect(String(error.stack)).toMatch(/\n {4}at .*describe\.test\.ts/)
  })

  it('has no secret in the path of a plain call', () => {
    const evidence = () => ({ url: 'https://me:hunter2@host/x/t0ken', headers: { 'x-token': 't0ken' } })
    const call = 'GET https://me:hunter2@host/x/t0ken'
    const { message } = described(new Error('no'), { call, operationId: undefined, evidence })
    expect(message).toBe('GET https://***@host/x/*** failed: no')
  })

  it('that stays has no secret', () => {
    expect(described(new CanceledError('canceled t0ken'), { keepMessage: true }).message).toBe('canceled ***')
  })

  it('has no line of the old message in its stack', () => {
    const error = described(new Error('@1st@\n    at @2nd@ (file.js:1:1)\n@3rd@'), { said: 'no' })
    expect(error.stack).toMatch(/^Error: getGroup failed: no\n {4}at .*describe\.test\.ts/)
    expect(error.stack).not.toMatch(/@(1st|2nd|3rd)@/)
  })

  it('is put first in a stack that was read before', () => {
    const error = new Error('t0ken')
    expect(error.stack).toMatch(/^Error: t0ken/)
    expect(described(error).stack).toMatch(/^Error: getGroup failed: \*\*\*\n/)
  })

  it('is put first in the stack of an error that has none', () => {
    expect(described(new Error(''), { status: 500 }).stack).toMatch(/^Error: getGroup failed with status 500\n {4}at /)
  })

  it('is not put into a stack without messages, as Firefox and Safari have it', () => {
    const error = new Error('no')
    error.stack = 'send@https://host/app.js?token=t0ken:1:2\n@https://host/app.js:3:4'
    expect(described(error).stack).toBe('send@https://host/app.js?token=***\n@https://host/app.js:3:4')
  })
})

group('an error of a call', () => {
  const full = () => described(axiosError(), { status: 404, requestId: 'r-1', outcome: 'unknown', said: 'hunter2' })

  it('has what a program needs', () => {
    expect(full()).toMatchObject({
      operationId: 'getGroup',
      requestId: 'r-1',
      status: 404,
      outcome: 'unknown',
      code: 'ERR_BAD_REQUEST',
    })
    expect(full()).toBeInstanceOf(AxiosError)
  })

  it('has no more than that in its JSON', () => {
    expect(JSON.parse(JSON.stringify(full()))).toEqual({
      name: 'AxiosError',
      message: 'getGroup failed with status 404: ***',
      code: 'ERR_BAD_REQUEST',
      status: 404,
      operationId: 'getGroup',
      requestId: 'r-1',
      outcome: 'unknown',
    })
    expect(Object.keys(JSON.parse(JSON.stringify(described(new Error('no')))))).toEqual([
      'name',
      'message',
      'operationId',
    ])
  })

  it('has no object in what tells programs what it is', () => {
    const error = described(Object.assign(new Error('no'), { status: { token: 'x-1' }, code: ['x-1'] }))
    expect(printed(error)).not.toContain('x-1')
    expect([error.status, error.code]).toEqual([{ token: 'x-1' }, ['x-1']])
  })

  it('can be given another message', () => {
    const error = described(new Error('no'))
    error.message = `before: ${error.message}`
    expect(error.message).toBe('before: getGroup failed: no')
  })

  it('has no object in its JSON', () => {
    const error = Object.assign(new Error('no'), { status: { token: 'x-1' }, code: ['x-1'] })
    expect(JSON.stringify(described(error))).toBe(
      '{"name":"Error","message":"getGroup failed: no","operationId":"getGroup"}',
    )
  })

  it('keeps config, request and response, which are not printed', () => {
    const error = axiosError()
    const { config, request, response } = error
    expect(printed(described(error, { said: '' }))).not.toMatch(/t0ken|hunter2/)
    expect(Object.keys(error)).toEqual(expect.not.arrayContaining(['config', 'request', 'response']))
    expect(error.config).toBe(config)
    expect(error.request).toBe(request)
    expect(error.response).toBe(response)
    expect(error.config?.headers.get('authorization')).toBe('Bearer t0ken')
  })

  it('can be given others, which are not printed either', () => {
    const error = described(axiosError())
    const config = { headers: { Authorization: 'Bearer t0ken' } }
    error.config = config as never
    expect(error.config).toBe(config)
    expect(printed(error)).not.toContain('t0ken')
  })

  it('keeps any other object and function, of any name', () => {
    const inner = Symbol('inner')
    const details = { password: 'hunter2' }
    const client = Object.assign(() => 'client', { defaults: { token: 't0ken' } })
    const error = described(
      Object.assign(new Error('no'), { details, client, [inner]: details, n: 1, ok: true, none: null }),
    )
    expect(printed(error)).not.toMatch(/t0ken|hunter2/)
    expect([error.details, error.client, error[inner as never]]).toEqual([details, client, details])
    expect(Object.keys(error)).toEqual(['n', 'ok', 'none', 'operationId'])
  })

  it('has no secret in any other text', () => {
    const error = described(
      Object.assign(new Error('no'), { input: 'http://x/?a=t0ken', body: '{"login_token":"abc"}', kept: 'text' }),
    )
    expect(error).toMatchObject({ input: 'http://x/?a=***', body: '{"login_token":***}', kept: 'text' })
  })

  it('keeps a long text as it is, which is not printed', () => {
    const body = `${'x'.repeat(8000)} t0ken`
    const error = described(Object.assign(new Error('no'), { body }))
    expect(error.body).toBe(body)
    expect(printed(error)).not.toMatch(/t0ken|xxx/)
  })

  it('keeps what tells programs what it is, whatever the secrets are', () => {
    const evidence = () => ({
      data: { password: 'ERR', secret: 'Axios', token: 'getGroup', tokens: ['r-1', 'unknown', 'call'] },
    })
    const error = axiosError()
    described(error, { evidence, status: 404, said: 'ERR r-1', requestId: 'r-1', outcome: 'unknown' })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'AxiosError',
      message: 'getGroup failed with status 404: *** ***',
      code: 'ERR_BAD_REQUEST',
      status: 404,
      operationId: 'getGroup',
      requestId: 'r-1',
      outcome: 'unknown',
    })
    described(error, { evidence })
    expect(error).toMatchObject({ code: 'ERR_BAD_REQUEST', operationId: 'getGroup', outcome: 'unknown' })
    expect(isCallError(error)).toBe(true)
  })

  it('that axios made of another has no secret in what axios keeps of that', () => {
    const inner = new TypeError('Headers.append: "Bearer t0ken" is an invalid header value.')
    const error = AxiosError.from(inner, 'ERR_NETWORK')
    expect(error.stack).toContain('Caused by')
    expect(printed(described(error))).not.toContain('t0ken')
    expect(error.message).toBe('getGroup failed: Headers.append: "Bearer ***" is an invalid header value.')
    expect(inspect(error)).toContain('Caused by')
  })

  it('whose class prints it in its own way is printed as any other', () => {
    class Talkative extends Error {
      #config = { token: 't0ken' };
      [inspect.custom]() {
        return inspect(this.#config)
      }
      toJSON() {
        return this.#config
      }
    }
    const error = described(new Talkative('no'))
    expect(printed(error)).not.toContain('t0ken')
    expect(inspect(error)).toMatch(/^Error: getGroup failed: no\n {4}at /)
  })

  it('may be an exception of the platform, whose message is on its prototype', () => {
    const error = described(new DOMException('t0ken timed out', 'TimeoutError'))
    expect(error.message).toBe('getGroup failed: *** timed out')
    expect(inspect(error)).toContain('getGroup failed: *** timed out')
    expect(printed(error)).not.toContain('t0ken')
  })

  it('that is frozen is left as it is', () => {
    const error = Object.freeze(new Error('no'))
    expect(() => describe(error, failure())).not.toThrow()
    expect(error.message).toBe('no')
  })

  it('that is sealed has no secret in its texts', () => {
    const error = Object.seal(Object.assign(new Error('no t0ken'), { config: { token: 't0ken' } }))
    expect(() => describe(error, failure())).not.toThrow()
  })

  it('may have a request that cannot be read', () => {
    const evidence = () => {
      throw new Error('evidence')
    }
    const error = axiosError()
    expect(() => describe(error, failure({ evidence }))).not.toThrow()
    expect(printed(error)).not.toMatch(/t0ken|hunter2/)
  })
})

group('an error that is described again', () => {
  it('for the same call is the same', () => {
    const error = described(axiosError(), { status: 404, said: 'no' })
    const { message, stack, config } = error
    const text = inspect(error, { depth: Infinity, showHidden: true })
    described(error, { status: 404, said: 'no' })
    expect([error.message, error.stack, error.config]).toEqual([message, stack, config])
    expect(inspect(error, { depth: Infinity, showHidden: true })).toBe(text)
  })

  it('for another call has neither call’s secrets and says the first one’s name', () => {
    const error = new Error('broken: first-1 second-2')
    describe(error, failure({ evidence: () => ({ token: 'first-1' }) }))
    expect(error.message).toBe('getGroup failed: broken: *** second-2')
    describe(error, failure({ call: 'getMe', operationId: 'getMe', evidence: () => ({ token: 'second-2' }) }))
    expect(error.message).toBe('getGroup failed: broken: *** ***')
    expect(error).toMatchObject({ operationId: 'getGroup' })
    expect(printed(error)).not.toMatch(/first-1|second-2/)
  })

  it('is completed with what was not known the first time', () => {
    const error = described(new Error('no'))
    expect(described(error, { outcome: 'unknown', requestId: 'r-1' })).toMatchObject({
      outcome: 'unknown',
      requestId: 'r-1',
    })
  })
})

group('the guards', () => {
  it('recognize an error of a call by a mark that is not shown', () => {
    const error = described(new Error('no'))
    expect([isCallError(error), isRefused(error)]).toEqual([true, false])
    expect(error[Symbol.for('@epilot/sdk.error') as never]).toBe('call')
    expect(Object.keys(error)).toEqual(['operationId'])
  })

  it.each([undefined, null, 0, 'text', {}, new Error('no'), axiosError()])('take nothing else for one: %s', (value) => {
    expect([isCallError(value), isRefused(value)]).toEqual([false, false])
  })
})
