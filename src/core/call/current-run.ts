import type { Run } from './token'

/** Node's `AsyncLocalStorage`, as far as it is used. */
interface Storage {
  run<T>(run: Run, work: () => T): T
  getStore(): Run | undefined
  disable(): void
}
type Hooks = { AsyncLocalStorage: new () => Storage }

/** The run whose token function is executing synchronously, up to its first `await`. Known on all platforms. */
let entered: Run | undefined
/** Node, Bun, Deno and edge runtimes can follow a function over its awaits as well. Pages cannot. */
let storage: Storage | null | undefined
/** How many runs are followed. */
let followed = 0

/** The run of the token function that makes the call which starts now, if one does. */
export const currentRun = (): Run | undefined => entered ?? storage?.getStore()

/** Begins to follow a run over its awaits. */
export function follow(): void {
  followed++
  if (storage !== undefined) return
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): Hooks | undefined } }
  const hooks = process?.getBuiltinModule?.('async_hooks')
  storage = hooks ? new hooks.AsyncLocalStorage() : null
}

/** As long as a run is followed, Node spends more time on every promise in the process. */
export function unfollow(): void {
  if (--followed) return
  try {
    storage?.disable()
  } catch {
    // workerd throws.
  }
}

/** Runs a token function, so that calls made by it can be recognized, while it is followed. */
export function enter<T>(run: Run, work: () => T): T {
  const before = entered
  entered = run
  try {
    return storage ? storage.run(run, work) : work()
  } finally {
    entered = before
  }
}
