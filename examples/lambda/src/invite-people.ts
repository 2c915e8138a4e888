import { type Client, isCallError, isRefused, paginate } from '@epilot/sdk/user/fetch'
import type { Log } from './log'
import type { Row } from './read-people'

/** The outcome of a line. */
export type Outcome =
  | 'invited'
  /** The person was invited in an earlier run, or is a user of the organization. */
  | 'known'
  /** The service rejected it, or could not be reached: no mail was sent. */
  | 'failed'
  /** The mail may have been sent: somebody has to check before it is sent again. */
  | 'unknown'
  /** There was no time left: the next run continues here. */
  | 'left'

interface Became {
  outcome: Outcome
  /** The reason. It contains the service's message, which may contain an address, so it is not logged. */
  problem?: string
  status?: number
  /** The id of the request, which epilot's support asks for. */
  requestId?: string
}

/** A line and its outcome. */
export interface Result extends Became {
  line: number
}

interface Means {
  log: Log
  /** Whether there is time for another invitation. */
  hasTime(): boolean
}

/**
 * Invites everybody who is not known yet, one after the other, and reports on each.
 *
 * @throws {CallError} when it cannot be read who is known: then nobody is invited
 */
export async function invitePeople(client: Client, rows: Row[], { log, hasTime }: Means): Promise<Result[]> {
  const known = await readKnown(client)
  const results: Result[] = []
  for (const row of rows) {
    const result = { line: row.line, ...(await inviteOne(client, row, known, hasTime)) }
    const { problem, ...logged } = result
    log(problem ? 'warn' : 'info', 'invitation', logged)
    results.push(result)
  }
  return results
}

/** Addresses in the organization: pending invitations are among them, so a second run invites nobody twice. */
async function readKnown(client: Client): Promise<Set<string>> {
  const known = new Set<string>()
  for await (const { email = '' } of paginate(client.listUsersV2)) known.add(email.toLowerCase())
  return known
}

async function inviteOne(
  client: Client,
  { invitation }: Row,
  known: Set<string>,
  hasTime: Means['hasTime'],
): Promise<Became> {
  if (known.has(invitation.email.toLowerCase())) return { outcome: 'known' }
  // Asked between two invitations: of one that is cut off nobody would know whether it was sent.
  if (!hasTime()) return { outcome: 'left' }
  try {
    await client.inviteUser(null, invitation)
    return { outcome: 'invited' }
  } catch (error) {
    return explain(error)
  }
}

/** The SDK has retried what is safe to retry; of what is left, `outcome` says whether it may have been sent. */
function explain(error: unknown): Became {
  if (isRefused(error)) return { outcome: 'failed', problem: error.message }
  if (!isCallError(error)) throw error
  const { message: problem, outcome = 'failed', status, requestId } = error
  return { outcome, problem, ...(status && { status }), ...(requestId && { requestId }) }
}
