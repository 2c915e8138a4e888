/** What the program is given of the entry on fetch. */
import { authorize, CallError, createClient } from '@epilot/sdk/user/fetch'

export const parts = {
  authorize,
  createClient,
  createUsers: createClient,
  isOwn: (error) => error instanceof CallError,
}
