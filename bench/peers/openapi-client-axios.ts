import { readFile } from 'node:fs/promises'
import { execute } from '../../scripts/processes/execute'
import { installed } from '../bench'
import { versionOf } from '../closure'
import { NAMED_CALLS, namedCall } from './named'
import { importOf, type Kind, type Peer } from './peer'

/** `import` of JSON is experimental in Node 20; bundlers support it. */
function definitionOf(kind: Kind): string {
  if (kind === 'bundle') return `import definition from './openapi.json'`
  if (kind === 'cjs') return `const definition = require('./openapi.json')`
  return `import { readFileSync } from 'node:fs'
const definition = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8'))`
}

/** openapi-client-axios with this repository's document, read at run time; `quick` skips its validation. */
export const openapiClientAxios: Peer = {
  key: 'openapi-client-axios',
  name: `openapi-client-axios ${versionOf('openapi-client-axios')}`,
  packages: ['openapi-client-axios', 'axios'],
  stub: 'adapter',
  beside: ['openapi.json', 'client.d.ts'],
  generator: ['openapi-client-axios-typegen'],
  async generate({ folder, write }, spec) {
    await write('openapi.json', await readFile(spec, 'utf8'))
    // Its own command for the types of the client.
    await write('client.d.ts', await execute(installed('.bin/typegen'), [spec], { cwd: folder }))
  },
  load: (kind) => `${importOf('{ OpenAPIClientAxios }', 'openapi-client-axios', kind)}\n${definitionOf(kind)}`,
  start: `const client = new OpenAPIClientAxios({ definition, quick: true }).initSync()
client.defaults.headers.common.Authorization = 'Bearer token'`,
  call: namedCall,
  client: `
export const make = ({ baseURL, token, adapter }) => {
  const axiosConfigDefaults = { headers: { Authorization: 'Bearer ' + token } }
  if (baseURL) axiosConfigDefaults.baseURL = baseURL
  if (adapter) axiosConfigDefaults.adapter = adapter
  return new OpenAPIClientAxios({ definition, quick: true, axiosConfigDefaults }).initSync()
}${NAMED_CALLS}`,
  consumer: `import { OpenAPIClientAxios } from 'openapi-client-axios'
import type { Client } from './client'
const client = new OpenAPIClientAxios({ definition: 'openapi.json' }).initSync<Client>()
const { data } = await client.getMeV2()
export const email: string | undefined = data.email`,
}
