import { refuse } from './refuse'
import type { Token, TokenContext } from './types'

/** A token and what is known of it. Replaced as a whole when a client is authorized again. */
export interface Auth {
  token: Token
  /** The function's answer that is being waited for, shared by all that ask meanwhile. */
  pending?: Promise<unknown> | undefined
  /** Why it was asked. */
  reason?: TokenContext['reason']
  /** How often it has been asked after a 401, and what it answered last. */
  refreshes: number
  refreshed?: unknown
}

/** Checks what `authorize` was given; `null` signs out. */
export function createAuth(token: Token | null): Auth | undefined {
  if (token === null) return undefined
  if (typeof token !== 'function') usable(token, 'authorize')
  return { token, refreshes: 0 }
}

/** Visible ASCII is all that RFC 6750 (2.1) allows in a token, and all that is safe in a header. */
function usable(token: unknown, operationId: string | undefined): string {
  if (typeof token === 'string' && /^[!-~]+$/.test(token)) return token
  const found = typeof token !== 'string' ? typeof token : token ? 'text with other characters' : 'empty text'
  throw refuse('ERR_TOKEN', operationId, `the token must be visible ASCII text without the word Bearer, not ${found}`)
}

/** The token for a request. The function is not asked again while an answer is on its way. */
export async function ask(
  auth: Auth,
  reason: TokenContext['reason'],
  operationId: string | undefined,
): Promise<string> {
  if (typeof auth.token === 'string') return auth.token
  if (!auth.pending || (reason === 'unauthorized' && auth.reason === 'request')) start(auth, auth.token, reason)
  let answer: unknown
  try {
    answer = await auth.pending
  } catch (cause) {
    throw refuse('ERR_TOKEN', operationId, 'the token function failed', cause)
  }
  return usable(answer, operationId)
}

function start(auth: Auth, token: Exclude<Token, string>, reason: TokenContext['reason']): void {
  const pending = (async () => token({ reason }))()
  auth.pending = pending
  auth.reason = reason
  const settle = (answer?: unknown) => {
    if (auth.pending === pending) auth.pending = undefined
    if (reason === 'unauthorized') {
      auth.refreshes++
      auth.refreshed = answer
    }
  }
  pending.then(settle, () => settle())
}

/** The token after a 401: what the function answered to the same 401 of another request, or answers now. */
export async function renew(auth: Auth, refreshes: number | undefined, operationId: string | undefined) {
  return auth.refreshes === refreshes ? ask(auth, 'unauthorized', operationId) : usable(auth.refreshed, operationId)
}
