import type { Context } from './context'
import { printString } from './print-value'

/** What a handle has beside operations. */
export const HANDLE = ['getClient', 'createClient']

/**
 * The interface of a handle. Operations with the name of one of its own functions are only on the client. The handle of
 * a client on axios also has the other members of the client.
 */
export function handleType({ api }: Context, name: string, transport: 'axios' | 'fetch'): string {
  const taken = api.operations.filter(({ id }) => HANDLE.includes(id)).map(({ id }) => printString(id))
  const methods = taken.length ? `Omit<OperationMethods, ${taken.join(' | ')}>` : 'OperationMethods'
  const own = HANDLE.map((member) => printString(member)).join(' | ')
  const members = transport === 'axios' ? `,\n    Omit<Client, keyof OperationMethods | ${own}>` : ''
  const start = members ? `\n  extends ${methods}${members} {` : ` extends ${methods} {`
  const others = members ? ', and the other members of a client' : ''
  return `/** All operations as functions${others}, on a client that is made at the first call. */
export interface ${name}${start}
  /** Returns the client behind the functions, always the same one. */
  getClient(): Client
  /** A new client with settings of its own. */
  createClient(options?: ClientOptions): Client
}
`
}
