// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

/** The operations that read: those by GET. */
export type ReadOperation = 
  | 'getHealth'
  | 'listOperations'
  | 'listMails'
  | 'listPeople'
  | 'listControlGroups'
  | 'listRequests'
  | 'listTokens'
  | 'listTroubles'
  | 'getClock'

/** The operations that list in pages: those with `limit` and `offset`. */
export type PagedOperation = never
