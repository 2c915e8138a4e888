import { styleText } from 'node:util'

/** A call and its outcome. */
export interface Row {
  operationId: string
  /** Of each attempt. */
  status: string
  answer: string
  ms: number
  failed: boolean
}

const WIDTHS = { operationId: 38, status: 7, ms: 6 }

/** No colours in a pipe, or if `NO_COLOR` is set. */
function colour(format: 'bold' | 'green' | 'red', text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(format, text) : text
}

export function printTitle(title: string): void {
  console.log(`\n${colour('bold', title)}`)
}

export function printRow({ operationId, status, answer, ms, failed }: Row): void {
  const name = operationId.padEnd(WIDTHS.operationId)
  const time = ms.toFixed(1).padStart(WIDTHS.ms)
  const told = `${status.padEnd(WIDTHS.status)} ${time} ms  ${answer}`
  console.log(`  ${colour(failed ? 'red' : 'green', name)} ${told}`)
}

/** Prints the totals: each operation counts once, and as failed if one of its calls failed. */
export function printSum(rows: Row[]): void {
  const all = new Set(rows.map(({ operationId }) => operationId))
  const failed = new Set(rows.filter((row) => row.failed).map(({ operationId }) => operationId))
  console.log(`\n${all.size} operations, ${all.size - failed.size} succeeded, ${failed.size} failed`)
}
