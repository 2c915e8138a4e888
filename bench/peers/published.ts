import { readFileSync } from 'node:fs'
import { installed } from '../bench'
import { versionOf } from '../closure'
import { type Document, operationsOf } from '../operations'
import { NAMED_CALLS, namedCall } from './named'
import { importOf, type Peer } from './peer'

/** The package that this one replaces, under an alias since both have the same name. */
export const published: Peer = {
  key: 'published',
  name: `@epilot/sdk ${versionOf('epilot-sdk-published')}, \`/user\``,
  packages: ['epilot-sdk-published', 'openapi-client-axios', 'axios'],
  stub: 'adapter',
  load: (kind) => importOf('{ authorize, createClient }', 'epilot-sdk-published/user', kind),
  start: `const client = createClient()
authorize(client, 'token')`,
  call: namedCall,
  client: `
export const make = ({ baseURL, token, adapter }) => {
  const client = createClient()
  if (baseURL) client.defaults.baseURL = baseURL
  if (adapter) client.defaults.adapter = adapter
  authorize(client, token)
  return client
}${NAMED_CALLS}`,
  consumer: `import { authorize, createClient } from 'epilot-sdk-published/user'
const client = createClient()
authorize(client, 'token')
const { data } = await client.getMeV2()
export const email: string | undefined = data.email`,
}

const definition: Document = JSON.parse(
  readFileSync(installed('@epilot/user-client/dist/openapi-runtime.json'), 'utf8'),
)
const known = new Set(operationsOf(definition).map(({ id }) => id))

/** The client for the User API alone; a token can only be set with axios's means. */
export const userClient: Peer = {
  key: 'user-client',
  name: `@epilot/user-client ${versionOf('@epilot/user-client')}`,
  packages: ['@epilot/user-client', 'axios'],
  stub: 'adapter',
  load: (kind) => importOf('{ createClient }', '@epilot/user-client', kind),
  start: `const client = createClient()
client.defaults.headers.common.Authorization = 'Bearer token'`,
  call: (operation) => (known.has(operation.id) ? namedCall(operation) : undefined),
  client: `
export const make = ({ baseURL, token, adapter }) => {
  const client = createClient()
  if (baseURL) client.defaults.baseURL = baseURL
  if (adapter) client.defaults.adapter = adapter
  client.defaults.headers.common.Authorization = 'Bearer ' + token
  return client
}${NAMED_CALLS}`,
  consumer: `import { createClient } from '@epilot/user-client'
const client = createClient()
client.defaults.headers.common.Authorization = 'Bearer token'
const { data } = await client.getMeV2()
export const email: string | undefined = data.email`,
}
