import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/user/fetch'
import { createUserApi } from '../../src/user/msw'
import { failure } from './support'

const clientOf = (api: ReturnType<typeof createUserApi>, token = api.token) =>
  createClient({ fetch: api.fetch, token, retry: { maxRetries: 0 } })

describe('counted ids', () => {
  it('skip those of users, groups, organizations, tokens and passkeys that are seeded', async () => {
    const api = createUserApi({
      ids: 'counted',
      organizations: [{ id: 'organization-1' }],
      users: [
        { email: 'anna@example.com', passkeys: [{ credential_id: 'credential-1' }] },
        { id: 'user-1', email: 'ben@example.com', status: 'Pending', token: 'invitation-1' },
        { email: 'cleo@example.com', organization_id: 'organization-2' },
        { email: 'dora@example.com', status: 'Pending', token: 'token-1' },
      ],
      groups: [{ name: 'Sales' }, { id: 'group-1', name: 'Support' }],
    })
    expect(api.users.map(({ id }) => id)).toEqual(['user-2', 'user-1', 'user-3', 'user-4'])
    expect(api.groups.map(({ id, name }) => [id, name])).toEqual([
      ['group-2', 'Sales'],
      ['group-1', 'Support'],
    ])
    const client = clientOf(api)
    await client.inviteUser(null, { email: 'eva@example.com' })
    expect(api.outbox.map(({ token }) => token)).toEqual(['invitation-1', 'token-1', 'invitation-2'])
    expect((await client.createGroup(null, { name: 'New' })).data.id).toBe('group-3')
    expect(api.tokenFor('user-2')).toBe('token-2')
    const { data } = await client.beginPasskeyRegistration()
    const challenge_token = data.challenge_token as string
    const passkey = await client.completePasskeyRegistration(null, { challenge_token, registration_response: {} })
    expect(passkey.data.credential_id).toBe('credential-2')
    const organization_detail = { type: 'Vendor', name: 'N', pricing_tier: 'basic', email: 'n@example.com' } as const
    const user_detail = { full_name: 'N', email: 'n@example.com', password: 'secret' }
    const signedUp = await client.signUpUser(null, { organization_detail, user_detail })
    expect(signedUp.data.organization?.id).toBe('organization-3')
  })

  it('never repeat, whatever was deleted', async () => {
    const api = createUserApi({ ids: 'counted', groups: [{ name: 'Sales' }] })
    const client = clientOf(api)
    await client.deleteGroup('group-1')
    expect((await client.createGroup(null, { name: 'Sales' })).data.id).toBe('group-2')
  })
})

describe('ids of a function', () => {
  it('are requested until one is free', async () => {
    const made = ['a', 'a', 'b', 'a', 'c']
    const ids = (kind: string) => (kind === 'request' ? 'r' : (made.shift() as string))
    const api = createUserApi({ ids, users: [{ email: 'anna@example.com' }, { email: 'ben@example.com' }] })
    expect(api.users.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(api.tokenFor('a')).toBe('c')
  })

  it('that are always in use, or are not text, are rejected', () => {
    const users = [{ email: 'anna@example.com' }, { email: 'ben@example.com' }]
    expect(() => createUserApi({ ids: () => 'same', users })).toThrow(
      new TypeError('createUserApi: ids returned "same", which is in use already'),
    )
    expect(() => createUserApi({ ids: () => 7 as never })).toThrow(
      new TypeError('createUserApi: ids must return text that is not empty'),
    )
  })
})

describe('the token of somebody who was deleted', () => {
  it('is invalid: the first one and any other', async () => {
    const users = [
      { id: 'anna', email: 'anna@example.com' },
      { id: 'ben', email: 'ben@example.com' },
    ]
    const api = createUserApi({ ids: 'counted', users })
    const tokens = [api.token, api.tokenFor('anna')]
    await clientOf(api, api.tokenFor('ben')).deleteUserV2('anna')
    expect((await clientOf(api).getMeV2()).data.id).toBe('ben')
    for (const token of tokens) {
      expect(await failure(clientOf(api, token).getMeV2())).toEqual({
        status: 401,
        message: 'getMeV2 failed with status 401: Unauthorized: the token is unknown',
      })
    }
    expect(api.tokens.map(({ token, userId }) => [token, userId])).toEqual([
      ['token-2', 'ben'],
      ['token-3', 'ben'],
    ])
  })

  it('is not that of the same address when it is invited again', async () => {
    const ids = (kind: string) => (kind === 'token' ? ['t1', 't1', 't2'][count++ % 3] : `${kind}-${count++}`) as string
    let count = 0
    const api = createUserApi({ ids, users: [{ id: 'anna', email: 'anna@example.com' }, { email: 'ben@example.com' }] })
    const token = api.tokenFor('ben@example.com')
    const anna = clientOf(api)
    await anna.deleteUserV2(api.users[1]?.id as string)
    await anna.inviteUser(null, { email: 'ben@example.com' })
    await anna.activateUser(api.outbox[0]?.token as string, { password: 'secret' })
    expect(api.tokenFor('ben@example.com')).not.toBe(token)
    expect((await failure(clientOf(api, token).getMeV2())).status).toBe(401)
  })
})
