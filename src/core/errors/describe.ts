import type { CallErrorFields } from '../types'
import { clean } from './clean'
import { MARK, markOf } from './mark'
import { put } from './properties'
import { type Evidence, secretsOf } from './secrets'
import { excerptOf, scrub } from './text'

export { isCallError, isRefused } from './mark'

/** The facts about a call that failed. */
export interface Failure {
  /** Its operationId, or `GET /path`. */
  call: string
  operationId?: string | undefined
  status?: number | undefined
  requestId?: string | undefined
  /** The service's own short message, as it came. Without it, the error's own message is shown. */
  said?: string | undefined
  outcome?: CallErrorFields['outcome']
  /** Whether the error keeps its message, as that of a cancelled call does. */
  keepMessage?: boolean
  /** The parts of the request, with the secrets that must not be shown. */
  evidence: () => Evidence
}

/**
 * Adds the fields of a failed call to its error, and removes what a log must not have. It stays the same object:
 * `config`, `request`, `response` and its other properties can be read and set as before, but are not printed.
 */
export function describe(error: Error & CallErrorFields, failure: Failure): void {
  const { call, status, said, keepMessage, evidence } = failure
  let secrets: string[] = []
  try {
    secrets = secretsOf(evidence())
  } catch {}
  try {
    const mark = markOf(error)
    const messageOf = (all: string[]) => {
      const excerpt = excerptOf(said ?? error.message, all)
      return `${failure.operationId ?? scrub(call, all)} failed${status ? ` with status ${status}` : ''}${excerpt && `: ${excerpt}`}`
    }
    clean(error, secrets, undefined, mark || keepMessage ? undefined : messageOf)
    for (const key of ['status', 'operationId', 'requestId', 'outcome'] as const) {
      if (failure[key]) error[key] ??= failure[key] as never
    }
    put(error, MARK, mark ?? 'call')
  } catch {}
}
