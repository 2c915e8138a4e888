import type { CDPSession } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AuthenticateOptions } from '../../src/user/passkeys'
import { createPasskeyService } from '../support/passkey-service'
import type { Kind } from './kinds'
import { type Bundle, cors, describeInChromium, lines } from './support'

declare const open: Bundle['open']
declare const passkeys: Bundle['passkeys']

interface Outcome {
  answer?: Record<string, unknown>
  error?: { name: string; code: string; message: string; cause: string | undefined }
}

describeInChromium('passkeys with a virtual authenticator', (stage) => {
  let service: ReturnType<typeof createPasskeyService>
  let devtools: CDPSession

  /** Plugs in an authenticator; without presence, the user touches nothing. */
  async function plugIn(presence = true): Promise<string> {
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: presence,
    } as const
    return (await devtools.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId
  }

  beforeEach(async () => {
    // An IP address is no relying party; localhost is a secure context by its name.
    const site = stage.site.url.replace('127.0.0.1', 'localhost')
    service = createPasskeyService(site)
    stage.api.respond(cors(site, (...args) => service.respond(...args)))
    devtools = await stage.context.newCDPSession(stage.page)
    await devtools.send('WebAuthn.disable')
    await devtools.send('WebAuthn.enable', { enableUI: false })
    await stage.page.goto(site)
  })
  // What waits for the user goes on when the next page gets the same frame.
  afterEach(() => stage.page.goto('about:blank'))

  const register = (
    options: { friendly_name?: string; abortAfter?: number } = {},
    kind: Kind = 'axios',
  ): Promise<Outcome> =>
    stage.page.evaluate(
      async ({ kind, baseURL, abortAfter, ...options }) => {
        const client = open(kind, { baseURL, token: 'page-token' })
        const signal = abortAfter === undefined ? undefined : AbortSignal.timeout(abortAfter)
        return passkeys.registerPasskey(client, { ...options, ...(signal && { signal }) }).then(
          (answer) => ({ answer: answer as Record<string, unknown> }),
          ({ name, code, message, cause }) => ({ error: { name, code, message, cause: cause?.name } }),
        )
      },
      { kind, baseURL: stage.api.url, ...options },
    )

  const authenticate = (
    options: AuthenticateOptions & { abortAfter?: number } = {},
    kind: Kind = 'axios',
  ): Promise<Outcome> =>
    stage.page.evaluate(
      async ({ kind, baseURL, abortAfter, ...options }) => {
        const client = open(kind, { baseURL })
        const signal = abortAfter === undefined ? undefined : AbortSignal.timeout(abortAfter)
        return passkeys.authenticateWithPasskey(client, { ...options, ...(signal && { signal }) } as never).then(
          (answer) => ({ answer: answer as unknown as Record<string, unknown> }),
          ({ name, code, message, cause }) => ({ error: { name, code, message, cause: cause?.name } }),
        )
      },
      { kind, baseURL: stage.api.url, ...options },
    )

  const failure = (code: string, message: string, cause: string) => ({
    error: { name: 'PasskeyError', code, message, cause },
  })

  it('are supported, and registered in one call', async () => {
    await plugIn()
    expect(await stage.page.evaluate(() => passkeys.passkeysSupported())).toBe(true)
    const { answer } = await register({ friendly_name: 'My Laptop' })
    expect(answer).toEqual({ credential_id: service.credentials[0]?.id, friendly_name: 'My Laptop' })
    expect(lines(stage.api).filter((line) => line.startsWith('POST'))).toEqual([
      'POST /v2/users/me/passkeys:registerBegin',
      'POST /v2/users/me/passkeys:registerComplete',
    ])
  })

  it('prove an e-mail address: the assertion is what the service verifies', async () => {
    await plugIn()
    await register()
    const { answer } = await authenticate({ email: 'anna@example.com' })
    expect(Object.keys(answer ?? {})).toEqual(['challenge_token', 'assertion_response'])
    expect(await service.verify(answer as never)).toBe(true)
  })

  it('find out who it is without an e-mail address, and without a token', async () => {
    await plugIn()
    await register()
    stage.api.requests.length = 0
    const { answer } = await authenticate()
    expect(answer).toMatchObject({
      email: 'anna@example.com',
      organization_id: 'o',
      user_id: 'u',
      login_parameters: [],
    })
    expect(await service.verify(answer as never)).toBe(true)
    expect(stage.api.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true)
  })

  it('work with a client on fetch, and tell its failures apart', async () => {
    await plugIn()
    const { answer } = await register({ friendly_name: 'My Laptop' }, 'fetch')
    expect(answer).toEqual({ credential_id: service.credentials[0]?.id, friendly_name: 'My Laptop' })
    expect(await service.verify((await authenticate({ email: 'anna@example.com' }, 'fetch')).answer as never)).toBe(
      true,
    )
    const { answer: identity } = await authenticate({}, 'fetch')
    expect(identity).toMatchObject({ email: 'anna@example.com', user_id: 'u' })
    expect(await service.verify(identity as never)).toBe(true)
    expect((await authenticate({ abortAfter: 0 }, 'fetch')).error?.code).toBe('PASSKEY_CANCELLED')
    service.credentials.length = 0
    expect(await authenticate({}, 'fetch')).toEqual(
      failure('PASSKEY_UNKNOWN_CREDENTIAL', 'no such passkey', 'CallError'),
    )
    service.tamper = (options) => ({ ...options, challenge: 'dGFtcGVyZWQ' })
    expect((await register({}, 'fetch')).error?.code).toBe('PASSKEY_CHALLENGE_EXPIRED')
  })

  it('that are registered already are not made again', async () => {
    await plugIn()
    await register()
    expect(await register()).toEqual(
      failure('PASSKEY_ALREADY_REGISTERED', 'this device has a passkey already', 'InvalidStateError'),
    )
    expect(service.credentials).toHaveLength(1)
  })

  it('end as cancelled when the user does nothing', async () => {
    await plugIn(false)
    service.timeout = 200
    expect(await register()).toEqual(failure('PASSKEY_CANCELLED', 'the ceremony was cancelled', 'NotAllowedError'))
    expect(service.credentials).toEqual([])
  })

  it('end as cancelled by a signal, before and during the ceremony', async () => {
    await plugIn(false)
    expect((await register({ abortAfter: 500 })).error?.code).toBe('PASSKEY_CANCELLED')
    expect((await authenticate({ abortAfter: 0 })).error?.code).toBe('PASSKEY_CANCELLED')
  })

  it('that the service does not know, or none for an address, have their own code', async () => {
    await plugIn()
    await register()
    service.credentials.length = 0
    expect(await authenticate()).toEqual(failure('PASSKEY_UNKNOWN_CREDENTIAL', 'no such passkey', 'AxiosError'))
    expect(await authenticate({ email: 'nobody@example.com' })).toEqual(
      failure('PASSKEY_UNKNOWN_CREDENTIAL', 'no such passkey', 'AxiosError'),
    )
  })

  it('with a challenge that was tampered with are rejected by the service', async () => {
    await plugIn()
    service.tamper = (options) => ({ ...options, challenge: 'dGFtcGVyZWQ' })
    expect(await register()).toEqual(
      failure('PASSKEY_CHALLENGE_EXPIRED', 'the service did not accept the challenge', 'AxiosError'),
    )
    expect(service.credentials).toEqual([])
  })

  it('with a challenge that has expired are rejected by the service', async () => {
    await plugIn()
    await register()
    service.tamper = (options) => {
      queueMicrotask(() => service.expire())
      return options
    }
    expect((await authenticate()).error?.code).toBe('PASSKEY_CHALLENGE_EXPIRED')
  })

  it('can be chosen in the autofill of an input', async () => {
    await plugIn()
    await register()
    await stage.page.setContent('<input autocomplete="username webauthn">')
    expect(await stage.page.evaluate(() => passkeys.passkeyAutofillSupported())).toBe(true)
    const { answer } = await authenticate({ autofill: true })
    expect(answer?.email).toBe('anna@example.com')
  })

  it('in the autofill are suspended during a dialogue, and offered again after it', async () => {
    const authenticatorId = await plugIn()
    const simulate = (enabled: boolean) =>
      devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    await register()
    await simulate(false)
    await stage.page.setContent('<input autocomplete="username webauthn">')
    stage.api.requests.length = 0
    const offered = authenticate({ autofill: true })
    const begun = () =>
      lines(stage.api).filter((line) => line.endsWith('POST /v2/users/public/passkeys:authenticateBeginDiscoverable'))
    await expect.poll(begun).toHaveLength(1)
    // Until the browser has it: who touches the authenticator from here on touches it for the dialogue.
    await stage.page.waitForTimeout(500)
    await simulate(true)
    expect((await authenticate({ email: 'anna@example.com' })).error).toBeUndefined()
    expect((await offered).answer?.email).toBe('anna@example.com')
    expect(begun()).toHaveLength(2)
  })

  it('that a later call replaced have another code than those that the user closed', async () => {
    await plugIn(false)
    service.timeout = 60_000
    const first = register()
    await expect.poll(() => lines(stage.api).filter((line) => line.startsWith('POST')).length).toBe(1)
    service.timeout = 200
    const second = register()
    expect(await first).toEqual(failure('PASSKEY_SUPERSEDED', 'another ceremony replaced this one', 'AbortError'))
    expect((await second).error?.code).toBe('PASSKEY_CANCELLED')
  })
})
