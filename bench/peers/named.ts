import type { Operation } from '../operations'
import { valuesOf } from './peer'

/** A call of those whose client has a method for each operation: `client.operationId(parameters, body)`. */
export function namedCall({ id, inPath, inQuery, hasBody }: Operation): string {
  const parameters = valuesOf([...inPath, ...inQuery])
  const body = hasBody ? ', {}' : ''
  return `client.${id}(${parameters || (body && 'null')}${body})`
}

/** Their part of the module that calls are measured with. */
export const NAMED_CALLS = `
export const read = (client) => client.getMeV2()
export const write = (client) => client.updateUserV2({ id: 'x' }, { display_name: 'Anna' })
export const dataOf = ({ data }) => data`
