import { hostnameOf, isAddress, isLocal } from './local'

/** Which requests a server accepts. */
export interface GuardOptions {
  /** URL of the server. */
  host: string
  /** Other host names that requests may use, and whose pages may call it. */
  allowedHosts: readonly string[]
}

/** The headers that say where a request came from. */
export interface Caller {
  host: string | undefined
  origin: string | undefined
}

/**
 * Returns a function that returns why a request is rejected, if it is: its `Host` or `Origin` is another site's. Any
 * site can point its own name to this machine, and its pages could then call the server (DNS rebinding).
 */
export function createGuard({ host, allowedHosts }: GuardOptions): (caller: Caller) => string | undefined {
  const bound = hostnameOf(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host) ?? host
  const named = [...allowedHosts, bound].map((name) => name.toLowerCase())
  const isOurs = (name: string) => isLocal(name) || named.includes(name)
  // A server for other machines is also called by IP address.
  const isHost = (name: string) => isOurs(name) || (!isLocal(bound) && isAddress(name))
  return (caller) => {
    const name = hostnameOf(caller.host ?? '')
    if (name === undefined || !isHost(name)) return `the Host ${JSON.stringify(caller.host ?? '')}`
    if (caller.origin === undefined || caller.origin === `http://${caller.host}`) return undefined
    const origin = caller.origin.includes('://') ? hostnameOf(caller.origin) : undefined
    if (origin === undefined || !isOurs(origin)) return `the Origin ${JSON.stringify(caller.origin)}`
    return undefined
  }
}
