import { axios } from './axios'
import { heyApiAxios, heyApiFetch } from './hey-api'
import { openapiClientAxios } from './openapi-client-axios'
import { openapiFetch } from './openapi-fetch'
import { root, user } from './ours'
import type { Peer } from './peer'
import { published, userClient } from './published'

/** In the order of the tables. */
export const peers: Peer[] = [
  axios,
  user,
  root,
  published,
  userClient,
  openapiClientAxios,
  heyApiAxios,
  heyApiFetch,
  openapiFetch,
]

export { axios, heyApiAxios, openapiClientAxios, openapiFetch }
