import type { App } from '../app'
import { execute } from '../execute'
import { installed } from '../install'
import { inTurns, ratioOf, spreadOf } from '../statistics'
import { number, ratio, spread, table } from '../table'
import type { Measure } from './measure'

/** What `tsc --extendedDiagnostics` says of a program. */
export interface Diagnostics {
  /** Milliseconds for everything: reading, binding, checking. */
  total: number
  /** Milliseconds for checking alone. */
  check: number
  kilobytes: number
  types: number
  instantiations: number
  lines: number
}

/** Type-checks the five lines of an app; throws when they are wrong. */
export async function checkTypes({ folder }: App): Promise<Diagnostics> {
  const args = [installed('typescript/bin/tsc'), '-p', 'tsconfig.json', '--extendedDiagnostics']
  const printed = await execute(process.execPath, args, folder)
  const value = (label: string) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(printed)?.[1])
  const lines = ['Library', 'Definitions', 'TypeScript'].map((kind) => value(`Lines of ${kind}`))
  return {
    total: value('Total time') * 1000,
    check: value('Check time') * 1000,
    kilobytes: value('Memory used'),
    types: value('Types'),
    instantiations: value('Instantiations'),
    lines: lines.reduce((sum, each) => sum + each, 0),
  }
}

export const types: Measure = async ({ apps }, rounds) => {
  const keyed = apps.map((app) => ({ key: app.peer.key, app }))
  const said = new Map<string, Diagnostics[]>(keyed.map(({ key }) => [key, []]))
  await inTurns(keyed, 1, async ({ app }) => (await checkTypes(app)).total)
  const totals = await inTurns(keyed, rounds(5), async ({ key, app }) => {
    const diagnostics = await checkTypes(app)
    said.get(key)?.push(diagnostics)
    return diagnostics.total
  })
  const values = (key: string, which: keyof Diagnostics) => (said.get(key) ?? []).map((each) => each[which])
  const middle = (key: string, which: keyof Diagnostics) => spreadOf(values(key, which)).median
  const over = (key: string, base: string) => ratioOf(totals.get(key) ?? [], totals.get(base) ?? [])
  const rows = apps.map(({ peer: { key, name } }) => [
    name,
    ratio(over(key, 'axios')),
    spread(spreadOf(totals.get(key) ?? [])),
    number(middle(key, 'check')),
    number(middle(key, 'kilobytes') / 1000),
    ...(['instantiations', 'types', 'lines'] as const).map((which) => number(middle(key, which))),
  ])
  const peers = apps.map(({ peer }) => peer).filter(({ key }) => !/^(axios|ours)/.test(key))
  const slower = peers.map(({ key, name }) => ({ name, measured: over('ours', key).median }))
  const fastest = slower.reduce((worst, each) => (each.measured > worst.measured ? each : worst))
  const goal = (name: string, measured: number) => ({
    what: `type-checking five lines, over ${name}`,
    limit: 1,
    measured,
  })
  const head = ['', 'over axios', 'ms', 'of which checking', 'memory, MB', 'instantiations', 'types', 'lines read']
  return {
    title: 'Type-checking five lines',
    parts: [
      "`tsc --extendedDiagnostics` 5.9 on a call whose answer's types are used. With axios alone that type is written by " +
        "hand. Most of the lines read are TypeScript's own (ES2022, DOM), the same with every peer.",
      table(head, rows),
    ],
    goals: [
      goal(`the fastest peer with generated types, ${fastest.name}`, fastest.measured),
      goal('axios alone, where they are written by hand', over('ours', 'axios').median),
    ],
  }
}
