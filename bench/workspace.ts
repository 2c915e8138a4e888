import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type App, createApp, prepare } from './app'
import { execute } from './execute'
import { BENCH } from './install'
import { SPEC } from './operations'
import type { Options } from './options'
import type { Peer } from './peers/peer'

export interface Ground {
  /** The folder that all apps stand in, outside the repository: nothing of its own is found by chance. */
  folder: string
  apps: App[]
  /** Makes another app of a peer, which is still to be prepared. */
  create(peer: Peer, name: string): Promise<App>
  close(): Promise<void>
}

/** Packs what `npm run build` has built. */
async function pack(folder: string): Promise<string> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const [{ filename }] = JSON.parse(await execute('npm', args, join(BENCH, '..')))
  return join(folder, filename)
}

/** Makes an app of each peer. */
export async function createGround(peers: Peer[], { tarball, keep }: Options): Promise<Ground> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'epilot-sdk-bench-')))
  const close = async () => {
    if (keep) console.log(`the apps are in ${folder}`)
    else await rm(folder, { recursive: true, force: true })
  }
  try {
    const packed = tarball ? resolve(tarball) : await pack(folder)
    const create = (peer: Peer, name = peer.key) => createApp(join(folder, name), packed, peer)
    const apps = await Promise.all(peers.map((peer) => create(peer)))
    for (const app of apps) await prepare(app, SPEC)
    return { folder, apps, create, close }
  } catch (error) {
    await close()
    throw error
  }
}
