import { send } from '../core/call/send'
import { checkLarge, checkRetry, createSettings, identityOf, makeAuthorizable, setToken } from '../core/call/settings'
import { addOperations, type ClientWithPaths, createHandle, type Method, TIMEOUT } from '../core/operations'
import { buildRequest } from '../core/request/build-request'
import type { Operation, Operations } from '../core/request/operation'
import { type Context, callOf, type Started, startCall } from './fetch-call'
import { createHooks, type HookLists, runRequestHooks, runResponseHooks } from './hooks'
import { resultOf, transport } from './transport'
import type { ClientOptions, FetchClient, FetchResult, RequestOptions } from './types'

type FetchContext = Context & { hooks: HookLists }

async function run(started: Started, context: FetchContext): Promise<FetchResult> {
  const { hooks } = context
  let { request } = started
  const respond = async () => {
    if (hooks.request.length) request = await runRequestHooks(hooks, request)
    return resultOf(await send(callOf(started, request, context), transport))
  }
  return hooks.response.length ? runResponseHooks(hooks, () => request, respond()) : respond()
}

const methodOf =
  (context: FetchContext, operationId: string, operation: Operation): Method =>
  async (parameters, data, options?: RequestOptions) => {
    const identity = identityOf(context.settings)
    const draft = buildRequest(operationId, operation, parameters, data)
    return run(startCall(context, identity, operationId, operation, draft, options), context)
  }

/** A new client on the platform's `fetch`, with a method for each operation. */
export function createFetchClientOf(operations: Operations, baseURL: string, options: ClientOptions = {}) {
  const { token, retry, largeResponse, ...defaults } = options
  const settings = createSettings()
  if (token !== undefined) setToken(settings, token)
  settings.retry = checkRetry(retry, 'createClient')
  settings.largeResponse = checkLarge(largeResponse, 'createClient')
  const hooks: HookLists = { request: [], response: [] }
  const client: FetchClient = {
    defaults: { ...defaults, baseURL: defaults.baseURL ?? baseURL, timeout: defaults.timeout ?? TIMEOUT },
    hooks: createHooks(hooks),
  }
  makeAuthorizable(client, (next) => setToken(settings, next))
  const context: FetchContext = { client, settings: [settings], state: {}, hooks }
  addOperations(client, operations, (operationId, operation) => methodOf(context, operationId, operation))
  return client as FetchClient & ClientWithPaths
}

/** What a client has besides operations. */
const RESERVED = { defaults: 0, hooks: 0 }

/** All operations of an API as functions of a plain object, on a client that is made when it is first needed. */
export const createFetchHandleOf = <Client extends object>(
  operations: Operations,
  getClient: () => Client,
  createClient: (options?: ClientOptions) => Client,
): object => createHandle(operations, RESERVED, { getClient, createClient })
