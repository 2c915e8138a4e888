/** Mock handlers for tests: each operation answers its documented example, unless it is told what to answer. */
import type { RequestHandler } from 'msw'
import type { AnyKind } from '../core/types'
import { createHandlersOf, type MockResponse } from '../mock/msw-handlers'
import { examples } from './generated/examples'
import { baseURL as defaultBaseURL } from './generated/operations'
import type { OperationMethodsOf } from './generated/types'

type OperationMethods = OperationMethodsOf<AnyKind>

export type { MockRequest, MockResponse } from '../mock/msw-handlers'
export { createUserApi, type UserApi } from './api/create-user-api'
export type {
  ApiRequest,
  FailOptions,
  GroupSeed,
  IdKind,
  Mail,
  OperationId,
  OrganizationSeed,
  StoredUser,
  UserApiOptions,
  UserSeed,
} from './api/options'

type Body<Name extends keyof OperationMethods> = Awaited<ReturnType<OperationMethods[Name]>>['data']

/** Answers for single operations: a body, `{ status, body, headers }`, or a function of the request. */
export type MockResponses = { [Name in keyof OperationMethods]?: MockResponse<Body<Name>> }

/** Options of `createHandlers`. */
export interface HandlerOptions {
  /** Where the client sends its requests. Default `https://user.sls.epilot.io`. */
  baseURL?: string
  /** Answers in place of the documented ones. */
  responses?: MockResponses
}

/**
 * MSW handlers, one an operation.
 *
 * @throws {TypeError} when there is no such option, or `responses` names an operation that does not exist
 * @example
 * const server = setupServer(
 *   ...createHandlers({ responses: { getMeV2: { status: 401, body: { message: 'Unauthorized' } } } }),
 * )
 */
export function createHandlers(options: HandlerOptions = {}): RequestHandler[] {
  const { baseURL = defaultBaseURL, responses = {}, ...others } = options
  for (const name of Object.keys(others)) throw new TypeError(`createHandlers: no option "${name}"`)
  return createHandlersOf(examples, baseURL, responses)
}

/**
 * MSW handlers that answer the documented examples.
 *
 * @example
 * const server = setupServer(...handlers)
 */
export const handlers: RequestHandler[] = /* @__PURE__ */ createHandlers()
