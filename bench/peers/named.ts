import type { Operation } from '../operations'
import { valuesOf } from './peer'

/** How clients with a method for each operation are called: `client.operationId(parameters, body)`. */
export function namedCall({ id, inPath, inQuery, hasBody }: Operation): string {
  const parameters = valuesOf([...inPath, ...inQuery])
  const body = hasBody ? ', {}' : ''
  return `client.${id}(${parameters || (body && 'null')}${body})`
}

/** What all of them need in the module that calls are measured with. */
export const NAMED_CALLS = `
export const read = (client) => client.getMeV2()
export const write = (client) => client.updateUserV2({ id: 'x' }, { display_name: 'Anna' })
export const dataOf = ({ data }) => data`
