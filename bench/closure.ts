import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BENCH } from './bench'

interface Locked {
  version: string
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

const packages: Record<string, Locked> = JSON.parse(readFileSync(join(BENCH, 'package-lock.json'), 'utf8')).packages

/** The version that the lock file pins. */
export const versionOf = (name: string) => (packages[`node_modules/${name}`] as Locked).version

/** Where Node finds a package, from a path in the tree: in the nearest `node_modules` that has it. */
function find(name: string, from: string): string | undefined {
  for (let place = from; ; place = dirname(place)) {
    const path = join(place, 'node_modules', name)
    if (path in packages) return path
    if (place === '.' || place === '') return undefined
  }
}

/** What npm installs for packages, with all of their dependencies, as paths in the tree of the lock file. */
export function closureOf(names: string[]): Set<string> {
  const places = new Set<string>()
  const add = (name: string, from: string) => {
    const place = find(name, from)
    if (!place || places.has(place)) return
    places.add(place)
    const { dependencies, peerDependencies = {}, peerDependenciesMeta = {} } = packages[place] as Locked
    const peers = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional)
    for (const needed of [...Object.keys(dependencies ?? {}), ...peers]) add(needed, place)
  }
  for (const name of names) add(name, '')
  return places
}
