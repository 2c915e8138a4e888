import type { UserApi } from '@epilot/sdk/user/msw'
import { printRow, type Row } from './table'

/** Makes calls one after the other, and prints each with its result. */
export interface Teller {
  rows: Row[]
  /** Makes a call, and prints the text that `say` returns for its result. A call that fails ends the demo. */
  tell<Data>(call: () => Promise<{ data: Data }>, say: (data: Data) => string): Promise<Data>
}

export function createTeller(api: UserApi): Teller {
  const rows: Row[] = []
  const note = (row: Row) => {
    rows.push(row)
    printRow(row)
  }
  return {
    rows,
    async tell(call, say) {
      const before = api.requests.length
      const started = performance.now()
      const row = (answer: string, failed: boolean): Row => {
        const ms = performance.now() - started
        const attempts = api.requests.slice(before)
        const status = attempts.map((attempt) => attempt.status ?? '-').join(' ')
        return { operationId: attempts.at(-1)?.operationId ?? 'nothing was sent', status, answer, ms, failed }
      }
      try {
        const { data } = await call()
        note(row(say(data), false))
        return data
      } catch (error) {
        note(row((error as Error).message, true))
        throw error
      }
    },
  }
}
