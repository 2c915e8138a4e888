import { execute } from '../../scripts/processes/execute'
import type { App } from '../app'
import { installed } from '../bench'
import { inTurns, measuredRatio, medianOf, pick, ratioOf, roundsFor, spreadOf } from '../statistics'
import { number, ratios, rowsOf, spread, table } from '../table'
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
  const printed = await execute(process.execPath, args, { cwd: folder })
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
  await inTurns(keyed, 1, ({ app }) => checkTypes(app))
  const measured = await inTurns(keyed, rounds(5), ({ app }) => checkTypes(app))
  const totals = pick(measured, ({ total }) => total)
  const middles = (quantity: keyof Diagnostics, divisor = 1) => {
    const values = pick(measured, (diagnostics) => diagnostics[quantity])
    return keyed.map(({ key }) => number(medianOf(roundsFor(values, key)) / divisor))
  }
  const rows = rowsOf(
    apps.map(({ peer }) => peer.name),
    ratios(keyed.map(({ key }) => ratioOf(totals, key, 'axios'))),
    keyed.map(({ key }) => spread(spreadOf(roundsFor(totals, key)))),
    middles('check'),
    middles('kilobytes', 1000),
    ...(['instantiations', 'types', 'lines'] as const).map((quantity) => middles(quantity)),
  )
  const rivals = apps.map(({ peer }) => peer).filter(({ key }) => !/^(axios|ours)/.test(key))
  const over = rivals.map(({ key, name }) => ({ name, measured: ratioOf(totals, 'ours', key).median }))
  const fastest = over.reduce((most, each) => (each.measured > most.measured ? each : most))
  const goal = (name: string, measured: number | undefined) => ({
    what: `type-checking five lines, over ${name}`,
    limit: 1,
    measured,
  })
  const head = ['', 'over axios', 'ms', 'of which checking', 'memory, MB', 'instantiations', 'types', 'lines read']
  return {
    title: 'Type-checking five lines',
    parts: [
      "`tsc --extendedDiagnostics` 5.9 on a call whose response's type is used. With axios alone that type is written " +
        "by hand. Most of the lines read are TypeScript's own (ES2022, DOM), the same with every peer.",
      table(head, rows),
    ],
    goals: [
      goal(`the fastest peer with generated types, ${fastest.name}`, fastest.measured),
      goal('axios alone, where they are written by hand', measuredRatio(totals, 'ours', 'axios')),
    ],
  }
}
