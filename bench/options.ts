import { parseArgs } from 'node:util'

export const MEASURES = [
  'bundle',
  'install',
  'cold-start',
  'creation',
  'calls',
  'heap',
  'many-calls',
  'types',
  'growth',
] as const

export type MeasureName = (typeof MEASURES)[number]

export interface Options {
  /** What is measured; everything when it is empty. */
  only: MeasureName[]
  /** The keys of the peers that are measured, with those that ratios are taken over; all when it is empty. */
  peers: string[]
  /** Fewer rounds: to see that it works, not to quote. */
  quick: boolean
  /** What is measured as this package, in place of what `npm pack` makes of the folder above. */
  tarball: string | undefined
  /** Whether the folders of the apps are kept, to be looked at. */
  keep: boolean
}

export const USAGE = `usage: npm run bench -- [--only NAME[,NAME]] [--peers KEY[,KEY]] [--quick] [--tarball FILE] [--keep]

  --only     what to measure: ${MEASURES.join(', ')} (default: all)
  --peers    which clients, by their keys in peers/, beside axios, openapi-fetch and openapi-client-axios, which
             ratios are taken over (default: all)
  --quick    fewer rounds; RESULTS.md is left as it is
  --tarball  a packed package to measure (default: what npm pack makes of this repository)
  --keep     leave the folders of the apps, and print where they are

Only a whole run of this repository's package writes RESULTS.md; any other prints what it would say.`

const isMeasure = (name: string): name is MeasureName => (MEASURES as readonly string[]).includes(name)

/** Reads the command line; throws when something is wrong with it. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      peers: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      tarball: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  })
  const namesIn = (lists: string[]) => lists.flatMap((list) => list.split(',')).filter(Boolean)
  const names = namesIn(values.only)
  const unknown = names.filter((name) => !isMeasure(name))
  if (unknown.length) throw new Error(`nothing is called ${unknown.join(' or ')}`)
  const { quick, tarball, keep } = values
  return { only: names.filter(isMeasure), peers: namesIn(values.peers), quick, tarball, keep }
}
