import { describe, expect, it } from 'vitest'
import { createClock, failure, NOON, start } from './support'

const clock = createClock()
const { api, client, clientOf, visitor } = start({
  now: clock.now,
  users: [
    { id: 'anna', email: 'anna@example.com', preferred_language: 'de' },
    { id: 'ben', email: 'ben@example.com', roles: ['1:viewer'] },
    { id: 'cleo', email: 'cleo@example.com', status: 'Deactivated' },
    { id: 'dora', email: 'dora@example.com', organization_id: '2' },
  ],
})

describe('a password reset for oneself', () => {
  it('responds alike whether the account exists or not, and sends a mail only if it does', async () => {
    const known = await visitor.requestPasswordReset(null, { email: 'anna@example.com' })
    const unknown = await visitor.requestPasswordReset(null, { email: 'nobody@example.com' })
    const inactive = await visitor.requestPasswordReset(null, { email: 'cleo@example.com' })
    expect(known.data).toEqual({ message: 'If an account exists, a password reset email has been sent.' })
    expect([unknown.status, unknown.data]).toEqual([known.status, known.data])
    expect([inactive.status, inactive.data]).toEqual([known.status, known.data])
    expect(api.outbox).toEqual([
      {
        kind: 'password-reset',
        to: 'anna@example.com',
        language: 'de',
        userId: 'anna',
        token: 'reset-1',
        sentAt: NOON,
      },
    ])
  })
})

describe('a password reset for a colleague', () => {
  it('is mailed for an owner, and for oneself', async () => {
    expect((await client.sendUserPasswordReset(null, { email: 'ben@example.com' })).data).toEqual({ success: true })
    await clientOf('ben').sendUserPasswordReset(null, { email: 'ben@example.com' })
    expect(api.outbox.map(({ to }) => to)).toEqual(['ben@example.com', 'ben@example.com'])
  })

  it('requires the permission user:edit', async () => {
    expect(await failure(clientOf('ben').sendUserPasswordReset(null, { email: 'anna@example.com' }))).toEqual({
      status: 403,
      message: 'sendUserPasswordReset failed with status 403: This requires the permission user:edit',
    })
    expect(api.outbox).toEqual([])
  })

  it("requires an active user of the caller's organization", async () => {
    for (const email of ['nobody@example.com', 'cleo@example.com', 'dora@example.com']) {
      expect(await failure(client.sendUserPasswordReset(null, { email }))).toEqual({
        status: 400,
        message: `sendUserPasswordReset failed with status 400: No active user has the address ${email}`,
      })
    }
  })
})

const HOUR = 60 * 60 * 1000
const GOOD = 'Kettle-drum-47'

/** Has a reset mailed to Anna; the token of the mail. */
async function forget(): Promise<string> {
  await visitor.requestPasswordReset(null, { email: 'anna@example.com' })
  return api.outbox.at(-1)?.token as string
}

const reset = (token: string, password = GOOD, email = 'anna@example.com') =>
  visitor.resetPassword(null, { email, token, password })

/** What a rejected reset returned. */
async function refused(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => expect.unreachable('the call succeeded'),
    (thrown) => thrown,
  )
  return [error.status, error.response.data]
}

const LINK = [
  400,
  { error: 'INVALID_RESET_LINK', message: 'No such reset token for this address, or it has been used or has expired' },
]

describe('a new password', () => {
  it('is set with the token of the mail, once, and is valid from then on', async () => {
    const token = await forget()
    expect((await reset(token, GOOD, 'Anna@Example.com')).data).toEqual({ success: true })
    expect(await refused(reset(token))).toEqual(LINK)
    await client.updateUserV2('anna', { draft_email: 'anna@new.example' })
    const verification = api.outbox.at(-1)?.token as string
    expect((await failure(visitor.verifyEmailWithToken(verification, { password: 'guessed' }))).message).toBe(
      'verifyEmailWithToken failed with status 400: The password is wrong',
    )
    expect((await visitor.verifyEmailWithToken(verification, { password: GOOD })).status).toBe(200)
  })

  it('is set with the token that a colleague had mailed', async () => {
    await client.sendUserPasswordReset(null, { email: 'ben@example.com' })
    const token = api.outbox.at(-1)?.token as string
    expect((await reset(token, GOOD, 'ben@example.com')).data).toEqual({ success: true })
  })

  it('requires a token of the last hour', async () => {
    const token = await forget()
    clock.pass(HOUR)
    expect(await refused(reset(token))).toEqual(LINK)
    clock.pass(-1)
    expect((await reset(token)).status).toBe(200)
    clock.pass(1 - HOUR)
  })

  it('requires the token of the last mail, for the address it went to', async () => {
    const [first, second] = [await forget(), await forget()]
    expect([first, second]).toEqual(['reset-1', 'reset-2'])
    expect(await refused(reset(first))).toEqual(LINK)
    expect(await refused(reset(second, GOOD, 'ben@example.com'))).toEqual(LINK)
    expect((await reset(second)).status).toBe(200)
  })

  it('is not set for someone who has been deactivated or deleted since', async () => {
    const token = await forget()
    await clientOf('ben').updateUserV2('anna', { status: 'Deactivated' })
    expect(await refused(reset(token))).toEqual(LINK)
    await clientOf('ben').deleteUserV2('anna')
    expect(await refused(reset(token))).toEqual(LINK)
  })

  it('must follow the rules; a weak one does not use up the token', async () => {
    const token = await forget()
    const weak = (violations: string[]) => [
      400,
      { error: 'PASSWORD_POLICY', message: 'The password is too weak', violations },
    ]
    expect(await refused(reset(token, ''))).toEqual(
      weak(['too_short', 'missing_lowercase', 'missing_uppercase', 'missing_number', 'missing_symbol']),
    )
    expect(await refused(reset(token, 'Aa-4567'))).toEqual(weak(['too_short']))
    expect(await refused(reset(token, 'KETTLE-DRUM-47'))).toEqual(weak(['missing_lowercase']))
    expect(await refused(reset(token, 'kettle-drum-47'))).toEqual(weak(['missing_uppercase']))
    expect(await refused(reset(token, 'Kettle-drum'))).toEqual(weak(['missing_number']))
    expect(await refused(reset(token, 'Kettle drum 47'))).toEqual(weak(['missing_symbol']))
    expect((await reset(token, 'Aa-45678')).status).toBe(200)
  })

  it('keeps access tokens valid', async () => {
    const before = clientOf('anna')
    await reset(await forget())
    expect((await before.getMeV2()).data.id).toBe('anna')
  })

  it('is rejected as documented where the body is invalid', async () => {
    expect(await refused(visitor.resetPassword(null, { email: 'anna@example.com', token: 't' } as never))).toEqual([
      400,
      { error: 'INVALID_RESET_LINK', message: 'body.password is missing' },
    ])
  })
})
