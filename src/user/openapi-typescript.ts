/** Only types: the definition in the form of openapi-typescript, for `openapi-fetch` and the like. */
export type * from './generated/schema'
