import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Options } from './options'
import { type Outcome, runRows } from './outcome'
import { withOutcomes } from './readme'
import type { Row, StageOf } from './row'
import { table } from './table'

/** A table of rows, and what they run on. */
export interface Matrix {
  rows: Row[]
  usage: string
  /** The file with the table. */
  readme: URL
  prepareStages(options: Options): Promise<StageOf>
}

function select({ rows, usage }: Matrix, only: string[]): Row[] {
  const unknown = only.filter((begin) => !rows.some(({ name }) => name.startsWith(begin)))
  if (unknown.length) throw new Error(`no row is called ${unknown.join(' or ')}\n\n${usage}`)
  return only.length ? rows.filter(({ name }) => only.some((begin) => name.startsWith(begin))) : rows
}

/** Puts outcomes into the table of the README. */
function writeOutcomes({ rows, readme }: Matrix, outcomes: Outcome[]): void {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const names = rows.map(({ name }) => name)
  writeFileSync(readme, withOutcomes(readFileSync(readme, 'utf8'), outcomes, names, version))
}

/** Runs the rows that were asked for, and prints a table; returns the exit code. */
export async function runMatrix(matrix: Matrix, options: Options): Promise<number> {
  const selected = select(matrix, options.only)
  if (options.list) {
    console.log(selected.map(({ name }) => name).join('\n'))
    return 0
  }
  const stageOf = await matrix.prepareStages(options)
  const outcomes = await runRows(selected, stageOf, Math.min(4, availableParallelism()), ({ name, result, fault }) =>
    console.log(fault && result === 'FAILED' ? `${name}: FAILED\n${fault}\n` : `${name}: ${result}`),
  )
  console.log(`\n${table(outcomes)}`)
  if (options.write) writeOutcomes(matrix, outcomes)
  const count = (wanted: string) => outcomes.filter(({ result }) => result === wanted).length
  console.log(`\n${count('ok')} ok, ${count('FAILED')} failed, ${count('left out')} left out`)
  return count('FAILED') ? 1 : 0
}

/** Ended outright: what a stopped row left open must not hold the process. Chromium ends with it. */
export async function exitWith(code: Promise<number>): Promise<never> {
  try {
    process.exit(await code)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
