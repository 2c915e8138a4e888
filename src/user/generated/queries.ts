// Written by scripts/generate.ts from openapi.json. Do not edit: run "npm run generate".

/** The operations that read: those by GET. */
export type ReadOperation = 
  | 'getMeV2'
  | 'listUserSettings'
  | 'getUserSettingsScope'
  | 'getUserSetting'
  | 'listUsersV2'
  | 'getUserV2'
  | 'getGroupsForUser'
  | 'getGroups'
  | 'getGroup'
  | 'getNavigation'
  | 'checkInviteToken'
  | 'getUserLoginParametersV2'
  | 'listPasskeys'
  | 'getMe'
  | 'listUsers'
  | 'getUser'
  | 'getUserLoginParameters'

/** The operations that list in pages: those with `limit` and `offset`. */
export type PagedOperation = 
  | 'listUsersV2'
  | 'getGroups'
  | 'listUsers'
