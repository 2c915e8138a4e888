import { type Document, json, reads } from './document'

const kind = { type: 'string' }
const Cat = { type: 'object', required: ['kind', 'lives'], properties: { kind, lives: { type: 'integer' } } }
const Dog = { type: 'object', required: ['kind', 'tricks'], properties: { kind, tricks: { type: 'string' } } }
const Pet = {
  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
  discriminator: { propertyName: 'kind' },
}

export const discriminator: Document = {
  key: 'discriminator',
  title: 'a discriminator without a mapping',
  says: 'Without a mapping, the value of a discriminator is the name of the schema (3.0.3, Discriminator Object).',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: { '/pet': reads('getPet', { $ref: '#/components/schemas/Pet' }) },
    components: { schemas: { Pet, Cat, Dog } },
  }),
  calls: [{ operation: 'getPet', method: 'get', path: '/pet' }],
  reply: () => json({ kind: 'Cat', lives: 9 }),
  faultsOf: () => [],
  returns: [{ json: { kind: 'Cat', lives: 9 } }],
  probes: [
    {
      otherwise: '`kind` does not tell the types apart',
      compiles: true,
      response: `if (data.kind === 'Cat') { const lives: number = data.lives } else { const tricks: string = data.tricks }`,
    },
    { otherwise: 'the types are not told apart', compiles: false, response: 'const lives: number = data.lives' },
  ],
}
