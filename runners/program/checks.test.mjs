/* global afterAll, afterEach, beforeAll, describe, expect, it, jest, vi */
import { createClient as createAxiosClient } from '@epilot/sdk/user'
import { createClient as createFetchClient } from '@epilot/sdk/user/fetch'
import { createHandlers, createUserApi } from '@epilot/sdk/user/msw'
import { setupServer } from 'msw/node'

const service = process.env.SERVICE
const environment = process.env.RUNNER_ENVIRONMENT
const isDocument = environment !== 'node'
const timers = typeof vi === 'undefined' ? jest : vi

/** Only what the SDK waits by: promises go on, and so does the runner. */
const useFakeTimers = () =>
  timers.useFakeTimers(
    typeof vi === 'undefined'
      ? { doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'performance', 'hrtime'] }
      : { toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] },
  )

/** A service that is busy for half a minute. */
function busyThenAnna() {
  let calls = 0
  return () => {
    calls += 1
    return calls === 1
      ? { status: 429, headers: { 'retry-after': '30' }, body: '{"message":"busy"}' }
      : { status: 200, headers: { 'content-type': 'application/json' }, body: '{"display_name":"Anna"}' }
  }
}

function byAdapter(respond) {
  const adapter = async (config) => {
    const { body, ...rest } = respond()
    const response = { ...rest, data: body, config, statusText: '' }
    if (rest.status < 400) return response
    throw Object.assign(new Error('busy'), { isAxiosError: true, config, response })
  }
  return { adapter }
}

function byFetch(respond) {
  const fetch = async () => {
    const { body, ...init } = respond()
    return new Response(body, init)
  }
  return { fetch }
}

describe.each([
  ['axios', createAxiosClient, byAdapter],
  ['fetch', createFetchClient, byFetch],
])('on %s', (kind, createClient, stub) => {
  it('calls, with a signal of the environment', async () => {
    const { signal } = new AbortController()
    const client = createClient({ baseURL: service, token: 'token' })
    expect((await client.getMeV2(null, null, { signal })).data.display_name).toBe('token')
  })

  it('is ended by a signal of the environment', async () => {
    const controller = new AbortController()
    const config = { signal: controller.signal }
    const call = createClient({ baseURL: service, token: 'token' }).listUserSettings(null, null, config)
    setTimeout(() => controller.abort(), 50)
    await expect(call).rejects.toMatchObject({ code: 'ERR_CANCELED' })
  })

  it('rejects a call that takes longer than its timeout', async () => {
    const client = createClient({ baseURL: service, token: 'token', timeout: 100, retry: { maxRetries: 0 } })
    await expect(client.listUserSettings()).rejects.toMatchObject({
      code: kind === 'axios' ? 'ECONNABORTED' : 'ETIMEDOUT',
    })
  })

  if (isDocument) {
    it('resolves a relative baseURL', async () => {
      const client = createClient({ baseURL: '/base', token: 'token' })
      expect((await client.getMeV2()).data.display_name).toBe('token at /base')
    })
  }

  it('retries when fake timers say so', async () => {
    useFakeTimers()
    try {
      const call = createClient({ token: 'token', ...stub(busyThenAnna()) }).getMeV2()
      await timers.advanceTimersByTimeAsync(31_000)
      expect((await call).data.display_name).toBe('Anna')
    } finally {
      timers.useRealTimers()
    }
  })

  describe('with MSW', () => {
    const api = createUserApi({ ids: 'counted' })
    const server = setupServer(...api.handlers)
    beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
    afterEach(() => {
      server.resetHandlers()
      api.reset()
    })
    afterAll(() => server.close())

    it('has an API with a memory', async () => {
      const client = createClient({ token: () => api.token })
      await client.inviteUser(null, { email: 'ben@example.com' })
      expect(api.outbox.map(({ to }) => to)).toEqual(['ben@example.com'])
    })

    it('gets the responses that a test chooses', async () => {
      server.use(...createHandlers({ responses: { getMeV2: { display_name: 'Anna' } } }))
      expect((await createClient({ token: 'token' }).getMeV2()).data.display_name).toBe('Anna')
    })
  })
})

it('reports the progress of an upload', async () => {
  const loaded = []
  const config = { onUploadProgress: (event) => loaded.push(event.loaded) }
  await createAxiosClient({ baseURL: service, token: 'token' }).inviteUser(null, { email: 'ben@example.com' }, config)
  // happy-dom's uploads tell nothing: https://github.com/capricorn86/happy-dom/issues/2292
  expect(loaded.at(-1)).toBe(environment === 'happy-dom' ? undefined : 27)
})
