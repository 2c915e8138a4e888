import { parseUrl } from '../parse-url'

const LOCAL = /^(localhost|[\w-]+(\.[\w-]+)*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i
const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])$/i

/** Whether a host name, as written in a URL, can only be this machine. */
export const isLocal = (hostname: string): boolean => LOCAL.test(hostname)

/** Whether it is an IP address, which no other site can have pointed to this machine. */
export const isAddress = (hostname: string): boolean => ADDRESS.test(hostname)

/** The host name of a `Host` header, or of an `Origin`, without a final dot; `undefined` if it is neither. */
export function hostnameOf(value: string): string | undefined {
  const url = value.includes('://') ? value : `http://${value}`
  return parseUrl(url)?.hostname.replace(/\.$/, '')
}
