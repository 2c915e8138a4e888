import { createClient } from '@epilot/sdk/user'
import { createUserApi } from '@epilot/sdk/user/msw'
import { setupServer } from 'msw/node'
import { invite, leave, signUp, users } from './accounts'
import { ANNA, BEN, type Cast } from './cast'
import type { Row } from './table'
import { createTeller } from './teller'
import { group, passkeys, settings } from './work'

/** Calls every operation, on an API inside the process. */
export async function tellStory(): Promise<Row[]> {
  const api = createUserApi({ users: [], ids: 'counted' })
  const server = setupServer(...api.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const teller = createTeller(api)
  let [annas, bens]: string[] = []
  const cast: Cast = {
    ...teller,
    api,
    visitor: createClient(),
    anna: createClient({ token: () => (annas ??= api.tokenFor(ANNA)) }),
    ben: createClient({ token: () => (bens ??= api.tokenFor(BEN)) }),
  }
  try {
    for (const chapter of [signUp, invite, users, group, settings, passkeys, leave]) await chapter(cast)
  } catch (error) {
    // A call that failed has been printed; anything else is a bug of the demo.
    if (!teller.rows.at(-1)?.failed) throw error
  } finally {
    server.close()
  }
  return teller.rows
}
