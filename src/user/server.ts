/** The mocked User API as an HTTP server, with a page that shows its mails, people and requests. */
import { type Listening, listen } from '../mock/http/listen'
import { jsonResponse } from '../mock/json-response'
import type { UserApi } from './api/user-api'
import document from './control/openapi.json'
import { respondToControl } from './server/control'
import type { Controlled } from './server/control-handlers'
import { eventStream } from './server/events'
import { createJournal } from './server/journal'
import { createLinks } from './server/link'
import { inboxPage } from './server/page'
import { keepState, type StateFile } from './server/state-file'

export { createUserApi } from './api/create-user-api'
export type { FailOptions, IdKind, OperationId, UserApiOptions } from './api/options'
export type { Change } from './api/respond'
export type { GroupSeed, OrganizationSeed, UserSeed } from './api/seeds'
export type { AccessToken, ApiRequest, Mail, StoredUser } from './api/shown'
export type { Snapshot } from './api/snapshot'
export type { UserApi } from './api/user-api'

/** Options of `createUserApiServer`. */
export interface UserApiServerOptions {
  /** Port to listen on. Default: any free one. */
  port?: number
  /** Address to listen on. Default `127.0.0.1`: only this machine can reach it. */
  host?: string
  /**
   * Other host names that requests may use, and whose pages may call the server. Default: only names of this machine.
   */
  allowedHosts?: readonly string[]
  /** Template of the links in mails, such as `http://localhost:5173/accept?token={token}`; also `{kind}` and `{to}`. */
  link?: string
  /** File that keeps the data: read at the start if it exists, and written before a response that depends on it. */
  state?: string
}

/** A running server. */
export interface UserApiServer {
  /** URL of the server, without a slash at the end: the `baseURL` of clients, and the page with the inbox. */
  readonly url: string
  /** Stops the server and closes all of its connections. */
  close(): Promise<void>
}

const OPTIONS = ['port', 'host', 'allowedHosts', 'link', 'state']

function checkOptions(options: UserApiServerOptions): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw new TypeError(`createUserApiServer: no option "${name}"`)
  }
  const { port = 0, host = '127.0.0.1' } = options
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new TypeError('createUserApiServer: port must be a whole number from 0 to 65535')
  }
  // With an empty one, Node would listen on every address of the machine.
  if (typeof host !== 'string' || host.trim() === '') {
    throw new TypeError('createUserApiServer: host must be an address, or a name')
  }
}

/** The response to a HEAD: that of a GET, without its body (RFC 9110, 9.3.2). */
async function headOf(controlled: Controlled, { url, headers: asked }: Request): Promise<Response> {
  const { status, headers, body } = await respond(controlled, new Request(url, { headers: asked }))
  await body?.cancel()
  return new Response(null, { status, headers })
}

/** The response to any request: of the page, of the control API, or of the API. */
async function respond(controlled: Controlled, request: Request): Promise<Response> {
  const { api, journal } = controlled
  const { pathname } = new URL(request.url)
  const isAPage = pathname === '/' || pathname.startsWith('/_control/')
  // Tools that wait for a server to be up often send HEAD.
  if (request.method === 'HEAD' && isAPage) return headOf(controlled, request)
  if (pathname === '/' && request.method === 'GET') return inboxPage(request)
  if (pathname === '/_control/events' && request.method === 'GET') return eventStream(api)
  if (pathname === '/_control/openapi.json' && request.method === 'GET') return jsonResponse(200, document)
  if (pathname.startsWith('/_control/')) return respondToControl(controlled, request)
  const response = await api.respond(request)
  await journal.note(response)
  return response
}

/**
 * Serves a User API by HTTP, on the paths of its operations, with CORS for the pages of this machine. `/` is a page
 * that shows mails, people, groups and requests; `/_control/openapi.json` describes the same for programs. Requests
 * whose `Host` or `Origin` is not of this machine are rejected.
 *
 * @param api what `createUserApi` returned
 * @throws {TypeError} when an option is invalid
 * @throws {Error} when it cannot listen, with Node's `code`, or cannot read or write `state`
 * @example
 * const api = createUserApi({ users: [{ email: 'anna@example.com' }] })
 * const server = await createUserApiServer(api, { port: 4010 })
 * const client = createClient({ baseURL: server.url, token: api.token })
 * await server.close()
 */
export async function createUserApiServer(api: UserApi, options: UserApiServerOptions = {}): Promise<UserApiServer> {
  checkOptions(options)
  const { port = 0, host = '127.0.0.1', allowedHosts = [], link, state } = options
  const controlled: Controlled = { api, journal: createJournal(), linkOf: createLinks(link) }
  const file: StateFile | undefined = state === undefined ? undefined : await keepState(api, state)
  const handle = async (request: Request) => {
    const response = await respond(controlled, request)
    await file?.saved()
    return response
  }
  const listening: Listening = await listen(handle, { port, host, allowedHosts })
  return listening
}
