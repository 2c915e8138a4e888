import axios from 'axios'
import type { Transport } from './api'

const axiosInstance = axios.create()

/** Members of `FetchClient` in src/fetch/types.ts. */
const FETCH_MEMBERS = ['defaults', 'hooks']

const hasMember: Record<Transport, (name: string) => boolean> = {
  axios: (name) => name in axiosInstance,
  fetch: (name) => FETCH_MEMBERS.includes(name) || name in {},
}

/** The transports whose clients have a member of that name, which an operation must not replace. */
export const clashesOf = (operationId: string): Transport[] =>
  (Object.keys(hasMember) as Transport[]).filter(
    (transport) => operationId === 'paths' || hasMember[transport](operationId),
  )
