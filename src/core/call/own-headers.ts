import { DEFAULT_ACCEPT } from './large-response'
import type { Identity } from './settings'
import type { HeaderBag } from './transport'

/** Adds the headers of client and SDK. A header that the call sets wins; the default `Accept` is nobody's choice. */
export function addOwnHeaders(headers: HeaderBag, identity: Identity): void {
  for (const own of identity.headers) {
    for (const [name, value] of Object.entries(own)) {
      const isFree = !headers.has(name) || (name === 'accept' && headers.get(name) === DEFAULT_ACCEPT)
      if (value !== undefined && isFree) headers.set(name, value)
    }
  }
}
