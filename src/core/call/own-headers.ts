import { DEFAULT_ACCEPT } from './large-response'
import type { Identity } from './settings'
import type { HeaderBag } from './transport'

/**
 * Adds the headers of client and SDK. A header of the call overrides them, except for the default `Accept`, which no
 * caller has set.
 */
export function addOwnHeaders(headers: HeaderBag, identity: Identity): void {
  for (const own of identity.headers) {
    for (const [name, value] of Object.entries(own)) {
      const isFree = !headers.has(name) || (name === 'accept' && headers.get(name) === DEFAULT_ACCEPT)
      if (value !== undefined && isFree) headers.set(name, value)
    }
  }
}
