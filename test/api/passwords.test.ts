import { describe, expect, it } from 'vitest'
import { failure, NOON, start } from './support'

const { api, client, clientOf, visitor } = start({
  users: [
    { id: 'anna', email: 'anna@example.com', preferred_language: 'de' },
    { id: 'ben', email: 'ben@example.com', roles: ['1:viewer'] },
    { id: 'cleo', email: 'cleo@example.com', status: 'Deactivated' },
    { id: 'dora', email: 'dora@example.com', organization_id: '2' },
  ],
})

describe('a password reset for oneself', () => {
  it('answers alike whether the account exists or not, and mails only if it does', async () => {
    const known = await visitor.requestPasswordReset(null, { email: 'anna@example.com' })
    const unknown = await visitor.requestPasswordReset(null, { email: 'nobody@example.com' })
    const inactive = await visitor.requestPasswordReset(null, { email: 'cleo@example.com' })
    expect(known.data).toEqual({ message: 'If an account exists, a password reset email has been sent.' })
    expect([unknown.status, unknown.data]).toEqual([known.status, known.data])
    expect([inactive.status, inactive.data]).toEqual([known.status, known.data])
    expect(api.outbox).toEqual([
      { kind: 'password-reset', to: 'anna@example.com', language: 'de', userId: 'anna', sentAt: NOON },
    ])
  })
})

describe('a password reset for a colleague', () => {
  it('is mailed for an owner, and for oneself', async () => {
    expect((await client.sendUserPasswordReset(null, { email: 'ben@example.com' })).data).toEqual({ success: true })
    await clientOf('ben').sendUserPasswordReset(null, { email: 'ben@example.com' })
    expect(api.outbox.map(({ to }) => to)).toEqual(['ben@example.com', 'ben@example.com'])
  })

  it('takes the permission user:edit', async () => {
    expect(await failure(clientOf('ben').sendUserPasswordReset(null, { email: 'anna@example.com' }))).toEqual({
      status: 403,
      message: 'sendUserPasswordReset failed with status 403: This takes the permission user:edit',
    })
    expect(api.outbox).toEqual([])
  })

  it('takes an active user of the own organization', async () => {
    for (const email of ['nobody@example.com', 'cleo@example.com', 'dora@example.com']) {
      expect(await failure(client.sendUserPasswordReset(null, { email }))).toEqual({
        status: 400,
        message: `sendUserPasswordReset failed with status 400: No active user has the address ${email}`,
      })
    }
  })
})
