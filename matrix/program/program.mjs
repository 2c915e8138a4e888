/**
 * What every runtime, bundler, browser and axios version is made to do. It imports nothing, so that each of them can
 * load the package in its own way; `expected.ts` knows what must come of it.
 */
export async function program({ axios, createSDK, createClient, authorize }, baseURL) {
  const asked = []
  const retried = []
  const onRetry = ({ operationId, attempt }) => retried.push(`${operationId} ${attempt}`)
  const client = createClient({ baseURL, retry: { baseDelayMs: 1, onRetry } })
  authorize(client, async ({ reason }) => {
    asked.push(reason)
    return 'matrix-token'
  })
  const sdk = createSDK({ baseURL, token: () => 'matrix-token' })

  const user = await client.getUserV2('a/b ?#ü%')
  const invited = await client.inviteUser(null, { email: 'anna@example.com', language: 'de' })
  const users = await sdk.user.listUsers({ org_ids: ['1', '2,3'], limit: 10 })
  const missing = await client.getMeV2().catch((error) => error)
  const refused = await client.getUserV2('..').catch((error) => error)
  return {
    bodies: [user.data, invited.data, users.data],
    asked,
    retried,
    missing: missing.message,
    // One axios for the program and the package: only then is its error class the same.
    sameAxios: missing instanceof axios.AxiosError,
    refused: refused.message,
  }
}
