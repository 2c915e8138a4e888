import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { grownSpec } from '../grown-spec'
import { operationsOf, readSpec } from '../operations'
import type { Workspace } from './app'
import type { Peer } from './peers/peer'
import { bodyOf } from './program'
import { type Speed, speedSection } from './report'
import { processorTime } from './tools'

/** How many times the operations of the User API's document are in it, and how often it is generated. */
const SIZES = [
  { times: 1, rounds: 3 },
  { times: 10, rounds: 2 },
  { times: 100, rounds: 1 },
]

/** The smallest call: a GET without parameters. */
const ONE = { operation: 'getMeV2', method: 'get', path: '/v2/users/me', tag: 'User V2' } as const

/** Seconds of processor time that generating took, by the number of operations; text where it failed. */
export type Times = Map<number, number | string>

export interface Bytes {
  /** Minified and gzipped, with all packages. */
  all: number
  /** The same without axios, where the client is built on it. */
  withoutAxios: number | undefined
}

/** Generates a client at each size, start of the process included: the least of some rounds. */
async function timesOf(peer: Peer, workspace: Workspace): Promise<Times> {
  const found: Times = new Map()
  // What is timed as another is generated once, for its bytes.
  for (const { times, rounds } of peer.timedAs ? [{ times: 1, rounds: 1 }] : SIZES) {
    const document = grownSpec(readSpec(), times)
    const folder = await workspace.createApp(join(peer.key, `grown-${times}`), JSON.stringify(document))
    const count = operationsOf(document).length
    try {
      const took: number[] = []
      for (let round = 0; round < rounds; round++) took.push(await processorTime(await peer.command(folder), folder))
      found.set(count, Math.min(...took))
    } catch (error) {
      found.set(count, (error as Error).message.split('\n')[0] as string)
    }
  }
  return found
}

async function gzipOf(folder: string, external: string[]): Promise<number> {
  const options = { bundle: true, minify: true, format: 'esm', write: false, logLevel: 'silent' } as const
  const { outputFiles } = await build({ entryPoints: [join(folder, 'one.ts')], external, ...options })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

/** Bundles a program that makes one call, of the client that `timesOf` generated; nothing when that does not build. */
async function bytesOf(peer: Peer, workspace: Workspace): Promise<Bytes | undefined> {
  const folder = join(workspace.folder, peer.key, 'grown-1')
  const server = 'https://user.sls.epilot.io'
  const call = `const one = async () => ${bodyOf(peer.call(ONE, server))}`
  await writeFile(join(folder, 'one.ts'), `${peer.start(server)}\n${call}\none().then(console.log)\n`)
  try {
    return { all: await gzipOf(folder, []), withoutAxios: peer.isOnAxios ? await gzipOf(folder, ['axios']) : undefined }
  } catch (error) {
    console.error(`${peer.key}: ${(error as Error).message}`)
    return undefined
  }
}

/** Times all generators and measures what their clients weigh; returns the section of the report. */
export async function measureSpeed(peers: Peer[], workspace: Workspace, measured: string): Promise<string> {
  const all: Speed[] = []
  for (const peer of peers) {
    const times = await timesOf(peer, workspace)
    all.push({ peer, times: peer.timedAs ? undefined : times, bytes: await bytesOf(peer, workspace) })
    console.error(`${peer.key}: measured`)
  }
  return speedSection(all, measured)
}
