import { execute } from '../../scripts/processes/execute'
import { installed } from '../bench'
import { versionOf } from '../closure'
import type { Operation } from '../operations'
import { BASE, importOf, type Peer, valuesOf } from './peer'

/** `client.GET('/v2/users/{id}', { params: { path: { id: 'x' } } })`. */
function call({ method, path, inPath, inQuery, hasBody }: Operation): string {
  const places = [inPath.length && `path: ${valuesOf(inPath)}`, inQuery.length && `query: ${valuesOf(inQuery)}`]
  const params = places.filter(Boolean).join(', ')
  const options = [params && `params: { ${params} }`, hasBody && 'body: {}'].filter(Boolean).join(', ')
  return `client.${method.toUpperCase()}('${path}'${options && `, { ${options} }`})`
}

/**
 * A thin layer over `fetch`, for which only types are generated. A token is set for each call by middleware, as its
 * documentation does.
 *
 * @see https://openapi-ts.dev/openapi-fetch/middleware-auth#auth
 */
export const openapiFetch: Peer = {
  key: 'openapi-fetch',
  name: `openapi-fetch ${versionOf('openapi-fetch')}`,
  packages: ['openapi-fetch'],
  stub: 'fetch',
  beside: ['schema.d.ts'],
  generator: ['openapi-typescript'],
  async generate({ folder }, spec) {
    await execute(installed('.bin/openapi-typescript'), [spec, '-o', 'schema.d.ts'], { cwd: folder })
  },
  load: (kind) => importOf(kind === 'cjs' ? '{ default: createClient }' : 'createClient', 'openapi-fetch', kind),
  start: `const client = createClient({ baseUrl: '${BASE}' })
client.use({ onRequest: ({ request }) => request.headers.set('Authorization', 'Bearer token') })`,
  call,
  client: `
export const make = ({ baseURL: baseUrl = '${BASE}', token, fetch }) => {
  const client = createClient({ baseUrl, ...(fetch && { fetch }) })
  client.use({
    onRequest({ request }) {
      request.headers.set('Authorization', 'Bearer ' + token)
    },
  })
  return client
}
export const read = (client) => client.GET('/v2/users/me')
export const write = (client) =>
  client.PATCH('/v2/users/{id}', { params: { path: { id: 'x' } }, body: { display_name: 'Anna' } })
export const dataOf = ({ data }) => data`,
  consumer: `import createClient from 'openapi-fetch'
import type { paths } from './schema'
const client = createClient<paths>({ baseUrl: '${BASE}', headers: { Authorization: 'Bearer token' } })
const { data } = await client.GET('/v2/users/me')
export const email: string | undefined = data?.email`,
}
