import { jsonFaults } from '../judge'
import { type Document, json } from './document'

const User = {
  type: 'object',
  required: ['id', 'name', 'password'],
  properties: {
    id: { type: 'string', readOnly: true },
    name: { type: 'string' },
    password: { type: 'string', writeOnly: true },
  },
}
const content = { 'application/json': { schema: { $ref: '#/components/schemas/User' } } }

export const directions: Document = {
  key: 'directions',
  title: '`readOnly` and `writeOnly`',
  says:
    'What is required and `readOnly` is required in responses only, what is `writeOnly` in requests only ' +
    '(3.0.3, Schema Object).',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: {
      '/users': {
        post: {
          operationId: 'addUser',
          requestBody: { required: true, content },
          responses: { 200: { description: 'OK', content } },
        },
      },
    },
    components: { schemas: { User } },
  }),
  calls: [
    {
      operation: 'addUser',
      method: 'post',
      path: '/users',
      body: `{ name: 'Anna', password: 'x' }`,
      contentType: 'application/json',
    },
  ],
  reply: () => json({ id: 'a', name: 'Anna' }),
  faultsOf: ([request]) => jsonFaults(request, { name: 'Anna', password: 'x' }),
  returns: [{ json: { id: 'a', name: 'Anna' } }],
  probes: [
    { otherwise: '`password` may be left out', compiles: false, body: `{ name: 'Anna' }` },
    {
      otherwise: '`id` is missing or optional in the response',
      compiles: true,
      response: 'const id: string = data.id',
    },
    {
      otherwise: '`password` is required in the response',
      compiles: false,
      response: 'const password: string = data.password',
    },
  ],
}
