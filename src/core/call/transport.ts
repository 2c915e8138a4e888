import type { Evidence } from '../errors/secrets'
import type { AnswerReader } from '../request/operation'
import type { CallErrorFields, RetryOptions } from '../types'
import type { Limit } from './limited'
import type { Auth } from './token'

/** Headers as `Headers` and `AxiosHeaders` have them: names are the same in any case. */
export interface HeaderBag {
  has(name: string): boolean
  get(name: string): unknown
  set(name: string, value: string): unknown
  delete(name: string): unknown
}

/** What can end a call: an `AbortSignal`, or what behaves like one. */
export interface Cancelable {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** What a client has learnt of its service. */
export interface ClientState {
  /** It responded 406 to the large-response type: this client stops asking for it. */
  rejectsLarge?: boolean
}

/** A call as it was when it started. Nothing in here changes while it lasts. */
export interface Call<Source = unknown> {
  readonly operationId: string | undefined
  /** In lower case. */
  readonly method: string
  /** With everything that goes along on each attempt, except the token. Copied for each attempt. */
  readonly headers: HeaderBag
  readonly body: unknown
  /** What the transport needs to know besides. */
  readonly source: Source
  /** Where the token is from, if one is to be added: the request goes to the API's own origin, and brings none. */
  readonly auth: Auth | undefined
  /** Whether a large response may be asked for. */
  readonly takesLarge: boolean
  readonly client: ClientState
  /** Whether a JSON response is documented. */
  readonly json: boolean
  /** Reads responses that are not JSON. */
  readonly read: AnswerReader | undefined
  /** Whether `read` needs the response as bytes. */
  readonly bytes: boolean
  /** Whether the response's text is to be parsed; not where the caller wants bytes, a stream or its own transform. */
  readonly parses: boolean
  readonly reviver: Parameters<typeof JSON.parse>[1]
  readonly repeatable: boolean
  readonly signals: readonly Cancelable[]
  /** Milliseconds for one attempt; 0 for no limit. */
  readonly timeout: number
  readonly maxRedirects: number
  readonly retry: {
    readonly [Name in Exclude<keyof RetryOptions, 'defaultDelayMs'>]-?: NonNullable<RetryOptions[Name]>
  }
}

/** One request of a call: its first, one after a redirect, or the one for a large response's payload. */
export interface Attempt {
  method: string
  /** Where to; `undefined` for where the call itself goes. */
  url?: string
  headers: HeaderBag
  body: unknown
  limit: Limit
  /** Whether this fetches the payload of a large response, which must carry nothing of the call. */
  isPayload?: boolean
}

/** A response of whatever status. */
export interface Reply<Raw = unknown> {
  status: number
  /** Whether the transport takes the status for a success. */
  ok: boolean
  headers: { get(name: string): unknown }
  /** Text, or whatever else the caller asked for. */
  body: unknown
  /** Whether the body is what its type says, text too, and is not to be parsed. */
  isRead?: boolean | undefined
  /** Where it redirects to; empty where the platform does not tell; `undefined` when it is no redirect. */
  location: string | undefined
  /** The transport's own response. */
  raw: Raw
}

/** What the core needs of an HTTP library. */
export interface Transport<Source = unknown, Raw = unknown> {
  /** Sends one request. Resolves with every response, whatever its status; rejects when none comes. */
  send(call: Call<Source>, attempt: Attempt): Promise<Reply<Raw>>
  /** Where a call goes; `undefined` when its URL is none. */
  urlOf(call: Call<Source>): URL | undefined
  copyHeaders(headers?: HeaderBag): HeaderBag
  /** An error of the transport's own class. */
  createError(call: Call<Source>, message: string, code: string, reply?: Reply<Raw>): Error
  /** The error for an attempt that took longer than `ms` milliseconds. */
  createTimeout(call: Call<Source>, ms: number): Error
  /** The error for a call that its caller ended. */
  createCancel(call: Call<Source>, reason?: unknown): Error
  /** The error for a response that is no success. */
  createFailure(call: Call<Source>, reply: Reply<Raw>): unknown
  /** Whether an error is one that the transport made or understands; any other is passed on as it is. */
  isOwnError(error: unknown): error is Error & CallErrorFields
  /** What the call was made of, to find the secrets in it. */
  evidenceOf(call: Call<Source>): Evidence
  /** Called before a redirect is followed; may change the attempt's headers, or throw. */
  beforeRedirect?(call: Call<Source>, attempt: Attempt, reply: Reply<Raw>): void
}
