// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

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
         * @description Registers a person and their organization in one step and answers with both. Needs no access token. With a partner invitation token, the sign-up follows that invitation.
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
         * @description Answers with the complete profile of the user to whom the access token belongs.
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
         * @description Answers with the scopes in which the caller has stored settings and the keys in each. Values are left out: read them with `getUserSettingsScope` or `getUserSetting`.
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
         * @description Answers with every key and value that the caller has stored in the scope.
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
         * @description Answers with a single setting of the caller: its value, and when it was created and last changed.
         */
        get: operations["getUserSetting"];
        /**
         * Store one own setting
         * @description Writes a setting of the caller under scope and key, over any earlier value, and answers with the stored setting. The body is the value itself, without a wrapper: an object, list, string, number, boolean or `null`, up to 64 KiB of JSON.
         */
        put: operations["putUserSetting"];
        post?: never;
        /**
         * Remove one own setting
         * @description Removes what the caller has stored under scope and key. Has no answer body.
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
         * @description Answers with users of the organization the caller acts in. `query` narrows the list down; `limit` and `offset` page through it.
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
         * @description Answers with the complete profile of the user with this id.
         */
        get: operations["getUserV2"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Deletes the user with this id and answers with that user, in the `User` shape of the V1 operations.
         */
        delete: operations["deleteUserV2"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Changes the profile of the user with this id and answers with the outcome. All fields of the body are optional: send those to be changed. `id` and `draft_email_expires_at` are set by the service.
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
         * @description Adds a user to the caller's organization and mails them an invitation, whose token `activateUser` takes. The body's `language` is that of the mail. Answers with the new user.
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
         * @description Mails the invitation once more to a user who was invited before, and answers with that user. Each call sends a mail.
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
         * @description Mails a password reset to a user of the caller's organization. The caller needs the permission `user:edit` on that user. Each call sends a mail. For a forgotten password of one's own there is `requestPasswordReset`.
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
         * @description Answers with all groups that have the user with this id as a member, as a bare list.
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
         * @description Answers with groups of the organizations that are open to the caller. `query` narrows the list down, `limit` and `offset` page through it, `hydrate` fills in the users.
         */
        get: operations["getGroups"];
        put?: never;
        /**
         * Create a group
         * @description Creates a group, which needs only a name; members, picture and abbreviation can come along. Answers with the group and the id given to it. Each call creates a group.
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
         * @description Answers with the group of this id; with `hydrate`, its users are filled in.
         */
        get: operations["getGroup"];
        put?: never;
        post?: never;
        /**
         * Delete a group
         * @description Deletes the group with this id. Has no answer body.
         */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description Changes name, members or looks of the group with this id and answers with the outcome. All fields of the body are optional. Success is reported with status 201.
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
         * @description Makes the next member in line the group's current assignee and answers with the group, where `crt_assignee` tells who that is. Each call moves on by one. Takes no body.
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
         * @description Stores a navigation and answers with it and its id. A stored navigation never changes and can be read from any organization; to alter one, create another. Since the id is a hash of name and configuration, equal content has an equal id.
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
         * @description Answers with the navigation of this id, whichever organization it was created in.
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
         * @description Puts the new address of a user into effect, given the verification token for it. Needs no access token. Has no answer body.
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
         * @description Mails a password reset to the address if there is an account for it. The answer is the same in either case, so it tells nobody which addresses have accounts. Needs no access token. Each call can send a mail.
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
         * @description Tells for an invite token which organization invites and which user is invited. Needs no access token.
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
         * @description Activates the user that an invite token stands for, with the display name and password from the body. Needs no access token. Has no answer body.
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
         * @description Declines the invitation that an invite token stands for. Needs no access token.
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
         * @description Answers with what a sign-in page needs to know for a username: one entry for each organization of the user, with its Cognito user pool and OAuth settings and whether passkeys are enabled. Needs no access token.
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
         * @description First step of a sign-in with a passkey when the user's email address is known. Answers with options for the browser's WebAuthn call and a challenge token. Needs no access token.
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
         * @description First step of a sign-in with a passkey when nobody has typed an address: the list `allowCredentials` is empty, so that the browser lets the person choose among their passkeys. `resolveDiscoverableCredential` then tells who it is. Needs no access token. Takes no body.
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
         * @description Second step after `beginDiscoverablePasskeyAuthentication`: takes the challenge token and the browser's assertion, and answers with the user's email address and sign-in settings. Needs no access token.
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
         * @description First step of adding a passkey to the caller's account. Answers with options for the browser's WebAuthn call and a challenge token, both needed for `completePasskeyRegistration`.
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
         * @description Second step after `beginPasskeyRegistration`: checks the browser's attestation against the challenge token, adds the passkey to the caller's account and answers with it.
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
         * @description Answers with all passkeys of the caller.
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
         * @description Takes the passkey with this credential id off the caller's account. Has no answer body.
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
         * @description Answers with a token for logging in to another organization that the caller belongs to.
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
         * @description Answers with the user to whom the access token belongs, in the `User` shape. `getMeV2` knows more.
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
         * @description Answers with users of the organizations that are open to the caller, or of those in `org_ids` only. `query` narrows the list down; `limit` and `offset` page through it.
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
         * @description Answers with the user of this id, in the `User` shape. `getUserV2` knows more.
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
         * @description Answers with sign-in settings in the same form as `getUserLoginParametersV2`. Needs no access token.
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
        /** @description Id of a navigation: a hash over its normalized name and configuration. Navigations of the same content have the same id, in whatever organization. */
        NavigationId: string | null;
        /** @description A stored navigation of the workplace, under an id that follows from its content. */
        Navigation: Navigation;
        /** @description Name and content of a navigation to be created. */
        NavigationCreateRequest: NavigationCreateRequest;
        /** @description Content of a navigation: for each section, by its key, the list of its items in order. */
        NavigationConfiguration: NavigationConfiguration;
        /** @description An entry of a section: a single entry with a key, or a named group of such entries. */
        NavigationItem: components["schemas"]["NavigationKeyItem"] | components["schemas"]["NavigationGroupItem"];
        /** @description A single entry. */
        NavigationKeyItem: NavigationKeyItem;
        /** @description A named group of entries, one level deep. */
        NavigationGroupItem: NavigationGroupItem;
        /** @description Secret that stands for an invitation to epilot; whoever has it can accept or decline. */
        InviteToken: string;
        /** @description Secret that stands for an invitation to epilot as a partner. */
        PartnerInvitationToken: string;
        /** @description Secret that proves ownership of a new email address. */
        VerificationToken: string;
        /** @description Id of a group, given by the service. */
        GroupId: string;
        /** @description Id of a user, given by the service. */
        UserId: string;
        /** @description Search text that narrows a list down. */
        Query: string;
        /** @description Id of an organization. */
        OrganizationId: string;
        /** @description How many entries an answer may have. */
        Limit: number;
        /** @description How many entries to skip before the first one in the answer. */
        Offset: number;
        /** @description Whether users inside the answer are filled in with their profiles. */
        Hydrate: boolean;
        /** @description Name that a user signs in with. */
        Username: string;
        /** @description An invitation to the own organization. */
        UserInvitationPayload: UserInvitationPayload;
        /** @description What an invited user chooses when accepting. */
        UserActivationPayload: UserActivationPayload;
        /** @description Body of an email confirmation. */
        UserVerificationPayload: UserVerificationPayload;
        /** @description A user with the complete profile. No field is required, as the same shape serves for partial changes. */
        UserV2: UserV2;
        /** @description A user in the shape of the V1 operations. */
        User: User;
        /** @description What a sign-in page needs to know to sign a user in to one organization. */
        LoginParameters: LoginParameters;
        /** @description Picture of a group: URLs of an uploaded picture, or two colors for a generated one. */
        GroupImageUri: ({
            /**
             * Format: uri
             * @description URL of the picture as uploaded.
             */
            original?: string;
            /**
             * Format: uri
             * @description URL of a 32-pixel version.
             */
            thumbnail_32?: string;
            /**
             * Format: uri
             * @description URL of a 64-pixel version.
             */
            thumbnail_64?: string;
            /** @description Two colors, from and to, each as `#` and six hexadecimal digits. */
            gradient_colors?: string[];
        } & {
            [key: string]: unknown;
        }) | null;
        /** @description A group to be created. */
        CreateGroupReq: CreateGroupReq;
        /** @description Changes to a group. */
        UpdateGroupReq: UpdateGroupReq;
        /** @description A group of users. */
        Group: Group;
        /** @description A sign-up: an organization and its first user. */
        SignupUserPayload: SignupUserPayload;
        /** @description The organization in a sign-up. Further fields are allowed. */
        OrganizationDetail: {
            /**
             * @description Kind of organization.
             * @enum {string}
             */
            type: "Vendor" | "Partner";
            /** @description Name of the organization. */
            name: string;
            /** @description Pricing tier, such as `professional`. */
            pricing_tier: string;
            /** @description Address to reach the organization. */
            email: string;
            /** @description Phone number, as text. */
            phone?: string;
            /** @description Website of the organization. */
            website?: string;
            /** @description Whether the privacy policy was agreed to. */
            is_privacy_policy_checked?: boolean | null;
            /** @description Whether the terms and conditions were agreed to. */
            is_terms_and_conditions_checked?: boolean | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The Amazon Cognito user pool of an organization. */
        CognitoDetails: CognitoDetails;
        /** @description The user in a sign-up. */
        UserDetail: UserDetail;
        /** @description An organization with its contact details. */
        Organization: Organization;
        /** @description A list of user counts. No documented operation answers with it. */
        DataPointsResponse: components["schemas"]["DataPoint"][];
        /** @description User counts, in total and for billing. */
        DataPoint: DataPoint;
        /** @description Name of a set of settings that belong together, such as `calendar`. At most 64 characters. */
        UserSettingScope: string;
        /** @description Name of a setting within its scope, such as `visible_calendars`. At most 128 characters. */
        UserSettingKey: string;
        /** @description Value of a setting: whatever JSON can express, `null` included, up to 64 KiB when serialized. An object leaves room for later additions. */
        UserSettingValue: unknown;
        /** @description A setting of a user. */
        UserSetting: UserSetting;
        /** @description Names of settings without their values. */
        UserSettingsListResponse: UserSettingsListResponse;
        /** @description All settings of a scope. */
        UserSettingsScopeResponse: UserSettingsScopeResponse;
        /** @description A passkey of a user. */
        Passkey: Passkey;
        /** @description What a sign-in with a passkey starts from. */
        PasskeyAuthenticationOptions: PasskeyAuthenticationOptions;
        /** @description What the registration of a passkey starts from. */
        PasskeyRegistrationOptions: PasskeyRegistrationOptions;
        /** @description What completes the registration of a passkey. */
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
                /**
                 * @description From a partner invitation; left out for a sign-up without one.
                 * @example example
                 */
                token?: components["schemas"]["PartnerInvitationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The organization, its first user with a password, and the language. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "organization_detail": {
                 *         "type": "Vendor",
                 *         "name": "Epilot",
                 *         "pricing_tier": "professional",
                 *         "email": "string",
                 *         "phone": "string",
                 *         "website": "string",
                 *         "is_privacy_policy_checked": false,
                 *         "is_terms_and_conditions_checked": false
                 *       },
                 *       "user_detail": {
                 *         "full_name": "Example user",
                 *         "email": "user@example.com",
                 *         "password": "AKjhdakjsdh@!34"
                 *       },
                 *       "language": "en"
                 *     }
                 */
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
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "string",
                     *         "organization_id": "string",
                     *         "email": "user@example.com",
                     *         "display_name": "Example user",
                     *         "name": "Example user",
                     *         "preferred_language": "de",
                     *         "signature": "<p>Thanks</p>",
                     *         "custom_navigation": "5gbe4nkp6jsfq",
                     *         "roles": [
                     *           "Owner"
                     *         ],
                     *         "image_uri": {
                     *           "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *           "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *         },
                     *         "properties": [
                     *           {
                     *             "name": "profileImageName",
                     *             "value": "avatar.png"
                     *           }
                     *         ]
                     *       },
                     *       "organization": {
                     *         "id": "string",
                     *         "type": "Vendor",
                     *         "name": "Epilot",
                     *         "signature": "<p>Thanks</p>",
                     *         "symbol": "EPI",
                     *         "pricing_tier": "professional",
                     *         "email": "someone@epilot.cloud",
                     *         "phone": 49123123123,
                     *         "website": "https://epilot.cloud",
                     *         "address": {
                     *           "country": "string",
                     *           "city": "string",
                     *           "postal_code": "string",
                     *           "street": "string",
                     *           "street_number": "string"
                     *         },
                     *         "logo_url": "https://epilot-playground-organization-data.s3.eu-central-1.amazonaws.com/epilot-logo.png",
                     *         "logo_thumbnail_url": "https://epilot-playground-organization-data.s3.eu-central-1.amazonaws.com/epilot-logo.png",
                     *         "is_unlicensed_org": false,
                     *         "cognito_details": {
                     *           "cognito_region": "eu-central-1",
                     *           "cognito_user_pool_id": "eu-central-sample",
                     *           "cognito_user_pool_client_id": "asbkh213ehkquwhdi",
                     *           "cognito_user_pool_arn": "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-sample"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        user?: components["schemas"]["User"];
                        organization?: components["schemas"]["Organization"];
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "organization_id": "string",
                     *       "created_at": "1970-01-01T00:00:00.000Z",
                     *       "activated_at": "1970-01-01T00:00:00.000Z",
                     *       "display_name": "Example User",
                     *       "status": "Active",
                     *       "email": "user@example.com",
                     *       "draft_email": "user@example.com",
                     *       "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *       "department": "Sales",
                     *       "phone": 1234567890,
                     *       "secondary_phone": 1234567890,
                     *       "mfa_enabled": false,
                     *       "has_passkeys": false,
                     *       "phone_verified": true,
                     *       "token": "string",
                     *       "signature": "<p>Thanks</p>",
                     *       "is_signature_enabled": true,
                     *       "preferred_language": "de",
                     *       "custom_start_page": "/app/dashboard",
                     *       "custom_navigation": "5gbe4nkp6jsfq",
                     *       "override_release_channel": "canary",
                     *       "feature_preferences": {
                     *         "feature_name": true
                     *       },
                     *       "image_uri": {
                     *         "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *         "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *       },
                     *       "favorites": {
                     *         "entity_views": {
                     *           "opportunity": "891a5409850abf8b92bd2cb7bdd2844d32ce6bec",
                     *           "order": "628aee91-7c2f-4047-ab0d-433582a19c49"
                     *         },
                     *         "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *       },
                     *       "email_notification_setting": {
                     *         "added_participant_opportunity": true,
                     *         "assigned_opportunity": true,
                     *         "assigned_task": true,
                     *         "comment_opportunity": true,
                     *         "deleted_task": true,
                     *         "escalated_task": true,
                     *         "message_receive_opportunity": true,
                     *         "message_send_opportunity": true,
                     *         "created_task": true,
                     *         "created_opportunity_manual": true,
                     *         "created_opportunity_auto": true,
                     *         "deleted_opportunity": true
                     *       },
                     *       "properties": [
                     *         {
                     *           "name": "profileImageName",
                     *           "value": "avatar.png"
                     *         }
                     *       ]
                     *     }
                     */
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
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "scope": "calendar",
                     *           "keys": [
                     *             "visible_calendars"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
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
                /**
                 * @description Scope to read.
                 * @example example
                 */
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
                    /**
                     * @example {
                     *       "scope": "calendar",
                     *       "settings": {
                     *         "visible_calendars": {
                     *           "calendar_ids": [
                     *             "holidays"
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
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
                /**
                 * @description Scope of the setting.
                 * @example example
                 */
                scope: components["schemas"]["UserSettingScope"];
                /**
                 * @description Key within the scope.
                 * @example example
                 */
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
                    /**
                     * @example {
                     *       "scope": "calendar",
                     *       "key": "visible_calendars",
                     *       "value": {},
                     *       "created_at": "1970-01-01T00:00:00.000Z",
                     *       "updated_at": "1970-01-01T00:00:00.000Z"
                     *     }
                     */
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
                /**
                 * @description Scope of the setting.
                 * @example example
                 */
                scope: components["schemas"]["UserSettingScope"];
                /**
                 * @description Key within the scope.
                 * @example example
                 */
                key: components["schemas"]["UserSettingKey"];
            };
            cookie?: never;
        };
        /** @description The value to store. */
        requestBody: {
            content: {
                /** @example {} */
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
                    /**
                     * @example {
                     *       "scope": "calendar",
                     *       "key": "visible_calendars",
                     *       "value": {},
                     *       "created_at": "1970-01-01T00:00:00.000Z",
                     *       "updated_at": "1970-01-01T00:00:00.000Z"
                     *     }
                     */
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
                /**
                 * @description Scope of the setting.
                 * @example example
                 */
                scope: components["schemas"]["UserSettingScope"];
                /**
                 * @description Key within the scope.
                 * @example example
                 */
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
                /**
                 * @description Text to search for.
                 * @example example
                 */
                query?: components["schemas"]["Query"];
                /**
                 * @description Page size.
                 * @example 1
                 */
                limit?: components["schemas"]["Limit"];
                /**
                 * @description Where the page starts.
                 * @example 1
                 */
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
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "id": "string",
                     *           "organization_id": "string",
                     *           "created_at": "1970-01-01T00:00:00.000Z",
                     *           "activated_at": "1970-01-01T00:00:00.000Z",
                     *           "display_name": "Example User",
                     *           "status": "Active",
                     *           "email": "user@example.com",
                     *           "draft_email": "user@example.com",
                     *           "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *           "department": "Sales",
                     *           "phone": 1234567890,
                     *           "secondary_phone": 1234567890,
                     *           "mfa_enabled": false,
                     *           "has_passkeys": false,
                     *           "phone_verified": true,
                     *           "token": "string",
                     *           "signature": "<p>Thanks</p>",
                     *           "is_signature_enabled": true,
                     *           "preferred_language": "de",
                     *           "custom_start_page": "/app/dashboard",
                     *           "custom_navigation": "5gbe4nkp6jsfq",
                     *           "override_release_channel": "canary",
                     *           "feature_preferences": {
                     *             "feature_name": true
                     *           },
                     *           "image_uri": {
                     *             "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *             "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *           },
                     *           "favorites": {
                     *             "entity_views": {
                     *               "opportunity": "891a5409850abf8b92bd2cb7bdd2844d32ce6bec",
                     *               "order": "628aee91-7c2f-4047-ab0d-433582a19c49"
                     *             },
                     *             "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *           },
                     *           "email_notification_setting": {
                     *             "added_participant_opportunity": true,
                     *             "assigned_opportunity": true,
                     *             "assigned_task": true,
                     *             "comment_opportunity": true,
                     *             "deleted_task": true,
                     *             "escalated_task": true,
                     *             "message_receive_opportunity": true,
                     *             "message_send_opportunity": true,
                     *             "created_task": true,
                     *             "created_opportunity_manual": true,
                     *             "created_opportunity_auto": true,
                     *             "deleted_opportunity": true
                     *           },
                     *           "properties": [
                     *             {
                     *               "name": "profileImageName",
                     *               "value": "avatar.png"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The users. */
                        results?: components["schemas"]["UserV2"][];
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
                /**
                 * @description Id of the user to read.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "organization_id": "string",
                     *       "created_at": "1970-01-01T00:00:00.000Z",
                     *       "activated_at": "1970-01-01T00:00:00.000Z",
                     *       "display_name": "Example User",
                     *       "status": "Active",
                     *       "email": "user@example.com",
                     *       "draft_email": "user@example.com",
                     *       "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *       "department": "Sales",
                     *       "phone": 1234567890,
                     *       "secondary_phone": 1234567890,
                     *       "mfa_enabled": false,
                     *       "has_passkeys": false,
                     *       "phone_verified": true,
                     *       "token": "string",
                     *       "signature": "<p>Thanks</p>",
                     *       "is_signature_enabled": true,
                     *       "preferred_language": "de",
                     *       "custom_start_page": "/app/dashboard",
                     *       "custom_navigation": "5gbe4nkp6jsfq",
                     *       "override_release_channel": "canary",
                     *       "feature_preferences": {
                     *         "feature_name": true
                     *       },
                     *       "image_uri": {
                     *         "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *         "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *       },
                     *       "favorites": {
                     *         "entity_views": {
                     *           "opportunity": "891a5409850abf8b92bd2cb7bdd2844d32ce6bec",
                     *           "order": "628aee91-7c2f-4047-ab0d-433582a19c49"
                     *         },
                     *         "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *       },
                     *       "email_notification_setting": {
                     *         "added_participant_opportunity": true,
                     *         "assigned_opportunity": true,
                     *         "assigned_task": true,
                     *         "comment_opportunity": true,
                     *         "deleted_task": true,
                     *         "escalated_task": true,
                     *         "message_receive_opportunity": true,
                     *         "message_send_opportunity": true,
                     *         "created_task": true,
                     *         "created_opportunity_manual": true,
                     *         "created_opportunity_auto": true,
                     *         "deleted_opportunity": true
                     *       },
                     *       "properties": [
                     *         {
                     *           "name": "profileImageName",
                     *           "value": "avatar.png"
                     *         }
                     *       ]
                     *     }
                     */
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
                /**
                 * @description Id of the user to delete.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "organization_id": "string",
                     *       "email": "user@example.com",
                     *       "display_name": "Example user",
                     *       "name": "Example user",
                     *       "preferred_language": "de",
                     *       "signature": "<p>Thanks</p>",
                     *       "custom_navigation": "5gbe4nkp6jsfq",
                     *       "roles": [
                     *         "Owner"
                     *       ],
                     *       "image_uri": {
                     *         "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *         "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *       },
                     *       "properties": [
                     *         {
                     *           "name": "profileImageName",
                     *           "value": "avatar.png"
                     *         }
                     *       ]
                     *     }
                     */
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
                /**
                 * @description Id of the user to change.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        /** @description Fields to change, with their new values. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "id": "string",
                 *       "organization_id": "string",
                 *       "created_at": "1970-01-01T00:00:00.000Z",
                 *       "activated_at": "1970-01-01T00:00:00.000Z",
                 *       "display_name": "Example User",
                 *       "status": "Active",
                 *       "email": "user@example.com",
                 *       "draft_email": "user@example.com",
                 *       "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                 *       "department": "Sales",
                 *       "phone": 1234567890,
                 *       "secondary_phone": 1234567890,
                 *       "mfa_enabled": false,
                 *       "has_passkeys": false,
                 *       "phone_verified": true,
                 *       "token": "string",
                 *       "signature": "<p>Thanks</p>",
                 *       "is_signature_enabled": true,
                 *       "preferred_language": "de",
                 *       "custom_start_page": "/app/dashboard",
                 *       "custom_navigation": "5gbe4nkp6jsfq",
                 *       "override_release_channel": "canary",
                 *       "feature_preferences": {
                 *         "feature_name": true
                 *       },
                 *       "image_uri": {
                 *         "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                 *         "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                 *       },
                 *       "favorites": {
                 *         "entity_views": {
                 *           "opportunity": "891a5409850abf8b92bd2cb7bdd2844d32ce6bec",
                 *           "order": "628aee91-7c2f-4047-ab0d-433582a19c49"
                 *         },
                 *         "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                 *       },
                 *       "email_notification_setting": {
                 *         "added_participant_opportunity": true,
                 *         "assigned_opportunity": true,
                 *         "assigned_task": true,
                 *         "comment_opportunity": true,
                 *         "deleted_task": true,
                 *         "escalated_task": true,
                 *         "message_receive_opportunity": true,
                 *         "message_send_opportunity": true,
                 *         "created_task": true,
                 *         "created_opportunity_manual": true,
                 *         "created_opportunity_auto": true,
                 *         "deleted_opportunity": true
                 *       },
                 *       "properties": [
                 *         {
                 *           "name": "profileImageName",
                 *           "value": "avatar.png"
                 *         }
                 *       ]
                 *     }
                 */
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "organization_id": "string",
                     *       "created_at": "1970-01-01T00:00:00.000Z",
                     *       "activated_at": "1970-01-01T00:00:00.000Z",
                     *       "display_name": "Example User",
                     *       "status": "Active",
                     *       "email": "user@example.com",
                     *       "draft_email": "user@example.com",
                     *       "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *       "department": "Sales",
                     *       "phone": 1234567890,
                     *       "secondary_phone": 1234567890,
                     *       "mfa_enabled": false,
                     *       "has_passkeys": false,
                     *       "phone_verified": true,
                     *       "token": "string",
                     *       "signature": "<p>Thanks</p>",
                     *       "is_signature_enabled": true,
                     *       "preferred_language": "de",
                     *       "custom_start_page": "/app/dashboard",
                     *       "custom_navigation": "5gbe4nkp6jsfq",
                     *       "override_release_channel": "canary",
                     *       "feature_preferences": {
                     *         "feature_name": true
                     *       },
                     *       "image_uri": {
                     *         "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *         "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *       },
                     *       "favorites": {
                     *         "entity_views": {
                     *           "opportunity": "891a5409850abf8b92bd2cb7bdd2844d32ce6bec",
                     *           "order": "628aee91-7c2f-4047-ab0d-433582a19c49"
                     *         },
                     *         "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *       },
                     *       "email_notification_setting": {
                     *         "added_participant_opportunity": true,
                     *         "assigned_opportunity": true,
                     *         "assigned_task": true,
                     *         "comment_opportunity": true,
                     *         "deleted_task": true,
                     *         "escalated_task": true,
                     *         "message_receive_opportunity": true,
                     *         "message_send_opportunity": true,
                     *         "created_task": true,
                     *         "created_opportunity_manual": true,
                     *         "created_opportunity_auto": true,
                     *         "deleted_opportunity": true
                     *       },
                     *       "properties": [
                     *         {
                     *           "name": "profileImageName",
                     *           "value": "avatar.png"
                     *         }
                     *       ]
                     *     }
                     */
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
                /**
                 * @example {
                 *       "email": "test@example.com",
                 *       "language": "en",
                 *       "roles": [
                 *         "123:owner"
                 *       ]
                 *     }
                 */
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "organization_id": "string",
                     *       "created_at": "1970-01-01T00:00:00.000Z",
                     *       "activated_at": "1970-01-01T00:00:00.000Z",
                     *       "display_name": "Example User",
                     *       "status": "Active",
                     *       "email": "user@example.com",
                     *       "draft_email": "user@example.com",
                     *       "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *       "department": "Sales",
                     *       "phone": 1234567890,
                     *       "secondary_phone": 1234567890,
                     *       "mfa_enabled": false,
                     *       "has_passkeys": false,
                     *       "phone_verified": true,
                     *       "token": "string",
                     *       "signature": "<p>Thanks</p>",
                     *       "is_signature_enabled": true,
                     *       "preferred_language": "de",
                     *       "custom_start_page": "/app/dashboard",
                     *       "custom_navigation": "5gbe4nkp6jsfq",
                     *       "override_release_channel": "canary",
                     *       "feature_preferences": {
                     *         "feature_name": true
                     *       },
                     *       "image_uri": {
                     *         "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *         "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *       },
                     *       "favorites": {
                     *         "entity_views": {
                     *           "opportunity": "891a5409850abf8b92bd2cb7bdd2844d32ce6bec",
                     *           "order": "628aee91-7c2f-4047-ab0d-433582a19c49"
                     *         },
                     *         "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *       },
                     *       "email_notification_setting": {
                     *         "added_participant_opportunity": true,
                     *         "assigned_opportunity": true,
                     *         "assigned_task": true,
                     *         "comment_opportunity": true,
                     *         "deleted_task": true,
                     *         "escalated_task": true,
                     *         "message_receive_opportunity": true,
                     *         "message_send_opportunity": true,
                     *         "created_task": true,
                     *         "created_opportunity_manual": true,
                     *         "created_opportunity_auto": true,
                     *         "deleted_opportunity": true
                     *       },
                     *       "properties": [
                     *         {
                     *           "name": "profileImageName",
                     *           "value": "avatar.png"
                     *         }
                     *       ]
                     *     }
                     */
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
                /**
                 * @example {
                 *       "email": "test@example.com",
                 *       "language": "en"
                 *     }
                 */
                "application/json": {
                    /** @description Address the user was invited under. */
                    email?: string;
                    /**
                     * @description Language of the mail.
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "de";
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "organization_id": "string",
                     *       "created_at": "1970-01-01T00:00:00.000Z",
                     *       "activated_at": "1970-01-01T00:00:00.000Z",
                     *       "display_name": "Example User",
                     *       "status": "Active",
                     *       "email": "user@example.com",
                     *       "draft_email": "user@example.com",
                     *       "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *       "department": "Sales",
                     *       "phone": 1234567890,
                     *       "secondary_phone": 1234567890,
                     *       "mfa_enabled": false,
                     *       "has_passkeys": false,
                     *       "phone_verified": true,
                     *       "token": "string",
                     *       "signature": "<p>Thanks</p>",
                     *       "is_signature_enabled": true,
                     *       "preferred_language": "de",
                     *       "custom_start_page": "/app/dashboard",
                     *       "custom_navigation": "5gbe4nkp6jsfq",
                     *       "override_release_channel": "canary",
                     *       "feature_preferences": {
                     *         "feature_name": true
                     *       },
                     *       "image_uri": {
                     *         "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *         "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *       },
                     *       "favorites": {
                     *         "entity_views": {
                     *           "opportunity": "891a5409850abf8b92bd2cb7bdd2844d32ce6bec",
                     *           "order": "628aee91-7c2f-4047-ab0d-433582a19c49"
                     *         },
                     *         "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *       },
                     *       "email_notification_setting": {
                     *         "added_participant_opportunity": true,
                     *         "assigned_opportunity": true,
                     *         "assigned_task": true,
                     *         "comment_opportunity": true,
                     *         "deleted_task": true,
                     *         "escalated_task": true,
                     *         "message_receive_opportunity": true,
                     *         "message_send_opportunity": true,
                     *         "created_task": true,
                     *         "created_opportunity_manual": true,
                     *         "created_opportunity_auto": true,
                     *         "deleted_opportunity": true
                     *       },
                     *       "properties": [
                     *         {
                     *           "name": "profileImageName",
                     *           "value": "avatar.png"
                     *         }
                     *       ]
                     *     }
                     */
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
                /**
                 * @example {
                 *       "email": "test@example.com"
                 *     }
                 */
                "application/json": {
                    /** @description Address of the user. */
                    email: string;
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
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": {
                        /** @description `true` when the mail was sent. */
                        success: boolean;
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
                /**
                 * @description Id of the user.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
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
                    /**
                     * @example [
                     *       {
                     *         "id": "string",
                     *         "org_id": "string",
                     *         "name": "Finance",
                     *         "created_at": "2024-02-08T04:44:32.246Z",
                     *         "updated_at": "2024-02-08T04:44:32.246Z",
                     *         "created_by": "123",
                     *         "crt_assignee": {
                     *           "id": "string",
                     *           "organization_id": "string",
                     *           "created_at": "1970-01-01T00:00:00.000Z",
                     *           "activated_at": "1970-01-01T00:00:00.000Z",
                     *           "display_name": "Example User",
                     *           "status": "Active",
                     *           "email": "user@example.com",
                     *           "draft_email": "user@example.com",
                     *           "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *           "department": "Sales",
                     *           "phone": 1234567890,
                     *           "secondary_phone": 1234567890,
                     *           "mfa_enabled": false,
                     *           "has_passkeys": false,
                     *           "phone_verified": true,
                     *           "token": "string",
                     *           "signature": "<p>Thanks</p>",
                     *           "is_signature_enabled": true,
                     *           "preferred_language": "de",
                     *           "custom_start_page": "/app/dashboard",
                     *           "custom_navigation": "5gbe4nkp6jsfq",
                     *           "override_release_channel": "canary",
                     *           "feature_preferences": {},
                     *           "image_uri": {},
                     *           "favorites": {},
                     *           "email_notification_setting": {},
                     *           "properties": [],
                     *           "crt_index": 3
                     *         },
                     *         "users": [
                     *           {}
                     *         ],
                     *         "image_uri": {
                     *           "gradient_colors": [
                     *             "#0588f0",
                     *             "#3358d4"
                     *           ]
                     *         },
                     *         "abbreviation": "FN"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Group"][];
                };
            };
        };
    };
    getGroups: {
        parameters: {
            query?: {
                /**
                 * @description Text to search for.
                 * @example example
                 */
                query?: components["schemas"]["Query"];
                /**
                 * @description Page size.
                 * @example 1
                 */
                limit?: components["schemas"]["Limit"];
                /**
                 * @description Where the page starts.
                 * @example 1
                 */
                offset?: components["schemas"]["Offset"];
                /**
                 * @description Whether to fill in the users.
                 * @example true
                 */
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
                    /**
                     * @example {
                     *       "hits": 1,
                     *       "groups": [
                     *         {
                     *           "id": "string",
                     *           "org_id": "string",
                     *           "name": "Finance",
                     *           "created_at": "2024-02-08T04:44:32.246Z",
                     *           "updated_at": "2024-02-08T04:44:32.246Z",
                     *           "created_by": "123",
                     *           "crt_assignee": {},
                     *           "users": [],
                     *           "image_uri": {},
                     *           "abbreviation": "FN"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description How many groups match. */
                        hits?: number;
                        /** @description The groups. */
                        groups?: components["schemas"]["Group"][];
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
                /**
                 * @example {
                 *       "name": "Finance",
                 *       "user_ids": [
                 *         "123",
                 *         "456"
                 *       ],
                 *       "image_uri": {
                 *         "gradient_colors": [
                 *           "#0588f0",
                 *           "#3358d4"
                 *         ]
                 *       },
                 *       "abbreviation": "FN"
                 *     }
                 */
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "org_id": "string",
                     *       "name": "Finance",
                     *       "created_at": "2024-02-08T04:44:32.246Z",
                     *       "updated_at": "2024-02-08T04:44:32.246Z",
                     *       "created_by": "123",
                     *       "crt_assignee": {
                     *         "id": "string",
                     *         "organization_id": "string",
                     *         "created_at": "1970-01-01T00:00:00.000Z",
                     *         "activated_at": "1970-01-01T00:00:00.000Z",
                     *         "display_name": "Example User",
                     *         "status": "Active",
                     *         "email": "user@example.com",
                     *         "draft_email": "user@example.com",
                     *         "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *         "department": "Sales",
                     *         "phone": 1234567890,
                     *         "secondary_phone": 1234567890,
                     *         "mfa_enabled": false,
                     *         "has_passkeys": false,
                     *         "phone_verified": true,
                     *         "token": "string",
                     *         "signature": "<p>Thanks</p>",
                     *         "is_signature_enabled": true,
                     *         "preferred_language": "de",
                     *         "custom_start_page": "/app/dashboard",
                     *         "custom_navigation": "5gbe4nkp6jsfq",
                     *         "override_release_channel": "canary",
                     *         "feature_preferences": {
                     *           "feature_name": true
                     *         },
                     *         "image_uri": {
                     *           "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *           "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *         },
                     *         "favorites": {
                     *           "entity_views": {},
                     *           "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *         },
                     *         "email_notification_setting": {
                     *           "added_participant_opportunity": true,
                     *           "assigned_opportunity": true,
                     *           "assigned_task": true,
                     *           "comment_opportunity": true,
                     *           "deleted_task": true,
                     *           "escalated_task": true,
                     *           "message_receive_opportunity": true,
                     *           "message_send_opportunity": true,
                     *           "created_task": true,
                     *           "created_opportunity_manual": true,
                     *           "created_opportunity_auto": true,
                     *           "deleted_opportunity": true
                     *         },
                     *         "properties": [
                     *           {}
                     *         ],
                     *         "crt_index": 3
                     *       },
                     *       "users": [
                     *         {
                     *           "id": "string",
                     *           "organization_id": "string",
                     *           "created_at": "1970-01-01T00:00:00.000Z",
                     *           "activated_at": "1970-01-01T00:00:00.000Z",
                     *           "display_name": "Example User",
                     *           "status": "Active",
                     *           "email": "user@example.com",
                     *           "draft_email": "user@example.com",
                     *           "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *           "department": "Sales",
                     *           "phone": 1234567890,
                     *           "secondary_phone": 1234567890,
                     *           "mfa_enabled": false,
                     *           "has_passkeys": false,
                     *           "phone_verified": true,
                     *           "token": "string",
                     *           "signature": "<p>Thanks</p>",
                     *           "is_signature_enabled": true,
                     *           "preferred_language": "de",
                     *           "custom_start_page": "/app/dashboard",
                     *           "custom_navigation": "5gbe4nkp6jsfq",
                     *           "override_release_channel": "canary",
                     *           "feature_preferences": {},
                     *           "image_uri": {},
                     *           "favorites": {},
                     *           "email_notification_setting": {},
                     *           "properties": []
                     *         }
                     *       ],
                     *       "image_uri": {
                     *         "gradient_colors": [
                     *           "#0588f0",
                     *           "#3358d4"
                     *         ]
                     *       },
                     *       "abbreviation": "FN"
                     *     }
                     */
                    "application/json": components["schemas"]["Group"];
                };
            };
        };
    };
    getGroup: {
        parameters: {
            query?: {
                /**
                 * @description Whether to fill in the users.
                 * @example true
                 */
                hydrate?: components["schemas"]["Hydrate"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the group to read.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "org_id": "string",
                     *       "name": "Finance",
                     *       "created_at": "2024-02-08T04:44:32.246Z",
                     *       "updated_at": "2024-02-08T04:44:32.246Z",
                     *       "created_by": "123",
                     *       "crt_assignee": {
                     *         "id": "string",
                     *         "organization_id": "string",
                     *         "created_at": "1970-01-01T00:00:00.000Z",
                     *         "activated_at": "1970-01-01T00:00:00.000Z",
                     *         "display_name": "Example User",
                     *         "status": "Active",
                     *         "email": "user@example.com",
                     *         "draft_email": "user@example.com",
                     *         "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *         "department": "Sales",
                     *         "phone": 1234567890,
                     *         "secondary_phone": 1234567890,
                     *         "mfa_enabled": false,
                     *         "has_passkeys": false,
                     *         "phone_verified": true,
                     *         "token": "string",
                     *         "signature": "<p>Thanks</p>",
                     *         "is_signature_enabled": true,
                     *         "preferred_language": "de",
                     *         "custom_start_page": "/app/dashboard",
                     *         "custom_navigation": "5gbe4nkp6jsfq",
                     *         "override_release_channel": "canary",
                     *         "feature_preferences": {
                     *           "feature_name": true
                     *         },
                     *         "image_uri": {
                     *           "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *           "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *         },
                     *         "favorites": {
                     *           "entity_views": {},
                     *           "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *         },
                     *         "email_notification_setting": {
                     *           "added_participant_opportunity": true,
                     *           "assigned_opportunity": true,
                     *           "assigned_task": true,
                     *           "comment_opportunity": true,
                     *           "deleted_task": true,
                     *           "escalated_task": true,
                     *           "message_receive_opportunity": true,
                     *           "message_send_opportunity": true,
                     *           "created_task": true,
                     *           "created_opportunity_manual": true,
                     *           "created_opportunity_auto": true,
                     *           "deleted_opportunity": true
                     *         },
                     *         "properties": [
                     *           {}
                     *         ],
                     *         "crt_index": 3
                     *       },
                     *       "users": [
                     *         {
                     *           "id": "string",
                     *           "organization_id": "string",
                     *           "created_at": "1970-01-01T00:00:00.000Z",
                     *           "activated_at": "1970-01-01T00:00:00.000Z",
                     *           "display_name": "Example User",
                     *           "status": "Active",
                     *           "email": "user@example.com",
                     *           "draft_email": "user@example.com",
                     *           "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *           "department": "Sales",
                     *           "phone": 1234567890,
                     *           "secondary_phone": 1234567890,
                     *           "mfa_enabled": false,
                     *           "has_passkeys": false,
                     *           "phone_verified": true,
                     *           "token": "string",
                     *           "signature": "<p>Thanks</p>",
                     *           "is_signature_enabled": true,
                     *           "preferred_language": "de",
                     *           "custom_start_page": "/app/dashboard",
                     *           "custom_navigation": "5gbe4nkp6jsfq",
                     *           "override_release_channel": "canary",
                     *           "feature_preferences": {},
                     *           "image_uri": {},
                     *           "favorites": {},
                     *           "email_notification_setting": {},
                     *           "properties": []
                     *         }
                     *       ],
                     *       "image_uri": {
                     *         "gradient_colors": [
                     *           "#0588f0",
                     *           "#3358d4"
                     *         ]
                     *       },
                     *       "abbreviation": "FN"
                     *     }
                     */
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
                /**
                 * @description Id of the group to delete.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
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
                /**
                 * @description Id of the group to change.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
                id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        /** @description Fields to change, with their new values. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Finance",
                 *       "user_ids": [
                 *         "123",
                 *         "456"
                 *       ],
                 *       "image_uri": {
                 *         "gradient_colors": [
                 *           "#0588f0",
                 *           "#3358d4"
                 *         ]
                 *       },
                 *       "abbreviation": "FN"
                 *     }
                 */
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "org_id": "string",
                     *       "name": "Finance",
                     *       "created_at": "2024-02-08T04:44:32.246Z",
                     *       "updated_at": "2024-02-08T04:44:32.246Z",
                     *       "created_by": "123",
                     *       "crt_assignee": {
                     *         "id": "string",
                     *         "organization_id": "string",
                     *         "created_at": "1970-01-01T00:00:00.000Z",
                     *         "activated_at": "1970-01-01T00:00:00.000Z",
                     *         "display_name": "Example User",
                     *         "status": "Active",
                     *         "email": "user@example.com",
                     *         "draft_email": "user@example.com",
                     *         "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *         "department": "Sales",
                     *         "phone": 1234567890,
                     *         "secondary_phone": 1234567890,
                     *         "mfa_enabled": false,
                     *         "has_passkeys": false,
                     *         "phone_verified": true,
                     *         "token": "string",
                     *         "signature": "<p>Thanks</p>",
                     *         "is_signature_enabled": true,
                     *         "preferred_language": "de",
                     *         "custom_start_page": "/app/dashboard",
                     *         "custom_navigation": "5gbe4nkp6jsfq",
                     *         "override_release_channel": "canary",
                     *         "feature_preferences": {
                     *           "feature_name": true
                     *         },
                     *         "image_uri": {
                     *           "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *           "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *         },
                     *         "favorites": {
                     *           "entity_views": {},
                     *           "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *         },
                     *         "email_notification_setting": {
                     *           "added_participant_opportunity": true,
                     *           "assigned_opportunity": true,
                     *           "assigned_task": true,
                     *           "comment_opportunity": true,
                     *           "deleted_task": true,
                     *           "escalated_task": true,
                     *           "message_receive_opportunity": true,
                     *           "message_send_opportunity": true,
                     *           "created_task": true,
                     *           "created_opportunity_manual": true,
                     *           "created_opportunity_auto": true,
                     *           "deleted_opportunity": true
                     *         },
                     *         "properties": [
                     *           {}
                     *         ],
                     *         "crt_index": 3
                     *       },
                     *       "users": [
                     *         {
                     *           "id": "string",
                     *           "organization_id": "string",
                     *           "created_at": "1970-01-01T00:00:00.000Z",
                     *           "activated_at": "1970-01-01T00:00:00.000Z",
                     *           "display_name": "Example User",
                     *           "status": "Active",
                     *           "email": "user@example.com",
                     *           "draft_email": "user@example.com",
                     *           "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *           "department": "Sales",
                     *           "phone": 1234567890,
                     *           "secondary_phone": 1234567890,
                     *           "mfa_enabled": false,
                     *           "has_passkeys": false,
                     *           "phone_verified": true,
                     *           "token": "string",
                     *           "signature": "<p>Thanks</p>",
                     *           "is_signature_enabled": true,
                     *           "preferred_language": "de",
                     *           "custom_start_page": "/app/dashboard",
                     *           "custom_navigation": "5gbe4nkp6jsfq",
                     *           "override_release_channel": "canary",
                     *           "feature_preferences": {},
                     *           "image_uri": {},
                     *           "favorites": {},
                     *           "email_notification_setting": {},
                     *           "properties": []
                     *         }
                     *       ],
                     *       "image_uri": {
                     *         "gradient_colors": [
                     *           "#0588f0",
                     *           "#3358d4"
                     *         ]
                     *       },
                     *       "abbreviation": "FN"
                     *     }
                     */
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
                /**
                 * @description Id of the group.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "org_id": "string",
                     *       "name": "Finance",
                     *       "created_at": "2024-02-08T04:44:32.246Z",
                     *       "updated_at": "2024-02-08T04:44:32.246Z",
                     *       "created_by": "123",
                     *       "crt_assignee": {
                     *         "id": "string",
                     *         "organization_id": "string",
                     *         "created_at": "1970-01-01T00:00:00.000Z",
                     *         "activated_at": "1970-01-01T00:00:00.000Z",
                     *         "display_name": "Example User",
                     *         "status": "Active",
                     *         "email": "user@example.com",
                     *         "draft_email": "user@example.com",
                     *         "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *         "department": "Sales",
                     *         "phone": 1234567890,
                     *         "secondary_phone": 1234567890,
                     *         "mfa_enabled": false,
                     *         "has_passkeys": false,
                     *         "phone_verified": true,
                     *         "token": "string",
                     *         "signature": "<p>Thanks</p>",
                     *         "is_signature_enabled": true,
                     *         "preferred_language": "de",
                     *         "custom_start_page": "/app/dashboard",
                     *         "custom_navigation": "5gbe4nkp6jsfq",
                     *         "override_release_channel": "canary",
                     *         "feature_preferences": {
                     *           "feature_name": true
                     *         },
                     *         "image_uri": {
                     *           "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *           "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *         },
                     *         "favorites": {
                     *           "entity_views": {},
                     *           "dashboard": "751ff121-9ac2-4511-a2e6-851f11287380"
                     *         },
                     *         "email_notification_setting": {
                     *           "added_participant_opportunity": true,
                     *           "assigned_opportunity": true,
                     *           "assigned_task": true,
                     *           "comment_opportunity": true,
                     *           "deleted_task": true,
                     *           "escalated_task": true,
                     *           "message_receive_opportunity": true,
                     *           "message_send_opportunity": true,
                     *           "created_task": true,
                     *           "created_opportunity_manual": true,
                     *           "created_opportunity_auto": true,
                     *           "deleted_opportunity": true
                     *         },
                     *         "properties": [
                     *           {}
                     *         ],
                     *         "crt_index": 3
                     *       },
                     *       "users": [
                     *         {
                     *           "id": "string",
                     *           "organization_id": "string",
                     *           "created_at": "1970-01-01T00:00:00.000Z",
                     *           "activated_at": "1970-01-01T00:00:00.000Z",
                     *           "display_name": "Example User",
                     *           "status": "Active",
                     *           "email": "user@example.com",
                     *           "draft_email": "user@example.com",
                     *           "draft_email_expires_at": "1970-01-01T00:00:00.000Z",
                     *           "department": "Sales",
                     *           "phone": 1234567890,
                     *           "secondary_phone": 1234567890,
                     *           "mfa_enabled": false,
                     *           "has_passkeys": false,
                     *           "phone_verified": true,
                     *           "token": "string",
                     *           "signature": "<p>Thanks</p>",
                     *           "is_signature_enabled": true,
                     *           "preferred_language": "de",
                     *           "custom_start_page": "/app/dashboard",
                     *           "custom_navigation": "5gbe4nkp6jsfq",
                     *           "override_release_channel": "canary",
                     *           "feature_preferences": {},
                     *           "image_uri": {},
                     *           "favorites": {},
                     *           "email_notification_setting": {},
                     *           "properties": []
                     *         }
                     *       ],
                     *       "image_uri": {
                     *         "gradient_colors": [
                     *           "#0588f0",
                     *           "#3358d4"
                     *         ]
                     *       },
                     *       "abbreviation": "FN"
                     *     }
                     */
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
                /**
                 * @example {
                 *       "name": "Sales Team Navigation",
                 *       "configuration": {
                 *         "customer_relations": [
                 *           {
                 *             "key": "dashboard"
                 *           },
                 *           {
                 *             "key": "contact"
                 *           }
                 *         ],
                 *         "configurations": [
                 *           {
                 *             "name": "Product Catalog",
                 *             "subItems": [
                 *               {
                 *                 "key": "product"
                 *               },
                 *               {
                 *                 "key": "price"
                 *               }
                 *             ]
                 *           },
                 *           {
                 *             "key": "journey"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
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
                    /**
                     * @example {
                     *       "id": "5gbe4nkp6jsfq",
                     *       "name": "Sales Team Navigation",
                     *       "configuration": {
                     *         "customer_relations": [
                     *           {
                     *             "key": "dashboard"
                     *           },
                     *           {
                     *             "key": "contact"
                     *           }
                     *         ],
                     *         "configurations": [
                     *           {
                     *             "name": "Product Catalog",
                     *             "subItems": [
                     *               {
                     *                 "key": "product"
                     *               },
                     *               {
                     *                 "key": "price"
                     *               }
                     *             ]
                     *           },
                     *           {
                     *             "key": "journey"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
                /**
                 * @description Id of the navigation to read.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
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
                    /**
                     * @example {
                     *       "id": "5gbe4nkp6jsfq",
                     *       "name": "Sales Team Navigation",
                     *       "configuration": {
                     *         "customer_relations": [
                     *           {
                     *             "key": "dashboard"
                     *           },
                     *           {
                     *             "key": "contact"
                     *           }
                     *         ],
                     *         "configurations": [
                     *           {
                     *             "name": "Product Catalog",
                     *             "subItems": [
                     *               {
                     *                 "key": "product"
                     *               },
                     *               {
                     *                 "key": "price"
                     *               }
                     *             ]
                     *           },
                     *           {
                     *             "key": "journey"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
                /**
                 * @description Verification token for the new address.
                 * @example example
                 */
                token: components["schemas"]["VerificationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Password that goes with the confirmation. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "password": "AKjhdakjsdh@!34"
                 *     }
                 */
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
            /** @description Nothing is known of this token. */
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
                /**
                 * @example {
                 *       "email": "test@example.com"
                 *     }
                 */
                "application/json": {
                    /** @description Address of the account. */
                    email: string;
                };
            };
        };
        responses: {
            /** @description The request was taken, which does not say that the account exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "If an account exists, a password reset email has been sent."
                     *     }
                     */
                    "application/json": {
                        /** @description Text to show to the person who asked. */
                        message: string;
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
                /**
                 * @example {
                 *       "email": "test@example.com",
                 *       "token": "token-from-the-reset-mail",
                 *       "password": "Kettle-drum-47"
                 *     }
                 */
                "application/json": {
                    /** @description Address of the account. */
                    email: string;
                    /** @description Token from the reset mail. */
                    token: string;
                    /** @description Password from now on. */
                    password: string;
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
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": {
                        /** @description `true` when the password was set. */
                        success: boolean;
                    };
                };
            };
            /** @description The password was not set: the link cannot be used (any more), or the password is too weak. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "PASSWORD_POLICY",
                     *       "message": "The password is too weak.",
                     *       "violations": [
                     *         "too_short",
                     *         "missing_symbol"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description `INVALID_RESET_LINK` when another reset mail is needed, `PASSWORD_POLICY` when another password is.
                         * @enum {string}
                         */
                        error: "INVALID_RESET_LINK" | "PASSWORD_POLICY";
                        /** @description What is wrong, as a sentence. */
                        message: string;
                        /** @description With `PASSWORD_POLICY`, each rule that the password breaks. */
                        violations?: ("too_short" | "missing_lowercase" | "missing_uppercase" | "missing_number" | "missing_symbol")[];
                    };
                };
            };
        };
    };
    checkInviteToken: {
        parameters: {
            query: {
                /**
                 * @description Invite token to look up.
                 * @example example
                 */
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
                    /**
                     * @example {
                     *       "invitation_org_id": "string",
                     *       "invitation_org_name": "string",
                     *       "invitation_org_logo_url": "string",
                     *       "invitation_org_logo_thumbnail_url": "string",
                     *       "invitee_user_id": "string",
                     *       "invitee_primary_org_id": "string"
                     *     }
                     */
                    "application/json": {
                        /** @description Id of the inviting organization. */
                        invitation_org_id: string;
                        /** @description Name of the inviting organization. */
                        invitation_org_name: string;
                        /** @description URL of the inviting organization's logo. */
                        invitation_org_logo_url?: string;
                        /** @description URL of a small version of that logo. */
                        invitation_org_logo_thumbnail_url?: string;
                        /** @description Id of the invited user. */
                        invitee_user_id: string;
                        /** @description Id of the invited user's primary organization. */
                        invitee_primary_org_id?: string;
                    };
                };
            };
            /** @description Nothing is known of this token. */
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
                /**
                 * @description Invite token of the user.
                 * @example example
                 */
                token: components["schemas"]["InviteToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Display name and password of the user. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "display_name": "Example User",
                 *       "password": "AKjhdakjsdh@!34"
                 *     }
                 */
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
            /** @description Nothing is known of this token. */
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
                /**
                 * @description Invite token of the invitation.
                 * @example example
                 */
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
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": {
                        /** @description `true` when the invitation was declined. */
                        success?: boolean;
                    };
                };
            };
            /** @description Nothing is known of this token. */
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
                /**
                 * @description Username as typed on the sign-in page.
                 * @example example
                 */
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
                    /**
                     * @example {
                     *       "login_parameters": [
                     *         {
                     *           "organization_id": "123",
                     *           "organization_name": "epilot GmbH",
                     *           "organization_type": "Vendor",
                     *           "organization_use": "Production",
                     *           "cognito_region": "eu-central-1",
                     *           "cognito_user_pool_id": "eu-central-sample",
                     *           "cognito_user_pool_client_id": "asbkh213ehkquwhdi",
                     *           "cognito_oauth_domain": "epilot-org-123",
                     *           "cognito_oauth_scopes": [
                     *             "openid"
                     *           ],
                     *           "oauth_response_type": "code",
                     *           "passkey_enabled": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Sign-in settings by organization. */
                        login_parameters?: components["schemas"]["LoginParameters"][];
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
        /** @description Who wants to sign in. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "user@example.com"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description Address of the user.
                     */
                    email: string;
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
                    /**
                     * @example {
                     *       "options": {},
                     *       "challenge_token": "string"
                     *     }
                     */
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
                    /**
                     * @example {
                     *       "options": {},
                     *       "challenge_token": "string"
                     *     }
                     */
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
                /**
                 * @example {
                 *       "challenge_token": "string",
                 *       "assertion_response": {}
                 *     }
                 */
                "application/json": {
                    /** @description As answered by `beginDiscoverablePasskeyAuthentication`. */
                    challenge_token: string;
                    /** @description The browser's answer to the WebAuthn request, as JSON. */
                    assertion_response: object;
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
                    /**
                     * @example {
                     *       "email": "user@example.com",
                     *       "organization_id": "string",
                     *       "user_id": "string",
                     *       "login_parameters": [
                     *         {
                     *           "organization_id": "123",
                     *           "organization_name": "epilot GmbH",
                     *           "organization_type": "Vendor",
                     *           "organization_use": "Production",
                     *           "cognito_region": "eu-central-1",
                     *           "cognito_user_pool_id": "eu-central-sample",
                     *           "cognito_user_pool_client_id": "asbkh213ehkquwhdi",
                     *           "cognito_oauth_domain": "epilot-org-123",
                     *           "cognito_oauth_scopes": [
                     *             "openid"
                     *           ],
                     *           "oauth_response_type": "code",
                     *           "passkey_enabled": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: email
                         * @description Address of the user.
                         */
                        email?: string;
                        /** @description Id of the organization. */
                        organization_id?: string;
                        /** @description Id of the user. */
                        user_id?: string;
                        /** @description Sign-in settings by organization. */
                        login_parameters?: components["schemas"]["LoginParameters"][];
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
                /**
                 * @example {
                 *       "friendly_name": "My Laptop"
                 *     }
                 */
                "application/json": {
                    /** @description Name by which the user will recognize the passkey. */
                    friendly_name?: string;
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
                    /**
                     * @example {
                     *       "options": {},
                     *       "challenge_token": "string"
                     *     }
                     */
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
                /**
                 * @example {
                 *       "challenge_token": "string",
                 *       "registration_response": {},
                 *       "friendly_name": "My Laptop"
                 *     }
                 */
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
                    /**
                     * @example {
                     *       "credential_id": "string",
                     *       "friendly_name": "My Laptop",
                     *       "created_at": "1970-01-01T00:00:00.000Z",
                     *       "transports": [
                     *         "string"
                     *       ],
                     *       "aaguid": "string"
                     *     }
                     */
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
                    /**
                     * @example {
                     *       "passkeys": [
                     *         {
                     *           "credential_id": "string",
                     *           "friendly_name": "My Laptop",
                     *           "created_at": "1970-01-01T00:00:00.000Z",
                     *           "transports": [
                     *             "string"
                     *           ],
                     *           "aaguid": "string"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The passkeys. */
                        passkeys?: components["schemas"]["Passkey"][];
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
                /**
                 * @description `credential_id` of the passkey, as in `listPasskeys`.
                 * @example example
                 */
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
                /**
                 * @example {
                 *       "org_id": "string"
                 *     }
                 */
                "application/json": {
                    org_id: components["schemas"]["OrganizationId"];
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
                    /**
                     * @example {
                     *       "login_token": "string"
                     *     }
                     */
                    "application/json": {
                        /** @description Logs the caller in to the chosen organization. */
                        login_token: string;
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "organization_id": "string",
                     *       "email": "user@example.com",
                     *       "display_name": "Example user",
                     *       "name": "Example user",
                     *       "preferred_language": "de",
                     *       "signature": "<p>Thanks</p>",
                     *       "custom_navigation": "5gbe4nkp6jsfq",
                     *       "roles": [
                     *         "Owner"
                     *       ],
                     *       "image_uri": {
                     *         "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *         "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *       },
                     *       "properties": [
                     *         {
                     *           "name": "profileImageName",
                     *           "value": "avatar.png"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description Ids of organizations, in one parameter with commas between them.
                 * @example [
                 *       "..."
                 *     ]
                 */
                org_ids?: components["schemas"]["OrganizationId"][];
                /**
                 * @description Text to search for.
                 * @example example
                 */
                query?: components["schemas"]["Query"];
                /**
                 * @description Page size.
                 * @example 1
                 */
                limit?: components["schemas"]["Limit"];
                /**
                 * @description Where the page starts.
                 * @example 1
                 */
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
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "id": "string",
                     *           "organization_id": "string",
                     *           "email": "user@example.com",
                     *           "display_name": "Example user",
                     *           "name": "Example user",
                     *           "preferred_language": "de",
                     *           "signature": "<p>Thanks</p>",
                     *           "custom_navigation": "5gbe4nkp6jsfq",
                     *           "roles": [
                     *             "Owner"
                     *           ],
                     *           "image_uri": {
                     *             "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *             "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *           },
                     *           "properties": [
                     *             {
                     *               "name": "profileImageName",
                     *               "value": "avatar.png"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The users. */
                        users?: components["schemas"]["User"][];
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
                /**
                 * @description Id of the user to read.
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
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
                    /**
                     * @example {
                     *       "id": "string",
                     *       "organization_id": "string",
                     *       "email": "user@example.com",
                     *       "display_name": "Example user",
                     *       "name": "Example user",
                     *       "preferred_language": "de",
                     *       "signature": "<p>Thanks</p>",
                     *       "custom_navigation": "5gbe4nkp6jsfq",
                     *       "roles": [
                     *         "Owner"
                     *       ],
                     *       "image_uri": {
                     *         "original": "https://account-profile-images.epilot.cloud/1/avatar.png",
                     *         "thumbnail_32": "https://account-profile-images.epilot.cloud/1/avatar_32x32.png"
                     *       },
                     *       "properties": [
                     *         {
                     *           "name": "profileImageName",
                     *           "value": "avatar.png"
                     *         }
                     *       ]
                     *     }
                     */
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
                /**
                 * @description Username as typed on the sign-in page.
                 * @example example
                 */
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
                    /**
                     * @example {
                     *       "login_parameters": [
                     *         {
                     *           "organization_id": "123",
                     *           "organization_name": "epilot GmbH",
                     *           "organization_type": "Vendor",
                     *           "organization_use": "Production",
                     *           "cognito_region": "eu-central-1",
                     *           "cognito_user_pool_id": "eu-central-sample",
                     *           "cognito_user_pool_client_id": "asbkh213ehkquwhdi",
                     *           "cognito_oauth_domain": "epilot-org-123",
                     *           "cognito_oauth_scopes": [
                     *             "openid"
                     *           ],
                     *           "oauth_response_type": "code",
                     *           "passkey_enabled": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Sign-in settings by organization. */
                        login_parameters?: components["schemas"]["LoginParameters"][];
                    };
                };
            };
        };
    };
}

/** A stored navigation of the workplace, under an id that follows from its content. */
export type Navigation = {
    id: components["schemas"]["NavigationId"];
    /** @description Name of the navigation. */
    name: string;
    configuration: components["schemas"]["NavigationConfiguration"];
};

/** Name and content of a navigation to be created. */
export type NavigationCreateRequest = {
    /** @description Name of the navigation. */
    name: string;
    configuration: components["schemas"]["NavigationConfiguration"];
};

/** Content of a navigation: for each section, by its key, the list of its items in order. */
export type NavigationConfiguration = {
    [key: string]: components["schemas"]["NavigationItem"][];
};

/** A single entry. */
export type NavigationKeyItem = {
    /** @description What the entry leads to, such as `dashboard` or `contact`. */
    key: string;
};

/** A named group of entries, one level deep. */
export type NavigationGroupItem = {
    /** @description Name shown for the group. */
    name: string;
    /** @description Entries of the group. */
    subItems: components["schemas"]["NavigationKeyItem"][];
};

/** An invitation to the own organization. */
export type UserInvitationPayload = {
    /** @description Address that the invitation goes to. */
    email?: string;
    /**
     * @description Language of the mail.
     * @default en
     * @enum {string}
     */
    language?: "en" | "de";
    /** @description Roles for the new user, such as `123:owner`. */
    roles?: string[];
};

/** What an invited user chooses when accepting. */
export type UserActivationPayload = {
    /** @description Name to be shown to others. */
    display_name?: string;
    /** @description Password to sign in with. */
    password?: string;
};

/** Body of an email confirmation. */
export type UserVerificationPayload = {
    /** @description Password of the user. */
    password?: string;
};

/** A user with the complete profile. No field is required, as the same shape serves for partial changes. */
export type UserV2 = {
    id?: components["schemas"]["UserId"];
    organization_id?: components["schemas"]["OrganizationId"];
    /**
     * Format: date-time
     * @description When the user was created.
     */
    created_at?: string;
    /**
     * Format: date-time
     * @description When the user became active.
     */
    activated_at?: string;
    /** @description Name shown to others. */
    display_name?: string;
    /**
     * @description Where the account stands: `Pending` from invitation to activation, then `Active`, afterwards `Deactivated` or `Deleted`.
     * @enum {string}
     */
    status?: "Active" | "Pending" | "Deactivated" | "Deleted";
    /**
     * Format: email
     * @description Address in effect.
     */
    email?: string;
    /**
     * Format: email
     * @description New address that waits for confirmation by `verifyEmailWithToken`.
     */
    draft_email?: string | null;
    /**
     * Format: date-time
     * @description Until when the new address can be confirmed.
     */
    readonly draft_email_expires_at?: string | null;
    /** @description Department the user works in. */
    department?: string | null;
    /** @description Phone number, as text. */
    phone?: string | null;
    /** @description Another phone number, as text. */
    secondary_phone?: string | null;
    /** @description Whether multi-factor authentication is on. */
    mfa_enabled?: boolean;
    /** @description Whether the user has registered at least one passkey. */
    has_passkeys?: boolean;
    /** @description Whether the phone number is confirmed. */
    phone_verified?: boolean;
    token?: components["schemas"]["InviteToken"];
    /** @description The user's signature, as HTML. */
    signature?: string | null;
    /** @description Whether the signature is used. */
    is_signature_enabled?: boolean | null;
    /** @description Language code, such as `de`. */
    preferred_language?: string;
    /**
     * @description Path of the page that opens first, within `/app`.
     * @default /app/dashboard
     */
    custom_start_page?: string | null;
    custom_navigation?: components["schemas"]["NavigationId"];
    /**
     * @description Release channel that this user gets instead of the usual one; `null` for none.
     * @enum {string|null}
     */
    override_release_channel?: "canary" | "rc" | "stable" | null;
    /** @description The user's choices on single features, by feature name. */
    feature_preferences?: {
        [key: string]: unknown;
    } | null;
    /** @description Profile picture of the user. */
    image_uri?: ({
        /**
         * Format: uri
         * @description URL of the picture as uploaded.
         */
        original?: string;
        /**
         * Format: uri
         * @description URL of a 32-pixel version.
         */
        thumbnail_32?: string;
    } & {
        [key: string]: unknown;
    }) | null;
    /** @description What the user has marked as favorite, such as `dashboard` and, by entity, `entity_views`; the values are ids. */
    favorites?: {
        [key: string]: unknown;
    };
    /** @description Which events are reported by mail: event names, such as `assigned_task`, with `true` or `false`. */
    email_notification_setting?: {
        [key: string]: unknown;
    };
    /** @description Which events are reported inside the app: event names, such as `assigned_task`, with `true` or `false`. An event that is not named here is reported as its default says. */
    in_app_notification_setting?: {
        [key: string]: unknown;
    };
    /** @description Further details of the user, as names with values. */
    properties?: {
        /** @description Name of the detail. */
        name: string;
        /** @description Its value. */
        value: string;
    }[];
    /** @description Labels that sort users, such as `non-billable`. */
    tags?: string[] | null;
};

/** A user in the shape of the V1 operations. */
export type User = {
    id: components["schemas"]["UserId"];
    organization_id: components["schemas"]["OrganizationId"];
    /**
     * Format: email
     * @description Address of the user.
     */
    email: string;
    /**
     * @deprecated
     * @description Name shown to others.
     */
    display_name?: string;
    /**
     * @deprecated
     * @description Name of the user.
     */
    name: string;
    /** @description Language code, such as `de`. */
    preferred_language: string;
    /** @description The user's signature, as HTML. */
    signature?: string;
    custom_navigation?: components["schemas"]["NavigationId"];
    /**
     * @deprecated
     * @description Names of roles, such as `Owner`.
     */
    roles: string[];
    /** @description Profile picture of the user. */
    image_uri?: ({
        /**
         * Format: uri
         * @description URL of the picture as uploaded.
         */
        original?: string;
        /**
         * Format: uri
         * @description URL of a 32-pixel version.
         */
        thumbnail_32?: string;
    } & {
        [key: string]: unknown;
    }) | null;
    /** @description Further details of the user, as names with values. */
    properties: {
        /** @description Name of the detail. */
        name: string;
        /** @description Its value. */
        value: string;
    }[];
};

/** What a sign-in page needs to know to sign a user in to one organization. */
export type LoginParameters = {
    /** @description Id of the organization. */
    organization_id?: string;
    /** @description Name of the organization. */
    organization_name?: string;
    /** @description Kind of organization, such as `Vendor`. */
    organization_type?: string;
    /** @description What the organization is used for, such as `Production`. */
    organization_use?: string;
    /** @description AWS region of the user pool. */
    cognito_region?: string;
    /** @description Id of the Amazon Cognito user pool. */
    cognito_user_pool_id?: string;
    /** @description Id of the user pool's app client. */
    cognito_user_pool_client_id?: string;
    /** @description Domain prefix of the user pool's OAuth pages. */
    cognito_oauth_domain?: string;
    /** @description OAuth scopes to ask for. */
    cognito_oauth_scopes?: string[];
    /**
     * @description OAuth `response_type` to ask for: `code` for the authorization code flow, `token` for the implicit flow.
     * @enum {string}
     */
    oauth_response_type?: "code" | "token";
    /** @description Whether passkeys can be used here. */
    passkey_enabled?: boolean;
    /** @description Whether there is a passkey of this user, so that a sign-in page can offer it in place of a one-time code. */
    passkeys_registered?: boolean;
};

/** A group to be created. */
export type CreateGroupReq = {
    /** @description Name of the group. */
    name: string;
    /** @description Ids of the members. */
    user_ids?: components["schemas"]["UserId"][];
    image_uri?: components["schemas"]["GroupImageUri"];
    /** @description Up to two characters that stand for the group. */
    abbreviation?: string | null;
};

/** Changes to a group. */
export type UpdateGroupReq = {
    /** @description Name of the group. */
    name?: string;
    /** @description Ids of the members. */
    user_ids?: components["schemas"]["UserId"][];
    image_uri?: components["schemas"]["GroupImageUri"];
    /** @description Up to two characters that stand for the group. */
    abbreviation?: string | null;
};

/** A group of users. */
export type Group = {
    id: components["schemas"]["GroupId"];
    org_id: components["schemas"]["OrganizationId"];
    /** @description Name of the group. */
    name: string;
    /** @description When the group was created, as an ISO 8601 timestamp. */
    created_at: string;
    /** @description When the group was last changed, as an ISO 8601 timestamp. */
    updated_at: string;
    /** @description Id of the user who created the group. */
    created_by?: string;
    /** @description The group's current assignee: a user, and their place in line. */
    crt_assignee?: components["schemas"]["UserV2"] & {
        /** @description Place of the user in line. */
        crt_index?: number;
    };
    /** @description Members of the group. */
    users?: components["schemas"]["UserV2"][];
    image_uri?: components["schemas"]["GroupImageUri"];
    /** @description Up to two characters that stand for the group. */
    abbreviation?: string | null;
};

/** A sign-up: an organization and its first user. */
export type SignupUserPayload = {
    organization_detail?: components["schemas"]["OrganizationDetail"];
    user_detail?: components["schemas"]["UserDetail"];
    /**
     * @description Language of the sign-up.
     * @default en
     * @enum {string}
     */
    language?: "en" | "de";
};

/** The Amazon Cognito user pool of an organization. */
export type CognitoDetails = {
    /** @description AWS region of the user pool. */
    cognito_region?: string;
    /** @description Id of the user pool. */
    cognito_user_pool_id?: string;
    /** @description Id of the user pool's app client. */
    cognito_user_pool_client_id?: string;
    /** @description Amazon Resource Name of the user pool. */
    cognito_user_pool_arn?: string;
};

/** The user in a sign-up. */
export type UserDetail = {
    /** @description First and last name. */
    full_name: string;
    /**
     * Format: email
     * @description Address to sign up with.
     */
    email: string;
    /** @description Password to sign in with. */
    password: string;
};

/** An organization with its contact details. */
export type Organization = {
    id?: components["schemas"]["OrganizationId"];
    /**
     * @description Kind of organization.
     * @enum {string|null}
     */
    type?: "Vendor" | "Partner" | null;
    /** @description Name of the organization. */
    name?: string | null;
    /** @description The organization's signature, as HTML. */
    signature?: string | null;
    /** @description Short form of the name, such as `EPI`. */
    symbol?: string | null;
    /** @description Pricing tier, such as `professional`. */
    pricing_tier?: string | null;
    /** @description Address to reach the organization. */
    email?: string | null;
    /** @description Phone number, as text. */
    phone?: string | null;
    /** @description Website of the organization. */
    website?: string | null;
    /** @description Postal address. */
    address?: {
        /** @description Country. */
        country?: string | null;
        /** @description City. */
        city?: string | null;
        /** @description Postal code. */
        postal_code?: string | null;
        /** @description Street without the number. */
        street?: string | null;
        /** @description Number in the street. */
        street_number?: string | null;
    };
    /** @description URL of the logo. */
    logo_url?: string | null;
    /** @description URL of a small version of the logo. */
    logo_thumbnail_url?: string | null;
    /** @description Whether the organization has no license. */
    is_unlicensed_org?: boolean | null;
    cognito_details?: components["schemas"]["CognitoDetails"];
};

/** User counts, in total and for billing. */
export type DataPoint = {
    /** @description Id of the entry, a number. */
    id?: number;
    /** @description How many users there are. */
    actual_users?: number;
    /** @description The highest number of users in the last month. */
    max_users_last_month?: number;
    /** @description How many of the users in the last month are not billed. */
    non_billable_users_last_month?: number;
};

/** A setting of a user. */
export type UserSetting = {
    scope: components["schemas"]["UserSettingScope"];
    key: components["schemas"]["UserSettingKey"];
    value: components["schemas"]["UserSettingValue"];
    /**
     * Format: date-time
     * @description When the setting was first stored.
     */
    created_at: string;
    /**
     * Format: date-time
     * @description When its value was last stored.
     */
    updated_at: string;
};

/** Names of settings without their values. */
export type UserSettingsListResponse = {
    /** @description One entry for each scope. */
    results: {
        scope: components["schemas"]["UserSettingScope"];
        /** @description Keys within the scope. */
        keys: components["schemas"]["UserSettingKey"][];
    }[];
};

/** All settings of a scope. */
export type UserSettingsScopeResponse = {
    scope: components["schemas"]["UserSettingScope"];
    /** @description Values by key. */
    settings: {
        [key: string]: components["schemas"]["UserSettingValue"];
    };
};

/** A passkey of a user. */
export type Passkey = {
    /** @description WebAuthn id of the credential. */
    credential_id?: string;
    /** @description Name by which the user recognizes the passkey. */
    friendly_name?: string;
    /**
     * Format: date-time
     * @description When the passkey was registered.
     */
    created_at?: string;
    /** @description Ways to reach the authenticator as WebAuthn names them, such as `internal` or `usb`. */
    transports?: string[];
    /** @description AAGUID: the identifier of the authenticator model. */
    aaguid?: string;
};

/** What a sign-in with a passkey starts from. */
export type PasskeyAuthenticationOptions = {
    /** @description WebAuthn's `PublicKeyCredentialRequestOptions` in JSON form, for the browser's `navigator.credentials.get()`. */
    options?: object;
    /** @description The challenge, signed by the service; goes back unchanged with the assertion. */
    challenge_token?: string;
};

/** What the registration of a passkey starts from. */
export type PasskeyRegistrationOptions = {
    /** @description WebAuthn's `PublicKeyCredentialCreationOptions` in JSON form, for the browser's `navigator.credentials.create()`. */
    options?: object;
    /** @description The challenge, signed by the service; goes back unchanged with the attestation. */
    challenge_token?: string;
};

/** What completes the registration of a passkey. */
export type PasskeyRegistrationResponse = {
    /** @description As answered by `beginPasskeyRegistration`. */
    challenge_token: string;
    /** @description The browser's answer to the WebAuthn request, as JSON. */
    registration_response: object;
    /** @description Name by which the user will recognize the passkey. */
    friendly_name?: string;
};
