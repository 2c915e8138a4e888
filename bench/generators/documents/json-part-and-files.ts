import { partFaults } from '../judge'
import type { Document } from './document'

const schema = {
  type: 'object',
  required: ['about', 'files'],
  properties: {
    about: { type: 'object', required: ['title'], properties: { title: { type: 'string' } } },
    files: { type: 'array', items: { type: 'string', format: 'binary' } },
  },
}

export const jsonPartAndFiles: Document = {
  key: 'json-part-and-files',
  title: 'a JSON part and two files',
  says:
    'A part has the content type of its `encoding`, and each file of an array is a part of its own ' +
    '(3.0.3, Special Considerations for `multipart` Content).',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: {
      '/documents': {
        post: {
          operationId: 'upload',
          requestBody: {
            required: true,
            content: { 'multipart/form-data': { schema, encoding: { about: { contentType: 'application/json' } } } },
          },
          responses: { 204: { description: 'Done' } },
        },
      },
    },
  }),
  calls: [
    {
      operation: 'upload',
      method: 'post',
      path: '/documents',
      body: `{ about: { title: 'Plan' }, files: [new File(['one'], '1.txt'), new File(['two'], '2.txt')] }`,
      contentType: 'multipart/form-data',
    },
  ],
  reply: () => ({ status: 204 }),
  faultsOf: ([request]) =>
    partFaults(request, [
      { name: 'about', contentType: 'application/json', json: { title: 'Plan' } },
      { name: 'files', text: 'one' },
      { name: 'files', text: 'two' },
    ]),
  returns: [],
  probes: [
    { otherwise: 'takes a number as a file', compiles: false, body: `{ about: { title: 'Plan' }, files: [1] }` },
  ],
}
