import { execute } from '../../scripts/processes/execute'
import type { App } from '../app'
import { createLoopback } from '../loopback'
import { documentedResponse } from '../operations'
import type { Kind } from '../peers/peer'
import { inTurns, measuredRatio, pick, type Rounds, ratioOf, roundsFor, spreadOf } from '../statistics'
import { ratios, rowsOf, spread, table } from '../table'
import type { Measure } from './measure'

const EXTENSIONS = { esm: 'mjs', cjs: 'cjs' } as const satisfies Partial<Record<Kind, string>>

type Format = keyof typeof EXTENSIONS

/** What a process took since its start, in ms: on the clock, and of processor time. */
interface Took {
  clock: number
  processor: number
  /** What the call returned. */
  data?: unknown
}

/** Prints what the process took until here. */
const PRINT = `const clock = performance.now()
const { user, system } = process.cpuUsage()
process.stdout.write(JSON.stringify({ clock, processor: (user + system) / 1000, data }))
`

/** Loads the peer and makes a client. */
const clientProgram = ({ peer }: App, format: Format) => `${peer.load(format)}\n${peer.start}\nlet data\n${PRINT}`

/** Loads the peer, makes a client with a token and calls a server. */
const responseProgram = ({ peer }: App) => `${peer.load('esm')}
${peer.client}
const api = make({ baseURL: process.env.BENCH_URL, token: 'token' })
const data = dataOf(await read(api))
${PRINT}`

interface Program {
  key: string
  folder: string
  file: string
}

/** The programs of all peers and, to be subtracted from their time, one that loads nothing. */
async function write(apps: App[], name: string, textOf: (app: App) => string): Promise<Program[]> {
  const program = async (app: App, key: string, text: string) => {
    return { key, folder: app.folder, file: await app.write(`${key}-${name}`, text) }
  }
  const empty = program(apps[0] as App, 'node', `let data\n${PRINT}`)
  return Promise.all([empty, ...apps.map((app) => program(app, app.peer.key, textOf(app)))])
}

/** Runs each program in a process of its own, in turns; the first round only fills the file system's cache. */
async function measure(programs: Program[], count: number, env = {}): Promise<Rounds<Took>> {
  const run = async ({ folder, file }: Program): Promise<Took> =>
    JSON.parse(await execute(process.execPath, [file], { cwd: folder, env }))
  await inTurns(programs, 1, run)
  return inTurns(programs, count, run)
}

async function measureResponse(apps: App[], count: number): Promise<Rounds<Took>> {
  const json = documentedResponse()
  const server = await createLoopback(json)
  try {
    const programs = await write(apps, 'first-response.mjs', responseProgram)
    const measured = await measure(programs, count, { BENCH_URL: server.url })
    for (const [key, [took]] of measured) {
      const isRight = key === 'node' || JSON.stringify(took?.data) === json
      if (!isRight) throw new Error(`${key} returned ${JSON.stringify(took?.data)}`)
    }
    return measured
  } finally {
    server.close()
  }
}

/** Milliseconds over those that an empty program takes in the same round. */
function overNode(rounds: Rounds): Rounds {
  const node = roundsFor(rounds, 'node')
  const over = (values: number[]) => values.map((value, round) => value - (node[round] as number))
  return new Map([...rounds].map(([key, values]) => [key, key === 'node' ? values : over(values)]))
}

const clockOf = (rounds: Rounds<Took>) => overNode(pick(rounds, ({ clock }) => clock))

const spreads = (rounds: Rounds, keys: string[]) => keys.map((key) => spread(spreadOf(roundsFor(rounds, key))))
const over = (rounds: Rounds, keys: string[], base: string) => ratios(keys.map((key) => ratioOf(rounds, key, base)))

export const coldStart: Measure = async ({ apps }, rounds) => {
  const keys = apps.map(({ peer }) => peer.key)
  const names = [...apps.map(({ peer }) => peer.name), 'Node itself']
  const startOf = async (format: Format) => {
    const programs = await write(apps, `cold.${EXTENSIONS[format]}`, (app) => clientProgram(app, format))
    return clockOf(await measure(programs, rounds(17)))
  }
  const [esm, cjs] = [await startOf('esm'), await startOf('cjs')]
  const start = [esm, cjs].flatMap((all) => [over(all, keys, 'axios'), spreads(all, [...keys, 'node'])])
  const both = await measureResponse(apps, rounds(41))
  const clock = clockOf(both)
  const processor = overNode(pick(both, (took) => took.processor))
  const response = [
    over(clock, keys, 'axios'),
    over(clock, keys, 'openapi-fetch'),
    spreads(clock, [...keys, 'node']),
    over(processor, keys, 'openapi-fetch'),
    spreads(processor, [...keys, 'node']),
  ]
  const goal = (what: string, all: Rounds, key: string, base: string) => ({
    what: `cold start ${what}`,
    limit: 1.05,
    measured: measuredRatio(all, key, base),
  })
  return {
    title: 'Cold start',
    parts: [
      `**To a client.** From the start of a process until there is a client, less what Node takes to run an empty file ` +
        `(the last line): ${rounds(17)} processes each, in turns. ` +
        "axios's ESM is many files and its CommonJS is one, which is what peers that are CommonJS themselves load in " +
        'either case: @epilot/user-client and openapi-client-axios.',
      table(['', "ESM, over axios's", 'ms', "CommonJS, over axios's", 'ms'], rowsOf(names, ...start)),
      '**To the first response.** From the start of a process until a client with a token has the response of a server ' +
        `on the same machine that is already running, less the same: ${rounds(41)} processes each, ESM. Processor time ` +
        'is that of the whole process until then, less that of an empty one.',
      table(
        ['', 'over axios', 'over openapi-fetch', 'ms', 'processor time, over openapi-fetch', 'ms'],
        rowsOf(names, ...response),
      ),
    ],
    goals: [
      goal("over axios's, ESM", esm, 'ours', 'axios'),
      goal("over axios's, CommonJS", cjs, 'ours', 'axios'),
      goal("to the first response, `/user/fetch` over openapi-fetch's", clock, 'ours-fetch', 'openapi-fetch'),
    ],
  }
}
