import axios, { type AxiosError, type AxiosInstance, type AxiosResponse } from 'axios'
import { messageIn, nameOf, requestIdIn } from '../core/call/describe-failure'
import { send } from '../core/call/send'
import { checkLarge, checkRetry, createSettings, identityOf, makeAuthorizable, setToken } from '../core/call/settings'
import { concealResponse } from '../core/errors/conceal'
import { describe, isCallError } from '../core/errors/describe'
import type { Operations } from '../core/request/operation'
import type { Token } from '../core/types'
import { type Context, callOf, type Start } from './axios-call'
import { clientWideOf } from './origin'
import { Outgoing, START, type Started, unpack } from './outgoing'
import { runRequest, runResponse, type Shared } from './shared'
import { setBody, transport } from './transport'
import type { ClientOptions, RequestConfig } from './types'

/** Adds the SDK's tokens, retries, large responses, origin rules and errors to an axios instance. */
export function equip(client: AxiosInstance, operations: Operations, options: ClientOptions, shared?: Shared): void {
  const settings = createSettings()
  if (options.token !== undefined) setToken(settings, options.token)
  settings.retry = checkRetry(options.retry, 'createClient')
  settings.largeResponse = checkLarge(options.largeResponse, 'createClient')
  makeAuthorizable(
    client,
    Object.assign((token: Token | null) => setToken(settings, token), { settings }),
  )
  const context: Context = { operations, settings: shared ? [settings, shared.settings] : [settings], state: {} }

  const start = (config: RequestConfig): Start => {
    const outgoing: unknown = config.data
    const isOperation = outgoing instanceof Outgoing
    if (isOperation) unpack(config, outgoing, isObserved(client, shared))
    return {
      identity: identityOf(context.settings),
      wide: clientWideOf(client, config.method),
      outgoing: isOperation ? outgoing : undefined,
    }
  }
  const attach = (config: Started): RequestConfig => {
    const { adapter, [START]: known } = config
    const started = known?.() ?? start(config)
    config.adapter = (ready) => {
      // The config gets its adapter back, so that a caller who sends `error.config` again runs all this once and not
      // twice.
      delete (ready as Started)[START]
      if (adapter) ready.adapter = adapter
      else delete ready.adapter
      return respond(ready, started, context)
    }
    return config
  }
  // Whether the call that begins is aborted: axios reads `synchronous` right after `runWhen`.
  let isAborted = false
  // Registered first, it runs last: after every interceptor of the caller.
  addOwn<RequestConfig>(client.interceptors.request, {
    fulfilled: (config) =>
      shared?.request.length ? runRequest(shared, Promise.resolve(config)).then(attach) : attach(config),
    rejected(error) {
      if (!shared?.request.length) throw error
      return runRequest(shared, Promise.reject(error)).then(attach)
    },
    // Saves some turns of the event loop if there are no other interceptors. But older axios then calls no response
    // interceptor for a call that was aborted before it began.
    get synchronous() {
      return !isAborted && !shared?.request.length
    },
    // axios calls this as soon as it has merged a call's config, before any interceptor.
    runWhen(config: Started) {
      const started = start(config)
      // As a function, since a printed config must not show a token.
      config[START] = () => started
      isAborted = Boolean(config.signal?.aborted || (config.cancelToken as { reason?: unknown } | undefined)?.reason)
      return true
    },
  })
  addOwn<AxiosResponse>(client.interceptors.response, {
    rejected(error) {
      describeOutside(error)
      throw error
    },
  })
  if (!shared) return
  addOwn<AxiosResponse>(client.interceptors.response, {
    fulfilled: (response) => (shared.response.length ? runResponse(shared, Promise.resolve(response)) : response),
    rejected: (error) => runResponse(shared, Promise.reject(error)),
  })
}

/** An interceptor as axios keeps it. */
interface Handler<T> {
  fulfilled?(value: T): unknown
  rejected?(error: unknown): unknown
  readonly synchronous?: boolean
  runWhen?(config: RequestConfig): boolean
}

/** Members of axios's list of interceptors that its types do not declare. */
interface Manager<T> {
  handlers: (Handler<T> | null)[] | null
  forEach(visit: (handler: Handler<T>) => void): void
}

/**
 * Adds an interceptor of the SDK before those of callers. axios reads its list only by `forEach`, so that is
 * overridden: an entry of the list itself would have a number, by which callers could remove or replace it.
 */
function addOwn<T>(list: object, own: Handler<T>): void {
  const manager = list as Manager<T>
  const { forEach } = manager
  manager.forEach = (visit) => {
    visit(own)
    forEach.call(manager, visit)
  }
}

/** Whether the caller has an interceptor that runs for a call. */
const isObserved = (client: AxiosInstance, shared: Shared | undefined) =>
  Boolean(shared?.request.length || (client.interceptors.request as unknown as Manager<unknown>).handlers?.length)

async function respond(config: RequestConfig, started: Start, context: Context): Promise<AxiosResponse> {
  const reply = await send(callOf(config, started, context), transport)
  const { response } = reply.raw
  setBody(response, reply)
  return response
}

/**
 * Describes failures outside the adapter, such as those of axios's own transforms. Errors of the caller are not
 * changed.
 */
function describeOutside(error: unknown): void {
  if (isCallError(error) || !axios.isAxiosError(error) || !error.config) return
  const { config, response, code } = error as AxiosError & { config: RequestConfig }
  const { operationId } = config
  concealResponse(response)
  const status = response?.status
  describe(error, {
    call: nameOf(operationId, config.method, config.url),
    operationId,
    status,
    requestId: response && requestIdIn(response.headers as never),
    said: status && status >= 400 ? messageIn(response?.data) : undefined,
    evidence: () => config,
    keepMessage: code === 'ERR_CANCELED',
  })
}
