import type { Client as AxiosClient } from '../../src/user'
import type { Client as FetchClient } from '../../src/user/fetch'
import type { Client, Kind } from './clients'
import type { TestServer } from './server'

/** Sends the calls of a client to another place than their operation's: in an interceptor, or in a hook. */
export function redirectCalls(client: Client, kind: Kind, to: (url: string) => string): void {
  if (kind.isAxios) {
    const { interceptors } = client as unknown as AxiosClient
    interceptors.request.use((config) => ({ ...config, url: to(String(config.url)) }))
  } else {
    const { hooks } = client as unknown as FetchClient
    hooks.request((request) => ({ ...request, url: to(new URL(request.url).pathname + new URL(request.url).search) }))
  }
}

/** What HTTP, `fetch` and axios add. */
const ADDED = /^(host|connection|accept|accept-encoding|accept-language|sec-fetch-mode|user-agent|content-length)$/

/** The headers that anyone set on the requests of a server. */
export const chosenHeaders = ({ requests }: TestServer) =>
  requests.map(({ headers }) => Object.fromEntries(Object.entries(headers).filter(([name]) => !ADDED.test(name))))
