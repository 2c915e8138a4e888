import { type Document, json, reads } from './document'

const User = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' } },
}
const WithEmail = { allOf: [{ $ref: '#/components/schemas/User' }, { type: 'object', required: ['email'] }] }

export const onlyRequired: Document = {
  key: 'only-required',
  title: '`allOf` that only adds `required`',
  says: 'All schemas of `allOf` hold for the same value (3.0.3, Schema Object), so what one requires of another is there.',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: { '/account': reads('getAccount', { $ref: '#/components/schemas/WithEmail' }) },
    components: { schemas: { User, WithEmail } },
  }),
  calls: [{ operation: 'getAccount', method: 'get', path: '/account' }],
  reply: () => json({ id: 'a', email: 'a@example.com' }),
  faultsOf: () => [],
  returns: [{ json: { id: 'a', email: 'a@example.com' } }],
  probes: [
    { otherwise: 'the required field is optional', compiles: true, response: 'const email: string = data.email' },
    { otherwise: 'the optional field is required', compiles: false, response: 'const name: string = data.name' },
  ],
}
