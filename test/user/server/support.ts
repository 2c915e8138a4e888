import { type IncomingMessage, request } from 'node:http'
import { onTestFinished } from 'vitest'
import { createClient } from '../../../src/user/fetch'
import {
  createUserApi,
  createUserApiServer,
  type UserApiOptions,
  type UserApiServerOptions,
} from '../../../src/user/server'
import { NOON } from '../../api/support'

/** A server with an API, which ends with the test. */
export async function serve(options: UserApiOptions = {}, serverOptions: UserApiServerOptions = {}) {
  const api = createUserApi({
    ids: 'counted',
    now: NOON,
    users: [{ id: 'anna', email: 'anna@example.com' }],
    ...options,
  })
  const server = await createUserApiServer(api, serverOptions)
  onTestFinished(() => server.close())
  const { url } = server
  const client = createClient({ baseURL: url, token: () => api.token, retry: { maxRetries: 0 } })
  /** A request of the control API, and its response. */
  const control = async (path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${url}/_control/${path}`, { method, ...init })
    const text = await response.text()
    return { status: response.status, data: text === '' ? undefined : JSON.parse(text) }
  }
  return { api, server, url, client, control }
}

/** A request with headers that `fetch` keeps for itself. */
export const raw = (url: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<IncomingMessage & { body: string }>((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve(Object.assign(response, { body })))
    })
    sent.on('error', reject)
    sent.end()
  })
