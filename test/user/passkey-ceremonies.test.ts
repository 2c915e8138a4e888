import { startAuthentication } from '@simplewebauthn/browser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { authenticateWithPasskey, PasskeyError, registerPasskey } from '../../src/user/passkeys'
import { stubCredentials } from '../support/fake-credentials'

/** The service: each request waits until the test lets it go, or gets its response at once. */
function openService() {
  const options = { challenge: 'Y2hhbGxlbmdl', rpId: 'localhost' }
  const creation = { ...options, rp: { id: 'localhost' }, user: { id: 'dXNlcg' }, pubKeyCredParams: [] }
  const sent: string[] = []
  let held: (() => void)[] | undefined
  const respond = (operationId: string, data: object) => async (_: unknown, __: unknown, config?: unknown) => {
    const { signal } = (config ?? {}) as { signal?: AbortSignal }
    const cancelled = () => Object.assign(new Error('canceled'), { isAxiosError: true, code: 'ERR_CANCELED' })
    if (signal?.aborted) throw cancelled()
    sent.push(operationId)
    await new Promise<void>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(cancelled()))
      if (held) held.push(resolve)
      else resolve()
    })
    return { data: { ...data, challenge_token: `token-${sent.length}` } }
  }
  const client = {
    beginPasskeyAuthentication: respond('beginPasskeyAuthentication', { options }),
    beginDiscoverablePasskeyAuthentication: respond('beginDiscoverablePasskeyAuthentication', { options }),
    resolveDiscoverableCredential: respond('resolveDiscoverableCredential', { email: 'anna@example.com' }),
    beginPasskeyRegistration: respond('beginPasskeyRegistration', { options: creation }),
    completePasskeyRegistration: respond('completePasskeyRegistration', { credential_id: 'aWQ' }),
  } as never
  return {
    client,
    sent,
    options,
    hold: () => {
      held = []
    },
    /** Lets the request that was held as the nth go. */
    release: (nth: number) => held?.[nth]?.(),
  }
}

let browser: ReturnType<typeof stubCredentials>
let service: ReturnType<typeof openService>
beforeEach(() => {
  browser = stubCredentials()
  vi.stubGlobal('document', { querySelector: () => ({}), querySelectorAll: () => [{}] })
  service = openService()
})
/** What a test left open is ended after it: whatever a page does is known to its next call. */
const left: AbortController[] = []
afterEach(async () => {
  for (const controller of left.splice(0)) controller.abort()
  await settled()
  vi.unstubAllGlobals()
})

/** Until nothing goes on: turns of the event loop, of which a busy machine has as many. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve))
}

/** Starts a call, and keeps its end: what it returns, or the code that it fails with. */
function start(options: { email?: string; autofill?: boolean; kind?: 'register' } = {}) {
  const controller = new AbortController()
  left.push(controller)
  const { kind, ...rest } = options
  const call =
    kind === 'register'
      ? registerPasskey(service.client, { signal: controller.signal })
      : authenticateWithPasskey(service.client, { ...rest, signal: controller.signal } as never)
  const started = { controller, end: 'pending' as unknown }
  call.then(
    (identity) => {
      started.end = 'email' in identity ? identity.email : identity
    },
    (error: unknown) => {
      started.end = error instanceof PasskeyError ? error.code : error
    },
  )
  return started
}

/** The ceremonies that the page has asked for, and whether they go on. */
const ceremonies = () =>
  browser.ceremonies.map(({ kind, conditional, aborted }) => {
    return `${conditional ? 'autofill' : kind}${aborted ? ' aborted' : ''}`
  })

describe('an autofill', () => {
  it('that is aborted while it begins never starts', async () => {
    service.hold()
    const autofill = start({ autofill: true })
    await settled()
    autofill.controller.abort()
    service.release(0)
    await settled()
    expect(autofill.end).toBe('PASSKEY_CANCELLED')
    expect(ceremonies()).toEqual([])
  })

  it('that is aborted while the support of the browser is checked never starts', async () => {
    const asked: ((answer: boolean) => void)[] = []
    browser.isConditionalMediationAvailable.mockImplementation(() => new Promise((resolve) => asked.push(resolve)))
    const autofill = start({ autofill: true })
    for (let round = 0; round < 3; round++) {
      await settled()
      if (asked.length > 1 || service.sent.length) autofill.controller.abort()
      asked.at(-1)?.(true)
    }
    autofill.controller.abort()
    await settled()
    expect(autofill.end).toBe('PASSKEY_CANCELLED')
    expect(ceremonies().filter((name) => name === 'autofill')).toEqual([])
  })

  it('that is aborted before it started never ends the dialogue of another call', async () => {
    const dialogue = start({ email: 'anna@example.com' })
    await settled()
    const autofill = start({ autofill: true })
    await settled()
    autofill.controller.abort()
    await settled()
    expect(autofill.end).toBe('PASSKEY_CANCELLED')
    expect(dialogue.end).toBe('pending')
    expect(ceremonies()).toEqual(['get'])
  })

  it('whose request is slow does not end the dialogue that the user opened, and starts after it', async () => {
    service.hold()
    const autofill = start({ autofill: true })
    await settled()
    const dialogue = start({ email: 'anna@example.com' })
    await settled()
    service.release(1)
    await settled()
    service.release(0)
    await settled()
    expect(ceremonies()).toEqual(['get'])
    browser.ceremonies[0]?.fail(new DOMException('no', 'NotAllowedError'))
    await settled()
    expect(dialogue.end).toBe('PASSKEY_CANCELLED')
    service.release(2)
    await settled()
    expect(ceremonies()).toEqual(['get', 'autofill'])
    expect(autofill.end).toBe('pending')
  })

  it('that a dialogue ended starts again after it, with a new challenge', async () => {
    const autofill = start({ autofill: true })
    await settled()
    const dialogue = start()
    await settled()
    expect(ceremonies()).toEqual(['autofill aborted', 'get'])
    browser.ceremonies[1]?.fail(new DOMException('no', 'NotAllowedError'))
    await settled()
    expect([autofill.end, dialogue.end]).toEqual(['pending', 'PASSKEY_CANCELLED'])
    expect(ceremonies()).toEqual(['autofill aborted', 'get', 'autofill'])
    expect(service.sent).toEqual(Array(3).fill('beginDiscoverablePasskeyAuthentication'))
    browser.ceremonies[2]?.choose()
    await settled()
    expect(autofill.end).toBe('anna@example.com')
  })

  it('starts again also where the dialogue ended before the browser ended the autofill', async () => {
    const autofill = start({ autofill: true })
    await settled()
    start({ email: 'anna@example.com' })
    await vi.waitFor(() => expect(browser.ceremonies).toHaveLength(2), { interval: 0 })
    browser.ceremonies[1]?.fail(new DOMException('no', 'SecurityError'))
    await settled()
    expect(autofill.end).toBe('pending')
    expect(ceremonies()).toEqual(['autofill aborted', 'get', 'autofill'])
  })

  it('that waits for a dialogue ends with its signal', async () => {
    start({ email: 'anna@example.com' })
    const autofill = start({ autofill: true })
    await settled()
    autofill.controller.abort()
    await settled()
    expect(autofill.end).toBe('PASSKEY_CANCELLED')
    expect(service.sent).toEqual(['beginPasskeyAuthentication'])
  })

  it('is ended by a later one, whichever begins first', async () => {
    service.hold()
    const first = start({ autofill: true })
    await settled()
    const second = start({ autofill: true })
    await settled()
    service.release(1)
    await settled()
    service.release(0)
    await settled()
    expect([first.end, second.end]).toEqual(['PASSKEY_SUPERSEDED', 'pending'])
    expect(ceremonies()).toEqual(['autofill'])
  })

  it('starts once where an effect runs, is cleaned up and runs again', async () => {
    const first = start({ autofill: true })
    first.controller.abort()
    const second = start({ autofill: true })
    await settled()
    expect([first.end, second.end]).toEqual(['PASSKEY_CANCELLED', 'pending'])
    expect(ceremonies()).toEqual(['autofill'])
    browser.ceremonies[0]?.choose()
    await settled()
    expect(second.end).toBe('anna@example.com')
  })

  it('is rejected with email as a wrong argument, before anything is sent', async () => {
    const call = authenticateWithPasskey(service.client, { email: 'anna@example.com', autofill: true } as never)
    await expect(call).rejects.toThrow(new TypeError('authenticateWithPasskey: autofill cannot be combined with email'))
    expect(service.sent).toEqual([])
  })
})

describe('a ceremony', () => {
  it('that a later call replaced has another code than one that the user closed', async () => {
    const first = start({ email: 'anna@example.com' })
    await settled()
    const second = start({ kind: 'register' })
    await settled()
    expect([first.end, second.end]).toEqual(['PASSKEY_SUPERSEDED', 'pending'])
    expect(ceremonies()).toEqual(['get aborted', 'create'])
  })

  it('whose request was slower than that of a later call does not end the later one', async () => {
    service.hold()
    const first = start({ email: 'anna@example.com' })
    await settled()
    const second = start({ email: 'anna@example.com' })
    await settled()
    service.release(1)
    await settled()
    service.release(0)
    await settled()
    expect([first.end, second.end]).toEqual(['PASSKEY_SUPERSEDED', 'pending'])
    expect(ceremonies()).toEqual(['get'])
  })

  it('of a page that uses the library itself replaces it as well, and a signal ends only its own', async () => {
    const first = start({ email: 'anna@example.com' })
    await settled()
    const foreign = startAuthentication({ optionsJSON: service.options as never })
    foreign.catch(() => {})
    // The browser has not said yet that the first has ended.
    first.controller.abort()
    await settled()
    expect(first.end).toBe('PASSKEY_CANCELLED')
    expect(ceremonies()).toEqual(['get aborted', 'get'])
    browser.ceremonies[1]?.choose()
    expect((await foreign).id).toBe('aWQ')
  })

  it('is ended by its signal, while it runs', async () => {
    for (const options of [{ email: 'anna@example.com' }, {}, { autofill: true }, { kind: 'register' as const }]) {
      const call = start(options)
      await settled()
      expect(call.end).toBe('pending')
      call.controller.abort(new Error('the page was closed'))
      await settled()
      expect(call.end).toBe('PASSKEY_CANCELLED')
    }
    expect(ceremonies()).toEqual(['get aborted', 'get aborted', 'autofill aborted', 'create aborted'])
  })

  it.each([
    ['OperationError', 'PASSKEY_FAILED', 'PASSKEY_FAILED'],
    ['NotReadableError', 'PASSKEY_FAILED', 'PASSKEY_FAILED'],
    ['DataError', 'PASSKEY_FAILED', 'PASSKEY_FAILED'],
    ['EncodingError', 'PASSKEY_FAILED', 'PASSKEY_FAILED'],
    ['SecurityError', 'PASSKEY_FAILED', 'PASSKEY_FAILED'],
    ['UnknownError', 'PASSKEY_FAILED', 'PASSKEY_FAILED'],
    ['TypeError', 'PASSKEY_FAILED', 'PASSKEY_FAILED'],
    ['InvalidStateError', 'PASSKEY_FAILED', 'PASSKEY_ALREADY_REGISTERED'],
    ['ConstraintError', 'PASSKEY_NOT_SUPPORTED', 'PASSKEY_NOT_SUPPORTED'],
    ['NotSupportedError', 'PASSKEY_NOT_SUPPORTED', 'PASSKEY_FAILED'],
    ['NotAllowedError', 'PASSKEY_CANCELLED', 'PASSKEY_CANCELLED'],
    ['AbortError', 'PASSKEY_SUPERSEDED', 'PASSKEY_SUPERSEDED'],
  ])('that fails with %s has the code %s, or %s where a passkey is made', async (name, ofGet, ofCreate) => {
    vi.stubGlobal('location', { hostname: 'localhost' })
    const ends: unknown[] = []
    for (const options of [{ email: 'anna@example.com' }, { autofill: true }, { kind: 'register' as const }]) {
      const call = start(options)
      await settled()
      browser.ceremonies.at(-1)?.fail(new DOMException('no', name))
      await settled()
      ends.push(call.end)
    }
    expect(ends).toEqual([ofGet, ofGet, ofCreate])
  })

  it('that returns no credential is a failure', async () => {
    vi.stubGlobal('navigator', { credentials: { get: async () => null, create: async () => null } })
    for (const options of [{ email: 'anna@example.com' }, { autofill: true }, { kind: 'register' as const }]) {
      const call = start(options)
      await settled()
      expect(call.end).toBe('PASSKEY_FAILED')
    }
  })

  it('on options with a malformed id is a failure', async () => {
    Object.assign(service.options, { allowCredentials: [{ id: '%', type: 'public-key' }] })
    const call = start({ email: 'anna@example.com' })
    await settled()
    expect(call.end).toBe('PASSKEY_FAILED')
  })

  it('in the autofill of an input that is not there is a failure that names it', async () => {
    vi.stubGlobal('document', { querySelector: () => null, querySelectorAll: () => [] })
    await expect(authenticateWithPasskey(service.client, { autofill: true })).rejects.toMatchObject({
      code: 'PASSKEY_FAILED',
      message: 'authenticateWithPasskey: the page has no <input> whose autocomplete ends with "webauthn"',
    })
  })
})
