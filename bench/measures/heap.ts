import type { App } from '../app'
import { execute } from '../execute'
import { documentedAnswer, readSpec } from '../operations'
import { inTurns, spreadOf } from '../statistics'
import { number, spread, table } from '../table'
import type { Measure } from './measure'

async function run(app: App, program: string): Promise<string> {
  const file = await app.copy(program)
  const env = { BENCH_STUB: app.peer.stub, BENCH_ANSWER: documentedAnswer(readSpec()) }
  return execute(process.execPath, ['--expose-gc', file], app.folder, env)
}

interface AtOnce {
  ms: number
  heap: number
  rss: number
}

export const heap: Measure = async ({ apps }, rounds) => {
  const count = rounds(5)
  const keyed = apps.map((app) => ({ key: app.peer.key, app }))
  const clients = await inTurns(keyed, 1, async ({ app }) => Number(await run(app, 'heap.mjs')))
  const memory = new Map<string, AtOnce[]>(keyed.map(({ key }) => [key, []]))
  const times = await inTurns(keyed, count, async ({ key, app }) => {
    const took: AtOnce = JSON.parse(await run(app, 'at-once.mjs'))
    memory.get(key)?.push(took)
    return took.ms
  })
  const middle = (values: number[] = []) => spreadOf(values).median
  const megabytes = (key: string, which: 'heap' | 'rss') =>
    number(middle(memory.get(key)?.map((each) => each[which])) / 1e6)
  const rows = apps.map(({ peer: { key, name } }) => [
    name,
    number(middle(clients.get(key)) / 1000),
    spread(spreadOf(times.get(key) ?? [])),
    megabytes(key, 'heap'),
    megabytes(key, 'rss'),
  ])
  return {
    title: 'Memory',
    parts: [
      'Heap that a client keeps, from 1,000 of them. Then 10,000 calls at once, none of which is answered before all ' +
        'have arrived: how long until the last answer, heap when all are under way (garbage included), and ' +
        'memory of the process then or at the end, whichever is more, Node itself included.',
      table(['', 'a client, kB', '10,000 calls, ms', 'heap, MB', 'process, MB'], rows),
    ],
  }
}
