import { expect, it } from 'vitest'
import { createUserApi, createUserApiServer, type UserApiServerOptions } from '../../../src/user/server'
import { definedOperations } from '../../support/definition'
import { raw, serve } from './support'

it('serves each operation on its path', async () => {
  const { url } = await serve()
  const statuses = definedOperations.map(async ({ path, method, operation }) => {
    const { status } = await fetch(url + path.replace(/{[^}]+}/g, 'x'), { method: method.toUpperCase() })
    const isPublic = 'security' in operation
    return isPublic ? status !== 404 || 404 in operation.responses : status === 401
  })
  expect(await Promise.all(statuses)).toEqual(definedOperations.map(() => true))
})

it('is a service for clients: what they change is remembered', async () => {
  const { client, api } = await serve()
  await client.inviteUser(null, { email: 'ben@example.com' })
  await client.putUserSetting({ scope: 'a/b', key: 'ü' }, 'öl')
  expect((await client.getUserSetting({ scope: 'a/b', key: 'ü' })).data.value).toBe('öl')
  expect(api.outbox.map(({ to }) => to)).toEqual(['ben@example.com'])
  expect((await client.getGroup('none').catch((error) => error)).message).toBe(
    'getGroup failed with status 404: No group none',
  )
})

it('serves lists of thousands', async () => {
  const users = Array.from({ length: 5_000 }, (_, i) => ({ email: `user${i}@example.com`, signature: 'x'.repeat(200) }))
  const { client, control } = await serve({ users })
  expect((await client.listUsersV2()).data.results).toHaveLength(5_000)
  const { data } = await control('requests')
  expect(data.requests[0].response).toMatch(/^\d{7} bytes$/)
  await client.createGroup(null, { name: 'x'.repeat(30_000) })
  expect((await control('requests?limit=1')).data.requests[0].body).toBe('30011 bytes')
})

it('drops the connection after failNext, before or after the operation takes effect', async () => {
  const { client, api, control } = await serve()
  await control('fail', { operationId: 'inviteUser', drop: 'before' })
  await control('fail', { operationId: 'inviteUser', drop: 'after' })
  const failures = [
    await client.inviteUser(null, { email: 'ben@example.com' }).catch((error) => error),
    await client.inviteUser(null, { email: 'cleo@example.com' }).catch((error) => error),
  ]
  expect(failures.map(({ status, outcome }) => [status, outcome])).toEqual([
    [undefined, 'unknown'],
    [undefined, 'unknown'],
  ])
  expect(api.outbox.map(({ to }) => to)).toEqual(['cleo@example.com'])
  expect(api.requests.map(({ status }) => status)).toEqual([undefined, undefined])
})

it('lets a request wait for ever, and drops it when the client disconnects', async () => {
  const { url, api } = await serve()
  api.failNext('getMeV2', { delayMs: Infinity })
  await expect(fetch(`${url}/v2/users/me`, { signal: AbortSignal.timeout(100) })).rejects.toThrow('due to timeout')
  await expect.poll(() => api.requests[0]?.durationMs).toBeGreaterThan(50)
})

it('serves preflights and requests of pages on this machine, whatever their port', async () => {
  const { url, api } = await serve()
  const origin = 'http://localhost:5173'
  const asked = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization,x-mine' }
  const preflight = await raw(`${url}/v2/users/me/settings/a/b`, { origin, ...asked }, 'OPTIONS')
  expect(preflight.statusCode).toBe(204)
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'authorization,x-mine',
  })
  const response = await raw(`${url}/v2/users/me`, { origin, authorization: `Bearer ${api.token}` })
  expect([response.statusCode, response.headers['access-control-allow-origin']]).toEqual([200, origin])
  expect(response.headers['access-control-expose-headers']).toBe('retry-after, www-authenticate, x-amzn-requestid')
})

it('rejects requests of other sites before they take effect', async () => {
  const { url, api } = await serve()
  const foreign = await raw(`${url}/_control/reset`, { origin: 'https://evil.example' }, 'POST')
  expect([foreign.statusCode, foreign.headers['access-control-allow-origin'], JSON.parse(foreign.body)]).toEqual([
    403,
    undefined,
    { message: 'the Origin "https://evil.example" is not one of this machine: see "allowedHosts"' },
  ])
  for (const path of ['/', '/_control/outbox', '/v2/users/me']) {
    expect((await raw(url + path, { host: 'evil.example' })).statusCode).toBe(403)
  }
  expect(api.requests).toEqual([])
})

it('accepts the host names that it was given', async () => {
  const { url } = await serve({}, { allowedHosts: ['user-api'] })
  expect((await raw(`${url}/_control/health`, { host: 'user-api:4010' })).statusCode).toBe(200)
})

it('listens on its port, and stops when it is closed', async () => {
  const { url, server } = await serve()
  const port = Number(new URL(url).port)
  await expect(createUserApiServer(createUserApi(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  const events = await fetch(`${url}/_control/events`)
  await server.close()
  expect(await events.text()).toBe('retry: 1000\n\n')
  await expect(fetch(url)).rejects.toThrow()
})

it('responds with 500 when its own functions throw, and continues to serve', async () => {
  let count = 0
  const ids = (kind: string) => {
    if (kind === 'group') throw new Error('no more ids')
    return `${kind}-${count++}`
  }
  const { client } = await serve({ ids })
  const error = await client.createGroup(null, { name: 'Sales' }).catch((thrown) => thrown)
  expect(error.message).toBe('createGroup failed with status 500: Internal error: no more ids')
  expect((await client.getMeV2()).status).toBe(200)
})

it('responds to HEAD, without reading a stream', async () => {
  const { url } = await serve()
  const head = async (path: string) => {
    const response = await fetch(url + path, { method: 'HEAD' })
    return [response.status, response.headers.get('content-type'), await response.text()]
  }
  expect(await head('/')).toEqual([200, 'text/html; charset=utf-8', ''])
  expect(await head('/_control/health')).toEqual([200, 'application/json', ''])
  expect(await head('/_control/events')).toEqual([200, 'text/event-stream', ''])
  expect(await head('/_control/none')).toEqual([404, 'application/json', ''])
  expect(await head('/v2/users/me')).toEqual([405, 'application/json', ''])
})

it.each<[UserApiServerOptions, string]>([
  [{ host: '' }, 'createUserApiServer: host must be an address, or a name'],
  [{ port: 70_000 }, 'createUserApiServer: port must be a whole number from 0 to 65535'],
  [{ ports: 1 } as UserApiServerOptions, 'createUserApiServer: no option "ports"'],
  [{ link: 'http://localhost/x' }, 'createUserApiServer: link must contain {token}'],
  [{ link: 'javascript:alert({token})' }, 'createUserApiServer: link must be an http URL'],
  [
    { link: 'http://x/{tokn}{token}' },
    'createUserApiServer: link: there is no placeholder {tokn}: use {token}, {kind} or {to}',
  ],
])('rejects %j', async (options, message) => {
  await expect(createUserApiServer(createUserApi(), options)).rejects.toThrow(new TypeError(message))
})
