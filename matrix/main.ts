import { availableParallelism } from 'node:os'
import type { Options } from './options'
import { runRows } from './outcome'
import type { Row, StageOf } from './row'
import { table } from './table'

/** A table of rows, and what they run on. */
export interface Matrix {
  rows: Row[]
  usage: string
  prepareStages(options: Options): Promise<StageOf>
}

function select({ rows, usage }: Matrix, only: string[]): Row[] {
  const unknown = only.filter((begin) => !rows.some(({ name }) => name.startsWith(begin)))
  if (unknown.length) throw new Error(`no row is called ${unknown.join(' or ')}\n\n${usage}`)
  return only.length ? rows.filter(({ name }) => only.some((begin) => name.startsWith(begin))) : rows
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
