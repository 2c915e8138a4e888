import { join } from 'node:path'
import type { Call } from '../documents/document'
import { configure, nodeCommand, versionOf } from '../tools'
import { FILES_AND_JSON, headersOf, literal, type Peer, valuesOf } from './peer'

const write = (call: Call, more = {}) => {
  const { operation, inPath, inQuery, body } = call
  const options = { path: valuesOf(inPath), query: valuesOf(inQuery), body, headers: headersOf(call) }
  return `(await sdk.${operation}(${literal({ ...options, throwOnError: 'true', ...more })})).data`
}

function heyApi(transport: 'axios' | 'fetch'): Peer {
  const base = transport === 'axios' ? 'baseURL' : 'baseUrl'
  return {
    key: `hey-api-${transport}`,
    name: `hey-api ${versionOf('@hey-api/openapi-ts')}, ${transport}`,
    settings: `the plugins \`@hey-api/client-${transport}\`, \`typescript\` and \`sdk\`; \`throwOnError\``,
    async command(folder) {
      const plugins = [`@hey-api/client-${transport}`, '@hey-api/typescript', '@hey-api/sdk']
      const config = { input: join(folder, 'openapi.json'), output: { path: join(folder, 'api') }, plugins }
      const file = await configure(folder, 'openapi-ts.config.mjs', `export default ${JSON.stringify(config)}`)
      return nodeCommand('.bin/openapi-ts', folder, ['-f', file, '-s', '--no-log-file'])
    },
    start: () => `import * as sdk from './api'
import { formDataBodySerializer } from './api/client'`,
    call: (call) => write(call),
    byHand: {
      'own-server': (call, address) => write(call, { [base]: `'${address}/files'` }),
      'json-part-and-files': (call) => write(call, { bodySerializer: FILES_AND_JSON, headers: NO_CONTENT_TYPE }),
      'json-or-multipart': (call) =>
        call.contentType === 'multipart/form-data'
          ? write({ ...call, body: `${call.body} as never` }, { bodySerializer: FORM, headers: NO_CONTENT_TYPE })
          : write(call),
    },
    ...(transport === 'axios' && { timedAs: 'hey-api-fetch' }),
    isOnAxios: transport === 'axios',
  }
}

/** The boundary of a form is known to what sends it. */
const NO_CONTENT_TYPE = `{ 'Content-Type': null }`
const FORM = 'formDataBodySerializer.bodySerializer'

export const heyApiAxios = heyApi('axios')
export const heyApiFetch = heyApi('fetch')
