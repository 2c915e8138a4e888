import { pageOrigin } from '../page'

/** What only Node has, also beneath the page that a test plays. */
type Builtin = { process?: { getBuiltinModule?(name: 'util'): { transferableAbortController(): AbortController } } }

const nodeUtil = () => (globalThis as Builtin).process?.getBuiltinModule?.('util')

/**
 * Whether the page's signals are none for its `fetch`: jsdom brings an `AbortController` of its own, and test runners
 * put it beside Node's `fetch`, which in newer Nodes takes no other's.
 */
export function hasForeignSignals(): boolean {
  if (!pageOrigin() || !nodeUtil() || typeof Request === 'undefined') return false
  try {
    new Request('http://localhost', { signal: new AbortController().signal })
    return false
  } catch {
    return true
  }
}

/** A controller whose signal `fetch` takes. */
export function createController(): AbortController {
  return (hasForeignSignals() && nodeUtil()?.transferableAbortController()) || new AbortController()
}
