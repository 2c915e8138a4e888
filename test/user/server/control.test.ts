import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'
import document from '../../../src/user/control/openapi.json'
import { operations as table } from '../../../src/user/generated/operations'
import { NOON } from '../../api/support'
import { toJsonSchema } from '../../support/json-schema'
import { serve } from './support'

const users = [
  { id: 'anna', email: 'anna@example.com', display_name: 'Anna', passkeys: [{ credential_id: 'c' }] },
  { id: 'ben', email: 'ben@example.com', status: 'Pending' as const, token: 'of-ben' },
]
const options = { users, groups: [{ id: 'g', name: 'Sales', users: ['anna', 'ben'] }] }
const link = 'http://localhost:5173/{kind}?token={token}&to={to}'

it('lists mails with their links, people, groups and current assignees, the newest first', async () => {
  const { control, client } = await serve(options, { link })
  await client.advanceUserAssignment('g')
  await client.inviteUser(null, { email: 'cleo+x@example.com' })
  expect((await control('outbox?limit=1')).data).toEqual({
    total: 2,
    mails: [
      {
        id: '2',
        kind: 'invitation',
        to: 'cleo+x@example.com',
        language: 'en',
        userId: 'user-1',
        token: 'invitation-1',
        link: 'http://localhost:5173/invitation?token=invitation-1&to=cleo%2Bx%40example.com',
        sentAt: NOON,
      },
    ],
  })
  expect((await control('people?query=ANNA')).data).toEqual({
    total: 1,
    people: [
      {
        id: 'anna',
        organizationId: '1',
        email: 'anna@example.com',
        name: 'Anna',
        status: 'Active',
        roles: ['1:owner'],
        passkeys: 1,
      },
    ],
  })
  const members = users.map(({ id, email }) => ({ id, email }))
  expect((await control('groups')).data).toEqual({
    total: 1,
    groups: [{ id: 'g', organizationId: '1', name: 'Sales', members, assignee: 'anna' }],
  })
})

it('shows requests with their bodies', async () => {
  const { control, client } = await serve(options)
  await client.createGroup(null, { name: 'Support' })
  await client.listUsersV2({ query: 'a b' })
  const { requests, total } = (await control('requests')).data
  expect(total).toBe(2)
  expect(requests.map(({ durationMs, receivedAt, response, ...rest }: Record<string, unknown>) => rest)).toEqual([
    {
      id: 'request-2',
      operationId: 'listUsersV2',
      method: 'GET',
      path: '/v2/users?query=a%20b',
      status: 200,
      userId: 'anna',
    },
    {
      id: 'request-1',
      operationId: 'createGroup',
      method: 'POST',
      path: '/v1/groups',
      status: 201,
      userId: 'anna',
      body: { name: 'Support' },
    },
  ])
  expect(JSON.parse(requests[1].response)).toMatchObject({ name: 'Support' })
  expect(requests[1].durationMs).toBeGreaterThan(0)
})

it('issues a token if the password is right', async () => {
  const { control } = await serve({ users: [{ id: 'anna', email: 'anna@example.com', password: 'correct horse' }] })
  const { status, data } = await control('tokens', { user: 'anna', password: 'correct horse' })
  expect([status, data]).toEqual([201, { token: 'token-1', userId: 'anna', isValid: true }])
  expect(await control('tokens', { user: 'anna', password: 'wrong horse' })).toEqual({
    status: 400,
    data: { message: 'tokenFor: the password is wrong' },
  })
})

it('issues and expires tokens', async () => {
  const { control, api, url } = await serve(options)
  const { data, status } = await control('tokens', { user: 'anna@example.com', lastsMs: 60_000 })
  expect([status, data]).toEqual([
    201,
    { token: 'token-1', userId: 'anna', expiresAt: '2024-05-01T12:01:00.000Z', isValid: true },
  ])
  const me = () => fetch(`${url}/v2/users/me`, { headers: { authorization: 'Bearer token-1' } })
  expect((await me()).status).toBe(200)
  expect((await control('tokens/expire', undefined, 'POST')).status).toBe(204)
  expect((await me()).status).toBe(401)
  expect((await control('tokens')).data.tokens.map(({ isValid }: { isValid: boolean }) => isValid)).toEqual([
    false,
    false,
  ])
  expect(api.token).toBe('token-2')
})

it('makes operations fail, and removes the failures', async () => {
  const { control, client } = await serve(options)
  expect((await control('fail', { operationId: 'getMeV2', status: 503, retryAfter: 2, times: 'always' })).status).toBe(
    204,
  )
  await control('fail', { operationId: 'getGroups', delayMs: 'endless' })
  const failed = await client.getMeV2().catch((error) => error)
  expect([failed.status, failed.response.headers.get('retry-after')]).toEqual([503, '2'])
  expect((await control('fail')).data).toEqual({
    troubles: [
      { operationId: 'getMeV2', times: 'always', status: 503, headers: { 'retry-after': '2' } },
      { operationId: 'getGroups', times: 1, delayMs: 'endless' },
    ],
  })
  expect((await control('fail?operationId=getMeV2', undefined, 'DELETE')).status).toBe(204)
  expect((await client.getMeV2()).status).toBe(200)
  await control('fail', undefined, 'DELETE')
  expect((await control('fail')).data).toEqual({ troubles: [] })
})

it('sets the clock and resets everything', async () => {
  const { control, client, api } = await serve(options)
  expect((await control('clock')).data).toEqual({ now: NOON })
  expect((await control('clock', { advanceMs: 1_000 }, 'PUT')).data).toEqual({ now: '2024-05-01T12:00:01.000Z' })
  const both = { now: '2025-01-01T00:00:00Z', advanceMs: 5 }
  expect((await control('clock', both, 'PUT')).data).toEqual({ now: '2025-01-01T00:00:00.005Z' })
  expect((await control('health')).data).toEqual({ status: 'ok', now: '2025-01-01T00:00:00.005Z' })
  expect((await control('clock', { now: null }, 'PUT')).data).toEqual({ now: NOON })
  const wrong = { now: '2030-01-01T00:00:00Z', advanceMs: 'x' }
  expect((await control('clock', wrong, 'PUT')).status).toBe(400)
  expect((await control('clock')).data).toEqual({ now: NOON })
  await client.createGroup(null, { name: 'Support' })
  expect((await control('reset', undefined, 'POST')).status).toBe(204)
  expect([api.groups.length, api.requests]).toEqual([1, []])
})

it.each([
  ['POST', 'tokens', { user: 'nobody' }, 'createUserApi: no active user "nobody"'],
  ['POST', 'tokens', { user: 'anna', lasts: 1 }, 'body.lasts is not a known field'],
  ['POST', 'tokens', undefined, 'body.user is missing'],
  ['POST', 'fail', { operationId: 'getMe2' }, 'failNext: no operation "getMe2"'],
  ['POST', 'fail', { operationId: 'getMe', status: 200 }, 'failNext: status must be 400 to 599, not 200'],
  ['PUT', 'clock', { now: '2024-02-30T00:00:00Z' }, 'body.now must be a timestamp with a time zone'],
  ['PUT', 'clock', { advanceMs: 'x' }, 'advance: ms must be a number, not x'],
  ['GET', 'outbox?limit=0', undefined, 'limit must be a whole number of at least 1'],
  ['DELETE', 'fail?operationId=x', undefined, 'stopFailing: no operation "x"'],
])('%s %s with %j is rejected', async (method, path, body, message) => {
  const { control } = await serve(options)
  expect(await control(path, body, method)).toEqual({ status: 400, data: { message } })
})

it('sends an event for each change', async () => {
  const { url, client } = await serve(options)
  const { body, headers } = await fetch(`${url}/_control/events`)
  expect(headers.get('content-type')).toBe('text/event-stream')
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  const next = async () => new TextDecoder().decode((await reader.read()).value)
  expect(await next()).toBe('retry: 1000\n\n')
  await client.getMeV2()
  expect(await next()).toBe('event: requests\ndata:\n\n')
  await client.createGroup(null, { name: 'Support' })
  let seen = ''
  while (!seen.includes('memory')) seen += await next()
  expect(seen).toContain('event: memory\ndata:\n\n')
  await reader.cancel()
})

it('is as its own document says, under a prefix that no operation has', async () => {
  const { control, client } = await serve(options, { link })
  await client.createGroup(null, { name: 'Support' })
  expect((await control('openapi.json')).data).toEqual(document)
  expect(Object.values(table).filter(({ path }) => path.startsWith('/_control'))).toEqual([])
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }))
  ajv.addSchema(toJsonSchema(document) as object, 'control')
  const bodies: Record<string, unknown> = {
    issueToken: { user: 'anna' },
    failNext: { operationId: 'getMe' },
    setClock: { advanceMs: 1 },
  }
  for (const [path, item] of Object.entries<object>(document.paths)) {
    for (const [method, { operationId, responses }] of Object.entries(item)) {
      const { status, data } = await control(path.replace('/_control/', ''), bodies[operationId], method.toUpperCase())
      expect([operationId, Object.keys(responses)]).toEqual([operationId, [String(status)]])
      const pointer = `/paths/${path.replaceAll('/', '~1')}/${method}/responses/${status}/content/application~1json/schema`
      if (data !== undefined)
        expect([operationId, ajv.validate({ $ref: `control#${pointer}` }, data), ajv.errors]).toEqual([
          operationId,
          true,
          null,
        ])
    }
  }
})
