import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '../support/clients'
import { startServer, type TestServer } from '../support/server'
import { generated } from './generated'
import { clientOf, sent } from './wire'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const document = {
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'x',
        parameters: [
          { name: 'id', in: 'query', explode: false, schema: { type: 'array', items: { type: 'string' } } },
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'id', in: 'header', schema: { type: 'string' } },
          { name: 'id', in: 'cookie', schema: { type: 'string' } },
        ],
      },
    },
  },
}

describe.each(kinds)('one name in several places, on $name', (kind) => {
  it('is sent in each of them', async () => {
    const client = await clientOf(kind, document, server)
    const calls = [
      { id: 'p', 'query.id': ['a', 'b'], 'header.id': 'h', 'cookie.id': 'c' },
      [
        { name: 'id', in: 'path', value: 'p' },
        { name: 'id', in: 'query', value: ['a', 'b'] },
        { name: 'id', in: 'header', value: 'h' },
        { name: 'id', in: 'cookie', value: 'c' },
      ],
    ]
    for (const parameters of calls) {
      const { url, headers } = await sent(client, server, parameters)
      expect([url, headers.id, headers.cookie]).toEqual(['/things/p?id=a,b', 'h', 'id=c'])
    }
    expect((await sent(client, server, 'p')).url).toBe('/things/p')
    const twice = [1, 2].map((value) => ({ name: 'id', in: 'query', value }))
    await expect(client.x(twice)).rejects.toThrow('x: parameter "query.id" is given twice')
  })
})

it('one name in several places has a type for each', async () => {
  expect((await generated(document))['types.ts']).toContain(
    [
      '  x: {',
      "    'query.id'?: string[] | undefined",
      '    id: string',
      "    'header.id'?: string | undefined",
      "    'cookie.id'?: string | undefined",
      '  }',
    ].join('\n'),
  )
})
