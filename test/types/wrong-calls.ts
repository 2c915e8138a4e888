/** Wrong calls of many sorts, which must not compile. `type-tests.test.ts` compiles them for each client. */
import type { Client } from '../../src/user'

export function wrongCalls(client: Client) {
  // @ts-expect-error a plan that does not exist is no organization type
  client.signUpUser(null, { organization_detail: { type: 'Other', name: 'a', pricing_tier: 'b', email: 'c' } })
  // @ts-expect-error it has no parameters
  client.getMeV2({ id: 'u' })
  // @ts-expect-error it has no body
  client.listUserSettings(null, { scope: 's' })
  // @ts-expect-error the scope is required
  client.getUserSettingsScope()
  // @ts-expect-error the key is missing
  client.getUserSetting({ scope: 's' })
  // @ts-expect-error a value is required
  client.putUserSetting({ scope: 's', key: 'k' })
  // @ts-expect-error with two required parameters, one value does not tell which
  client.deleteUserSetting('s')
  // @ts-expect-error a limit is a number
  client.listUsersV2({ limit: '10' })
  // @ts-expect-error the id is required
  client.getUserV2()
  // @ts-expect-error a misspelt field
  client.updateUserV2('u', { displayname: 'Anna' })
  // @ts-expect-error the id must be given a value
  client.deleteUserV2({ id: undefined })
  // @ts-expect-error the body is the second argument
  client.inviteUser({ email: 'anna@example.com' })
  // @ts-expect-error French is not on offer
  client.resendUserInvitation(null, { language: 'fr' })
  // @ts-expect-error the e-mail is required
  client.sendUserPasswordReset(null, {})
  // @ts-expect-error null is no id
  client.getGroupsForUser({ id: null })
  // @ts-expect-error the token is required
  client.verifyEmailWithToken(null, { password: 'p' })
  // @ts-expect-error the body is required
  client.requestPasswordReset()
  // @ts-expect-error the token is missing
  client.resetPassword(null, { email: 'anna@example.com', password: 'p' })
  // @ts-expect-error a token is text
  client.checkInviteToken({ token: 1 })
  // @ts-expect-error the token is a parameter, not the body
  client.activateUser(null, { token: 't' })
  // @ts-expect-error it has no body
  client.rejectInvite('t', { token: 't' })
  // @ts-expect-error the parameter is called username
  client.getUserLoginParametersV2({ email: 'anna@example.com' })
  // @ts-expect-error the e-mail is required
  client.beginPasskeyAuthentication(null, {})
  // @ts-expect-error it takes neither parameters nor body
  client.beginDiscoverablePasskeyAuthentication(null, { email: 'anna@example.com' })
  // @ts-expect-error the assertion is missing
  client.resolveDiscoverableCredential(null, { challenge_token: 't' })
  // @ts-expect-error a misspelt field
  client.beginPasskeyRegistration(null, { friendlyName: 'My Laptop' })
  // @ts-expect-error what the authenticator returns is an object
  client.completePasskeyRegistration(null, { challenge_token: 't', registration_response: 'r' })
  // @ts-expect-error it has no parameters
  client.listPasskeys({ limit: 1 })
  // @ts-expect-error the parameter is called credentialId
  client.deletePasskey({ credential_id: 'c' })
  // @ts-expect-error the organization is required
  client.switchOrganization(null, {})
  // @ts-expect-error hydrate is a boolean
  client.getGroups({ hydrate: 'yes' })
  // @ts-expect-error a group needs a name
  client.createGroup(null, { user_ids: ['u'] })
  // @ts-expect-error the names in a list are checked
  client.getGroup([{ name: 'ids', value: 'g' }])
  // @ts-expect-error the id is not part of the body
  client.updateGroup('g', { id: 'g' })
  // @ts-expect-error a number is no id
  client.deleteGroup(1)
  // @ts-expect-error it has no body
  client.advanceUserAssignment('g', { user_id: 'u' })
  // @ts-expect-error the configuration is missing
  client.createNavigation(null, { name: 'Sales' })
  // @ts-expect-error the schema admits null, a path does not
  client.getNavigation({ id: null })
  // @ts-expect-error the name of the operation is getMe
  client.getme()
  // @ts-expect-error null is no parameter object of getMe's data
  client.getMe(null, 'body')
  // @ts-expect-error org_ids is a list
  client.listUsers({ org_ids: '1' })
  // @ts-expect-error null is no user
  client.getUser(null)
  // @ts-expect-error an object is no user name
  client.getUserLoginParameters({ username: {} })
}
