import type { Row, StageOf } from './row'

/** What came of a row. */
export interface Outcome {
  name: string
  result: 'ok' | 'FAILED' | 'left out'
  seconds: number
  /** What it has shown, why it was left out, or the first line of what went wrong. */
  note: string
  /** All of what went wrong. */
  fault?: string
}

/** Milliseconds after which no row begins, and after which a row is stopped: all rows end in 25 minutes. */
const LIMITS = { whole: 20 * 60_000, row: 5 * 60_000 }

/** Runs a row; at its limit, and when it is done, what it has started is stopped. */
async function runLimited(row: Row, stageOf: StageOf): Promise<string> {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(new Error(`not done within ${LIMITS.row / 60_000} minutes`)), LIMITS.row)
  const over = new Promise<never>((_, fail) => end.signal.addEventListener('abort', () => fail(end.signal.reason)))
  try {
    return await Promise.race([row.run(stageOf(end.signal)), over])
  } finally {
    clearTimeout(timer)
    end.abort()
  }
}

async function outcomeOf(row: Row, stageOf: StageOf, started: number): Promise<Outcome> {
  const begin = performance.now()
  const outcome = (result: Outcome['result'], note: string): Outcome => {
    return { name: row.name, result, seconds: (performance.now() - begin) / 1000, note }
  }
  const missing = row.missing?.()
  // Where all is to be tried, in CI, nothing may go missing without a word.
  if (missing) return process.env.CI ? { ...outcome('FAILED', missing), fault: missing } : outcome('left out', missing)
  try {
    if (begin - started > LIMITS.whole) throw new Error(`not begun within ${LIMITS.whole / 60_000} minutes`)
    return outcome('ok', await runLimited(row, stageOf))
  } catch (error) {
    const fault = String((error as Error)?.stack ?? error)
    return { ...outcome('FAILED', fault.split('\n')[0] as string), fault }
  }
}

/** Runs rows, a few at a time, and tells of each when it is done; returns them in the order in which they were given. */
export async function runRows(rows: Row[], stageOf: StageOf, atOnce: number, tell: (outcome: Outcome) => void) {
  const started = performance.now()
  const outcomes: Outcome[] = []
  const queue = [...rows.entries()]
  const take = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, row] = next
      outcomes[index] = await outcomeOf(row, stageOf, started)
      tell(outcomes[index])
    }
  }
  await Promise.all(Array.from({ length: atOnce }, take))
  return outcomes
}
