/** Mock handlers for tests: each operation returns its documented example, or a response that you define. */
import type { RequestHandler } from 'msw'
import type { AnyKind } from '../core/types'
import { createHandlersOf, type MockResponse } from '../mock/msw-handlers'
import { checkIsObject } from './api/check-options'
import { createUserApi as createPlainApi } from './api/create-user-api'
import type { UserApiOptions as PlainUserApiOptions } from './api/options'
import { persist } from './api/persist'
import type { UserApi as PlainUserApi } from './api/user-api'
import { examples } from './generated/examples'
import { baseURL as defaultBaseURL } from './generated/operations'
import type { OperationMethodsOf } from './generated/types'

type OperationMethods = OperationMethodsOf<AnyKind>

export type { MockRequest, MockResponse } from '../mock/msw-handlers'
export type { FailOptions, IdKind, OperationId } from './api/options'
export type { Change } from './api/respond'
export type { GroupSeed, OrganizationSeed, UserSeed } from './api/seeds'
export type { AccessToken, ApiRequest, Mail, StoredUser } from './api/shown'
export type { Snapshot } from './api/snapshot'

type Body<Name extends keyof OperationMethods> = Awaited<ReturnType<OperationMethods[Name]>>['data']

/** Responses of single operations: a body, `{ status, body, headers }`, or a function of the request. */
export type MockResponses = { [Name in keyof OperationMethods]?: MockResponse<Body<Name>> }

/** Options of `createHandlers`. */
export interface HandlerOptions {
  /** Where the client sends its requests. Default `https://user.sls.epilot.io`. */
  baseURL?: string
  /** Responses that replace the documented ones. */
  responses?: MockResponses
}

/** MSW handlers, one for each operation. The type has a name, so that programs can emit declarations with it. */
export interface Handlers extends Array<RequestHandler> {}

/**
 * MSW handlers, one an operation.
 *
 * @throws {TypeError} for an unknown option, or when `responses` names an operation that does not exist
 * @example
 * const server = setupServer(
 *   ...createHandlers({ responses: { getMeV2: { status: 401, body: { message: 'Unauthorized' } } } }),
 * )
 */
export function createHandlers(options: HandlerOptions = {}): Handlers {
  const { baseURL = defaultBaseURL, responses = {}, ...others } = options
  for (const name of Object.keys(others)) throw new TypeError(`createHandlers: no option "${name}"`)
  return createHandlersOf(examples, baseURL, responses)
}

/**
 * MSW handlers that return the documented examples.
 *
 * @example
 * const server = setupServer(...handlers)
 */
export const handlers: Handlers = /* @__PURE__ */ createHandlers()

/** A User API in the process, with handlers for MSW. */
export interface UserApi extends PlainUserApi {
  /** MSW handlers, one for each operation, for `setupServer` or `setupWorker`. */
  readonly handlers: Handlers
}

/** Options of `createUserApi`. */
export interface UserApiOptions extends PlainUserApiOptions {
  /**
   * Keeps the data in the `localStorage` of a page, under this key (`true`: `epilot-sdk:user-api`), so that it survives
   * a reload and all tabs share it. Default `false`.
   */
  persist?: boolean | string
}

/**
 * A mocked User API inside the process that remembers what it is sent, behind MSW handlers: for tests, Storybook and
 * local development without an account. `docs/testing.md` lists its assumptions about undocumented behavior.
 *
 * @param options initial users, organizations, groups and navigations, base URL, clock, ids, limits and `persist`
 * @throws {TypeError} when an option or a seed is invalid, with its path, or with `persist` outside of a page
 * @example
 * const api = createUserApi({ users: [{ email: 'anna@example.com', display_name: 'Anna' }] })
 * const server = setupServer(...api.handlers)
 * server.listen({ onUnhandledRequest: 'error' })
 * const client = createClient({ token: () => api.token })
 * await client.inviteUser(null, { email: 'ben@example.com' })
 * console.log(api.outbox[0]?.to)
 */
export function createUserApi(options: UserApiOptions = {}): UserApi {
  checkIsObject(options)
  const { persist: isKept = false, ...others } = options
  const api = createPlainApi(others)
  const refresh = isKept ? persist(api, isKept) : () => undefined
  const respond = ({ request }: { request: Request }) => {
    refresh()
    return api.respond(request)
  }
  const responses = Object.fromEntries(Object.keys(examples).map((operationId) => [operationId, respond]))
  const { baseURL = defaultBaseURL } = options
  return Object.assign(api, { handlers: createHandlersOf(examples, baseURL, responses) })
}
