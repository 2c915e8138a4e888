import { describe, expect, it } from 'vitest'
import { failure, NOON, start } from './support'

const { api, client, clientOf, visitor } = start({
  organizations: [
    {
      id: '1',
      name: 'Solar GmbH',
      logo_url: 'https://solar.example/logo.png',
      logo_thumbnail_url: 'https://solar.example/small.png',
    },
    { id: '2', name: 'Wind AG', logo_url: null, logo_thumbnail_url: null },
  ],
  users: [
    { id: 'anna', email: 'anna@example.com' },
    { id: 'carl', email: 'carl@example.com', organization_id: '2' },
  ],
})

const invite = (email = 'ben@example.com') => client.inviteUser(null, { email, language: 'de', roles: ['1:viewer'] })
const tokenOf = (position = -1) => api.outbox.at(position)?.token as string

describe('an invitation', () => {
  it('adds a pending user and mails a token', async () => {
    const { data, status } = await invite()
    expect(status).toBe(201)
    expect(data).toEqual({
      id: 'user-1',
      organization_id: '1',
      created_at: NOON,
      status: 'Pending',
      email: 'ben@example.com',
      mfa_enabled: false,
      has_passkeys: false,
      phone_verified: false,
      preferred_language: 'de',
      custom_start_page: '/app/dashboard',
      properties: [],
    })
    expect(api.outbox).toEqual([
      {
        kind: 'invitation',
        to: 'ben@example.com',
        language: 'de',
        userId: 'user-1',
        token: 'invitation-1',
        sentAt: NOON,
      },
    ])
  })

  it('is in English and without roles by default', async () => {
    const { data } = await client.inviteUser(null, { email: 'ben@example.com' })
    expect([data.preferred_language, api.outbox[0]?.language]).toEqual(['en', 'en'])
    await visitor.activateUser(tokenOf(), { password: 'correct horse' })
    expect((await clientOf('ben@example.com').getMe()).data.roles).toEqual([])
  })

  it('shows for its token who invites whom', async () => {
    await invite()
    expect((await visitor.checkInviteToken(tokenOf())).data).toEqual({
      invitation_org_id: '1',
      invitation_org_name: 'Solar GmbH',
      invitation_org_logo_url: 'https://solar.example/logo.png',
      invitation_org_logo_thumbnail_url: 'https://solar.example/small.png',
      invitee_user_id: 'user-1',
    })
  })

  it('shows no logo of an organization that has none', async () => {
    await clientOf('carl').inviteUser(null, { email: 'ben@example.com' })
    expect((await visitor.checkInviteToken(tokenOf())).data).toEqual({
      invitation_org_id: '2',
      invitation_org_name: 'Wind AG',
      invitee_user_id: 'user-1',
    })
  })

  it('names the organization in which the person is a user already', async () => {
    await invite('carl@example.com')
    expect((await visitor.checkInviteToken(tokenOf())).data.invitee_primary_org_id).toBe('2')
  })

  it('is accepted once, with a password', async () => {
    await invite()
    const answer = await visitor.activateUser(tokenOf(), { display_name: 'Ben', password: 'correct horse' })
    expect([answer.status, answer.data]).toEqual([200, ''])
    const { data: ben } = await clientOf('ben@example.com').getMe()
    expect([ben.name, ben.roles]).toEqual(['Ben', ['Viewer']])
    expect(api.users.at(-1)).toMatchObject({ status: 'Active', activated_at: NOON })
    expect(await failure(visitor.activateUser(tokenOf(), { password: 'another' }))).toEqual({
      status: 404,
      message: 'activateUser failed with status 404: No such invite token, or it has been used',
    })
    expect((await failure(visitor.checkInviteToken(tokenOf()))).status).toBe(404)
  })

  it('keeps the name that the person has, when it is accepted without one', async () => {
    const { data } = await invite()
    await client.updateUserV2(data.id as string, { display_name: 'Ben' })
    await visitor.activateUser(tokenOf(), { password: 'correct horse' })
    expect(api.users.at(-1)).toMatchObject({ status: 'Active', display_name: 'Ben' })
  })

  it('stays open when the password is missing', async () => {
    await invite()
    expect(await failure(visitor.activateUser(tokenOf(), { display_name: 'Ben' }))).toEqual({
      status: 400,
      message: 'activateUser failed with status 400: body.password is missing',
    })
    expect((await visitor.checkInviteToken(tokenOf())).status).toBe(200)
  })

  it('is declined once, and can be sent anew', async () => {
    await invite()
    expect((await visitor.rejectInvite(tokenOf())).data).toEqual({ success: true })
    expect((await failure(visitor.rejectInvite(tokenOf()))).status).toBe(404)
    expect((await failure(visitor.activateUser('made-up', { password: 'x' }))).status).toBe(404)
    expect((await client.listUsersV2()).data.results?.map(({ id }) => id)).toEqual(['anna'])
    expect((await invite()).data.id).toBe('user-2')
  })

  it('is sent again with the same token', async () => {
    await invite()
    const { data } = await client.resendUserInvitation(null, { email: 'ben@example.com' })
    expect(data).toEqual({ ...data, id: 'user-1', status: 'Pending' })
    expect(api.outbox.map(({ token, language }) => [token, language])).toEqual([
      ['invitation-1', 'de'],
      ['invitation-1', 'en'],
    ])
  })
})

describe('what is rejected', () => {
  it('is an invitation of a user, of an invited one, or to no address', async () => {
    await invite()
    expect((await failure(invite())).message).toBe(
      'inviteUser failed with status 400: ben@example.com has been invited, or is a user already',
    )
    expect((await failure(client.inviteUser(null, { email: 'ANNA@example.com' }))).status).toBe(400)
    expect((await failure(client.inviteUser(null, { email: 'ben' }))).message).toBe(
      'inviteUser failed with status 400: body.email must be an e-mail address',
    )
    expect(api.outbox).toHaveLength(1)
  })

  it('is sending again what was never sent, or was accepted', async () => {
    for (const email of ['ben@example.com', 'anna@example.com']) {
      expect(await failure(client.resendUserInvitation(null, { email }))).toEqual({
        status: 400,
        message: `resendUserInvitation failed with status 400: No invitation of ${email} is open`,
      })
    }
  })
})
