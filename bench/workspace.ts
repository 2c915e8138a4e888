import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { execute } from '../scripts/processes/execute'
import { pack } from '../scripts/processes/pack'
import { type App, createApp, prepare } from './app'
import { BENCH } from './bench'
import { SPEC } from './operations'
import type { Options } from './options'
import type { Peer } from './peers/peer'

export interface Workspace {
  /** The folder that holds all apps. It is outside the repository, so that none of its packages is found by chance. */
  folder: string
  apps: App[]
  /** The version of this package that is measured. */
  version: string
  /** Makes another app of a peer, which is not prepared yet. */
  create(peer: Peer, name: string): Promise<App>
  close(): Promise<void>
}

/** The `package.json` of a packed package. */
async function manifestOf(tarball: string): Promise<{ version: string; exports: object }> {
  return JSON.parse(await execute('tar', ['-xzOf', tarball, 'package/package.json'], { cwd: BENCH }))
}

/** The peers that a package has the entries for: an older one may lack some. */
function available(peers: Peer[], exports: object): Peer[] {
  const lacks = ({ entry }: Peer) => entry !== undefined && !(entry in exports)
  for (const { name } of peers.filter(lacks)) console.error(`${name} is left out: the package has no such entry`)
  return peers.filter((peer) => !lacks(peer))
}

/** Makes an app of each peer, and prepares it. */
export async function createWorkspace(peers: Peer[], { tarball, keep }: Options): Promise<Workspace> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'epilot-sdk-bench-')))
  const close = async () => {
    if (keep) console.error(`the apps are in ${folder}`)
    else await rm(folder, { recursive: true, force: true })
  }
  try {
    const packed = tarball ? resolve(tarball) : await pack(folder)
    const create = (peer: Peer, name = peer.key) => createApp(join(folder, name), packed, peer)
    const { version, exports } = await manifestOf(packed)
    const apps = await Promise.all(available(peers, exports).map((peer) => create(peer)))
    for (const app of apps) await prepare(app, SPEC)
    return { folder, apps, version, create, close }
  } catch (error) {
    await close()
    throw error
  }
}
