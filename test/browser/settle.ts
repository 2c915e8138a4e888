import type { CallErrorFields } from '../../src/core/types'

/** What came of a call, as plain data that crosses from the page to the test. */
export interface Settled {
  /** Of a success. */
  status?: number
  data?: unknown
  error?: { name: string; message: string; code: string | undefined; outcome: string | undefined }
  /** Milliseconds from the call to its end. */
  ms: number
}

/** Part of the bundle that runs in the page. */
export async function settle(call: Promise<{ status: number; data: unknown }>): Promise<Settled> {
  const start = performance.now()
  try {
    const { status, data } = await call
    return { status, data, ms: performance.now() - start }
  } catch (thrown) {
    const { name, message, code, outcome } = thrown as Error & CallErrorFields
    return { error: { name, message, code, outcome }, ms: performance.now() - start }
  }
}
