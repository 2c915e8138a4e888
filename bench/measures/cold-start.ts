import type { App } from '../app'
import { execute } from '../execute'
import type { Kind } from '../peers/peer'
import { inTurns, type Rounds, ratioOf, spreadOf } from '../statistics'
import { ratio, spread, table } from '../table'
import type { Measure } from './measure'

const KINDS = { esm: 'mjs', cjs: 'cjs' } as const satisfies Partial<Record<Kind, string>>

type Loaded = keyof typeof KINDS

/** Prints the milliseconds from the start of the process until there is a client. */
const programOf = ({ peer }: App, kind: Loaded) =>
  `${peer.load(kind)}\n${peer.start}\nprocess.stdout.write(String(performance.now()))\n`

interface Starter {
  key: string
  folder: string
  file: string
}

/** All peers and, to be taken off from their time, a program that loads nothing. */
async function startersOf(apps: App[], kind: Loaded): Promise<Starter[]> {
  const starter = async (app: App, key: string, text: string) => {
    return { key, folder: app.folder, file: await app.write(`${key}-cold.${KINDS[kind]}`, text) }
  }
  const empty = starter(apps[0] as App, 'node', 'process.stdout.write(String(performance.now()))\n')
  return Promise.all([empty, ...apps.map((app) => starter(app, app.peer.key, programOf(app, kind)))])
}

/** A process each, in turns; the first round only fills the file system's cache. */
async function measureKind(apps: App[], kind: Loaded, count: number): Promise<Rounds> {
  const starters = await startersOf(apps, kind)
  const run = async ({ folder, file }: Starter) => Number(await execute(process.execPath, [file], folder))
  await inTurns(starters, 1, run)
  return inTurns(starters, count, run)
}

/** Milliseconds over those that Node takes for itself in the same round. */
function overNode(rounds: Rounds, key: string): number[] {
  const node = rounds.get('node') as number[]
  return (rounds.get(key) as number[]).map((value, round) => value - (node[round] as number))
}

export const coldStart: Measure = async ({ apps }, rounds) => {
  const count = rounds(17)
  const measured = { esm: await measureKind(apps, 'esm', count), cjs: await measureKind(apps, 'cjs', count) }
  const kinds = Object.values(measured)
  const over = (all: Rounds, key: string) => ratioOf(overNode(all, key), overNode(all, 'axios'))
  const rows = apps.map(({ peer: { key, name } }) => [
    name,
    ...kinds.flatMap((all) => [ratio(over(all, key)), spread(spreadOf(overNode(all, key)))]),
  ])
  const node = kinds.flatMap((all) => ['', spread(spreadOf(all.get('node') as number[]))])
  const goal = (kind: Loaded) => ({
    what: `cold start over axios's, ${kind === 'esm' ? 'ESM' : 'CommonJS'}`,
    limit: 1.05,
    measured: over(measured[kind], 'ours').median,
  })
  return {
    title: 'Cold start',
    parts: [
      `From the start of a process until there is a client, less what Node takes to run an empty file (the last line): ` +
        `${count} processes each, in turns. ` +
        "axios's ESM is many files and its CommonJS is one, which is what peers that are CommonJS themselves load in " +
        'either case: @epilot/user-client and openapi-client-axios.',
      table(['', "ESM, over axios's", 'ms', "CommonJS, over axios's", 'ms'], [...rows, ['Node itself', ...node]]),
    ],
    goals: [goal('esm'), goal('cjs')],
  }
}
