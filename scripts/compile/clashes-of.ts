import type { Transport } from './api'

/** Members of an axios instance, which is a function. */
const AXIOS_MEMBERS = (
  'request _request getUri delete get head options post postForm put putForm patch patchForm query defaults ' +
  'interceptors create prototype'
).split(' ')

/** Members of `FetchClient` in src/fetch/types.ts. */
const FETCH_MEMBERS = ['defaults', 'hooks']

const hasMember: Record<Transport, (name: string) => boolean> = {
  axios: (name) => AXIOS_MEMBERS.includes(name) || name in Function.prototype,
  fetch: (name) => FETCH_MEMBERS.includes(name) || name in {},
}

/** The transports whose clients have a member of that name, which an operation must not replace. */
export const clashesOf = (operationId: string): Transport[] =>
  (Object.keys(hasMember) as Transport[]).filter(
    (transport) => operationId === 'paths' || hasMember[transport](operationId),
  )
