import { expect, it } from 'vitest'
import { addOperations, createHandle, type Method } from '../../src/core/operations'
import type { Operations } from '../../src/core/request/operation'

it('operations whose names are taken on a client or handle stay callable', async () => {
  const operations = {
    get: { path: '/a', method: 'get' },
    paths: { path: '/b', method: 'get' },
    createClient: { path: '/b', method: 'post' },
    listThings: { path: '/c', method: 'get' },
  } as unknown as Operations
  const axiosGet = () => "axios's own"
  const client = { get: axiosGet } as unknown as Record<string, Method>
  addOperations(client, operations, (operationId) => async () => operationId)
  const own = { getClient: () => client, createClient: () => 'own' }
  const handle = createHandle(operations, { get: axiosGet }, own) as Record<string, Method>

  expect(client.get).toBe(axiosGet)
  expect(await handle.get?.()).toBe('get')
  const paths = client.paths as unknown as Record<string, Record<string, Method>>
  expect(Object.keys(paths)).toEqual(['/a', '/b', '/c'])
  expect(await paths['/b']?.get?.()).toBe('paths')
  expect(await handle.paths?.()).toBe('paths')
  expect(handle.createClient).toBe(own.createClient)
  expect(await client.createClient?.()).toBe('createClient')
  expect(await handle.listThings?.()).toBe('listThings')
})

it('a handle calls a function of its client that was replaced, such as by a spy', async () => {
  const operations = { listThings: { path: '/c', method: 'get' } } as unknown as Operations
  const client: Record<string, unknown> = {}
  addOperations(client, operations, () => async () => 'sent')
  const handle = createHandle(operations, {}, { getClient: () => client }) as Record<string, Method>
  client.listThings = async (...args: unknown[]) => args
  expect(await handle.listThings?.({ id: '1' }, null)).toEqual([{ id: '1' }, null])
})

it('operations that are named like members of every object are functions of a handle', async () => {
  const names = Object.getOwnPropertyNames(Object.prototype)
  const entries = names.map((name) => [name, { path: `/${name}`, method: 'get' }])
  const operations = Object.fromEntries(entries) as Operations
  const client = {}
  addOperations(client, operations, (operationId) => async () => operationId)
  const handle = createHandle(operations, {}, { getClient: () => client })
  const functions = new Map<string, Method>(Object.entries(handle))
  expect(await Promise.all(names.map((name) => functions.get(name)?.()))).toEqual(names)
  expect(Object.getPrototypeOf(handle)).toBe(Object.prototype)
})
