import type { Document } from './document'

export const text: Document = {
  key: 'text',
  title: 'text that looks like a number',
  says: 'A response is of the content type and the schema that are documented for it (3.0.3, Response Object): `12` in `text/plain` is a string.',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: {
      '/code': {
        get: {
          operationId: 'getCode',
          responses: { 200: { description: 'OK', content: { 'text/plain': { schema: { type: 'string' } } } } },
        },
      },
    },
  }),
  calls: [{ operation: 'getCode', method: 'get', path: '/code' }],
  reply: () => ({ contentType: 'text/plain', body: '12' }),
  faultsOf: () => [],
  returns: [{ text: '12' }],
  probes: [
    { otherwise: 'the response is not typed as text', compiles: true, response: 'const code: string = data' },
    { otherwise: 'the response is typed as anything', compiles: false, response: 'const code: number = data' },
  ],
}
