/**
 * What every runtime, bundler, browser and axios version is made to do, with either kind of client. It imports nothing,
 * so that each of them can load the package in its own way; `expected.ts` knows what must come of it.
 *
 * `isOwn` tells whether an error is of the class that the program has itself imported; `users` is what lists users.
 */
export async function program({ createClient, authorize, createUsers, isOwn }, baseURL) {
  const asked = []
  const retried = []
  const onRetry = ({ operationId, attempt }) => retried.push(`${operationId} ${attempt}`)
  const client = createClient({ baseURL, retry: { baseDelayMs: 1, onRetry } })
  authorize(client, async ({ reason }) => {
    asked.push(reason)
    return 'matrix-token'
  })
  const users = createUsers({ baseURL, token: () => 'matrix-token' })
  const failureOf = (call) =>
    call.then(
      ({ data }) => data,
      (error) => error,
    )

  // First: Deno never lets go of a request that `node:http` gives up on a connection that was used before.
  const late = await failureOf(client.listUserSettings(null, null, { timeout: 1000, retry: { maxRetries: 0 } }))
  const user = await client.getUserV2('a/b ?#ü%')
  const invited = await client.inviteUser(null, { email: 'anna@example.com', language: 'de' })
  const list = await users.listUsers({ org_ids: ['1', '2,3'], limit: 10 })
  const large = await client.getGroups()
  const missing = await failureOf(client.getMeV2())
  const refused = await failureOf(client.getUserV2('..'))
  const aborted = await failureOf(client.getMeV2(null, null, { signal: AbortSignal.abort() }))
  const moved = await failureOf(client.listPasskeys())
  return {
    bodies: [user.data, invited.data, list.data, large.data],
    asked,
    retried,
    missing: missing.message,
    isOwn: [missing, aborted, late].every(isOwn),
    refused: refused.message,
    aborted: aborted.code,
    late: late.message,
    moved: moved.code ?? moved,
  }
}
