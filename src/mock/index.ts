/** What generated code imports for mock handlers. See `docs/generating.md`. */
export type { Example } from './example'
export { createHandlersOf, type MockRequest, type MockResponse, type MockResponseValue } from './msw-handlers'
