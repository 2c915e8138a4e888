// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

import type {
  NavigationId, Navigation, NavigationCreateRequest, NavigationConfiguration, NavigationItem, NavigationKeyItem,
  NavigationGroupItem, InviteToken, PartnerInvitationToken, VerificationToken, GroupId, UserId, Query, OrganizationId,
  Limit, Offset, Hydrate, Username, UserInvitationPayload, UserActivationPayload, UserVerificationPayload, UserV2,
  User, LoginParameters, GroupImageUri, CreateGroupReq, UpdateGroupReq, Group, SignupUserPayload, OrganizationDetail,
  CognitoDetails, UserDetail, Organization, DataPointsResponse, DataPoint, UserSettingScope, UserSettingKey,
  UserSettingValue, UserSetting, UserSettingsListResponse, UserSettingsScopeResponse, Passkey,
  PasskeyAuthenticationOptions, PasskeyRegistrationOptions, PasskeyRegistrationResponse,
} from './types'

/** Operations by path and method, in the form of openapi-typescript. */
export interface paths {
    "/v2/users/public/signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up with a new organization
         * @description Registers a person and their organization in one step and returns both. Needs no access token. With a partner invitation token, the sign-up follows that invitation.
         */
        post: operations["signUpUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the signed-in user
         * @description Returns the complete profile of the user to whom the access token belongs.
         */
        get: operations["getMeV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the names of own settings
         * @description Returns the scopes in which the caller has stored settings and the keys in each. Values are left out: read them with `getUserSettingsScope` or `getUserSetting`.
         */
        get: operations["listUserSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/me/settings/{scope}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read all own settings of a scope
         * @description Returns every key and value that the caller has stored in the scope.
         */
        get: operations["getUserSettingsScope"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/me/settings/{scope}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one own setting
         * @description Returns a single setting of the caller: its value, and when it was created and last changed.
         */
        get: operations["getUserSetting"];
        /**
         * Store one own setting
         * @description Writes a setting of the caller under scope and key, over any earlier value, and returns the stored setting. The body is the value itself, without a wrapper: an object, list, string, number, boolean or `null`, up to 64 KiB of JSON.
         */
        put: operations["putUserSetting"];
        post?: never;
        /**
         * Remove one own setting
         * @description Removes what the caller has stored under scope and key. Returns no body.
         */
        delete: operations["deleteUserSetting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users of the organization
         * @description Returns users of the organization the caller acts in. `query` narrows the list down; `limit` and `offset` page through it.
         */
        get: operations["listUsersV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one user
         * @description Returns the complete profile of the user with this id.
         */
        get: operations["getUserV2"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Deletes the user with this id and returns that user, in the `User` shape of the V1 operations.
         */
        delete: operations["deleteUserV2"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Changes the profile of the user with this id and returns the outcome. All fields of the body are optional: send those to be changed. `id` and `draft_email_expires_at` are set by the service.
         */
        patch: operations["updateUserV2"];
        trace?: never;
    };
    "/v2/users/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a user by mail
         * @description Adds a user to the caller's organization and mails them an invitation, whose token `activateUser` takes. The body's `language` is that of the mail. Returns the new user.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/invite:resendEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation mail again
         * @description Mails the invitation again to a user who was invited before, and returns that user. Each call sends a mail.
         */
        post: operations["resendUserInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users:sendPasswordReset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a password reset to a colleague
         * @description Mails a password reset to a user of the caller's organization. The caller needs the permission `user:edit` on that user. Each call sends a mail. For the caller's own forgotten password, use `requestPasswordReset`.
         */
        post: operations["sendUserPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's groups
         * @description Returns all groups that have the user with this id as a member, as a bare list.
         */
        get: operations["getGroupsForUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List groups
         * @description Returns groups of the organizations that are open to the caller. `query` narrows the list down, `limit` and `offset` page through it, `hydrate` fills in the users.
         */
        get: operations["getGroups"];
        put?: never;
        /**
         * Create a group
         * @description Creates a group, which needs only a name; members, picture and abbreviation can come along. Returns the group and the id given to it. Each call creates a group.
         */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one group
         * @description Returns the group of this id; with `hydrate`, its users are filled in.
         */
        get: operations["getGroup"];
        put?: never;
        post?: never;
        /**
         * Delete a group
         * @description Deletes the group with this id. Returns no body.
         */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description Changes name, members or looks of the group with this id and returns the outcome. All fields of the body are optional. Success is reported with status 201.
         */
        patch: operations["updateGroup"];
        trace?: never;
    };
    "/v1/groups/{id}/user:next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move on to a group's next assignee
         * @description Makes the next member in line the group's current assignee and returns the group, with that member in `crt_assignee`. Each call moves on by one. Takes no body.
         */
        post: operations["advanceUserAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/user/navigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a navigation
         * @description Stores a navigation and returns it and its id. A stored navigation never changes and can be read from any organization; to alter one, create another. Since the id is a hash of name and configuration, equal content has an equal id.
         */
        post: operations["createNavigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/user/navigations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one navigation
         * @description Returns the navigation of this id, whichever organization it was created in.
         */
        get: operations["getNavigation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/verifyEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a changed email address
         * @description Puts the new address of a user into effect, given the verification token for it. Needs no access token. Returns no body.
         */
        post: operations["verifyEmailWithToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/requestPasswordReset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a password reset by mail
         * @description Mails a password reset to the address if there is an account for it. The response is the same in either case, so it tells nobody which addresses have accounts. Needs no access token. Each call can send a mail.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with the token of a reset mail
         * @description Replaces the password of an account, given its address and the token from a reset mail, which `requestPasswordReset` and `sendUserPasswordReset` send. A token works once and for a limited time. A 400 says in `error` what is needed: another mail (`INVALID_RESET_LINK`), or another password (`PASSWORD_POLICY`, with the broken rules in `violations`). Needs no access token.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/checkToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up an invitation
         * @description Returns, for an invite token, the inviting organization and the invited user. Needs no access token.
         */
        get: operations["checkInviteToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Activates the user that an invite token belongs to, with the display name and password from the body. Needs no access token. Returns no body.
         */
        post: operations["activateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Turn an invitation down
         * @description Declines the invitation that an invite token belongs to. Needs no access token.
         */
        delete: operations["rejectInvite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/username/{username}:getLoginParameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out how a user signs in
         * @description Returns what a sign-in page needs to know for a username: one entry for each organization of the user, with its Cognito user pool and OAuth settings and whether passkeys are enabled. Needs no access token.
         */
        get: operations["getUserLoginParametersV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/passkeys:authenticateBegin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a passkey sign-in for a known user
         * @description First step of a sign-in with a passkey when the user's email address is known. Returns options for the browser's WebAuthn call and a challenge token. Needs no access token.
         */
        post: operations["beginPasskeyAuthentication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/passkeys:authenticateBeginDiscoverable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a passkey sign-in for an unknown user
         * @description First step of a sign-in with a passkey when nobody has typed an address: the list `allowCredentials` is empty, so that the browser lets the person choose among their passkeys. `resolveDiscoverableCredential` then returns who it is. Needs no access token. Takes no body.
         */
        post: operations["beginDiscoverablePasskeyAuthentication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/public/passkeys:resolveCredential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find out whose passkey was chosen
         * @description Second step after `beginDiscoverablePasskeyAuthentication`: takes the challenge token and the browser's assertion, and returns the user's email address and sign-in settings. Needs no access token.
         */
        post: operations["resolveDiscoverableCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/me/passkeys:registerBegin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start registering a passkey
         * @description First step of adding a passkey to the caller's account. Returns options for the browser's WebAuthn call and a challenge token, both needed for `completePasskeyRegistration`.
         */
        post: operations["beginPasskeyRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/me/passkeys:registerComplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish registering a passkey
         * @description Second step after `beginPasskeyRegistration`: checks the browser's attestation against the challenge token, adds the passkey to the caller's account and returns it.
         */
        post: operations["completePasskeyRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List own passkeys
         * @description Returns all passkeys of the caller.
         */
        get: operations["listPasskeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/me/passkeys/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an own passkey
         * @description Removes the passkey with this credential id from the caller's account. Returns no body.
         */
        delete: operations["deletePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/switchOrganization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change to another organization
         * @description Returns a token for logging in to another organization that the caller belongs to.
         */
        post: operations["switchOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the signed-in user (V1)
         * @description Returns the user to whom the access token belongs, in the `User` shape. `getMeV2` returns more fields.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users of several organizations (V1)
         * @description Returns users of the organizations that are open to the caller, or of those in `org_ids` only. `query` narrows the list down; `limit` and `offset` page through it.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one user (V1)
         * @description Returns the user of this id, in the `User` shape. `getUserV2` returns more fields.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/username/{username}:getLoginParameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out how a user signs in (V1)
         * @description Returns sign-in settings in the same form as `getUserLoginParametersV2`. Needs no access token.
         */
        get: operations["getUserLoginParameters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** Requests that the service sends, in the form of openapi-typescript. */
export type webhooks = Record<string, never>;
/** Schemas and what else has a name, in the form of openapi-typescript. */
export interface components {
    schemas: {
        NavigationId: NavigationId;
        Navigation: Navigation;
        NavigationCreateRequest: NavigationCreateRequest;
        NavigationConfiguration: NavigationConfiguration;
        NavigationItem: NavigationItem;
        NavigationKeyItem: NavigationKeyItem;
        NavigationGroupItem: NavigationGroupItem;
        InviteToken: InviteToken;
        PartnerInvitationToken: PartnerInvitationToken;
        VerificationToken: VerificationToken;
        GroupId: GroupId;
        UserId: UserId;
        Query: Query;
        OrganizationId: OrganizationId;
        Limit: Limit;
        Offset: Offset;
        Hydrate: Hydrate;
        Username: Username;
        UserInvitationPayload: UserInvitationPayload;
        UserActivationPayload: UserActivationPayload;
        UserVerificationPayload: UserVerificationPayload;
        UserV2: UserV2;
        User: User;
        LoginParameters: LoginParameters;
        GroupImageUri: GroupImageUri;
        CreateGroupReq: CreateGroupReq;
        UpdateGroupReq: UpdateGroupReq;
        Group: Group;
        SignupUserPayload: SignupUserPayload;
        OrganizationDetail: OrganizationDetail;
        CognitoDetails: CognitoDetails;
        UserDetail: UserDetail;
        Organization: Organization;
        DataPointsResponse: DataPointsResponse;
        DataPoint: DataPoint;
        UserSettingScope: UserSettingScope;
        UserSettingKey: UserSettingKey;
        UserSettingValue: UserSettingValue;
        UserSetting: UserSetting;
        UserSettingsListResponse: UserSettingsListResponse;
        UserSettingsScopeResponse: UserSettingsScopeResponse;
        Passkey: Passkey;
        PasskeyAuthenticationOptions: PasskeyAuthenticationOptions;
        PasskeyRegistrationOptions: PasskeyRegistrationOptions;
        PasskeyRegistrationResponse: PasskeyRegistrationResponse;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
/** Definitions outside of components, in the form of openapi-typescript. */
export type $defs = Record<string, never>;
/** Operations by name, in the form of openapi-typescript. */
export interface operations {
    signUpUser: {
        parameters: {
            query?: {
                /** @description From a partner invitation; left out for a sign-up without one. */
                token?: components["schemas"]["PartnerInvitationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The organization, its first user with a password, and the language. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SignupUserPayload"];
            };
        };
        responses: {
            /** @description The registered user and organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      user?: User | undefined
                      organization?: Organization | undefined
                    };
                };
            };
        };
    };
    getMeV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Profile of the caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserV2"];
                };
            };
        };
    };
    listUserSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keys by scope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSettingsListResponse"];
                };
            };
        };
    };
    getUserSettingsScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Scope to read. */
                scope: components["schemas"]["UserSettingScope"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scope with its settings by key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSettingsScopeResponse"];
                };
            };
        };
    };
    getUserSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Scope of the setting. */
                scope: components["schemas"]["UserSettingScope"];
                /** @description Key within the scope. */
                key: components["schemas"]["UserSettingKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The setting. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSetting"];
                };
            };
            /** @description The caller has no setting with this scope and key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putUserSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Scope of the setting. */
                scope: components["schemas"]["UserSettingScope"];
                /** @description Key within the scope. */
                key: components["schemas"]["UserSettingKey"];
            };
            cookie?: never;
        };
        /** @description The value to store. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserSettingValue"];
            };
        };
        responses: {
            /** @description The setting as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSetting"];
                };
            };
        };
    };
    deleteUserSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Scope of the setting. */
                scope: components["schemas"]["UserSettingScope"];
                /** @description Key within the scope. */
                key: components["schemas"]["UserSettingKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The setting is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listUsersV2: {
        parameters: {
            query?: {
                /** @description Text to search for. */
                query?: components["schemas"]["Query"];
                /** @description Page size. */
                limit?: components["schemas"]["Limit"];
                /** @description Where the page starts. */
                offset?: components["schemas"]["Offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** The users. */
                      results?: UserV2[] | undefined
                    };
                };
            };
        };
    };
    getUserV2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user to read. */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserV2"];
                };
            };
        };
    };
    deleteUserV2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user to delete. */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deleted user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    updateUserV2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user to change. */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        /** @description Fields to change, with their new values. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserV2"];
            };
        };
        responses: {
            /** @description The profile after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserV2"];
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who is invited, in which language and with which roles. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserInvitationPayload"];
            };
        };
        responses: {
            /** @description The user was added and the mail is on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserV2"];
                };
            };
            /** @description The invitation is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resendUserInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Address of the invited user and language of the mail. */
        requestBody?: {
            content: {
                "application/json": {
                  /** Address the user was invited under. */
                  email?: string | undefined
                  /**
                   * Language of the mail.
                   *
                   * @default "en"
                   */
                  language?: 'en' | 'de' | undefined
                };
            };
        };
        responses: {
            /** @description The mail is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserV2"];
                };
            };
            /** @description No invitation can be sent for this request. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sendUserPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whose password is to be reset. */
        requestBody: {
            content: {
                "application/json": {
                  /** Address of the user. */
                  email: string
                };
            };
        };
        responses: {
            /** @description Whether the mail was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** `true` when the mail was sent. */
                      success: boolean
                    };
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller lacks `user:edit` on that user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getGroupsForUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Group[];
                };
            };
        };
    };
    getGroups: {
        parameters: {
            query?: {
                /** @description Text to search for. */
                query?: components["schemas"]["Query"];
                /** @description Page size. */
                limit?: components["schemas"]["Limit"];
                /** @description Where the page starts. */
                offset?: components["schemas"]["Offset"];
                /** @description Whether to fill in the users. */
                hydrate?: components["schemas"]["Hydrate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** How many groups match. */
                      hits?: number | undefined
                      /** The groups. */
                      groups?: Group[] | undefined
                    };
                };
            };
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Name, members and looks of the group. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateGroupReq"];
            };
        };
        responses: {
            /** @description The new group. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
        };
    };
    getGroup: {
        parameters: {
            query?: {
                /** @description Whether to fill in the users. */
                hydrate?: components["schemas"]["Hydrate"];
            };
            header?: never;
            path: {
                /** @description Id of the group to read. */
                id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description There is no group with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the group to delete. */
                id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the group to change. */
                id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        /** @description Fields to change, with their new values. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UpdateGroupReq"];
            };
        };
        responses: {
            /** @description The group after the change. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description There is no group with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    advanceUserAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the group. */
                id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group with its new assignee. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description There is no group with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The group cannot move on to another assignee. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createNavigation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Name and content of the navigation. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NavigationCreateRequest"];
            };
        };
        responses: {
            /** @description The stored navigation. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Navigation"];
                };
            };
        };
    };
    getNavigation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the navigation to read. */
                id: components["schemas"]["NavigationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The navigation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Navigation"];
                };
            };
            /** @description There is no navigation with this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    verifyEmailWithToken: {
        parameters: {
            query: {
                /** @description Verification token for the new address. */
                token: components["schemas"]["VerificationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Password that goes with the confirmation. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserVerificationPayload"];
            };
        };
        responses: {
            /** @description The new address is in effect. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The token is unknown. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The new address conflicts with the account's present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Where to send the mail. */
        requestBody: {
            content: {
                "application/json": {
                  /** Address of the account. */
                  email: string
                };
            };
        };
        responses: {
            /** @description The request was accepted, which does not mean that the account exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** Text to show to the user. */
                      message: string
                    };
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whose password to set, the token that allows it, and the new password. */
        requestBody: {
            content: {
                "application/json": {
                  /** Address of the account. */
                  email: string
                  /** Token from the reset mail. */
                  token: string
                  /** The new password. */
                  password: string
                };
            };
        };
        responses: {
            /** @description The new password is in effect. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** `true` when the password was set. */
                      success: boolean
                    };
                };
            };
            /** @description The password was not set: the link is invalid or has been used, or the password is too weak. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** `INVALID_RESET_LINK` when another reset mail is needed, `PASSWORD_POLICY` when another password is. */
                      error: 'INVALID_RESET_LINK' | 'PASSWORD_POLICY'
                      /** Message that says what is wrong. */
                      message: string
                      /** With `PASSWORD_POLICY`, each rule that the password breaks. */
                      violations?: 
                        | ('too_short' | 'missing_lowercase' | 'missing_uppercase' | 'missing_number' | 'missing_symbol')[]
                        | undefined
                    };
                };
            };
        };
    };
    checkInviteToken: {
        parameters: {
            query: {
                /** @description Invite token to look up. */
                token: components["schemas"]["InviteToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who invites whom. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                    };
                };
            };
            /** @description The token is unknown. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    activateUser: {
        parameters: {
            query: {
                /** @description Invite token of the user. */
                token: components["schemas"]["InviteToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Display name and password of the user. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserActivationPayload"];
            };
        };
        responses: {
            /** @description The user is active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The token is unknown. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rejectInvite: {
        parameters: {
            query: {
                /** @description Invite token of the invitation. */
                token: components["schemas"]["InviteToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the invitation was declined. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** `true` when the invitation was declined. */
                      success?: boolean | undefined
                    };
                };
            };
            /** @description The token is unknown. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getUserLoginParametersV2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Username as typed on the sign-in page. */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** Sign-in settings by organization. */
                      login_parameters?: LoginParameters[] | undefined
                    };
                };
            };
        };
    };
    beginPasskeyAuthentication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Address of the user who signs in. */
        requestBody?: {
            content: {
                "application/json": {
                  /**
                   * Address of the user.
                   *
                   * @format email
                   */
                  email: string
                };
            };
        };
        responses: {
            /** @description Options and challenge token for this sign-in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyAuthenticationOptions"];
                };
            };
            /** @description No passkey sign-in is possible for this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    beginDiscoverablePasskeyAuthentication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Options and challenge token for this sign-in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyAuthenticationOptions"];
                };
            };
        };
    };
    resolveDiscoverableCredential: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The challenge token and the browser's assertion. */
        requestBody?: {
            content: {
                "application/json": {
                  /** As returned by `beginDiscoverablePasskeyAuthentication`. */
                  challenge_token: string
                  /** What the browser returned for the WebAuthn request, as JSON. */
                  assertion_response: object
                };
            };
        };
        responses: {
            /** @description The user and how they sign in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                      login_parameters?: LoginParameters[] | undefined
                    };
                };
            };
            /** @description No user was found for this passkey. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    beginPasskeyRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A name for the passkey, if wanted. */
        requestBody?: {
            content: {
                "application/json": {
                  /** Name by which the user will recognize the passkey. */
                  friendly_name?: string | undefined
                };
            };
        };
        responses: {
            /** @description Options and challenge token for this registration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRegistrationOptions"];
                };
            };
        };
    };
    completePasskeyRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The challenge token and the browser's attestation. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PasskeyRegistrationResponse"];
            };
        };
        responses: {
            /** @description The registered passkey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passkeys of the caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** The passkeys. */
                      passkeys?: Passkey[] | undefined
                    };
                };
            };
        };
    };
    deletePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `credential_id` of the passkey, as in `listPasskeys`. */
                credentialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passkey is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has no passkey with this credential id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    switchOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Where to change to. */
        requestBody?: {
            content: {
                "application/json": {
                  org_id: OrganizationId
                };
            };
        };
        responses: {
            /** @description Token for the other organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** Logs the caller in to the chosen organization. */
                      login_token: string
                    };
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Ids of organizations, in one parameter with commas between them. */
                org_ids?: OrganizationId[];
                /** @description Text to search for. */
                query?: components["schemas"]["Query"];
                /** @description Page size. */
                limit?: components["schemas"]["Limit"];
                /** @description Where the page starts. */
                offset?: components["schemas"]["Offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** The users. */
                      users?: User[] | undefined
                    };
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user to read. */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    getUserLoginParameters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Username as typed on the sign-in page. */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                      /** Sign-in settings by organization. */
                      login_parameters?: LoginParameters[] | undefined
                    };
                };
            };
        };
    };
}
