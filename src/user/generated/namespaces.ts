// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

import type { components } from './schema'
import type { OperationParameters } from './types'
import type { JsonValue } from '../../core/types'

/** The schemas by the names that openapi-client-axios gives their types. */
export declare namespace Components {
  namespace Schemas {
    type NavigationId = components['schemas']['NavigationId']
    type Navigation = components['schemas']['Navigation']
    type NavigationCreateRequest = components['schemas']['NavigationCreateRequest']
    type NavigationConfiguration = components['schemas']['NavigationConfiguration']
    type NavigationItem = components['schemas']['NavigationItem']
    type NavigationKeyItem = components['schemas']['NavigationKeyItem']
    type NavigationGroupItem = components['schemas']['NavigationGroupItem']
    type InviteToken = components['schemas']['InviteToken']
    type PartnerInvitationToken = components['schemas']['PartnerInvitationToken']
    type VerificationToken = components['schemas']['VerificationToken']
    type GroupId = components['schemas']['GroupId']
    type UserId = components['schemas']['UserId']
    type Query = components['schemas']['Query']
    type OrganizationId = components['schemas']['OrganizationId']
    type Limit = components['schemas']['Limit']
    type Offset = components['schemas']['Offset']
    type Hydrate = components['schemas']['Hydrate']
    type Username = components['schemas']['Username']
    type UserInvitationPayload = components['schemas']['UserInvitationPayload']
    type UserActivationPayload = components['schemas']['UserActivationPayload']
    type UserVerificationPayload = components['schemas']['UserVerificationPayload']
    type UserV2 = components['schemas']['UserV2']
    type User = components['schemas']['User']
    type LoginParameters = components['schemas']['LoginParameters']
    type GroupImageUri = components['schemas']['GroupImageUri']
    type CreateGroupReq = components['schemas']['CreateGroupReq']
    type UpdateGroupReq = components['schemas']['UpdateGroupReq']
    type Group = components['schemas']['Group']
    type SignupUserPayload = components['schemas']['SignupUserPayload']
    type OrganizationDetail = components['schemas']['OrganizationDetail']
    type CognitoDetails = components['schemas']['CognitoDetails']
    type UserDetail = components['schemas']['UserDetail']
    type Organization = components['schemas']['Organization']
    type DataPointsResponse = components['schemas']['DataPointsResponse']
    type DataPoint = components['schemas']['DataPoint']
    type UserSettingScope = components['schemas']['UserSettingScope']
    type UserSettingKey = components['schemas']['UserSettingKey']
    type UserSettingValue = components['schemas']['UserSettingValue']
    type UserSetting = components['schemas']['UserSetting']
    type UserSettingsListResponse = components['schemas']['UserSettingsListResponse']
    type UserSettingsScopeResponse = components['schemas']['UserSettingsScopeResponse']
    type Passkey = components['schemas']['Passkey']
    type PasskeyAuthenticationOptions = components['schemas']['PasskeyAuthenticationOptions']
    type PasskeyRegistrationOptions = components['schemas']['PasskeyRegistrationOptions']
    type PasskeyRegistrationResponse = components['schemas']['PasskeyRegistrationResponse']
  }
}

/** Parameters, bodies and responses by the names that openapi-client-axios gives their types. */
export declare namespace Paths {
  namespace SignUpUser {
    namespace Parameters {
      type Token = Exclude<OperationParameters['signUpUser']['token'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['signUpUser'], 'token'>
    type RequestBody = components['schemas']['SignupUserPayload']
    namespace Responses {
      type $200 = {
        user?: components['schemas']['User'] | undefined
        organization?: components['schemas']['Organization'] | undefined
      }
    }
  }
  namespace GetMeV2 {
    namespace Responses {
      type $200 = components['schemas']['UserV2']
    }
  }
  namespace ListUserSettings {
    namespace Responses {
      type $200 = components['schemas']['UserSettingsListResponse']
    }
  }
  namespace GetUserSettingsScope {
    namespace Parameters {
      type Scope = Exclude<OperationParameters['getUserSettingsScope']['scope'], undefined>
    }
    type PathParameters = Pick<OperationParameters['getUserSettingsScope'], 'scope'>
    namespace Responses {
      type $200 = components['schemas']['UserSettingsScopeResponse']
    }
  }
  namespace GetUserSetting {
    namespace Parameters {
      type Scope = Exclude<OperationParameters['getUserSetting']['scope'], undefined>
      type Key = Exclude<OperationParameters['getUserSetting']['key'], undefined>
    }
    type PathParameters = Pick<OperationParameters['getUserSetting'], 'scope' | 'key'>
    namespace Responses {
      type $200 = components['schemas']['UserSetting']
      type $404 = unknown
    }
  }
  namespace PutUserSetting {
    namespace Parameters {
      type Scope = Exclude<OperationParameters['putUserSetting']['scope'], undefined>
      type Key = Exclude<OperationParameters['putUserSetting']['key'], undefined>
    }
    type PathParameters = Pick<OperationParameters['putUserSetting'], 'scope' | 'key'>
    type RequestBody = JsonValue
    namespace Responses {
      type $200 = components['schemas']['UserSetting']
    }
  }
  namespace DeleteUserSetting {
    namespace Parameters {
      type Scope = Exclude<OperationParameters['deleteUserSetting']['scope'], undefined>
      type Key = Exclude<OperationParameters['deleteUserSetting']['key'], undefined>
    }
    type PathParameters = Pick<OperationParameters['deleteUserSetting'], 'scope' | 'key'>
    namespace Responses {
      type $204 = ''
    }
  }
  namespace ListUsersV2 {
    namespace Parameters {
      type Query = Exclude<OperationParameters['listUsersV2']['query'], undefined>
      type Limit = Exclude<OperationParameters['listUsersV2']['limit'], undefined>
      type Offset = Exclude<OperationParameters['listUsersV2']['offset'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['listUsersV2'], 'query' | 'limit' | 'offset'>
    namespace Responses {
      type $200 = {
        /** The users. */
        results?: components['schemas']['UserV2'][] | undefined
      }
    }
  }
  namespace GetUserV2 {
    namespace Parameters {
      type Id = Exclude<OperationParameters['getUserV2']['id'], undefined>
    }
    type PathParameters = Pick<OperationParameters['getUserV2'], 'id'>
    namespace Responses {
      type $200 = components['schemas']['UserV2']
    }
  }
  namespace UpdateUserV2 {
    namespace Parameters {
      type Id = Exclude<OperationParameters['updateUserV2']['id'], undefined>
    }
    type PathParameters = Pick<OperationParameters['updateUserV2'], 'id'>
    type RequestBody = components['schemas']['UserV2']
    namespace Responses {
      type $200 = components['schemas']['UserV2']
    }
  }
  namespace DeleteUserV2 {
    namespace Parameters {
      type Id = Exclude<OperationParameters['deleteUserV2']['id'], undefined>
    }
    type PathParameters = Pick<OperationParameters['deleteUserV2'], 'id'>
    namespace Responses {
      type $200 = components['schemas']['User']
    }
  }
  namespace InviteUser {
    type RequestBody = components['schemas']['UserInvitationPayload']
    namespace Responses {
      type $201 = components['schemas']['UserV2']
      type $400 = unknown
    }
  }
  namespace ResendUserInvitation {
    type RequestBody = {
      /** Address the user was invited under. */
      email?: string | undefined
      /**
       * Language of the mail.
       *
       * @default "en"
       */
      language?: 'en' | 'de' | undefined
    }
    namespace Responses {
      type $200 = components['schemas']['UserV2']
      type $400 = unknown
    }
  }
  namespace SendUserPasswordReset {
    type RequestBody = {
      /** Address of the user. */
      email: string
    }
    namespace Responses {
      type $200 = {
        /** `true` when the mail was sent. */
        success: boolean
      }
      type $400 = unknown
      type $403 = unknown
    }
  }
  namespace GetGroupsForUser {
    namespace Parameters {
      type Id = Exclude<OperationParameters['getGroupsForUser']['id'], undefined>
    }
    type PathParameters = Pick<OperationParameters['getGroupsForUser'], 'id'>
    namespace Responses {
      type $200 = components['schemas']['Group'][]
    }
  }
  namespace GetGroups {
    namespace Parameters {
      type Query = Exclude<OperationParameters['getGroups']['query'], undefined>
      type Limit = Exclude<OperationParameters['getGroups']['limit'], undefined>
      type Offset = Exclude<OperationParameters['getGroups']['offset'], undefined>
      type Hydrate = Exclude<OperationParameters['getGroups']['hydrate'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['getGroups'], 'query' | 'limit' | 'offset' | 'hydrate'>
    namespace Responses {
      type $200 = {
        /** How many groups match. */
        hits?: number | undefined
        /** The groups. */
        groups?: components['schemas']['Group'][] | undefined
      }
    }
  }
  namespace CreateGroup {
    type RequestBody = components['schemas']['CreateGroupReq']
    namespace Responses {
      type $201 = components['schemas']['Group']
    }
  }
  namespace GetGroup {
    namespace Parameters {
      type Id = Exclude<OperationParameters['getGroup']['id'], undefined>
      type Hydrate = Exclude<OperationParameters['getGroup']['hydrate'], undefined>
    }
    type PathParameters = Pick<OperationParameters['getGroup'], 'id'>
    type QueryParameters = Pick<OperationParameters['getGroup'], 'hydrate'>
    namespace Responses {
      type $200 = components['schemas']['Group']
      type $404 = unknown
    }
  }
  namespace UpdateGroup {
    namespace Parameters {
      type Id = Exclude<OperationParameters['updateGroup']['id'], undefined>
    }
    type PathParameters = Pick<OperationParameters['updateGroup'], 'id'>
    type RequestBody = components['schemas']['UpdateGroupReq']
    namespace Responses {
      type $201 = components['schemas']['Group']
      type $404 = unknown
    }
  }
  namespace DeleteGroup {
    namespace Parameters {
      type Id = Exclude<OperationParameters['deleteGroup']['id'], undefined>
    }
    type PathParameters = Pick<OperationParameters['deleteGroup'], 'id'>
    namespace Responses {
      type $204 = ''
    }
  }
  namespace AdvanceUserAssignment {
    namespace Parameters {
      type Id = Exclude<OperationParameters['advanceUserAssignment']['id'], undefined>
    }
    type PathParameters = Pick<OperationParameters['advanceUserAssignment'], 'id'>
    namespace Responses {
      type $200 = components['schemas']['Group']
      type $404 = unknown
      type $422 = unknown
    }
  }
  namespace CreateNavigation {
    type RequestBody = components['schemas']['NavigationCreateRequest']
    namespace Responses {
      type $201 = components['schemas']['Navigation']
    }
  }
  namespace GetNavigation {
    namespace Parameters {
      type Id = Exclude<OperationParameters['getNavigation']['id'], undefined>
    }
    type PathParameters = Pick<OperationParameters['getNavigation'], 'id'>
    namespace Responses {
      type $200 = components['schemas']['Navigation']
      type $404 = unknown
    }
  }
  namespace VerifyEmailWithToken {
    namespace Parameters {
      type Token = Exclude<OperationParameters['verifyEmailWithToken']['token'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['verifyEmailWithToken'], 'token'>
    type RequestBody = components['schemas']['UserVerificationPayload']
    namespace Responses {
      type $200 = ''
      type $400 = unknown
      type $404 = unknown
      type $409 = unknown
    }
  }
  namespace RequestPasswordReset {
    type RequestBody = {
      /** Address of the account. */
      email: string
    }
    namespace Responses {
      type $200 = {
        /** Text to show to the user. */
        message: string
      }
    }
  }
  namespace ResetPassword {
    type RequestBody = {
      /** Address of the account. */
      email: string
      /** Token from the reset mail. */
      token: string
      /** The new password. */
      password: string
    }
    namespace Responses {
      type $200 = {
        /** `true` when the password was set. */
        success: boolean
      }
      type $400 = {
        /** `INVALID_RESET_LINK` when another reset mail is needed, `PASSWORD_POLICY` when another password is. */
        error: 'INVALID_RESET_LINK' | 'PASSWORD_POLICY'
        /** Message that says what is wrong. */
        message: string
        /** With `PASSWORD_POLICY`, each rule that the password breaks. */
        violations?: 
          | ('too_short' | 'missing_lowercase' | 'missing_uppercase' | 'missing_number' | 'missing_symbol')[]
          | undefined
      }
    }
  }
  namespace CheckInviteToken {
    namespace Parameters {
      type Token = Exclude<OperationParameters['checkInviteToken']['token'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['checkInviteToken'], 'token'>
    namespace Responses {
      type $200 = {
        /** Id of the inviting organization. */
        invitation_org_id: string
        /** Name of the inviting organization. */
        invitation_org_name: string
        /** URL of the inviting organization's logo. */
        invitation_org_logo_url?: string | undefined
        /** URL of a small version of that logo. */
        invitation_org_logo_thumbnail_url?: string | undefined
        /** Id of the invited user. */
        invitee_user_id: string
        /** Id of the invited user's primary organization. */
        invitee_primary_org_id?: string | undefined
      }
      type $404 = unknown
    }
  }
  namespace ActivateUser {
    namespace Parameters {
      type Token = Exclude<OperationParameters['activateUser']['token'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['activateUser'], 'token'>
    type RequestBody = components['schemas']['UserActivationPayload']
    namespace Responses {
      type $200 = ''
      type $400 = unknown
      type $404 = unknown
    }
  }
  namespace RejectInvite {
    namespace Parameters {
      type Token = Exclude<OperationParameters['rejectInvite']['token'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['rejectInvite'], 'token'>
    namespace Responses {
      type $200 = {
        /** `true` when the invitation was declined. */
        success?: boolean | undefined
      }
      type $404 = unknown
    }
  }
  namespace GetUserLoginParametersV2 {
    namespace Parameters {
      type Username = Exclude<OperationParameters['getUserLoginParametersV2']['username'], undefined>
    }
    type PathParameters = Pick<OperationParameters['getUserLoginParametersV2'], 'username'>
    namespace Responses {
      type $200 = {
        /** Sign-in settings by organization. */
        login_parameters?: components['schemas']['LoginParameters'][] | undefined
      }
    }
  }
  namespace BeginPasskeyAuthentication {
    type RequestBody = {
      /**
       * Address of the user.
       *
       * @format email
       */
      email: string
    }
    namespace Responses {
      type $200 = components['schemas']['PasskeyAuthenticationOptions']
      type $404 = unknown
    }
  }
  namespace BeginDiscoverablePasskeyAuthentication {
    namespace Responses {
      type $200 = components['schemas']['PasskeyAuthenticationOptions']
    }
  }
  namespace ResolveDiscoverableCredential {
    type RequestBody = {
      /** As returned by `beginDiscoverablePasskeyAuthentication`. */
      challenge_token: string
      /** What the browser returned for the WebAuthn request, as JSON. */
      assertion_response: object
    }
    namespace Responses {
      type $200 = {
        /**
         * Address of the user.
         *
         * @format email
         */
        email?: string | undefined
        /** Id of the organization. */
        organization_id?: string | undefined
        /** Id of the user. */
        user_id?: string | undefined
        /** Sign-in settings by organization. */
        login_parameters?: components['schemas']['LoginParameters'][] | undefined
      }
      type $404 = unknown
    }
  }
  namespace BeginPasskeyRegistration {
    type RequestBody = {
      /** Name by which the user will recognize the passkey. */
      friendly_name?: string | undefined
    }
    namespace Responses {
      type $200 = components['schemas']['PasskeyRegistrationOptions']
    }
  }
  namespace CompletePasskeyRegistration {
    type RequestBody = components['schemas']['PasskeyRegistrationResponse']
    namespace Responses {
      type $200 = components['schemas']['Passkey']
    }
  }
  namespace ListPasskeys {
    namespace Responses {
      type $200 = {
        /** The passkeys. */
        passkeys?: components['schemas']['Passkey'][] | undefined
      }
    }
  }
  namespace DeletePasskey {
    namespace Parameters {
      type CredentialId = Exclude<OperationParameters['deletePasskey']['credentialId'], undefined>
    }
    type PathParameters = Pick<OperationParameters['deletePasskey'], 'credentialId'>
    namespace Responses {
      type $204 = ''
      type $404 = unknown
    }
  }
  namespace SwitchOrganization {
    type RequestBody = {
      org_id: components['schemas']['OrganizationId']
    }
    namespace Responses {
      type $200 = {
        /** Logs the caller in to the chosen organization. */
        login_token: string
      }
    }
  }
  namespace GetMe {
    namespace Responses {
      type $200 = components['schemas']['User']
    }
  }
  namespace ListUsers {
    namespace Parameters {
      type OrgIds = Exclude<OperationParameters['listUsers']['org_ids'], undefined>
      type Query = Exclude<OperationParameters['listUsers']['query'], undefined>
      type Limit = Exclude<OperationParameters['listUsers']['limit'], undefined>
      type Offset = Exclude<OperationParameters['listUsers']['offset'], undefined>
    }
    type QueryParameters = Pick<OperationParameters['listUsers'], 'org_ids' | 'query' | 'limit' | 'offset'>
    namespace Responses {
      type $200 = {
        /** The users. */
        users?: components['schemas']['User'][] | undefined
      }
    }
  }
  namespace GetUser {
    namespace Parameters {
      type Id = Exclude<OperationParameters['getUser']['id'], undefined>
    }
    type PathParameters = Pick<OperationParameters['getUser'], 'id'>
    namespace Responses {
      type $200 = components['schemas']['User']
    }
  }
  namespace GetUserLoginParameters {
    namespace Parameters {
      type Username = Exclude<OperationParameters['getUserLoginParameters']['username'], undefined>
    }
    type PathParameters = Pick<OperationParameters['getUserLoginParameters'], 'username'>
    namespace Responses {
      type $200 = {
        /** Sign-in settings by organization. */
        login_parameters?: components['schemas']['LoginParameters'][] | undefined
      }
    }
  }
}
