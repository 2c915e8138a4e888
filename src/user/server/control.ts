import { jsonResponse } from '../../mock/json-response'
import { createRouter } from '../../mock/router'
import { Refusal } from '../api/refusal'
import { operations } from '../control/generated/operations'
import { type Controlled, controlHandlers } from './control-handlers'

const route = createRouter(operations)

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'The body is not JSON')
  }
}

/** The response to an invalid request: a wrong body, or an error of the API's own functions. */
function rejection(error: unknown): Response {
  if (error instanceof Refusal) return jsonResponse(error.status, { message: error.message })
  if (error instanceof TypeError) return jsonResponse(400, { message: error.message })
  throw error
}

/** Responds to a request of the control API. */
export async function respondToControl(controlled: Controlled, request: Request): Promise<Response> {
  const { pathname, searchParams: query } = new URL(request.url)
  const match = route(request.method, pathname)
  if (match.operationId === undefined) {
    const isOther = match.allow.length > 0
    const message = `No operation ${request.method} ${pathname}`
    return jsonResponse(isOther ? 405 : 404, { message }, isOther ? { allow: match.allow.join(', ') } : {})
  }
  try {
    const handle = controlHandlers[match.operationId as keyof typeof controlHandlers]
    const result = handle({ ...controlled, query, body: parsed(await request.text()) })
    if (result === undefined) return jsonResponse(204, undefined)
    return jsonResponse(match.operationId === 'issueToken' ? 201 : 200, result)
  } catch (error) {
    return rejection(error)
  }
}
