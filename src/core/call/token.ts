import { secretsIn } from '../errors/clean'
import { refuse } from '../errors/refuse'
import { excerptOf } from '../errors/text'
import type { Token, TokenContext } from '../types'
import { createController } from './create-controller'
import { currentRun, enter, follow, unfollow } from './current-run'
import type { Limit } from './limited'
import { messageOf } from './message-of'

/** One execution of the token function, shared by the calls that need a token meanwhile. */
export interface Run {
  auth: Auth
  reason: TokenContext['reason']
  /** Counts the runs of a function: a later one has a greater number. */
  number: number
  result: Promise<unknown>
  isSettled: boolean
  /** How many calls wait for it. */
  waiting: number
  controller?: AbortController
  /** The run that made the call which this run is for: a token function may call another client. */
  outer: Run | undefined
}

/** A token, or its function, and its state. Replaced as a whole when a client is authorized again. */
export interface Auth {
  token: Token
  /** How often the token function has been called. */
  runs: number
  /** The current run. */
  run?: Run | undefined
  /** The last run after a 401 that has ended. */
  renewal?: Run
}

/** Checks what `authorize` was given; `null` signs out. */
export function createAuth(token: Token | null): Auth | undefined {
  if (token === null) return undefined
  return { token: typeof token === 'function' ? token : usable(token, 'authorize'), runs: 0 }
}

/** Visible ASCII is all that RFC 6750 (2.1) allows in a token, and all that is safe in a header. */
function usable(given: unknown, operationId: string | undefined): string {
  const token = typeof given === 'string' ? given.trim() : given
  if (typeof token === 'string' && /^[!-~]+$/.test(token)) return token
  const found = typeof token !== 'string' ? typeof token : token ? 'text with other characters' : 'empty text'
  throw refuse('ERR_TOKEN', operationId, `the token must be visible ASCII text without the word Bearer, not ${found}`)
}

/** Whether a call that starts now is made by the token function itself, which would wait for itself. */
export function isInside(auth: Auth | undefined): boolean {
  // A timer that a run has started, for example, may make calls after it: no call waits for that run any more.
  for (let run = currentRun(); run; run = run.outer) if (run.auth === auth && !run.isSettled) return true
  return false
}

/**
 * The run of the token function that a request gets its token from: the current one, or a new one.
 *
 * @param rejected the run whose token the service responded 401 to
 */
export function runFor(auth: Auth, operationId: string | undefined, rejected?: Run): Run {
  const { run, renewal } = auth
  // After the same 401 of another request.
  if (rejected && renewal && renewal.number > rejected.number) return renewal
  return run && (!rejected || run.reason === 'unauthorized') ? run : start(auth, operationId, rejected)
}

function start(auth: Auth, operationId: string | undefined, rejected: Run | undefined): Run {
  const token = auth.token as Exclude<Token, string>
  const reason = rejected ? 'unauthorized' : 'request'
  const run = { auth, reason, number: ++auth.runs, isSettled: false, waiting: 0, outer: currentRun() } as Run
  auth.run = run
  const context = {
    reason: run.reason,
    operationId,
    get signal() {
      run.controller ??= createController()
      return run.controller.signal
    },
  }
  follow()
  run.result = enter(run, async () => {
    const result = token(context)
    // No call waits for it any more.
    run.isSettled = typeof result === 'string'
    return result
  })
  // Functions that return a cached token mostly, and refresh it at times, are followed as well.
  if (run.isSettled) unfollow()
  const settle = () => {
    if (!run.isSettled) unfollow()
    run.isSettled = true
    if (auth.run !== run) return
    auth.run = undefined
    if (rejected) auth.renewal = run
  }
  run.result.then(settle, settle)
  return run
}

/** The token that a run returns. */
export async function tokenOf(run: Run, operationId: string | undefined, limit: Limit): Promise<string> {
  const { auth } = run
  const leave = () => {
    if (!--run.waiting) {
      run.controller ??= createController()
      run.controller.abort()
    }
    // It may never settle: the next call that needs a token calls the function again.
    if (auth.run === run && (limit.isLate || !run.waiting)) auth.run = undefined
  }
  run.waiting++
  limit.addEventListener('abort', leave)
  let token: unknown
  try {
    token = await run.result
  } catch (cause) {
    const said = excerptOf(messageOf(cause), secretsIn(cause))
    throw refuse('ERR_TOKEN', operationId, `the token function failed${said && `: ${said}`}`, cause)
  } finally {
    limit.removeEventListener('abort', leave)
  }
  return usable(token, operationId)
}
