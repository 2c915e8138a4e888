import { resolve } from '../page'
import type { OwnServer, Servers } from './operation'
import { ownValue } from './own-value'

const isAbsolute = (url: string) => /^[a-z][a-z\d+.-]*:\/\//i.test(url)

/**
 * The URL of an operation's own server. A relative one is resolved against the `baseURL`. An absolute one is usually
 * another host, so the `baseURL` of a client does not replace it: `servers` does, with or without a slash at the end,
 * and the `baseURL` of a single call.
 */
export const ownServer =
  (documented: string): OwnServer =>
  (defaults, call = {}) => {
    const listed = ({ servers }: Servers) => ownValue(servers, documented) ?? ownValue(servers, `${documented}/`)
    const chosen = listed(call) ?? listed(defaults)
    const url = chosen ?? (isAbsolute(documented) ? (call.baseURL ?? documented) : documented)
    const base = resolve(call.baseURL ?? defaults.baseURL ?? '')
    const whole = isAbsolute(url) || !base ? url : new URL(url, base).href
    return whole.replace(/\/+$/, '')
  }
