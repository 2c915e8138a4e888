import { nodeCommand, packageVersion } from '../tools'
import { headersOf, listed, literal, type Peer, valuesOf } from './peer'

function ours(transport: 'axios' | 'fetch'): Peer {
  const entry = transport === 'axios' ? './api' : './api/fetch'
  return {
    key: `ours-${transport}`,
    name: `this package ${packageVersion()}, ${transport}`,
    settings: '`--with fetch`, and a token, which an operation needs unless the document says otherwise',
    command: (folder) =>
      nodeCommand('@epilot/sdk/dist/cli/index.js', folder, [
        ...['generate', '--spec', 'openapi.json', '--out', 'api', '--name', 'api', '--with', 'fetch'],
      ]),
    start: () => `import { createClient } from '${entry}'
const client = createClient({ token: 'token' })`,
    call(call) {
      const { operation, inPath = {}, inQuery = {}, body } = call
      const query = Object.entries(inQuery).map(([name, value]) => [name in inPath ? `query.${name}` : name, value])
      const parameters = valuesOf({ ...inPath, ...Object.fromEntries(query) })
      const config = literal({ headers: headersOf(call) })
      const given = parameters === '{}' ? (body || config) && 'null' : parameters
      return `(await client.${operation}(${listed(given, body ?? (config && 'undefined'), config)})).data`
    },
    ...(transport === 'fetch' && { timedAs: 'ours-axios' }),
    isOnAxios: transport === 'axios',
  }
}

export const oursAxios = ours('axios')
export const oursFetch = ours('fetch')
