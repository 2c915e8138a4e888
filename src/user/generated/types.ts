// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

import type { ResultPromise, BodyIsSecond, ClientKind, JsonValue, ParameterList } from '../../core/types'

/** Parameters by operation. */
export interface OperationParameters {
  signUpUser: {
    /** From a partner invitation; left out for a sign-up without one. */
    token?: PartnerInvitationToken | undefined
  }
  getUserSettingsScope: {
    /** Scope to read. */
    scope: UserSettingScope
  }
  getUserSetting: {
    /** Scope of the setting. */
    scope: UserSettingScope
    /** Key within the scope. */
    key: UserSettingKey
  }
  putUserSetting: {
    /** Scope of the setting. */
    scope: UserSettingScope
    /** Key within the scope. */
    key: UserSettingKey
  }
  deleteUserSetting: {
    /** Scope of the setting. */
    scope: UserSettingScope
    /** Key within the scope. */
    key: UserSettingKey
  }
  listUsersV2: {
    /** Text to search for. */
    query?: Query | undefined
    /** Page size. */
    limit?: Limit | undefined
    /** Where the page starts. */
    offset?: Offset | undefined
  }
  getUserV2: {
    /** Id of the user to read. */
    id: UserId
  }
  updateUserV2: {
    /** Id of the user to change. */
    id: UserId
  }
  deleteUserV2: {
    /** Id of the user to delete. */
    id: UserId
  }
  getGroupsForUser: {
    /** Id of the user. */
    id: UserId
  }
  getGroups: {
    /** Text to search for. */
    query?: Query | undefined
    /** Page size. */
    limit?: Limit | undefined
    /** Where the page starts. */
    offset?: Offset | undefined
    /** Whether to fill in the users. */
    hydrate?: Hydrate | undefined
  }
  getGroup: {
    /** Id of the group to read. */
    id: GroupId
    /** Whether to fill in the users. */
    hydrate?: Hydrate | undefined
  }
  updateGroup: {
    /** Id of the group to change. */
    id: GroupId
  }
  deleteGroup: {
    /** Id of the group to delete. */
    id: GroupId
  }
  advanceUserAssignment: {
    /** Id of the group. */
    id: GroupId
  }
  getNavigation: {
    /** Id of the navigation to read. */
    id: NonNullable<NavigationId>
  }
  verifyEmailWithToken: {
    /** Verification token for the new address. */
    token: VerificationToken
  }
  checkInviteToken: {
    /** Invite token to look up. */
    token: InviteToken
  }
  activateUser: {
    /** Invite token of the user. */
    token: InviteToken
  }
  rejectInvite: {
    /** Invite token of the invitation. */
    token: InviteToken
  }
  getUserLoginParametersV2: {
    /** Username as typed on the sign-in page. */
    username: Username
  }
  deletePasskey: {
    /** `credential_id` of the passkey, as in `listPasskeys`. */
    credentialId: string
  }
  listUsers: {
    /** Ids of organizations, in one parameter with commas between them. */
    org_ids?: OrganizationId[] | undefined
    /** Text to search for. */
    query?: Query | undefined
    /** Page size. */
    limit?: Limit | undefined
    /** Where the page starts. */
    offset?: Offset | undefined
  }
  getUser: {
    /** Id of the user to read. */
    id: UserId
  }
  getUserLoginParameters: {
    /** Username as typed on the sign-in page. */
    username: Username
  }
}

/** All operations of a client. */
export interface OperationMethodsOf<Kind extends ClientKind> {
  /**
   * Sign up with a new organization
   *
   * Registers a person and their organization in one step and returns both. Needs no access token. With a partner invitation token, the sign-up follows that invitation.
   *
   * `POST /v2/users/public/signup`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @param data The organization, its first user with a password, and the language.
   * @example
   * const { data } = await client.signUpUser(
   *   { token: 'example' },
   *   {
   *     organization_detail: {
   *       type: 'Vendor',
   *       name: 'Epilot',
   *       pricing_tier: 'professional',
   *       email: 'string',
   *       phone: 'string',
   *       website: 'string',
   *       is_privacy_policy_checked: false,
   *       is_terms_and_conditions_checked: false,
   *     },
   *     user_detail: {
   *       full_name: 'Example user',
   *       email: 'user@example.com',
   *       password: 'AKjhdakjsdh@!34',
   *     },
   *     language: 'en',
   *   },
   * )
   */
  signUpUser(
    parameters?:
      | OperationParameters['signUpUser']
      | ParameterList<OperationParameters['signUpUser']>
      | NonNullable<OperationParameters['signUpUser']['token']>
      | null,
    data?: SignupUserPayload,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    user?: User | undefined
    organization?: Organization | undefined
  }>

  /**
   * Read the signed-in user
   *
   * Returns the complete profile of the user to whom the access token belongs.
   *
   * `GET /v2/users/me`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getMeV2()
   */
  getMeV2(
    parameters?: Record<string, never> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, UserV2>

  /**
   * List the names of own settings
   *
   * Returns the scopes in which the caller has stored settings and the keys in each. Values are left out: read them with `getUserSettingsScope` or `getUserSetting`.
   *
   * `GET /v2/users/me/settings`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listUserSettings()
   */
  listUserSettings(
    parameters?: Record<string, never> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, UserSettingsListResponse>

  /**
   * Read all own settings of a scope
   *
   * Returns every key and value that the caller has stored in the scope.
   *
   * `GET /v2/users/me/settings/{scope}`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getUserSettingsScope({ scope: 'example' })
   */
  getUserSettingsScope(
    parameters:
      | OperationParameters['getUserSettingsScope']
      | ParameterList<OperationParameters['getUserSettingsScope']>
      | UserSettingScope,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, UserSettingsScopeResponse>

  /**
   * Read one own setting
   *
   * Returns a single setting of the caller: its value, and when it was created and last changed.
   *
   * `GET /v2/users/me/settings/{scope}/{key}`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getUserSetting({ scope: 'example', key: 'example' })
   */
  getUserSetting(
    parameters: OperationParameters['getUserSetting'] | ParameterList<OperationParameters['getUserSetting']>,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, UserSetting>

  /**
   * Store one own setting
   *
   * Writes a setting of the caller under scope and key, over any earlier value, and returns the stored setting. The body is the value itself, without a wrapper: an object, list, string, number, boolean or `null`, up to 64 KiB of JSON.
   *
   * `PUT /v2/users/me/settings/{scope}/{key}`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @param data The value to store.
   * @example
   * const { data } = await client.putUserSetting({ scope: 'example', key: 'example' }, {})
   */
  putUserSetting(
    parameters: OperationParameters['putUserSetting'] | ParameterList<OperationParameters['putUserSetting']>,
    data: JsonValue,
    config?: Kind['options'],
  ): ResultPromise<Kind, UserSetting>

  /**
   * Remove one own setting
   *
   * Removes what the caller has stored under scope and key. Returns no body.
   *
   * `DELETE /v2/users/me/settings/{scope}/{key}`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @returns `data` is `''` when the response has no body.
   * @example
   * const { data } = await client.deleteUserSetting({ scope: 'example', key: 'example' })
   */
  deleteUserSetting(
    parameters: OperationParameters['deleteUserSetting'] | ParameterList<OperationParameters['deleteUserSetting']>,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, ''>

  /**
   * List the users of the organization
   *
   * Returns users of the organization the caller acts in. `query` narrows the list down; `limit` and `offset` page through it.
   *
   * `GET /v2/users`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listUsersV2({ query: 'example', limit: 1, offset: 1 })
   */
  listUsersV2(
    parameters?: OperationParameters['listUsersV2'] | ParameterList<OperationParameters['listUsersV2']> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The users. */
    results?: UserV2[] | undefined
  }>

  /**
   * Read one user
   *
   * Returns the complete profile of the user with this id.
   *
   * `GET /v2/users/{id}`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getUserV2({ id: '123e4567-e89b-12d3-a456-426614174000' })
   */
  getUserV2(
    parameters: OperationParameters['getUserV2'] | ParameterList<OperationParameters['getUserV2']> | UserId,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, UserV2>

  /**
   * Change a user
   *
   * Changes the profile of the user with this id and returns the outcome. All fields of the body are optional: send those to be changed. `id` and `draft_email_expires_at` are set by the service.
   *
   * `PATCH /v2/users/{id}`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @param data Fields to change, with their new values.
   * @example
   * const { data } = await client.updateUserV2(
   *   { id: '123e4567-e89b-12d3-a456-426614174000' },
   *   {
   *     id: 'string',
   *     organization_id: 'string',
   *     created_at: '1970-01-01T00:00:00.000Z',
   *     activated_at: '1970-01-01T00:00:00.000Z',
   *     display_name: 'Example User',
   *     status: 'Active',
   *     email: 'user@example.com',
   *     draft_email: 'user@example.com',
   *     draft_email_expires_at: '1970-01-01T00:00:00.000Z',
   *     department: 'Sales',
   *     phone: '1234567890',
   *     secondary_phone: '1234567890',
   *     mfa_enabled: false,
   *     has_passkeys: false,
   *     phone_verified: true,
   *     token: 'string',
   *     signature: '<p>Thanks</p>',
   *     is_signature_enabled: true,
   *     preferred_language: 'de',
   *     custom_start_page: '/app/dashboard',
   *     custom_navigation: '5gbe4nkp6jsfq',
   *     override_release_channel: 'canary',
   *     feature_preferences: { feature_name: true },
   *     image_uri: {
   *       original: 'https://account-profile-images.epilot.cloud/1/avatar.png',
   *       thumbnail_32: 'https://account-profile-images.epilot.cloud/1/avatar_32x32.png',
   *     },
   *     favorites: {
   *       entity_views: {
   *         opportunity: '891a5409850abf8b92bd2cb7bdd2844d32ce6bec',
   *         order: '628aee91-7c2f-4047-ab0d-433582a19c49',
   *       },
   *       dashboard: '751ff121-9ac2-4511-a2e6-851f11287380',
   *     },
   *     email_notification_setting: {
   *       added_participant_opportunity: true,
   *       assigned_opportunity: true,
   *       assigned_task: true,
   *       comment_opportunity: true,
   *       deleted_task: true,
   *       escalated_task: true,
   *       message_receive_opportunity: true,
   *       message_send_opportunity: true,
   *       created_task: true,
   *       created_opportunity_manual: true,
   *       created_opportunity_auto: true,
   *       deleted_opportunity: true,
   *     },
   *     properties: [{ name: 'profileImageName', value: 'avatar.png' }],
   *   },
   * )
   */
  updateUserV2(
    parameters: OperationParameters['updateUserV2'] | ParameterList<OperationParameters['updateUserV2']> | UserId,
    data?: UserV2,
    config?: Kind['options'],
  ): ResultPromise<Kind, UserV2>

  /**
   * Delete a user
   *
   * Deletes the user with this id and returns that user, in the `User` shape of the V1 operations.
   *
   * `DELETE /v2/users/{id}`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.deleteUserV2({ id: '123e4567-e89b-12d3-a456-426614174000' })
   */
  deleteUserV2(
    parameters: OperationParameters['deleteUserV2'] | ParameterList<OperationParameters['deleteUserV2']> | UserId,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, User>

  /**
   * Invite a user by mail
   *
   * Adds a user to the caller's organization and mails them an invitation, whose token `activateUser` takes. The body's `language` is that of the mail. Returns the new user.
   *
   * `POST /v2/users/invite`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @param data Who is invited, in which language and with which roles.
   * @example
   * const { data } = await client.inviteUser(
   *   null,
   *   { email: 'test@example.com', language: 'en', roles: ['123:owner'] },
   * )
   */
  inviteUser(
    parameters?: BodyIsSecond | null,
    data?: UserInvitationPayload,
    config?: Kind['options'],
  ): ResultPromise<Kind, UserV2>

  /**
   * Send an invitation mail again
   *
   * Mails the invitation again to a user who was invited before, and returns that user. Each call sends a mail.
   *
   * `POST /v2/users/invite:resendEmail`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @param data Address of the invited user and language of the mail.
   * @example
   * const { data } = await client.resendUserInvitation(
   *   null,
   *   { email: 'test@example.com', language: 'en' },
   * )
   */
  resendUserInvitation(
    parameters?: BodyIsSecond | null,
    data?: {
      /** Address the user was invited under. */
      email?: string | undefined
      /**
       * Language of the mail.
       *
       * @default "en"
       */
      language?: 'en' | 'de' | undefined
    },
    config?: Kind['options'],
  ): ResultPromise<Kind, UserV2>

  /**
   * Mail a password reset to a colleague
   *
   * Mails a password reset to a user of the caller's organization. The caller needs the permission `user:edit` on that user. Each call sends a mail. For the caller's own forgotten password, use `requestPasswordReset`.
   *
   * `POST /v2/users:sendPasswordReset`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @param data Whose password is to be reset.
   * @example
   * const { data } = await client.sendUserPasswordReset(null, { email: 'test@example.com' })
   */
  sendUserPasswordReset(
    parameters: BodyIsSecond | null | undefined,
    data: {
      /** Address of the user. */
      email: string
    },
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** `true` when the mail was sent. */
    success: boolean
  }>

  /**
   * List a user's groups
   *
   * Returns all groups that have the user with this id as a member, as a bare list.
   *
   * `GET /v2/users/{id}/groups`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getGroupsForUser({ id: '123e4567-e89b-12d3-a456-426614174000' })
   */
  getGroupsForUser(
    parameters:
      | OperationParameters['getGroupsForUser']
      | ParameterList<OperationParameters['getGroupsForUser']>
      | UserId,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, Group[]>

  /**
   * List groups
   *
   * Returns groups of the organizations that are open to the caller. `query` narrows the list down, `limit` and `offset` page through it, `hydrate` fills in the users.
   *
   * `GET /v1/groups`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getGroups({ query: 'example', limit: 1, offset: 1, hydrate: true })
   */
  getGroups(
    parameters?: OperationParameters['getGroups'] | ParameterList<OperationParameters['getGroups']> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** How many groups match. */
    hits?: number | undefined
    /** The groups. */
    groups?: Group[] | undefined
  }>

  /**
   * Create a group
   *
   * Creates a group, which needs only a name; members, picture and abbreviation can come along. Returns the group and the id given to it. Each call creates a group.
   *
   * `POST /v1/groups`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @param data Name, members and looks of the group.
   * @example
   * const { data } = await client.createGroup(
   *   null,
   *   {
   *     name: 'Finance',
   *     user_ids: ['123', '456'],
   *     image_uri: { gradient_colors: ['#0588f0', '#3358d4'] },
   *     abbreviation: 'FN',
   *   },
   * )
   */
  createGroup(
    parameters: BodyIsSecond | null | undefined,
    data: CreateGroupReq,
    config?: Kind['options'],
  ): ResultPromise<Kind, Group>

  /**
   * Read one group
   *
   * Returns the group of this id; with `hydrate`, its users are filled in.
   *
   * `GET /v1/groups/{id}`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getGroup({
   *   id: '123e4567-e89b-12d3-a456-426614174000',
   *   hydrate: true,
   * })
   */
  getGroup(
    parameters: OperationParameters['getGroup'] | ParameterList<OperationParameters['getGroup']> | GroupId,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, Group>

  /**
   * Change a group
   *
   * Changes name, members or looks of the group with this id and returns the outcome. All fields of the body are optional. Success is reported with status 201.
   *
   * `PATCH /v1/groups/{id}`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @param data Fields to change, with their new values.
   * @example
   * const { data } = await client.updateGroup(
   *   { id: '123e4567-e89b-12d3-a456-426614174000' },
   *   {
   *     name: 'Finance',
   *     user_ids: ['123', '456'],
   *     image_uri: { gradient_colors: ['#0588f0', '#3358d4'] },
   *     abbreviation: 'FN',
   *   },
   * )
   */
  updateGroup(
    parameters: OperationParameters['updateGroup'] | ParameterList<OperationParameters['updateGroup']> | GroupId,
    data?: UpdateGroupReq,
    config?: Kind['options'],
  ): ResultPromise<Kind, Group>

  /**
   * Delete a group
   *
   * Deletes the group with this id. Returns no body.
   *
   * `DELETE /v1/groups/{id}`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @returns `data` is `''` when the response has no body.
   * @example
   * const { data } = await client.deleteGroup({ id: '123e4567-e89b-12d3-a456-426614174000' })
   */
  deleteGroup(
    parameters: OperationParameters['deleteGroup'] | ParameterList<OperationParameters['deleteGroup']> | GroupId,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, ''>

  /**
   * Move on to a group's next assignee
   *
   * Makes the next member in line the group's current assignee and returns the group, with that member in `crt_assignee`. Each call moves on by one. Takes no body.
   *
   * `POST /v1/groups/{id}/user:next`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.advanceUserAssignment({ id: '123e4567-e89b-12d3-a456-426614174000' })
   */
  advanceUserAssignment(
    parameters:
      | OperationParameters['advanceUserAssignment']
      | ParameterList<OperationParameters['advanceUserAssignment']>
      | GroupId,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, Group>

  /**
   * Create a navigation
   *
   * Stores a navigation and returns it and its id. A stored navigation never changes and can be read from any organization; to alter one, create another. Since the id is a hash of name and configuration, equal content has an equal id.
   *
   * `POST /v2/user/navigations`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @param data Name and content of the navigation.
   * @example
   * const { data } = await client.createNavigation(
   *   null,
   *   {
   *     name: 'Sales Team Navigation',
   *     configuration: {
   *       customer_relations: [{ key: 'dashboard' }, { key: 'contact' }],
   *       configurations: [
   *         { name: 'Product Catalog', subItems: [{ key: 'product' }, { key: 'price' }] },
   *         { key: 'journey' },
   *       ],
   *     },
   *   },
   * )
   */
  createNavigation(
    parameters: BodyIsSecond | null | undefined,
    data: NavigationCreateRequest,
    config?: Kind['options'],
  ): ResultPromise<Kind, Navigation>

  /**
   * Read one navigation
   *
   * Returns the navigation of this id, whichever organization it was created in.
   *
   * `GET /v2/user/navigations/{id}`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getNavigation({ id: '123e4567-e89b-12d3-a456-426614174000' })
   */
  getNavigation(
    parameters:
      | OperationParameters['getNavigation']
      | ParameterList<OperationParameters['getNavigation']>
      | NonNullable<NavigationId>,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, Navigation>

  /**
   * Confirm a changed email address
   *
   * Puts the new address of a user into effect, given the verification token for it. Needs no access token. Returns no body.
   *
   * `POST /v2/users/public/verifyEmail`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @param data Password that goes with the confirmation.
   * @returns `data` is `''` when the response has no body.
   * @example
   * const { data } = await client.verifyEmailWithToken(
   *   { token: 'example' },
   *   { password: 'AKjhdakjsdh@!34' },
   * )
   */
  verifyEmailWithToken(
    parameters:
      | OperationParameters['verifyEmailWithToken']
      | ParameterList<OperationParameters['verifyEmailWithToken']>
      | VerificationToken,
    data?: UserVerificationPayload,
    config?: Kind['options'],
  ): ResultPromise<Kind, ''>

  /**
   * Ask for a password reset by mail
   *
   * Mails a password reset to the address if there is an account for it. The response is the same in either case, so it tells nobody which addresses have accounts. Needs no access token. Each call can send a mail.
   *
   * `POST /v2/users/public/requestPasswordReset`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @param data Where to send the mail.
   * @example
   * const { data } = await client.requestPasswordReset(null, { email: 'test@example.com' })
   */
  requestPasswordReset(
    parameters: BodyIsSecond | null | undefined,
    data: {
      /** Address of the account. */
      email: string
    },
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** Text to show to the user. */
    message: string
  }>

  /**
   * Set a new password with the token of a reset mail
   *
   * Replaces the password of an account, given its address and the token from a reset mail, which `requestPasswordReset` and `sendUserPasswordReset` send. A token works once and for a limited time. A 400 says in `error` what is needed: another mail (`INVALID_RESET_LINK`), or another password (`PASSWORD_POLICY`, with the broken rules in `violations`). Needs no access token.
   *
   * `POST /v2/users/public/resetPassword`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @param data Whose password to set, the token that allows it, and the new password.
   * @example
   * const { data } = await client.resetPassword(
   *   null,
   *   { email: 'test@example.com', token: 'token-from-the-reset-mail', password: 'Kettle-drum-47' },
   * )
   */
  resetPassword(
    parameters: BodyIsSecond | null | undefined,
    data: {
      /** Address of the account. */
      email: string
      /** Token from the reset mail. */
      token: string
      /** The new password. */
      password: string
    },
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** `true` when the password was set. */
    success: boolean
  }>

  /**
   * Look up an invitation
   *
   * Returns, for an invite token, the inviting organization and the invited user. Needs no access token.
   *
   * `GET /v2/users/public/checkToken`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.checkInviteToken({ token: 'example' })
   */
  checkInviteToken(
    parameters:
      | OperationParameters['checkInviteToken']
      | ParameterList<OperationParameters['checkInviteToken']>
      | InviteToken,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
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
  }>

  /**
   * Accept an invitation
   *
   * Activates the user that an invite token belongs to, with the display name and password from the body. Needs no access token. Returns no body.
   *
   * `POST /v2/users/public/activate`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @param data Display name and password of the user.
   * @returns `data` is `''` when the response has no body.
   * @example
   * const { data } = await client.activateUser(
   *   { token: 'example' },
   *   { display_name: 'Example User', password: 'AKjhdakjsdh@!34' },
   * )
   */
  activateUser(
    parameters: OperationParameters['activateUser'] | ParameterList<OperationParameters['activateUser']> | InviteToken,
    data?: UserActivationPayload,
    config?: Kind['options'],
  ): ResultPromise<Kind, ''>

  /**
   * Turn an invitation down
   *
   * Declines the invitation that an invite token belongs to. Needs no access token.
   *
   * `DELETE /v2/users/public/reject`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.rejectInvite({ token: 'example' })
   */
  rejectInvite(
    parameters: OperationParameters['rejectInvite'] | ParameterList<OperationParameters['rejectInvite']> | InviteToken,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** `true` when the invitation was declined. */
    success?: boolean | undefined
  }>

  /**
   * Find out how a user signs in
   *
   * Returns what a sign-in page needs to know for a username: one entry for each organization of the user, with its Cognito user pool and OAuth settings and whether passkeys are enabled. Needs no access token.
   *
   * `GET /v2/users/public/username/{username}:getLoginParameters`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getUserLoginParametersV2({ username: 'example' })
   */
  getUserLoginParametersV2(
    parameters:
      | OperationParameters['getUserLoginParametersV2']
      | ParameterList<OperationParameters['getUserLoginParametersV2']>
      | Username,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** Sign-in settings by organization. */
    login_parameters?: LoginParameters[] | undefined
  }>

  /**
   * Start a passkey sign-in for a known user
   *
   * First step of a sign-in with a passkey when the user's email address is known. Returns options for the browser's WebAuthn call and a challenge token. Needs no access token.
   *
   * `POST /v2/users/public/passkeys:authenticateBegin`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @param data Address of the user who signs in.
   * @example
   * const { data } = await client.beginPasskeyAuthentication(null, { email: 'user@example.com' })
   */
  beginPasskeyAuthentication(
    parameters: BodyIsSecond | null | undefined,
    data: {
      /**
       * Address of the user.
       *
       * @format email
       */
      email: string
    },
    config?: Kind['options'],
  ): ResultPromise<Kind, PasskeyAuthenticationOptions>

  /**
   * Start a passkey sign-in for an unknown user
   *
   * First step of a sign-in with a passkey when nobody has typed an address: the list `allowCredentials` is empty, so that the browser lets the person choose among their passkeys. `resolveDiscoverableCredential` then returns who it is. Needs no access token. Takes no body.
   *
   * `POST /v2/users/public/passkeys:authenticateBeginDiscoverable`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.beginDiscoverablePasskeyAuthentication()
   */
  beginDiscoverablePasskeyAuthentication(
    parameters?: Record<string, never> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, PasskeyAuthenticationOptions>

  /**
   * Find out whose passkey was chosen
   *
   * Second step after `beginDiscoverablePasskeyAuthentication`: takes the challenge token and the browser's assertion, and returns the user's email address and sign-in settings. Needs no access token.
   *
   * `POST /v2/users/public/passkeys:resolveCredential`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @param data The challenge token and the browser's assertion.
   * @example
   * const { data } = await client.resolveDiscoverableCredential(
   *   null,
   *   { challenge_token: 'string', assertion_response: {} },
   * )
   */
  resolveDiscoverableCredential(
    parameters: BodyIsSecond | null | undefined,
    data: {
      /** As returned by `beginDiscoverablePasskeyAuthentication`. */
      challenge_token: string
      /** What the browser returned for the WebAuthn request, as JSON. */
      assertion_response: object
    },
    config?: Kind['options'],
  ): ResultPromise<Kind, {
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
  }>

  /**
   * Start registering a passkey
   *
   * First step of adding a passkey to the caller's account. Returns options for the browser's WebAuthn call and a challenge token, both needed for `completePasskeyRegistration`.
   *
   * `POST /v2/users/me/passkeys:registerBegin`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @param data A name for the passkey, if wanted.
   * @example
   * const { data } = await client.beginPasskeyRegistration(null, { friendly_name: 'My Laptop' })
   */
  beginPasskeyRegistration(
    parameters?: BodyIsSecond | null,
    data?: {
      /** Name by which the user will recognize the passkey. */
      friendly_name?: string | undefined
    },
    config?: Kind['options'],
  ): ResultPromise<Kind, PasskeyRegistrationOptions>

  /**
   * Finish registering a passkey
   *
   * Second step after `beginPasskeyRegistration`: checks the browser's attestation against the challenge token, adds the passkey to the caller's account and returns it.
   *
   * `POST /v2/users/me/passkeys:registerComplete`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @param data The challenge token and the browser's attestation.
   * @example
   * const { data } = await client.completePasskeyRegistration(
   *   null,
   *   { challenge_token: 'string', registration_response: {}, friendly_name: 'My Laptop' },
   * )
   */
  completePasskeyRegistration(
    parameters: BodyIsSecond | null | undefined,
    data: PasskeyRegistrationResponse,
    config?: Kind['options'],
  ): ResultPromise<Kind, Passkey>

  /**
   * List own passkeys
   *
   * Returns all passkeys of the caller.
   *
   * `GET /v2/users/me/passkeys`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listPasskeys()
   */
  listPasskeys(
    parameters?: Record<string, never> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The passkeys. */
    passkeys?: Passkey[] | undefined
  }>

  /**
   * Remove an own passkey
   *
   * Removes the passkey with this credential id from the caller's account. Returns no body.
   *
   * `DELETE /v2/users/me/passkeys/{credentialId}`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @returns `data` is `''` when the response has no body.
   * @example
   * const { data } = await client.deletePasskey({ credentialId: 'example' })
   */
  deletePasskey(
    parameters: OperationParameters['deletePasskey'] | ParameterList<OperationParameters['deletePasskey']> | string,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, ''>

  /**
   * Change to another organization
   *
   * Returns a token for logging in to another organization that the caller belongs to.
   *
   * `POST /v2/users/switchOrganization`. Needs a token. Not retried after a failure with an unknown outcome.
   *
   * @param data Where to change to.
   * @example
   * const { data } = await client.switchOrganization(null, { org_id: 'string' })
   */
  switchOrganization(
    parameters: BodyIsSecond | null | undefined,
    data: {
      org_id: OrganizationId
    },
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** Logs the caller in to the chosen organization. */
    login_token: string
  }>

  /**
   * Read the signed-in user (V1)
   *
   * Returns the user to whom the access token belongs, in the `User` shape. `getMeV2` returns more fields.
   *
   * `GET /v1/users/me`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getMe()
   */
  getMe(parameters?: Record<string, never> | null, data?: null, config?: Kind['options']): ResultPromise<Kind, User>

  /**
   * List users of several organizations (V1)
   *
   * Returns users of the organizations that are open to the caller, or of those in `org_ids` only. `query` narrows the list down; `limit` and `offset` page through it.
   *
   * `GET /v1/users`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listUsers({ org_ids: ['...'], query: 'example', limit: 1, offset: 1 })
   */
  listUsers(
    parameters?: OperationParameters['listUsers'] | ParameterList<OperationParameters['listUsers']> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The users. */
    users?: User[] | undefined
  }>

  /**
   * Read one user (V1)
   *
   * Returns the user of this id, in the `User` shape. `getUserV2` returns more fields.
   *
   * `GET /v1/users/{id}`. Needs a token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getUser({ id: '123e4567-e89b-12d3-a456-426614174000' })
   */
  getUser(
    parameters: OperationParameters['getUser'] | ParameterList<OperationParameters['getUser']> | UserId,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, User>

  /**
   * Find out how a user signs in (V1)
   *
   * Returns sign-in settings in the same form as `getUserLoginParametersV2`. Needs no access token.
   *
   * `GET /v1/users/username/{username}:getLoginParameters`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getUserLoginParameters({ username: 'example' })
   */
  getUserLoginParameters(
    parameters:
      | OperationParameters['getUserLoginParameters']
      | ParameterList<OperationParameters['getUserLoginParameters']>
      | Username,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** Sign-in settings by organization. */
    login_parameters?: LoginParameters[] | undefined
  }>
}

/** The operations of a client by path and method. */
export interface PathsDictionaryOf<Kind extends ClientKind> {
  '/v2/users/public/signup': {
    /** Sign up with a new organization */
    post: OperationMethodsOf<Kind>['signUpUser']
  }
  '/v2/users/me': {
    /** Read the signed-in user */
    get: OperationMethodsOf<Kind>['getMeV2']
  }
  '/v2/users/me/settings': {
    /** List the names of own settings */
    get: OperationMethodsOf<Kind>['listUserSettings']
  }
  '/v2/users/me/settings/{scope}': {
    /** Read all own settings of a scope */
    get: OperationMethodsOf<Kind>['getUserSettingsScope']
  }
  '/v2/users/me/settings/{scope}/{key}': {
    /** Read one own setting */
    get: OperationMethodsOf<Kind>['getUserSetting']
    /** Store one own setting */
    put: OperationMethodsOf<Kind>['putUserSetting']
    /** Remove one own setting */
    delete: OperationMethodsOf<Kind>['deleteUserSetting']
  }
  '/v2/users': {
    /** List the users of the organization */
    get: OperationMethodsOf<Kind>['listUsersV2']
  }
  '/v2/users/{id}': {
    /** Read one user */
    get: OperationMethodsOf<Kind>['getUserV2']
    /** Change a user */
    patch: OperationMethodsOf<Kind>['updateUserV2']
    /** Delete a user */
    delete: OperationMethodsOf<Kind>['deleteUserV2']
  }
  '/v2/users/invite': {
    /** Invite a user by mail */
    post: OperationMethodsOf<Kind>['inviteUser']
  }
  '/v2/users/invite:resendEmail': {
    /** Send an invitation mail again */
    post: OperationMethodsOf<Kind>['resendUserInvitation']
  }
  '/v2/users:sendPasswordReset': {
    /** Mail a password reset to a colleague */
    post: OperationMethodsOf<Kind>['sendUserPasswordReset']
  }
  '/v2/users/{id}/groups': {
    /** List a user's groups */
    get: OperationMethodsOf<Kind>['getGroupsForUser']
  }
  '/v1/groups': {
    /** List groups */
    get: OperationMethodsOf<Kind>['getGroups']
    /** Create a group */
    post: OperationMethodsOf<Kind>['createGroup']
  }
  '/v1/groups/{id}': {
    /** Read one group */
    get: OperationMethodsOf<Kind>['getGroup']
    /** Change a group */
    patch: OperationMethodsOf<Kind>['updateGroup']
    /** Delete a group */
    delete: OperationMethodsOf<Kind>['deleteGroup']
  }
  '/v1/groups/{id}/user:next': {
    /** Move on to a group's next assignee */
    post: OperationMethodsOf<Kind>['advanceUserAssignment']
  }
  '/v2/user/navigations': {
    /** Create a navigation */
    post: OperationMethodsOf<Kind>['createNavigation']
  }
  '/v2/user/navigations/{id}': {
    /** Read one navigation */
    get: OperationMethodsOf<Kind>['getNavigation']
  }
  '/v2/users/public/verifyEmail': {
    /** Confirm a changed email address */
    post: OperationMethodsOf<Kind>['verifyEmailWithToken']
  }
  '/v2/users/public/requestPasswordReset': {
    /** Ask for a password reset by mail */
    post: OperationMethodsOf<Kind>['requestPasswordReset']
  }
  '/v2/users/public/resetPassword': {
    /** Set a new password with the token of a reset mail */
    post: OperationMethodsOf<Kind>['resetPassword']
  }
  '/v2/users/public/checkToken': {
    /** Look up an invitation */
    get: OperationMethodsOf<Kind>['checkInviteToken']
  }
  '/v2/users/public/activate': {
    /** Accept an invitation */
    post: OperationMethodsOf<Kind>['activateUser']
  }
  '/v2/users/public/reject': {
    /** Turn an invitation down */
    delete: OperationMethodsOf<Kind>['rejectInvite']
  }
  '/v2/users/public/username/{username}:getLoginParameters': {
    /** Find out how a user signs in */
    get: OperationMethodsOf<Kind>['getUserLoginParametersV2']
  }
  '/v2/users/public/passkeys:authenticateBegin': {
    /** Start a passkey sign-in for a known user */
    post: OperationMethodsOf<Kind>['beginPasskeyAuthentication']
  }
  '/v2/users/public/passkeys:authenticateBeginDiscoverable': {
    /** Start a passkey sign-in for an unknown user */
    post: OperationMethodsOf<Kind>['beginDiscoverablePasskeyAuthentication']
  }
  '/v2/users/public/passkeys:resolveCredential': {
    /** Find out whose passkey was chosen */
    post: OperationMethodsOf<Kind>['resolveDiscoverableCredential']
  }
  '/v2/users/me/passkeys:registerBegin': {
    /** Start registering a passkey */
    post: OperationMethodsOf<Kind>['beginPasskeyRegistration']
  }
  '/v2/users/me/passkeys:registerComplete': {
    /** Finish registering a passkey */
    post: OperationMethodsOf<Kind>['completePasskeyRegistration']
  }
  '/v2/users/me/passkeys': {
    /** List own passkeys */
    get: OperationMethodsOf<Kind>['listPasskeys']
  }
  '/v2/users/me/passkeys/{credentialId}': {
    /** Remove an own passkey */
    delete: OperationMethodsOf<Kind>['deletePasskey']
  }
  '/v2/users/switchOrganization': {
    /** Change to another organization */
    post: OperationMethodsOf<Kind>['switchOrganization']
  }
  '/v1/users/me': {
    /** Read the signed-in user (V1) */
    get: OperationMethodsOf<Kind>['getMe']
  }
  '/v1/users': {
    /** List users of several organizations (V1) */
    get: OperationMethodsOf<Kind>['listUsers']
  }
  '/v1/users/{id}': {
    /** Read one user (V1) */
    get: OperationMethodsOf<Kind>['getUser']
  }
  '/v1/users/username/{username}:getLoginParameters': {
    /** Find out how a user signs in (V1) */
    get: OperationMethodsOf<Kind>['getUserLoginParameters']
  }
}

/** Id of a navigation: a hash over its normalized name and configuration. Navigations with the same content have the same id in every organization. */
export type NavigationId = string | null

/** A stored navigation of the workplace, under an id that follows from its content. */
export type Navigation = {
  id: NavigationId
  /** Name of the navigation. */
  name: string
  configuration: NavigationConfiguration
}

/** Name and content of a navigation to be created. */
export type NavigationCreateRequest = {
  /** Name of the navigation. */
  name: string
  configuration: NavigationConfiguration
}

/** Content of a navigation: for each section, by its key, the list of its items in order. */
export type NavigationConfiguration = { [key: string]: NavigationItem[] }

/** An entry of a section: a single entry with a key, or a named group of such entries. */
export type NavigationItem = NavigationKeyItem | NavigationGroupItem

/** A single entry. */
export type NavigationKeyItem = {
  /** What the entry leads to, such as `dashboard` or `contact`. */
  key: string
}

/** A named group of entries, one level deep. */
export type NavigationGroupItem = {
  /** Name shown for the group. */
  name: string
  /** Entries of the group. */
  subItems: NavigationKeyItem[]
}

/** Secret of an invitation to epilot; anybody who has it can accept or decline. */
export type InviteToken = string

/** Secret of an invitation to epilot as a partner. */
export type PartnerInvitationToken = string

/** Secret that proves ownership of a new email address. */
export type VerificationToken = string

/** Id of a group, given by the service. */
export type GroupId = string

/** Id of a user, given by the service. */
export type UserId = string

/** Search text that narrows a list down. */
export type Query = string

/** Id of an organization. */
export type OrganizationId = string

/** How many entries a response may have. */
export type Limit = number

/** How many entries to skip before the first one in the response. */
export type Offset = number

/** Whether users in the response are filled in with their profiles. */
export type Hydrate = boolean

/** Name that a user signs in with. */
export type Username = string

/** An invitation to the caller's organization. */
export type UserInvitationPayload = {
  /** Address that the invitation goes to. */
  email?: string | undefined
  /**
   * Language of the mail.
   *
   * @default "en"
   */
  language?: 'en' | 'de' | undefined
  /** Roles for the new user, such as `123:owner`. */
  roles?: string[] | undefined
}

/** What an invited user chooses when accepting. */
export type UserActivationPayload = {
  /** Name to be shown to others. */
  display_name?: string | undefined
  /** Password to sign in with. */
  password?: string | undefined
}

/** Body of an email confirmation. */
export type UserVerificationPayload = {
  /** Password of the user. */
  password?: string | undefined
}

/** A user with the complete profile. No field is required, as the same shape serves for partial changes. */
export type UserV2 = {
  id?: UserId | undefined
  organization_id?: OrganizationId | undefined
  /**
   * When the user was created.
   *
   * @format date-time
   */
  created_at?: string | undefined
  /**
   * When the user became active.
   *
   * @format date-time
   */
  activated_at?: string | undefined
  /** Name shown to others. */
  display_name?: string | undefined
  /** Status of the account: `Pending` from invitation to activation, then `Active`, afterwards `Deactivated` or `Deleted`. */
  status?: 'Active' | 'Pending' | 'Deactivated' | 'Deleted' | undefined
  /**
   * Address in effect.
   *
   * @format email
   */
  email?: string | undefined
  /**
   * New address that waits for confirmation by `verifyEmailWithToken`.
   *
   * @format email
   */
  draft_email?: string | null | undefined
  /**
   * Until when the new address can be confirmed.
   *
   * @format date-time
   * @readonly
   */
  draft_email_expires_at?: string | null | undefined
  /** Department the user works in. */
  department?: string | null | undefined
  /** Phone number, as text. */
  phone?: string | null | undefined
  /** Another phone number, as text. */
  secondary_phone?: string | null | undefined
  /** Whether multi-factor authentication is on. */
  mfa_enabled?: boolean | undefined
  /** Whether the user has registered at least one passkey. */
  has_passkeys?: boolean | undefined
  /** Whether the phone number is confirmed. */
  phone_verified?: boolean | undefined
  token?: InviteToken | undefined
  /** The user's signature, as HTML. */
  signature?: string | null | undefined
  /** Whether the signature is used. */
  is_signature_enabled?: boolean | null | undefined
  /** Language code, such as `de`. */
  preferred_language?: string | undefined
  /**
   * Path of the page that opens first, within `/app`.
   *
   * @default "/app/dashboard"
   */
  custom_start_page?: string | null | undefined
  custom_navigation?: NavigationId | undefined
  /** Release channel that this user gets instead of the usual one; `null` for none. */
  override_release_channel?: 'canary' | 'rc' | 'stable' | null | undefined
  /** The user's choices on single features, by feature name. */
  feature_preferences?: { [key: string]: unknown } | null | undefined
  /** Profile picture of the user. */
  image_uri?: {
    /**
     * URL of the picture as uploaded.
     *
     * @format uri
     */
    original?: string | undefined
    /**
     * URL of a 32-pixel version.
     *
     * @format uri
     */
    thumbnail_32?: string | undefined
    [key: string]: unknown
  } | null | undefined
  /** What the user has marked as favorite, such as `dashboard` and, by entity, `entity_views`; the values are ids. */
  favorites?: { [key: string]: unknown } | undefined
  /** Which events are reported by mail: event names, such as `assigned_task`, with `true` or `false`. */
  email_notification_setting?: { [key: string]: unknown } | undefined
  /** Which events are reported inside the app: event names, such as `assigned_task`, with `true` or `false`. An event that is not named here is reported as its default says. */
  in_app_notification_setting?: { [key: string]: unknown } | undefined
  /** Further details of the user, as pairs of name and value. */
  properties?: {
    /** Name of the detail. */
    name: string
    /** Its value. */
    value: string
  }[] | undefined
  /** Labels to group users by, such as `non-billable`. */
  tags?: string[] | null | undefined
}

/** A user in the shape of the V1 operations. */
export type User = {
  id: UserId
  organization_id: OrganizationId
  /**
   * Address of the user.
   *
   * @format email
   */
  email: string
  /**
   * Name shown to others.
   *
   * @deprecated
   */
  display_name?: string | undefined
  /**
   * Name of the user.
   *
   * @deprecated
   */
  name: string
  /** Language code, such as `de`. */
  preferred_language: string
  /** The user's signature, as HTML. */
  signature?: string | undefined
  custom_navigation?: NavigationId | undefined
  /**
   * Names of roles, such as `Owner`.
   *
   * @deprecated
   */
  roles: string[]
  /** Profile picture of the user. */
  image_uri?: {
    /**
     * URL of the picture as uploaded.
     *
     * @format uri
     */
    original?: string | undefined
    /**
     * URL of a 32-pixel version.
     *
     * @format uri
     */
    thumbnail_32?: string | undefined
    [key: string]: unknown
  } | null | undefined
  /** Further details of the user, as pairs of name and value. */
  properties: {
    /** Name of the detail. */
    name: string
    /** Its value. */
    value: string
  }[]
}

/** What a sign-in page needs to know to sign a user in to one organization. */
export type LoginParameters = {
  /** Id of the organization. */
  organization_id?: string | undefined
  /** Name of the organization. */
  organization_name?: string | undefined
  /** Kind of organization, such as `Vendor`. */
  organization_type?: string | undefined
  /** What the organization is used for, such as `Production`. */
  organization_use?: string | undefined
  /** AWS region of the user pool. */
  cognito_region?: string | undefined
  /** Id of the Amazon Cognito user pool. */
  cognito_user_pool_id?: string | undefined
  /** Id of the user pool's app client. */
  cognito_user_pool_client_id?: string | undefined
  /** Domain prefix of the user pool's OAuth pages. */
  cognito_oauth_domain?: string | undefined
  /** OAuth scopes to ask for. */
  cognito_oauth_scopes?: string[] | undefined
  /** OAuth `response_type` to ask for: `code` for the authorization code flow, `token` for the implicit flow. */
  oauth_response_type?: 'code' | 'token' | undefined
  /** Whether passkeys can be used here. */
  passkey_enabled?: boolean | undefined
  /** Whether there is a passkey of this user, so that a sign-in page can offer it in place of a one-time code. */
  passkeys_registered?: boolean | undefined
}

/** Picture of a group: URLs of an uploaded picture, or two colors for a generated one. */
export type GroupImageUri = {
  /**
   * URL of the picture as uploaded.
   *
   * @format uri
   */
  original?: string | undefined
  /**
   * URL of a 32-pixel version.
   *
   * @format uri
   */
  thumbnail_32?: string | undefined
  /**
   * URL of a 64-pixel version.
   *
   * @format uri
   */
  thumbnail_64?: string | undefined
  /** Two colors, from and to, each as `#` and six hexadecimal digits. */
  gradient_colors?: string[] | undefined
  [key: string]: unknown
} | null

/** A group to be created. */
export type CreateGroupReq = {
  /** Name of the group. */
  name: string
  /** Ids of the members. */
  user_ids?: UserId[] | undefined
  image_uri?: GroupImageUri | undefined
  /** Up to two characters that abbreviate the group's name. */
  abbreviation?: string | null | undefined
}

/** Changes to a group. */
export type UpdateGroupReq = {
  /** Name of the group. */
  name?: string | undefined
  /** Ids of the members. */
  user_ids?: UserId[] | undefined
  image_uri?: GroupImageUri | undefined
  /** Up to two characters that abbreviate the group's name. */
  abbreviation?: string | null | undefined
}

/** A group of users. */
export type Group = {
  id: GroupId
  org_id: OrganizationId
  /** Name of the group. */
  name: string
  /** When the group was created, as an ISO 8601 timestamp. */
  created_at: string
  /** When the group was last changed, as an ISO 8601 timestamp. */
  updated_at: string
  /** Id of the user who created the group. */
  created_by?: string | undefined
  /** The group's current assignee: a user, and their place in line. */
  crt_assignee?: UserV2 & {
    /** Place of the user in line. */
    crt_index?: number | undefined
  } | undefined
  /** Members of the group. */
  users?: UserV2[] | undefined
  image_uri?: GroupImageUri | undefined
  /** Up to two characters that abbreviate the group's name. */
  abbreviation?: string | null | undefined
}

/** A sign-up: an organization and its first user. */
export type SignupUserPayload = {
  organization_detail?: OrganizationDetail | undefined
  user_detail?: UserDetail | undefined
  /**
   * Language of the sign-up.
   *
   * @default "en"
   */
  language?: 'en' | 'de' | undefined
}

/** The organization in a sign-up. Further fields are allowed. */
export type OrganizationDetail = {
  /** Kind of organization. */
  type: 'Vendor' | 'Partner'
  /** Name of the organization. */
  name: string
  /** Pricing tier, such as `professional`. */
  pricing_tier: string
  /** Address to reach the organization. */
  email: string
  /** Phone number, as text. */
  phone?: string | undefined
  /** Website of the organization. */
  website?: string | undefined
  /** Whether the privacy policy was agreed to. */
  is_privacy_policy_checked?: boolean | null | undefined
  /** Whether the terms and conditions were agreed to. */
  is_terms_and_conditions_checked?: boolean | null | undefined
  [key: string]: unknown
}

/** The Amazon Cognito user pool of an organization. */
export type CognitoDetails = {
  /** AWS region of the user pool. */
  cognito_region?: string | undefined
  /** Id of the user pool. */
  cognito_user_pool_id?: string | undefined
  /** Id of the user pool's app client. */
  cognito_user_pool_client_id?: string | undefined
  /** Amazon Resource Name of the user pool. */
  cognito_user_pool_arn?: string | undefined
}

/** The user in a sign-up. */
export type UserDetail = {
  /** First and last name. */
  full_name: string
  /**
   * Address to sign up with.
   *
   * @format email
   */
  email: string
  /** Password to sign in with. */
  password: string
}

/** An organization with its contact details. */
export type Organization = {
  id?: OrganizationId | undefined
  /** Kind of organization. */
  type?: 'Vendor' | 'Partner' | null | undefined
  /** Name of the organization. */
  name?: string | null | undefined
  /** The organization's signature, as HTML. */
  signature?: string | null | undefined
  /** Short form of the name, such as `EPI`. */
  symbol?: string | null | undefined
  /** Pricing tier, such as `professional`. */
  pricing_tier?: string | null | undefined
  /** Address to reach the organization. */
  email?: string | null | undefined
  /** Phone number, as text. */
  phone?: string | null | undefined
  /** Website of the organization. */
  website?: string | null | undefined
  /** Postal address. */
  address?: {
    /** Country. */
    country?: string | null | undefined
    /** City. */
    city?: string | null | undefined
    /** Postal code. */
    postal_code?: string | null | undefined
    /** Street without the number. */
    street?: string | null | undefined
    /** Number in the street. */
    street_number?: string | null | undefined
  } | undefined
  /** URL of the logo. */
  logo_url?: string | null | undefined
  /** URL of a small version of the logo. */
  logo_thumbnail_url?: string | null | undefined
  /** Whether the organization has no license. */
  is_unlicensed_org?: boolean | null | undefined
  cognito_details?: CognitoDetails | undefined
}

/** A list of user counts. No documented operation returns it. */
export type DataPointsResponse = DataPoint[]

/** User counts, in total and for billing. */
export type DataPoint = {
  /** Id of the entry, a number. */
  id?: number | undefined
  /** How many users there are. */
  actual_users?: number | undefined
  /** The highest number of users in the last month. */
  max_users_last_month?: number | undefined
  /** How many of the users in the last month are not billed. */
  non_billable_users_last_month?: number | undefined
}

/** Name of a set of settings that belong together, such as `calendar`. At most 64 characters. */
export type UserSettingScope = string

/** Name of a setting within its scope, such as `visible_calendars`. At most 128 characters. */
export type UserSettingKey = string

/** Value of a setting: any JSON, `null` included, up to 64 KiB when serialized. With an object, fields can be added later. */
export type UserSettingValue = unknown

/** A setting of a user. */
export type UserSetting = {
  scope: UserSettingScope
  key: UserSettingKey
  value: UserSettingValue
  /**
   * When the setting was first stored.
   *
   * @format date-time
   */
  created_at: string
  /**
   * When its value was last stored.
   *
   * @format date-time
   */
  updated_at: string
}

/** Names of settings without their values. */
export type UserSettingsListResponse = {
  /** One entry for each scope. */
  results: {
    scope: UserSettingScope
    /** Keys within the scope. */
    keys: UserSettingKey[]
  }[]
}

/** All settings of a scope. */
export type UserSettingsScopeResponse = {
  scope: UserSettingScope
  /** Values by key. */
  settings: { [key: string]: UserSettingValue }
}

/** A passkey of a user. */
export type Passkey = {
  /** WebAuthn id of the credential. */
  credential_id?: string | undefined
  /** Name by which the user recognizes the passkey. */
  friendly_name?: string | undefined
  /**
   * When the passkey was registered.
   *
   * @format date-time
   */
  created_at?: string | undefined
  /** Ways to reach the authenticator as WebAuthn names them, such as `internal` or `usb`. */
  transports?: string[] | undefined
  /** AAGUID: the identifier of the authenticator model. */
  aaguid?: string | undefined
}

/** What a sign-in with a passkey starts from. */
export type PasskeyAuthenticationOptions = {
  /** WebAuthn's `PublicKeyCredentialRequestOptions` in JSON form, for the browser's `navigator.credentials.get()`. */
  options?: object | undefined
  /** The challenge, signed by the service; goes back unchanged with the assertion. */
  challenge_token?: string | undefined
}

/** What the registration of a passkey starts from. */
export type PasskeyRegistrationOptions = {
  /** WebAuthn's `PublicKeyCredentialCreationOptions` in JSON form, for the browser's `navigator.credentials.create()`. */
  options?: object | undefined
  /** The challenge, signed by the service; goes back unchanged with the attestation. */
  challenge_token?: string | undefined
}

/** What completes the registration of a passkey. */
export type PasskeyRegistrationResponse = {
  /** As returned by `beginPasskeyRegistration`. */
  challenge_token: string
  /** What the browser returned for the WebAuthn request, as JSON. */
  registration_response: object
  /** Name by which the user will recognize the passkey. */
  friendly_name?: string | undefined
}
