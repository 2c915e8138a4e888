import { heyApiAxios, heyApiFetch } from './hey-api'
import { kubb } from './kubb'
import { openapiFetch } from './openapi-fetch'
import { createOpenapiGenerator } from './openapi-generator'
import { orval } from './orval'
import { oursAxios, oursFetch } from './ours'
import type { Peer } from './peer'
import { swaggerTypescriptApi } from './swagger-typescript-api'

/** In the order of the tables. */
const PEERS = [oursAxios, oursFetch, heyApiAxios, heyApiFetch, orval, kubb, openapiFetch, swaggerTypescriptApi]

/** The generators with these keys, or all; openapi-generator's only with its JAR. */
export async function chosenPeers(keys: string[], jar: string | undefined): Promise<Peer[]> {
  const all = jar ? [...PEERS, await createOpenapiGenerator(jar)] : PEERS
  const unknown = keys.filter((key) => !all.some((peer) => peer.key === key))
  if (unknown.length)
    throw new Error(`no generator has the key ${unknown.join(' or ')}: ${all.map(({ key }) => key).join(', ')}`)
  return keys.length ? all.filter(({ key }) => keys.includes(key)) : all
}
