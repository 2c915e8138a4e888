import { describe, expect, it } from 'vitest'
import { createClock, failure, start } from './support'

const clock = createClock()
const { api, client, clientOf, visitor } = start({
  now: clock.now,
  users: [
    { id: 'anna', email: 'anna@example.com', password: 'correct horse', preferred_language: 'de' },
    { id: 'ben', email: 'ben@example.com' },
  ],
})

const NEW = 'anna@new.example'
const token = () => api.outbox.at(-1)?.token as string
const draft = (draft_email: string | null = NEW) => client.updateUserV2('anna', { draft_email })
const me = async () => (await client.getMeV2()).data

describe('a new address', () => {
  it.each([
    ['draft_email', () => draft()],
    ['email', () => client.updateUserV2('anna', { email: NEW })],
  ])("that has expired is mailed again, by %s, whatever becomes of a colleague's", async (_, again) => {
    await draft()
    clock.pass(24 * 60 * 60 * 1000 - 1)
    await client.updateUserV2('ben', { draft_email: 'ben@new.example' })
    await again()
    expect(api.outbox.map(({ to }) => to)).toEqual([NEW, 'ben@new.example'])
    clock.pass(1)
    expect((await again()).data.draft_email_expires_at).toBe('2024-05-03T12:00:00.000Z')
    expect(api.outbox.map(({ to }) => to)).toEqual([NEW, 'ben@new.example', NEW])
    await visitor.verifyEmailWithToken(token(), { password: 'correct horse' })
    expect((await me()).email).toBe(NEW)
    clock.pass(-24 * 60 * 60 * 1000)
  })

  it('that has expired can be withdrawn', async () => {
    await draft()
    clock.pass(24 * 60 * 60 * 1000)
    expect((await draft(null)).data.draft_email).toBeNull()
    clock.pass(-24 * 60 * 60 * 1000)
  })

  it('waits for a day, and a token is mailed to it', async () => {
    const { data } = await draft()
    expect([data.email, data.draft_email]).toEqual(['anna@example.com', NEW])
    expect(data.draft_email_expires_at).toBe('2024-05-02T12:00:00.000Z')
    expect(api.outbox).toEqual([
      {
        kind: 'email-verification',
        to: NEW,
        language: 'de',
        userId: 'anna',
        token: 'verification-1',
        sentAt: '2024-05-01T12:00:00.000Z',
      },
    ])
  })

  it('waits too when it is sent as the address in effect', async () => {
    const { data } = await client.updateUserV2('anna', { email: NEW, department: 'Sales' })
    expect([data.email, data.draft_email, data.department]).toEqual(['anna@example.com', NEW, 'Sales'])
  })

  it('may be the same one in other letters', async () => {
    await draft('Anna@Example.com')
    await visitor.verifyEmailWithToken(token(), { password: 'correct horse' })
    expect((await me()).email).toBe('Anna@Example.com')
  })

  it('of someone without a known password takes effect with any', async () => {
    await clientOf('ben').updateUserV2('ben', { draft_email: 'ben@new.example' })
    expect((await visitor.verifyEmailWithToken(token(), { password: 'any' })).status).toBe(200)
  })

  it('is mailed once when the whole user is sent back', async () => {
    const { data } = await draft()
    await client.updateUserV2('anna', data)
    expect(api.outbox).toHaveLength(1)
  })

  it('takes effect with token and password, once', async () => {
    await draft()
    const answer = await visitor.verifyEmailWithToken(token(), { password: 'correct horse' })
    expect([answer.status, answer.data]).toEqual([200, ''])
    expect(await me()).toMatchObject({ email: NEW, draft_email: null, draft_email_expires_at: null })
    expect(await failure(visitor.verifyEmailWithToken(token(), { password: 'correct horse' }))).toEqual({
      status: 404,
      message:
        'verifyEmailWithToken failed with status 404: No such verification token, or it has been used or has expired',
    })
    expect((await visitor.getUserLoginParametersV2(NEW)).data.login_parameters).toHaveLength(1)
  })

  it('does not take effect with the wrong password or none', async () => {
    await draft()
    expect(await failure(visitor.verifyEmailWithToken(token(), { password: 'wrong-password' }))).toEqual({
      status: 400,
      message: 'verifyEmailWithToken failed with status 400: The password is wrong',
    })
    expect((await failure(visitor.verifyEmailWithToken(token(), {}))).message).toBe(
      'verifyEmailWithToken failed with status 400: body.password is missing',
    )
    expect((await me()).email).toBe('anna@example.com')
  })

  it('does not take effect when somebody else has it by then', async () => {
    await draft('cleo@example.com')
    await client.inviteUser(null, { email: 'cleo@example.com' })
    const sent = api.outbox.find(({ kind }) => kind === 'email-verification')?.token as string
    expect(await failure(visitor.verifyEmailWithToken(sent, { password: 'correct horse' }))).toEqual({
      status: 409,
      message: 'verifyEmailWithToken failed with status 409: Another user has this address by now',
    })
  })

  it('makes the token of an earlier one invalid', async () => {
    await draft('first@new.example')
    const first = token()
    await draft()
    expect((await failure(visitor.verifyEmailWithToken(first, { password: 'correct horse' }))).status).toBe(404)
    expect((await visitor.verifyEmailWithToken(token(), { password: 'correct horse' })).status).toBe(200)
  })

  it('can be withdrawn', async () => {
    await draft()
    const { data } = await draft(null)
    expect([data.draft_email, data.draft_email_expires_at]).toEqual([null, null])
    expect((await failure(visitor.verifyEmailWithToken(token(), { password: 'correct horse' }))).status).toBe(404)
  })

  it('that does not exist cannot be withdrawn, which changes nothing', async () => {
    const before = await me()
    expect((await draft(null)).data).toEqual(before)
  })

  it('cannot be confirmed after a day', async () => {
    await draft()
    clock.pass(24 * 60 * 60 * 1000)
    expect((await failure(visitor.verifyEmailWithToken(token(), { password: 'correct horse' }))).status).toBe(404)
    clock.pass(-24 * 60 * 60 * 1000)
  })
})
