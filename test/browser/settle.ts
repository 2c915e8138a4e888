import type { AxiosResponse } from 'axios'
import type { CallError } from '../../src/index'

/** What came of a call, as plain data that crosses from the page to the test. */
export interface Settled {
  status?: number | undefined
  data?: unknown
  error?: { name: string; message: string; code: string | undefined; outcome: string | undefined }
  /** Milliseconds from the call to its end. */
  ms: number
}

/** Part of the bundle that runs in the page. */
export async function settle(call: Promise<AxiosResponse>): Promise<Settled> {
  const start = performance.now()
  try {
    const { status, data } = await call
    return { status, data, ms: performance.now() - start }
  } catch (thrown) {
    const { name, message, code, outcome, response } = thrown as CallError
    return { status: response?.status, error: { name, message, code, outcome }, ms: performance.now() - start }
  }
}
