// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

import type { Rule } from '../../schemas/rule'
import * as r from '../../schemas/rules'
import * as enums from './enums'

export const NavigationId: Rule = /* @__PURE__ */ r.nullable(r.string)

export const NavigationKeyItem: Rule = /* @__PURE__ */ r.object({
  key: r.string,
}, ['key'])

export const NavigationGroupItem: Rule = /* @__PURE__ */ r.object({
  name: r.string,
  subItems: /* @__PURE__ */ r.list(NavigationKeyItem),
}, ['name', 'subItems'])

export const NavigationItem: Rule = /* @__PURE__ */ r.oneOf(NavigationKeyItem, NavigationGroupItem)

export const NavigationConfiguration: Rule = /* @__PURE__ */ r.object({}, [], /* @__PURE__ */ r.list(NavigationItem))

export const Navigation: Rule = /* @__PURE__ */ r.object({
  id: NavigationId,
  name: r.string,
  configuration: NavigationConfiguration,
}, ['id', 'name', 'configuration'])

export const NavigationCreateRequest: Rule = /* @__PURE__ */ r.object({
  name: r.string,
  configuration: NavigationConfiguration,
}, ['name', 'configuration'])

export const InviteToken: Rule = r.string

export const PartnerInvitationToken: Rule = r.string

export const VerificationToken: Rule = r.string

export const GroupId: Rule = r.string

export const UserId: Rule = r.string

export const Query: Rule = r.string

export const OrganizationId: Rule = r.string

export const Limit: Rule = r.number

export const Offset: Rule = r.number

export const Hydrate: Rule = r.boolean

export const Username: Rule = r.string

export const UserInvitationPayload: Rule = /* @__PURE__ */ r.object({
  email: r.string,
  language: /* @__PURE__ */ r.oneValueOf(enums.languages),
  roles: /* @__PURE__ */ r.list(r.string),
})

export const UserActivationPayload: Rule = /* @__PURE__ */ r.object({
  display_name: r.string,
  password: r.string,
})

export const UserVerificationPayload: Rule = /* @__PURE__ */ r.object({
  password: r.string,
})

export const UserV2: Rule = /* @__PURE__ */ r.object({
  id: UserId,
  organization_id: OrganizationId,
  created_at: /* @__PURE__ */ r.all(r.string, r.dateTime),
  activated_at: /* @__PURE__ */ r.all(r.string, r.dateTime),
  display_name: r.string,
  status: /* @__PURE__ */ r.oneValueOf(enums.statuses),
  email: /* @__PURE__ */ r.all(r.string, r.email),
  draft_email: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.all(r.string, r.email)),
  draft_email_expires_at: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.all(r.string, r.dateTime)),
  department: /* @__PURE__ */ r.nullable(r.string),
  phone: /* @__PURE__ */ r.nullable(r.string),
  secondary_phone: /* @__PURE__ */ r.nullable(r.string),
  mfa_enabled: r.boolean,
  has_passkeys: r.boolean,
  phone_verified: r.boolean,
  token: InviteToken,
  signature: /* @__PURE__ */ r.nullable(r.string),
  is_signature_enabled: /* @__PURE__ */ r.nullable(r.boolean),
  preferred_language: r.string,
  custom_start_page: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.all(r.string, /* @__PURE__ */ r.pattern(/^\/app\/*/u))),
  custom_navigation: NavigationId,
  override_release_channel: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.oneValueOf(enums.overrideReleaseChannels)),
  feature_preferences: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.object({}, [], r.any)),
  image_uri: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.object({
    original: /* @__PURE__ */ r.all(r.string, r.uri),
    thumbnail_32: /* @__PURE__ */ r.all(r.string, r.uri),
  }, [], r.any)),
  favorites: /* @__PURE__ */ r.object({}, [], r.any),
  email_notification_setting: /* @__PURE__ */ r.object({}, [], r.any),
  in_app_notification_setting: /* @__PURE__ */ r.object({}, [], r.any),
  properties: /* @__PURE__ */ r.list(/* @__PURE__ */ r.object({
    name: r.string,
    value: r.string,
  }, ['name', 'value'])),
  tags: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.list(r.string)),
})

export const User: Rule = /* @__PURE__ */ r.object({
  id: UserId,
  organization_id: OrganizationId,
  email: /* @__PURE__ */ r.all(r.string, r.email),
  display_name: r.string,
  name: r.string,
  preferred_language: r.string,
  signature: r.string,
  custom_navigation: NavigationId,
  roles: /* @__PURE__ */ r.list(r.string),
  image_uri: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.object({
    original: /* @__PURE__ */ r.all(r.string, r.uri),
    thumbnail_32: /* @__PURE__ */ r.all(r.string, r.uri),
  }, [], r.any)),
  properties: /* @__PURE__ */ r.list(/* @__PURE__ */ r.object({
    name: r.string,
    value: r.string,
  }, ['name', 'value'])),
}, ['id', 'organization_id', 'email', 'name', 'preferred_language', 'roles', 'properties'])

export const LoginParameters: Rule = /* @__PURE__ */ r.object({
  organization_id: r.string,
  organization_name: r.string,
  organization_type: r.string,
  organization_use: r.string,
  cognito_region: r.string,
  cognito_user_pool_id: r.string,
  cognito_user_pool_client_id: r.string,
  cognito_oauth_domain: r.string,
  cognito_oauth_scopes: /* @__PURE__ */ r.list(r.string),
  oauth_response_type: /* @__PURE__ */ r.oneValueOf(enums.oauthResponseTypes),
  passkey_enabled: r.boolean,
  passkeys_registered: r.boolean,
})

export const GroupImageUri: Rule = /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.object({
  original: /* @__PURE__ */ r.all(r.string, r.uri),
  thumbnail_32: /* @__PURE__ */ r.all(r.string, r.uri),
  thumbnail_64: /* @__PURE__ */ r.all(r.string, r.uri),
  gradient_colors: /* @__PURE__ */ r.all(/* @__PURE__ */ r.list(/* @__PURE__ */ r.all(r.string, /* @__PURE__ */ r.pattern(/^#[0-9a-fA-F]{6}$/u))), /* @__PURE__ */ r.minItems(2), /* @__PURE__ */ r.maxItems(2)),
}, [], r.any))

export const CreateGroupReq: Rule = /* @__PURE__ */ r.object({
  name: r.string,
  user_ids: /* @__PURE__ */ r.list(UserId),
  image_uri: GroupImageUri,
  abbreviation: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.all(r.string, /* @__PURE__ */ r.maxLength(2))),
}, ['name'])

export const UpdateGroupReq: Rule = /* @__PURE__ */ r.object({
  name: r.string,
  user_ids: /* @__PURE__ */ r.list(UserId),
  image_uri: GroupImageUri,
  abbreviation: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.all(r.string, /* @__PURE__ */ r.maxLength(2))),
})

export const Group: Rule = /* @__PURE__ */ r.object({
  id: GroupId,
  org_id: OrganizationId,
  name: r.string,
  created_at: r.string,
  updated_at: r.string,
  created_by: r.string,
  crt_assignee: /* @__PURE__ */ r.allOf(UserV2, /* @__PURE__ */ r.object({
    crt_index: r.number,
  })),
  users: /* @__PURE__ */ r.list(UserV2),
  image_uri: GroupImageUri,
  abbreviation: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.all(r.string, /* @__PURE__ */ r.maxLength(2))),
}, ['id', 'org_id', 'name', 'created_at', 'updated_at'])

export const OrganizationDetail: Rule = /* @__PURE__ */ r.object({
  type: /* @__PURE__ */ r.oneValueOf(enums.organizationTypes),
  name: r.string,
  pricing_tier: r.string,
  email: r.string,
  phone: r.string,
  website: r.string,
  is_privacy_policy_checked: /* @__PURE__ */ r.nullable(r.boolean),
  is_terms_and_conditions_checked: /* @__PURE__ */ r.nullable(r.boolean),
}, ['type', 'name', 'pricing_tier', 'email'], r.any)

export const UserDetail: Rule = /* @__PURE__ */ r.object({
  full_name: r.string,
  email: /* @__PURE__ */ r.all(r.string, r.email),
  password: r.string,
}, ['full_name', 'email', 'password'])

export const SignupUserPayload: Rule = /* @__PURE__ */ r.object({
  organization_detail: OrganizationDetail,
  user_detail: UserDetail,
  language: /* @__PURE__ */ r.oneValueOf(enums.languages),
})

export const CognitoDetails: Rule = /* @__PURE__ */ r.object({
  cognito_region: r.string,
  cognito_user_pool_id: r.string,
  cognito_user_pool_client_id: r.string,
  cognito_user_pool_arn: r.string,
})

export const Organization: Rule = /* @__PURE__ */ r.object({
  id: OrganizationId,
  type: /* @__PURE__ */ r.nullable(/* @__PURE__ */ r.oneValueOf(enums.organizationTypes)),
  name: /* @__PURE__ */ r.nullable(r.string),
  signature: /* @__PURE__ */ r.nullable(r.string),
  symbol: /* @__PURE__ */ r.nullable(r.string),
  pricing_tier: /* @__PURE__ */ r.nullable(r.string),
  email: /* @__PURE__ */ r.nullable(r.string),
  phone: /* @__PURE__ */ r.nullable(r.string),
  website: /* @__PURE__ */ r.nullable(r.string),
  address: /* @__PURE__ */ r.object({
    country: /* @__PURE__ */ r.nullable(r.string),
    city: /* @__PURE__ */ r.nullable(r.string),
    postal_code: /* @__PURE__ */ r.nullable(r.string),
    street: /* @__PURE__ */ r.nullable(r.string),
    street_number: /* @__PURE__ */ r.nullable(r.string),
  }),
  logo_url: /* @__PURE__ */ r.nullable(r.string),
  logo_thumbnail_url: /* @__PURE__ */ r.nullable(r.string),
  is_unlicensed_org: /* @__PURE__ */ r.nullable(r.boolean),
  cognito_details: CognitoDetails,
})

export const DataPoint: Rule = /* @__PURE__ */ r.object({
  id: r.number,
  actual_users: r.number,
  max_users_last_month: r.number,
  non_billable_users_last_month: r.number,
})

export const DataPointsResponse: Rule = /* @__PURE__ */ r.list(DataPoint)

export const UserSettingScope: Rule = /* @__PURE__ */ r.all(r.string, /* @__PURE__ */ r.minLength(1), /* @__PURE__ */ r.maxLength(64))

export const UserSettingKey: Rule = /* @__PURE__ */ r.all(r.string, /* @__PURE__ */ r.minLength(1), /* @__PURE__ */ r.maxLength(128))

export const UserSettingValue: Rule = r.any

export const UserSetting: Rule = /* @__PURE__ */ r.object({
  scope: UserSettingScope,
  key: UserSettingKey,
  value: UserSettingValue,
  created_at: /* @__PURE__ */ r.all(r.string, r.dateTime),
  updated_at: /* @__PURE__ */ r.all(r.string, r.dateTime),
}, ['scope', 'key', 'value', 'created_at', 'updated_at'])

export const UserSettingsListResponse: Rule = /* @__PURE__ */ r.object({
  results: /* @__PURE__ */ r.list(/* @__PURE__ */ r.object({
    scope: UserSettingScope,
    keys: /* @__PURE__ */ r.list(UserSettingKey),
  }, ['scope', 'keys'])),
}, ['results'])

export const UserSettingsScopeResponse: Rule = /* @__PURE__ */ r.object({
  scope: UserSettingScope,
  settings: /* @__PURE__ */ r.object({}, [], UserSettingValue),
}, ['scope', 'settings'])

export const Passkey: Rule = /* @__PURE__ */ r.object({
  credential_id: r.string,
  friendly_name: r.string,
  created_at: /* @__PURE__ */ r.all(r.string, r.dateTime),
  transports: /* @__PURE__ */ r.list(r.string),
  aaguid: r.string,
})

export const PasskeyAuthenticationOptions: Rule = /* @__PURE__ */ r.object({
  options: /* @__PURE__ */ r.object({}, [], r.any),
  challenge_token: r.string,
})

export const PasskeyRegistrationOptions: Rule = /* @__PURE__ */ r.object({
  options: /* @__PURE__ */ r.object({}, [], r.any),
  challenge_token: r.string,
})

export const PasskeyRegistrationResponse: Rule = /* @__PURE__ */ r.object({
  challenge_token: r.string,
  registration_response: /* @__PURE__ */ r.object({}, [], r.any),
  friendly_name: r.string,
}, ['challenge_token', 'registration_response'])
