import { fieldFaults } from '../judge'
import type { Document } from './document'

const schema = {
  type: 'object',
  required: ['email', 'topics'],
  properties: { email: { type: 'string' }, topics: { type: 'array', items: { type: 'string' } } },
}

export const formWithAnArray: Document = {
  key: 'form-with-an-array',
  title: 'a form with an array',
  says: 'The style `form` with `explode` writes `name=value` once for each item (3.0.3, Encoding Object, Style Examples).',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: {
      '/subscriptions': {
        post: {
          operationId: 'subscribe',
          requestBody: {
            required: true,
            content: {
              'application/x-www-form-urlencoded': { schema, encoding: { topics: { style: 'form', explode: true } } },
            },
          },
          responses: { 204: { description: 'Done' } },
        },
      },
    },
  }),
  calls: [
    {
      operation: 'subscribe',
      method: 'post',
      path: '/subscriptions',
      body: `{ email: 'a+b@example.com', topics: ['news', 'sales & more'] }`,
      contentType: 'application/x-www-form-urlencoded',
    },
  ],
  reply: () => ({ status: 204 }),
  faultsOf: ([request]) =>
    fieldFaults(request, [
      ['email', 'a+b@example.com'],
      ['topics', 'news'],
      ['topics', 'sales & more'],
    ]),
  returns: [],
  probes: [{ otherwise: 'takes an array of numbers', compiles: false, body: `{ email: 'a', topics: [1] }` }],
}
