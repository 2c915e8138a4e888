import { resolve } from '../page'
import type { OwnServer, Servers } from './operation'

const isAbsolute = (url: string) => /^[a-z][a-z\d+.-]*:\/\//i.test(url)

/**
 * The server of an operation that has one of its own. A relative one follows the `baseURL`. An absolute one is another
 * host as a rule, so the `baseURL` of a client says nothing of it: `servers` does, with or without the slash that the
 * document may have at the end, and the `baseURL` of a single call.
 */
export const ownServer =
  (documented: string): OwnServer =>
  (defaults, call = {}) => {
    const listed = ({ servers }: Servers) => servers?.[documented] ?? servers?.[`${documented}/`]
    const chosen = listed(call) ?? listed(defaults)
    const url = chosen ?? (isAbsolute(documented) ? (call.baseURL ?? documented) : documented)
    const base = resolve(call.baseURL ?? defaults.baseURL ?? '')
    const whole = isAbsolute(url) || !base ? url : new URL(url, base).href
    return whole.replace(/\/+$/, '')
  }
