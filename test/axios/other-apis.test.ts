import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildRequest } from '../../src/runtime/build-request'
import { type AnyClient, createClientOf, createHandle } from '../../src/runtime/client'
import { createHandlersOf } from '../../src/runtime/msw-handlers'
import type { Operations } from '../../src/runtime/operations'

// What the User API has none of, and other documents that the generator takes do have.

const baseURL = 'https://api.example.com'

describe('a path with a query of its own', () => {
  it('goes on with the parameters', () => {
    const request = buildRequest('listQueues', [0, '/?Action=ListQueues', '?limit'], { limit: 1 }, undefined, {})
    expect(request.url).toBe('/?Action=ListQueues&limit=1')
    expect(buildRequest('listQueues', [0, '/?Action=ListQueues'], null, undefined, {}).url).toBe('/?Action=ListQueues')
  })
})

describe('operations that are called as the functions of a handle', () => {
  const operations = {
    createClient: [2, '/clients'],
    getUser: [0, '/user'],
    toString: [0, '/text'],
  } as unknown as Operations

  it('leave these as they are, and are on the client', () => {
    const client = createClientOf(operations, baseURL)
    const createClient = () => client
    const handle = createHandle<AnyClient>(operations, () => client, createClient) as Record<string, unknown>
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
        trace: { method: 'trace', path: '/user', status: 200 },
        getUser: { method: 'get', path: '/user', status: 200, body: { id: 'u' } },
      },
      baseURL,
      {},
    ),
  )
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())

  it('answer on the server of the operation', async () => {
    const upload = await fetch('https://files.example.com/v1/files', { method: 'POST' })
    expect([upload.status, await upload.json()]).toEqual([201, { id: 'f' }])
    expect(await (await fetch(`${baseURL}/user`)).json()).toEqual({ id: 'u' })
  })
})
