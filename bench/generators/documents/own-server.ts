import { type Document, json } from './document'

const report = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }

export const ownServer: Document = {
  key: 'own-server',
  title: 'a server of an operation',
  says: 'Servers of an operation are used in place of those of the document (3.0.3, Operation Object, `servers`).',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: `${base}/main` }],
    paths: {
      '/reports/{id}': {
        get: {
          operationId: 'getReport',
          servers: [{ url: `${base}/files` }],
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { description: 'OK', content: { 'application/json': { schema: report } } } },
        },
      },
    },
  }),
  calls: [{ operation: 'getReport', method: 'get', path: '/reports/{id}', inPath: { id: 'a' } }],
  reply: () => json({ id: 'a' }),
  faultsOf: ([request]) => (request?.url === '/files/reports/a' ? [] : [`is sent to \`${request?.url}\``]),
  returns: [{ json: { id: 'a' } }],
  probes: [],
}
