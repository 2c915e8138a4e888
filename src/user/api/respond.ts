import { jsonResponse } from '../../mock/json-response'
import { createRouter } from '../../mock/router'
import { examples } from '../generated/examples'
import { operations as table } from '../generated/operations'
import { authenticate } from './authenticate'
import type { Call, Reply } from './call'
import { errorBody } from './error-body'
import { countRequest } from './limits'
import { operations } from './operations'
import type { OperationId } from './options'
import { Refusal } from './refusal'
import type { ApiRequest } from './shown'
import { type State, timestamp } from './state'
import { troubled } from './trouble'

/** What a request may have changed: the data, or only the list of requests. */
export type Change = 'memory' | 'requests'

/** How many requests are kept. */
const KEPT = 10_000

const route = createRouter(table)

interface Recorded {
  entry: ApiRequest
  isJson: boolean
  query: URLSearchParams
  headers: Headers
}

/** A body as JSON, or as text where it is not JSON. */
async function readBody(request: Request): Promise<{ body: unknown; isJson: boolean }> {
  const text = await request.text()
  if (text === '') return { body: undefined, isJson: true }
  try {
    return { body: JSON.parse(text), isJson: true }
  } catch {
    return { body: text, isJson: false }
  }
}

async function record(request: Request, operationId: OperationId, params: Record<string, string>) {
  const { searchParams: query } = new URL(request.url)
  const { body, isJson } = await readBody(request.clone())
  const { method, url, headers } = request
  const entry = {
    operationId,
    method,
    url,
    params,
    query: Object.fromEntries(query),
    headers: Object.fromEntries(headers),
    body,
  }
  return { entry, isJson, query, headers }
}

function keep(state: State, recorded: Awaited<ReturnType<typeof record>>): Recorded {
  const entry: ApiRequest = {
    ...recorded.entry,
    requestId: state.makeId('request'),
    receivedAt: timestamp(state),
  }
  state.requests.push(entry)
  if (state.requests.length > KEPT) state.requests.shift()
  return { ...recorded, entry }
}

function run(state: State, { entry, isJson, query, headers }: Recorded): Reply<unknown> {
  const { operationId, params, body } = entry
  countRequest(state)
  const call = { state, params, query, body } as Call
  if (!table[operationId]?.public) {
    call.me = authenticate(state, headers)
    entry.userId = call.me.profile.id
  }
  if (!isJson) throw new Refusal(400, 'The body is not JSON')
  const operation = operations[operationId] ?? (() => examples[operationId] as Reply<unknown>)
  return operation(call)
}

function responseTo(state: State, recorded: Recorded): Response {
  const headers = { 'x-amzn-requestid': recorded.entry.requestId }
  try {
    const { status, body } = run(state, recorded)
    return jsonResponse(status, body, headers)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refused = errorBody(recorded.entry.operationId, error.status, error.message, error.details)
    return jsonResponse(error.status, refused, { ...headers, ...error.headers })
  }
}

/** Returns the response of an operation, or the failure that was set for it, and records the request. */
async function respondTo(state: State, request: Request, recorded: Recorded, changed: (change: Change) => void) {
  const { entry } = recorded
  const { operationId, requestId } = entry
  const change = request.method === 'GET' && !state.troubles.has(operationId) ? 'requests' : 'memory'
  const began = performance.now()
  changed('requests')
  try {
    const place = { operationId, requestId, signal: request.signal }
    const response = await troubled(state, place, () => responseTo(state, recorded))
    if (response.type !== 'error') entry.status = response.status
    return response
  } finally {
    entry.durationMs = performance.now() - began
    changed(change)
  }
}

/** Returns the response to a request, by its method and path, which is relative to the base path of the API. */
export async function respond(
  current: () => State,
  request: Request,
  path: string,
  changed: (change: Change) => void,
): Promise<Response> {
  const match = route(request.method, path)
  if (match.operationId === undefined) {
    const [status, headers] = match.allow.length ? [405, { allow: match.allow.join(', ') }] : [404, {}]
    return jsonResponse(
      status,
      { message: `No operation ${request.method} ${path}` },
      headers as Record<string, string>,
    )
  }
  const recorded = await record(request, match.operationId as OperationId, match.params)
  const state = current()
  return respondTo(state, request, keep(state, recorded), changed)
}
