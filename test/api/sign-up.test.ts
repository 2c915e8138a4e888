import { describe, expect, it } from 'vitest'
import { failure, start } from './support'

const { api, client, clientOf, visitor } = start({
  organizations: [{ id: '1', name: 'Organization 1' }],
  users: [
    { id: 'anna', email: 'anna@example.com', display_name: 'Anna' },
    { id: 'anna-2', email: 'anna@example.com', organization_id: '2', preferred_language: 'de' },
    { id: 'away', email: 'anna@example.com', organization_id: '3', status: 'Deactivated' },
  ],
})

const payload = {
  organization_detail: { type: 'Partner', name: 'Solar GmbH', pricing_tier: 'starter', email: 'info@solar.example' },
  user_detail: { full_name: 'Sol Ar', email: 'sol@solar.example', password: 'correct horse' },
  language: 'de',
} as const

describe('signing up', () => {
  it('creates an organization and its owner, who is active at once', async () => {
    const { data } = await visitor.signUpUser(null, payload)
    expect(data).toEqual({
      user: {
        id: 'user-1',
        organization_id: 'organization-1',
        email: 'sol@solar.example',
        display_name: 'Sol Ar',
        name: 'Sol Ar',
        preferred_language: 'de',
        roles: ['Owner'],
        properties: [],
      },
      organization: {
        id: 'organization-1',
        type: 'Partner',
        name: 'Solar GmbH',
        pricing_tier: 'starter',
        email: 'info@solar.example',
        phone: null,
        website: null,
      },
    })
    const { data: me } = await clientOf('sol@solar.example').getMeV2()
    expect([me.status, me.activated_at]).toEqual(['Active', '2024-05-01T12:00:00.000Z'])
    expect(api.organizations.at(-1)).toEqual(data.organization)
  })

  it('keeps what is optional of the organization, and defaults to English', async () => {
    const { language: _, ...rest } = payload
    const organization_detail = { ...payload.organization_detail, phone: '+49 30 1', website: 'https://solar.example' }
    const { data } = await visitor.signUpUser(null, { ...rest, organization_detail })
    expect([data.user?.preferred_language, data.organization?.phone, data.organization?.website]).toEqual([
      'en',
      '+49 30 1',
      'https://solar.example',
    ])
  })

  it('adds a known person to another organization, and accepts any partner token', async () => {
    const user_detail = { ...payload.user_detail, email: 'Anna@example.com' }
    await visitor.signUpUser({ token: 'from-a-partner' }, { ...payload, user_detail })
    const { data } = await visitor.getUserLoginParametersV2('anna@example.com')
    const shown = data.login_parameters?.map(({ organization_id, organization_type }) => [
      organization_id,
      organization_type,
    ])
    expect(shown).toEqual([
      ['1', 'Vendor'],
      ['2', 'Vendor'],
      ['organization-1', 'Partner'],
    ])
  })

  it('rejects a body without a required field', async () => {
    const { organization_detail } = payload
    expect(await failure(visitor.signUpUser(null, {}))).toEqual({
      status: 400,
      message: 'signUpUser failed with status 400: body.organization_detail is missing',
    })
    const user_detail = { full_name: 'Sol Ar', email: 'sol', password: 'x' }
    expect((await failure(visitor.signUpUser(null, { organization_detail, user_detail }))).message).toBe(
      'signUpUser failed with status 400: body.user_detail.email must be an e-mail address',
    )
    expect(api.organizations.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })
})

describe('signing in', () => {
  it('has an entry for each organization in which the person is active, in both versions', async () => {
    const { data } = await visitor.getUserLoginParametersV2('ANNA@example.com')
    expect(data).toEqual((await visitor.getUserLoginParameters('anna@example.com')).data)
    expect(data.login_parameters?.map(({ organization_name }) => organization_name)).toEqual([
      'Organization 1',
      'Organization 2',
    ])
    expect(data.login_parameters?.[0]).toEqual({
      organization_id: '1',
      organization_name: 'Organization 1',
      organization_type: 'Vendor',
      organization_use: 'Development',
      cognito_region: 'eu-central-1',
      cognito_user_pool_id: 'eu-central-1_example',
      cognito_user_pool_client_id: 'example',
      cognito_oauth_domain: 'epilot-org-1',
      cognito_oauth_scopes: ['openid'],
      oauth_response_type: 'code',
      passkey_enabled: true,
      passkeys_registered: false,
    })
  })

  it('has none for a stranger', async () => {
    expect((await visitor.getUserLoginParametersV2('nobody')).data).toEqual({ login_parameters: [] })
  })
})

describe('switching the organization', () => {
  it('returns a token that is valid for the same person there', async () => {
    const { data } = await client.switchOrganization(null, { org_id: '2' })
    expect(data.login_token).toBe('token-1')
    const there = await client.getMeV2(null, null, { headers: { Authorization: `Bearer ${data.login_token}` } })
    expect([there.data.id, there.data.organization_id]).toEqual(['anna-2', '2'])
  })

  it('finds no organization in which the person is not active', async () => {
    expect(await failure(client.switchOrganization(null, { org_id: '3' }))).toEqual({
      status: 404,
      message: 'switchOrganization failed with status 404: No organization 3 is open to you',
    })
    expect((await failure(client.switchOrganization(null, { org_id: 'unknown' }))).status).toBe(404)
  })
})
