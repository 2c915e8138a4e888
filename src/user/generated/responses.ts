// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

import * as r from '../../schemas/rules'
import type { ResponseRules } from '../../schemas/check-responses'
import * as rules from './rules'
import * as enums from './enums'

export const responses: ResponseRules = {
  signUpUser: {
    '200': /* @__PURE__ */ r.object({
      user: rules.User,
      organization: rules.Organization,
    }),
  },
  getMeV2: {
    '200': rules.UserV2,
  },
  listUserSettings: {
    '200': rules.UserSettingsListResponse,
  },
  getUserSettingsScope: {
    '200': rules.UserSettingsScopeResponse,
  },
  getUserSetting: {
    '200': rules.UserSetting,
    '404': undefined,
  },
  putUserSetting: {
    '200': rules.UserSetting,
  },
  deleteUserSetting: {
    '204': undefined,
  },
  listUsersV2: {
    '200': /* @__PURE__ */ r.object({
      results: /* @__PURE__ */ r.list(rules.UserV2),
    }),
  },
  getUserV2: {
    '200': rules.UserV2,
  },
  updateUserV2: {
    '200': rules.UserV2,
  },
  deleteUserV2: {
    '200': rules.User,
  },
  inviteUser: {
    '201': rules.UserV2,
    '400': undefined,
  },
  resendUserInvitation: {
    '200': rules.UserV2,
    '400': undefined,
  },
  sendUserPasswordReset: {
    '200': /* @__PURE__ */ r.object({
      success: r.boolean,
    }, ['success']),
    '400': undefined,
    '403': undefined,
  },
  getGroupsForUser: {
    '200': /* @__PURE__ */ r.list(rules.Group),
  },
  getGroups: {
    '200': /* @__PURE__ */ r.object({
      hits: r.number,
      groups: /* @__PURE__ */ r.list(rules.Group),
    }),
  },
  createGroup: {
    '201': rules.Group,
  },
  getGroup: {
    '200': rules.Group,
    '404': undefined,
  },
  updateGroup: {
    '201': rules.Group,
    '404': undefined,
  },
  deleteGroup: {
    '204': undefined,
  },
  advanceUserAssignment: {
    '200': rules.Group,
    '404': undefined,
    '422': undefined,
  },
  createNavigation: {
    '201': rules.Navigation,
  },
  getNavigation: {
    '200': rules.Navigation,
    '404': undefined,
  },
  verifyEmailWithToken: {
    '200': undefined,
    '400': undefined,
    '404': undefined,
    '409': undefined,
  },
  requestPasswordReset: {
    '200': /* @__PURE__ */ r.object({
      message: r.string,
    }, ['message']),
  },
  resetPassword: {
    '200': /* @__PURE__ */ r.object({
      success: r.boolean,
    }, ['success']),
    '400': /* @__PURE__ */ r.object({
      error: /* @__PURE__ */ r.oneValueOf(enums.resetPasswordErrors),
      message: r.string,
      violations: /* @__PURE__ */ r.list(/* @__PURE__ */ r.oneValueOf(enums.resetPasswordViolations)),
    }, ['error', 'message']),
  },
  checkInviteToken: {
    '200': /* @__PURE__ */ r.object({
      invitation_org_id: r.string,
      invitation_org_name: r.string,
      invitation_org_logo_url: r.string,
      invitation_org_logo_thumbnail_url: r.string,
      invitee_user_id: r.string,
      invitee_primary_org_id: r.string,
    }, ['invitation_org_id', 'invitation_org_name', 'invitee_user_id']),
    '404': undefined,
  },
  activateUser: {
    '200': undefined,
    '400': undefined,
    '404': undefined,
  },
  rejectInvite: {
    '200': /* @__PURE__ */ r.object({
      success: r.boolean,
    }),
    '404': undefined,
  },
  getUserLoginParametersV2: {
    '200': /* @__PURE__ */ r.object({
      login_parameters: /* @__PURE__ */ r.list(rules.LoginParameters),
    }),
  },
  beginPasskeyAuthentication: {
    '200': rules.PasskeyAuthenticationOptions,
    '404': undefined,
  },
  beginDiscoverablePasskeyAuthentication: {
    '200': rules.PasskeyAuthenticationOptions,
  },
  resolveDiscoverableCredential: {
    '200': /* @__PURE__ */ r.object({
      email: /* @__PURE__ */ r.all(r.string, r.email),
      organization_id: r.string,
      user_id: r.string,
      login_parameters: /* @__PURE__ */ r.list(rules.LoginParameters),
    }),
    '404': undefined,
  },
  beginPasskeyRegistration: {
    '200': rules.PasskeyRegistrationOptions,
  },
  completePasskeyRegistration: {
    '200': rules.Passkey,
  },
  listPasskeys: {
    '200': /* @__PURE__ */ r.object({
      passkeys: /* @__PURE__ */ r.list(rules.Passkey),
    }),
  },
  deletePasskey: {
    '204': undefined,
    '404': undefined,
  },
  switchOrganization: {
    '200': /* @__PURE__ */ r.object({
      login_token: r.string,
    }, ['login_token']),
  },
  getMe: {
    '200': rules.User,
  },
  listUsers: {
    '200': /* @__PURE__ */ r.object({
      users: /* @__PURE__ */ r.list(rules.User),
    }),
  },
  getUser: {
    '200': rules.User,
  },
  getUserLoginParameters: {
    '200': /* @__PURE__ */ r.object({
      login_parameters: /* @__PURE__ */ r.list(rules.LoginParameters),
    }),
  },
}
