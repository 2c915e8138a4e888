import { describe, expect, it } from 'vitest'
import { documentedOperations } from '../support/definition'
import { failure, NOON, start } from './support'

const { api, client, clientOf } = start({
  users: [
    {
      id: 'anna',
      email: 'anna@example.com',
      display_name: 'Anna Berg',
      signature: '<p>A</p>',
      custom_navigation: 'plain',
      image_uri: { original: 'https://example.com/anna.png' },
      roles: ['1:owner'],
    },
    { id: 'ben', email: 'ben@example.com', display_name: 'Ben Anders', signature: null },
    { id: 'cleo', email: 'cleo@example.com', status: 'Pending', preferred_language: 'de' },
    { id: 'anna-2', email: 'anna@example.com', organization_id: '2' },
    { id: 'dora', email: 'dora@example.com', organization_id: '2' },
    { id: 'emil', email: 'emil@example.com', organization_id: '3' },
  ],
})

const ids = (users: { id?: string | undefined }[] | undefined) => users?.map(({ id }) => id)

describe('reading', () => {
  it('shows the same person in both versions', async () => {
    const [{ data: v1 }, { data: v2 }] = [await client.getMe(), await client.getMeV2()]
    expect(v2).toEqual({
      id: 'anna',
      organization_id: '1',
      email: 'anna@example.com',
      display_name: 'Anna Berg',
      created_at: NOON,
      activated_at: NOON,
      status: 'Active',
      mfa_enabled: false,
      has_passkeys: false,
      phone_verified: false,
      preferred_language: 'en',
      custom_start_page: '/app/dashboard',
      properties: [],
      signature: '<p>A</p>',
      custom_navigation: 'plain',
      image_uri: { original: 'https://example.com/anna.png' },
    })
    expect(v1).toEqual({
      id: 'anna',
      organization_id: '1',
      email: 'anna@example.com',
      display_name: 'Anna Berg',
      name: 'Anna Berg',
      preferred_language: 'en',
      roles: ['Owner'],
      properties: [],
      signature: '<p>A</p>',
      custom_navigation: 'plain',
      image_uri: { original: 'https://example.com/anna.png' },
    })
    expect((await client.getUser('anna')).data).toEqual(v1)
    expect((await client.getUserV2('anna')).data).toEqual(v2)
  })

  it('finds nobody of an organization that the caller is not in', async () => {
    expect((await client.getUserV2('dora')).data.id).toBe('dora')
    expect(await failure(client.getUserV2('emil'))).toEqual({
      status: 404,
      message: 'getUserV2 failed with status 404: No user emil',
    })
    expect((await failure(client.getUser('nobody'))).status).toBe(404)
  })
})

describe('listing', () => {
  it("returns the caller's organization in V2, and all of theirs in V1", async () => {
    expect(ids((await client.listUsersV2()).data.results)).toEqual(['anna', 'ben', 'cleo'])
    expect(ids((await client.listUsers()).data.users)).toEqual(['anna', 'ben', 'cleo', 'anna-2', 'dora'])
  })

  it('leaves out organizations in which the caller is not active', async () => {
    await clientOf('dora').updateUserV2('anna-2', { status: 'Deactivated' })
    expect(ids((await client.listUsers()).data.users)).toEqual(['anna', 'ben', 'cleo'])
    expect((await failure(client.getUserV2('dora'))).status).toBe(404)
  })

  it('is limited to the requested organizations that the caller is in', async () => {
    expect(ids((await client.listUsers({ org_ids: ['2', '3'] })).data.users)).toEqual(['anna-2', 'dora'])
  })

  it('searches names and addresses, whatever their case', async () => {
    expect(ids((await client.listUsersV2({ query: 'AN' })).data.results)).toEqual(['anna', 'ben'])
    expect(ids((await client.listUsersV2({ query: 'cleo@' })).data.results)).toEqual(['cleo'])
  })

  it('pages by limit and offset', async () => {
    expect(ids((await client.listUsersV2({ limit: 2 })).data.results)).toEqual(['anna', 'ben'])
    expect(ids((await client.listUsersV2({ limit: 2, offset: 2 })).data.results)).toEqual(['cleo'])
    expect(ids((await client.listUsers({ offset: 5 })).data.users)).toEqual([])
    expect(await failure(client.listUsersV2({ limit: -1 }))).toEqual({
      status: 400,
      message: 'listUsersV2 failed with status 400: limit must be a whole number of at least 0',
    })
  })
})

describe('changing', () => {
  it('stores what is sent, and returns the outcome', async () => {
    const changes = { department: 'Sales', phone: '+49 221', override_release_channel: null, favorites: { a: 1 } }
    const { data } = await client.updateUserV2('ben', changes)
    expect(data).toEqual({ ...data, ...changes, display_name: 'Ben Anders' })
    expect((await client.getUserV2('ben')).data).toEqual(data)
  })

  it('ignores fields that the service sets', async () => {
    const own = { id: 'x', organization_id: '3', created_at: '2000-01-01T00:00:00Z', has_passkeys: true, token: 't' }
    const { data } = await client.updateUserV2('ben', { ...own, status: 'Deleted', phone_verified: true })
    expect(data).toEqual((await client.getUserV2('ben')).data)
    expect(data).toMatchObject({ id: 'ben', organization_id: '1', created_at: NOON, has_passkeys: false })
    expect(data).toMatchObject({ status: 'Active', phone_verified: false })
    expect(data.token).toBeUndefined()
  })

  it('accepts the documented call, phone numbers that are numbers included', async () => {
    const call = documentedOperations.find(({ operationId }) => operationId === 'updateUserV2')
    const body = call?.exampleArguments[1] as object
    const { data } = await client.updateUserV2('ben', body)
    expect([data.phone, data.secondary_phone]).toEqual(['1234567890', '1234567890'])
    expect(data.draft_email).toBe('user@example.com')
  })

  it('accepts tags and in-app notification settings', async () => {
    const changes = { tags: ['intern'], in_app_notification_setting: { assigned_task: false } }
    expect((await client.updateUserV2('ben', changes)).data).toMatchObject(changes)
    expect((await client.updateUserV2('ben', { tags: null })).data.tags).toBe(null)
  })

  it('rejects what the definition does not allow', async () => {
    const wrong: [object, string][] = [
      [{ custom_start_page: '/home' }, 'body.custom_start_page must be a path that begins with /app'],
      [{ mfa_enabled: 'yes' }, 'body.mfa_enabled must be true or false'],
      [
        { override_release_channel: 'beta' },
        'body.override_release_channel must be "canary" or "rc" or "stable" or null',
      ],
      [{ image_uri: { original: 'no uri' } }, 'body.image_uri.original must be a URI'],
      [{ properties: [{ name: 'a' }] }, 'body.properties[0].value is missing'],
      [{ properties: {} }, 'body.properties must be a list'],
      [{ favorites: [] }, 'body.favorites must be an object'],
      [{ in_app_notification_setting: true }, 'body.in_app_notification_setting must be an object'],
      [{ tags: ['intern', 1] }, 'body.tags[1] must be text'],
    ]
    for (const [changes, message] of wrong) {
      const call = client.updateUserV2('ben', changes)
      expect(await failure(call)).toEqual({ status: 400, message: `updateUserV2 failed with status 400: ${message}` })
    }
  })

  it('switches an account off, and its tokens with it', async () => {
    const ben = clientOf('ben')
    await client.updateUserV2('ben', { status: 'Deactivated' })
    expect((await failure(ben.getMeV2())).message).toBe('getMeV2 failed with status 401: Unauthorized: no active user')
    await client.updateUserV2('ben', { status: 'Active' })
    expect((await ben.getMeV2()).data.id).toBe('ben')
  })
})

describe('deleting', () => {
  it('returns the user, who is listed no more but can be read', async () => {
    const ben = clientOf('ben')
    const { data } = await client.deleteUserV2('ben')
    expect([data.id, data.name]).toEqual(['ben', 'Ben Anders'])
    expect(ids((await client.listUsersV2()).data.results)).toEqual(['anna', 'cleo'])
    expect((await client.getUserV2('ben')).data.status).toBe('Deleted')
    expect((await client.deleteUserV2('ben')).status).toBe(200)
    expect((await failure(client.updateUserV2('ben', { department: 'Sales' }))).message).toBe(
      'updateUserV2 failed with status 404: User ben is deleted',
    )
    expect((await failure(ben.getMe())).message).toBe(
      'getMe failed with status 401: Unauthorized: the token is unknown',
    )
  })

  it('removes the user from groups, open invitations and confirmations', async () => {
    const { data: group } = await client.createGroup(null, { name: 'All', user_ids: ['anna', 'ben', 'cleo'] })
    await client.advanceUserAssignment(group.id)
    await client.advanceUserAssignment(group.id)
    const { data: other } = await client.createGroup(null, { name: 'Other', user_ids: ['ben', 'anna'] })
    await client.advanceUserAssignment(other.id)
    await client.advanceUserAssignment(other.id)
    await client.updateUserV2('ben', { draft_email: 'ben@new.example' })
    for (const id of ['ben', 'cleo']) await client.deleteUserV2(id)
    const { data: left } = await client.getGroup(group.id)
    expect([left.users, left.crt_assignee]).toEqual([[{ id: 'anna' }], undefined])
    expect((await client.getGroup(other.id)).data.crt_assignee).toEqual({ id: 'anna', crt_index: 0 })
    const [invitation, verification] = api.outbox.map(({ token }) => token as string)
    expect((await failure(client.checkInviteToken(invitation as string))).status).toBe(404)
    expect((await failure(client.verifyEmailWithToken(verification as string, { password: 'x' }))).status).toBe(404)
  })

  it('finds nobody unknown to delete', async () => {
    expect(await failure(client.deleteUserV2('emil'))).toEqual({
      status: 404,
      message: 'deleteUserV2 failed with status 404: No user emil',
    })
  })
})
