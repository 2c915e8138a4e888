// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

import * as r from '../../schemas/rules'
import type { Validator } from '../../schemas/types'
import { validator } from '../../schemas/validator'
import * as rules from './rules'
import type * as types from './types'
import * as enums from './enums'

/** Id of a navigation: a hash over its normalized name and configuration. Navigations with the same content have the same id in every organization. */
export type NavigationId = types.NavigationId
/** Id of a navigation: a hash over its normalized name and configuration. Navigations with the same content have the same id in every organization. */
export const NavigationId: Validator<NavigationId> = /* @__PURE__ */ validator(rules.NavigationId)

/** A stored navigation of the workplace, under an id that follows from its content. */
export type Navigation = types.Navigation
/** A stored navigation of the workplace, under an id that follows from its content. */
export const Navigation: Validator<Navigation> = /* @__PURE__ */ validator(rules.Navigation)

/** Name and content of a navigation to be created. */
export type NavigationCreateRequest = types.NavigationCreateRequest
/** Name and content of a navigation to be created. */
export const NavigationCreateRequest: Validator<NavigationCreateRequest> = /* @__PURE__ */ validator(rules.NavigationCreateRequest)

/** Content of a navigation: for each section, by its key, the list of its items in order. */
export type NavigationConfiguration = types.NavigationConfiguration
/** Content of a navigation: for each section, by its key, the list of its items in order. */
export const NavigationConfiguration: Validator<NavigationConfiguration> = /* @__PURE__ */ validator(rules.NavigationConfiguration)

/** An entry of a section: a single entry with a key, or a named group of such entries. */
export type NavigationItem = types.NavigationItem
/** An entry of a section: a single entry with a key, or a named group of such entries. */
export const NavigationItem: Validator<NavigationItem> = /* @__PURE__ */ validator(rules.NavigationItem)

/** A single entry. */
export type NavigationKeyItem = types.NavigationKeyItem
/** A single entry. */
export const NavigationKeyItem: Validator<NavigationKeyItem> = /* @__PURE__ */ validator(rules.NavigationKeyItem)

/** A named group of entries, one level deep. */
export type NavigationGroupItem = types.NavigationGroupItem
/** A named group of entries, one level deep. */
export const NavigationGroupItem: Validator<NavigationGroupItem> = /* @__PURE__ */ validator(rules.NavigationGroupItem)

/** Secret of an invitation to epilot; anybody who has it can accept or decline. */
export type InviteToken = types.InviteToken
/** Secret of an invitation to epilot; anybody who has it can accept or decline. */
export const InviteToken: Validator<InviteToken> = /* @__PURE__ */ validator(rules.InviteToken)

/** Secret of an invitation to epilot as a partner. */
export type PartnerInvitationToken = types.PartnerInvitationToken
/** Secret of an invitation to epilot as a partner. */
export const PartnerInvitationToken: Validator<PartnerInvitationToken> = /* @__PURE__ */ validator(rules.PartnerInvitationToken)

/** Secret that proves ownership of a new email address. */
export type VerificationToken = types.VerificationToken
/** Secret that proves ownership of a new email address. */
export const VerificationToken: Validator<VerificationToken> = /* @__PURE__ */ validator(rules.VerificationToken)

/** Id of a group, given by the service. */
export type GroupId = types.GroupId
/** Id of a group, given by the service. */
export const GroupId: Validator<GroupId> = /* @__PURE__ */ validator(rules.GroupId)

/** Id of a user, given by the service. */
export type UserId = types.UserId
/** Id of a user, given by the service. */
export const UserId: Validator<UserId> = /* @__PURE__ */ validator(rules.UserId)

/** Search text that narrows a list down. */
export type Query = types.Query
/** Search text that narrows a list down. */
export const Query: Validator<Query> = /* @__PURE__ */ validator(rules.Query)

/** Id of an organization. */
export type OrganizationId = types.OrganizationId
/** Id of an organization. */
export const OrganizationId: Validator<OrganizationId> = /* @__PURE__ */ validator(rules.OrganizationId)

/** How many entries a response may have. */
export type Limit = types.Limit
/** How many entries a response may have. */
export const Limit: Validator<Limit> = /* @__PURE__ */ validator(rules.Limit)

/** How many entries to skip before the first one in the response. */
export type Offset = types.Offset
/** How many entries to skip before the first one in the response. */
export const Offset: Validator<Offset> = /* @__PURE__ */ validator(rules.Offset)

/** Whether users in the response are filled in with their profiles. */
export type Hydrate = types.Hydrate
/** Whether users in the response are filled in with their profiles. */
export const Hydrate: Validator<Hydrate> = /* @__PURE__ */ validator(rules.Hydrate)

/** Name that a user signs in with. */
export type Username = types.Username
/** Name that a user signs in with. */
export const Username: Validator<Username> = /* @__PURE__ */ validator(rules.Username)

/** An invitation to the caller's organization. */
export type UserInvitationPayload = types.UserInvitationPayload
/** An invitation to the caller's organization. */
export const UserInvitationPayload: Validator<UserInvitationPayload> = /* @__PURE__ */ validator(rules.UserInvitationPayload)

/** What an invited user chooses when accepting. */
export type UserActivationPayload = types.UserActivationPayload
/** What an invited user chooses when accepting. */
export const UserActivationPayload: Validator<UserActivationPayload> = /* @__PURE__ */ validator(rules.UserActivationPayload)

/** Body of an email confirmation. */
export type UserVerificationPayload = types.UserVerificationPayload
/** Body of an email confirmation. */
export const UserVerificationPayload: Validator<UserVerificationPayload> = /* @__PURE__ */ validator(rules.UserVerificationPayload)

/** A user with the complete profile. No field is required, as the same shape serves for partial changes. */
export type UserV2 = types.UserV2
/** A user with the complete profile. No field is required, as the same shape serves for partial changes. */
export const UserV2: Validator<UserV2> = /* @__PURE__ */ validator(rules.UserV2)

/** A user in the shape of the V1 operations. */
export type User = types.User
/** A user in the shape of the V1 operations. */
export const User: Validator<User> = /* @__PURE__ */ validator(rules.User)

/** What a sign-in page needs to know to sign a user in to one organization. */
export type LoginParameters = types.LoginParameters
/** What a sign-in page needs to know to sign a user in to one organization. */
export const LoginParameters: Validator<LoginParameters> = /* @__PURE__ */ validator(rules.LoginParameters)

/** Picture of a group: URLs of an uploaded picture, or two colors for a generated one. */
export type GroupImageUri = types.GroupImageUri
/** Picture of a group: URLs of an uploaded picture, or two colors for a generated one. */
export const GroupImageUri: Validator<GroupImageUri> = /* @__PURE__ */ validator(rules.GroupImageUri)

/** A group to be created. */
export type CreateGroupReq = types.CreateGroupReq
/** A group to be created. */
export const CreateGroupReq: Validator<CreateGroupReq> = /* @__PURE__ */ validator(rules.CreateGroupReq)

/** Changes to a group. */
export type UpdateGroupReq = types.UpdateGroupReq
/** Changes to a group. */
export const UpdateGroupReq: Validator<UpdateGroupReq> = /* @__PURE__ */ validator(rules.UpdateGroupReq)

/** A group of users. */
export type Group = types.Group
/** A group of users. */
export const Group: Validator<Group> = /* @__PURE__ */ validator(rules.Group)

/** A sign-up: an organization and its first user. */
export type SignupUserPayload = types.SignupUserPayload
/** A sign-up: an organization and its first user. */
export const SignupUserPayload: Validator<SignupUserPayload> = /* @__PURE__ */ validator(rules.SignupUserPayload)

/** The organization in a sign-up. Further fields are allowed. */
export type OrganizationDetail = types.OrganizationDetail
/** The organization in a sign-up. Further fields are allowed. */
export const OrganizationDetail: Validator<OrganizationDetail> = /* @__PURE__ */ validator(rules.OrganizationDetail)

/** The Amazon Cognito user pool of an organization. */
export type CognitoDetails = types.CognitoDetails
/** The Amazon Cognito user pool of an organization. */
export const CognitoDetails: Validator<CognitoDetails> = /* @__PURE__ */ validator(rules.CognitoDetails)

/** The user in a sign-up. */
export type UserDetail = types.UserDetail
/** The user in a sign-up. */
export const UserDetail: Validator<UserDetail> = /* @__PURE__ */ validator(rules.UserDetail)

/** An organization with its contact details. */
export type Organization = types.Organization
/** An organization with its contact details. */
export const Organization: Validator<Organization> = /* @__PURE__ */ validator(rules.Organization)

/** A list of user counts. No documented operation returns it. */
export type DataPointsResponse = types.DataPointsResponse
/** A list of user counts. No documented operation returns it. */
export const DataPointsResponse: Validator<DataPointsResponse> = /* @__PURE__ */ validator(rules.DataPointsResponse)

/** User counts, in total and for billing. */
export type DataPoint = types.DataPoint
/** User counts, in total and for billing. */
export const DataPoint: Validator<DataPoint> = /* @__PURE__ */ validator(rules.DataPoint)

/** Name of a set of settings that belong together, such as `calendar`. At most 64 characters. */
export type UserSettingScope = types.UserSettingScope
/** Name of a set of settings that belong together, such as `calendar`. At most 64 characters. */
export const UserSettingScope: Validator<UserSettingScope> = /* @__PURE__ */ validator(rules.UserSettingScope)

/** Name of a setting within its scope, such as `visible_calendars`. At most 128 characters. */
export type UserSettingKey = types.UserSettingKey
/** Name of a setting within its scope, such as `visible_calendars`. At most 128 characters. */
export const UserSettingKey: Validator<UserSettingKey> = /* @__PURE__ */ validator(rules.UserSettingKey)

/** Value of a setting: any JSON, `null` included, up to 64 KiB when serialized. With an object, fields can be added later. */
export type UserSettingValue = types.UserSettingValue
/** Value of a setting: any JSON, `null` included, up to 64 KiB when serialized. With an object, fields can be added later. */
export const UserSettingValue: Validator<UserSettingValue> = /* @__PURE__ */ validator(rules.UserSettingValue)

/** A setting of a user. */
export type UserSetting = types.UserSetting
/** A setting of a user. */
export const UserSetting: Validator<UserSetting> = /* @__PURE__ */ validator(rules.UserSetting)

/** Names of settings without their values. */
export type UserSettingsListResponse = types.UserSettingsListResponse
/** Names of settings without their values. */
export const UserSettingsListResponse: Validator<UserSettingsListResponse> = /* @__PURE__ */ validator(rules.UserSettingsListResponse)

/** All settings of a scope. */
export type UserSettingsScopeResponse = types.UserSettingsScopeResponse
/** All settings of a scope. */
export const UserSettingsScopeResponse: Validator<UserSettingsScopeResponse> = /* @__PURE__ */ validator(rules.UserSettingsScopeResponse)

/** A passkey of a user. */
export type Passkey = types.Passkey
/** A passkey of a user. */
export const Passkey: Validator<Passkey> = /* @__PURE__ */ validator(rules.Passkey)

/** What a sign-in with a passkey starts from. */
export type PasskeyAuthenticationOptions = types.PasskeyAuthenticationOptions
/** What a sign-in with a passkey starts from. */
export const PasskeyAuthenticationOptions: Validator<PasskeyAuthenticationOptions> = /* @__PURE__ */ validator(rules.PasskeyAuthenticationOptions)

/** What the registration of a passkey starts from. */
export type PasskeyRegistrationOptions = types.PasskeyRegistrationOptions
/** What the registration of a passkey starts from. */
export const PasskeyRegistrationOptions: Validator<PasskeyRegistrationOptions> = /* @__PURE__ */ validator(rules.PasskeyRegistrationOptions)

/** What completes the registration of a passkey. */
export type PasskeyRegistrationResponse = types.PasskeyRegistrationResponse
/** What completes the registration of a passkey. */
export const PasskeyRegistrationResponse: Validator<PasskeyRegistrationResponse> = /* @__PURE__ */ validator(rules.PasskeyRegistrationResponse)

/** Body of `signUpUser`. */
export type SignUpUserBody = types.SignupUserPayload
/** Body of `signUpUser`. */
export const SignUpUserBody: Validator<SignUpUserBody> = SignupUserPayload

/** Body of `putUserSetting`. */
export type PutUserSettingBody = types.UserSettingValue
/** Body of `putUserSetting`. */
export const PutUserSettingBody: Validator<PutUserSettingBody> = UserSettingValue

/** Body of `updateUserV2`. */
export type UpdateUserV2Body = types.UserV2
/** Body of `updateUserV2`. */
export const UpdateUserV2Body: Validator<UpdateUserV2Body> = UserV2

/** Body of `inviteUser`. */
export type InviteUserBody = types.UserInvitationPayload
/** Body of `inviteUser`. */
export const InviteUserBody: Validator<InviteUserBody> = UserInvitationPayload

/** Body of `resendUserInvitation`. */
export type ResendUserInvitationBody = {
  /** Address the user was invited under. */
  email?: string | undefined
  /**
   * Language of the mail.
   *
   * @default "en"
   */
  language?: 'en' | 'de' | undefined
}
/** Body of `resendUserInvitation`. */
export const ResendUserInvitationBody: Validator<ResendUserInvitationBody> = /* @__PURE__ */ validator(/* @__PURE__ */ r.object({
  email: r.string,
  language: /* @__PURE__ */ r.oneValueOf(enums.languages),
}))

/** Body of `sendUserPasswordReset`. */
export type SendUserPasswordResetBody = {
  /** Address of the user. */
  email: string
}
/** Body of `sendUserPasswordReset`. */
export const SendUserPasswordResetBody: Validator<SendUserPasswordResetBody> = /* @__PURE__ */ validator(/* @__PURE__ */ r.object({
  email: r.string,
}, ['email']))

/** Body of `createGroup`. */
export type CreateGroupBody = types.CreateGroupReq
/** Body of `createGroup`. */
export const CreateGroupBody: Validator<CreateGroupBody> = CreateGroupReq

/** Body of `updateGroup`. */
export type UpdateGroupBody = types.UpdateGroupReq
/** Body of `updateGroup`. */
export const UpdateGroupBody: Validator<UpdateGroupBody> = UpdateGroupReq

/** Body of `createNavigation`. */
export type CreateNavigationBody = types.NavigationCreateRequest
/** Body of `createNavigation`. */
export const CreateNavigationBody: Validator<CreateNavigationBody> = NavigationCreateRequest

/** Body of `verifyEmailWithToken`. */
export type VerifyEmailWithTokenBody = types.UserVerificationPayload
/** Body of `verifyEmailWithToken`. */
export const VerifyEmailWithTokenBody: Validator<VerifyEmailWithTokenBody> = UserVerificationPayload

/** Body of `requestPasswordReset`. */
export type RequestPasswordResetBody = {
  /** Address of the account. */
  email: string
}
/** Body of `requestPasswordReset`. */
export const RequestPasswordResetBody: Validator<RequestPasswordResetBody> = /* @__PURE__ */ validator(/* @__PURE__ */ r.object({
  email: r.string,
}, ['email']))

/** Body of `resetPassword`. */
export type ResetPasswordBody = {
  /** Address of the account. */
  email: string
  /** Token from the reset mail. */
  token: string
  /** The new password. */
  password: string
}
/** Body of `resetPassword`. */
export const ResetPasswordBody: Validator<ResetPasswordBody> = /* @__PURE__ */ validator(/* @__PURE__ */ r.object({
  email: r.string,
  token: r.string,
  password: r.string,
}, ['email', 'token', 'password']))

/** Body of `activateUser`. */
export type ActivateUserBody = types.UserActivationPayload
/** Body of `activateUser`. */
export const ActivateUserBody: Validator<ActivateUserBody> = UserActivationPayload

/** Body of `beginPasskeyAuthentication`. */
export type BeginPasskeyAuthenticationBody = {
  /**
   * Address of the user.
   *
   * @format email
   */
  email: string
}
/** Body of `beginPasskeyAuthentication`. */
export const BeginPasskeyAuthenticationBody: Validator<BeginPasskeyAuthenticationBody> = /* @__PURE__ */ validator(/* @__PURE__ */ r.object({
  email: /* @__PURE__ */ r.all(r.string, r.email),
}, ['email']))

/** Body of `resolveDiscoverableCredential`. */
export type ResolveDiscoverableCredentialBody = {
  /** As returned by `beginDiscoverablePasskeyAuthentication`. */
  challenge_token: string
  /** What the browser returned for the WebAuthn request, as JSON. */
  assertion_response: object
}
/** Body of `resolveDiscoverableCredential`. */
export const ResolveDiscoverableCredentialBody: Validator<ResolveDiscoverableCredentialBody> = /* @__PURE__ */ validator(/* @__PURE__ */ r.object({
  challenge_token: r.string,
  assertion_response: /* @__PURE__ */ r.object({}, [], r.any),
}, ['challenge_token', 'assertion_response']))

/** Body of `beginPasskeyRegistration`. */
export type BeginPasskeyRegistrationBody = {
  /** Name by which the user will recognize the passkey. */
  friendly_name?: string | undefined
}
/** Body of `beginPasskeyRegistration`. */
export const BeginPasskeyRegistrationBody: Validator<BeginPasskeyRegistrationBody> = /* @__PURE__ */ validator(/* @__PURE__ */ r.object({
  friendly_name: r.string,
}))

/** Body of `completePasskeyRegistration`. */
export type CompletePasskeyRegistrationBody = types.PasskeyRegistrationResponse
/** Body of `completePasskeyRegistration`. */
export const CompletePasskeyRegistrationBody: Validator<CompletePasskeyRegistrationBody> = PasskeyRegistrationResponse

/** Body of `switchOrganization`. */
export type SwitchOrganizationBody = {
  org_id: types.OrganizationId
}
/** Body of `switchOrganization`. */
export const SwitchOrganizationBody: Validator<SwitchOrganizationBody> = /* @__PURE__ */ validator(/* @__PURE__ */ r.object({
  org_id: rules.OrganizationId,
}, ['org_id']))
