/** `npm run test:matrix`: tries the packed package wherever it is said to run, and prints a table. */
import { availableParallelism } from 'node:os'
import { install } from './install'
import { type Options, readOptions, USAGE } from './options'
import type { Row } from './row'

function select(rows: Row[], only: string[]): Row[] {
  const unknown = only.filter((begin) => !rows.some(({ name }) => name.startsWith(begin)))
  if (unknown.length) throw new Error(`no row is called ${unknown.join(' or ')}\n\n${USAGE}`)
  return only.length ? rows.filter(({ name }) => only.some((begin) => name.startsWith(begin))) : rows
}

async function main(options: Options): Promise<number> {
  if (options.help) {
    console.log(USAGE)
    return 0
  }
  await install()
  // Only now is there what these import.
  const { rows } = await import('./rows/all')
  const { prepareStages } = await import('./stage')
  const { runRows } = await import('./outcome')
  const { table } = await import('./table')
  const selected = select(rows, options.only)
  if (options.list) {
    console.log(selected.map(({ name }) => name).join('\n'))
    return 0
  }
  const stageOf = await prepareStages(options)
  const outcomes = await runRows(selected, stageOf, Math.min(4, availableParallelism()), ({ name, result, fault }) =>
    console.log(fault && result === 'FAILED' ? `${name}: FAILED\n${fault}\n` : `${name}: ${result}`),
  )
  console.log(`\n${table(outcomes)}`)
  const count = (wanted: string) => outcomes.filter(({ result }) => result === wanted).length
  console.log(`\n${count('ok')} ok, ${count('FAILED')} failed, ${count('left out')} left out`)
  return count('FAILED') ? 1 : 0
}

// Ended outright: what a stopped row left open must not hold the process. Chromium ends with it.
try {
  process.exit(await main(readOptions(process.argv.slice(2))))
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
