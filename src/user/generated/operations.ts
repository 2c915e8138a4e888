// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

import type { Operations } from '../../runtime/operations'
import { csv } from '../../runtime/styles'

/** The API's server. */
export const baseURL = 'https://user.sls.epilot.io'

/** All operations, as `Operation` in the runtime describes them. */
export const operations: Operations = {
  signUpUser: [282, '/v2/users/public/signup', '?token'],
  getMeV2: [384, '/v2/users/me'],
  listUserSettings: [384, '/v2/users/me/settings'],
  getUserSettingsScope: [384, '/v2/users/me/settings/{scope}'],
  getUserSetting: [384, '/v2/users/me/settings/{scope}/{key}'],
  putUserSetting: [497, '/v2/users/me/settings/{scope}/{key}'],
  deleteUserSetting: [131, '/v2/users/me/settings/{scope}/{key}'],
  listUsersV2: [384, '/v2/users', '?query', '?limit', '?offset'],
  getUserV2: [384, '/v2/users/{id}'],
  updateUserV2: [278, '/v2/users/{id}'],
  deleteUserV2: [259, '/v2/users/{id}'],
  inviteUser: [274, '/v2/users/invite'],
  resendUserInvitation: [274, '/v2/users/invite:resendEmail'],
  sendUserPasswordReset: [306, '/v2/users:sendPasswordReset'],
  getGroupsForUser: [384, '/v2/users/{id}/groups'],
  getGroups: [384, '/v1/groups', '?query', '?limit', '?offset', '?hydrate'],
  createGroup: [306, '/v1/groups'],
  getGroup: [384, '/v1/groups/{id}', '?hydrate'],
  updateGroup: [278, '/v1/groups/{id}'],
  deleteGroup: [3, '/v1/groups/{id}'],
  advanceUserAssignment: [258, '/v1/groups/{id}/user:next'],
  createNavigation: [434, '/v2/user/navigations'],
  getNavigation: [384, '/v2/user/navigations/{id}'],
  verifyEmailWithToken: [26, '/v2/users/public/verifyEmail', '!token'],
  requestPasswordReset: [314, '/v2/users/public/requestPasswordReset'],
  checkInviteToken: [392, '/v2/users/public/checkToken', '!token'],
  activateUser: [26, '/v2/users/public/activate', '!token'],
  rejectInvite: [267, '/v2/users/public/reject', '!token'],
  getUserLoginParametersV2: [392, '/v2/users/public/username/{username}:getLoginParameters'],
  beginPasskeyAuthentication: [442, '/v2/users/public/passkeys:authenticateBegin'],
  beginDiscoverablePasskeyAuthentication: [394, '/v2/users/public/passkeys:authenticateBeginDiscoverable'],
  resolveDiscoverableCredential: [314, '/v2/users/public/passkeys:resolveCredential'],
  beginPasskeyRegistration: [402, '/v2/users/me/passkeys:registerBegin'],
  completePasskeyRegistration: [306, '/v2/users/me/passkeys:registerComplete'],
  listPasskeys: [384, '/v2/users/me/passkeys'],
  deletePasskey: [3, '/v2/users/me/passkeys/{credentialId}'],
  switchOrganization: [306, '/v2/users/switchOrganization'],
  getMe: [384, '/v1/users/me'],
  listUsers: [384, '/v1/users', ['?org_ids', csv], '?query', '?limit', '?offset'],
  getUser: [384, '/v1/users/{id}'],
  getUserLoginParameters: [392, '/v1/users/username/{username}:getLoginParameters'],
}
