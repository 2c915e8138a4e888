import { jsonFaults } from '../judge'
import { type Document, json } from './document'

const note = {
  type: 'object',
  required: ['title', 'scan'],
  properties: { title: { type: 'string' }, scan: { type: 'string', format: 'binary' } },
}
const content = { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } }

export const binaryInJson: Document = {
  key: 'binary-in-json',
  title: 'a binary field in JSON',
  says: 'A value of type `string` in a JSON body is a JSON string, whatever its `format` (3.0.3, Data Types).',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: {
      '/notes': {
        post: {
          operationId: 'addNote',
          requestBody: { required: true, content },
          responses: { 200: { description: 'OK', content } },
        },
      },
    },
    components: { schemas: { Note: note } },
  }),
  calls: [
    {
      operation: 'addNote',
      method: 'post',
      path: '/notes',
      body: `{ title: 'One', scan: 'GIF89a' }`,
      contentType: 'application/json',
    },
  ],
  reply: () => json({ title: 'One', scan: 'GIF89a' }),
  faultsOf: ([request]) => jsonFaults(request, { title: 'One', scan: 'GIF89a' }),
  returns: [{ json: { title: 'One', scan: 'GIF89a' } }],
  probes: [
    { otherwise: 'the field is not text in the response', compiles: true, response: 'const scan: string = data.scan' },
    {
      otherwise: 'takes a Blob, which JSON writes as `{}`',
      compiles: false,
      body: `{ title: 'One', scan: new Blob(['GIF89a']) }`,
    },
  ],
}
