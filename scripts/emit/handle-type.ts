import type { Context } from './context'
import { printString } from './print-value'

const HANDLE = ['getClient', 'createClient']

/**
 * The interface of a handle. Operations that are called like one of its own functions are on the client; what a client on
 * axios has besides, the handle has as well.
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
  /** The client behind the functions: one, made on first use. */
  getClient(): Client
  /** A new client with settings of its own. */
  createClient(options?: ClientOptions): Client
}
`
}
