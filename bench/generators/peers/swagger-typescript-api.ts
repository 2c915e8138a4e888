import type { Call } from '../documents/document'
import { nodeCommand, versionOf } from '../tools'
import { headersOf, listed, literal, type Peer, valuesOf } from './peer'

function write(call: Call, more = {}): string {
  const { operation, path, inPath = {}, inQuery, body, accept } = call
  const values = Object.values(inPath).map((value) => JSON.stringify(value))
  const options = literal({ headers: accept && headersOf({ ...call, isChoice: false }), ...more })
  // Operations are grouped by the first segment of their paths.
  const group = path.split('/')[1]
  return `(await api.${group}.${operation}(${listed(...values, valuesOf(inQuery), body, options)})).data`
}

const FORM = { type: 'ContentType.FormData' }

export const swaggerTypescriptApi: Peer = {
  key: 'swagger-typescript-api',
  name: `swagger-typescript-api ${versionOf('swagger-typescript-api')}`,
  settings: 'the defaults, which are a client on `fetch`',
  command: (folder) =>
    nodeCommand('.bin/swagger-typescript-api', folder, [
      ...['generate', '-p', 'openapi.json', '-o', 'api', '-n', 'index.ts', '--silent'],
    ]),
  start: () => `import { Api, ContentType } from './api'
const api = new Api()`,
  call: (call) => write(call, call.isChoice && call.contentType === 'multipart/form-data' ? FORM : {}),
  byHand: {
    'own-server': (call, base) => write(call, { baseUrl: `'${base}/files'` }),
    'json-or-multipart': (call) =>
      call.contentType === 'multipart/form-data'
        ? write({ ...call, body: `${call.body} as never` }, FORM)
        : write(call),
    text: (call) => write(call, { format: `'text'` }),
    'csv-beside-json': (call) => write(call, { format: `'text'` }),
  },
}
