import type { App } from '../app'
import { execute } from '../execute'
import { inTurns, ratioOf, spreadOf } from '../statistics'
import { ratio, spread, table } from '../table'
import type { Measure } from './measure'

interface Creation {
  first: number
  /** `null` where the first took too long for a second. */
  later: number | null
}

/** Microseconds for clients of a peer, in a process of its own. */
export async function measureCreation(app: App): Promise<Creation> {
  const file = await app.copy('creation.mjs')
  return JSON.parse(await execute(process.execPath, [file], app.folder))
}

export const creation: Measure = async ({ apps }, rounds) => {
  const keyed = apps.map((app) => ({ key: app.peer.key, app }))
  const later = new Map<string, number[]>(keyed.map(({ key }) => [key, []]))
  const first = await inTurns(keyed, rounds(15), async ({ key, app }) => {
    const took = await measureCreation(app)
    later.get(key)?.push(took.later ?? took.first)
    return took.first
  })
  const against = 'openapi-client-axios'
  const over = (all: Map<string, number[]>, key: string) => ratioOf(all.get(key) ?? [], all.get(against) ?? [])
  const rows = apps.map(({ peer: { key, name } }) => [
    name,
    ...[first, later].flatMap((all) => [ratio(over(all, key)), spread(spreadOf(all.get(key) ?? []))]),
  ])
  const goal = (which: string, all: Map<string, number[]>) => ({
    what: `making ${which} client, over openapi-client-axios's`,
    limit: 0.1,
    measured: over(all, 'ours').median,
  })
  return {
    title: 'Making a client',
    parts: [
      "Microseconds for the first client in a process, and for one of the second hundred, over openapi-client-axios's. " +
        "With @hey-api the generated code has made one client of its own when it is loaded: `first` is the app's first.",
      table(['', 'first, ratio', 'µs', 'later, ratio', 'µs'], rows),
    ],
    goals: [goal('the first', first), goal('a later', later)],
  }
}
