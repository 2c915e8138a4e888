import type { Group, Navigation } from '../generated/types'
import type { FailOptions, OperationId } from './options'
import type { Change } from './respond'
import type { OrganizationSeed } from './seeds'
import type { AccessToken, ApiRequest, Mail, StoredUser } from './shown'
import type { Snapshot } from './snapshot'

/** A User API in the process. Its lists are copies of what is stored, in order of creation. */
export interface UserApi {
  /** All users, those who were deleted included. */
  readonly users: StoredUser[]
  /** All organizations. */
  readonly organizations: OrganizationSeed[]
  /** All groups, with their users filled in. */
  readonly groups: Group[]
  /** All navigations, in the order in which they were first stored. */
  readonly navigations: Navigation[]
  /** The mails that the service would have sent, with their tokens. */
  readonly outbox: Mail[]
  /** The last 10,000 requests; each attempt of a call is one. */
  readonly requests: ApiRequest[]
  /** The access tokens that were issued. */
  readonly tokens: AccessToken[]
  /** Failures still to come, by operation, in order. */
  readonly troubles: Partial<Record<OperationId, FailOptions[]>>
  /** The time by the API's clock. */
  readonly now: Date
  /**
   * An access token of the first active user: the same until it has expired, and again after `reset`.
   *
   * @throws {TypeError} when there is no active user
   * @example
   * const client = createClient({ token: () => api.token })
   */
  readonly token: string
  /**
   * A new access token, as signing in would return one.
   *
   * @param user id or address; of an address in several organizations, the first active user
   * @param options `lastsMs`: milliseconds of the API's clock until it expires (default: never); `password`: compared
   * if the user's is known, for sign-in pages (default: not compared)
   * @throws {TypeError} when there is no such user, the password is wrong, or `lastsMs` is not a number of at least 0
   * @example
   * const client = createClient({ token: api.tokenFor('anna@example.com', { lastsMs: 60_000 }) })
   */
  tokenFor(user: string, options?: { lastsMs?: number | undefined; password?: string | undefined }): string
  /**
   * Expires all access tokens issued so far: calls with one fail with status 401.
   *
   * @example
   * const client = createClient({ token: api.token })
   * api.expireTokens()
   * await client.getMeV2() // fails with status 401
   */
  expireTokens(): void
  /**
   * Makes the next request of an operation fail; several calls queue up, one for each request.
   *
   * @throws {TypeError} when there is no such operation, or an option is invalid
   * @example
   * api.failNext('inviteUser', { status: 429, retryAfter: 1 })
   * api.failNext('createGroup', { drop: 'after' })
   */
  failNext(operationId: OperationId, options?: FailOptions): void
  /**
   * Removes the failures still to come of an operation, or of all.
   *
   * @throws {TypeError} when there is no such operation
   * @example
   * api.failNext('listUsersV2', { status: 503, times: Infinity })
   * api.stopFailing('listUsersV2')
   */
  stopFailing(operationId?: OperationId): void
  /**
   * Stops the clock at a point in time; without one, returns it to the option `now`.
   *
   * @throws {TypeError} when it is not a point in time
   * @example
   * api.setNow('2024-05-01T12:00:00Z')
   */
  setNow(now?: string | Date): void
  /**
   * Moves the clock forward, by milliseconds.
   *
   * @throws {TypeError} when it is not a number
   * @example
   * api.advance(24 * 60 * 60 * 1000) // what lasts a day is over
   */
  advance(ms: number): void
  /**
   * Restores the initial state: data, clock, outbox, requests, failures, counted ids.
   *
   * @example
   * afterEach(() => api.reset())
   */
  reset(): void
  /**
   * The response to a request, by its method and path, whatever its origin. It is `Response.error()` where the
   * connection would drop.
   *
   * @example
   * const { status } = await api.respond(new Request('http://localhost/v2/users/me'))
   */
  respond(request: Request): Promise<Response>
  /**
   * The same as a `fetch`, for clients that take one: no network, and no MSW. A dropped connection rejects it with a
   * `TypeError`.
   *
   * @example
   * const client = createClient({ fetch: api.fetch, token: () => api.token }) // of '@epilot/sdk/user/fetch'
   */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>
  /**
   * Calls a function whenever something has changed: the data (`memory`), or only the list of `requests`.
   *
   * @returns a function that ends the subscription
   * @example
   * const stop = api.subscribe(() => console.log(api.outbox.length))
   */
  subscribe(listener: (change: Change) => void): () => void
  /**
   * All data except the requests, as JSON.
   *
   * @example
   * await writeFile('api.json', JSON.stringify(api.snapshot()))
   */
  snapshot(): Snapshot
  /**
   * Replaces all data by what `snapshot` returned.
   *
   * @throws {TypeError} when it is not a snapshot of this version
   * @example
   * api.restore(JSON.parse(await readFile('api.json', 'utf8')))
   */
  restore(snapshot: Snapshot): void
}
