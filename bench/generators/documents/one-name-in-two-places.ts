import { type Document, json } from './document'

const parameter = (place: 'path' | 'query') => ({ name: 'id', in: place, required: true, schema: { type: 'string' } })
const thing = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }

export const oneNameInTwoPlaces: Document = {
  key: 'one-name-in-two-places',
  title: '`id` in path and in query',
  says: 'A parameter is known by its name and its place together (3.0.3, Parameter Object), so both are sent.',
  openapi: (base) => ({
    openapi: '3.0.3',
    servers: [{ url: base }],
    paths: {
      '/things/{id}': {
        get: {
          operationId: 'getThing',
          parameters: [parameter('path'), parameter('query')],
          responses: { 200: { description: 'OK', content: { 'application/json': { schema: thing } } } },
        },
      },
    },
  }),
  calls: [{ operation: 'getThing', method: 'get', path: '/things/{id}', inPath: { id: 'a' }, inQuery: { id: 'b' } }],
  reply: () => json({ id: 'a' }),
  faultsOf: ([request]) => (request?.url === '/things/a?id=b' ? [] : [`sends \`${request?.url}\``]),
  returns: [{ json: { id: 'a' } }],
  probes: [],
}
