import type { Operation } from '../operations'
import { BASE, importOf, type Peer } from './peer'

/** A call written by hand: the path with its values, then body or parameters. */
function call({ method, path, inPath, inQuery, hasBody }: Operation): string {
  const url = inPath.reduce((text, name) => text.replace(`{${name}}`, 'x'), path)
  const config = inQuery.length ? `{ params: { ${inQuery.map((name) => `${name}: 'x'`).join(', ')} } }` : ''
  const hasData = ['post', 'put', 'patch'].includes(method)
  const data = hasBody ? '{}' : config && hasData ? 'undefined' : ''
  return `client.${method}(${[`'${url}'`, data, config].filter(Boolean).join(', ')})`
}

/** The limit: what every peer that is built on axios needs. */
export const axios: Peer = {
  key: 'axios',
  name: 'axios alone',
  packages: ['axios'],
  stub: 'adapter',
  load: (kind) => importOf('axios', 'axios', kind),
  start: `const client = axios.create({ baseURL: '${BASE}', headers: { Authorization: 'Bearer token' } })`,
  call,
  client: `
export const make = ({ baseURL = '${BASE}', token, adapter }) =>
  axios.create({ baseURL, adapter, headers: { Authorization: 'Bearer ' + token } })
export const read = (client) => client.get('/v2/users/me')
export const write = (client) => client.patch('/v2/users/x', { display_name: 'Anna' })
export const dataOf = ({ data }) => data`,
  consumer: `import axios from 'axios'
interface Me { id?: string; email?: string }
const client = axios.create({ baseURL: '${BASE}', headers: { Authorization: 'Bearer token' } })
const { data } = await client.get<Me>('/v2/users/me')
export const email: string | undefined = data.email`,
}
