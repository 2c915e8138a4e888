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

/** An `AbortSignal`, or an object that behaves like one. */
export interface Cancelable {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** What a client remembers about its service. */
export interface ClientState {
  /** It responded 406 to the large-response type: this client stops asking for it. */
  rejectsLarge?: boolean
}

/** A call as it was when it started. Nothing in here changes while it lasts. */
export interface Call<Source = unknown> {
  readonly operationId: string | undefined
  /** In lower case. */
  readonly method: string
  /** All headers of each attempt, except the token. Copied for each attempt. */
  readonly headers: HeaderBag
  readonly body: unknown
  /** Data of the transport. */
  readonly source: Source
  /** The source of the token, if one is to be added: the request goes to the API's own origin, and has none. */
  readonly auth: Auth | undefined
  /** Whether a large response may be requested. */
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
  /** The URL; `undefined` for that of the call itself. */
  url?: string
  headers: HeaderBag
  body: unknown
  limit: Limit
  /** Whether this fetches the payload of a large response, which must include nothing of the call. */
  isPayload?: boolean
}

/** A response with any status. */
export interface Reply<Raw = unknown> {
  status: number
  /** Whether the transport treats the status as a success. */
  ok: boolean
  headers: { get(name: string): unknown }
  /** Text, or what the caller requested instead. */
  body: unknown
  /** Whether the body has been read as its content type says, and must not be parsed. */
  isRead?: boolean | undefined
  /** Where it redirects to; empty where the platform hides that; `undefined` when it is not a redirect. */
  location: string | undefined
  /** The transport's own response. */
  raw: Raw
}

/** What the core needs of an HTTP library. */
export interface Transport<Source = unknown, Raw = unknown> {
  /** Sends one request. Resolves with every response, whatever its status; rejects when none comes. */
  send(call: Call<Source>, attempt: Attempt): Promise<Reply<Raw>>
  /** The URL of a call; `undefined` when it is invalid. */
  urlOf(call: Call<Source>): URL | undefined
  copyHeaders(headers?: HeaderBag): HeaderBag
  /** An error of the transport's own class. */
  createError(call: Call<Source>, message: string, code: string, reply?: Reply<Raw>): Error
  /** The error for an attempt that took longer than `ms` milliseconds. */
  createTimeout(call: Call<Source>, ms: number): Error
  /** The error for a call that its caller aborted. */
  createCancel(call: Call<Source>, reason?: unknown): Error
  /** The error for a response that is not a success. */
  createFailure(call: Call<Source>, reply: Reply<Raw>): unknown
  /** Whether an error is one that the transport made or understands; any other is passed on as it is. */
  isOwnError(error: unknown): error is Error & CallErrorFields
  /** What the call was made of, to find the secrets in it. */
  evidenceOf(call: Call<Source>): Evidence
  /** Called before a redirect is followed; may change the attempt's headers, or throw. */
  beforeRedirect?(call: Call<Source>, attempt: Attempt, reply: Reply<Raw>): void
}
