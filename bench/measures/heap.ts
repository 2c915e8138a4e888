import { execute } from '../../scripts/processes/execute'
import type { App } from '../app'
import { documentedResponse } from '../operations'
import { inTurns, measuredRatio, medianOf, pick, type Rounds, ratioOf, roundsFor, spreadOf } from '../statistics'
import { number, ratios, rowsOf, spread, table } from '../table'
import type { Measure } from './measure'

/** Runs a program of `programs/` that may ask for garbage collections, and returns what it printed. */
export async function runWithGc<Printed>(app: App, program: string, env = {}, flags: string[] = []): Promise<Printed> {
  const file = await app.copy(program)
  const all = { BENCH_STUB: app.peer.stub, BENCH_RESPONSE: documentedResponse(), ...env }
  return JSON.parse(await execute(process.execPath, ['--expose-gc', ...flags, file], { cwd: app.folder, env: all }))
}

interface AtOnce {
  ms: number
  heap: number
  rss: number
}

export const heap: Measure = async ({ apps }, rounds) => {
  const keyed = apps.map((app) => ({ key: app.peer.key, app }))
  const clients = await inTurns(keyed, 1, ({ app }) => runWithGc<number>(app, 'heap.mjs'))
  const atOnce = await inTurns(keyed, rounds(7), ({ app }) => runWithGc<AtOnce>(app, 'at-once.mjs'))
  const collected = await inTurns(keyed, 1, ({ app }) => runWithGc<AtOnce>(app, 'at-once.mjs', { BENCH_COLLECT: '1' }))
  const time = pick(atOnce, ({ ms }) => ms)
  const used = pick(atOnce, ({ heap }) => heap)
  const of = (all: Rounds, divisor: number) => keyed.map(({ key }) => number(medianOf(roundsFor(all, key)) / divisor))
  const overAxios = (all: Rounds) => ratios(keyed.map(({ key }) => ratioOf(all, key, 'axios')))
  const rows = rowsOf(
    apps.map(({ peer }) => peer.name),
    of(clients, 1e3),
    overAxios(time),
    keyed.map(({ key }) => spread(spreadOf(roundsFor(time, key)))),
    overAxios(used),
    of(used, 1e6),
    of(
      pick(collected, ({ heap }) => heap),
      1e6,
    ),
    of(
      pick(atOnce, ({ rss }) => rss),
      1e6,
    ),
  )
  const goal = (what: string, limit: number, all: Rounds) => ({
    what: `10,000 calls at once, \`/user\` over bare axios, ${what}`,
    limit,
    measured: measuredRatio(all, 'ours', 'axios'),
  })
  const head = ['a client, kB', 'time, over axios', 'ms', 'heap, over axios', 'MB', 'reachable, MB', 'process, MB']
  return {
    title: 'Memory',
    parts: [
      'Heap that a client keeps, from 1,000 of them. Then 10,000 calls at once, none of which gets its response before ' +
        'all have arrived: time until the last is done; heap in use when all are waiting, garbage included; what is ' +
        'reachable of it (from a process of its own, after garbage collection); and memory of the process then or at ' +
        'the end, whichever is more, Node itself included.',
      table(['', ...head], rows),
    ],
    goals: [goal('heap', 1.5, used), goal('time', 1.2, time)],
  }
}
