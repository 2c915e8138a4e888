import { parseUrl } from '../../mock/parse-url'
import { baseURL as defaultBaseURL } from '../generated/operations'
import { checkOptions, ownOptions } from './check-options'
import { pointInTime } from './clock'
import { copyOf } from './copy'
import { operations } from './operations'
import type { FailOptions, OperationId, UserApiOptions } from './options'
import { type Change, respond } from './respond'
import { createState } from './seed'
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot'
import type { State } from './state'
import { expireTokens, firstToken, issueToken, shownTokens } from './tokens'
import { addTrouble, shownTroubles } from './trouble'
import type { UserApi } from './user-api'
import { groupOf, storedUser } from './views'

/** The path of a URL after the API's base path; the whole path where it does not begin with that. */
function pathIn(url: string, baseURL: string): string {
  const { pathname } = new URL(url)
  const base = (parseUrl(baseURL)?.pathname ?? baseURL).replace(/\/$/, '')
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname
}

/** The lists of an API, as copies. */
const showing = (current: () => State, changed: (change: Change) => void) => ({
  get users() {
    return [...current().people.values()].map((person) => copyOf(storedUser(person)))
  },
  get organizations() {
    return copyOf([...current().organizations.values()])
  },
  get groups() {
    return [...current().groups.values()].map((group) => copyOf(groupOf(current(), group, true)))
  },
  get navigations() {
    return copyOf([...current().navigations.values()])
  },
  get outbox() {
    return copyOf(current().outbox)
  },
  get requests() {
    return copyOf(current().requests)
  },
  get token() {
    const before = current().firstToken
    const token = firstToken(current())
    if (token !== before) changed('memory')
    return token
  },
  get tokens() {
    return shownTokens(current())
  },
  get troubles() {
    return shownTroubles(current())
  },
  get now() {
    return current().clock.now()
  },
})

/** The functions that set the clock, the tokens and failures. */
const controls = (current: () => State, changed: (change: Change) => void) => ({
  tokenFor(user: string, options: { lastsMs?: number | undefined; password?: string | undefined } = {}) {
    const token = issueToken(current(), user, options)
    changed('memory')
    return token
  },
  expireTokens() {
    expireTokens(current())
    changed('memory')
  },
  failNext(operationId: OperationId, trouble: FailOptions = {}) {
    if (!Object.hasOwn(operations, operationId)) throw new TypeError(`failNext: no operation "${operationId}"`)
    addTrouble(current(), operationId, trouble)
    changed('memory')
  },
  stopFailing(operationId?: OperationId) {
    const { troubles } = current()
    if (operationId === undefined) troubles.clear()
    else if (Object.hasOwn(operations, operationId)) troubles.delete(operationId)
    else throw new TypeError(`stopFailing: no operation "${operationId}"`)
    changed('memory')
  },
  setNow(now?: string | Date) {
    const at = now === undefined ? undefined : pointInTime(now, 'setNow: now').toISOString()
    current().clock.change = { aheadMs: 0, ...(at !== undefined && { at }) }
    changed('memory')
  },
  advance(ms: number) {
    if (!Number.isFinite(ms)) throw new TypeError(`advance: ms must be a number, not ${ms}`)
    const { clock } = current()
    pointInTime(clock.now().getTime() + ms, `advance: the time in ${ms} ms`)
    clock.change.aheadMs += ms
    changed('memory')
  },
})

/**
 * A mocked User API inside the process that remembers what it is sent: for tests, Storybook and local development
 * without an account. `docs/testing.md` lists its assumptions about undocumented behavior.
 *
 * @param options initial users, organizations, groups and navigations, base URL, clock, ids and limits
 * @throws {TypeError} when an option or a seed is invalid, with its path
 * @example
 * const api = createUserApi({ users: [{ email: 'anna@example.com', display_name: 'Anna' }] })
 * const client = createClient({ fetch: api.fetch, token: () => api.token })
 * await client.inviteUser(null, { email: 'ben@example.com' })
 * console.log(api.outbox[0]?.to)
 */
export function createUserApi(options: UserApiOptions = {}): UserApi {
  checkOptions(options)
  const own = ownOptions(options)
  const { baseURL = defaultBaseURL } = own
  let state = createState(own)
  const current = () => state
  const listeners = new Set<(change: Change) => void>()
  const changed = (change: Change) => {
    for (const listener of listeners) listener(change)
  }
  const handle = (request: Request) => respond(current, request, pathIn(request.url, baseURL), changed)
  return Object.assign(showing(current, changed), controls(current, changed), {
    respond: handle,
    async fetch(input: string | URL | Request, init?: RequestInit) {
      const request = new Request(input, init)
      request.signal.throwIfAborted()
      const response = await handle(request)
      request.signal.throwIfAborted()
      if (response.type === 'error') throw new TypeError('fetch failed: the connection was dropped')
      return response
    },
    subscribe(listener: (change: Change) => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    reset() {
      state = createState(own)
      changed('memory')
    },
    snapshot: () => takeSnapshot(state),
    restore(snapshot: Snapshot) {
      restoreSnapshot(state, snapshot)
      changed('memory')
    },
  })
}
