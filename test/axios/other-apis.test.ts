import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClientOf, createHandleOf } from '../../src/axios/client'
import type { Operations } from '../../src/core/request/operation'
import { createFetchClientOf } from '../../src/fetch/client'
import { createHandlersOf } from '../../src/mock/msw-handlers'
import { startServer } from '../support/server'

// What the User API has none of, and other documents that the generator takes do have.

const baseURL = 'https://api.example.com'

describe('a path with a query of its own', () => {
  const operations: Operations = {
    listQueues: { method: 'get', path: '/?Action=ListQueues', query: { limit: {} } },
  }

  it.each([
    [null, '/?Action=ListQueues'],
    [{ limit: 1 }, '/?Action=ListQueues&limit=1'],
  ])('goes on with the parameters %j', async (parameters, url) => {
    const server = await startServer()
    for (const create of [createClientOf, createFetchClientOf]) {
      await create(operations, server.url).paths['/?Action=ListQueues']?.get?.(parameters)
    }
    await server.close()
    expect(server.requests.map((request) => request.url)).toEqual([url, url])
  })
})

describe('operations with the names of functions of a handle', () => {
  const operations = {
    createClient: { method: 'post', path: '/clients' },
    getUser: { method: 'get', path: '/user' },
    toString: { method: 'get', path: '/text' },
  } as unknown as Operations

  it('do not replace them, and are on the client', () => {
    const client = createClientOf(operations, baseURL)
    const createClient = () => client
    const handle = createHandleOf(operations, {
      getClient: () => client,
      createClient,
      openapi: async () => ({}),
    }) as Record<string, unknown>
    expect(handle.createClient).toBe(createClient)
    expect(handle.getUser).toBeTypeOf('function')
    expect(Object.hasOwn(handle, 'toString')).toBe(true)
    expect(client.paths['/clients']?.post).toBe((client as unknown as Record<string, unknown>).createClient)
  })
})

describe('mock handlers', () => {
  const server = setupServer(
    ...createHandlersOf(
      {
        upload: {
          method: 'post',
          path: '/files',
          server: 'https://files.example.com/v1',
          status: 201,
          body: { id: 'f' },
        },
        preview: { method: 'get', path: '/preview', server: '/beta', status: 200, body: { id: 'p' } },
        trace: { method: 'trace', path: '/user', status: 200 },
        getUser: { method: 'get', path: '/user', status: 200, body: { id: 'u' } },
      },
      baseURL,
      {},
    ),
  )
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())

  it('respond on the server of the operation', async () => {
    const upload = await fetch('https://files.example.com/v1/files', { method: 'POST' })
    expect([upload.status, await upload.json()]).toEqual([201, { id: 'f' }])
    expect(await (await fetch(`${baseURL}/user`)).json()).toEqual({ id: 'u' })
    expect(await (await fetch(new URL('/beta/preview', baseURL))).json()).toEqual({ id: 'p' })
  })
})
