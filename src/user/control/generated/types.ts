// Written by scripts/generate.ts from src/user/control/openapi.json. Do not edit: run "npm run generate".

import type { ResultPromise, BodyIsSecond, ClientKind, ParameterList } from '../../../core/types'

/** Parameters by operation. */
export interface OperationParameters {
  listMails: {
    /** How many entries to return at most: the newest. */
    limit?: number | undefined
  }
  listPeople: {
    /** Part of a name, an address or an id. */
    query?: string | undefined
    /** How many entries to return at most: the newest. */
    limit?: number | undefined
  }
  listControlGroups: {
    /** How many entries to return at most: the newest. */
    limit?: number | undefined
  }
  listRequests: {
    /** How many entries to return at most: the newest. */
    limit?: number | undefined
  }
  listTokens: {
    /** How many entries to return at most: the newest. */
    limit?: number | undefined
  }
  stopFailing: {
    /** The operation. Default: all. */
    operationId?: string | undefined
  }
}

/** All operations of a client. */
export interface OperationMethodsOf<Kind extends ClientKind> {
  /**
   * Whether the server is up.
   *
   * `GET /_control/health`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getHealth()
   */
  getHealth(
    parameters?: Record<string, never> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, Health>

  /**
   * The operations of the API.
   *
   * `GET /_control/operations`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listOperations()
   */
  listOperations(
    parameters?: Record<string, never> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The list. */
    operations: Operation[]
  }>

  /**
   * The mails that the service would have sent, the newest first.
   *
   * `GET /_control/outbox`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listMails()
   */
  listMails(
    parameters?:
      | OperationParameters['listMails']
      | ParameterList<OperationParameters['listMails']>
      | NonNullable<OperationParameters['listMails']['limit']>
      | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The list. */
    mails: Mail[]
    /** How many there are in total. */
    total: number
  }>

  /**
   * The users, those who were deleted included.
   *
   * `GET /_control/people`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listPeople()
   */
  listPeople(
    parameters?: OperationParameters['listPeople'] | ParameterList<OperationParameters['listPeople']> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The list. */
    people: Person[]
    /** How many there are in total. */
    total: number
  }>

  /**
   * The groups, with their members in order of assignment.
   *
   * `GET /_control/groups`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listControlGroups()
   */
  listControlGroups(
    parameters?:
      | OperationParameters['listControlGroups']
      | ParameterList<OperationParameters['listControlGroups']>
      | NonNullable<OperationParameters['listControlGroups']['limit']>
      | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The list. */
    groups: Group[]
    /** How many there are in total. */
    total: number
  }>

  /**
   * The requests so far, the newest first.
   *
   * `GET /_control/requests`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listRequests()
   */
  listRequests(
    parameters?:
      | OperationParameters['listRequests']
      | ParameterList<OperationParameters['listRequests']>
      | NonNullable<OperationParameters['listRequests']['limit']>
      | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The list. */
    requests: Request[]
    /** How many there are in total. */
    total: number
  }>

  /**
   * The access tokens that were issued, the newest first.
   *
   * `GET /_control/tokens`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listTokens()
   */
  listTokens(
    parameters?:
      | OperationParameters['listTokens']
      | ParameterList<OperationParameters['listTokens']>
      | NonNullable<OperationParameters['listTokens']['limit']>
      | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The list. */
    tokens: AccessToken[]
    /** How many there are in total. */
    total: number
  }>

  /**
   * Creates an access token, as signing in would.
   *
   * `POST /_control/tokens`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.issueToken(null, { user: 'string', lastsMs: 1, password: 'string' })
   */
  issueToken(
    parameters: BodyIsSecond | null | undefined,
    data: NewToken,
    config?: Kind['options'],
  ): ResultPromise<Kind, AccessToken>

  /**
   * Expires all access tokens.
   *
   * `POST /_control/tokens/expire`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @returns `data` is `''` when the response has no body.
   * @example
   * const { data } = await client.expireTokens()
   */
  expireTokens(
    parameters?: Record<string, never> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, ''>

  /**
   * The failures still to come.
   *
   * `GET /_control/fail`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.listTroubles()
   */
  listTroubles(
    parameters?: Record<string, never> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, {
    /** The list. */
    troubles: Trouble[]
  }>

  /**
   * Makes the next requests of an operation fail.
   *
   * `POST /_control/fail`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @returns `data` is `''` when the response has no body.
   * @example
   * const { data } = await client.failNext(
   *   null,
   *   {
   *     operationId: 'string',
   *     status: 1,
   *     body: {},
   *     headers: { key: 'string' },
   *     retryAfter: 1,
   *     drop: 'before',
   *     delayMs: 1,
   *     times: 1,
   *   },
   * )
   */
  failNext(
    parameters: BodyIsSecond | null | undefined,
    data: Trouble,
    config?: Kind['options'],
  ): ResultPromise<Kind, ''>

  /**
   * Removes the failures still to come of an operation, or of all.
   *
   * `DELETE /_control/fail`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @returns `data` is `''` when the response has no body.
   * @example
   * const { data } = await client.stopFailing()
   */
  stopFailing(
    parameters?:
      | OperationParameters['stopFailing']
      | ParameterList<OperationParameters['stopFailing']>
      | NonNullable<OperationParameters['stopFailing']['operationId']>
      | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, ''>

  /**
   * The API's clock.
   *
   * `GET /_control/clock`. Needs no token. Retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.getClock()
   */
  getClock(
    parameters?: Record<string, never> | null,
    data?: null,
    config?: Kind['options'],
  ): ResultPromise<Kind, Clock>

  /**
   * Stops the API's clock, or moves it forward.
   *
   * `PUT /_control/clock`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @example
   * const { data } = await client.setClock(null, { now: '1970-01-01T00:00:00.000Z', advanceMs: 1 })
   */
  setClock(
    parameters: BodyIsSecond | null | undefined,
    data: ClockChange,
    config?: Kind['options'],
  ): ResultPromise<Kind, Clock>

  /**
   * Restores the initial state.
   *
   * `POST /_control/reset`. Needs no token. Not retried after a failure with an unknown outcome.
   *
   * @returns `data` is `''` when the response has no body.
   * @example
   * const { data } = await client.reset()
   */
  reset(parameters?: Record<string, never> | null, data?: null, config?: Kind['options']): ResultPromise<Kind, ''>
}

/** The operations of a client by path and method. */
export interface PathsDictionaryOf<Kind extends ClientKind> {
  '/_control/health': {
    /** Whether the server is up. */
    get: OperationMethodsOf<Kind>['getHealth']
  }
  '/_control/operations': {
    /** The operations of the API. */
    get: OperationMethodsOf<Kind>['listOperations']
  }
  '/_control/outbox': {
    /** The mails that the service would have sent, the newest first. */
    get: OperationMethodsOf<Kind>['listMails']
  }
  '/_control/people': {
    /** The users, those who were deleted included. */
    get: OperationMethodsOf<Kind>['listPeople']
  }
  '/_control/groups': {
    /** The groups, with their members in order of assignment. */
    get: OperationMethodsOf<Kind>['listControlGroups']
  }
  '/_control/requests': {
    /** The requests so far, the newest first. */
    get: OperationMethodsOf<Kind>['listRequests']
  }
  '/_control/tokens': {
    /** The access tokens that were issued, the newest first. */
    get: OperationMethodsOf<Kind>['listTokens']
    /** Creates an access token, as signing in would. */
    post: OperationMethodsOf<Kind>['issueToken']
  }
  '/_control/tokens/expire': {
    /** Expires all access tokens. */
    post: OperationMethodsOf<Kind>['expireTokens']
  }
  '/_control/fail': {
    /** The failures still to come. */
    get: OperationMethodsOf<Kind>['listTroubles']
    /** Makes the next requests of an operation fail. */
    post: OperationMethodsOf<Kind>['failNext']
    /** Removes the failures still to come of an operation, or of all. */
    delete: OperationMethodsOf<Kind>['stopFailing']
  }
  '/_control/clock': {
    /** The API's clock. */
    get: OperationMethodsOf<Kind>['getClock']
    /** Stops the API's clock, or moves it forward. */
    put: OperationMethodsOf<Kind>['setClock']
  }
  '/_control/reset': {
    /** Restores the initial state. */
    post: OperationMethodsOf<Kind>['reset']
  }
}

/** The server. */
export type Health = {
  /** Always `ok`. */
  status: string
  /**
   * The API's clock.
   *
   * @format date-time
   */
  now: string
}

/** The API's clock. */
export type Clock = {
  /**
   * The time.
   *
   * @format date-time
   */
  now: string
}

/** A change of the clock. */
export type ClockChange = {
  /**
   * The time to stop it at; `null` for the clock that the server was started with.
   *
   * @format date-time
   */
  now?: string | null | undefined
  /** Milliseconds to move it forward by. */
  advanceMs?: number | undefined
}

/** A mail that the service would have sent. */
export type Mail = {
  /** Its position in the outbox, from `1` on. */
  id: string
  /** What it is about: `invitation`, `email-verification` or `password-reset`. */
  kind: string
  /** Address that it goes to. */
  to: string
  /** Language that it is written in. */
  language: string
  /** Id of the user it is about. */
  userId: string
  /** The token in its link. */
  token: string
  /** URL of its link, if the server has the option `link`. */
  link?: string | undefined
  /**
   * When it was sent.
   *
   * @format date-time
   */
  sentAt: string
}

/** A user. */
export type Person = {
  /** The id. */
  id: string
  /** The organization. */
  organizationId: string
  /** Address in effect. */
  email: string
  /** Address that waits for confirmation. */
  draftEmail?: string | undefined
  /** Name shown to others. */
  name?: string | undefined
  /** `Active`, `Pending`, `Deactivated` or `Deleted`. */
  status: string
  /** Roles as `ORGANIZATION:role`. */
  roles: string[]
  /** How many passkeys are registered. */
  passkeys: number
}

/** A group. */
export type Group = {
  /** The id. */
  id: string
  /** The organization. */
  organizationId: string
  /** The name. */
  name: string
  /** Members in order of assignment. */
  members: {
    /** Id of the user. */
    id: string
    /** Address of the user. */
    email: string
  }[]
  /** Id of the member who is the current assignee. */
  assignee?: string | undefined
}

/** A request, with its response. */
export type Request = {
  /** The response's `x-amzn-requestid`. */
  id: string
  /** The operation. */
  operationId: string
  /** In upper case. */
  method: string
  /** With the query. */
  path: string
  /**
   * When it came, by the API's clock.
   *
   * @format date-time
   */
  receivedAt: string
  /** Milliseconds until the response was sent or the connection dropped; left out before that. */
  durationMs?: number | undefined
  /** Status of the response; left out while there is none, and after a dropped connection. */
  status?: number | undefined
  /** Id of the user whose token it carried. */
  userId?: string | undefined
  /** The body: JSON, or text if it is none. */
  body?: unknown
  /** The response's body, or its length if it is long. */
  response?: string | undefined
}

/** An access token. */
export type AccessToken = {
  /** The token. */
  token: string
  /** Id of the user to whom it belongs. */
  userId: string
  /**
   * When it expires; left out if it never does, or was expired by hand.
   *
   * @format date-time
   */
  expiresAt?: string | undefined
  /** Whether a call with it would be accepted now. */
  isValid: boolean
}

/** A token to create. */
export type NewToken = {
  /** Id or address of the user. */
  user: string
  /** Milliseconds until it expires. Default: never. */
  lastsMs?: number | undefined
  /** The user's password, for sign-in pages: a wrong one returns 400. Default: not checked. */
  password?: string | undefined
}

/** A failure of the next requests of an operation. */
export type Trouble = {
  /** The operation. */
  operationId: string
  /** Status to respond with, 400 to 599. */
  status?: number | undefined
  /** Body of that response: JSON, or text, which is sent unchanged. */
  body?: unknown
  /** Headers of that response. */
  headers?: { [key: string]: string } | undefined
  /** `Retry-After` of that response, in seconds. */
  retryAfter?: number | undefined
  /** Drops the connection, before or after the operation takes effect. */
  drop?: 'before' | 'after' | undefined
  /** Milliseconds to wait first, or `endless`. */
  delayMs?: number | 'endless' | undefined
  /** How many requests fail, or `always`. Default 1. */
  times?: number | 'always' | undefined
}

/** An operation of the API. */
export type Operation = {
  /** Its name. */
  operationId: string
  /** In upper case. */
  method: string
  /** Its path. */
  path: string
}
