import axios, { type AxiosAdapter } from 'axios'
import type { Cancelable } from '../../src/core/call/transport'
import type { ClientKind, LargeResponseOptions, RetryOptions, Token } from '../../src/core/types'
import * as axiosEntry from '../../src/user'
import * as fetchEntry from '../../src/user/fetch'
import type { OperationMethodsOf, PathsDictionaryOf } from '../../src/user/generated/types'

/** What a call can set on every kind of client. */
export interface CallOptions {
  headers?: Record<string, string>
  params?: Record<string, string | number | boolean>
  baseURL?: string
  servers?: Record<string, string>
  timeout?: number
  retry?: RetryOptions
  largeResponse?: LargeResponseOptions
  signal?: AbortSignal
}

/** What a client of every kind can be created with. */
export interface Options extends CallOptions {
  token?: Token
}

/** What a call of every kind returns. */
export interface Result<Data> {
  data: Data
  status: number
}

interface CommonKind extends ClientKind {
  options: CallOptions
  promise: Promise<Result<this['data']>>
}

/** What every kind of client has. */
export interface Client extends OperationMethodsOf<CommonKind> {
  paths: PathsDictionaryOf<CommonKind>
  defaults: { baseURL?: string; timeout?: number }
}

/** A kind of client under test. */
export interface Kind {
  name: string
  isAxios: boolean
  createClient(options?: Options): Client
  authorize<T extends object>(client: T, token: Token | null): T
  /** Runs a function before each call of a client is sent: in an interceptor, or in a hook. */
  beforeRequest(client: Client, run: (headers: { set(name: string, value: string): unknown }) => unknown): void
  /** A client whose requests go nowhere: a function takes them, and fails or returns a status and a body. */
  createStubbed(options: Options, respond: Stub): Client
  /** The code of a call that took too long. */
  timeoutCode: 'ECONNABORTED' | 'ETIMEDOUT'
}

/** Takes one request in the place of a server. A code that it throws is the code of a platform's error. */
export type Stub = (request: {
  url: string
  headers: Headers
  signal: Cancelable
}) => StubResponse | Promise<StubResponse>

export interface StubResponse {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** The same as a `fetch`. What the platform throws is a `TypeError` with the reason as its `cause`. */
const fetchOf =
  (respond: Stub) =>
  async (input: unknown, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? input : new Request(String(input), init)
    try {
      const {
        status,
        body = {},
        headers,
      } = await respond({
        url: request.url,
        headers: request.headers,
        signal: init?.signal ?? request.signal,
      })
      return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
    } catch (cause) {
      throw new TypeError('fetch failed', { cause })
    }
  }

/** The same as axios's http adapter, which throws the platform's own error as an `AxiosError` with its code. */
const adapterOf =
  (respond: Stub): AxiosAdapter =>
  async (config) => {
    let reply: StubResponse
    try {
      reply = await respond({
        url: axios.getUri(config),
        headers: new Headers(config.headers.toJSON() as Record<string, string>),
        signal: config.signal as Cancelable,
      })
    } catch (error) {
      throw axios.AxiosError.from(error as Error, (error as { code?: string }).code, config)
    }
    const { status, body = {}, headers } = reply
    const response = {
      status,
      data: JSON.stringify(body),
      statusText: '',
      headers: { 'content-type': 'application/json', ...headers },
      config,
    }
    if (status < 300) return response
    throw new axios.AxiosError(
      `Request failed with status code ${status}`,
      status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE',
      config,
      {},
      response,
    )
  }

function axiosKind(name: string, adapter: 'http' | 'fetch'): Kind {
  const createClient = (options?: axiosEntry.ClientOptions) =>
    axiosEntry.createClient({ adapter, ...options }) as unknown as Client
  return {
    name,
    isAxios: true,
    createClient,
    authorize: axiosEntry.authorize,
    beforeRequest(client, run) {
      const { interceptors } = client as unknown as axiosEntry.Client
      interceptors.request.use(async (config) => {
        await run(config.headers)
        return config
      })
    },
    createStubbed: (options, respond) => createClient({ ...options, adapter: adapterOf(respond) }),
    timeoutCode: 'ECONNABORTED',
  }
}

/** A client on axios, with its adapter for Node. */
export const axiosHttp = axiosKind('axios', 'http')

/** A client on axios, with its adapter for `fetch`. */
export const axiosFetch = axiosKind('axios on fetch', 'fetch')

/** A client on `fetch`. */
export const onFetch: Kind = {
  name: 'fetch',
  isAxios: false,
  createClient: (options) => fetchEntry.createClient(options) as unknown as Client,
  authorize: fetchEntry.authorize,
  beforeRequest(client, run) {
    const { hooks } = client as unknown as fetchEntry.Client
    hooks.request(async ({ headers }) => void (await run(headers)))
  },
  createStubbed: (options, respond) =>
    fetchEntry.createClient({ ...options, fetch: fetchOf(respond) }) as unknown as Client,
  timeoutCode: 'ETIMEDOUT',
}

/** Every kind of client, for `describe.each(kinds)('…, $name', (kind) => …)`. On the lowest axios: those that use it. */
export const kinds: readonly Kind[] = process.env.LOWEST_AXIOS
  ? [axiosHttp, axiosFetch]
  : [axiosHttp, axiosFetch, onFetch]
