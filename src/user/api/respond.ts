import { HttpResponse, type JsonBodyType } from 'msw'
import type { MockRequest } from '../../mock/msw-handlers'
import { operations as table } from '../generated/operations'
import { authenticate } from './authenticate'
import type { Call, Reply } from './call'
import { groups } from './groups'
import { invitations, publicInvitations } from './invitations'
import { navigations } from './navigations'
import type { ApiRequest, OperationId } from './options'
import { passkeySignIn } from './passkey-sign-in'
import { passkeys } from './passkeys'
import { passwords, publicPasswords } from './passwords-and-addresses'
import { Refusal } from './refusal'
import { account, publicAccount } from './sign-up'
import type { State } from './state'
import { troubled } from './trouble'
import { userSettings } from './user-settings'
import { users } from './users'

type Answer = (call: Call) => Reply<unknown>

/** The operations by name. One that is so new that it is not among them is answered with its documented example. */
export const operations: Partial<Record<OperationId, Answer>> = {
  ...publicAccount,
  ...publicInvitations,
  ...publicPasswords,
  ...passkeySignIn,
  ...account,
  ...groups,
  ...invitations,
  ...navigations,
  ...passkeys,
  ...passwords,
  ...userSettings,
  ...users,
}

/** A body as JSON, or as text where it is none. */
async function bodyOf(request: Request): Promise<{ body: unknown; isJson: boolean }> {
  const text = await request.text()
  if (text === '') return { body: undefined, isJson: true }
  try {
    return { body: JSON.parse(text), isJson: true }
  } catch {
    return { body: text, isJson: false }
  }
}

async function record(operationId: OperationId, { request, params }: MockRequest) {
  const url = new URL(request.url)
  const { body, isJson } = await bodyOf(request.clone())
  const { method, headers } = request
  const entry: ApiRequest = {
    operationId,
    method,
    url: request.url,
    params,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    body,
  }
  return { entry, isJson, query: url.searchParams, headers }
}

type Recorded = Awaited<ReturnType<typeof record>>

function run(state: State, { entry, isJson, query, headers }: Recorded): Reply<unknown> {
  const { operationId, params, body } = entry
  const call = { state, params, query, body } as Call
  if (!table[operationId]?.public) {
    call.me = authenticate(state, headers)
    entry.userId = call.me.profile.id
  }
  if (!isJson) throw new Refusal(400, 'The body is not JSON')
  return (operations[operationId] as Answer)(call)
}

/** As `application/json`, or without a body where there is none. */
function toResponse(status: number, body: unknown, headers: Record<string, string>): Response {
  if (body === '') return new HttpResponse(null, { status, headers })
  return HttpResponse.json(body as JsonBodyType, { status, headers })
}

/** What a refusal says beside its message, in operations whose refusals have more fields documented. */
const DETAILS: Partial<Record<OperationId, object>> = { resetPassword: { error: 'INVALID_RESET_LINK' } }

function answer(state: State, recorded: Recorded): Response {
  const headers = { 'x-amzn-requestid': state.makeId('request') }
  try {
    const { status, body } = run(state, recorded)
    return toResponse(status, body, headers)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const details = { ...DETAILS[recorded.entry.operationId], ...error.details }
    return toResponse(error.status, { ...details, message: error.message }, headers)
  }
}

/** Answers a request from the state, or with the trouble that was asked for, and keeps a record of it. */
export async function respond(state: State, operationId: OperationId, info: MockRequest): Promise<Response> {
  const recorded = await record(operationId, info)
  state.requests.push(recorded.entry)
  const response = await troubled(state, operationId, () => answer(state, recorded))
  if (response.type !== 'error') recorded.entry.status = response.status
  return response
}
