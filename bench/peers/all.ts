import { axios } from './axios'
import { heyApiAxios, heyApiFetch } from './hey-api'
import { openapiClientAxios } from './openapi-client-axios'
import { openapiFetch } from './openapi-fetch'
import { root, user, userFetch } from './ours'
import type { Peer } from './peer'
import { published, userClient } from './published'

/** In the order of the tables. */
const peers: Peer[] = [
  axios,
  user,
  root,
  userFetch,
  published,
  userClient,
  openapiClientAxios,
  heyApiAxios,
  heyApiFetch,
  openapiFetch,
]

/** What ratios are taken over. */
const BASES: Peer[] = [axios, openapiFetch, openapiClientAxios]

/** The peers with these keys and those that ratios are taken over; all peers without keys. */
export function chosenPeers(keys: string[]): Peer[] {
  const unknown = keys.filter((key) => !peers.some((peer) => peer.key === key))
  if (unknown.length)
    throw new Error(`no peer has the key ${unknown.join(' or ')}: ${peers.map(({ key }) => key).join(', ')}`)
  return keys.length ? peers.filter((peer) => BASES.includes(peer) || keys.includes(peer.key)) : peers
}

export { axios, heyApiAxios, openapiClientAxios, openapiFetch }
