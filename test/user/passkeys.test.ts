import { WebAuthnError } from '@simplewebauthn/browser'
import { AxiosError, type AxiosResponse, CanceledError } from 'axios'
import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/user'
import { createClient as createFetchClient } from '../../src/user/fetch'
import {
  authenticateWithPasskey,
  PasskeyError,
  passkeyAutofillSupported,
  passkeysSupported,
  registerPasskey,
} from '../../src/user/passkeys'
import { ceremonyError, passkeyError } from '../../src/user/passkeys/passkey-error'
import { kinds } from '../support/clients'
import { failureOf } from '../support/printed'

/** How an operation failed. */
function failed(operationId: string, status: number): AxiosError {
  const error = new AxiosError('failed', undefined, undefined, undefined, { status } as AxiosResponse)
  return Object.assign(error, { operationId, status })
}

const ceremony = (code: WebAuthnError['code']) => new WebAuthnError({ message: 'no', code, cause: new Error('why') })

const aborted = new WebAuthnError({
  message: 'no',
  code: 'ERROR_CEREMONY_ABORTED',
  cause: new DOMException('no', 'AbortError'),
})

const named = (name: string) => Object.assign(new Error('no'), { name })

/** The code and message that a page is told, of an error that is the cause. */
function told(error: unknown, mapped = passkeyError(error)) {
  if (!(mapped instanceof PasskeyError)) return mapped === error ? 'as it is' : mapped
  expect(mapped.cause).toBe(error)
  return `${mapped.code}: ${mapped.message}`
}

describe('what goes wrong in the browser', () => {
  it.each([
    [named('NotAllowedError'), 'PASSKEY_CANCELLED: the ceremony was cancelled'],
    [aborted, 'PASSKEY_SUPERSEDED: another ceremony replaced this one'],
    [
      ceremony('ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'),
      'PASSKEY_ALREADY_REGISTERED: this device has a passkey already',
    ],
    [
      ceremony('ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT'),
      'PASSKEY_NOT_SUPPORTED: no authenticator on this device can store a passkey',
    ],
    [
      ceremony('ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT'),
      'PASSKEY_NOT_SUPPORTED: no authenticator on this device can verify the user',
    ],
    [
      ceremony('ERROR_AUTHENTICATOR_NO_SUPPORTED_PUBKEYCREDPARAMS_ALG'),
      'PASSKEY_NOT_SUPPORTED: no authenticator on this device supports the algorithms that the service accepts',
    ],
    [ceremony('ERROR_INVALID_RP_ID'), 'PASSKEY_FAILED: the ceremony failed'],
    [new TypeError('malformed options'), 'PASSKEY_FAILED: the ceremony failed'],
    ['not even an error', 'PASSKEY_FAILED: the ceremony failed'],
  ])('%s is told as %s', (error, expected) => {
    expect(told(error, ceremonyError(error))).toBe(expected)
  })
})

describe('what goes wrong at the service', () => {
  it.each([
    ['beginPasskeyAuthentication', 404, 'PASSKEY_UNKNOWN_CREDENTIAL: no such passkey'],
    ['resolveDiscoverableCredential', 404, 'PASSKEY_UNKNOWN_CREDENTIAL: no such passkey'],
    ['resolveDiscoverableCredential', 400, 'PASSKEY_CHALLENGE_EXPIRED: the service did not accept the challenge'],
    ['resolveDiscoverableCredential', 401, 'PASSKEY_CHALLENGE_EXPIRED: the service did not accept the challenge'],
    ['resolveDiscoverableCredential', 410, 'PASSKEY_CHALLENGE_EXPIRED: the service did not accept the challenge'],
    ['completePasskeyRegistration', 400, 'PASSKEY_CHALLENGE_EXPIRED: the service did not accept the challenge'],
    ['completePasskeyRegistration', 401, 'as it is'],
    ['completePasskeyRegistration', 404, 'as it is'],
    ['beginPasskeyRegistration', 400, 'as it is'],
    ['beginPasskeyAuthentication', 500, 'as it is'],
  ])('%s with %i is told as %s', (operationId, status, expected) => {
    expect(told(failed(operationId, status))).toBe(expected)
  })

  it('an abort is a cancellation', () => {
    expect(told(new CanceledError())).toBe('PASSKEY_CANCELLED: the ceremony was cancelled')
  })
})

describe.each(kinds)('what goes wrong with a call on $name', (kind) => {
  const open = (status: number) => kind.createStubbed({ retry: { maxRetries: 0 } }, () => ({ status }))
  const assertion = { challenge_token: 'c', assertion_response: {} }

  it.each([
    [404, 'PASSKEY_UNKNOWN_CREDENTIAL: no such passkey'],
    [400, 'PASSKEY_CHALLENGE_EXPIRED: the service did not accept the challenge'],
    [500, 'as it is'],
  ])('is told: %i as %s', async (status, expected) => {
    expect(told(await failureOf(open(status).resolveDiscoverableCredential(null, assertion)))).toBe(expected)
  })

  it('becomes a PasskeyError: an abort of the call is a cancellation', async () => {
    const call = open(200).beginPasskeyRegistration(null, {}, { signal: AbortSignal.abort() })
    expect(told(await failureOf(call))).toBe('PASSKEY_CANCELLED: the ceremony was cancelled')
  })

  it('is passed on unchanged: a call that was rejected before it was sent', async () => {
    expect(told(await failureOf(open(200).beginPasskeyAuthentication(null, new Map() as never)))).toBe('as it is')
  })
})

describe('outside of a browser', () => {
  it('passkeys are not supported', async () => {
    expect(passkeysSupported()).toBe(false)
    expect(await passkeyAutofillSupported()).toBe(false)
  })

  it('a ceremony is rejected before anything is sent', async () => {
    const send = vi.fn()
    for (const client of [createClient({ adapter: send }), createFetchClient({ fetch: send })]) {
      const rejected = { code: 'PASSKEY_NOT_SUPPORTED', message: 'this browser does not support passkeys' }
      await expect(registerPasskey(client)).rejects.toMatchObject(rejected)
      await expect(authenticateWithPasskey(client)).rejects.toMatchObject(rejected)
    }
    expect(send).not.toHaveBeenCalled()
  })
})
