import { type Document, json, reads } from './document'

const Person = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
const Place = {
  type: 'object',
  required: ['version', 'at', 'owner'],
  properties: {
    version: { const: 2 },
    at: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'string' }], items: false, minItems: 2 },
    owner: {
      $ref: '#/components/schemas/Person',
      type: 'object',
      required: ['role'],
      properties: { role: { type: 'string' } },
    },
  },
}
const place = { version: 2, at: [52.5, 'N'], owner: { name: 'Anna', role: 'admin' } }

export const newerKeywords: Document = {
  key: 'newer-keywords',
  title: '3.1: `const`, `prefixItems`, beside `$ref`',
  says:
    '`const` is one value, `prefixItems` has a schema for each place, and what is beside `$ref` in a schema holds too ' +
    '(3.1.0, Schema Object; JSON Schema 2020-12).',
  openapi: (base) => ({
    openapi: '3.1.0',
    servers: [{ url: base }],
    paths: { '/place': reads('getPlace', { $ref: '#/components/schemas/Place' }) },
    components: { schemas: { Place, Person } },
  }),
  calls: [{ operation: 'getPlace', method: 'get', path: '/place' }],
  reply: () => json(place),
  faultsOf: () => [],
  returns: [{ json: place }],
  probes: [
    { otherwise: '`const` is not the one value', compiles: true, response: 'const version: 2 = data.version' },
    {
      otherwise: '`prefixItems` is no tuple',
      compiles: true,
      response: 'const at: number = data.at[0]; const side: string = data.at[1]',
    },
    { otherwise: 'the tuple has no end', compiles: false, response: 'const more = data.at[2]' },
    { otherwise: 'what `$ref` refers to is lost', compiles: true, response: 'const name: string = data.owner.name' },
    { otherwise: 'what is beside `$ref` is lost', compiles: true, response: 'const role: string = data.owner.role' },
    { otherwise: 'fields are typed as anything', compiles: false, response: 'const role: number = data.owner.role' },
  ],
}
