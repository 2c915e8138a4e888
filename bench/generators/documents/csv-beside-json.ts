import { type Document, json } from './document'

const CSV = 'id,total\n1,2\n'
const rows = {
  type: 'array',
  items: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } },
}

export const csvBesideJson: Document = {
  key: 'csv-beside-json',
  title: 'CSV beside JSON',
  says:
    'A response is of any of the content types in `content` (3.0.3, Response Object); a caller chooses with `Accept` ' +
    '(RFC 9110, 12.5.1).',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: {
      '/rows': {
        get: {
          operationId: 'getRows',
          responses: {
            200: {
              description: 'OK',
              content: { 'application/json': { schema: rows }, 'text/csv': { schema: { type: 'string' } } },
            },
          },
        },
      },
    },
  }),
  calls: [{ operation: 'getRows', method: 'get', path: '/rows', accept: 'text/csv' }],
  reply: ({ headers }) =>
    headers.accept?.startsWith('text/csv') ? { contentType: 'text/csv', body: CSV } : json([{ id: 1 }]),
  faultsOf: ([request]) =>
    request?.headers.accept?.startsWith('text/csv') ? [] : [`sends \`Accept: ${request?.headers.accept}\``],
  returns: [{ text: CSV }],
  probes: [
    {
      otherwise: 'the response is not typed as text',
      compiles: true,
      response: `if (typeof data === 'string') { const text: string = data.trim() }`,
    },
    { otherwise: 'the response is typed as anything', compiles: false, response: 'const rows: number = data' },
    { otherwise: 'the response is typed as JSON only', compiles: false, response: 'const row = data[0].id' },
  ],
}
