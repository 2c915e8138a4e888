import type { App } from '../app'
import { inTurns, measuredRatio, medianOf, pick, type Rounds, ratioOf, roundsFor } from '../statistics'
import { minus, number, ratios, rowsOf, table } from '../table'
import { runWithGc } from './heap'
import type { Measure } from './measure'

const CALLS = 100_000

/** Bytes and milliseconds, as programs/many-calls.mjs explains them. */
interface ManyCalls {
  reachable: number
  used: number
  end: number
  minor: number
  major: number
}

/** Without this flag V8 drops the bytecode of functions that were not called lately, several 100 kB at any time. */
const FLAGS = ['--no-flush-bytecode']

const WAYS = { oneAfterTheOther: {}, inBatches: { BENCH_BATCHES: '1' } }

type Way = keyof typeof WAYS

const measureWay = (apps: App[], way: Way, count: number): Promise<Rounds<ManyCalls>> => {
  const keyed = apps.map((app) => ({ key: app.peer.key, app }))
  return inTurns(keyed, count, ({ app }) => runWithGc<ManyCalls>(app, 'many-calls.mjs', WAYS[way], FLAGS))
}

/** What is measured, one value per round. */
const quantitiesOf = (measured: Rounds<ManyCalls>) => ({
  reachable: pick(measured, ({ reachable }) => reachable),
  used: pick(measured, ({ used }) => used),
  end: pick(measured, ({ end }) => end),
  collecting: pick(measured, ({ minor, major }) => minor + major),
  minor: pick(measured, ({ minor }) => minor),
})

type Quantities = ReturnType<typeof quantitiesOf>

const HEAD = [
  'reachable, bytes per call',
  'heap in use, over axios',
  'MB',
  'at the end, MB',
  'collecting garbage, over axios',
  'ms',
  'of which young, ms',
]

function tableOf(apps: App[], { reachable, used, end, collecting, minor }: Quantities): string {
  const keys = apps.map(({ peer }) => peer.key)
  const of = (all: Rounds, divisor: number) => keys.map((key) => medianOf(roundsFor(all, key)) / divisor)
  const overAxios = (all: Rounds) => ratios(keys.map((key) => ratioOf(all, key, 'axios')))
  const rows = rowsOf(
    apps.map(({ peer }) => peer.name),
    of(reachable, CALLS).map((bytes) => minus(bytes.toFixed(1))),
    overAxios(used),
    of(used, 1e6).map(number),
    of(end, 1e6).map(number),
    overAxios(collecting),
    of(collecting, 1).map(number),
    of(minor, 1).map(number),
  )
  return table(['', ...HEAD], rows)
}

export const manyCalls: Measure = async ({ apps }, rounds) => {
  const single = quantitiesOf(await measureWay(apps, 'oneAfterTheOther', rounds(3)))
  const batches = quantitiesOf(await measureWay(apps, 'inBatches', rounds(3)))
  const kept = (all: Quantities) => {
    const values = all.reachable.get('ours')
    return values && medianOf(values) / CALLS
  }
  return {
    title: '100,000 calls',
    parts: [
      'On a stub, in a fresh process each, after 20,000 calls to warm up; the app keeps nothing of what a call returns. ' +
        '`reachable` is the heap after garbage collection, over what it was after garbage collection before the calls: ' +
        'a client that keeps anything of a call keeps at least the 8 bytes of a reference. Less than that, or less ' +
        'than nothing, is compiled code that V8 makes and drops. `heap in use` includes garbage: the mean of 100 ' +
        'readings while the calls run, over the same start; `at the end` is the last of these, which depends on when ' +
        'garbage was last collected. `collecting garbage` is the time that V8 stops the program for it while the calls ' +
        'run (`perf_hooks`); a collection that the program asks for does not count.',
      '**One after the other**, with a turn of the event loop after every 100',
      tableOf(apps, single),
      '**In batches of 1,000 at once**',
      tableOf(apps, batches),
    ],
    goals: [
      {
        what: 'heap left by 100,000 calls after garbage collection, `/user`, per call',
        limit: 8,
        measured: kept(single),
        unit: 'B',
      },
      { what: 'the same in batches of 1,000', limit: 8, measured: kept(batches), unit: 'B' },
      {
        what: 'heap in use during 100,000 calls, garbage included, `/user` over bare axios',
        limit: 1,
        measured: measuredRatio(single.used, 'ours', 'axios'),
      },
    ],
  }
}
