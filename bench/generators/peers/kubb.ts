import type { Call } from '../documents/document'
import { configure, nodeCommand, versionOf } from '../tools'
import { headersOf, listed, literal, type Peer, valuesOf } from './peer'

const CONFIG = `import { pluginClient } from '@kubb/plugin-client'
import { pluginOas } from '@kubb/plugin-oas'
import { pluginTs } from '@kubb/plugin-ts'

export default {
  root: '.',
  input: { path: 'openapi.json' },
  output: { path: 'api', clean: true },
  plugins: [
    pluginOas({ serverIndex: 0 }),
    pluginTs(),
    pluginClient({ client: 'axios', bundle: true, paramsType: 'object', pathParamsType: 'object' }),
  ],
}`

function write(call: Call, more = {}): string {
  const { operation, inPath = {}, inQuery, body } = call
  const path = Object.fromEntries(Object.entries(inPath).map(([name, value]) => [name, JSON.stringify(value)]))
  const config = literal({ headers: headersOf(call), ...more })
  return `await api.${operation}(${listed(literal({ ...path, data: body, params: valuesOf(inQuery) }), config)})`
}

export const kubb: Peer = {
  key: 'kubb',
  name: `kubb ${versionOf('@kubb/plugin-client')}`,
  settings:
    'the plugins `oas` (`serverIndex: 0`), `ts` and `client` (`axios`, `bundle`, parameters as ' +
    'an object); 4 is the latest version that this client comes in',
  async command(folder) {
    return nodeCommand('.bin/kubb', folder, [
      'generate',
      '--config',
      await configure(folder, 'kubb.config.mjs', CONFIG),
    ])
  },
  start: () => `import * as api from './api'`,
  call: (call) => write(call),
  byHand: { text: (call) => write(call, { responseType: `'text'` }) },
  isOnAxios: true,
}
