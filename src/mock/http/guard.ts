import { hostnameOf, isAddress, isLocal } from './local'

/** Whom a server listens to. */
export interface GuardOptions {
  /** Where it listens. */
  host: string
  /** Further names under which it may be called, and whose pages may call it. */
  allowedHosts: readonly string[]
}

/** The headers that say where a request came from. */
export interface Caller {
  host: string | undefined
  origin: string | undefined
}

/**
 * A function that returns why a request is turned away, if it is: its `Host` or `Origin` is another site's. Any site
 * can have its name point to this machine, and its pages would then be let in (DNS rebinding).
 */
export function createGuard({ host, allowedHosts }: GuardOptions): (caller: Caller) => string | undefined {
  const bound = hostnameOf(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host) ?? host
  const named = [...allowedHosts, bound].map((name) => name.toLowerCase())
  const isOurs = (name: string) => isLocal(name) || named.includes(name)
  // Whoever listens beyond this machine is called by address too.
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
