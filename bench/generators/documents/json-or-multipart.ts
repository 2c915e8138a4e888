import { jsonFaults, partFaults } from '../judge'
import type { Document } from './document'

const title = { type: 'string' }
const inJson = { type: 'object', required: ['title'], properties: { title } }
const inForm = {
  type: 'object',
  required: ['title', 'picture'],
  properties: { title, picture: { type: 'string', format: 'binary' } },
}
const call = { operation: 'addArticle', method: 'post', path: '/articles', isChoice: true } as const

export const jsonOrMultipart: Document = {
  key: 'json-or-multipart',
  title: 'JSON or multipart',
  says: 'A body is of any of the content types in `content` (3.0.3, Request Body Object), so a caller can send each.',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: {
      '/articles': {
        post: {
          operationId: 'addArticle',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: inJson }, 'multipart/form-data': { schema: inForm } },
          },
          responses: { 204: { description: 'Done' } },
        },
      },
    },
  }),
  calls: [
    { ...call, body: `{ title: 'One' }`, contentType: 'application/json' },
    { ...call, body: `{ title: 'Two', picture: new File(['GIF89a'], 'a.gif') }`, contentType: 'multipart/form-data' },
  ],
  reply: () => ({ status: 204 }),
  faultsOf: ([first, second]) => [
    ...jsonFaults(first, { title: 'One' }).map((fault) => `JSON: ${fault}`),
    ...partFaults(second, [
      { name: 'title', text: 'Two' },
      { name: 'picture', text: 'GIF89a' },
    ]).map((fault) => `multipart: ${fault}`),
  ],
  returns: [],
  probes: [],
}
