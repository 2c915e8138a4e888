import type { App } from '../app'
import { type Child, startChild } from '../child'
import type { Ground } from '../ground'
import { createLoopback } from '../loopback'
import { documentedAnswer, readSpec } from '../operations'
import { inTurns, type Rounds, ratioOf, spreadOf } from '../statistics'
import { ratio, spread, table } from '../table'
import type { Measure } from './measure'

/** What is called: `read` is a GET without parameters, `write` a PATCH with a path parameter and a body. */
const KINDS = ['read', 'write'] as const

/** How many calls make one figure, and how many come before the first. */
const BATCH = { stub: 1_000, loopback: 100 }
const WARM_UP = { stub: 20_000, loopback: 1_500 }

type Way = keyof typeof BATCH

/** Each peer has a process of its own, and they take turns: a batch of calls each, round after round. */
async function measureWay(apps: App[], way: Way, url: string, rounds: number): Promise<Map<string, Rounds>> {
  const answer = { BENCH_ANSWER: documentedAnswer(readSpec()) }
  const started = apps.map(async (app) => {
    const env = way === 'stub' ? { BENCH_STUB: app.peer.stub } : { BENCH_URL: url }
    return { key: app.peer.key, child: await startChild(app, 'calls.mjs', { ...answer, ...env }) }
  })
  const children: { key: string; child: Child }[] = await Promise.all(started)
  const measured = new Map<string, Rounds>()
  try {
    for (const kind of KINDS) {
      for (const { child } of children) await child.ask({ kind, count: WARM_UP[way] })
      measured.set(kind, await inTurns(children, rounds, ({ child }) => child.ask({ kind, count: BATCH[way] })))
    }
  } finally {
    for (const { child } of children) child.stop()
  }
  return measured
}

function tableOf(apps: App[], measured: Map<string, Rounds>): string {
  const rows = apps.map(({ peer }) => [
    peer.name,
    ...KINDS.flatMap((kind) => {
      const rounds = measured.get(kind)
      const values = rounds?.get(peer.key) ?? []
      return [ratio(ratioOf(values, rounds?.get('axios') ?? [])), spread(spreadOf(values))]
    }),
  ])
  return table(['', 'GET, over axios', 'µs', 'PATCH, over axios', 'µs'], rows)
}

async function measureBoth({ apps }: Ground, rounds: number) {
  const loopback = await createLoopback(documentedAnswer(readSpec()))
  try {
    const stub = await measureWay(apps, 'stub', '', rounds)
    return { stub, loopback: await measureWay(apps, 'loopback', loopback.url, rounds) }
  } finally {
    loopback.close()
  }
}

export const calls: Measure = async (ground, rounds) => {
  const { stub, loopback } = await measureBoth(ground, rounds(60))
  const goal = (measured: Map<string, Rounds>) => {
    const read = measured.get('read')
    return ratioOf(read?.get('ours') ?? [], read?.get('axios') ?? []).median
  }
  return {
    title: 'A call',
    parts: [
      'Microseconds from call to answer, one call after the other, with a token, over a bare axios call with one. ' +
        'GET has no parameters; PATCH has a path parameter and a body.',
      '**In place of the network, something that answers at once** (an adapter, or a `fetch`): processor time, that is ' +
        'what the library does',
      tableOf(ground.apps, stub),
      '**A server on the same machine**: time on the clock, what a call takes at the very least',
      tableOf(ground.apps, loopback),
    ],
    goals: [
      { what: 'a call over a bare axios call, stub', limit: 1.08, measured: goal(stub) },
      { what: 'a call over a bare axios call, server on the same machine', limit: 1.08, measured: goal(loopback) },
    ],
  }
}
