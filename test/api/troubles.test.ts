import { expect, it, vi } from 'vitest'
import { createUserApi, type FailOptions } from '../../src/user/msw'

const body = { message: 'later' }
const settings: [string, FailOptions, FailOptions][] = [
  ['nothing', {}, { times: 1, status: 500 }],
  ['the lowest status', { status: 400, times: 2 }, { times: 2, status: 400 }],
  ['the highest status', { status: 599 }, { times: 1, status: 599 }],
  ['a body', { body }, { times: 1, status: 500, body }],
  ['a delay and a body', { delayMs: 5, body: 'late' }, { times: 1, status: 500, body: 'late', delayMs: 5 }],
  ['a delay', { delayMs: 5 }, { times: 1, delayMs: 5 }],
  ['no delay', { delayMs: 0 }, { times: 1, delayMs: 0 }],
  ['a status and no delay', { status: 503, delayMs: 0 }, { times: 1, status: 503 }],
  ['Retry-After', { retryAfter: 0 }, { times: 1, status: 429, headers: { 'retry-after': '0' } }],
  ['a header', { headers: { 'X-Mine': 'a' } }, { times: 1, status: 500, headers: { 'x-mine': 'a' } }],
  ['a drop', { drop: true }, { times: 1, drop: 'before' }],
  ['a drop before', { drop: 'before' }, { times: 1, drop: 'before' }],
  ['a drop after', { drop: 'after' }, { times: 1, drop: 'after' }],
  ['no drop', { drop: false }, { times: 1, status: 500 }],
]

it.each(settings)('a failure with %s is listed with the options that set the same again', (_, options, shown) => {
  const [first, second] = [createUserApi(), createUserApi()]
  first.failNext('getMeV2', options)
  expect(first.troubles).toStrictEqual({ getMeV2: [shown] })
  second.failNext('getMeV2', shown)
  expect(second.troubles).toStrictEqual({ getMeV2: [shown] })
})

it('what is listed is a copy', async () => {
  const api = createUserApi()
  api.failNext('getMeV2', { body, headers: { 'x-mine': 'a' } })
  const [shown] = api.troubles.getMeV2 ?? []
  Object.assign(shown?.body as object, { message: 'changed' })
  Object.assign(shown?.headers as object, { 'x-mine': 'b' })
  const response = await api.respond(new Request('http://localhost/v2/users/me'))
  expect([response.headers.get('x-mine'), await response.json()]).toEqual(['a', { message: 'later' }])
})

it('a failure without a delay needs no timer, so that fake ones do not hold it up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  try {
    const api = createUserApi()
    api.failNext('getMeV2')
    expect((await api.respond(new Request('http://localhost/v2/users/me'))).status).toBe(500)
  } finally {
    vi.useRealTimers()
  }
})
