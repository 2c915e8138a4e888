import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios'
import { onTestFinished } from 'vitest'
import { createSDK, epilot } from '../../src'
import { createClient, getClient } from '../../src/user'

export const ADDRESS = 'https://user.sls.epilot.io'

/** Keeps a call from being retried, which a plain axios call never is. axios passes over what it does not know. */
export const ONCE = { retry: { maxRetries: 0 } } as Pick<AxiosRequestConfig, 'timeout'>

type Call<Argument> = (argument: Argument, config?: AxiosRequestConfig) => Promise<AxiosResponse>

/** An axios instance, and three calls, made in the way that the caller makes calls. */
export interface Caller {
  client: AxiosInstance
  getUser: Call<string>
  listUsers: Call<{ query?: string; limit?: number }>
  inviteUser: Call<{ email: string; language?: 'de' | 'en' }>
}

/** Makes a caller; `config` counts for all of its calls. */
export type Open = (config?: AxiosRequestConfig) => Caller

const byPath = (client: AxiosInstance): Caller => ({
  client,
  getUser: (id, config) => client.get(`/v2/users/${id}`, { ...ONCE, ...config }),
  listUsers: (params, config) => client.get('/v2/users', { ...ONCE, params, ...config }),
  inviteUser: (body, config) => client.post('/v2/users/invite', body, { ...ONCE, ...config }),
})

type Client = ReturnType<typeof createClient>
type Operations = Pick<Client, 'getUserV2' | 'listUsersV2' | 'inviteUser'>

const byOperation = (client: AxiosInstance, operations: Operations): Caller => ({
  client,
  getUser: (id, config) => operations.getUserV2(id, null, { ...ONCE, ...config }),
  listUsers: (parameters, config) => operations.listUsersV2(parameters, null, { ...ONCE, ...config }),
  inviteUser: (body, config) => operations.inviteUser(null, body, { ...ONCE, ...config }),
})

const byPaths = (client: Client): Caller => ({
  client,
  getUser: (id, config) => client.paths['/v2/users/{id}'].get(id, null, { ...ONCE, ...config }),
  listUsers: (parameters, config) => client.paths['/v2/users'].get(parameters, null, { ...ONCE, ...config }),
  inviteUser: (body, config) => client.paths['/v2/users/invite'].post(null, body, { ...ONCE, ...config }),
})

const ours = (config?: AxiosRequestConfig) => createClient({ token: 'our-token', ...config })

/** A client that all tests share: what a test sets on it is taken off again. */
function borrow<C extends AxiosInstance>(client: C, config: AxiosRequestConfig = {}): C {
  const { defaults } = client
  const before = { ...defaults }
  onTestFinished(() => {
    for (const name of Object.keys(defaults)) delete defaults[name as keyof typeof defaults]
    Object.assign(defaults, before)
  })
  Object.assign(defaults, config)
  return client
}

export const openPlain: Open = (config) => byPath(axios.create({ baseURL: ADDRESS, ...config }))

/** The clients of this package that each test makes anew. */
export const ownCallers: [name: string, open: Open][] = [
  [
    'a client',
    (config) => {
      const client = ours(config)
      return byOperation(client, client)
    },
  ],
  ['client.paths', (config) => byPaths(ours(config))],
  ['plain calls on a client', (config) => byPath(ours(config))],
  [
    'the handle of an SDK',
    (config) => {
      const { user } = createSDK({ token: 'our-token', ...config })
      return byOperation(user.getClient(), user)
    },
  ],
]

/** All ways to call, a plain axios instance first: what holds for that one has to hold for the others. */
export const callers: [name: string, open: Open][] = [['plain axios', openPlain], ...ownCallers]

/** With the clients that a program shares. */
export const allCallers: [name: string, open: Open][] = [
  ...callers,
  [
    'the shared client',
    (config) => {
      const client = borrow(getClient(), config)
      return byOperation(client, client)
    },
  ],
  ['epilot', (config) => byOperation(borrow(epilot.user.getClient(), config), epilot.user)],
]

/** A response without a body has `undefined` as its data or, in this package, empty text. */
const bodyOf = (data: unknown) => (data === undefined ? '' : data)

/** What a caller can tell of a call without looking at messages, which are this package's own. */
export async function outcomeOf(call: Promise<AxiosResponse>): Promise<Record<string, unknown>> {
  try {
    const { status, data } = await call
    return { status, data: bodyOf(data) }
  } catch (error) {
    const { response, code } = error as { response?: AxiosResponse; code?: string }
    return { failed: true, status: response?.status, data: bodyOf(response?.data), code }
  }
}

/** What a call throws. */
export const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => {
      throw new Error('the call did not fail')
    },
    (error) => error,
  )
