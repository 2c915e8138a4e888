import { configure, nodeCommand, versionOf } from '../tools'
import { headersOf, listed, literal, type Peer, valuesOf } from './peer'

const CONFIG = `export default {
  api: {
    input: 'openapi.json',
    output: {
      target: 'api/index.ts',
      client: 'fetch',
      baseUrl: { getBaseUrlFromSpecification: true },
      override: { splitByContentType: true },
    },
  },
}`

export const orval: Peer = {
  key: 'orval',
  name: `orval ${versionOf('orval')}`,
  settings:
    '`client: fetch`, `getBaseUrlFromSpecification`, and `splitByContentType`, a function for each content type',
  async command(folder) {
    return nodeCommand('.bin/orval', folder, ['--config', await configure(folder, 'orval.config.mjs', CONFIG)])
  },
  start: () => `import * as api from './api'`,
  call(call) {
    const { operation, inPath = {}, inQuery, body, contentType, isChoice, accept } = call
    const suffix = !isChoice ? '' : contentType === 'application/json' ? 'WithJson' : 'WithFormData'
    const path = Object.values(inPath).map((value) => JSON.stringify(value))
    const options = accept && literal({ headers: headersOf({ ...call, isChoice: false }) })
    return `(await api.${operation}${suffix}(${listed(...path, body, valuesOf(inQuery), options)})).data`
  },
}
