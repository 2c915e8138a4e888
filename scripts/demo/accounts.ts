import { createClient } from '@epilot/sdk/user'
import type { UserApi } from '@epilot/sdk/user/msw'
import { ANNA, BEN, type Cast, CLEO } from './cast'
import { printTitle } from './table'

/** The token of the last mail to an address. */
const mailed = (api: UserApi, to: string) => api.outbox.filter((mail) => mail.to === to).at(-1)?.token as string

export async function signUp({ tell, visitor, anna }: Cast): Promise<void> {
  printTitle('Anna signs up')
  const founding = (name: string) => ({
    organization_detail: { type: 'Vendor' as const, name, pricing_tier: 'professional', email: ANNA },
    user_detail: { full_name: 'Anna Berg', email: ANNA, password: 'a long pass phrase' },
  })
  const founded = ({
    user,
    organization,
  }: {
    user?: { name?: string | null | undefined } | undefined
    organization?: { name?: string | null | undefined } | undefined
  }) => `${user?.name} founds ${organization?.name}`
  await tell(() => visitor.signUpUser(null, founding('Solar GmbH')), founded)
  await tell(() => visitor.signUpUser(null, founding('Wind GmbH')), founded)
  await tell(
    () => visitor.getUserLoginParametersV2(ANNA),
    ({ login_parameters = [] }) => `signs in to ${login_parameters.map((one) => one.organization_name).join(' or ')}`,
  )
  await tell(
    () => visitor.getUserLoginParameters(ANNA),
    ({ login_parameters = [] }) => `version 1 also returns ${login_parameters.length} organizations`,
  )
  await tell(
    () => anna.getMeV2(),
    ({ display_name, status }) => `${display_name} is ${status}`,
  )
  await tell(
    () => anna.getMe(),
    ({ roles = [] }) => `her roles: ${roles.join(', ')}`,
  )
}

export async function invite({ tell, api, visitor, anna, ben }: Cast): Promise<void> {
  printTitle('She invites Ben and Cleo; the service is busy for a moment')
  api.failNext('inviteUser', { status: 429 })
  await tell(
    () => anna.inviteUser(null, { email: BEN, language: 'de' }),
    ({ email }) => `a mail goes to ${email}`,
  )
  await tell(
    () => anna.resendUserInvitation(null, { email: BEN }),
    () => `sent again: ${api.outbox.length} mails so far`,
  )
  await tell(
    () => anna.inviteUser(null, { email: CLEO }),
    ({ email }) => `a mail goes to ${email}`,
  )
  const token = mailed(api, BEN)
  await tell(
    () => visitor.checkInviteToken(token),
    (data) => `${data.invitation_org_name} invites the owner of this token`,
  )
  const profile = { display_name: 'Ben Hill', password: 'another long one' }
  await tell(
    () => visitor.activateUser(token, profile),
    () => 'Ben accepts',
  )
  await tell(
    () => visitor.rejectInvite(mailed(api, CLEO)),
    () => 'Cleo declines',
  )
  await tell(
    () => ben.getMeV2(),
    ({ display_name, status }) => `${display_name} is ${status}`,
  )
}

export async function users({ tell, api, visitor, anna, ben }: Cast): Promise<void> {
  printTitle('Ben takes another address and forgets his password')
  const { id } = (await ben.getMeV2()).data as { id: string }
  const names = (list: { display_name?: string | undefined }[] = []) =>
    list.map(({ display_name }) => display_name).join(', ')
  await tell(
    () => anna.listUsersV2({ limit: 10 }),
    ({ results }) => names(results),
  )
  await tell(
    () => anna.listUsers({ query: 'hill' }),
    ({ users: found }) => `matching "hill": ${names(found)}`,
  )
  const change = { draft_email: 'hill@solar.example', phone: '+49 30 1234' }
  await tell(
    () => ben.updateUserV2(id, change),
    ({ draft_email }) => `${draft_email} waits for confirmation`,
  )
  const token = mailed(api, 'hill@solar.example')
  await tell(
    () => visitor.verifyEmailWithToken(token, { password: 'another long one' }),
    () => 'confirmed',
  )
  await tell(
    () => anna.getUserV2(id),
    ({ email }) => `his address is ${email}`,
  )
  await tell(
    () => anna.getUser(id),
    ({ email }) => `in version 1: ${email}`,
  )
  await tell(
    () => visitor.requestPasswordReset(null, { email: 'nobody@solar.example' }),
    ({ message }) => message,
  )
  await tell(
    () => anna.sendUserPasswordReset(null, { email: 'hill@solar.example' }),
    () => 'Anna sends him a reset',
  )
  const reset = { email: 'hill@solar.example', token: mailed(api, 'hill@solar.example'), password: 'Kettle-drum-47' }
  await tell(
    () => visitor.resetPassword(null, reset),
    () => 'he has a new password',
  )
}

export async function leave({ tell, api, anna, ben }: Cast): Promise<void> {
  printTitle('Anna moves on, and Ben leaves')
  const { organization_id } = api.users.filter(({ email }) => email === ANNA).at(-1) as { organization_id: string }
  const { login_token } = await tell(
    () => anna.switchOrganization(null, { org_id: organization_id }),
    () => 'a token for Wind GmbH',
  )
  await tell(
    () => createClient({ token: login_token as string }).listUsersV2(),
    ({ results = [] }) => `${results.length} user there`,
  )
  const { id } = (await ben.getMeV2()).data as { id: string }
  await tell(
    () => anna.deleteUserV2(id),
    ({ name }) => `${name} is deleted`,
  )
  await tell(
    () => anna.getUserV2(id),
    ({ status }) => `his record has the status ${status}`,
  )
}
