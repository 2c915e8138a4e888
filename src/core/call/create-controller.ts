import { pageOrigin } from '../page'

/** A property that only Node has, also when a test simulates a page. */
type Builtin = { process?: { getBuiltinModule?(name: 'util'): { transferableAbortController(): AbortController } } }

const nodeUtil = () => (globalThis as Builtin).process?.getBuiltinModule?.('util')

/**
 * Whether `fetch` rejects the page's signals: jsdom has its own `AbortController`, and test runners combine it with
 * Node's `fetch`, which in newer versions of Node accepts only Node's.
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

/** A controller whose signal `fetch` accepts. */
export function createController(): AbortController {
  return (hasForeignSignals() && nodeUtil()?.transferableAbortController()) || new AbortController()
}
