import { describe, expect, it } from 'vitest'
import { respond } from '../../src/user/api/respond'
import { createState } from '../../src/user/api/seed'
import { type ApiRequest, createUserApi } from '../../src/user/msw'
import { start } from './support'

const { api, client } = start({ users: [{ id: 'anna', email: 'anna@example.com' }] })

describe('the requests of an API', () => {
  it('have the ids of their responses, of errors too', async () => {
    const { headers } = await client.getMeV2()
    const error = await client.getGroup('none').catch((thrown) => thrown)
    expect([headers['x-amzn-requestid'], error.requestId]).toEqual(['request-1', 'request-2'])
    expect(api.requests.map(({ requestId }) => requestId)).toEqual(['request-1', 'request-2'])
  })

  it('show a body that is not JSON as text', async () => {
    await fetch('https://user.sls.epilot.io/v1/groups', { method: 'POST', body: '{"half":' })
    expect(api.requests.map(({ body, status }) => [body, status])).toEqual([['{"half":', 401]])
  })

  it('are the last 10,000', async () => {
    const state = createState({ ids: 'counted' })
    state.requests = Array.from({ length: 9_999 }, (_, i) => ({ requestId: `earlier-${i}` }) as ApiRequest)
    const send = async () => {
      await respond(
        () => state,
        new Request('http://localhost/v2/users/me'),
        '/v2/users/me',
        () => undefined,
      )
      return [state.requests.length, state.requests[0]?.requestId, state.requests.at(-1)?.requestId]
    }
    expect(await send()).toEqual([10_000, 'earlier-0', 'request-1'])
    expect(await send()).toEqual([10_000, 'earlier-1', 'request-2'])
  })

  it('fail with an error of a function in the options, not with a response', async () => {
    const ids = (kind: string) => {
      if (kind === 'group') throw new Error('no ids left')
      return `${kind}-1`
    }
    const other = createUserApi({ ids })
    const request = new Request('http://localhost/v1/groups', {
      method: 'POST',
      headers: { authorization: `Bearer ${other.token}` },
      body: JSON.stringify({ name: 'Sales' }),
    })
    await expect(other.respond(request)).rejects.toThrow(new Error('no ids left'))
    expect(other.requests.map(({ status }) => status)).toEqual([undefined])
  })
})
