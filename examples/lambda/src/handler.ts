import { type Client, createClient } from '@epilot/sdk/user/fetch'
import { invitePeople, type Outcome, type Result } from './invite-people'
import { type Log, log } from './log'
import { type BadLine, readPeople } from './read-people'

/** What the function is invoked with, such as `{ "csv": "email,language\nanna@example.com,de\n" }`. */
export interface Event {
  csv: string
}

/** The part of Lambda's context that is used. */
export interface Context {
  awsRequestId: string
  getRemainingTimeInMillis(): number
}

/** What the function returns. */
export interface Report {
  counts: Partial<Record<Outcome, number>>
  results: Result[]
  bad: BadLine[]
}

/** Time that is reserved for the current invitation, with its retries, and for the report. */
const RESERVE_MS = 30_000

/** A client whose calls end long before Lambda ends the function, and whose retries are logged. */
function connect(log: Log): Client {
  const { EPILOT_TOKEN: token, EPILOT_BASE_URL: baseURL } = process.env
  if (!token) throw new Error('EPILOT_TOKEN is not set')
  return createClient({
    token,
    ...(baseURL && { baseURL }),
    timeout: 20_000,
    retry: {
      budgetMs: 25_000,
      onRetry: ({ operationId, attempt, delayMs, error }) =>
        log('info', 'retry', { operationId, attempt, delayMs, status: error.status, code: error.code }),
    },
  })
}

const count = (results: Result[]) => {
  const counts: Report['counts'] = {}
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

/** Outside of the handler, so that it is created once for many invocations. */
let client: Client | undefined

export async function handler({ csv }: Event, context: Context): Promise<Report> {
  const logged: Log = (level, event, fields) => log(level, event, { ...fields, invocation: context.awsRequestId })
  const { rows, bad } = readPeople(csv)
  for (const line of bad) logged('warn', 'bad line', { ...line })
  client ??= connect(log)
  const hasTime = () => context.getRemainingTimeInMillis() > RESERVE_MS
  const results = await invitePeople(client, rows, { log: logged, hasTime })
  const counts = count(results)
  logged('info', 'done', { counts, bad: bad.length })
  return { counts, results, bad }
}
