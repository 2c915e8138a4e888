import { describe, expect, it } from 'vitest'
import { passkeyError } from '../../src/user/passkeys/passkey-error'
import { createClock, failure, NOON, start } from './support'

const clock = createClock()
const { api, client, clientOf, visitor } = start({
  now: clock.now,
  users: [
    { id: 'anna', email: 'anna@example.com', display_name: 'Anna' },
    { id: 'ben', email: 'ben@example.com', passkeys: [{ credential_id: 'of-ben', friendly_name: 'Phone' }] },
  ],
})

const FIVE_MINUTES = 5 * 60 * 1000
const base64url = (text: string) => Buffer.from(text).toString('base64url')

/** A browser's response to a challenge, as far as the API looks at it. */
const answerTo = (options: object | undefined, id = 'of-anna') => ({
  id,
  type: 'public-key',
  response: {
    clientDataJSON: base64url(JSON.stringify({ challenge: (options as { challenge: string }).challenge })),
    transports: ['usb'],
  },
})

async function register(id?: string, friendly_name = 'Laptop') {
  const { data } = await client.beginPasskeyRegistration(null, { friendly_name })
  const challenge_token = data.challenge_token as string
  return client.completePasskeyRegistration(null, {
    challenge_token,
    registration_response: answerTo(data.options, id),
  })
}

describe('registering a passkey', () => {
  it('begins with options for the browser', async () => {
    const { data } = await clientOf('ben').beginPasskeyRegistration(null, {})
    expect(data).toEqual({
      challenge_token: 'challenge-1',
      options: {
        challenge: base64url('the challenge of challenge-1'),
        rp: { name: 'epilot' },
        user: { id: base64url('ben'), name: 'ben@example.com', displayName: 'ben@example.com' },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        timeout: FIVE_MINUTES,
        excludeCredentials: [{ id: 'of-ben', type: 'public-key' }],
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'preferred' },
        attestation: 'none',
      },
    })
  })

  it('ends with the passkey, which is then listed', async () => {
    const { data } = await register()
    expect(data).toEqual({
      credential_id: 'of-anna',
      friendly_name: 'Laptop',
      created_at: NOON,
      transports: ['usb'],
      aaguid: '00000000-0000-0000-0000-000000000000',
    })
    expect((await client.listPasskeys()).data).toEqual({ passkeys: [data] })
    expect((await client.getMeV2()).data.has_passkeys).toBe(true)
    const { login_parameters } = (await visitor.getUserLoginParametersV2('anna@example.com')).data
    expect(login_parameters?.map(({ passkeys_registered }) => passkeys_registered)).toEqual([true])
    expect(api.users[0]).toMatchObject({ has_passkeys: true, passkeys: [data] })
  })

  it('accepts the documented response, which is empty, and generates the rest', async () => {
    const { data } = await client.beginPasskeyRegistration()
    const challenge_token = data.challenge_token as string
    const passkey = await client.completePasskeyRegistration(null, { challenge_token, registration_response: {} })
    expect(passkey.data).toMatchObject({ credential_id: 'credential-1', friendly_name: 'Passkey' })
  })

  it('accepts a challenge once, in time, from its user, and signed', async () => {
    const { data } = await client.beginPasskeyRegistration()
    const challenge_token = data.challenge_token as string
    const complete = (as = client, registration_response: object = {}) =>
      as.completePasskeyRegistration(null, { challenge_token, registration_response })
    const refused = {
      status: 400,
      message:
        'completePasskeyRegistration failed with status 400: No such challenge token, or it has been used, has expired, or belongs to another ceremony',
    }
    expect(await failure(complete(clientOf('ben')))).toEqual(refused)
    expect(await failure(complete(client, answerTo({ challenge: 'tampered' })))).toEqual(refused)
    expect(await failure(complete(client, { response: { clientDataJSON: '!' } }))).toEqual(refused)
    clock.pass(FIVE_MINUTES)
    expect(await failure(complete())).toEqual(refused)
    clock.pass(-FIVE_MINUTES)
    await complete()
    expect(await failure(complete())).toEqual(refused)
  })

  it('rejects a passkey that is registered, also for somebody else', async () => {
    expect(await failure(register('of-ben'))).toEqual({
      status: 400,
      message: 'completePasskeyRegistration failed with status 400: Passkey of-ben is registered already',
    })
  })
})

it('accepts the passkey of a deleted user for a new account', async () => {
  await client.deleteUserV2('ben')
  expect((await register('of-ben')).data.credential_id).toBe('of-ben')
})

describe('deleting a passkey', () => {
  it('removes it from the account of the caller, once', async () => {
    await register('a/b+c')
    expect((await client.deletePasskey('a/b+c')).status).toBe(204)
    expect((await client.getMeV2()).data.has_passkeys).toBe(false)
    for (const id of ['a/b+c', 'of-ben']) {
      expect(await failure(client.deletePasskey(id))).toEqual({
        status: 404,
        message: `deletePasskey failed with status 404: No passkey ${id}`,
      })
    }
  })
})

describe('signing in by address', () => {
  it("names the user's passkeys", async () => {
    const { data } = await visitor.beginPasskeyAuthentication(null, { email: 'ben@example.com' })
    expect(data).toEqual({
      challenge_token: 'challenge-1',
      options: {
        challenge: base64url('the challenge of challenge-1'),
        timeout: FIVE_MINUTES,
        allowCredentials: [{ id: 'of-ben', type: 'public-key' }],
        userVerification: 'preferred',
      },
    })
  })

  it('is not possible without a passkey', async () => {
    for (const email of ['anna@example.com', 'nobody@example.com']) {
      expect(await failure(visitor.beginPasskeyAuthentication(null, { email }))).toEqual({
        status: 404,
        message: 'beginPasskeyAuthentication failed with status 404: No passkey is known for this address',
      })
    }
  })
})

describe('signing in without an address', () => {
  async function resolve(id: string, tampered?: object) {
    const { data } = await visitor.beginDiscoverablePasskeyAuthentication()
    expect((data.options as { allowCredentials: unknown }).allowCredentials).toEqual([])
    const challenge_token = data.challenge_token as string
    const body = { challenge_token, assertion_response: answerTo(tampered ?? data.options, id) }
    return { ask: () => visitor.resolveDiscoverableCredential(null, body) }
  }

  it('finds out whose passkey it is, and leaves the challenge token for the sign-in', async () => {
    const { ask } = await resolve('of-ben')
    const { data } = await ask()
    const { login_parameters } = (await visitor.getUserLoginParametersV2('ben@example.com')).data
    expect(data).toEqual({ email: 'ben@example.com', organization_id: '1', user_id: 'ben', login_parameters })
    expect((await ask()).data).toEqual(data)
  })

  it('finds nobody for an unknown passkey', async () => {
    const { ask } = await resolve('unknown')
    expect(await failure(ask())).toEqual({
      status: 404,
      message: 'resolveDiscoverableCredential failed with status 404: No user has this passkey',
    })
  })

  it('finds nobody for a challenge that is tampered with, late, or of another kind', async () => {
    const refused = {
      status: 400,
      message:
        'resolveDiscoverableCredential failed with status 400: No such challenge token, or it has expired, or belongs to another ceremony',
    }
    const { ask: tampered } = await resolve('of-ben', { challenge: 'tampered' })
    expect(await failure(tampered())).toEqual(refused)
    const { ask: late } = await resolve('of-ben')
    clock.pass(FIVE_MINUTES)
    expect(await failure(late())).toEqual(refused)
    clock.pass(-FIVE_MINUTES)
    const { data } = await visitor.beginPasskeyAuthentication(null, { email: 'ben@example.com' })
    const body = {
      challenge_token: data.challenge_token as string,
      assertion_response: answerTo(data.options, 'of-ben'),
    }
    expect(await failure(visitor.resolveDiscoverableCredential(null, body))).toEqual(refused)
  })
})

describe('a page that uses this package', () => {
  it('gets the codes for an expired challenge and for an unknown passkey', async () => {
    const codeOf = async (id: string, ms: number) => {
      const { data } = await visitor.beginDiscoverablePasskeyAuthentication()
      const challenge_token = data.challenge_token as string
      clock.pass(ms)
      const body = { challenge_token, assertion_response: answerTo(data.options, id) }
      const error = await visitor.resolveDiscoverableCredential(null, body).catch(passkeyError)
      clock.pass(-ms)
      return (error as { code: string }).code
    }
    const codes = [await codeOf('of-ben', FIVE_MINUTES), await codeOf('unknown', 0)]
    expect(codes).toEqual(['PASSKEY_CHALLENGE_EXPIRED', 'PASSKEY_UNKNOWN_CREDENTIAL'])
  })
})
