import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { authorize, createOpenAPIClient } from '../../src/user/openapi-client'
import { definedOperations } from '../support/definition'
import { json, startServer, type TestServer } from '../support/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

describe('createOpenAPIClient', () => {
  it('returns a client of openapi-client-axios with its api object', () => {
    const client = createOpenAPIClient()
    expect(client.api.constructor.name).toBe('OpenAPIClientAxios')
    expect(client.api.getBaseURL()).toBe('https://user.sls.epilot.io')
    expect(client.api.getOperation('inviteUser')?.path).toBe('/v2/users/invite')
    expect(client.api.getOperations()).toHaveLength(definedOperations.length)
  })

  it('sends this package’s token, and none on public operations', async () => {
    const client = createOpenAPIClient({ baseURL: server.url })
    authorize(client, () => 'token')
    await client.getUserV2('u')
    await client.paths['/v2/users/public/requestPasswordReset'].post(null, { email: 'anna@example.com' })
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v2/users/u', 'Bearer token'],
      ['/v2/users/public/requestPasswordReset', undefined],
    ])
  })

  it('retries what is safe to retry, and describes errors', async () => {
    const client = createOpenAPIClient({ baseURL: server.url, retry: { baseDelayMs: 1 } })
    server.respond((_, response) => json(response, { message: 'down' }, 503))
    await expect(client.getMeV2()).rejects.toMatchObject({ message: 'getMeV2 failed with status 503: down' })
    await expect(client.inviteUser(null, { email: 'anna@example.com' })).rejects.toMatchObject({ outcome: 'unknown' })
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'POST'])
  })

  it('takes a definition of the caller, and retries only its GETs', async () => {
    interface Pets {
      listPets(): Promise<{ data: unknown }>
      putPet(parameters: string, data: object): Promise<unknown>
    }
    const definition = {
      openapi: '3.0.3',
      info: { title: 'Pets', version: '1' },
      paths: {
        '/pets': { get: { operationId: 'listPets', security: [{ bearer: [] }], responses: {} } },
        '/pets/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          put: { operationId: 'putPet', security: [], responses: {} },
        },
      },
    }
    const retry = { baseDelayMs: 1, maxRetries: 1 }
    const client = createOpenAPIClient<Pets>({ definition, baseURL: server.url, token: 'token', retry })
    server.respond((_, response) => json(response, {}, 502))
    await expect(client.listPets()).rejects.toThrow('listPets failed with status 502')
    await expect(client.putPet('p', {})).rejects.toMatchObject({ outcome: 'unknown' })
    expect(server.requests.map(({ method, url, headers }) => [method, url, headers.authorization])).toEqual([
      ['GET', '/pets', 'Bearer token'],
      ['GET', '/pets', 'Bearer token'],
      ['PUT', '/pets/p', undefined],
    ])
  })

  it('sends neither the token nor headers and parameters of the client to another origin', async () => {
    const other = await startServer()
    const client = createOpenAPIClient({ baseURL: server.url, token: 'token', params: { api_key: 'wide' } })
    await client.get(`${other.url}/there`)
    server.respond((_, response) => response.writeHead(307, { location: `${other.url}/there` }).end())
    await expect(client.getMeV2()).rejects.toMatchObject({ code: 'ERR_REDIRECT_REFUSED' })
    expect(other.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([['/there', undefined]])
    await other.close()
  })

  it('sends to the server that is chosen later', async () => {
    const client = createOpenAPIClient({ token: 'token' })
    client.api.withServer({ url: server.url })
    await client.getMeV2()
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v2/users/me', 'Bearer token'],
    ])
  })

  describe('with a definition of the caller', () => {
    const info = { title: 'Pets', version: '1' }
    const retry = { baseDelayMs: 1, maxRetries: 1 }
    const lines = () => server.requests.map(({ method, url, headers }) => [method, url, headers.authorization])

    it('retries no plain call but GET, although operations have no names', async () => {
      const definition = {
        openapi: '3.0.3',
        info,
        paths: { '/a': { post: { responses: {} } }, '/b': { get: { responses: {} } } },
      }
      const client = createOpenAPIClient({ definition, baseURL: server.url, retry })
      server.respond((_, response) => json(response, {}, 503))
      await expect(client.post('/x')).rejects.toMatchObject({ outcome: 'unknown' })
      await expect(client.paths['/a' as '/v1/groups'].post(null, { name: 'x' })).rejects.toMatchObject({
        outcome: 'unknown',
      })
      await expect(client.get('/x')).rejects.not.toHaveProperty('outcome')
      expect(lines().map(([line]) => line)).toEqual(['POST', 'POST', 'GET', 'GET'])
    })

    it('retries no GET that is marked as not to be', async () => {
      const definition = {
        openapi: '3.0.3',
        info,
        paths: { '/next': { get: { operationId: 'next', 'x-repeatable': false, responses: {} } } },
      }
      const client = createOpenAPIClient<{ next(): Promise<unknown> }>({ definition, baseURL: server.url, retry })
      server.respond((_, response) => json(response, {}, 503))
      await expect(client.next()).rejects.toMatchObject({ outcome: 'unknown' })
      expect(lines()).toEqual([['GET', '/next', undefined]])
    })

    it('sends the token where the definition has no security', async () => {
      const definition = { openapi: '3.1.0', info, paths: { '/a': { get: { operationId: 'a', responses: {} } } } }
      const client = createOpenAPIClient<{ a(): Promise<unknown> }>({ definition, baseURL: server.url, token: 'token' })
      await client.a()
      expect(lines()).toEqual([['GET', '/a', 'Bearer token']])
    })

    it('sends no token with public operations where there are no others', async () => {
      const definition = {
        openapi: '3.1.0',
        info,
        security: [],
        paths: { '/a': { get: { operationId: 'a', responses: {} } } },
      }
      const client = createOpenAPIClient<{ a(): Promise<unknown> }>({ definition, baseURL: server.url, token: 'token' })
      await client.a()
      expect(lines()).toEqual([['GET', '/a', undefined]])
    })

    it.each([[{ swagger: '2.0', info, paths: {} }], [{ openapi: '4.0.0', info }], [{}], [null], ['3.0.3']])(
      'rejects %j',
      (definition) => {
        expect(() => createOpenAPIClient({ definition: definition as never })).toThrow(
          new TypeError('createOpenAPIClient: the definition must be an OpenAPI 3 document'),
        )
      },
    )
  })
})
