import type { Call } from '../documents/document'
import { nodeCommand, versionOf } from '../tools'
import { FIELDS, FILES_AND_JSON, headersOf, listed, literal, type Peer, valuesOf } from './peer'

function write(call: Call, more: Record<string, string> = {}): string {
  const { method, path, inPath, inQuery, body, contentType } = call
  const params = literal({ path: valuesOf(inPath), query: valuesOf(inQuery) })
  // Its documentation has the caller name the content type of forms.
  const isForm = contentType === 'application/x-www-form-urlencoded'
  const headers = headersOf({ ...call, isChoice: call.isChoice || isForm })
  const options = literal({ params, body, headers, ...more })
  return `{
  const { data, error } = await client.${method.toUpperCase()}(${listed(`'${path}'`, options)})
  if (error) throw error
  return data
}`
    .replaceAll(/\n\s*/g, ' ; ')
    .replace('{ ;', '{')
    .replace('; }', '}')
}

/** A form whose arrays are repeated. */
const PAIRS =
  `(body: any) => { const form = new URLSearchParams(); ` +
  `for (const [name, value] of Object.entries(body)) for (const one of [value].flat()) form.append(name, String(one)); ` +
  `return form.toString() }`

export const openapiFetch: Peer = {
  key: 'openapi-fetch',
  name: `openapi-typescript ${versionOf('openapi-typescript')}, openapi-fetch ${versionOf('openapi-fetch')}`,
  settings: '`--read-write-markers`',
  command: (folder) =>
    nodeCommand('.bin/openapi-typescript', folder, [
      ...['openapi.json', '-o', 'api/schema.d.ts', '--read-write-markers'],
    ]),
  start: (server) => `import createClient from 'openapi-fetch'
import type { paths } from './api/schema'
const client = createClient<paths>({ baseUrl: '${server}' })`,
  call: (call) => write(call),
  byHand: {
    'own-server': (call, base) => write(call, { baseUrl: `'${base}/files'` }),
    'form-with-an-array': (call) => write(call, { bodySerializer: PAIRS }),
    'json-part-and-files': ({ body, ...call }) =>
      write({ ...call, body: `${body} as never` }, { bodySerializer: FILES_AND_JSON }),
    'json-or-multipart': ({ body, ...call }) =>
      call.contentType === 'application/json'
        ? write({ ...call, body: `${body}` })
        : write({ ...call, isChoice: false, body: `${body} as never` }, { bodySerializer: FIELDS }),
    text: (call) => write(call, { parseAs: `'text'` }),
    'csv-beside-json': (call) => write(call, { parseAs: `'text'` }),
  },
}
