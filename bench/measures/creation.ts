import { execute } from '../../scripts/processes/execute'
import type { App } from '../app'
import { inTurns, measuredRatio, pick, type Rounds, ratioOf, roundsFor, spreadOf } from '../statistics'
import { ratios, rowsOf, spread, table } from '../table'
import type { Measure } from './measure'

interface Creation {
  first: number
  /** `null` when the first took too long to make a second. */
  later: number | null
}

/** Microseconds for clients of a peer, in a process of its own. */
export async function measureCreation(app: App): Promise<Creation> {
  const file = await app.copy('creation.mjs')
  return JSON.parse(await execute(process.execPath, [file], { cwd: app.folder }))
}

const BASE = 'openapi-client-axios'

export const creation: Measure = async ({ apps }, rounds) => {
  const keyed = apps.map((app) => ({ key: app.peer.key, app }))
  const measured = await inTurns(keyed, rounds(15), ({ app }) => measureCreation(app))
  const first = pick(measured, (took) => took.first)
  const later = pick(measured, (took) => took.later ?? took.first)
  const columns = (all: Rounds) => [
    ratios(apps.map(({ peer }) => ratioOf(all, peer.key, BASE))),
    apps.map(({ peer }) => spread(spreadOf(roundsFor(all, peer.key)))),
  ]
  const goal = (which: string, all: Rounds) => ({
    what: `making ${which} client, over openapi-client-axios's`,
    limit: 0.1,
    measured: measuredRatio(all, 'ours', BASE),
  })
  const names = apps.map(({ peer }) => peer.name)
  return {
    title: 'Making a client',
    parts: [
      "Microseconds for the first client in a process, and for one of the second hundred, over openapi-client-axios's. " +
        "The code that @hey-api generates makes a client of its own when it is loaded: `first` is the app's first.",
      table(['', 'first, ratio', 'µs', 'later, ratio', 'µs'], rowsOf(names, ...columns(first), ...columns(later))),
    ],
    goals: [goal('the first', first), goal('a later', later)],
  }
}
