import type { RequestHandler } from 'msw'
import { createHandlersOf, type MockRequest } from '../../mock/msw-handlers'
import { examples } from '../generated/examples'
import { baseURL as defaultBaseURL } from '../generated/operations'
import type { Group, Navigation } from '../generated/types'
import type {
  ApiRequest,
  FailOptions,
  Mail,
  OperationId,
  OrganizationSeed,
  StoredUser,
  UserApiOptions,
} from './options'
import { operations, respond } from './respond'
import { createState } from './seed'
import { createTokens } from './tokens'
import { addTrouble } from './trouble'
import { groupOf, storedUser } from './views'

/** A User API in the process. What it shows of its memory are copies, in the order in which things came to be. */
export interface UserApi {
  /** MSW handlers, one an operation, for `setupServer` or `setupWorker`. */
  readonly handlers: RequestHandler[]
  /** All users, those who were deleted included. */
  readonly users: StoredUser[]
  /** All organizations. */
  readonly organizations: OrganizationSeed[]
  /** All groups, with their users filled in. */
  readonly groups: Group[]
  /** All navigations, in the order in which they were first stored. */
  readonly navigations: Navigation[]
  /** The mails that would have gone out, with their tokens. */
  readonly outbox: Mail[]
  /** The requests so far; each attempt of a call counts. */
  readonly requests: ApiRequest[]
  /**
   * An access token of the first active user: the same until it has expired, and again after `reset`.
   *
   * @throws {TypeError} when there is no active user
   * @example
   * const client = createClient({ token: () => api.token })
   */
  readonly token: string
  /**
   * A new access token, as signing in would give one.
   *
   * @param user id or address; of an address in several organizations, the first active user
   * @param options `lastsMs`: milliseconds of the API's clock until it expires. Default: never
   * @throws {TypeError} when there is no such user, or `lastsMs` is no number of at least 0
   * @example
   * const client = createClient({ token: api.tokenFor('anna@example.com', { lastsMs: 60_000 }) })
   */
  tokenFor(user: string, options?: { lastsMs?: number }): string
  /**
   * Ends the access tokens issued so far: calls that carry one are answered with 401.
   *
   * @example
   * const client = createClient({ token: api.token })
   * api.expireTokens()
   * await client.getMeV2() // fails with status 401
   */
  expireTokens(): void
  /**
   * Makes the next request of an operation go wrong; several calls befall as many requests, one after the other.
   *
   * @throws {TypeError} when there is no such operation, or an option cannot be
   * @example
   * api.failNext('inviteUser', { status: 429, retryAfter: 1 })
   * api.failNext('createGroup', { drop: 'after' })
   */
  failNext(operationId: OperationId, options?: FailOptions): void
  /**
   * Puts everything back to the beginning: memory, outbox, requests, trouble, counted ids.
   *
   * @example
   * afterEach(() => api.reset())
   */
  reset(): void
}

const OPTIONS = ['baseURL', 'users', 'organizations', 'groups', 'navigations', 'now', 'ids']

function checkOptions(options: UserApiOptions): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw new TypeError(`createUserApi: no option "${name}"`)
  }
  for (const name of ['users', 'organizations', 'groups', 'navigations'] as const) {
    if (!Array.isArray(options[name] ?? [])) throw new TypeError(`createUserApi: ${name} must be a list`)
  }
  const { ids = 'random' } = options
  if (typeof ids !== 'function' && ids !== 'random' && ids !== 'counted') {
    throw new TypeError('createUserApi: ids must be "random", "counted" or a function')
  }
}

/**
 * A User API with a memory, inside the process: MSW handlers that answer as documented, for tests, Storybook and local
 * development without an account. What it assumes where nothing is documented is in `docs/testing.md`.
 *
 * @param options users, organizations, groups and navigations to begin with, base URL, clock and ids
 * @throws {TypeError} when an option or a seed cannot be, by its place
 * @example
 * const api = createUserApi({ users: [{ email: 'anna@example.com', display_name: 'Anna' }] })
 * const server = setupServer(...api.handlers)
 * server.listen({ onUnhandledRequest: 'error' })
 * const client = createClient({ token: () => api.token })
 * await client.inviteUser(null, { email: 'ben@example.com' })
 * console.log(api.outbox[0]?.to)
 */
export function createUserApi(options: UserApiOptions = {}): UserApi {
  checkOptions(options)
  let state = createState(options)
  let tokens = createTokens(state)
  const toAnswer = (id: string) => [id, (info: MockRequest) => respond(state, id as OperationId, info)]
  const answers = Object.fromEntries(Object.keys(operations).map(toAnswer))
  return {
    handlers: createHandlersOf(examples, options.baseURL ?? defaultBaseURL, answers),
    get users() {
      return [...state.people.values()].map((person) => structuredClone(storedUser(person)))
    },
    get organizations() {
      return structuredClone([...state.organizations.values()])
    },
    get groups() {
      return [...state.groups.values()].map((group) => structuredClone(groupOf(state, group, true)))
    },
    get navigations() {
      return structuredClone([...state.navigations.values()])
    },
    get outbox() {
      return structuredClone(state.outbox)
    },
    get requests() {
      return structuredClone(state.requests)
    },
    get token() {
      return tokens.first()
    },
    tokenFor: (user, { lastsMs } = {}) => tokens.issueFor(user, lastsMs),
    expireTokens: () => tokens.expire(),
    failNext(operationId, trouble = {}) {
      if (!Object.hasOwn(operations, operationId)) throw new TypeError(`failNext: no operation "${operationId}"`)
      addTrouble(state, operationId, trouble)
    },
    reset() {
      state = createState(options)
      tokens = createTokens(state)
    },
  }
}
