import type { Outcome } from './outcome'

const CELLS = (outcome: Outcome) => [outcome.name, outcome.result, outcome.seconds.toFixed(1), outcome.note]

/** Outcomes as lines of equal columns. */
export function table(outcomes: Outcome[]): string {
  const cells = [['row', 'result', 's', ''], ...outcomes.map(CELLS)]
  const width = (column: number) => Math.max(...cells.map((line) => line[column]?.length ?? 0))
  const [name, result, seconds] = [width(0), width(1), width(2)]
  return cells
    .map(([a = '', b = '', c = '', d = '']) => `${a.padEnd(name)}  ${b.padEnd(result)}  ${c.padStart(seconds)}  ${d}`)
    .map((line) => line.trimEnd())
    .join('\n')
}
