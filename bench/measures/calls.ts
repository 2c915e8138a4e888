import type { App } from '../app'
import { startChild } from '../child'
import { createLoopback } from '../loopback'
import { documentedResponse } from '../operations'
import { inTurns, measuredRatio, pick, type Rounds, ratioOf, roundsFor, spreadOf } from '../statistics'
import { ratios, rowsOf, spread, table } from '../table'
import type { Goal, Measure } from './measure'

/** What is called: `read` is a GET without parameters, `write` a PATCH with a path parameter and a body. */
const KINDS = { read: 'GET', write: 'PATCH' } as const

type Kind = keyof typeof KINDS

/** How many calls are timed together, and how many precede the first of these. */
const BATCH = { stub: 1_000, loopback: 100 }
const WARM_UP = { stub: 20_000, loopback: 1_500 }

type Way = keyof typeof BATCH

/** What a call takes, in µs: on the clock, and of the client process's processor time. */
interface Took {
  clock: number
  processor: number
}

/** What was measured with one kind of time. */
type ByKind = Record<Kind, Rounds>

/** Each peer has a process of its own, and they take turns: one batch of calls each, round after round. */
async function measureWay(apps: App[], way: Way, url: string, count: number): Promise<Record<Kind, Rounds<Took>>> {
  const started = apps.map(async (app) => {
    const env: Record<string, string> = way === 'stub' ? { BENCH_STUB: app.peer.stub } : { BENCH_URL: url }
    const child = await startChild<Took>(app, 'calls.mjs', { BENCH_RESPONSE: documentedResponse(), ...env })
    return { key: app.peer.key, child }
  })
  const children = await Promise.all(started)
  const measure = async (kind: Kind) => {
    for (const { child } of children) await child.ask({ kind, count: WARM_UP[way] })
    return inTurns(children, count, ({ child }) => child.ask({ kind, count: BATCH[way] }))
  }
  try {
    return { read: await measure('read'), write: await measure('write') }
  } finally {
    for (const { child } of children) child.stop()
  }
}

const pickTime = ({ read, write }: Record<Kind, Rounds<Took>>, time: keyof Took): ByKind => ({
  read: pick(read, (took) => took[time]),
  write: pick(write, (took) => took[time]),
})

/** The ratios of both kinds of call, each followed by microseconds. */
function tableOf(apps: App[], measured: ByKind): string {
  const columns = Object.values(measured).flatMap((rounds) => [
    ratios(apps.map(({ peer }) => ratioOf(rounds, peer.key, 'axios'))),
    apps.map(({ peer }) => spread(spreadOf(roundsFor(rounds, peer.key)))),
  ])
  const names = apps.map(({ peer }) => peer.name)
  return table(['', 'GET, over axios', 'µs', 'PATCH, over axios', 'µs'], rowsOf(names, ...columns))
}

/** The clients on `fetch`, over openapi-fetch. */
function fetchTableOf(apps: App[], ways: ByKind[]): string {
  const clients = apps.filter(({ peer }) => peer.stub === 'fetch')
  const columns = ways.flatMap((measured) =>
    Object.values(measured).map((rounds) =>
      ratios(clients.map(({ peer }) => ratioOf(rounds, peer.key, 'openapi-fetch'))),
    ),
  )
  const names = clients.map(({ peer }) => peer.name)
  return table(['', 'stub, GET', 'stub, PATCH', 'server, GET', 'server, PATCH'], rowsOf(names, ...columns))
}

/** A goal for each kind of call. */
function goalsOf(what: string, limit: number, measured: ByKind, key: string, base: string): Goal[] {
  return (['read', 'write'] as const).map((kind) => ({
    what: `${what}, ${KINDS[kind]}`,
    limit,
    measured: measuredRatio(measured[kind], key, base),
  }))
}

async function measureAll(apps: App[], count: number) {
  const server = await createLoopback(documentedResponse())
  try {
    const stub = await measureWay(apps, 'stub', '', count)
    return { stub, loopback: await measureWay(apps, 'loopback', server.url, count) }
  } finally {
    server.close()
  }
}

export const calls: Measure = async ({ apps }, rounds) => {
  const measured = await measureAll(apps, rounds(60))
  const stub = pickTime(measured.stub, 'processor')
  const server = pickTime(measured.loopback, 'processor')
  const clock = pickTime(measured.loopback, 'clock')
  return {
    title: 'A call',
    parts: [
      'Microseconds per call, one call after the other, with a token, over a bare axios call with one. GET has no ' +
        'parameters; PATCH has a path parameter and a body.',
      '**A stub in place of the network** (an adapter, or a `fetch`, that responds at once): processor time, which is ' +
        'the work of the library',
      tableOf(apps, stub),
      '**A server on the same machine**: processor time of the client process, which the server is not part of',
      tableOf(apps, server),
      '**The same calls to the server on the clock**: the least that a call takes. The server works meanwhile, which ' +
        'hides differences between clients',
      tableOf(apps, clock),
      '**Clients on `fetch`, over openapi-fetch**, which sets the token by middleware: processor time',
      fetchTableOf(apps, [stub, server]),
    ],
    goals: [
      ...goalsOf('processor time of a call to a server, `/user` over bare axios', 0.9, server, 'ours', 'axios'),
      ...goalsOf('a call on a stub, `/user` over bare axios', 1.1, stub, 'ours', 'axios'),
      ...goalsOf('a call on a stub, `/user/fetch` over openapi-fetch', 1.15, stub, 'ours-fetch', 'openapi-fetch'),
    ],
  }
}
